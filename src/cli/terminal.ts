/** What the commands know of the streams they write to. The only module that writes to them. */
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';

export interface Terminal {
  /** Data: what the command was asked for. */
  readonly out: (data: string | Uint8Array) => void;
  /** Everything said about it. */
  readonly err: (text: string) => void;
  /** Colours text for `err`; leaves it where there is no terminal or NO_COLOR is set. */
  readonly paint: (style: Style, text: string) => string;
  /** The same for `out`. */
  readonly paintOut: (style: Style, text: string) => string;
  /** A line that the next one replaces; nothing in a pipe. An empty string takes it away. */
  readonly progress: (text: string) => void;
}

/** The process's own streams. NO_COLOR and FORCE_COLOR: https://no-color.org, Node's own convention. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // Whoever reads may have read enough: `demarche inspect … | head`.
  stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
    process.exit();
  });
  return {
    out: (data) => void stdout.write(data),
    err: (text) => void stderr.write(text),
    paint: painter(stderr.isTTY),
    paintOut: painter(stdout.isTTY),
    progress: (text) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
    },
  };
}

function painter(isTerminal: boolean): Terminal['paint'] {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const colours = NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== '0' : isTerminal === true;
  return (style, text) => (colours ? styleText(style, text) : text);
}

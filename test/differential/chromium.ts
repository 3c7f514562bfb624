/** One headless Chromium that prints many pages, spoken to over a pipe in the DevTools protocol. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const PROGRAM = 'chromium';

/** Text as on paper: no hinting, so that advances are not rounded to whole pixels. */
const ARGUMENTS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--remote-debugging-pipe'],
  ...['--font-render-hinting=none', '--no-first-run', '--disable-extensions'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--mute-audio'],
];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

type Result = Readonly<Record<string, unknown>>;
interface Call {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

export function isChromiumInstalled(): boolean {
  return spawnSync(PROGRAM, ['--version']).error === undefined;
}

export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile = mkdtempSync(join(tmpdir(), 'demarche-chromium-'));
  readonly #calls = new Map<number, Call>();
  #nextCall = 1;
  #unread = '';

  /** `fonts` is a configuration of fontconfig. */
  constructor(fonts: string) {
    const configuration = join(this.#profile, 'fonts.conf');
    writeFileSync(configuration, fonts);
    const options = ['--user-data-dir', this.#profile].join('=');
    this.#process = spawn(PROGRAM, [...ARGUMENTS, options, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, FONTCONFIG_FILE: configuration },
    });
    const fromBrowser = this.#process.stdio[4] as Readable;
    fromBrowser.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    this.#process.on('exit', () => this.#fail(new Error('Chromium has ended')));
  }

  async openTab(): Promise<Tab> {
    const { targetId } = await this.call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.call('Target.attachToTarget', { targetId, flatten: true });
    return new Tab(this, String(sessionId));
  }

  call(method: string, params: object, sessionId?: string): Promise<Result> {
    const id = this.#nextCall++;
    const message = JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) });
    (this.#process.stdio[3] as Writable).write(`${message}\0`);
    return new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#calls.clear();
    this.call('Browser.close', {}).catch(() => {});
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Messages end with a zero byte, and may come in pieces. */
  #read(text: string): void {
    const messages = (this.#unread + text).split('\0');
    this.#unread = messages.pop() ?? '';
    for (const message of messages) this.#receive(JSON.parse(message) as Message);
  }

  #receive({ id, result, error }: Message): void {
    if (id === undefined) return;
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error !== undefined) call?.reject(new Error(error.message));
    else call?.resolve(result ?? {});
  }

  #fail(error: Error): void {
    for (const { reject } of this.#calls.values()) reject(error);
    this.#calls.clear();
  }
}

export class Tab {
  readonly #browser: Chromium;
  readonly #session: string;

  constructor(browser: Chromium, session: string) {
    this.#browser = browser;
    this.#session = session;
  }

  /** Prints a whole HTML document on the paper that its CSS asks for. */
  async print(html: string): Promise<Uint8Array> {
    await this.evaluate(
      `document.open();document.write(${JSON.stringify(html)});document.close();document.fonts.ready.then(() => 0)`,
    );
    const { data } = await this.#call('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: false,
    });
    return Buffer.from(String(data), 'base64');
  }

  /** Waits for what the expression promises. */
  async evaluate(expression: string): Promise<void> {
    await this.#call('Runtime.evaluate', { expression, awaitPromise: true });
  }

  #call(method: string, params: object): Promise<Result> {
    return this.#browser.call(method, params, this.#session);
  }
}

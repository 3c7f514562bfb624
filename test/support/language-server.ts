/** An editor, as far as yaml-language-server needs one: the Language Server Protocol over standard input and output. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Position {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 code units. */
  readonly character: number;
}

export interface Finding {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const SETTINGS = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, yamlVersion: '1.2' },
};

/** https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/ */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #findings = new Map<string, (findings: readonly Finding[]) => void>();
  #received = Buffer.alloc(0);
  #count = 0;

  constructor() {
    const main = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
    this.#process = spawn(process.execPath, [main, '--stdio']);
    this.#process.stdout.on('data', (data: Buffer) => this.#receive(data));
  }

  async start(root: string): Promise<void> {
    const rootUri = pathToFileURL(root).href;
    const capabilities = {
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: {} },
      workspace: { configuration: true },
    };
    await this.#ask('initialize', { processId: process.pid, rootUri, capabilities, workspaceFolders: null });
    this.#tell('initialized', {});
    this.#tell('workspace/didChangeConfiguration', { settings: SETTINGS });
  }

  /** Opens a document that need not be there, and gives what the server finds in it. */
  async open(path: string, text: string): Promise<readonly Finding[]> {
    const uri = pathToFileURL(path).href;
    const found = new Promise<readonly Finding[]>((resolve) => this.#findings.set(uri, resolve));
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return found;
  }

  /** The labels of what the server offers at a place. */
  async complete(path: string, position: Position): Promise<readonly string[]> {
    const textDocument = { uri: pathToFileURL(path).href };
    const answer = await this.#ask('textDocument/completion', { textDocument, position });
    return ((answer as { items?: readonly { label: string }[] } | null)?.items ?? []).map(
      ({ label }) => label,
    );
  }

  /** What the server says of a place, as Markdown. */
  async hover(path: string, position: Position): Promise<string> {
    const textDocument = { uri: pathToFileURL(path).href };
    const answer = await this.#ask('textDocument/hover', { textDocument, position });
    return (answer as { contents?: { value?: string } } | null)?.contents?.value ?? '';
  }

  stop(): void {
    this.#process.kill();
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#count;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const [, length] = /Content-Length: (\d+)/i.exec(this.#received.subarray(0, end).toString()) ?? [];
      if (end < 0 || length === undefined || this.#received.length < end + 4 + Number(length)) return;
      const body = this.#received.subarray(end + 4, end + 4 + Number(length)).toString();
      this.#received = this.#received.subarray(end + 4 + Number(length));
      this.#take(JSON.parse(body));
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as {
        readonly uri: string;
        readonly diagnostics: readonly Finding[];
      };
      this.#findings.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration') {
      const { items } = params as { readonly items: readonly { readonly section: string }[] };
      this.#send({
        ...(id === undefined ? {} : { id }),
        result: items.map(({ section }) => (section === 'yaml' ? SETTINGS.yaml : null)),
      });
    } else if (method !== undefined && id !== undefined) {
      this.#send({ id, result: null });
    } else if (id !== undefined) {
      this.#waiting.get(id)?.(result);
    }
  }
}

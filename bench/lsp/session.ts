/** An editor session with one server: open, type, wait for the problems of what was typed, ask. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { Place } from '../register/sheet.ts';
import type { Server } from '../servers/server.ts';
import { clientCapabilities } from './clientCapabilities.ts';
import { memoryMB, processorSeconds } from './processUse.ts';
import { type Expectation, type Publication, Publications } from './publications.ts';
import { type Answer, ServerProcess } from './serverProcess.ts';
import { TooLate, within } from './within.ts';

/** The time in which the resident memory does not go down before it is at rest: V8 waits eight, and marks what is in use before and behind that. */
const AT_REST_SECONDS = 15;

export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** Right problems after something was sent: when, and which. */
export interface Timed {
  /** The time from just before the message was written to the last byte of the right problems. */
  readonly ms: number;
  readonly at: number;
  readonly problems: readonly Diagnostic[];
}

/** The capabilities that a server has announced. */
export interface Capabilities {
  readonly textDocumentSync?: number | { readonly change?: number };
  readonly completionProvider?: unknown;
  readonly [name: string]: unknown;
}

export interface SessionOptions {
  /** Longest wait for anything, in milliseconds. */
  readonly limitMs: number;
  /** The URI of a folder that is open in the editor. */
  readonly folder?: string;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
}

export class Session {
  readonly server: Server;
  readonly process: ServerProcess;
  readonly publications = new Publications();
  /** Longest wait for one answer; the open sets it lower where that went fast. */
  limitMs: number;
  capabilities: Capabilities = {};
  readonly #options: SessionOptions;
  readonly #versions = new Map<string, number>();

  constructor(server: Server, options: SessionOptions) {
    this.server = server;
    this.limitMs = options.limitMs;
    this.#options = options;
    this.process = new ServerProcess(server.command(), (method, params) => this.#answer(method, params));
    this.process.onNotification('textDocument/publishDiagnostics', (params, arrival) => {
      const { uri, version, diagnostics } = params as { uri: string; version?: number; diagnostics: Diagnostic[] };
      this.publications.add({ ...arrival, uri, version, problems: diagnostics });
    });
  }

  /** Returns how long the server took to say what it can do, from the start of its process, in milliseconds. */
  async initialize(): Promise<number> {
    const { folder = null } = this.#options;
    const parameters = {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: this.#folders(),
      capabilities: clientCapabilities(this.server.pull),
      initializationOptions: { ...this.server.initializationOptions, ...this.#options.initializationOptions },
    };
    const answer = await this.process.request('initialize', parameters, this.limitMs);
    this.capabilities = (answer.result() as { capabilities: Capabilities }).capabilities;
    const sync = this.capabilities.textDocumentSync;
    const kind = typeof sync === 'object' ? sync.change : sync;
    if (kind !== 2) throw new Error('the server wants the whole text after every edit; the bench sends edits only');
    this.process.notify('initialized', {});
    const settings = this.server.configuration?.();
    if (settings !== undefined) this.process.notify('workspace/didChangeConfiguration', { settings });
    return answer.at - this.process.startedAt;
  }

  /** Opens a text and waits for problems that are as expected. */
  open(uri: string, text: string, expected: Expectation): Promise<Timed> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: this.server.language.id, version: 1, text };
    return this.#sendAndWait(uri, expected, () => this.process.notify('textDocument/didOpen', { textDocument }));
  }

  close(uri: string): void {
    this.process.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Sends an edit and waits for problems of it that are as expected. */
  edit(uri: string, change: Change, expected: Expectation): Promise<Timed> {
    return this.#sendAndWait(uri, expected, () => this.send(uri, change));
  }

  /** Sends an edit, waits for nothing, and returns the time just before it was written. */
  send(uri: string, { range, text }: Change): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const textDocument = { uri, version };
    return this.process.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
  }

  ask(method: string, uri: string, parameters: object = {}): Promise<Answer> {
    return this.process.request(method, { textDocument: { uri }, ...parameters }, this.limitMs);
  }

  /** Waits until the server has used no processor for a while: what it still does after its answer is not our wait. */
  async quiet(ms = 250): Promise<void> {
    const end = performance.now() + this.#options.limitMs;
    let before = processorSeconds(this.process.pid);
    while (!this.process.hasEnded && performance.now() < end) {
      await pause(ms);
      if (this.process.hasEnded) return;
      const now = processorSeconds(this.process.pid);
      if (now - before <= 0.02) return;
      before = now;
    }
  }

  /**
   * Resident memory of the server in MB once it goes down no more: V8 gives back what a long piece of work has left some eight seconds
   * after it, step by step.
   */
  async memoryAtRestMB(): Promise<number> {
    let least = this.memoryMB();
    for (let still = 0, waited = 0; still < AT_REST_SECONDS && waited < 4 * AT_REST_SECONDS; waited++) {
      await pause(1000);
      if (this.process.hasEnded) break;
      const now = this.memoryMB();
      still = now < 0.98 * least ? 0 : still + 1;
      least = Math.min(least, now);
    }
    return least;
  }

  /** Resident memory of the server, in MB. */
  memoryMB(): number {
    return memoryMB(this.process.pid);
  }

  stop(): Promise<void> {
    return this.process.stop();
  }

  async #sendAndWait(uri: string, expected: Expectation, send: () => number): Promise<Timed> {
    if (this.server.pull) return this.#sendAndPull(uri, expected, send);
    // What the server says right after this must be of the version that is sent now.
    let version: number | undefined;
    const wait = this.publications.expect(uri, (publication) => this.#judge(publication, version, expected));
    const sentAt = send();
    version = this.#versions.get(uri);
    try {
      const ended = this.process.ended.then(() =>
        Promise.reject(new Error(`the server ended: ${this.process.printed}`)),
      );
      const { at, problems } = await within(
        Promise.race([wait.arrived, ended]),
        this.limitMs,
        'the right problems came',
      );
      return { ms: at - sentAt, at, problems };
    } catch (error) {
      if (error instanceof TooLate && wait.refused() !== undefined) throw new Error(`wrong: ${wait.refused()}`);
      throw error;
    } finally {
      wait.forget();
    }
  }

  async #sendAndPull(uri: string, expected: Expectation, send: () => number): Promise<Timed> {
    const sentAt = send();
    const answer = await this.ask('textDocument/diagnostic', uri);
    const { items = [] } = (answer.result() ?? {}) as { items?: Diagnostic[] };
    const wrong = this.server.isChecked ? expected(items) : undefined;
    if (wrong !== undefined) throw new Error(`wrong: ${wrong}`);
    return { ms: answer.at - sentAt, at: answer.at, problems: items };
  }

  #judge({ version, problems }: Publication, sent: number | undefined, expected: Expectation): string | undefined {
    const mustMatch = this.server.hasVersions || version !== undefined;
    if (mustMatch && version !== sent) return `problems of version ${version}, where those of ${sent} were due`;
    return this.server.isChecked ? expected(problems) : undefined;
  }

  #answer(method: string, params: unknown): unknown {
    if (method === 'workspace/workspaceFolders') return this.#folders();
    if (method !== 'workspace/configuration') return null;
    const settings = this.server.configuration?.() ?? {};
    const { items } = params as { items: readonly { section?: string }[] };
    return items.map(({ section }) => (section === undefined ? settings : sectionOf(settings, section)));
  }

  #folders(): readonly object[] | null {
    const { folder } = this.#options;
    return folder === undefined ? null : [{ uri: folder, name: 'registers' }];
  }
}

/** A range without length. */
export const at = (place: Place): Range => ({ start: place, end: place });

/** The range of so many characters behind a place. */
export function behind({ line, character }: Place, length: number): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}

function sectionOf(settings: unknown, section: string): unknown {
  let value = settings;
  for (const key of section.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return value ?? null;
}

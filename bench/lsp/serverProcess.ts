/** A language server as a process: requests, notifications, and when each message came in. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { type Arrival, FrameReader, frame, type Message, peek } from './framing.ts';
import { within } from './within.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

export interface Answer extends Arrival {
  /** Just before the request was written. */
  readonly sentAt: number;
  /** The time from there to the last byte of the answer. */
  readonly ms: number;
  /** The result, read from its JSON when this is called. */
  result(): unknown;
}

interface Waiting {
  readonly sentAt: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

type Listener = (params: unknown, arrival: Arrival) => void;

export class ServerProcess {
  readonly startedAt = performance.now();
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Listener>();
  /** Gives the client's answer to a request of the server. */
  readonly #answer: (method: string, params: unknown) => unknown;
  readonly #ended: Promise<void>;
  #hasEnded = false;
  #lastId = 0;
  #printed = '';

  constructor({ program, args }: Command, answer: (method: string, params: unknown) => unknown) {
    this.#answer = answer;
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const reader = new FrameReader((body, arrival) => this.#handle(body, arrival));
    this.#child.stdout.on('data', (part: Buffer) => reader.push(part));
    this.#child.stderr.on('data', (part: Buffer) => {
      this.#printed = (this.#printed + part.toString()).slice(-2000);
    });
    // A server that has ended is reported by its end; writing to it is no second failure.
    this.#child.stdin.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      const end = (why: string): void => {
        this.#hasEnded = true;
        for (const { reject } of this.#waiting.values()) reject(new Error(`the server ended (${why})`));
        this.#waiting.clear();
        resolve();
      };
      this.#child.once('error', (error) => end(error.message));
      this.#child.once('exit', (code, signal) => end(`${signal ?? code} ${this.#printed.trim().slice(-300)}`));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Settles when the process is gone. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** The last that the server printed beside its messages. */
  get printed(): string {
    return this.#printed;
  }

  onNotification(method: string, listener: Listener): void {
    this.#listeners.set(method, listener);
  }

  /** Returns the time just before the message was written. */
  notify(method: string, params: unknown): number {
    const message = frame({ method, params });
    const at = performance.now();
    this.#child.stdin.write(message);
    return at;
  }

  request(method: string, params: unknown, limitMs: number): Promise<Answer> {
    const id = ++this.#lastId;
    const message = frame({ id, method, params });
    const answered = new Promise<Answer>((resolve, reject) => {
      if (this.#hasEnded) reject(new Error('the server has ended'));
      else this.#waiting.set(id, { sentAt: performance.now(), resolve, reject });
    });
    this.#child.stdin.write(message);
    return within(answered, limitMs, `${method} was answered`);
  }

  /** Asks the server to stop; one that does not within a second and a half is killed. */
  async stop(): Promise<void> {
    if (this.#hasEnded) return;
    await this.request('shutdown', null, 1000)
      .then(() => this.notify('exit', null))
      .catch(() => undefined);
    await within(this.#ended, 500, 'the server ended').catch(() => this.#child.kill('SIGKILL'));
    await this.#ended;
  }

  #handle(body: Buffer, arrival: Arrival): void {
    const message = peek(body);
    if (message.method === undefined) this.#settle(message, body, arrival);
    else if (message.id === undefined) this.#listeners.get(message.method)?.(message.params, arrival);
    else this.#reply(message.id, message.method, message.params);
  }

  #settle(
    { id, result, error, isWhole }: Message & { readonly isWhole: boolean },
    body: Buffer,
    arrival: Arrival,
  ): void {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (waiting === undefined) return;
    this.#waiting.delete(id as number);
    if (error !== undefined) waiting.reject(new Error(`the server answered: ${error.message}`));
    const read = (): unknown => (isWhole ? result : (JSON.parse(body.toString('utf8')) as Message).result);
    waiting.resolve({ ...arrival, sentAt: waiting.sentAt, ms: arrival.at - waiting.sentAt, result: read });
  }

  #reply(id: number | string, method: string, params: unknown): void {
    this.#child.stdin.write(frame({ id, result: this.#answer(method, params) ?? null }));
  }
}

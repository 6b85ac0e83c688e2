/**
 * Files that cannot be read now are tried again, with pauses that grow. One that stays so, or is too large, is named once.
 */
import { MessageType } from 'vscode-languageserver';
import { messages } from '../../messages/index.ts';
import type { Unreadable } from '../../workspace/fileSystem.ts';
import { plainName } from '../../workspace/uri.ts';
import { guardNotification, type Log, type Show } from '../lsp/requestGuard.ts';

/** The first pause, and the longest; each is twice the one before. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 60_000;
/** The number of tries, some eight seconds, after which a file is named. */
const NAMED_AFTER = 5;

/** Calls back after a time, in milliseconds. */
export type Later = (milliseconds: number, callback: () => void) => void;

export interface RereadsOptions {
  /** The timer; undefined where nothing is tried again. */
  readonly later: Later | undefined;
  /** Reads a file again, or a folder, whose address ends in a slash. */
  readonly again: (uri: string) => Promise<unknown>;
  /** Called when some were tried again. */
  readonly tried: () => void;
  readonly show: Show;
  readonly log: Log;
}

export class Rereads {
  readonly #options: RereadsOptions;
  /** The number of tries of each file. */
  readonly #busy = new Map<string, number>();
  readonly #tooLarge = new Set<string>();
  readonly #named = new Set<string>();
  #pause = FIRST_PAUSE_MS;
  #isPlanned = false;

  constructor(options: RereadsOptions) {
    this.#options = options;
  }

  failed(uri: string, reason: Unreadable['reason']): void {
    if (reason === 'tooLarge') this.#busy.delete(uri);
    if (reason === 'tooLarge') this.#tooLarge.add(uri);
    else this.#busy.set(uri, (this.#busy.get(uri) ?? 0) + 1);
    this.#plan();
  }

  /** Forgets a file that was read, or is gone. */
  settled(uri: string): void {
    this.#busy.delete(uri);
    this.#tooLarge.delete(uri);
    this.#named.delete(uri);
  }

  #plan(): void {
    if (this.#isPlanned || this.#options.later === undefined) return;
    this.#isPlanned = true;
    this.#options.later(
      this.#pause,
      () => void guardNotification('reading files again', this.#options.log, () => this.#round()),
    );
  }

  async #round(): Promise<void> {
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MS);
    await Promise.all([...this.#busy.keys()].map((uri) => this.#options.again(uri)));
    this.#isPlanned = false;
    const long = [...this.#busy].filter(([, tries]) => tries > NAMED_AFTER).map(([uri]) => uri);
    this.#name(long, messages.server.unreadable);
    this.#name([...this.#tooLarge], messages.server.tooLarge);
    this.#options.tried();
    if (this.#busy.size > 0) this.#plan();
    else this.#pause = FIRST_PAUSE_MS;
  }

  #name(uris: readonly string[], sentence: (name: string, more: number) => string): void {
    const [first, ...more] = uris.filter((uri) => !this.#named.has(uri));
    if (first === undefined) return;
    for (const uri of [first, ...more]) this.#named.add(uri);
    this.#options.show(MessageType.Warning, sentence(plainName(first), more.length));
  }
}

/** The server in this process with its turns in our hands: what it would do later waits until a test lets it go on. */
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { readGiven } from '../../server/src/exchange/readers.ts';
import { MAKERS } from '../../server/src/exchange/writers.ts';
import { dayOf } from '../../server/src/model/time/calendar.ts';
import type { Runtime } from '../../server/src/server/runtime.ts';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';

export const NO_FILES: Runtime['fileSystem'] = {
  async *readFolder() {},
  readFile: async () => undefined,
};

/** A client that shows progress. */
export const WITH_PROGRESS: ClientCapabilities = { ...FULL_CAPABILITIES, window: { workDoneProgress: true } };

/** The day of the tests, 24 March 2021, and no other. */
export const STILL_CLOCK: Runtime['clock'] = {
  today: () => dayOf(2021, 3, 24)!,
  onNewDay: () => () => {},
};

/** Turns that pass by themselves, or are held up until they are let go. */
export class Turns {
  #held: (() => void)[] | undefined;

  readonly next = (callback: () => void): void => {
    if (this.#held === undefined) setImmediate(callback);
    else this.#held.push(callback);
  };

  /** From now on nothing goes on by itself. */
  hold(): void {
    this.#held ??= [];
  }

  /** How much is waiting for its turn. */
  get waiting(): number {
    return this.#held?.length ?? 0;
  }

  /** Lets what is waiting have its turn, and nothing of what that asks for next. */
  step(): void {
    for (const callback of this.#held?.splice(0) ?? []) callback();
  }

  /** Everything goes on by itself again. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const callback of held) setImmediate(callback);
  }
}

export interface InProcess {
  readonly client: LspClient;
  readonly turns: Turns;
  /** Lets the server take so many turns; after each, what it sent has come in. */
  step(count?: number): Promise<void>;
  /** Lets everything go on by itself, until nothing comes any more that a document that is open now is the reason for. */
  settle(uri: string): Promise<void>;
}

/** Starts a server whose folders were read; nothing is open yet. */
export async function startInProcess(
  options: {
    readonly fileSystem?: Runtime['fileSystem'];
    readonly capabilities?: ClientCapabilities;
    readonly staged?: boolean;
    readonly folder?: string;
  } = {},
): Promise<InProcess> {
  const { fileSystem = NO_FILES, capabilities, staged = false, folder = 'file:///werk' } = options;
  const turns = new Turns();
  const loadMakers = async () => MAKERS;
  const loadReaders = async () => readGiven;
  const client = LspClient.inProcess({
    ...{ fileSystem, clock: STILL_CLOCK, nextTurn: turns.next },
    ...{ loadMakers, loadReaders },
  });
  await client.initialize(folder, capabilities, { ownCommands: true, staged });
  const step = async (count = 1) => {
    for (let i = 0; i < count; i++) {
      turns.step();
      await client.takenIn();
    }
  };
  const settle = async (uri: string) => {
    turns.release();
    // Answered after the document was read; what was planned before has had its turn by the second answer.
    for (let i = 0; i < 2; i++) await client.hover(uri, { line: 0, character: 0 });
  };
  return { client, turns, step, settle };
}

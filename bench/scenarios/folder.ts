/** A folder of a thousand registers: its start, a second start, opening each file, and a keystroke among so many. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Session, type Timed } from '../lsp/session.ts';
import { within } from '../lsp/within.ts';
import { render } from '../register/language.ts';
import { seeded } from '../register/random.ts';
import { ACTIONS_PER_HEADING, makeRegister, type Register } from '../register/register.ts';
import type { RenderedRegister } from '../register/sheet.ts';
import { Recorder, type Sink } from '../report/measurement.ts';
import type { Server } from '../servers/server.ts';
import type { Context } from './context.ts';
import { exactly } from './expectations.ts';
import { LETTER, type, warmUp } from './keystrokes.ts';

export interface FolderOptions {
  readonly run: number;
  readonly files: number;
  readonly rounds: number;
  readonly budgetMs: number;
  readonly limitMs: number;
}

/** Actions in each file of the folder. */
export const ACTIONS_PER_FILE = 15;

/** Standing problems of each file. */
export const OWNERLESS = 1;

/** The longest wait for a server to hand over its cache before it is taken for one that has none, in milliseconds. */
const CACHE_WAIT = 10_000;

export interface FileOnDisk extends RenderedRegister {
  readonly register: Register;
  readonly uri: string;
}

export async function measureFolder(server: Server, options: FolderOptions, sink: Sink): Promise<void> {
  const { run, files: count } = options;
  const folder = mkdtempSync(join(tmpdir(), 'duo-bench-'));
  try {
    const files = Array.from({ length: count }, (_, index) => writeFile(server, folder, index + 1));
    const lines = files.reduce((total, file) => total + file.lines, 0);
    const record = new Recorder({ run, server: server.name, actions: count * ACTIONS_PER_FILE, lines }, sink);
    const scenario = new FolderScenario(server, pathToFileURL(folder).href, files, record, options);
    await scenario.measure();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class FolderScenario {
  readonly #server: Server;
  readonly #folder: string;
  readonly #files: readonly FileOnDisk[];
  readonly #record: Recorder;
  readonly #options: FolderOptions;

  constructor(server: Server, folder: string, files: readonly FileOnDisk[], record: Recorder, options: FolderOptions) {
    this.#server = server;
    this.#folder = folder;
    this.#files = files;
    this.#record = record;
    this.#options = options;
  }

  async measure(): Promise<void> {
    try {
      const cache = await this.#first();
      await this.#again(cache);
      await this.#alone();
    } catch (error) {
      this.#record.failed('folder', error);
    }
  }

  /** Start to right problems of one file; then all other files; then typing. Gives the cache that the server sent. */
  async #first(): Promise<string | undefined> {
    const session = this.#session();
    let hand = (_: string): void => undefined;
    const handed = new Promise<string>((resolve) => {
      hand = resolve;
    });
    session.process.onNotification('duo/cache', (params) => hand((params as { content: string }).content));
    try {
      const opened = await this.#start(session);
      this.#record.samples('folder: first time', [opened.at - session.process.startedAt]);
      await session.quiet(500);
      this.#record.value('folder: memory', await session.memoryAtRestMB(), 'MB');
      // Before anything else is opened: it is the cache of the folder as it was found.
      const cache = this.#server.isOurs
        ? await within(handed, CACHE_WAIT, 'the cache came').catch(() => undefined)
        : undefined;
      await this.#typing(session, 'folder: a letter');
      await this.#openEach(session);
      await this.#typing(session, 'folder: a letter, all those files open');
      return cache;
    } finally {
      await session.stop();
    }
  }

  async #again(cache: string | undefined): Promise<void> {
    const session = this.#session(cache);
    try {
      const opened = await this.#start(session);
      const note =
        cache === undefined ? 'a second start; no cache' : `with a cache of ${Math.round(cache.length / 1000)} kB`;
      this.#record.samples('folder: again', [opened.at - session.process.startedAt], note);
    } finally {
      await session.stop();
    }
  }

  /** The same file without its folder, to compare typing with. */
  async #alone(): Promise<void> {
    const session = new Session(this.#server, { limitMs: this.#options.limitMs });
    try {
      await this.#start(session);
      await this.#typing(session, 'folder: a letter, the file alone');
    } finally {
      await session.stop();
    }
  }

  /** Opens one file. Where names are read from a folder, its problems can be right only when that is done. */
  async #start(session: Session): Promise<Timed> {
    await session.initialize();
    return this.#open(session, this.#files[0]!);
  }

  async #openEach(session: Session): Promise<void> {
    const times: number[] = [];
    const end = performance.now() + this.#options.budgetMs;
    for (const file of this.#files.slice(1)) {
      if (performance.now() > end) break;
      times.push((await this.#open(session, file)).ms);
    }
    this.#record.samples('folder: opening each', times, `${times.length} of ${this.#files.length - 1} files`);
  }

  async #typing(session: Session, row: string): Promise<void> {
    const file = this.#files[0]!;
    const context: Context = {
      ...this.#options,
      session,
      uri: file.uri,
      register: file.register,
      document: file,
      random: seeded(3000 + this.#options.run),
      record: this.#record,
      standing: OWNERLESS,
    };
    await warmUp(context);
    const times: number[] = [];
    for (let round = 0; round < this.#options.rounds; round++) times.push((await type(context, LETTER)).there);
    this.#record.samples(row, times);
  }

  #open(session: Session, { uri, text }: FileOnDisk): Promise<Timed> {
    return session.open(uri, text, exactly(OWNERLESS));
  }

  #session(cache?: string): Session {
    const { limitMs } = this.#options;
    const initializationOptions = cache === undefined ? { keepsCache: true } : { keepsCache: true, cache };
    return new Session(this.#server, { limitMs, folder: this.#folder, initializationOptions });
  }
}

/** Makes a register in a folder, whose number is in its names. */
export function writeFile(server: Server, folder: string, number: number): FileOnDisk {
  const register = makeRegister({ actions: ACTIONS_PER_FILE, file: number, ownerless: OWNERLESS });
  const rendered = render(server.language, register, ACTIONS_PER_HEADING);
  const path = join(folder, `register-${number}.${server.language.extension}`);
  writeFileSync(path, rendered.text);
  return { ...rendered, register, uri: pathToFileURL(path).href };
}

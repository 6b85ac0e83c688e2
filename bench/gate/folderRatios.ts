/** A folder of registers for the gate: the second start beside the first, and a letter with all of them open beside one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Session } from '../lsp/session.ts';
import { within } from '../lsp/within.ts';
import { seeded } from '../register/random.ts';
import { Recorder } from '../report/measurement.ts';
import { median } from '../report/statistics.ts';
import type { Context } from '../scenarios/context.ts';
import { exactly } from '../scenarios/expectations.ts';
import { type FileOnDisk, OWNERLESS, writeFile } from '../scenarios/folder.ts';
import { LETTER, type } from '../scenarios/keystrokes.ts';
import { duo } from '../servers/all.ts';

/** The number of files: so many that reading them is what a start takes, and few enough for a gate. */
const FILES = 400;

/** The number of files that are opened. */
const OPEN = 100;

/** Letters that count, and letters before them. */
const ROUNDS = 40;
const WARM_UP = 30;

/** Both ratios in one attempt. */
export async function measureFolderRatios(limitMs: number): Promise<{ again: number; letter: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'duo-gate-'));
  try {
    const files = Array.from({ length: FILES }, (_, index) => writeFile(duo, folder, index + 1));
    const uri = pathToFileURL(folder).href;
    const first = await start(uri, files[0]!, limitMs, async (session, cache) => {
      await session.quiet();
      const one = await letter(session, files[0]!);
      for (const file of files.slice(1, OPEN)) await session.open(file.uri, file.text, exactly(OWNERLESS));
      return {
        cache: await within(cache, limitMs, 'the cache came'),
        letter: (await letter(session, files[0]!)) / one,
      };
    });
    const again = await start(uri, files[0]!, limitMs, async () => {}, first.found.cache);
    return { again: again.ms / first.ms, letter: first.found.letter };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Times the start of a server on a folder, up to the right problems of a register in it, in milliseconds; and what is
 * found then.
 */
async function start<T>(
  folder: string,
  { uri, text }: FileOnDisk,
  limitMs: number,
  find: (session: Session, cache: Promise<string>) => Promise<T>,
  cache?: string,
): Promise<{ ms: number; found: T }> {
  const kept = cache === undefined ? {} : { cache };
  const session = new Session(duo, { limitMs, folder, initializationOptions: { keepsCache: true, ...kept } });
  try {
    let hand = (_: string): void => undefined;
    const handed = new Promise<string>((resolve) => {
      hand = resolve;
    });
    session.process.onNotification('duo/cache', (params) => hand((params as { content: string }).content));
    await session.initialize();
    const { at } = await session.open(uri, text, exactly(OWNERLESS));
    return { ms: at - session.process.startedAt, found: await find(session, handed) };
  } finally {
    await session.stop();
  }
}

/** The median of a letter in a register, in milliseconds. */
async function letter(session: Session, file: FileOnDisk): Promise<number> {
  const { uri, register } = file;
  const record = new Recorder({ run: 1, server: duo.name, actions: 0, lines: 0 }, () => undefined);
  const random = seeded(1);
  const context: Context = {
    ...{ session, uri, register, document: file, random, record },
    ...{ rounds: ROUNDS, budgetMs: 0, standing: OWNERLESS },
  };
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) times.push((await type(context, LETTER)).there);
  return median(times.slice(WARM_UP));
}

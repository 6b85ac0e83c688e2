/** A server with a register of each size open, in a process each, that take turns. */
import { Session } from '../lsp/session.ts';
import { render } from '../register/language.ts';
import { seeded } from '../register/random.ts';
import { ACTIONS_PER_HEADING, makeRegister, STANDING } from '../register/register.ts';
import { Recorder } from '../report/measurement.ts';
import { median } from '../report/statistics.ts';
import type { Context } from '../scenarios/context.ts';
import { exactly } from '../scenarios/expectations.ts';
import { LETTER, type } from '../scenarios/keystrokes.ts';
import { uriOf } from '../scenarios/openFile.ts';
import type { Server } from '../servers/server.ts';
import type { GateRow } from './rows.ts';

export interface OpenFiles {
  /** The median of each size in milliseconds, the sizes taking turns by a few rounds. */
  measure(row: GateRow, budgetMs: number): Promise<number[]>;
  stop(): Promise<void>;
}

/** The longest open, and the longest answer after it, of a server that passes, in milliseconds. */
const LIMIT = { open: 20_000, answer: 5000 };

/** Turns of a row: enough for a median when there is time, and always one for a first look. */
const MOST_TURNS = 8;

/** Rounds of a turn. The first is not counted: what another server still tidies up behind its answer falls on it. */
const ROUNDS_PER_TURN = 6;

/** Letters before the first that counts: below this many, a small file is slow for its compiler's sake. */
const WARM_UP = { rounds: 40, ms: 2500 };

export async function openFiles(server: Server, sizes: readonly number[]): Promise<OpenFiles> {
  const contexts: Context[] = [];
  for (const actions of sizes) contexts.push(await openFile(server, actions));
  const end = performance.now() + WARM_UP.ms;
  for (let round = 0; round < WARM_UP.rounds && performance.now() < end; round++) {
    for (const context of contexts) await type(context, LETTER);
  }
  return {
    measure: (row, budgetMs) => measure(contexts, row, budgetMs),
    stop: async () => {
      await Promise.all(contexts.map(({ session }) => session.stop()));
    },
  };
}

async function openFile(server: Server, actions: number): Promise<Context> {
  const register = makeRegister({ actions });
  const document = render(server.language, register, ACTIONS_PER_HEADING);
  const session = new Session(server, { limitMs: LIMIT.open });
  await session.initialize();
  const uri = uriOf(server);
  await session.open(uri, document.text, exactly(STANDING));
  await session.quiet(100);
  session.limitMs = LIMIT.answer;
  const record = new Recorder({ run: 1, server: server.name, actions, lines: document.lines }, () => undefined);
  const random = seeded(actions);
  return { session, uri, register, document, random, record, rounds: 0, budgetMs: 0, standing: STANDING };
}

async function measure(contexts: readonly Context[], row: GateRow, budgetMs: number): Promise<number[]> {
  const times: number[][] = contexts.map(() => []);
  const end = performance.now() + budgetMs;
  for (let turn = 0; turn < MOST_TURNS && (turn === 0 || performance.now() < end); turn++) {
    for (const [index, context] of contexts.entries()) {
      for (let round = 0; round < ROUNDS_PER_TURN; round++) {
        const ms = await row.once(context);
        if (round > 0) times[index]!.push(ms);
      }
    }
  }
  return times.map(median);
}

/** The command line of `npm run bench`. */
import { parseArgs } from 'node:util';
import { builtIn, SERVERS } from './servers/all.ts';
import type { Server } from './servers/server.ts';

export const SCENARIOS = ['cold', 'open', 'keys', 'burst', 'ask', 'paste', 'folder'] as const;

/** Actions, and what the tables call a register of so many. */
export const SIZES: Readonly<Record<string, number>> = { '1.2k': 100, '11k': 1000, '114k': 10_000, '1.14M': 100_000 };

export interface Options {
  readonly runs: number;
  /** Numbers of actions. */
  readonly sizes: readonly number[];
  readonly servers: readonly Server[];
  readonly scenarios: ReadonlySet<string>;
  /** The number of times each thing is done in a run. */
  readonly rounds: number;
  readonly files: number;
  readonly limitMs: number;
  /** Time for the keystrokes of one register; questions get a part of it. */
  readonly budgetMs: number;
  /** True when the results are written to a file that is to be committed. */
  readonly isKept: boolean;
}

export const USAGE = `node bench/main.ts [options]
  --runs 3             how often all servers are measured in turn; the tables hold medians over the runs
  --sizes ${Object.keys(SIZES).join(',')}
                       registers of so many lines (a number is a number of actions)
  --servers ${SERVERS.map(({ name }) => name.replaceAll(' ', '-')).join(',')}
  --scenarios ${SCENARIOS.join(',')}
  --rounds 20          how often each keystroke is typed and each question asked in a run, as far as there is time
  --files 1000         registers in the folder
  --limit 75           seconds for an open; a server that takes longer is not measured further at that size
  --budget 60          seconds after which no new round of keystrokes begins
  --quick              one run, 1.2k and 11k lines, 100 files, 8 rounds
  --beside FOLDER      our server as it was built in that checkout too (more than once: several)
  --keep               writes results/<time>-<commit>.json, which npm run speed makes the figures of README.md of`;

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string' },
      sizes: { type: 'string' },
      servers: { type: 'string' },
      scenarios: { type: 'string' },
      rounds: { type: 'string' },
      files: { type: 'string' },
      limit: { type: 'string' },
      budget: { type: 'string' },
      beside: { type: 'string', multiple: true, default: [] },
      keep: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  const usual = values.quick
    ? { runs: '1', sizes: '1.2k,11k', rounds: '8', files: '100' }
    : { runs: '3', sizes: Object.keys(SIZES).join(','), rounds: '20', files: '1000' };
  const scenarios = list(values.scenarios ?? SCENARIOS.join(','));
  for (const name of scenarios) if (!SCENARIOS.some((one) => one === name)) throw new Error(`no scenario “${name}”`);
  return {
    runs: whole(values.runs ?? usual.runs),
    sizes: list(values.sizes ?? usual.sizes).map((size) => SIZES[size] ?? whole(size)),
    servers: [
      ...(values.servers === undefined ? SERVERS : list(values.servers).map(serverOf)),
      ...values.beside.map(builtIn),
    ],
    scenarios: new Set(scenarios),
    rounds: whole(values.rounds ?? usual.rounds),
    files: whole(values.files ?? usual.files),
    limitMs: whole(values.limit ?? '75') * 1000,
    budgetMs: whole(values.budget ?? '60') * 1000,
    isKept: values.keep,
  };
}

/** The name in the tables of a register of so many actions. */
export function sizeName(actions: number): string {
  const known = Object.entries(SIZES).find(([, size]) => size === actions)?.[0];
  return known ?? `${actions} actions`;
}

const list = (text: string): string[] => text.split(',').map((one) => one.trim());

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`“${text}” is no whole number from 1`);
  return number;
}

function serverOf(name: string): Server {
  const found = SERVERS.find((server) => server.name === name || server.name.replaceAll(' ', '-') === name);
  if (found === undefined) throw new Error(`no server “${name}”`);
  return found;
}

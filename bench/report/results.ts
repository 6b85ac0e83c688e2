/** The results of one run of the bench that are kept in git: what the figures of README.md are made of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS } from '../paths.ts';
import type { Summary } from './summary.ts';

export interface Results {
  /** The begin of the run, in ISO 8601, UTC. */
  readonly at: string;
  /** The short hash of what was measured; with a `+` behind it when it had changes that were not committed. */
  readonly commit: string;
  readonly node: string;
  /** The number of cores of the machine, and what it says that they are. */
  readonly cores: number;
  readonly processor: string;
  /** The number of times all servers were measured in turn. */
  readonly runs: number;
  /** The text typed behind `npm run bench --`. */
  readonly command: string;
  readonly summaries: readonly Summary[];
}

/** The name of the file of some results: by the time, so that the last name is the newest. */
export const fileNameOf = ({ at, commit }: Results): string =>
  `${at.slice(0, 16).replaceAll(':', '')}-${commit.replace('+', '')}.json`;

/** The newest results that are kept; throws when there are none. */
export function newestResults(): Results {
  const name = readdirSync(RESULTS)
    .filter((one) => one.endsWith('.json'))
    .sort()
    .at(-1);
  if (name === undefined) throw new Error('bench/results holds no results: npm run bench -- --keep');
  return JSON.parse(readFileSync(join(RESULTS, name), 'utf8')) as Results;
}

/** The samples, each read from disk once. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../samples/', import.meta.url);

export interface Sample {
  readonly name: string;
  readonly text: string;
}

export const SAMPLES: readonly Sample[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.duo'))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

/** The samples as a fixture of several files, this one first. */
export function samplesBehind(first: Sample): string {
  return [first, ...SAMPLES.filter((other) => other !== first)]
    .map(({ name, text }) => `//- ${name}\n${text}`)
    .join('');
}

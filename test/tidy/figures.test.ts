/** No figure of speed or memory is typed by hand: what is measured is written by a script, from results that are kept. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plot } from '../../bench/report/plot.ts';
import { readmePage } from '../../bench/report/readme.ts';
import { newestResults } from '../../bench/report/results.ts';
import { hashOf, sourceOf } from '../../scripts/speed/picture.ts';
import { filesBelow, ROOT, read } from '../support/repository.ts';

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['docs', 'findings', 'samples', 'server/src'].flatMap((folder) => filesBelow(folder, '.md')),
  'bench/README.md',
];

/** What a script has written, from its mark to the mark that ends it. */
const GENERATED = /<!-- [^>]*\bmade by npm run\b[\s\S]*?<!-- the end\b[^>]*-->/gu;

/** A number with a unit of time or memory, a time in words, or a ratio. */
const FIGURE =
  /(?:\d[\d.,]*|(?:tens|hundreds|thousands) of)\s?(?:(?:ms|µs|ns|s|[kKMG]i?B)\b|(?:milli|micro|nano)seconds?\b)|(?:half|third|quarter|tenth)s? (?:of )?an? (?:milli|micro)second|×\s?\d/gu;

/** What is no measurement: a limit, a pause or a setting, as it stands in the code. */
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  'bench/README.md': ['(YAML: 200 ms)', 'heap limit** (8 GB)', 'at most** 10 s', 'within 10 s', 'plus 0.5 ms'],
  'docs/editors.md': ['above 256 MiB', 'longer than 4 KiB', 'from 250 ms to a minute', 'above 64 MB'],
  'docs/ui.md': ['waits 400 ms'],
  'docs/reliability.md': ['32 files at once, 64 MiB each', 'above 256 MiB'],
  'docs/typing.md': ['45 to 110 ms', '90 to 150 ms'],
};

/** The figures in a page that are neither a script's nor a limit, each with what stands around it. */
function typedFigures(page: string, text: string): string[] {
  let left = text.replace(GENERATED, '');
  for (const limit of LIMITS[page] ?? []) left = left.replace(limit, '');
  return [...left.matchAll(FIGURE)].map(({ index }) => `${page}: ${left.slice(Math.max(0, index - 40), index + 20)}`);
}

describe('the figures', () => {
  it('of README.md are those of the newest results that are kept: npm run speed', () => {
    const page = read('README.md');
    assert.equal(readmePage(page, newestResults()), page);
  });

  it('of its picture are too', () => {
    const picture = readFileSync(join(ROOT, 'docs/images/speed.png'));
    assert.equal(sourceOf(picture), hashOf(plot(newestResults().summaries)));
  });

  it('are typed by hand on no page', () => {
    assert.deepEqual(
      PAGES.flatMap((page) => typedFigures(page, read(page))),
      [],
    );
  });

  it('that may be typed are there still', () => {
    for (const [page, limits] of Object.entries(LIMITS)) {
      for (const limit of limits) assert.ok(read(page).includes(limit), `${page}: ${limit}`);
    }
  });

  it('are found in each form that they have had', () => {
    for (const one of ['633 ms', '1.4 s', '15 MB', '×2,234', 'some 30 µs', 'about 50 ns each', 'tens of nanoseconds']) {
      assert.equal(typedFigures('', one).length, 1, one);
    }
    for (const one of ['a third of a millisecond', '3.2 MB/s']) assert.equal(typedFigures('', one).length, 1, one);
    for (const one of ['5 × `kring`', '2 × AMD', '114k lines', '10,000 files']) {
      assert.deepEqual(typedFigures('', one), [], one);
    }
  });
});

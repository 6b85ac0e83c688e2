/** No line can make the grammar slow: eight times the line takes about eight times as long, not sixty-four. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { linesOf, ROOT, tokenise } from './tokenise.ts';

const SHORT = 1_250;
const LONG = 10_000;
/** Linear growth is 8, quadratic 64; between them is room for a busy machine. */
const MOST_GROWTH = 24;
/** Below this many milliseconds growth is noise; a line that long is quick enough in any case. */
const TOO_SHORT_TO_MEASURE = 40;

const SAMPLES = new URL('samples/', ROOT);

/** What patterns might stumble over, to be repeated up to the length of a line. */
const UNITS = [
  '(',
  '(A',
  '((10)',
  '(10)(2e',
  '[',
  ' ',
  '5.1.',
  '5.1 lid 2 onder ',
  '1-',
  '0',
  '1 maart ',
  'januari/',
  'Q1 ',
  'A/5 ',
  'A/',
  'x ',
  'é',
  'PM ',
  'v.',
  ':',
  ';',
  '->',
  'status gereed -> ',
  'deadline 1 maart ',
  'eigenaar ',
  'naar ',
  'http://',
];

/** The beginning of every kind of line. */
const BEGINNINGS = [
  '',
  '// ',
  'actie ',
  'actie 1: ',
  'acti ',
  'actie 1\n  ',
  'actie 1\n  status: ',
  'actie 1\n  eigenaar: ',
  'actie 1\n  organisaties: ',
  'actie 1\n  bespreken: ',
  'actie 1\n  deadline: ',
  'actie 1\n  na: ',
  'actie 1\n  uit: ',
  'actie 1\n  opdracht: ',
  'actie 1\n  stappen: ',
  'actie 1\n  historie:\n    1 maart 2021 DUO: ',
  'vergadering ',
  'vergadering DUO\n  aanwezig: ',
  'vergadering DUO\n  agenda:\n    ',
  'vergadering DUO\n  agenda:\n    1. punt\n      ',
];

async function milliseconds(text: string, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await tokenise(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Fails when a line that consists of a repeated unit takes more than its length explains. */
async function assertLinear(beginning: string, unit: string): Promise<void> {
  const line = (length: number) => beginning + unit.repeat(Math.ceil(length / unit.length));
  if ((await milliseconds(line(LONG), 1)) < TOO_SHORT_TO_MEASURE) return;
  // Slow or only unlucky? Measure both again, the best of some runs.
  const growth = (await milliseconds(line(LONG), 5)) / (await milliseconds(line(SHORT), 5));
  assert.ok(
    growth < MOST_GROWTH,
    `${JSON.stringify(beginning + unit)}…: ${growth.toFixed(1)} times as long for a line 8 times as long`,
  );
}

describe('grammar: speed', function () {
  this.timeout(120_000);

  before(() => milliseconds('actie 1: warm\n  eigenaar: x', 5));

  for (const beginning of BEGINNINGS) {
    it(`grows with the length of the line behind ${JSON.stringify(beginning)}`, async () => {
      for (const unit of UNITS) await assertLinear(beginning, unit);
    });
  }

  it('grows with the length of the last line of every sample', async () => {
    const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }) : [];
    for (const file of samples.filter((name) => name.endsWith('.duo'))) {
      const lines = linesOf(readFileSync(new URL(file, SAMPLES), 'utf8').trimEnd());
      const last = lines.pop() ?? '';
      await assertLinear([...lines, ''].slice(-50).join('\n'), `${last} `);
      const tokens = (await tokenise([...lines, last].join('\n'))).at(-1)?.tokens ?? [];
      assert.equal(tokens.map((token) => token.text).join(''), last);
    }
  });
});

/** The tables and the picture. */
import assert from 'node:assert/strict';
import { type Measurement, Recorder } from '../report/measurement.ts';
import { plot, spread } from '../report/plot.ts';
import { report } from '../report/report.ts';
import { summaries } from '../report/summary.ts';
import { table } from '../report/table.ts';

/** A letter at two sizes for servers that take so many milliseconds. */
function letters(servers: Readonly<Record<string, readonly [number, number]>>): Measurement[] {
  const found: Measurement[] = [];
  for (const [server, times] of Object.entries(servers)) {
    for (const [index, actions] of [100, 10_000].entries()) {
      const record = new Recorder({ run: 1, server, actions, lines: actions * 12 }, (one) => found.push(one));
      record.samples('letter', [times[index]!]);
    }
  }
  return found;
}

describe('the table maker', () => {
  it('puts the columns in line, the first to the left and the rest to the right', () => {
    const text = table(
      ['', 'duo'],
      [
        ['letter', 0.4],
        ['a | b', undefined],
      ],
    );
    assert.deepEqual(text.split('\n'), [
      '|        | duo |',
      '|--------|----:|',
      '| letter | 0.4 |',
      '| a \\| b |     |',
    ]);
  });
});

describe('the report', () => {
  const found = letters({ duo: [0.5, 1], 'floor raw': [0.25, 0.25], langium: [30, 4000] });

  it('has a table for each size, with what we cost above the floor and each peer beside us', () => {
    const row = report(found)
      .split('\n')
      .filter((line) => line.startsWith('| letter'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    assert.deepEqual(row[0], ['', 'letter', '0.5', '2', '0.25', '30 (×60)', '']);
    assert.deepEqual(row[1], ['', 'letter', '1', '4', '0.25', '4000 (×4000)', '']);
  });

  it('shows how our own rows grow', () => {
    assert.match(report(found), /\| letter +\| +0\.5 \| +1 \| +×2 \|/u);
  });

  it('names what failed, and gives it no number', () => {
    const failing: Measurement = { ...found[0]!, p50: 1, failed: 'wrong: 4 problems, where 5 were due' };
    const text = report([failing]);
    assert.match(text, /\| letter \| failed \|/u);
    assert.match(text, /duo, 1\.2k, letter: wrong: 4 problems, where 5 were due/u);
  });
});

describe('the plot', () => {
  it('has a line and a label for each server', () => {
    const svg = plot(summaries(letters({ duo: [0.5, 0.5], 'floor raw': [0.3, 0.3], langium: [30, 4000] })));
    assert.equal(svg.match(/<polyline/gu)?.length, 3);
    for (const label of ['duo', 'does nothing', 'Langium']) assert.ok(svg.includes(`>${label}</text>`), label);
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/u);
  });

  it('moves labels apart that would lie on each other', () => {
    assert.deepEqual(spread([100, 102, 300], 16), [100, 116, 300]);
    assert.deepEqual(spread([102, 100], 16), [116, 100]);
  });
});

/** Comparing and merging costs in step with the register. */
import { fileDifference } from '../../../server/src/compare/fileDifference.ts';
import { mergeFiles } from '../../../server/src/compare/mergeFiles.ts';
import { assertGrowsInStep } from '../../support/growth.ts';

/** A list of many actions, of which every so many are in another state, the last ones are new, and some were moved. */
function list(count: number, word: string, every: number): string {
  const entry = (at: number) =>
    `${at % 50 === 0 ? `blok ${at}: Blok ${at}\n\n` : ''}actie ${at}: Titel ${at}\n  status: ${at % every === 0 ? word : 'open'}\n` +
    `  eigenaar: Anja\n  toelichting:\n    Een.\n    Twee.\n  historie:\n    1 januari 2021: begonnen\n` +
    `${at % every === 0 ? `    2 februari 2021: ${word}\n` : ''}\n`;
  const entries = Array.from({ length: count }, (_, at) => entry(at));
  for (let at = every; at + 7 < count; at += 20 * every) entries.splice(at + 5, 0, ...entries.splice(at, 1));
  const more = Array.from({ length: Math.ceil(count / 10) }, (_, at) => `actie ${word}${at}: Nieuw ${word} ${at}\n\n`);
  return [...entries, ...more].join('');
}

describe('ten times as many actions cost at most twelve times as much', () => {
  const SIZE = 100;
  const versions = (count: number) =>
    [list(count, 'begin', 100_000), list(count, 'ons', 3), list(count, 'hun', 4)] as const;

  it('to merge', () => {
    assertGrowsInStep((count) => {
      const [base, ours, theirs] = versions(count);
      return () => mergeFiles(base, ours, theirs);
    }, SIZE);
  });
  it('to merge without what both began with', () => {
    assertGrowsInStep((count) => {
      const [, ours, theirs] = versions(count);
      return () => mergeFiles('', ours, theirs);
    }, SIZE);
  });
  it('to compare', () => {
    assertGrowsInStep((count) => {
      const [base, , theirs] = versions(count);
      return () => fileDifference(base, theirs);
    }, SIZE);
  });
}).timeout(30_000);

/** What holds of any two sides of any register: nothing is lost, and what only one side has done is done. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeFiles } from '../../../server/src/compare/mergeFiles.ts';
import { mergeInOrder } from '../../../server/src/compare/mergeUnits.ts';
import { readLines } from '../../../server/src/compare/textLines.ts';
import { conflictAt, conflictMark } from '../../../server/src/syntax/conflict.ts';
import { edited, someEdits, someRegister } from '../../support/registerEdits.ts';
import { runs } from '../../support/runs.ts';

const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** How often each line stands in a text, without its indentation. */
function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const words = line.trim();
    if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/** The lines of a result, both readings of its conflicts among them, and how many conflicts there are. */
function solved(text: string, keep: 'current' | 'incoming' | 'both'): { lines: string[]; conflicts: number } {
  const lines = text.split('\n');
  const kept: string[] = [];
  let conflicts = 0;
  for (let at = 0; at < lines.length; at++) {
    const conflict = conflictAt(lines, at);
    if (conflict === undefined) {
      kept.push(lines[at]!);
      continue;
    }
    conflicts++;
    if (keep !== 'incoming') kept.push(...conflict.current);
    if (keep !== 'current') kept.push(...conflict.incoming);
    at = conflict.last;
  }
  return { lines: kept, conflicts };
}

const threeVersions = fc.tuple(someRegister, someEdits, someEdits).map(([base, one, other]) => ({
  base: textOf(base),
  ours: textOf(edited(base, one, 'ons')),
  theirs: textOf(edited(base, other, 'hun')),
}));

/**
 * Merges, and sees that each line of either side that the other has not taken out is there.
 * @returns what comes of it when both readings of each conflict are kept.
 */
function mergedWithoutLoss(base: string, ours: string, theirs: string): string {
  const merged = mergeFiles(base, ours, theirs);
  const { lines, conflicts } = solved(merged.text, 'both');
  assert.equal(conflicts, merged.conflicts);
  assert.ok(!lines.some((line) => conflictMark(line)));
  const [b, o, t, found] = [base.split('\n'), ours.split('\n'), theirs.split('\n'), lines].map(counted);
  for (const words of new Set([...o!.keys(), ...t!.keys()])) {
    const [was, here, there] = [b, o, t].map((counts) => counts!.get(words) ?? 0) as [number, number, number];
    // What a side has more of than the base it added; what it has less of it took out.
    // Of a line that stands somewhere twice nobody knows which is which.
    if (was > 1 || here > 1 || there > 1) continue;
    const isKept = was === 0 || (here === 1 && there === 1);
    const said = `${words}\n--- base\n${base}--- ours\n${ours}--- theirs\n${theirs}--- merged\n${merged.text}`;
    assert.ok(!isKept || found!.has(words), said);
  }
  return lines.join('\n');
}

describe('any merge', () => {
  it('keeps each line of either side that the other has not taken out, and counts its conflicts', () => {
    fc.assert(
      fc.property(threeVersions, ({ base, ours, theirs }) => {
        mergedWithoutLoss(base, ours, theirs);
      }),
      { numRuns: runs(4000) },
    );
  });

  it('does so however edits of two sides and merges follow each other, also on what was kept twice', () => {
    const someTurns = fc.array(fc.tuple(someEdits, someEdits), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(someRegister, someTurns, (register, turns) => {
        let now = textOf(register);
        turns.forEach(([one, other], turn) => {
          const lines = now.split('\n').slice(0, -1);
          const [ours, theirs] = [edited(lines, one, `ons${turn}x`), edited(lines, other, `hun${turn}x`)].map(textOf);
          now = mergedWithoutLoss(now, ours!, theirs!);
        });
      }),
      { numRuns: runs(1500) },
    );
  });

  it('is the same whatever the line ends and byte order marks of the sides are', () => {
    const likes = fc.array(fc.constantFrom('lf', 'crlf', 'bom', 'crlf bom'), { minLength: 3, maxLength: 3 });
    const written = (text: string, like: string) =>
      (like.includes('bom') ? '\uFEFF' : '') + (like.includes('crlf') ? text.replaceAll('\n', '\r\n') : text);
    fc.assert(
      fc.property(threeVersions, likes, ({ base, ours, theirs }, [b, o, t]) => {
        const plain = mergeFiles(base, ours, theirs);
        const merged = mergeFiles(written(base, b!), written(ours, o!), written(theirs, t!));
        const lines = (text: string) => text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
        assert.equal(lines(merged.text), lines(plain.text));
        assert.equal(merged.conflicts, plain.conflicts);
        // An empty side has no line ends of its own.
        if (ours !== '' && merged.text !== '') assert.equal(merged.text, written(lines(plain.text), o!));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is the other side where one has done nothing, and either where both have done the same', () => {
    fc.assert(
      fc.property(threeVersions, ({ base, ours, theirs }) => {
        // By entry, since a file that only one side has changed is not looked into at all.
        const merge = (...versions: string[]) => {
          const [b, o, t] = versions.map((text) => readLines(text).lines) as [string[], string[], string[]];
          return mergeInOrder(b, o, t, 7);
        };
        const is = (text: string) => ({ lines: readLines(text).lines, conflicts: 0, doubled: [] });
        assert.deepEqual(merge(base, base, theirs), is(theirs));
        assert.deepEqual(merge(base, ours, base), is(ours));
        assert.deepEqual(merge(base, ours, ours), is(ours));
        assert.equal(mergeFiles(base, base, theirs).text, theirs);
      }),
      { numRuns: runs(1000) },
    );
  });
});

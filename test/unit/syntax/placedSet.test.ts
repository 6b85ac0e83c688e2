import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../server/src/syntax/document.ts';
import type { PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { PlacedSet } from '../../../server/src/syntax/placedSet.ts';
import { runs } from '../../support/runs.ts';

function entriesOf(count: number) {
  const document = readDocument(Array.from({ length: count }, (_, i) => `actie ${i}\n`).join(''));
  return { document, entries: [...document.entries] };
}

/** Everything that can be asked of a set is what a plain set of the same entries says. */
function checkSame(set: PlacedSet, plain: ReadonlySet<PlacedEntry>, all: readonly PlacedEntry[]): void {
  const wanted = all.filter((placed) => plain.has(placed));
  assert.equal(set.size, wanted.length);
  assert.equal(set.first, wanted[0]);
  assert.ok([...set].every((placed, at) => placed === wanted[at]));
  for (const [index, placed] of all.entries()) {
    assert.equal(set.atOrBefore(placed), wanted.filter((one) => one.index <= index).at(-1));
    const from = wanted.filter((one) => one.index >= index);
    const found = [...set.from(placed)];
    assert.equal(found.length, from.length);
    assert.ok(found.every((one, at) => one === from[at]));
  }
}

describe('a set of entries', () => {
  it('is empty at first', () => {
    const { entries } = entriesOf(3);
    checkSame(new PlacedSet(), new Set(), entries);
  });

  it('is in the order of the text, in whatever order they are put in, each once', () => {
    const { entries } = entriesOf(200);
    for (const row of [entries, entries.toReversed(), entries.toSorted((a, b) => (a.index % 7) - (b.index % 7))]) {
      const set = new PlacedSet();
      for (const placed of row) set.add(placed);
      for (const placed of row) set.add(placed);
      checkSame(set, new Set(entries), entries);
    }
  });

  it('gives what stands at or before an entry, and what stands from there on', () => {
    const { entries } = entriesOf(5);
    const set = new PlacedSet();
    set.add(entries[3]!);
    set.add(entries[1]!);
    assert.deepEqual(
      entries.map((placed) => set.atOrBefore(placed)?.index),
      [undefined, 1, 1, 3, 3],
    );
    assert.deepEqual(
      entries.map((placed) => [...set.from(placed)].map(({ index }) => index)),
      [[1, 3], [1, 3], [3], [3], []],
    );
    set.delete(entries[0]!);
    set.delete(entries[1]!);
    set.delete(entries[1]!);
    assert.deepEqual([...set], [entries[3]]);
  });

  it('is a plain set in order, while entries come and go around it', () => {
    const someStep = fc.oneof(
      fc.record({ kind: fc.constantFrom('add', 'delete'), at: fc.nat(1000) }),
      fc.record({ kind: fc.constantFrom('insert', 'cut'), at: fc.nat(1000), count: fc.integer({ min: 1, max: 150 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 180 }), fc.array(someStep, { maxLength: 40 }), (count, steps) => {
        const { document } = entriesOf(count);
        const set = new PlacedSet();
        const plain = new Set<PlacedEntry>();
        for (const step of steps) {
          const all = [...document.entries];
          const placed = all[step.at % all.length]!;
          if (step.kind === 'add') {
            set.add(placed);
            plain.add(placed);
          } else if (step.kind === 'delete') {
            set.delete(placed);
            plain.delete(placed);
          } else if (step.kind === 'insert') {
            document.replace(placed.start, placed.start, 'blok B\n'.repeat('count' in step ? step.count : 0));
          } else {
            const last = all[Math.min(all.length - 1, placed.index + ('count' in step ? step.count : 0))]!;
            document.replace(placed.start, last.start, '', (removed) => {
              for (const one of removed) {
                set.delete(one);
                plain.delete(one);
              }
            });
          }
        }
        checkSame(set, plain, [...document.entries]);
      }),
      { numRuns: runs(100) },
    );
  });
});

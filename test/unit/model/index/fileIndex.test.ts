import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { NUMBERED_KINDS } from '../../../../server/src/syntax/vocabulary.ts';
import { WorkspaceIndex } from '../../../../server/src/workspace/workspaceIndex.ts';
import { showIndex } from '../../../support/facts.ts';
import { runs } from '../../../support/runs.ts';

const URIS = ['file:///werk/a.duo', 'file:///werk/b.duo', 'file:///werk/c.duo'];

/** Few names and numbers, so that many entries have the same. */
const ENTRIES = [
  'actie 1: Een\n',
  'actie 2\n  status: gereed\n',
  'actie 12a: Twaalf\n',
  'actie\n',
  'besluit 3\n',
  'besluit 11\n',
  'toezegging 01\n',
  'blok A: Uitvoering\n',
  'blok B\n',
  'onderwerp I: Eerste\n',
  'onderwerp II\n',
  'onderwerp II\n',
  'persoon Anja Bakker\n  functie: secretaris\n',
  'persoon Wim Bakker\n  ook bekend als: Anja\n',
  'organisatie NCG: Anja\n',
] as const;

/** Some 150 entries, which stand in three chunks; none of the same text follows another. */
function longText(step: number): string {
  const entries = Array.from({ length: 140 }, (_, index) => ENTRIES[(index * step) % ENTRIES.length]);
  // Numbers that only one has, the highest among them.
  return entries.map((entry, index) => (index % 14 === 0 ? `${entry}besluit ${100 + index}\n` : entry)).join('');
}

const TEXTS = [`register L\ngebruik b.duo\n${longText(4)}`, longText(7), `register L\n${longText(2)}`];

const someEdit = fc.record({
  file: fc.nat(2),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  off: fc.oneof(fc.constant(0), fc.nat(20)),
  /** Entries that go; with most of them a chunk or two. */
  take: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(140)),
  /** Entries that come; with very many a chunk falls apart. */
  put: fc.oneof(
    fc.array(fc.constantFrom(...ENTRIES, 'x', '\n', 'register M\n', 'gebruik c.duo\n'), { maxLength: 3 }),
    fc.constant(Array.from({ length: 140 }, (_, index) => ENTRIES[(index * 4) % ENTRIES.length]!)),
  ),
});

describe('what large files tell each other', () => {
  it('is after any edits what files tell that are read afresh', () => {
    fc.assert(
      fc.property(fc.array(someEdit, { minLength: 1, maxLength: 5 }), (edits) => {
        const index = new WorkspaceIndex();
        const texts = [...TEXTS];
        for (const [file, uri] of URIS.entries()) index.set(uri, readDocument(texts[file]!));
        for (const { file, at, off, take, put } of edits) {
          const facts = index.file(URIS[file]!)!;
          const before = texts[file]!;
          // What is asked in between is kept, and must follow.
          for (const kind of NUMBERED_KINDS) facts.highestNumber(kind);
          const first = facts.document.entries.at(Math.floor(at * before.length));
          const start = Math.min(before.length, first.start + off);
          const last = [...facts.document.entries][first.index + take];
          const end = take === 0 ? start : Math.max(start, last?.start ?? before.length);
          index.edit(facts, start, end, put.join(''));
          texts[file] = before.slice(0, start) + put.join('') + before.slice(end);
        }
        const fresh = new WorkspaceIndex();
        for (const [file, uri] of URIS.entries()) fresh.set(uri, readDocument(texts[file]!));
        assert.deepEqual(showIndex(index), showIndex(fresh));
      }),
      { numRuns: runs(40) },
    );
  });
});

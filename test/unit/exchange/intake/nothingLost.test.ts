/** Nothing is lost: every word of a document stands in the register or in what is told of it, whatever its tables look like. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allAtOnce } from '../../../../server/src/exchange/bits.ts';
import type { GivenBlock, GivenDocument, GivenPiece, GivenText } from '../../../../server/src/exchange/given.ts';
import { findMissing, textsOf, wordCounts } from '../../../../server/src/exchange/intake/accounted.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { reportLines } from '../../../../server/src/exchange/intake/report.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { runs } from '../../../support/runs.ts';
import { given, paragraph, table } from './given.ts';

const HEADERS = [
  ...['Nr', 'Actie', 'Wie', 'Deadline', 'Status', 'Thema', 'Onderwerp', 'Opmerking', 'Besluit', 'Kosten', 'Toezegging'],
  ...['Uiterste dag', 'Klaar', 'Soort', 'Onder', 'Gremium', 'Deelnemers', 'Een kolom met een lange naam', ''],
];
const VALUES = [
  ...[
    'gereed',
    'loopt',
    '1 april 2021',
    'z.s.m.',
    '5',
    '#07',
    '2 of 3',
    'a. eerste b. tweede',
    'Anja / Henk',
    'x',
    '44256',
  ],
  ...[
    '// geen opmerking',
    'actie 3: iets',
    'status: gereed',
    'A. Blok A',
    '- punt\n- punt',
    'regel een\nregel twee',
    '1 maart 2021 (te laat)',
  ],
  ...[
    'blok',
    'register X: y',
    '~~weg~~',
    'Titel: met: punten',
    '(voorzitter)',
    'Adviseurs: Henk',
    'Vergadering',
    'Gremium: DUO',
  ],
];

/** A word that stands nowhere else, so that one that is lost is missed. */
let next = 0;
const word = fc.constantFrom('kaas', 'Brood', 'melk', 'appels').map((text) => `${text}${next++}`);
const words = fc.oneof(
  { arbitrary: fc.constant(''), weight: 2 },
  { arbitrary: fc.constantFrom(...VALUES), weight: 3 },
  { arbitrary: fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' ')), weight: 3 },
  { arbitrary: fc.string({ maxLength: 12 }), weight: 1 },
);
const marks = fc.constantFrom<GivenPiece['marks']>(
  undefined,
  undefined,
  undefined,
  ['struck'],
  ['deleted'],
  ['inserted'],
  ['hidden'],
);
const text: fc.Arbitrary<GivenText> = fc
  .record({
    pieces: fc.array(fc.record({ text: words, marks }), { maxLength: 2 }),
    number: fc.constantFrom(undefined, undefined, '1.', '3.2', 'b)'),
    aside: fc.option(fc.record({ kind: fc.constantFrom('comment', 'footnote', 'box', 'alt', 'header'), text: words }), {
      freq: 8,
    }),
  })
  .map(({ pieces, number, aside }) => ({
    pieces: pieces
      .filter((piece) => piece.text !== '')
      .map((piece) => ({ text: piece.text, ...(piece.marks === undefined ? {} : { marks: piece.marks }) })),
    ...(number === undefined ? {} : { number }),
    ...(aside === null ? {} : { asides: [aside as { kind: 'comment'; text: string }] }),
  }));
const cell = fc.oneof(
  { arbitrary: text.map((one) => ({ text: one })), weight: 9 },
  { arbitrary: fc.constantFrom('^' as const, '<' as const), weight: 1 },
);
const someTable = fc
  .record({
    headers: fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 6 }),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 5 }),
    hasHeader: fc.boolean(),
    name: fc.option(word),
  })
  .map(({ headers, rows, hasHeader, name }) =>
    table([...(hasHeader ? [headers] : []), ...rows], { ...(name === null ? {} : { name }) }),
  );
const someParagraph: fc.Arbitrary<GivenBlock> = fc
  .record({
    text,
    level: fc.constantFrom(undefined, undefined, 1, 2, 3),
    depth: fc.constantFrom(undefined, undefined, 0, 1),
  })
  .map(({ text: own, level, depth }) => ({
    kind: 'paragraph',
    text: own,
    ...(level === undefined ? {} : { level }),
    ...(depth === undefined ? {} : { depth }),
  }));
const document: fc.Arbitrary<GivenDocument> = fc
  .record({ blocks: fc.array(fc.oneof(someTable, someParagraph), { maxLength: 6 }), title: fc.option(words) })
  .map(({ blocks, title }) => given(blocks, { ...(title === null ? {} : { title }) }));

/** Words that stand in the document more often than in the register and all that is told of it. */
function lost(one: GivenDocument): string[] {
  const made = makeRegister(one, { name: 'x' });
  const told = made.told.flatMap(({ values }) => values);
  const headers = made.tables.flatMap(({ mapping }) => mapping.columns.map(({ header }) => header));
  const left = wordCounts([made.text, ...told, ...headers]);
  return [...wordCounts(textsOf(one))]
    .filter(([found, count]) => (left.get(found) ?? 0) < count)
    .map(([found]) => found);
}

describe('nothing is lost on the way in', () => {
  it('of any document: the register, or what is told, has each word as often', () => {
    fc.assert(
      fc.property(document, (one) => {
        assert.deepEqual(lost(one), []);
      }),
      { numRuns: runs(400) },
    );
  });

  it('and what is told stands in the report', () => {
    fc.assert(
      fc.property(document, (one) => {
        const made = makeRegister(one, { name: 'x' });
        const all = new Set(wordCounts([made.text, ...reportLines(made)]).keys());
        assert.deepEqual(
          [...wordCounts(textsOf(one)).keys()].filter((found) => !all.has(found)),
          [],
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it('little is left over: what finds no place is no part of a plain list', () => {
    const plain = given([
      table([HEADERS, HEADERS.map((header, at) => `${header} van rij ${at}`)]),
      paragraph('Tot morgen'),
    ]);
    assert.deepEqual(makeRegister(plain, { name: 'x' }).rest, []);
  });

  it('the check itself misses a word that is gone', () => {
    const one = given([paragraph('een twee twee')]);
    assert.deepEqual(allAtOnce(findMissing(one, ['een twee'])), ['een twee twee']);
    assert.deepEqual(allAtOnce(findMissing(one, ['twee een twee'])), []);
  });

  it('and no entry comes that the list did not have', () => {
    fc.assert(
      fc.property(document, (one) => {
        const made = makeRegister(one, { name: 'x' });
        const read = [...readDocument(made.text).entries].filter(({ kind }) => kind !== undefined);
        const told = [...made.counts.values()].reduce((sum, count) => sum + count, 0);
        assert.equal(read.length, told + 1, made.text);
      }),
      { numRuns: runs(400) },
    );
  });
});

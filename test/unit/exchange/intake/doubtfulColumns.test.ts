/** Columns whose word may mean two things, and legends that are none. */
import assert from 'node:assert/strict';
import { doubtsIn, ofRows, wholeEntries } from './given.ts';

const rows = (header: string, ...cells: readonly string[]) => [
  ['Nr', 'Actie', 'Wie', header],
  ...cells.map((text, at) => [`${at + 1}`, `Regel ${at} nagaan`, 'Jan', text]),
];

describe('a column whose word may mean two things', () => {
  it('Kleur is asked whether it is the status where it says colours, and is a field of its own', () => {
    for (const cells of [
      ['groen', 'rood'],
      ['Oranje', 'groen'],
      ['🟢', '🔴'],
    ]) {
      const made = ofRows(rows('Kleur', ...cells));
      assert.deepEqual(doubtsIn(made), ['maybeStatus']);
      assert.match(wholeEntries(made), new RegExp(`^ {2}kleur: ${cells[0]}$`, 'mu'));
    }
    const paint = ofRows(rows('Kleur', 'RAL 7016', 'RAL 9010'));
    assert.deepEqual(doubtsIn(paint), []);
    assert.match(wholeEntries(paint), /^ {2}kleur: RAL 7016$/mu);
  });

  it('Ingebracht is a day where days stand below it, else a field of its own', () => {
    assert.match(wholeEntries(ofRows(rows('Ingebracht', '1-3-2024', '45300'))), /^ {2}datum: 1-3-2024$/mu);
    assert.match(wholeEntries(ofRows(rows('Ingebracht', 'Karin', 'Bram'))), /^ {2}ingebracht: Karin$/mu);
  });

  it('RAG says nothing where no code stands below it', () => {
    assert.doesNotMatch(ofRows(rows('RAG', 'zie bijlage bij het stuk', 'nog te bepalen door MT')).text, /status:/u);
  });
});

describe('what explains codes', () => {
  it('is no remark in a row of the list', () => {
    const [head, ...body] = rows('Status', 'a', 'b', 'a');
    const made = ofRows([
      ['Toelichting', ...head!],
      ...body.map((row, at) => [at === 1 ? 'deel a: open, deel b: gereed, a = loopt, b = gereed' : '', ...row]),
      ...Array.from({ length: 4 }, (_, at) => ['', `${at + 9}`, 'Bellen', 'Els', 'b']),
      ['a = loopt, b = vervallen', '20', 'Mailen', 'Els', 'a'],
    ]);
    assert.ok(doubtsIn(made).includes('statusCodes'));
    assert.doesNotMatch(made.text, /status: (?:loopt|gereed|vervallen|open)$/mu);
  });
});

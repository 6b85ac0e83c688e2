/** A legend beside a list: what says what a colour means, and what only looks like it. */
import assert from 'node:assert/strict';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { type CellLike, entriesIn, ofRows } from './given.ts';

const HEAD = ['Nr', 'Actie', 'Wie', 'Deadline', 'Status'];
const colour = (text: string, of = 'FFFF00'): CellLike => ({
  text: { pieces: text === '' ? [] : [{ text }] },
  colour: of,
});
const asked = ({ doubts }: MadeRegister) => doubts.map(({ key, values }) => [key, ...values].join(' | '));
const withoutComments = (made: MadeRegister) => entriesIn(made).replace(/ *\/\/ nakijken.*\n/gu, '');
const ONE = ['1', 'Bellen', 'Anja', '1 mei 2021', ''];
const TWO = ['2', 'Mailen', 'Henk', '2 mei 2021', ''];
const THREE = ['3', 'Tellen', 'Henk', '3 mei 2021', ''];
const wide = (text: string, of?: string) => [of === undefined ? text : colour(text, of), '<', '<', '<', '<'];

describe('a legend', () => {
  it('is told, with its rows', () => {
    const made = ofRows([
      HEAD,
      ONE,
      TWO,
      ['', '', '', '', ''],
      ['', colour('loopt'), '', '', ''],
      ['', colour('gereed', '00FF00'), '', '', ''],
    ]);
    assert.deepEqual(asked(made), ['legend | loopt; gereed']);
    assert.match(entriesIn(made), /\n\/\/ loopt\n\n\/\/ gereed\n$/u);
  });

  it('below its own word is told, whatever it says', () => {
    for (const word of ['Legenda', 'Legenda:', 'LEGENDA.']) {
      const made = ofRows([HEAD, ONE, TWO, [word, '', '', '', ''], [colour(''), 'wacht op het bestuur', '', '', '']]);
      assert.deepEqual(asked(made), ['legend | wacht op het bestuur']);
    }
  });

  it('does not begin at an action whose title begins so', () => {
    const made = ofRows([HEAD, ONE, ['', 'Legenda bij de kaart maken', '', '', ''], TWO, THREE]);
    assert.deepEqual(asked(made), ['headingRow | Legenda bij de kaart maken']);
    assert.deepEqual(made.text.match(/^(?:actie|onderwerp).*$/gmu), [
      'actie 1: Bellen',
      'onderwerp: Legenda bij de kaart maken',
      'actie 2: Mailen',
      'actie 3: Tellen',
    ]);
  });

  it('does not swallow rows of the list below the word', () => {
    for (const row of [TWO, ['2', 'Mailen', '', '', '']]) {
      const made = ofRows([HEAD, ONE, ['', 'Legenda', '', '', ''], row, THREE]);
      assert.match(made.text, /^actie 2: Mailen$/mu);
      assert.match(made.text, /^actie 3: Tellen$/mu);
    }
  });
});

describe('rows with a status alone between the others', () => {
  const expected = (made: MadeRegister) => {
    assert.equal(
      withoutComments(made),
      'onderwerp: Loopt\n\nactie 1: Bellen\n  eigenaar: Anja\n  deadline: 1 mei 2021\n\nonderwerp: Afgerond\n\nactie 2: Mailen\n  eigenaar: Henk\n  deadline: 2 mei 2021\n',
    );
    assert.deepEqual(
      asked(made).filter((one) => !one.startsWith('colour')),
      ['statusHeading | Loopt | in uitvoering', 'statusHeading | Afgerond | gereed'],
    );
  };

  it('over the width of the table, in colour', () =>
    expected(ofRows([HEAD, wide('Loopt', 'FFFF00'), ONE, wide('Afgerond', '00FF00'), TWO])));

  it('over the width of the table', () => expected(ofRows([HEAD, wide('Loopt'), ONE, wide('Afgerond'), TWO])));

  for (const at of [0, 1]) {
    it(`in column ${at + 1}, in colour`, () => {
      const row = (text: string, of: string) => HEAD.map((_, column) => (column === at ? colour(text, of) : ''));
      expected(ofRows([HEAD, row('Loopt', 'FFFF00'), ONE, row('Afgerond', '00FF00'), TWO]));
    });
  }

  it('over the width of the table are headings at its end too', () => {
    const made = ofRows([HEAD, ONE, wide('Afgerond', '00FF00')]);
    assert.match(made.text, /^onderwerp: Afgerond$/mu);
    // Nothing stands below it that it could be asked of.
    assert.ok(!asked(made).some((one) => one.startsWith('statusHeading')));
  });

  it('in the column of the status are the row above, going on', () => {
    const made = ofRows([HEAD, ONE, ['', '', '', '', colour('loopt')], TWO]);
    assert.match(made.text, /actie 1: Bellen\n[\s\S]*status: loopt\n\nactie 2/u);
    assert.ok(asked(made).includes('continued'));
  });
});

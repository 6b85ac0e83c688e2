/** Minutes as a table with a column that says who has to do what was said in a row. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, table } from './given.ts';

const HEADERS = [
  ['Agendapunt/bespreking', 'Actie door'],
  ['Bespreking', 'Wie'],
  ['Verslag', 'Actiehouder'],
  ['Onderwerp en bespreking', 'Actie door'],
  ['Agendapunt', 'Door wie'],
] as const;

const minutes = (rows: readonly (readonly string[])[]) =>
  makeRegister(given([paragraph('Verslag MT 12 maart 2024'), table(rows)]), { name: 'verslag' });

describe('minutes as a table with who has to act beside what was said', () => {
  it('makes an action of each row with somebody, asked', () => {
    for (const header of HEADERS) {
      const made = minutes([
        header,
        ['1. Opening. De voorzitter opent.', ''],
        ['2. Rooster. Het rooster wordt aangepast.', 'Jan'],
        ['3. Verhuizing\nDe offertes zijn binnen. Ze zijn duur. Er wordt een derde gevraagd.', 'KB/EL'],
        ['4. Zaal huren', 'Els'],
      ]);
      const text = made.text.replaceAll('\n\n', '\n');
      assert.doesNotMatch(text, / \| /u, header.join());
      assert.match(text, /^ {4}1\. Opening\. De voorzitter opent\.\n {4}2\. Rooster\./mu);
      assert.match(text, /actiepunt: Het rooster wordt aangepast\.\n {8}eigenaar: Jan\n/u);
      assert.match(text, /actiepunt: Verhuizing\n {8}eigenaar: KB\/EL\n/u);
      assert.match(text, /actiepunt: Zaal huren\n {8}eigenaar: Els\n/u);
      assert.equal(text.match(/actiepunt:/gu)?.length, 3);
      assert.deepEqual(doubtsIn(made), ['pointOwner', 'pointOwner', 'pointOwner']);
      assert.deepEqual(made.rest, []);
    }
  });

  it('with a deadline, and several people below each other', () => {
    const made = minutes([
      ['Agendapunt', 'Bespreking', 'Actie door', 'Wanneer'],
      ['1', 'Het rooster wordt aangepast.', 'Jan', '1 mei 2024'],
      ['2', 'De zaal wordt gehuurd.', 'Jan\nEls', ''],
      ['3', 'Niets bijzonders.', '-', ''],
      ['4', 'Er is niets gemeld.', 'n.v.t.', ''],
    ]);
    const text = made.text.replaceAll('\n\n', '\n');
    assert.match(text, /actiepunt: Het rooster wordt aangepast\.\n {8}eigenaar: Jan\n {8}deadline: 1 mei 2024\n/u);
    assert.match(text, /actiepunt: De zaal wordt gehuurd\.\n {8}eigenaar: Jan, Els\n/u);
    assert.equal(text.match(/actiepunt:/gu)?.length, 2);
    assert.deepEqual(made.rest, []);
  });

  it('in a list that is called no minutes it is asked once whether each row is an action', () => {
    const made = ofRows([
      ['Agendapunt/bespreking', 'Actie door'],
      ['1. Opening. De voorzitter opent.', ''],
      ['2. Rooster. Het rooster wordt aangepast.', 'Jan'],
    ]);
    assert.match(made.text, /^ {2}eigenaar: Jan$/mu);
    assert.deepEqual(doubtsIn(made), ['minutesAsList']);
  });

  it('a line that only says who, in a cell of what was said', () => {
    const made = minutes([
      ['Agendapunt', 'Bespreking'],
      ['1. Rooster', 'Het klopt niet. Het wordt aangepast.\nActie: Jan'],
      ['2. Zaal', 'De zaal wordt gehuurd => Els, 1 mei'],
    ]);
    const text = made.text.replaceAll('\n\n', '\n');
    assert.match(text, /Het klopt niet\.\n {6}actiepunt: Het wordt aangepast\.\n {8}eigenaar: Jan\n/u);
    assert.match(text, /actiepunt: De zaal wordt gehuurd\n {8}eigenaar: Els\n {8}deadline: 1 mei\n/u);
    assert.deepEqual(doubtsIn(made), ['actionInText', 'actionInText']);
    assert.deepEqual(made.rest, []);
  });
});

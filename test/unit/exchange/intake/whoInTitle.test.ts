/** Somebody at the end of a title where no column says who, and of a decision. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, table, wholeEntries } from './given.ts';

const ENDS = [
  '(Jan)',
  '- Jan',
  '(actie: Jan)',
  '=> Jan',
  '[Jan, 1 mei]',
  '(mw. Bakker)',
  '– Jan en Els',
  '(Jan, 1 mei)',
];

describe('somebody at the end of a title', () => {
  it('in a table without a column for who is asked', () => {
    for (const end of ENDS) {
      const made = ofRows([
        ['Nr', 'Actie', 'Status'],
        ['1', `Rooster aanpassen ${end}`, 'open'],
        ['2', 'Zaal huren (klein)', 'open'],
      ]);
      assert.deepEqual(doubtsIn(made), ['whoInTitle'], end);
      assert.ok(wholeEntries(made).includes(`actie 1: Rooster aanpassen ${end}\n`));
    }
  });

  it('not beside a column for who, nor what is nobody', () => {
    for (const end of ENDS)
      assert.deepEqual(
        doubtsIn(
          ofRows([
            ['Nr', 'Actie', 'Wie'],
            ['1', `Rooster aanpassen ${end}`, 'Bo'],
          ]),
        ),
        [],
        end,
      );
    for (const end of ['(concept)', '- Zwolle', '(Begroting)', '=> Oracle', '(versie 2)', '(Rooster)'])
      assert.deepEqual(
        doubtsIn(
          ofRows([
            ['Nr', 'Actie', 'Status'],
            ['1', `Rooster aanpassen ${end}`, 'open'],
          ]),
        ),
        [],
        end,
      );
  });

  it('of a decision is asked, as what is to be done of it', () => {
    for (const end of ['(actie: Jan)', '=> Jan', '[Jan, 1 mei]']) {
      const made = makeRegister(
        given([
          paragraph('Besluitenlijst MT 4 juni 2024'),
          paragraph(`Er komt een tweede locatie ${end}`, { number: '1.', depth: 0 }),
        ]),
        { name: 'lijst' },
      );
      assert.deepEqual(doubtsIn(made), ['whoInDecision', 'fromLine'], end);
      assert.ok(made.text.includes(`besluit 1: Er komt een tweede locatie ${end}\n`));
    }
  });
});

describe('a list of something else below a heading', () => {
  it('is told once', () => {
    const made = makeRegister(
      given([
        paragraph('Actielijst', { level: 1 }),
        paragraph('Rooster maken', { depth: 0 }),
        paragraph('Termijnagenda', { level: 2 }),
        table([
          ['Onderwerp', 'Vergadering', 'Wie'],
          ['Begroting', 'september', 'Jan'],
        ]),
        table([
          ['Onderwerp', 'Vergadering', 'Wie'],
          ['Jaarplan', 'november', 'Els'],
        ]),
      ]),
      { name: 'lijst' },
    );
    assert.deepEqual(
      doubtsIn(made).filter((key) => key === 'otherTable'),
      ['otherTable'],
    );
  });
});

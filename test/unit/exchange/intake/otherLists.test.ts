/** Lists of something else than what is to be done: documents received, who was there, when what is discussed. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, table } from './given.ts';

const PAPERS = [
  'Ingekomen stukken',
  'Lijst ingekomen stukken',
  'Ter kennisname',
  'Termijnagenda',
  'Vergaderschema 2024',
  'Uitgaande post',
];
const PEOPLE = ['Presentielijst', 'Aanwezigheidslijst', 'Deelnemerslijst', 'Adressenlijst', 'Rooster van aftreden'];

const received = [
  ['Nr', 'Onderwerp', 'Afzender', 'Datum'],
  ['1', 'Brief over parkeren', 'Buurtvereniging', '1-2-2024'],
  ['2', 'Uitnodiging symposium', 'VNG', '3-2-2024'],
];
const people = [
  ['Nr', 'Naam', 'Functie', 'Datum'],
  ['1', 'Jan Bakker', 'voorzitter', '1-2-2024'],
  ['2', 'Els de Wit', 'secretaris', '3-2-2024'],
];
const actions = table(
  [
    ['Nr', 'Actie', 'Wie'],
    ['1', 'Rooster maken', 'Jan'],
  ],
  { name: 'Actielijst' },
);

describe('a list of something else', () => {
  it('alone is asked whether its rows are actions', () => {
    for (const title of PAPERS)
      for (const made of [
        makeRegister(given([paragraph(title, { level: 1 }), table(received)]), { name: 'lijst' }),
        makeRegister(given([table(received, { name: title })]), { name: 'lijst' }),
        ofRows(received, { name: title }),
        ofRows([[title, '<', '<', '<'], ...received]),
      ])
        assert.ok(doubtsIn(made).includes('otherList'), title);
    const header = ofRows([
      ['Nr', 'Ingekomen stukken', 'Datum'],
      ['1', 'Brief', '1-2-2024'],
      ['2', 'Mail', '1-2-2024'],
    ]);
    assert.ok(doubtsIn(header).includes('otherList'));
  });

  it('of people is kept as it stands', () => {
    for (const title of PEOPLE) {
      const made = makeRegister(given([paragraph(title, { level: 1 }), table(people)]), { name: 'lijst' });
      assert.equal(made.counts.get('actie'), undefined, title);
      assert.match(made.text, /Jan Bakker \| voorzitter/u);
      assert.deepEqual(doubtsIn(made), ['otherTable']);
      assert.deepEqual(made.rest, []);
    }
  });

  it('beside a list of actions, and in minutes, is kept as it stands', () => {
    for (const title of [...PAPERS, ...PEOPLE]) {
      const sheets = makeRegister(given([actions, table(received, { name: title })]), { name: 'lijst' });
      const minutes = makeRegister(
        given([
          paragraph('Verslag MT 12 maart 2024', { level: 1 }),
          paragraph(title, { level: 2 }),
          table(received),
          paragraph('Actiepunten', { level: 2 }),
          table([
            ['Nr', 'Actie', 'Wie'],
            ['1', 'Rooster maken', 'Jan'],
          ]),
        ]),
        { name: 'lijst' },
      );
      assert.equal(sheets.counts.get('actie'), 1, title);
      assert.equal(minutes.text.match(/actiepunt/gu)?.length, 1, title);
      for (const made of [sheets, minutes]) {
        assert.deepEqual(doubtsIn(made), ['otherTable'], title);
        assert.deepEqual(made.rest, []);
      }
    }
  });

  it('as lines makes no actions', () => {
    for (const title of PAPERS)
      for (const blocks of [
        [
          paragraph(title),
          ...['Brief over parkeren', 'Mail van de buurt', 'Jaarverslag'].map((text, at) =>
            paragraph(text, { number: `${at + 1}.`, depth: 0 }),
          ),
        ],
        [
          paragraph('Actielijst MT', { level: 1 }),
          paragraph(title, { level: 2 }),
          paragraph('Brief over parkeren', { depth: 0 }),
        ],
        [paragraph('Actielijst MT'), paragraph(title), paragraph('Brief over parkeren', { depth: 0 })],
      ]) {
        const made = makeRegister(given(blocks), { name: 'lijst' });
        assert.equal(made.counts.get('actie'), undefined, made.text);
        assert.deepEqual(made.rest, []);
      }
  });

  it('not a list that says that it is of actions, whatever stands around it', () => {
    const made = makeRegister(
      given([
        paragraph('Ingekomen stukken', { level: 1 }),
        table([
          ['Nr', 'Stuk', 'Actie', 'Wie'],
          ['1', 'Brief over parkeren', 'Antwoord schrijven', 'Jan'],
        ]),
      ]),
      { name: 'lijst' },
    );
    assert.deepEqual(doubtsIn(made), []);
    const after = makeRegister(
      given([
        paragraph('Ingekomen stukken'),
        paragraph('Brief over parkeren', { depth: 0 }),
        paragraph('Actiepunten'),
        paragraph('Rooster maken', { depth: 0 }),
      ]),
      { name: 'lijst' },
    );
    assert.equal(after.counts.get('actie'), 1);
    assert.deepEqual(
      doubtsIn(
        ofRows([
          ['Nr', 'Actie', 'Wie'],
          ['1', 'Presentielijst maken', 'Jan'],
        ]),
      ),
      [],
    );
  });
});

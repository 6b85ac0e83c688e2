/** The numbers of entries as people write them: each is read as a person reads it, and what is no number is none. */
import assert from 'node:assert/strict';
import { entryNumber, NumberedItems } from '../../../../server/src/exchange/intake/entryNumber.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { entriesIn, given, ofRows, paragraph } from './given.ts';

/** As it is written, and the number that is meant. */
const WAYS: readonly (readonly [string, string])[] = [
  ...(['3.', '3)', '3 -', '3 –', '3:', '(3)', '[3]', '(3).', 'nr. 3', 'nr 3', 'Nr. 3.', '#3', '#3.'] as const),
  ...(['Actie 3:', 'actie 3.', 'Actie 3', 'actiepunt 3)', 'AP 3.', 'AP3', 'nummer 3', 'no. 3'] as const),
].map((way) => [way, '3'] as const);
const OTHERS: readonly (readonly [string, string])[] = [
  ['3.1', '3.1'],
  ['3.1.', '3.1'],
  ['3.1.2)', '3.1.2'],
  ['a.', 'a'],
  ['a)', 'a'],
  ['(b)', 'b'],
  ['iv.', 'iv'],
  ['IV.', 'IV'],
  ['A1', 'A1'],
  ['A1.', 'A1'],
  ['A-12:', 'A-12'],
  ['2021-03', '2021-03'],
  ['2021-03.', '2021-03'],
  ['03.', '03'],
  ['12b.', '12b'],
];
const ALL = [...WAYS, ...OTHERS];

describe('the number of an entry', () => {
  for (const [way, number] of ALL) {
    it(`is ${number} of “${way}”, in a column, before its words and counted by the program`, async () => {
      assert.equal(entryNumber(way), number);
      const inTable = ofRows([
        ['Nr', 'Wat', 'Wie'],
        [way, 'Bellen', 'Anja'],
      ]);
      assert.equal(entriesIn(inTable), `actie ${number}: Bellen\n  eigenaar: Anja\n`);
      assert.deepEqual(inTable.rest, []);
      const read = await readGiven(new TextEncoder().encode(`Actiepunten\n\n${way} Bellen met Kees\n`), 'x.txt');
      assert.ok(read.kind === 'given');
      const inText = makeRegister(read.document, { name: 'x' });
      assert.match(inText.text, new RegExp(`^actie ${number.replaceAll('.', '\\.')}: Bellen met Kees$`, 'mu'));
      assert.deepEqual(inText.rest, []);
      const counted = makeRegister(
        given([paragraph('Actiepunten', { level: 1 }), paragraph('Bellen', { depth: 0, number: way })]),
        { name: 'x' },
      );
      assert.match(counted.text, new RegExp(`^actie ${number.replaceAll('.', '\\.')}: Bellen$`, 'mu'));
      assert.deepEqual(counted.rest, []);
    });
  }

  for (const text of [
    ...[
      '10 jaar onderhoud regelen',
      '1e termijn bepalen',
      'J. de Vries bellen',
      'A4 printen',
      'B1 Nederlands gebruiken',
    ],
    ...['1-3-2021: bellen', '12.30: bellen', '9.00 - 10.00 uur overleg', '2021 – Jaarplan maken', '1 april bellen'],
    ...[
      '1 - 3 weken wachten',
      'Actie 3 van vorige keer afronden',
      'Motie 5 uitvoeren',
      'Motie 5. Uitvoeren',
      'Besluit 12 uitwerken',
    ],
    ...['5 Nieuwe plekken zoeken', '1 Oktober 2021 inleveren'],
  ]) {
    it(`is none in “${text}”`, () => assert.equal(new NumberedItems().of(text), undefined));
  }

  it('without a sign counts on from the item above', () => {
    const items = new NumberedItems();
    const of = (text: string) => items.of(text)?.number;
    assert.deepEqual(
      ['1 Bellen', '2 Mailen', '4 Nieuwe plekken', '3 Schrijven', 'A1 Vragen', 'A2 Nog eens vragen', 'A4 Printen'].map(
        of,
      ),
      ['1', '2', undefined, '3', 'A1', 'A2', undefined],
    );
    assert.deepEqual(['5. Bellen', '6 Mailen'].map(of), ['5', '6']);
  });

  it('is that behind the word of its kind', () => {
    for (const [text, number] of [
      ['Actie 2021-03: Bellen', '2021-03'],
      ['Actie (12): Bellen', '12'],
      ['Actie A-12: Bellen', 'A-12'],
      ['Actie 3. - Bellen', '3'],
    ] as const) {
      const { text: made } = makeRegister(given([paragraph('Verslag van Henk'), paragraph(text)]), { name: 'x' });
      assert.match(made, new RegExp(`^actie ${number}: Bellen$`, 'mu'), text);
    }
  });
});

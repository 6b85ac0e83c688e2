/** Lists in the way of real secretaries that once read wrong: minutes with action points below them, mails, sheets by the year. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { reportLines } from '../../../../server/src/exchange/intake/report.ts';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { entriesIn, given, ofRows, paragraph, table } from './given.ts';

const ofText = async (text: string) => {
  const read = await readGiven(new TextEncoder().encode(text), 'lijst.txt');
  assert.ok(read.kind === 'given');
  return makeRegister(read.document, { name: 'lijst' });
};

describe('items below a heading of action points in minutes', () => {
  for (const [name, items] of [
    ['typed', [paragraph('1) Cijfers opvragen (Kees, 1 maart 2024)'), paragraph('2) Wijkagent bellen')]],
    [
      'counted by the program',
      [
        paragraph('Cijfers opvragen (Kees, 1 maart 2024)', { depth: 0, number: '1)' }),
        paragraph('Wijkagent bellen', { depth: 0, number: '2)' }),
      ],
    ],
  ] as const) {
    it(`are what was agreed, and no points of the agenda: ${name}`, () => {
      const made = makeRegister(
        given([
          paragraph('Verslag werkgroep Veiligheid 14 februari 2024', { level: 1 }),
          paragraph('1. Opening', { level: 2 }),
          paragraph('Anja opent.'),
          paragraph('Actiepunten', { level: 2 }),
          ...items,
          paragraph('Rondvraag', { level: 2 }),
          paragraph('1) Niets'),
        ]),
        { name: 'lijst' },
      );
      assert.match(
        made.text,
        / {4}Rondvraag\n {4}1\) Niets\n {4}Actiepunten\n {6}actiepunt \(1\): Cijfers opvragen\n {8}eigenaar: Kees\n {8}deadline: 1 maart 2024\n {6}actiepunt \(2\): Wijkagent bellen\n$/u,
      );
      assert.deepEqual(made.rest, []);
      assert.deepEqual(
        made.doubts.map(({ key }) => key),
        ['fromLine'],
      );
    });
  }
});

describe('lines below words that announce a list', () => {
  for (const line of [
    'Actiepunten bewonersoverleg',
    'Dit zijn de actiepunten van vanochtend:',
    'Actielijst VvE Zonnehof',
    'Hierbij onze acties van het overleg in maart:',
  ]) {
    it(`are entries below “${line}”`, async () => {
      assert.match(
        (await ofText(`${line}\n\n- Bellen\n- Mailen\n`)).text,
        /\nactie: Bellen\n[\s\S]*\nactie: Mailen\n/u,
      );
    });
  }

  for (const line of [
    'De acties zijn besproken.',
    'Besluiten worden later genomen, zei Anja',
    'De actie liep goed af:',
  ]) {
    it(`are none below “${line}”`, async () => {
      const made = await ofText(`${line}\n\n- Bellen\n- Mailen\n`);
      assert.equal(made.counts.size, 0);
      assert.ok(!reportLines(made).includes('Er is niets om na te kijken.'));
    });
  }
});

describe('words around a table', () => {
  it('that only say what it is are told, and no comment behind the list', () => {
    const made = makeRegister(
      given([
        table([
          ['Nr', 'Actie', 'Wie'],
          ['1', 'Bellen', 'Anja'],
        ]),
        paragraph('Besluiten'),
        table([
          ['Nr', 'Besluit'],
          ['B1', 'Akkoord'],
        ]),
      ]),
      { name: 'lijst' },
    );
    assert.equal(entriesIn(made), 'actie 1: Bellen\n  eigenaar: Anja\n\nbesluit B1: Akkoord\n');
  });

  it('are the title where the sheets are called by the year', () => {
    const rows = [['Actielijst MT'], ['Nr', 'Actie', 'Wie'], ['1', 'Bellen', 'Anja']];
    const made = makeRegister(given([table(rows, { name: '2024' })], { format: 'xlsx' }), { name: 'lijst' });
    assert.match(made.text, /^register LIJST: Actielijst MT\n/u);
  });

  it('`Opm.` is a remark', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Opm.'],
      ['1', 'Bellen', 'spoed'],
    ]);
    assert.equal(entriesIn(made), 'actie 1: Bellen\n  opmerking: spoed\n');
  });
});

/** Lists as cards: a table of labels and values for each action, or lines `Label: value`. */
import assert from 'node:assert/strict';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { reportLines } from '../../../../server/src/exchange/intake/report.ts';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { doubtsIn, given, paragraph, table, wholeEntries } from './given.ts';

const make = (blocks: Parameters<typeof given>[0]) => makeRegister(given(blocks), { name: 'lijst' });
const ofText = async (text: string) => {
  const read = await readGiven(new TextEncoder().encode(text), 'lijst.txt');
  assert.ok(read.kind === 'given');
  return makeRegister(read.document, { name: 'lijst' });
};

const CARD = [
  ['Nr', '1'],
  ['Actie', 'Offerte opvragen'],
  ['Wie', 'Henk'],
  ['Wanneer', '1 mei 2021'],
  ['Status', 'loopt'],
];
const OTHER = [
  ['Nr', '2'],
  ['Actie', 'Brief sturen'],
  ['Wie', 'Ria'],
  ['Wanneer', '2 mei 2021'],
  ['Status', 'gereed'],
];
const FIRST = 'actie 1: Offerte opvragen\n  eigenaar: Henk\n  deadline: 1 mei 2021\n  status: loopt\n';
const SECOND = 'actie 2: Brief sturen\n  eigenaar: Ria\n  deadline: 2 mei 2021\n  status: gereed\n';
const BOTH = `${FIRST}\n${SECOND}`;

const isBoth = (made: MadeRegister, doubts: readonly string[] = []) => {
  assert.equal(wholeEntries(made).replaceAll(/ {2}\/\/ nakijken.*\n/gu, ''), BOTH);
  assert.deepEqual(doubtsIn(made), doubts);
};

describe('cards of two columns', () => {
  it('in a table each', () => isBoth(make([table(CARD), paragraph(''), table(OTHER)])));

  it('in one table below each other, with and without empty rows', () => {
    isBoth(make([table([...CARD, ...OTHER])]));
    isBoth(make([table([...CARD, ['', ''], ...OTHER])]));
  });

  it('two labels and values a row', () => {
    const wide = (rows: readonly (readonly string[])[]) =>
      table([
        [...rows[0]!, ...rows[2]!],
        [...rows[1]!, ...rows[3]!],
        [...rows[4]!, '', ''],
      ]);
    isBoth(make([wide(CARD), wide(OTHER)]));
  });

  it('beside each other, a column each', () => {
    isBoth(make([table(CARD.map(([label = '', value = ''], at) => [label, value, OTHER[at]![1]!]))]));
  });

  it('beside each other, each with its labels', () => {
    const beside = (...all: readonly (readonly (readonly string[])[])[]) =>
      all[0]!.map((row, at) => [...row, ...all.slice(1).flatMap((rows) => rows[at] ?? ['', ''])]);
    isBoth(make([table(beside(CARD, OTHER))]));
    const more = (rows: readonly (readonly string[])[], title: string) =>
      rows.map(([label, value]) => [label!, label === 'Actie' ? title : value!]);
    const three = make([table(beside(CARD, OTHER, more(CARD, 'Zaal boeken')))]);
    assert.equal(three.counts.get('actie'), 3);
    assert.match(three.text, /: Zaal boeken\n.*\n {2}eigenaar: Henk\n {2}deadline: 1 mei 2021\n/u);
    // Below each other too, and one that is shorter.
    const four = make([
      table([...beside(CARD, OTHER), ...beside(more(CARD, 'Eten'), more(OTHER, 'Drinken').slice(0, 3))]),
    ]);
    assert.deepEqual(four.text.match(/^actie \d: .*$/gmu), [
      ...['actie 1: Offerte opvragen', 'actie 2: Brief sturen', 'actie 1: Eten', 'actie 2: Drinken'],
    ]);
    assert.equal(four.text.match(/eigenaar: Ria/gu)?.length, 2);
    // With a title of their own above each.
    const titles = ['Actie 1', '<', 'Actie 2', '<'];
    isBoth(make([table([titles, ...beside(CARD.slice(1), OTHER.slice(1))])]));
  });

  it('with a label that stands twice', () => {
    const twice = (rows: readonly (readonly string[])[]) =>
      rows.flatMap((row) => (row[0] === 'Wie' ? [row, ['Wie', 'Els']] : [row]));
    const fields = (made: MadeRegister) => wholeEntries(made).replaceAll(/ {2}\/\/ nakijken.*\n/gu, '');
    const shared = BOTH.replaceAll(/eigenaar: (\w+)/gu, 'eigenaar:\n    $1\n    Els');
    assert.equal(fields(make([table([...twice(CARD), ...twice(OTHER)])])), shared);
    assert.equal(fields(make([table(twice(CARD)), table(twice(OTHER))])), shared);
    const remarks = [...CARD.slice(1, 3), ['Opmerking', 'een'], ['Opmerking', 'twee'], ...OTHER.slice(1, 3)];
    assert.equal(
      fields(make([table(remarks)])),
      'actie: Offerte opvragen\n  eigenaar: Henk\n  opmerking:\n    een\n\n    twee\n\nactie: Brief sturen\n  eigenaar: Ria\n',
    );
    const columns = [...CARD.map(([label = '', value = ''], at) => [label, value, OTHER[at]![1]!])];
    columns.splice(3, 0, ['Wie', 'Els', 'Els']);
    assert.equal(fields(make([table(columns)])), shared);
    const titles = make([table([...CARD.slice(1, 2), ...OTHER.slice(1, 2), ...CARD.slice(2)])]);
    assert.equal(titles.counts.size, 0);
    // Of what says one thing it is asked which of them holds.
    const status = make([table([...CARD, ['Status', 'gereed']])]);
    assert.deepEqual(doubtsIn(status), ['severalLines']);
    assert.equal(status.counts.get('actie'), 1);
  });

  it('with the title or the number above them', () => {
    const titled = (title: string, rows: readonly (readonly string[])[]) => table([[title, '<'], ...rows]);
    isBoth(make([titled('Actie 1: Offerte opvragen', CARD.slice(2)), titled('Actie 2: Brief sturen', OTHER.slice(2))]));
    isBoth(make([titled('Actie 1', CARD.slice(1)), titled('Actiepunt 2', OTHER.slice(1))]));
    const made = make([titled('Offerte opvragen', CARD.slice(2))]);
    assert.equal(wholeEntries(made), FIRST.replace('actie 1', 'actie'));
  });

  it('with an empty value, a label of their own and a value of several rows', () => {
    const rows = [
      ...CARD.slice(0, 3),
      ['Wanneer', ''],
      ['Budget', '500 euro'],
      ['Toelichting', 'Drie adressen.'],
      ['^', 'Zie bijlage.'],
    ];
    const made = make([table(rows)]);
    assert.equal(
      wholeEntries(made),
      'actie 1: Offerte opvragen\n  eigenaar: Henk\n  budget: 500 euro\n  toelichting:\n    Drie adressen.\n\n    Zie bijlage.\n',
    );
  });

  it('of decisions', () => {
    const made = make([
      table([
        ['Besluit', 'Akkoord met het plan'],
        ['Datum', '1 mei 2021'],
        ['Toelichting', 'Unaniem'],
      ]),
    ]);
    assert.match(made.text, /^besluit: Akkoord met het plan$/mu);
  });

  it('are told with what their labels were read as', () => {
    const lines = reportLines(make([table(CARD), table(OTHER)]));
    assert.ok(lines.includes('  Wie → “eigenaar:”'));
    assert.ok(lines.includes('Tabellen 1, 2:'));
  });

  for (const [name, rows] of [
    [
      'a list of two columns',
      [
        ['Actie', 'Wie'],
        ['Bellen', 'Anja'],
        ['Mailen', 'Ria'],
      ],
    ],
    [
      'the facts of a meeting',
      [
        ['Datum', '1 mei 2021'],
        ['Tijd', '10 uur'],
        ['Onderwerp', 'Overleg'],
        ['Aanwezig', 'Anja'],
      ],
    ],
    [
      'what was decided and agreed at a point',
      [
        ['Onderwerp', 'Begroting'],
        ['Besluit', 'Akkoord'],
        ['Actie', 'Henk belt'],
      ],
    ],
    [
      'a list of words',
      [
        ['Status', 'hoe het ervoor staat'],
        ['Prioriteit', 'hoe dringend het is'],
        ['Deadline', 'wanneer'],
      ],
    ],
  ] as const) {
    it(`are no cards: ${name}`, () => {
      const made = make([table(rows)]);
      assert.deepEqual(made.rest, []);
      assert.equal(made.counts.get('actie') ?? 0, name.startsWith('a list of two') ? 2 : 0);
    });
  }

  it('of cells with remarks alone there are none', () => {
    const remark = { text: { pieces: [], asides: [{ kind: 'comment' as const, text: 'kaas' }] } };
    const made = make([table([[remark], [{ text: { pieces: [], asides: [{ kind: 'comment', text: '' }] } }]])]);
    assert.equal(made.counts.size, 0);
    assert.match(made.text, /kaas/u);
  });

  it('a header without rows below other rows makes no list of these', () => {
    const made = make([
      table([
        ['Kleur', 'blauw'],
        ['Maat', 'groot'],
        ['Status', 'gereed'],
      ]),
    ]);
    assert.deepEqual(made.tables, []);
    assert.match(made.text, /Status \| gereed/u);
  });
});

describe('cards of lines', () => {
  const lines = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join(': ')}\n`).join('');

  it('with a blank line between them', async () => {
    isBoth(await ofText(`${lines(CARD)}\n${lines(OTHER)}`), ['fromLine', 'fromLine']);
  });

  it('in paragraphs of their own, and in one paragraph each', () => {
    const paragraphs = [...CARD, ...OTHER].map((row) => paragraph(row.join(': ')));
    isBoth(make(paragraphs), ['fromLine', 'fromLine']);
    isBoth(make([CARD, OTHER].map((rows) => paragraph(lines(rows).trim()))), ['fromLine', 'fromLine']);
  });

  it('between other words, below what the list says of itself', async () => {
    const made = await ofText(`Beste Anja,\n\nGremium: DUO\n\n${lines(CARD)}\n${lines(OTHER)}\nGroet, Jan\n`);
    assert.match(made.text, /^ {2}toelichting:[\s\S]*Beste Anja,/mu);
    assert.match(made.text, /^\/\/ Groet, Jan$/mu);
    assert.equal(made.counts.get('actie'), 2);
    assert.deepEqual(made.rest, []);
  });

  it('that begin with any word for what is to be done, or with somebody', async () => {
    for (const word of ['Wat', 'Titel', 'Taak', 'Omschrijving']) {
      const made = await ofText(
        `${word}: Bellen\nDoor wie: Henk\nVoor wanneer: 1 mei 2021\n\n${word}: Mailen\nDoor wie: Ria\nVoor wanneer:\n`,
      );
      assert.equal(
        wholeEntries(made).replaceAll(/ {2}\/\/ nakijken.*\n/gu, ''),
        'actie: Bellen\n  eigenaar: Henk\n  deadline: 1 mei 2021\n\nactie: Mailen\n  eigenaar: Ria\n',
      );
    }
    const made = await ofText('Wie: Henk\nWat: Bellen\nWie: Ria\nWat: Mailen\nWanneer: eind mei\n');
    assert.match(
      made.text,
      /^actie: Bellen\n.*\n {2}eigenaar: Henk\n\nactie: Mailen\n.*\n {2}eigenaar: Ria\n {2}deadline: eind mei\n/mu,
    );
  });

  it('several labels on a line', async () => {
    for (const gap of ['   ', '\t', ' | ', '; ', ' / ']) {
      const made = await ofText(
        [CARD, OTHER].map((rows) => `${rows.map((row) => row.join(': ')).join(gap)}\n`).join(''),
      );
      if (gap === '\t' || gap === ' | ') {
        assert.deepEqual(made.text.match(/^actie.*$/gmu), ['actie 1: Offerte opvragen', 'actie 2: Brief sturen'], gap);
        assert.match(made.text, /eigenaar: Ria/u);
      } else isBoth(made, ['fromLine', 'fromLine']);
    }
  });

  it('with a value that goes on on the next line of the paragraph', () => {
    const made = make([paragraph('Nr: 1\nActie: Bellen\nWie: Henk\nToelichting: Eerst de offerte.\nDaarna de rest.')]);
    assert.match(made.text, /Eerst de offerte\.\n\n? *Daarna de rest\./u);
    assert.equal(made.counts.get('actie'), 1);
  });

  it('are no head of a mail', async () => {
    const made = await ofText(
      'Van: Anja\nAan: Henk\nDatum: 3 maart 2021\nOnderwerp: Actielijst\n\nHierbij de lijst.\n',
    );
    assert.equal(made.counts.size, 0);
    assert.deepEqual(made.rest, []);
  });
});

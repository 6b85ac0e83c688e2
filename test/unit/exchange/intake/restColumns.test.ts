/** Columns whose header nothing knows, or says another thing than its cells: known by more words, and asked where the cells alone tell. */
import assert from 'node:assert/strict';
import { type CellLike, doubtsIn, ofRows, wholeEntries } from './given.ts';

describe('a column that nothing knows and whose cells say what a list needs', () => {
  it('words for a status, in a list without one', () => {
    const made = ofRows([
      ['#', 'Actiepunt', 'St.'],
      ['1', 'Register bijwerken', 'loopt'],
      ['2', 'Protocol schrijven', 'gereed'],
    ]);
    assert.deepEqual(doubtsIn(made), ['maybeStatus']);
    assert.match(made.text, /^ {2}st: loopt$/mu);
  });

  it('ticks, in a list without a status', () => {
    for (const header of ['Check', 'OK?', '✓']) {
      const made = ofRows([
        ['Afspraak', 'Door wie', 'Voor wanneer', header],
        ['Excursie regelen', 'JKR', '1 mei', '✔'],
        ['Boekenlijst doorgeven', 'LVD', '15 mei', '–'],
      ]);
      assert.deepEqual(doubtsIn(made), ['maybeDone'], header);
    }
  });

  it('days and terms, in a list without a deadline', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Ontvangen', 'Richtmoment'],
      ['1', 'Kade ophogen', '4-3-2024', 'Q2 2024'],
      ['2', 'Muskusratten tellen', '6-3-2024', 'najaar 2024'],
    ]);
    assert.deepEqual(doubtsIn(made), ['maybeDeadline']);
  });

  it('numbers of weeks, in a list without a deadline', () => {
    const rows = (header: string, other: string) => [
      ['Actie', 'Wie', header, other],
      ['Zaal huren', 'Jan', '12', ''],
      ['Bellen', 'Els', '14', ''],
    ];
    for (const header of ['Week', 'Weeknr.', 'Weeknummer', 'Wk']) {
      assert.deepEqual(doubtsIn(ofRows(rows(header, 'Bijlage'))), ['maybeDeadline'], header);
      assert.deepEqual(doubtsIn(ofRows(rows(header, 'Deadline'))), [], header);
    }
    const years = rows('Week', 'Bijlage').map((row) => row.map((text) => text.replace(/^1/u, '19')));
    assert.deepEqual(doubtsIn(ofRows(years)), []);
  });

  it('a new deadline beside the deadline, and both of two others', () => {
    const rows = (one: string, other: string) => [
      ['Actie', 'Wie', one, other],
      ['Register bijwerken', 'Jan', '31-01-2024', '30-04-2024'],
      ['Protocol schrijven', 'Els', '28-02-2024', ''],
    ];
    assert.deepEqual(doubtsIn(ofRows(rows('Deadline', 'Nieuwe deadline'))), ['maybeDeadline']);
    assert.deepEqual(doubtsIn(ofRows(rows('Deadline', 'Bijgestelde datum'))), ['maybeDeadline']);
    assert.deepEqual(doubtsIn(ofRows(rows('Oorspr. deadline', 'Nieuwe deadline'))), ['maybeDeadline', 'maybeDeadline']);
  });

  it('not beside a column that says it, and not what says another thing', () => {
    const rows = [
      ['Actie', 'Deadline', 'Status', 'Ontvangen op', 'Effect gemeten?', 'Bouwjaar', 'Fase'],
      ['Bellen', '1-5-2024', 'loopt', '4-3-2024', 'ja', '1998', 'loopt'],
      ['Mailen', '1-6-2024', 'gereed', '6-3-2024', 'nee', '2004', 'gereed'],
    ];
    assert.deepEqual(doubtsIn(ofRows(rows)), []);
    const plain = rows.map((row) => [row[0]!, row[3]!, row[4]!, row[5]!]);
    assert.deepEqual(doubtsIn(ofRows(plain)), []);
  });
});

describe('a header on two rows of which the second says only what stands below the wider ones', () => {
  const rows = (wider: readonly CellLike[]) => [
    ['Werkplan', '', '', '', '', ''],
    ['Nr', 'Activiteit', ...wider, 'Wie', 'Status'],
    ['', '', 'Start', 'Gereed', '', ''],
    ['1', 'Enquête uitzetten', 'feb', 'apr', 'DB', 'loopt'],
    ['2', 'Resultaten bespreken', 'mei', 'jun', 'Karin', 'open'],
  ];

  it('merged or not, and what the other columns are called goes on', () => {
    for (const wider of [
      ['Planning', '<'],
      ['Planning', ''],
    ]) {
      const made = ofRows(rows(wider));
      assert.equal(
        wholeEntries(made),
        'actie 1: Enquête uitzetten\n  start: feb\n  deadline: apr\n  eigenaar: DB\n  status: loopt\n\n' +
          'actie 2: Resultaten bespreken\n  start: mei\n  deadline: jun\n  eigenaar: Karin\n  status: open\n',
      );
      assert.deepEqual(doubtsIn(made), []);
      assert.doesNotMatch(made.text, /Activiteit/u);
    }
  });

  it('not where a row of the list has little in it', () => {
    for (const first of [
      ['', '', 'feb', 'apr', '', ''],
      ['', 'Bellen', 'nog', 'gereed', '', ''],
      ['', '', 'Gereed', '', '', ''],
    ]) {
      const all = rows(['Planning', '']);
      const made = ofRows([...all.slice(0, 2), first, ...all.slice(3)]);
      assert.equal(made.tables[0]!.mapping.headerAt, 1, first.join('|'));
    }
  });
});

describe('words above columns', () => {
  const role = (header: string, cells: readonly string[]) => {
    const made = ofRows([['Actie', header], ...cells.map((text, at) => [`Regel ${at} nagaan`, text])]);
    const found = made.tables[0]!.mapping.columns[1]!.role;
    return 'name' in found ? found.name : found.is;
  };

  it('who has to do it', () => {
    for (const header of ['Actie-eigenaar', 'Actie eigenaar', 'Actieverantwoordelijke', 'Actietrekker', 'Taakeigenaar'])
      assert.equal(role(header, ['Marja', 'Tom']), 'eigenaar', header);
    for (const header of [
      'Vrijwilliger',
      'Vrijwilligers',
      'Pfh',
      'Pfh.',
      'Pho',
      'Port.houder',
      '1e verantwoordelijke',
      'Eerste trekker',
    ])
      assert.equal(role(header, ['Sjaak', 'Bep']), 'eigenaar', header);
    for (const header of ['Verantwoordelijke voor de actie', 'Trekker van de actie', 'Uitvoerder actie'])
      assert.equal(role(header, ['Marja', 'Tom']), 'eigenaar', header);
  });

  it('when it is to be done', () => {
    for (const header of [
      'Planning afdoening',
      'Geplande afhandeling',
      'Uiterste beantwoording',
      'Uiterste reactiedatum',
    ])
      assert.equal(role(header, ['Q2 2024', '1 mei 2024']), 'deadline', header);
  });

  it('a heading', () => {
    for (const header of ['Speerpunt', 'Deelproject', 'Programmalijn', 'Beleidsterrein'])
      assert.equal(role(header, ['Vitaliteit', 'Roosters']), 'above', header);
  });

  it('how it was done, and in which meeting it was asked', () => {
    assert.equal(role('Wijze van afhandeling', ['Memo 3 april']), 'afdoening');
    assert.equal(role('Verg. datum', ['15-01-2024']), 'datum');
    for (const header of ['Raad', 'Commissie', 'AB']) {
      const made = ofRows([
        ['Nr', 'Motie', 'Wie', header],
        ['1', 'Vuurwerkvrij centrum', 'D66', '28-3-2024'],
        ['2', 'Stadsdichter', 'SP', '28-3-2024'],
      ]);
      assert.deepEqual(doubtsIn(made), [], header);
    }
  });

  it('when it was done', () => {
    for (const header of ['Werkelijke einddatum', 'Daadwerkelijke opleverdatum', 'Realisatiedatum'])
      assert.equal(role(header, ['22-04-2024', '']), 'gereed op', header);
    for (const header of ['Afgevinkt', 'Vinkje']) assert.equal(role(header, ['ja', 'x']), 'done', header);
  });
});

describe('cells that say more than their column', () => {
  it('a tick with words behind it', () => {
    const made = ofRows([
      ['Actie', 'Wie', 'Gereed?'],
      ['Gids lezen', 'Sanne', 'ja'],
      ['Begroting opvragen', 'Tim', 'ja, ontvangen'],
      ['Rooster maken', 'Fleur', 'nee'],
    ]);
    assert.deepEqual(doubtsIn(made), ['tickUnsure']);
  });

  it('that it is off, as a deadline', () => {
    const made = ofRows([
      ['Actie', 'Wie', 'Wanneer'],
      ['Camera ophangen', 'Bestuur', 'vervallen'],
      ['Dak nakijken', 'Bestuur', '1 juni 2024'],
    ]);
    assert.deepEqual(doubtsIn(made), ['otherColumn']);
  });

  it('numbered lines in the cell of a title', () => {
    const made = ofRows([
      ['Wie', 'Taken'],
      ['Voorzitter', '1. Vergunning verlengen\n2. Gesprek met de gemeente'],
      ['Secretaris', 'Jaarverslag'],
    ]);
    assert.deepEqual(doubtsIn(made), ['severalItems']);
  });

  it('letters for kinds', () => {
    const made = ofRows([
      ['Soort', 'Nr', 'Onderwerp', 'Termijn'],
      ['M', '12', 'Meer bomen', '1 mei 2024'],
      ['T', '45', 'Overzicht leegstand', '1 juni 2024'],
    ]);
    assert.deepEqual(doubtsIn(made), ['kindLetters']);
    assert.match(made.text, /^ {2}opmerking: Soort: M$/mu);
  });

  it('who, below the word for an action', () => {
    const rows = [
      ['Nr', 'Punt', 'Actie', 'Deadline'],
      ['1', 'Tekening luchtkanalen aanleveren', 'Installateur', ''],
      ['2', 'Kleur radiatoren doorgeven', 'Architect', ''],
      ['3', 'Sparingen in de vloer controleren', 'Jan / PvdB', ''],
    ];
    assert.ok(doubtsIn(ofRows(rows)).includes('whoAsTitle'));
    assert.ok(
      doubtsIn(ofRows(rows.map((row) => row.map((text) => (text === 'Punt' ? 'Omschrijving' : text))))).includes(
        'whoAsTitle',
      ),
    );
    const asked = new Map([
      ['actie', 'eigenaar'],
      ['punt', 'titel'],
    ]);
    const made = ofRows(rows, { asked });
    assert.match(wholeEntries(made), /^actie 1: Tekening luchtkanalen aanleveren\n {2}eigenaar: Installateur$/mu);
    assert.deepEqual(doubtsIn(made), []);
    const works = rows.map((row) =>
      row.map((text) => ({ Installateur: 'Dakrapport', Architect: 'Offerte opvragen' })[text] ?? text),
    );
    assert.deepEqual(doubtsIn(ofRows(works)), []);
  });
});

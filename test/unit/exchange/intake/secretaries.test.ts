/** Lists of the shapes that secretaries of consultation bodies keep, which once came in otherwise than they meant. */
import assert from 'node:assert/strict';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { reportLines } from '../../../../server/src/exchange/intake/report.ts';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { doubtsIn, given, ofRows, paragraph, table, wholeEntries } from './given.ts';

const of = async (text: string, name: string) => {
  const read = await readGiven(new TextEncoder().encode(text), name);
  assert.ok(read.kind === 'given');
  return makeRegister(read.document, { name: 'lijst' });
};
const outline = ({ text }: MadeRegister) => text.match(/^(?:onderwerp|randvoorwaarde|blok|actie|motie|\/\/).*/gmu);
const roles = (made: MadeRegister) =>
  made.tables[0]!.mapping.columns.map(({ role }) => ('name' in role ? `${role.is} ${role.name}` : role.is));

describe('columns of when something was done', () => {
  for (const header of [
    ...['Afgehandeld d.d.', 'Afgehandeld op', 'Datum afgehandeld', 'Afgedaan op', 'Uitgevoerd d.d.', 'Datum afgerond'],
    ...['Voltooid d.d.', 'Afgedaan', 'Afgehandeld (datum)'],
  ]) {
    it(header, () => {
      const made = ofRows([
        ['Nr', 'Actie', 'Streefdatum', header],
        ['1', 'Bellen', '', '20-02-2024'],
        ['2', 'Mailen', '1 mei 2024', ''],
      ]);
      assert.equal(roles(made)[3], 'field gereed op');
      assert.deepEqual(doubtsIn(made), []);
    });
  }

  it('with a tick and a day in one cell are a status and a day', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Afgedaan'],
      ['1', 'Bellen', 'nee'],
      ['2', 'Mailen', 'ja, 12-5-2024'],
      ['3', 'Schrijven', 'ja'],
      ['4', 'Regelen', 'bezig'],
    ]);
    assert.match(made.text, /^actie 2: Mailen\n {2}status: gereed\n {2}gereed op: 12-5-2024$/mu);
    assert.match(made.text, /^actie 4: Regelen\n {2}status: bezig$/mu);
    assert.deepEqual(made.rest, []);
  });
});

describe('columns of how it is and what is said of it', () => {
  for (const header of [
    'Status/opmerkingen',
    'Stand van zaken / opmerking',
    'Voortgang en status',
    'Opmerkingen/status',
  ]) {
    it(header, () => {
      const made = ofRows([
        ['Nr', 'Actie', header],
        ['1', 'Bellen', 'loopt'],
        ['2', 'Mailen', 'De cijfers komen van Anja.'],
      ]);
      assert.match(made.text, /^actie 1: Bellen\n {2}status: loopt$/mu);
      assert.match(made.text, /^actie 2: Mailen\n {2}voortgang: De cijfers komen/mu);
    });
  }
});

describe('lists of motions', () => {
  for (const header of ['Titel motie', 'Motie nr', 'Naam van de motie']) {
    it(header, () => {
      const headers = header === 'Motie nr' ? [header, 'Titel', 'Indiener(s)'] : ['Nr', header, 'Indiener(s)'];
      const made = ofRows([headers, ['M24-01', 'Meer bomen', 'PvdA, GL']]);
      assert.match(made.text, /^motie M24-01: Meer bomen\n {2}indieners: PvdA, GL$/mu);
    });
  }

  it('with what became of them in a column of its own', () => {
    const made = ofRows([
      ['Nr', 'Titel motie', 'Aangenomen/verworpen'],
      ['1', 'Meer bomen', 'aangenomen'],
      ['2', 'Gratis parkeren', 'verworpen'],
    ]);
    assert.match(made.text, /^motie 1: Meer bomen\n {2}status: aangenomen$/mu);
  });
});

describe('rows that group the others', () => {
  it('are headings however many of them there are, at the titles too', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie', 'Wanneer', 'Status'],
      ['', 'Van vorige vergadering', '', '', ''],
      ['1', 'Bellen', 'Henk', '1 mei', ''],
      ['', 'Wonen en zorg', '', '', ''],
      ['2', 'Mailen', 'Ria', '2 mei', ''],
    ]);
    assert.deepEqual(outline(made), [
      ...['onderwerp: Van vorige vergadering', 'actie 1: Bellen', 'onderwerp: Wonen en zorg', 'actie 2: Mailen'],
    ]);
    assert.deepEqual(doubtsIn(made), ['headingRow', 'headingRow']);
  });

  it('stand above the subjects that a column names', () => {
    const wide = (text: string) => [text, '<', '<', '<'];
    const made = ofRows([
      ['Nr', 'Onderwerp', 'Actie', 'Door'],
      wide('Overleg 12 maart 2024'),
      ['1', 'Reiskosten', 'Advies opstellen', 'Anja'],
      ['2', 'RI&E', 'Plan opvragen', 'Ria'],
      wide('Overleg 9 april 2024'),
      ['3', 'Reiskosten', 'Uitzetten', 'Tom'],
    ]);
    assert.deepEqual(outline(made), [
      ...['randvoorwaarde: Overleg 12 maart 2024', 'onderwerp: Reiskosten', 'actie 1: Advies opstellen'],
      ...['onderwerp: RI&E', 'actie 2: Plan opvragen', 'randvoorwaarde: Overleg 9 april 2024'],
      ...['onderwerp: Reiskosten', 'actie 3: Uitzetten'],
    ]);
  });

  it('and say a status with since when are asked', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie'],
      ['1', 'Bellen', 'Henk'],
      ['Afgehandeld sinds de vorige vergadering', '<', '<'],
      ['2', 'Mailen', 'Ria'],
    ]);
    assert.deepEqual(doubtsIn(made), ['statusHeading']);
  });

  it('below the last row tell of the next meeting', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie'],
      ['1', 'Bellen', 'Henk'],
      ['Volgende vergadering: 5 juni 2024', '', ''],
    ]);
    assert.deepEqual(outline(made), ['actie 1: Bellen', '// Volgende vergadering: 5 juni 2024']);
  });
});

describe('a board', () => {
  it('with a status above each column is read column by column, and asked', () => {
    const made = ofRows([
      ['Te doen', 'Mee bezig', 'Klaar'],
      ['Offerte opvragen', 'Zaal regelen', 'Brief versturen'],
      ['Bellen', '', 'Notulen maken'],
    ]);
    assert.deepEqual(outline(made), [
      ...['onderwerp: Te doen', 'actie: Offerte opvragen', 'actie: Bellen', 'onderwerp: Mee bezig'],
      ...['actie: Zaal regelen', 'onderwerp: Klaar', 'actie: Brief versturen', 'actie: Notulen maken'],
    ]);
    assert.deepEqual(doubtsIn(made), ['statusHeading', 'statusHeading', 'statusHeading']);
    assert.deepEqual(made.rest, []);
  });
});

describe('columns with crosses', () => {
  it('are asked about, once', () => {
    const made = ofRows([
      ['Actie', 'Anja', 'Henk', 'Ria', 'Wanneer'],
      ['Offerte', 'x', '', '', '1 mei'],
      ['Zaal', '', 'x', 'x', '2 mei'],
    ]);
    assert.deepEqual(doubtsIn(made), ['crosses']);
    assert.deepEqual(made.doubts[0]!.values, ['Anja, Henk, Ria']);
    assert.deepEqual(made.rest, []);
  });
});

describe('a check list of Google Docs or of a web page', () => {
  it('keeps what was ticked', async () => {
    const made = await of(
      '<html><body><p>Actiepunten</p><ul><li role="checkbox" aria-checked="false"><p>Zaal boeken</p></li><li role="checkbox" aria-checked="true"><p>Bellen</p></li></ul></body></html>',
      'lijst.html',
    );
    assert.equal(
      wholeEntries(made).replaceAll(/ {2}\/\/ nakijken.*\n/gu, ''),
      'actie: Zaal boeken\n\nactie: Bellen\n  status: gereed\n',
    );
  });
});

describe('a list in a mail that was answered', () => {
  it('is read behind its signs', async () => {
    const made = await of(
      'Hoi,\n\nZie onder.\n\n> Op 13 mei 2024 schreef Henk:\n>\n> Actielijst:\n> 1. Offerte opvragen (Henk, 1 juni)\n> 2. Zaal reserveren\n> > 3. Brief schrijven\n>\n> Groet, Henk\n',
      'mail.txt',
    );
    assert.deepEqual(outline(made)?.slice(0, 3), [
      'actie 1: Offerte opvragen',
      'actie 2: Zaal reserveren',
      'actie 3: Brief schrijven',
    ]);
    assert.deepEqual(made.rest, []);
  });

  it('keeps a sign that is none of a mail', async () => {
    const made = await of('Actiepunten\n- Budget > 500 euro aanvragen\n', 'lijst.txt');
    assert.match(made.text, /Budget > 500 euro/u);
  });
});

describe('a list by person', () => {
  it('has a heading for each, with a question', async () => {
    const made = await of(
      'Actielijst week 20\n\nHenk:\n- offerte opvragen\n- zaal boeken\n\nRia en Jan:\n- notulen rondsturen\n\nTot dan!\n',
      'lijst.txt',
    );
    assert.deepEqual(outline(made), [
      ...['onderwerp: Henk', 'actie: offerte opvragen', 'actie: zaal boeken', 'onderwerp: Ria en Jan'],
      ...['actie: notulen rondsturen', '// Tot dan!'],
    ]);
    assert.deepEqual(
      doubtsIn(made).filter((key) => key !== 'fromLine'),
      ['whoHeading', 'whoHeading'],
    );
  });

  it('is asked in items that begin with somebody', () => {
    const made = makeRegister(
      given([
        paragraph('Actiepunten', { level: 1 }),
        paragraph('Henk: offerte opvragen', { depth: 0 }),
        paragraph('Zaal reserveren (Ria)', { depth: 0 }),
        paragraph('Brief schrijven - Jan en Ria', { depth: 0 }),
        paragraph('Vergadering voorbereiden (zie bijlage)', { depth: 0 }),
      ]),
      { name: 'lijst' },
    );
    assert.deepEqual(
      made.doubts.map(({ key, values }) => [key, ...values]),
      [
        ...[['whoInTitle', 'Henk', 'Henk: offerte opvragen'], ['fromLine']],
        ...[['whoInTitle', 'Ria', 'Zaal reserveren (Ria)'], ['fromLine']],
        ...[['whoInTitle', 'Jan en Ria', 'Brief schrijven - Jan en Ria'], ['fromLine'], ['fromLine']],
      ],
    );
    assert.match(made.text, /^actie: Zaal reserveren \(Ria\)$/mu);
  });
});

describe('lines below the action points of minutes', () => {
  it('that say who does what are agreed, without a bullet too', () => {
    const made = makeRegister(
      given([
        paragraph('Notulen MT 4 april 2024', { level: 1 }),
        paragraph('1. Rondvraag'),
        paragraph('Geen.'),
        paragraph('Actielijst:'),
        paragraph('Kees - cijfers rondsturen'),
        paragraph('Piet: begroting maken (1 mei)'),
        paragraph('Dit was het.'),
      ]),
      { name: 'lijst' },
    );
    assert.match(
      made.text,
      / {4}Actielijst:\n {6}Dit was het\.\n {6}actiepunt: Kees - cijfers rondsturen\n {6}actiepunt: Piet: begroting maken\n {8}deadline: 1 mei\n/u,
    );
    assert.deepEqual(
      made.doubts.map(({ key, values }) => [key, values[0]]),
      [
        ['whoInTitle', 'Kees'],
        ['fromLine', undefined],
        ['whoInTitle', 'Piet'],
      ],
    );
    assert.deepEqual(made.rest, []);
  });
});

describe('a word before a colon that is rather a subject', () => {
  for (const text of [
    'Communicatie: website aanpassen',
    'Vergunning: aanvragen',
    'Jaarplanning - opstellen',
    'MJOP: bijwerken',
    'Zaal boeken (ALV)',
  ]) {
    it(`is nobody: ${text}`, () => {
      const made = makeRegister(given([paragraph('Actiepunten', { level: 1 }), paragraph(text, { depth: 0 })]), {
        name: 'lijst',
      });
      assert.deepEqual(doubtsIn(made), ['fromLine']);
    });
  }
});

describe('columns that are set with spaces', () => {
  it('in a plain text are a table', async () => {
    const made = await of(
      'ACTIELIJST BEWONERSCOMMISSIE\n\nNr  Actie                      Wie       Wanneer\n1   Verlichting melden         Ton       1 mei 2024\n2   Brief woningbouw           Riet\n3   Schoonmaak  bespreken      Ton       juni\n\nTot dan.\n',
      'lijst.txt',
    );
    assert.equal(
      wholeEntries(made),
      'actie 1: Verlichting melden\n  eigenaar: Ton\n  deadline: 1 mei 2024\n\nactie 2: Brief woningbouw\n  eigenaar: Riet\n\nactie 3: Schoonmaak bespreken\n  eigenaar: Ton\n  deadline: juni\n\n// Tot dan.\n',
    );
  });

  it('are none in a text with gaps, or where a word stands across them', async () => {
    for (const text of [
      'Beste   Anja,  hierbij   de lijst\nvan gisteren, met groet van iedereen\n',
      'Nr   Actie   Wie\n1 Verlichting melden   Ton\n2 Brief   Riet\n',
      `${'a   '.repeat(600)}\n`.repeat(3),
      `${'a | '.repeat(600)}\n`.repeat(3),
    ]) {
      const read = await readGiven(new TextEncoder().encode(text), 'lijst.txt');
      assert.ok(read.kind === 'given');
      assert.ok(read.document.blocks.every(({ kind }) => kind === 'paragraph'));
    }
  });
});

describe('items of a cell with dashes', () => {
  it('are one title, and asked', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie'],
      ['1', '- Offerte opvragen\n- Vergelijken\n- Bestellen', 'Henk'],
    ]);
    assert.deepEqual(doubtsIn(made), ['severalItems']);
    assert.deepEqual(made.rest, []);
  });
});

describe('minutes as a table', () => {
  const minutes = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
    makeRegister(given([paragraph('Notulen bestuur 3 april 2024', { level: 1 }), table([headers, ...rows])]), {
      name: 'lijst',
    });

  it('have a point for each row, and what was agreed at it', () => {
    const made = minutes(
      ['Nr', 'Agendapunt', 'Besluit / actie', 'Wie', 'Wanneer'],
      ['1', 'Opening', 'Geen mededelingen', '', ''],
      ['2', 'Financiën', 'Actie: begroting bijstellen', 'Kees', '1 mei 2024'],
      ['3', 'Zomerfeest', 'Besluit: het feest gaat door\nActie: zaal huren', 'Els', ''],
    );
    assert.match(
      made.text,
      / {4}1\. Opening\n {6}Geen mededelingen\n {4}2\. Financiën\n {6}actie: begroting bijstellen\n {8}eigenaar: Kees\n {8}deadline: 1 mei 2024\n {4}3\. Zomerfeest\n {6}besluit: het feest gaat door\n {6}actie: zaal huren\n {8}eigenaar: Els\n/iu,
    );
    assert.deepEqual(made.rest, []);
    assert.ok(!made.told.some(({ values }) => values.includes('zaal huren')));
  });

  it('of an agenda has points, whoever brings them in', () => {
    const made = makeRegister(
      given([
        paragraph('Agenda GMR 14 mei 2024', { level: 1 }),
        table([
          ['Tijd', 'Punt', 'Onderwerp', 'Wie', 'Doel'],
          ['19:30', '1', 'Opening', 'Voorzitter', ''],
          ['19:35', '2', 'Begroting', 'CvB', 'Advies'],
        ]),
      ]),
      { name: 'x' },
    );
    assert.equal(
      wholeEntries(made),
      'vergadering GMR 14 mei 2024\n  agenda:\n    1. Opening\n      Tijd – 19:30\n      Wie: Voorzitter\n    2. Begroting\n      Tijd – 19:35\n      Wie: CvB\n      Doel: Advies\n',
    );
  });

  it('have a point for each row, with its actions in the margin', () => {
    const made = makeRegister(
      given([
        paragraph('Verslag dorpsraad 6 februari 2024', { level: 1 }),
        table([
          ['Onderwerp', 'Actie'],
          ['1. Opening\nDe voorzitter opent.', ''],
          ['2. Speeltuin\nDe wip wordt vervangen.', 'Truus belt de gemeente'],
          ['3. Feest\nDe tent is besteld.', 'Kees: vergunning\nAnnie: draaiboek'],
        ]),
      ]),
      { name: 'x' },
    );
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      [
        'vergadering dorpsraad 6 februari 2024\n  agenda:\n',
        '    1. Opening\n      De voorzitter opent.\n',
        '    2. Speeltuin\n      De wip wordt vervangen.\n      Actie: Truus belt de gemeente\n',
        '    3. Feest\n      De tent is besteld.\n      Actie: Kees: vergunning\n      Actie: Annie: draaiboek\n',
      ].join(''),
    );
    assert.deepEqual([...new Set(made.doubts.map(({ key }) => key))], ['fromLine', 'whoInTitle']);
  });

  it('keep a plain list of action points as it was', () => {
    const made = minutes(['Nr', 'Agendapunt', 'Actie', 'Wie'], ['1', 'Financiën', 'Begroting bijstellen', 'Kees']);
    assert.match(made.text, /actiepunt \(1\): Begroting bijstellen/u);
  });
});

describe('the report', () => {
  it('of a text with headings alone says that no list was found', () => {
    const made = makeRegister(
      given([
        paragraph('Taken', { level: 1 }),
        paragraph('Henk', { level: 2 }),
        paragraph('Zaal boeken', { depth: 0 }),
        paragraph('Ria', { level: 2 }),
      ]),
      { name: 'lijst' },
    );
    const lines = reportLines(made).join('\n');
    assert.match(lines, /geen lijst in gevonden/u);
    assert.doesNotMatch(lines, /niets om na te kijken/u);
  });
});

describe('a table with several headers', () => {
  it('is read part by part', () => {
    const made = ofRows([
      ['LOPENDE ACTIES', '', '', ''],
      ['Nr.', 'Wat', 'Wie', 'Wanneer'],
      ['1', 'Website', 'Jan', '1-6-2024'],
      ['', '', '', ''],
      ['AFGERONDE ACTIES', '', '', ''],
      ['Nr.', 'Wat', 'Wie', 'Afgerond op'],
      ['2', 'Zaal', 'Ria', '1-4-2024'],
    ]);
    assert.deepEqual(outline(made), [
      ...['onderwerp: LOPENDE ACTIES', 'actie 1: Website', 'onderwerp: AFGERONDE ACTIES', 'actie 2: Zaal'],
    ]);
    assert.match(made.text, /^ {2}deadline: 1-6-2024$/mu);
    assert.match(made.text, /^ {2}gereed op: 1-4-2024$/mu);
    assert.deepEqual(made.rest, []);
  });

  it('beside each other is read one after the other', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie', '', 'Nr', 'Actie', 'Wie'],
      ['1', 'Bellen', 'Henk', '', '3', 'Schrijven', 'Jan'],
      ['2', 'Mailen', 'Ria', '', '', '', ''],
    ]);
    assert.equal(
      wholeEntries(made),
      'actie 1: Bellen\n  eigenaar: Henk\n\nactie 2: Mailen\n  eigenaar: Ria\n\nactie 3: Schrijven\n  eigenaar: Jan\n',
    );
    assert.ok(reportLines(made).includes('Tabel 1, kopjes op regel 1:'));
  });
});

describe('an export of a planner', () => {
  it('has a task for each row', () => {
    const made = ofRows([
      [
        'Taak-id',
        'Taaknaam',
        'Voortgang',
        'Toegewezen aan',
        'Einddatum',
        'Voltooiingsdatum',
        'Voltooid door',
        'Beschrijving',
      ],
      ['abc', 'Nieuwsbrief maken', 'Niet gestart', 'Anja', '15-05-2024', '', '', 'Denk aan de foto'],
      ['def', 'Zaal boeken', 'Voltooid', 'Ria', '10-05-2024', '09-05-2024', 'Ria', ''],
    ]);
    assert.deepEqual(outline(made), ['actie: Nieuwsbrief maken', 'actie: Zaal boeken']);
    assert.match(made.text, /^ {2}gereed op: 09-05-2024$/mu);
    assert.deepEqual(doubtsIn(made), []);
  });

  it('is no title that most rows leave empty where another column has one', () => {
    const made = ofRows([
      ['Maatregel', 'Wie', 'Omschrijving'],
      ['Inspectie laten doen', 'Anja', ''],
      ['Dak herstellen', 'Ria', ''],
      ['Goten vegen', 'Jan', 'alleen noordkant'],
    ]);
    assert.deepEqual(outline(made), ['actie: Inspectie laten doen', 'actie: Dak herstellen', 'actie: Goten vegen']);
  });
});

describe('small words of real lists', () => {
  it('a table with bars between its cells alone', async () => {
    const made = await of(
      'Nr | Actie | Wie | Wanneer\n1 | Presentielijst | Ria | z.s.m.\n2 | Vragen bundelen | Jan |\n',
      'lijst.txt',
    );
    assert.equal(
      wholeEntries(made),
      'actie 1: Presentielijst\n  eigenaar: Ria\n  deadline: z.s.m.\n\nactie 2: Vragen bundelen\n  eigenaar: Jan\n',
    );
  });

  it('a table with lines drawn between its rows', async () => {
    for (const text of [
      'Nr | Actie | Wie\n---|-------|----\n1 | Presentielijst | Ria\n---|-------|----\n2 | Vragen bundelen | Jan\n',
      '+----+------------------+------+\n| Nr | Actie            | Wie  |\n+----+------------------+------+\n| 1  | Presentielijst   | Ria  |\n+----+------------------+------+\n| 2  | Vragen bundelen  | Jan  |\n+----+------------------+------+\n',
      'Nr   Actie              Wie\n---------------------------\n1    Presentielijst     Ria\n---------------------------\n2    Vragen bundelen    Jan\n',
      'Nr   Actie              Wie\n---  -----------------  ---\n1    Presentielijst     Ria\n2    Vragen bundelen    Jan\n',
    ]) {
      const made = await of(text, 'lijst.txt');
      assert.equal(
        wholeEntries(made),
        'actie 1: Presentielijst\n  eigenaar: Ria\n\nactie 2: Vragen bundelen\n  eigenaar: Jan\n',
        text,
      );
    }
    const made = await of('Els | voorzitter | 06\n----------\nTot morgen.\n', 'lijst.txt');
    assert.deepEqual(made.tables, []);
  });

  it('headings that are a status above items', async () => {
    const made = await of('## Te doen\n\n- Offerte opvragen\n\n## Klaar\n\n- Folder\n', 'bord.md');
    assert.deepEqual(outline(made), [
      'onderwerp: Te doen',
      'actie: Offerte opvragen',
      'onderwerp: Klaar',
      'actie: Folder',
    ]);
  });

  it('a number and somebody before the colon', async () => {
    const made = await of('Actie 3 (Ria): zaal reserveren\n', 'lijst.txt');
    assert.match(made.text, /^actie 3: zaal reserveren\n.*\n {2}eigenaar: Ria$/mu);
  });

  it('a status where somebody should stand is asked', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie', 'Voor'],
      ['1', 'Scholing', 'vervalt', ''],
      ['2', 'Reglement', 'Jan', '1 mei'],
    ]);
    assert.deepEqual(doubtsIn(made), ['otherColumn']);
    assert.match(made.text, /^ {2}deadline: 1 mei$/mu);
  });

  it('a month at the first of its rows', () => {
    const made = ofRows([
      ['Maand', 'Actie', 'Wie'],
      ['Januari', 'Begroting maken', 'Anja'],
      ['', 'Contributie innen', 'Anja'],
      ['Maart', 'ALV voorbereiden', 'Ria'],
    ]);
    assert.deepEqual(outline(made), [
      ...['onderwerp: Januari', 'actie: Begroting maken', 'actie: Contributie innen', 'onderwerp: Maart'],
      'actie: ALV voorbereiden',
    ]);
    assert.ok(doubtsIn(made).includes('onceHeading'));
  });

  it('a day behind a word for done is not asked about', () => {
    const made = ofRows([
      ['Actie', 'Wie', 'Datum afgehandeld'],
      ['Bellen', 'Henk', '3-4-2024'],
    ]);
    assert.deepEqual(doubtsIn(made), []);
  });
});

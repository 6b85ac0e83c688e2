/** Tables of others as registers: what their makers do in them, and what a person has to look at. */
import assert from 'node:assert/strict';
import type { DoubtKey } from '../../../../server/src/exchange/intake/draft.ts';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { headerKey } from '../../../../server/src/exchange/intake/roles.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { entriesIn, given, ofRows, paragraph, table } from './given.ts';

const doubts = (made: MadeRegister): DoubtKey[] => made.doubts.map(({ key }) => key);
const roles = (made: MadeRegister) =>
  made.tables[0]!.mapping.columns.map(({ role }) => ('name' in role ? `${role.is} ${role.name}` : role.is));

/** The entries, and that nothing is nowhere. */
function entries(made: MadeRegister): string {
  assert.deepEqual(made.rest, []);
  return entriesIn(made);
}

describe('the columns of a list', () => {
  for (const [headers, expected] of [
    ['Nr.|Actie|Wie|Wanneer|Status', 'number|title|field eigenaar|field deadline|field status'],
    ['#|Actiepunt|Actiehouder|Deadline|Stand van zaken', 'number|title|field eigenaar|field deadline|field voortgang'],
    ['Actienr|Omschrijving|Trekker|Gereed|Opmerkingen', 'number|title|field eigenaar|field gereed op|field opmerking'],
    ['Volgnr|Taak|Verantwoordelijke|Streefdatum|Prio', 'number|title|field eigenaar|field deadline|field prioriteit'],
    ['Nr|Wat moet er gebeuren?|Door wie?|Voor wanneer?|Klaar?', 'number|title|field eigenaar|field deadline|done'],
    ['ID|Owner|Due date|Description|Status', 'number|field eigenaar|field deadline|title|field status'],
    ['Onderwerp|Actie / afspraak|Wie|Datum gereed|Kosten', 'nearest|title|field eigenaar|field gereed op|own kosten'],
    ['Nr|Actie|Eigenaar|Wie|Budget in euro per jaar', 'number|title|field eigenaar|field werkgroep|remark'],
    ['Nr|Toezeging|Gedaan door|Deadlne|Sttus', 'number|title|field eigenaar|field deadline|field status'],
  ] as const) {
    it(headers, () => {
      const cells = ['1', 'Offerte opvragen', 'Anja', '1 april 2021', 'x'];
      assert.deepEqual(roles(ofRows([headers.split('|'), cells])), expected.split('|'));
    });
  }

  it('as somebody asked', () => {
    const asked = new Map([
      [headerKey('Wie doet het?'), 'eigenaar'],
      [headerKey('Budget'), 'niets'],
      [headerKey('Soort werk'), 'fase'],
    ]);
    const made = ofRows(
      [
        ['Actie', 'Wie doet het?', 'Budget', 'Soort werk'],
        ['Bellen', 'Anja', '500', 'eerste'],
      ],
      { asked },
    );
    assert.deepEqual(roles(made), ['title', 'field eigenaar', 'nothing', 'own fase']);
    assert.equal(entries(made), 'actie: Bellen\n  eigenaar: Anja\n  fase: eerste\n');
    assert.deepEqual(
      made.told.filter(({ key }) => key === 'nothing').map(({ values }) => values),
      [['500']],
    );
  });

  it('below a title, a fact and a blank row; merged headers count once', () => {
    const made = ofRows([
      ['Actielijst bestuur', '<', '<'],
      ['Peildatum: 1 maart 2021', '', ''],
      ['', '', ''],
      ['Nr', 'Actie', 'Wie'],
      ['1', 'Bellen', 'Anja'],
    ]);
    assert.match(made.text, /^register LIJST: Actielijst bestuur\n {2}peildatum: 1 maart 2021\n/u);
    assert.equal(entries(made), 'actie 1: Bellen\n  eigenaar: Anja\n');
  });

  it('without a header by what stands in them, which is asked', () => {
    const made = ofRows([
      ['1', 'Offerte opvragen bij de aannemer', 'Anja', '1 april 2021', 'loopt'],
      ['2', 'Brief sturen aan alle bewoners', 'Henk', '1 mei 2021', 'gereed'],
    ]);
    assert.deepEqual(doubts(made), ['noHeader']);
    assert.match(
      entries(made),
      /^actie 1: Offerte opvragen bij de aannemer\n {2}eigenaar: Anja\n {2}deadline: 1 april 2021\n {2}status: loopt\n/u,
    );
  });

  it('a date that may be the deadline is asked', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie', 'Datum'],
      ['1', 'Bellen', 'Anja', '1 april 2021'],
    ]);
    assert.deepEqual(doubts(made), ['dateColumn']);
    assert.match(made.text, /\/\/ nakijken: kolom “Datum” is gelezen als de datum van de actie/u);
  });
});

describe('the rows of a list', () => {
  const HEAD = ['Nr', 'Actie', 'Wie', 'Wanneer', 'Status'];

  it('merged owners go to every row, and that is told', () => {
    const made = ofRows([HEAD, ['1', 'Bellen', 'Anja', '', 'loopt'], ['2', 'Mailen', '^', '', 'loopt']]);
    assert.equal(
      entries(made),
      'actie 1: Bellen\n  eigenaar: Anja\n  status: loopt\n\nactie 2: Mailen\n  eigenaar: Anja\n  status: loopt\n',
    );
    assert.deepEqual(
      made.told.filter(({ key }) => key === 'merged').map(({ values }) => values),
      [['Anja']],
    );
  });

  it('headings over the whole width, by their number, and by the cells that are empty', () => {
    const made = ofRows([
      ...[HEAD, ['A. Communicatie', '<', '<', '<', '<'], ['1', 'Bellen', 'Anja', '1 april 2021', 'loopt']],
      ...[
        ['', 'B. Bouw', '', '', ''],
        ['2', 'Mailen', 'Henk', '1 mei 2021', 'loopt'],
      ],
      ...[
        ['', 'Overige zaken', '', '', ''],
        ['3', 'Wachten', 'Henk', '1 mei 2021', 'loopt'],
      ],
    ]);
    assert.deepEqual(doubts(made), ['headingRow']);
    const text = entries(made);
    assert.match(text, /^blok A: Communicatie\n\nactie 1: /u);
    assert.match(text, /\nblok B: Bouw\n\nactie 2: /u);
    assert.match(text, /\nrandvoorwaarde: Overige zaken\n {2}\/\/ nakijken: .*\n\nactie 3: /u);
  });

  it('headings in a column, merged or once at the first of them', () => {
    const head = ['Thema', 'Onderwerp', 'Actie', 'Wie'];
    const made = ofRows([
      head,
      ['A. Wonen', 'I. Huur', 'Bellen', 'Anja'],
      ['^', '^', 'Mailen', 'Henk'],
      ['', 'II. Koop', 'Wachten', ''],
    ]);
    assert.equal(
      entries(made),
      'blok A: Wonen\n\nonderwerp I: Huur\n\nactie: Bellen\n  eigenaar: Anja\n\nactie: Mailen\n  eigenaar: Henk\n\nonderwerp II: Koop\n\nactie: Wachten\n',
    );
  });

  it('several actions in a cell, with the rows below it', () => {
    const made = ofRows([
      HEAD,
      ['', 'a. Aanvullend budget b. Afspraken maken c. knelpunten', 'Henk', '', 'loopt'],
      ['', '', 'Anja', '1 mei 2021', 'gereed'],
      ['', '', 'Nicoline', '', 'loopt'],
    ]);
    assert.deepEqual(doubts(made), ['split', 'split', 'split']);
    const text = entries(made).replace(/ {2}\/\/ .*\n/gu, '');
    assert.equal(
      text,
      'actie: a. Aanvullend budget\n  eigenaar: Henk\n  status: loopt\n\nactie: b. Afspraken maken\n  eigenaar: Anja\n  deadline: 1 mei 2021\n  status: gereed\n\nactie: c. knelpunten\n  eigenaar: Nicoline\n  status: loopt\n',
    );
  });

  it('the rest of a row on the next page', () => {
    const made = ofRows([
      HEAD,
      ['1', 'Bellen', 'Anja', '', 'loopt'],
      HEAD,
      ['', '', 'Henk', '', ''],
      ['2', 'Mailen', '', '', ''],
    ]);
    assert.deepEqual(doubts(made), ['continued']);
    assert.match(entries(made), /actie 1: Bellen\n {2}\/\/ nakijken: .*\n {2}eigenaar:\n {4}Anja\n {4}Henk\n/u);
  });

  it('a row that stands one column to the right, or to the left', () => {
    const head = ['Wat', 'Status', 'Wie', 'Wanneer'];
    const made = ofRows([
      head,
      ['Bellen', 'loopt', 'Anja', '1 april 2021'],
      ['2', 'Mailen', 'gereed', 'Henk', '1 mei 2021'],
      ['', 'Tellen', 'loopt', 'Anja'],
    ]);
    assert.deepEqual(doubts(made), ['shifted', 'shifted']);
    const text = entries(made).replace(/ {2}\/\/ .*\n/gu, '');
    assert.match(text, /\nactie 2: Mailen\n {2}status: gereed\n {2}eigenaar: Henk\n {2}deadline: 1 mei 2021\n/u);
    assert.match(text, /\nactie: Tellen\n {2}status: loopt\n {2}eigenaar: Anja\n/u);
  });

  it('a number before the title that counts on', () => {
    const made = ofRows([
      ['Wat', 'Wie'],
      ['1 Duidelijkheid over de lijst', 'Anja'],
      ['2 Criteria vaststellen', 'Henk'],
      ['13000 bewoners informeren', 'Henk'],
    ]);
    assert.equal(
      entries(made),
      'actie 1: Duidelijkheid over de lijst\n  eigenaar: Anja\n\nactie 2: Criteria vaststellen\n  eigenaar: Henk\n\nactie: 13000 bewoners informeren\n  eigenaar: Henk\n',
    );
  });

  it('struck through is a question, and no status', () => {
    const struck = (text: string) => ({ text: { pieces: [{ text, marks: ['struck' as const] }] } });
    const made = ofRows([
      HEAD,
      [struck('1'), struck('Bellen'), struck('Anja'), '', 'loopt'],
      [
        '2',
        { text: { pieces: [{ text: 'Besluit is ' }, { text: 'niet', marks: ['struck'] }, { text: ' genomen' }] } },
        '',
        '',
        struck('loopt'),
      ],
    ]);
    assert.deepEqual(doubts(made), ['struck', 'partlyStruck', 'statusStruck']);
    const text = entries(made);
    assert.match(
      text,
      /actie 1: Bellen\n {2}\/\/ nakijken: deze regel is doorgehaald.*\n {2}eigenaar: Anja\n {2}status: loopt\n/u,
    );
    assert.match(text, /actie 2: Besluit is ~~niet~~ genomen\n/u);
    assert.doesNotMatch(text.slice(text.indexOf('actie 2')), /^ {2}status:/mu);
  });

  it('tracked changes, hidden text, notes and links are told or kept', () => {
    const text = {
      pieces: [
        { text: 'Bellen' },
        { text: ' met Henk', marks: ['deleted' as const] },
        { text: ' met Anja', marks: ['inserted' as const] },
        { text: ' stiekem', marks: ['hidden' as const] },
        { text: ' hier', link: 'https://example.org/x' },
      ],
      asides: [{ kind: 'comment' as const, text: 'Echt doen!' }],
    };
    const made = ofRows([HEAD, ['1', { text }, '', '', '']]);
    assert.deepEqual(doubts(made), ['deletedText', 'insertedText', 'hiddenText']);
    const written = entries(made);
    assert.match(written, /^actie 1: Bellen met Anja stiekem hier\n/u);
    assert.match(written, /Opmerking bij Actie: Echt doen!/u);
    assert.match(written, /Link: https:\/\/example\.org\/x/u);
    assert.match(
      written,
      /\/\/ nakijken: met bijgehouden wijzigingen weggehaald, en hier niet overgenomen: met Henk\n/u,
    );
  });

  it('a word that took the place of another is told once, and nothing is left over', () => {
    const word = (text: string, mark: 'deleted' | 'inserted') => ({ text, marks: [mark] as const });
    const both = { pieces: [{ text: 'Folder ' }, word('drukken', 'deleted'), word('schrijven', 'inserted')] };
    const { rows, ...rest } = table([HEAD, ['1', { text: both }, '', '', ''], ['2', { text: both }, '', '', '']]);
    const made = makeRegister(given([{ ...rest, rows: [rows[0]!, rows[1]!, { ...rows[2]!, change: 'inserted' }] }]), {
      name: 'x',
    });
    assert.deepEqual(doubts(made), ['deletedText', 'insertedText', 'deletedText', 'insertedText']);
    assert.match(entries(made), /^actie 1: Folder schrijven\n/u);
  });

  it('hidden and deleted rows, hidden columns and sheets', () => {
    const rows = table([HEAD, ['1', 'Bellen', '', '', ''], ['2', 'Mailen', '', '', '']], {
      hiddenColumns: [3],
      isHidden: true,
      name: 'Oud',
    });
    const [head, first, second] = rows.rows;
    const marked = {
      ...rows,
      rows: [head!, { ...first!, isHidden: true }, { ...second!, change: 'deleted' as const }],
    };
    const made = makeRegister(given([marked]), { name: 'x' });
    assert.deepEqual(doubts(made), ['hiddenSheet', 'hiddenColumn', 'hiddenRow', 'deletedRow']);
    assert.match(entries(made), /actie 1: Bellen\n[\s\S]*actie 2: Mailen\n/u);
  });

  it('what one row says of several actions in a cell holds for each', () => {
    const made = ofRows([
      HEAD,
      ['', 'a. Bellen b. Mailen', 'Anja', '1 mei 2021', 'loopt'],
      ['7', 'Tellen', '', '', ''],
    ]);
    const text = entries(made).replace(/ {2}\/\/ .*\n/gu, '');
    const rest = '  eigenaar: Anja\n  deadline: 1 mei 2021\n  status: loopt\n';
    assert.equal(text, `actie: a. Bellen\n${rest}\nactie: b. Mailen\n${rest}\nactie 7: Tellen\n`);
  });

  it('a row that was deleted keeps its words, and is asked once', () => {
    const gone = (text: string) => ({ text: { pieces: [{ text, marks: ['deleted' as const] }] } });
    const { rows, ...rest } = table([HEAD, [gone('1'), gone('Folder drukken'), gone('Anja'), '', '']]);
    const made = makeRegister(given([{ ...rest, rows: [rows[0]!, { ...rows[1]!, change: 'deleted' }] }]), {
      name: 'x',
    });
    assert.deepEqual(doubts(made), ['deletedRow']);
    assert.match(entries(made), /^actie 1: Folder drukken\n {2}\/\/ nakijken: .*vervallen.*\n {2}eigenaar: Anja\n$/u);
  });

  it('all below the word Legenda is one', () => {
    const colour = (text: string, of: string) => ({ text: { pieces: text === '' ? [] : [{ text }] }, colour: of });
    const made = ofRows([
      ...[HEAD, ['1', colour('Bellen', 'FFFF00'), '', '', ''], ['2', 'Mailen', '', '', ''], ['', '', '', '', '']],
      ...[
        ['Legenda:', '', '', '', ''],
        [colour('', 'FFFF00'), 'wacht op het bestuur', '', '', ''],
      ],
    ]);
    assert.deepEqual(
      made.doubts.map(({ values }) => values),
      [['wacht op het bestuur'], ['FFFF00', '1', '2', 'FFFF00 = wacht op het bestuur']],
    );
    assert.equal(entries(made), 'actie 1: Bellen\n\nactie 2: Mailen\n\n// Legenda:\n\n// wacht op het bestuur\n');
  });

  it('a colour is a question with its legend', () => {
    const yellow = (text: string) => ({ text: { pieces: [{ text }] }, colour: 'FFFF00' });
    const made = ofRows([
      HEAD,
      ['1', yellow('Bellen'), '', '', ''],
      ['2', 'Mailen', '', '', ''],
      ['', yellow('loopt'), '', '', ''],
    ]);
    assert.deepEqual(
      made.doubts.map(({ key, values }) => [key, ...values]),
      [
        ['legend', 'loopt'],
        ['colour', 'FFFF00', '1', '2', 'FFFF00 = loopt'],
      ],
    );
    assert.doesNotMatch(entries(made), /status/u);
  });

  it('days as they are shown, and as the file says where the language would not read that', () => {
    const day = (text: string, of: string) => ({ text: { pieces: [{ text }] }, day: of });
    const made = ofRows([
      HEAD,
      ['1', 'A', '', day('1-3-2021', '2021-03-01'), ''],
      ['2', 'B', '', day('3/1/2021', '2021-03-01'), ''],
      ['3', 'C', '', day('mrt-21', '2021-03-01'), ''],
      ['4', 'D', '', { text: { pieces: [{ text: '44256' }] }, number: 44256 }, ''],
    ]);
    assert.deepEqual(
      made.doubts.map(({ key, values }) => [key, ...values]),
      [
        ['day', '3/1/2021', '1 maart 2021'],
        ['day', 'mrt-21', '1 maart 2021'],
        ['serial', '44256'],
      ],
    );
    assert.deepEqual(
      [...entries(made).matchAll(/deadline: (.*)/gu)].map(([, text]) => text),
      ['1-3-2021', '1 maart 2021', '1 maart 2021', '44256'],
    );
  });

  it('a tick is a status, a number that cannot be one is none', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Klaar'],
      ['1', 'Bellen', 'x'],
      ['2 of 3', 'Mailen', ''],
      ['4', 'Wachten', 'nee'],
    ]);
    assert.deepEqual(doubts(made), ['number']);
    const text = entries(made).replace(/ {2}\/\/ .*\n/gu, '');
    assert.equal(
      text,
      'actie 1: Bellen\n  status: gereed\n\nactie: Mailen\n  kenmerk: 2 of 3\n\nactie 4: Wachten\n  opmerking: Klaar: nee\n',
    );
  });

  it('automatic numbers are the numbers', () => {
    const made = ofRows([
      ['Actie', 'Wie'],
      [{ text: { pieces: [{ text: 'Bellen' }], number: '3.1' } }, 'Anja'],
    ]);
    assert.equal(entries(made), 'actie 3.1: Bellen\n  eigenaar: Anja\n');
  });

  it('what the language would read otherwise stands as a comment: no cell makes an entry, nor a field but its own', () => {
    const made = ofRows([
      ['Actie', 'Toelichting', 'Wie', 'Stappen'],
      ['Bellen', '// geen opmerking\nactie 7: vals', 'Anja\ndeadline: 1 mei 2021', 'eerst\nstatus: gereed'],
    ]);
    const text = entries(made);
    assert.equal(text.match(/^actie/gmu)?.length, 1, text);
    const [entry] = [...readDocument(text).entries];
    assert.deepEqual(
      entry?.entry.fields.map(({ name }) => name),
      ['toelichting'],
      text,
    );
    assert.match(
      text,
      / {2}\/\/ hieronder staat wat bij “eigenaar” hoort.*\n {2}\/\/ Anja\n {2}\/\/ deadline: 1 mei 2021\n/u,
    );
  });

  it('decisions, promises, motions and gremia by their headers', () => {
    assert.match(
      entries(
        ofRows([
          ['Nr', 'Besluit', 'Datum'],
          ['1', 'Vastgesteld', '1 mei 2021'],
        ]),
      ),
      /^besluit 1: Vastgesteld\n {2}datum: 1 mei 2021\n/u,
    );
    assert.match(
      entries(
        ofRows([
          ['Nr', 'Toezegging', 'Gedaan door'],
          ['1', 'Brief', 'Anja'],
        ]),
      ),
      /^toezegging 1: Brief\n {2}gedaan door: Anja\n/u,
    );
    assert.match(
      entries(
        ofRows([
          ['Nr', 'Motie', 'Indieners', 'Uitslag'],
          ['1', 'Meer groen', 'Henk', 'aangenomen'],
        ]),
      ),
      /^motie 1: Meer groen\n {2}indieners: Henk\n {2}uitslag: aangenomen\n/u,
    );
    assert.match(
      entries(
        ofRows([
          ['Gremium', 'Huidige deelnemers', 'Frequentie'],
          ['Stuurgroep', 'Anja (voorzitter)\nHenk', 'maandelijks'],
        ]),
      ),
      /^gremium Stuurgroep\n {2}voorzitter: Anja\n {2}leden: Henk\n {2}frequentie: maandelijks\n/u,
    );
    assert.match(
      entries(
        ofRows([
          ['Nr', 'Soort', 'Onderwerp'],
          ['1', 'besluit', 'Vastgesteld'],
          ['2', 'actie', 'Bellen'],
        ]),
      ),
      /^besluit 1: Vastgesteld\n\nactie 2: Bellen\n/u,
    );
  });
});

describe('a document without a table', () => {
  it('lines that say what is to be done', () => {
    const made = makeRegister(
      given([
        paragraph('Actiepuntenlijst:'),
        paragraph(
          'Voor de volgende keer komt er een notitie. Die gaat over de juistheid van de data en wordt afgestemd met iedereen die er iets over te zeggen heeft, ook buiten het overleg om.',
          { depth: 0, number: 'i.' },
        ),
        paragraph('Offerte opvragen (Henk, 1 april 2021)', { depth: 0, number: 'ii.' }),
        paragraph('Actie 5: Brief sturen'),
        paragraph('Wie: Anja'),
        paragraph('Deadline: 1 mei 2021'),
        paragraph('Besluit: de werkwijze is vastgesteld'),
        paragraph('Tot de volgende keer.'),
      ]),
      { name: 'x' },
    );
    const text = entries(made).replace(/ {2}\/\/ nakijken.*\n/gu, '');
    assert.match(text, /^actie i: Voor de volgende keer komt er een notitie\.\n {2}toelichting:/u);
    assert.match(text, /\nactie ii: Offerte opvragen\n {2}eigenaar: Henk\n {2}deadline: 1 april 2021\n/u);
    assert.match(text, /\nactie 5: Brief sturen\n {2}eigenaar: Anja\n {2}deadline: 1 mei 2021\n/u);
    assert.match(text, /\nbesluit: de werkwijze is vastgesteld\n\n\/\/ Tot de volgende keer\.\n/u);
  });

  it('items below a title or a heading that says what they are', () => {
    for (const level of [1, 2]) {
      const before = level === 1 ? [] : [paragraph('Overleg', { level: 1 })];
      const items = ['Bellen', 'Mailen'].map((text, at) => paragraph(text, { depth: 0, number: `${at + 1}.` }));
      const made = makeRegister(given([...before, paragraph('Actiepunten', { level }), ...items]), { name: 'x' });
      const text = entries(made).replace(/ {2}\/\/ .*\n/gu, '');
      assert.equal(text, 'actie 1: Bellen\n\nactie 2: Mailen\n', String(level));
    }
  });

  it('minutes become a meeting with its points', () => {
    const made = makeRegister(
      given([
        paragraph('Verslag DUO 13 januari 2021', { level: 1 }),
        table([
          ['Deelnemers', 'Peter Spijkerman, Henk Mulder'],
          ['Afwezig', 'Marc Hoenders'],
        ]),
        paragraph('1. Opening', { level: 2 }),
        paragraph('Roelien is er voor het laatst.'),
        paragraph('Actiepunt 5: Anja meldt dat daar een bijeenkomst over is.'),
        paragraph('2. Rondvraag', { level: 2 }),
      ]),
      { name: 'x' },
    );
    assert.equal(
      entries(made),
      'vergadering DUO 13 januari 2021\n  aanwezig: Peter Spijkerman, Henk Mulder\n  afwezig: Marc Hoenders\n  agenda:\n    1. Opening\n      Roelien is er voor het laatst.\n      Actiepunt 5: Anja meldt dat daar een bijeenkomst over is.\n    2. Rondvraag\n',
    );
  });

  it('text that is nothing of the kind is kept as it stands', () => {
    const made = makeRegister(given([paragraph('Beste Anja,'), paragraph('// tot morgen: 12 uur')]), {
      name: 'brief aan Anja',
    });
    assert.deepEqual(made.rest, []);
    assert.match(made.text, /^register BRIEF-AAN-ANJA: brief aan Anja\n/u);
    assert.match(made.text, /Beste Anja,/u);
  });
});

/** The rows of tables of others: headings, merged and split cells, rows that go on or had shifted, and what a person has to look at. */
import assert from 'node:assert/strict';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, wholeEntries } from './given.ts';

describe('the rows of a list', () => {
  const HEAD = ['Nr', 'Actie', 'Wie', 'Wanneer', 'Status'];

  it('merged owners go to every row, and that is told', () => {
    const made = ofRows([HEAD, ['1', 'Bellen', 'Anja', '', 'loopt'], ['2', 'Mailen', '^', '', 'loopt']]);
    assert.equal(
      wholeEntries(made),
      'actie 1: Bellen\n  eigenaar: Anja\n  status: loopt\n\nactie 2: Mailen\n  eigenaar: Anja\n  status: loopt\n',
    );
    assert.deepEqual(
      made.told.filter(({ key }) => key === 'merged').map(({ values }) => values),
      [['Anja']],
    );
  });

  it('a merged title goes to every row that has a number of its own; merged with its number the row goes on', () => {
    const made = ofRows([
      HEAD,
      ['1', 'Tuin opknappen', 'Anja', '1 april 2021', 'loopt'],
      ['2', '^', 'Henk', '1 mei 2021', 'loopt'],
      ['3', 'Hek verven', 'Anja', '1 april 2021', 'loopt'],
      ['^', '^', 'Henk', '^', '^'],
    ]);
    assert.deepEqual(doubtsIn(made), ['continued']);
    const text = wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, '');
    assert.match(text, /\nactie 2: Tuin opknappen\n {2}eigenaar: Henk\n {2}deadline: 1 mei 2021\n/u);
    assert.match(
      text,
      /\nactie 3: Hek verven\n {2}eigenaar:\n {4}Anja\n {4}Henk\n {2}deadline: 1 april 2021\n {2}status: loopt\n$/u,
    );
    assert.deepEqual(
      made.told.filter(({ key }) => key === 'merged').map(({ values }) => values[0]),
      ['Tuin opknappen'],
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
    assert.deepEqual(doubtsIn(made), ['headingRow']);
    const text = wholeEntries(made);
    assert.match(text, /^blok A: Communicatie\n\nactie 1: /u);
    assert.match(text, /\nblok B: Bouw\n\nactie 2: /u);
    assert.match(text, /\nrandvoorwaarde: Overige zaken\n {2}\/\/ nakijken: .*\n\nactie 3: /u);
  });

  it('a word alone in the column of the numbers is a heading', () => {
    const made = ofRows([
      HEAD,
      ['1', 'Bellen', 'Anja', '1 april 2021', 'loopt'],
      ['Gesloten', '', '', '', ''],
      ['2', 'Mailen', 'Henk', '1 mei 2021', 'loopt'],
      ['Overig', '', '', '', ''],
      ['3', 'Tellen', 'Henk', '1 mei 2021', 'loopt'],
    ]);
    assert.deepEqual(doubtsIn(made), ['statusHeading', 'headingRow']);
    assert.deepEqual(wholeEntries(made).match(/^\w+.*$/gmu), [
      ...['actie 1: Bellen', 'onderwerp: Gesloten', 'actie 2: Mailen', 'onderwerp: Overig', 'actie 3: Tellen'],
    ]);
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
      wholeEntries(made),
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
    assert.deepEqual(doubtsIn(made), ['split', 'split', 'split']);
    const text = wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, '');
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
    assert.deepEqual(doubtsIn(made), ['continued']);
    assert.match(wholeEntries(made), /actie 1: Bellen\n {2}\/\/ nakijken: .*\n {2}eigenaar:\n {4}Anja\n {4}Henk\n/u);
  });

  it('a row that stands one column to the right, or to the left', () => {
    const head = ['Wat', 'Status', 'Wie', 'Wanneer'];
    const made = ofRows([
      head,
      ['Bellen', 'loopt', 'Anja', '1 april 2021'],
      ['2', 'Mailen', 'gereed', 'Henk', '1 mei 2021'],
      ['', 'Tellen', 'loopt', 'Anja'],
    ]);
    assert.deepEqual(doubtsIn(made), ['shifted', 'shifted']);
    const text = wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, '');
    assert.match(text, /\nactie 2: Mailen\n {2}status: gereed\n {2}eigenaar: Henk\n {2}deadline: 1 mei 2021\n/u);
    assert.match(text, /\nactie: Tellen\n {2}status: loopt\n {2}eigenaar: Anja\n/u);
  });

  it('no row is shifted by a tick that stands in its own column', () => {
    for (const [yes, no] of [
      ['☑', '☐'],
      ['ja', 'nee'],
      ['gereed', ''],
    ] as const) {
      const made = ofRows([
        ['Actiepunt', 'Opgevoerd op', 'Actiehouder', 'Voortgang', 'Gereed'],
        ['Klankbordgroep instellen', '2024-01-15', 'Van der Meer', '15-1: oproep geplaatst', no],
        ['Reglement herzien', '2023-11-20', 'Secretaris', 'Vastgesteld op 11 maart', yes],
        ['Vacature melden', '2024-02-12', 'Allen', 'Geen reacties', no],
      ]);
      assert.ok(!doubtsIn(made).includes('shifted'), yes);
      assert.match(wholeEntries(made), /\nactie: Reglement herzien\n(?: {2}.*\n)* {2}eigenaar: Secretaris\n/u, yes);
      assert.match(wholeEntries(made), /(?:^|\n)actie: Vacature melden\n(?: {2}.*\n)* {2}eigenaar: Allen\n/u, yes);
    }
  });

  describe('drawn with signs', () => {
    const told = ({ told: all }: MadeRegister) => all.filter(({ key }) => key === 'drawn');
    const HEAD = ['Nr', 'Actie', 'Wie', 'Deadline'];

    for (const drawn of [
      ['---', '--------', '-----', '------'],
      ['', '______________', '', ''],
      ['===', '===', '===', '==='],
      ['', '- - - -', '', ''],
      ['-', '-', '-', '-'],
      ['*****', '', '', ''],
      ['', '…………', '', ''],
      ['────────', '<', '<', '<'],
    ]) {
      it(drawn.join('|'), () => {
        const first = ['1', 'Bellen', 'Anja', '1 mei 2024'];
        const made = ofRows([HEAD, first, drawn, ['2', 'Mailen', 'Henk', '-'], drawn]);
        assert.equal(
          wholeEntries(made),
          'actie 1: Bellen\n  eigenaar: Anja\n  deadline: 1 mei 2024\n\nactie 2: Mailen\n  eigenaar: Henk\n  deadline: -\n',
        );
        assert.deepEqual(doubtsIn(made), []);
        assert.deepEqual(
          told(made).map(({ origin }) => origin),
          [
            { table: 0, line: 3 },
            { table: 0, line: 5 },
          ],
        );
      });
    }

    it('between items and paragraphs', () => {
      const made = makeRegister(
        given([
          paragraph('Actiepunten'),
          paragraph('Bellen', { depth: 0 }),
          paragraph('-------', { depth: 0 }),
          paragraph('======='),
          paragraph('Mailen', { depth: 0 }),
        ]),
        { name: 'x' },
      );
      assert.equal(wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''), 'actie: Bellen\n\nactie: Mailen\n');
      assert.deepEqual(
        told(made).map(({ values }) => values),
        [['-------'], ['=======']],
      );
    });

    it('are no such rows: one sign alone, signs beside words, and what holds more than its words', () => {
      const made = ofRows([
        HEAD,
        ['1', '-', 'Bo', ''],
        ['2', '---', 'Anja', ''],
        ['', { text: { pieces: [{ text: '---', marks: ['deleted'] }] } }, '', ''],
      ]);
      assert.deepEqual(told(made), []);
      assert.equal(made.counts.get('actie'), 2);
    });
  });

  it('as many lines in the cells of what, who and when are as many actions, and asked', () => {
    const made = ofRows([
      ['Nr', 'Onderwerp', 'Actie', 'Wie', 'Wanneer', 'Opmerking'],
      ['7', 'Begroting', 'Cijfers\nToelichting', 'Ans\nBob', '1 april 2024\n8 april 2024', 'let op'],
      ['8', 'Begroting', 'Een\nTwee\nDrie', 'Ans\nBob\nCor', '1 mei 2024', ''],
    ]);
    assert.deepEqual(
      doubtsIn(made),
      Array.from({ length: 5 }, () => 'split'),
    );
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      [
        'onderwerp: Begroting\n',
        'actie 7: Cijfers\n  eigenaar: Ans\n  deadline: 1 april 2024\n  opmerking: let op\n',
        'actie: Toelichting\n  eigenaar: Bob\n  deadline: 8 april 2024\n',
        'actie 8: Een\n  eigenaar: Ans\n  deadline: 1 mei 2024\n',
        'actie: Twee\n  eigenaar: Bob\n  deadline: 1 mei 2024\n',
        'actie: Drie\n  eigenaar: Cor\n  deadline: 1 mei 2024\n',
      ].join('\n'),
    );
    // Two people may as well do one thing; another number of lines, or words that go on, are one action.
    const two = ofRows([
      ['Actie', 'Wie'],
      ['Cijfers aanleveren\nVoor de raad', 'Ans\nBob'],
    ]);
    assert.deepEqual([two.counts.get('actie'), doubtsIn(two)], [1, ['twoLines']]);
    for (const [what, who] of [
      ['Een\nTwee\nDrie', 'Ans\nBob'],
      ['Cijfers\naanleveren\naan de raad', 'Ans\nBob\nCor'],
    ]) {
      const one = ofRows([
        ['Actie', 'Wie'],
        [what!, who!],
      ]);
      assert.deepEqual([one.counts.get('actie'), doubtsIn(one)], [1, []]);
    }
  });

  it('a title whose lines say their labels has these as fields', () => {
    for (const lines of [
      'Actie: cijfers opvragen\nWie: Kees\nWanneer: 1 mei 2024',
      'cijfers opvragen\nWie: Kees\nWanneer: 1 mei 2024',
    ]) {
      const made = ofRows([
        ['Nr', 'Agendapunt', 'Afspraak'],
        ['1', 'Financiën', lines],
      ]);
      assert.equal(
        wholeEntries(made),
        'actie 1: cijfers opvragen\n  eigenaar: Kees\n  deadline: 1 mei 2024\n  opmerking: Agendapunt: Financiën\n',
      );
    }
    const other = ofRows([
      ['Nr', 'Actie'],
      ['1', 'Kees bellen\nLet op: hij is met vakantie'],
    ]);
    assert.match(wholeEntries(other), /^actie 1: Kees bellen Let op: hij is met vakantie$/mu);
  });

  it('numbers alone below the last row are no actions, and told', () => {
    const made = ofRows([
      HEAD,
      ['1', 'Bellen', 'Anja', '', ''],
      ['2', '', '', '', ''],
      ['3', 'Mailen', '', '', ''],
      ['4', '', '', '', ''],
      ['5', '', '', '', ''],
    ]);
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      'actie 1: Bellen\n  eigenaar: Anja\n\nactie 2:\n\nactie 3: Mailen\n',
    );
    assert.deepEqual(doubtsIn(made), ['noTitle']);
    assert.deepEqual(
      made.told.filter(({ key }) => key === 'bareNumber').map(({ values }) => values[0]),
      ['4', '5'],
    );
  });

  it('a table without a column that says what is done is no list', () => {
    const made = ofRows([
      ['Datum', 'Tijd', 'Plaats', 'Soort'],
      ['12-3-2024', '13:30', 'Zaal 1', 'OR-vergadering'],
    ]);
    assert.deepEqual([made.tables, made.counts.size, made.rest], [[], 0, []]);
  });

  it('lines and columns of a sheet that a page shows are told, and no part of the list', () => {
    const made = ofRows([
      ['', 'A', 'B', 'C'],
      ['1', 'Actie', 'Wie', 'Status'],
      ['2', 'Bellen', 'Jo', 'loopt'],
      ['3', 'Mailen', 'Bo', 'gereed'],
    ]);
    assert.equal(
      wholeEntries(made),
      'actie: Bellen\n  eigenaar: Jo\n  status: loopt\n\nactie: Mailen\n  eigenaar: Bo\n  status: gereed\n',
    );
  });

  it('who stands behind the title is asked where the header says so', () => {
    for (const header of ['Actie (wie)', 'Actie / wie', 'Wat en door wie']) {
      const made = ofRows([
        [header, 'Deadline'],
        ['Bellen (Jan)', '1-5-2024'],
        ['Dak (fase 2) nakijken', '2-5-2024'],
      ]);
      assert.deepEqual(doubtsIn(made), ['whoInTitle'], header);
      assert.match(wholeEntries(made), /^actie: Bellen \(Jan\)$/mu);
    }
  });

  it('what to fill in, in brackets right below the header, is no action', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie', 'Deadline'],
      ['', '(korte omschrijving)', '(naam)', '(dd-mm-jj)'],
      ['1', 'Bellen', 'Jo', '1 mei 2024'],
    ]);
    assert.equal(wholeEntries(made), 'actie 1: Bellen\n  eigenaar: Jo\n  deadline: 1 mei 2024\n');
    assert.ok(made.told.some(({ key, values }) => key === 'header' && values[0]!.includes('(naam)')));
  });

  it('a decision and an action in one row are two', () => {
    const made = ofRows([
      ['Nr', 'Onderwerp', 'Besluit', 'Actie', 'Wie', 'Opmerking'],
      ['1', 'Begroting', 'Wordt vastgesteld', 'Publiceren', 'Els', 'spoed'],
      ['2', 'Rooster', '', 'Maken', 'Bo', ''],
      ['3', 'Feest', 'Gaat door', '', 'Jo', ''],
    ]);
    assert.equal(
      wholeEntries(made),
      [
        'onderwerp: Begroting\n',
        'besluit 1: Wordt vastgesteld\n  toelichting: Opmerking: spoed\n',
        'actie: Publiceren\n  eigenaar: Els\n',
        'onderwerp: Rooster\n',
        'actie 2: Maken\n  eigenaar: Bo\n',
        'onderwerp: Feest\n',
        'besluit 3: Gaat door\n  toelichting: Wie: Jo\n',
      ].join('\n'),
    );
    assert.deepEqual(doubtsIn(made), []);
  });

  it('a kind that nothing knows stays with its row', () => {
    const made = ofRows([
      ['ID', 'Type', 'Omschrijving', 'Datum ingebracht', 'Due'],
      ['R1', 'Risico', 'Leverancier failliet', '9-1-2024', ''],
      ['A1', 'Actie', 'Tweede zoeken', '9-1-2024', '1-2-2024'],
    ]);
    assert.match(wholeEntries(made), /^actie R1: Leverancier failliet\n {2}opmerking: Type: Risico\n/mu);
    assert.deepEqual(doubtsIn(made), []);
  });

  it('a number before the title that counts on', () => {
    const made = ofRows([
      ['Wat', 'Wie'],
      ['1 Duidelijkheid over de lijst', 'Anja'],
      ['2 Criteria vaststellen', 'Henk'],
      ['2a. Criteria rondsturen', 'Henk'],
      ['13000 bewoners informeren', 'Henk'],
    ]);
    assert.equal(
      wholeEntries(made),
      'actie 1: Duidelijkheid over de lijst\n  eigenaar: Anja\n\nactie 2: Criteria vaststellen\n  eigenaar: Henk\n\nactie 2a: Criteria rondsturen\n  eigenaar: Henk\n\nactie: 13000 bewoners informeren\n  eigenaar: Henk\n',
    );
  });
});

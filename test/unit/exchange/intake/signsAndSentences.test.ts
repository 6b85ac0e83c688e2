/** What a sign, a tab or the end of a sentence says, as lists of secretaries have them. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { given as readFile } from '../../../support/given.ts';
import { doubtsIn, given, ofRows, paragraph, wholeEntries } from './given.ts';

describe('minutes that say who at the end of a line', () => {
  const minutes = (...lines: readonly string[]) =>
    makeRegister(
      given([
        paragraph('Notulen kerkenraad 9 april 2024'),
        paragraph('Diaconie', { number: '2.', depth: 0 }),
        ...lines.map((line) => paragraph(line)),
      ]),
      { name: 'x' },
    );

  it('behind the last full stop, without a bracket', () => {
    for (const [line, who] of [
      ['De bel doet het niet. Actie bestuur.', 'bestuur'],
      ['De bel doet het niet.                 Actie: Jan', 'Jan'],
      ['De bel doet het niet. Actie: mw. Kramer', 'mw. Kramer'],
      ['De bel doet het niet. ACTIE: KB', 'KB'],
    ] as const) {
      const made = minutes(line);
      assert.match(made.text, new RegExp(`actiepunt: De bel doet het niet\\.\\n {8}eigenaar: ${who}\\n`, 'u'), line);
      assert.deepEqual(doubtsIn(made), ['actionInText']);
      assert.deepEqual(made.rest, []);
    }
    assert.deepEqual(doubtsIn(minutes('De bel doet het niet. Actie volgt later.')), []);
    assert.deepEqual(doubtsIn(minutes('De bel doet het. Actie geslaagd.')), []);
  });

  it('with an abbreviation before a name in the sentence', () => {
    for (const title of ['Dhr.', 'Mevr.', 'dhr.', 'mevr.', 'Prof.', 'Fam.', 'Drs.', 'bijv.', 'Mej.', 'wnd.']) {
      const made = minutes(`De bel is stuk. Voor ${title} Jansen komt er een nieuwe. Actie: mevr. Bos`);
      assert.ok(
        made.text.includes(
          `      De bel is stuk.\n      actiepunt: Voor ${title} Jansen komt er een nieuwe.\n        eigenaar: mevr. Bos\n`,
        ),
        made.text,
      );
    }
  });

  it('brothers and sisters of a church are somebody', () => {
    for (const who of ['br. Kramer', 'zr. De Wit', 'ds. Vos', 'fam. Bos']) {
      const made = minutes('Er komt een rooster.', `Actie: ${who}`);
      assert.match(made.text, new RegExp(`actiepunt: Er komt een rooster\\.\\n {8}eigenaar: ${who}\\n`, 'u'), who);
    }
  });
});

describe('signs that say how it is', () => {
  it('below Voortgang are codes too, and what is read is not asked', () => {
    const rows = (header: string, ...cells: readonly string[]) => [
      ['Actie', 'Wie', header],
      ...cells.map((text, at) => [`Regel ${at} nagaan`, 'Jan', text]),
    ];
    for (const header of ['Voortgang', 'Status'])
      assert.deepEqual(doubtsIn(ofRows(rows(header, '🟢', '🟠', '🔴'))), ['statusCodes'], header);
    const made = ofRows(rows('Status', '✅', '🚧'));
    assert.deepEqual(made.doubts.find(({ key }) => key === 'statusCodes')?.values, ['Status', '🚧']);
  });
});

describe('items with a tab behind their sign', () => {
  it('are items, and no table', async () => {
    for (const sign of ['-', '•', '·', 'o', '*']) {
      const text = `Actiepunten\n${sign}\tPetra: verlof uitzoeken\n${sign}\tRuud: flyer maken, uiterlijk 3 mei\n`;
      const { blocks } = await readFile(text, 'x.txt');
      assert.ok(
        blocks.every(({ kind }) => kind === 'paragraph'),
        sign,
      );
    }
    const numbered = await readFile('Acties\n1.\tPetra: verlof\n2.\tRuud: flyer\n', 'x.txt');
    assert.ok(numbered.blocks.every(({ kind }) => kind === 'paragraph'));
    const table = await readFile('Nr\tActie\n1.\tVerlof\n2.\tFlyer\n', 'x.txt');
    assert.equal(table.blocks[0]!.kind, 'table');
    const wide = await readFile('-\tVerlof\tJan\n-\tFlyer\tEls\n', 'x.txt');
    assert.equal(wide.blocks[0]!.kind, 'table');
  });
});

describe('which column is the title', () => {
  it('not one of numbers with a word before and a remark behind them', () => {
    for (const header of ['Inhoud', 'Omschrijving', 'Onderwerp', 'Titel']) {
      const made = ofRows([
        ['Actiepunt', header, 'Eigenaar'],
        ['AP 1', 'Statuten wijzigen', 'Karin'],
        ['AP 2', 'Jaarverslag maken', 'Bo'],
        ['AP 3 (nieuw)', 'Cursus regelen', 'Allen'],
      ]);
      assert.match(wholeEntries(made), /Statuten wijzigen\n/u);
      assert.doesNotMatch(made.text, /^actie: AP/mu, header);
    }
  });

  it('not one of people: a roster is no list', () => {
    const made = ofRows([
      ['Datum', 'Voorzitter', 'Notulist', 'Koffie'],
      ['1-5-2024', 'Jan', 'Els', 'Bo'],
      ['5-6-2024', 'Els', 'Bo', 'Jan'],
    ]);
    assert.equal(made.counts.get('actie'), undefined);
    assert.deepEqual(made.rest, []);
  });

  it('lines with a number and a letter in a title are asked', () => {
    const made = ofRows([
      ['Afspraak', 'Trekker'],
      ['1. Data\n1a. Levering maandelijks\n1b. Format afstemmen', 'DUO'],
      ['2. Communicatie', 'OCW'],
    ]);
    assert.ok(doubtsIn(made).includes('severalItems'));
  });
});

describe('a table without a header', () => {
  it('has codes with a number as its numbers, and of two columns of days none is the deadline', () => {
    const made = ofRows([
      ['T24-01', 'Wethouder Van Aalten', '12-02-2024', 'Overzicht laadpalen maken', '1-6-2024', 'open'],
      ['T24-02', 'Burgemeester', '12-02-2024', 'Brief over vuurwerk sturen', '1-4-2024', 'afgedaan'],
      ['T24-03', 'Wethouder Bos', '11-03-2024', 'Planning fietspad delen', '', 'loopt'],
    ]);
    const text = wholeEntries(made);
    assert.match(text, /^actie T24-01: Overzicht laadpalen maken$/mu);
    assert.match(text, /^ {2}eigenaar: Wethouder Van Aalten$/mu);
    assert.doesNotMatch(text, /deadline/u);
    assert.ok(doubtsIn(made).includes('noHeader'));
  });
});

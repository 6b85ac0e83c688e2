/** Rows that are no entries: headings that group by status, the sum below a list, and what its maker wrote below it. */
import assert from 'node:assert/strict';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, table, wholeEntries } from './given.ts';

const HEAD = ['Nr', 'Actie', 'Wie', 'Wanneer'];
const row = (number: string) => [number, 'Bellen', 'Anja', '1 mei 2021'];
const alone = (text: string) => [text, '', '', ''];
const below = (text: string) => ['', text, '', ''];

/** Keywords and titles of the register, in their order. */
const outline = ({ text }: MadeRegister) => text.match(/^(?:onderwerp|randvoorwaarde|actie|\/\/).*/gmu);
const asked = ({ doubts }: MadeRegister) =>
  doubts.filter(({ key }) => key === 'statusHeading' || key === 'periodHeading').map(({ values }) => values[0]);

describe('a heading among the rows that says a status', () => {
  for (const [name, put] of [
    ['in the first column', alone],
    ['at the titles', below],
  ] as const) {
    it(`stands beside that above the header, and not below it: ${name}`, () => {
      const made = ofRows([alone('Open'), HEAD, row('1'), put('Gesloten'), row('2'), put('Vervallen'), row('3')]);
      assert.deepEqual(outline(made), [
        ...['onderwerp: Open', 'actie 1: Bellen', 'onderwerp: Gesloten', 'actie 2: Bellen'],
        ...['onderwerp: Vervallen', 'actie 3: Bellen'],
      ]);
      assert.deepEqual(asked(made), ['Open', 'Gesloten', 'Vervallen']);
      assert.deepEqual(made.rest, []);
    });
  }

  it('stands beside the name of a sheet and beside the line above the table too', () => {
    const rows = [HEAD, row('1'), alone('Afgehandeld'), row('2')];
    const sheet = makeRegister(given([table(rows, { name: 'Open' })], { format: 'xlsx' }), { name: 'lijst' });
    const line = makeRegister(given([paragraph('Open'), table(rows)]), { name: 'lijst' });
    for (const made of [sheet, line]) {
      assert.deepEqual(outline(made)?.slice(0, 3), ['onderwerp: Open', 'actie 1: Bellen', 'onderwerp: Afgehandeld']);
      assert.deepEqual(asked(made), ['Open', 'Afgehandeld']);
    }
  });

  it('of a month stands below the year that the sheet is called by, each', () => {
    const rows = [alone('Januari'), HEAD, row('1'), alone('Februari'), row('2'), alone('Maart'), row('3')];
    const made = makeRegister(given([table(rows, { name: '2024' })], { format: 'xlsx' }), { name: 'lijst' });
    assert.deepEqual(outline(made), [
      ...['randvoorwaarde: 2024', 'onderwerp: Januari', 'actie 1: Bellen', 'onderwerp: Februari', 'actie 2: Bellen'],
      ...['onderwerp: Maart', 'actie 3: Bellen'],
    ]);
  });

  it('of a period stands below one that is a status', () => {
    const made = ofRows([alone('Open'), HEAD, row('1'), alone('2021'), row('2')]);
    assert.deepEqual(outline(made)?.slice(0, 3), ['randvoorwaarde: Open', 'actie 1: Bellen', 'onderwerp: 2021']);
  });

  it('holds for the headings of subjects right below it, up to the next', () => {
    const rows = [alone('Open'), alone('Thema Wonen'), row('1'), alone('Thema Zorg'), row('2')];
    const made = ofRows([HEAD, ...rows, alone('Gesloten'), alone('Thema Wonen'), row('3')]);
    assert.deepEqual(outline(made), [
      ...['randvoorwaarde: Open', 'onderwerp: Thema Wonen', 'actie 1: Bellen', 'onderwerp: Thema Zorg'],
      ...['actie 2: Bellen', 'randvoorwaarde: Gesloten', 'onderwerp: Thema Wonen', 'actie 3: Bellen'],
    ]);
    assert.deepEqual(asked(made), ['Open', 'Gesloten']);
  });

  it('below a subject holds for the rows of that subject', () => {
    const rows = [alone('Thema Wonen'), alone('Open'), row('1'), alone('Gesloten'), row('2'), alone('Thema Zorg')];
    const made = ofRows([HEAD, ...rows, alone('Open'), row('3')]);
    assert.deepEqual(outline(made), [
      ...['randvoorwaarde: Thema Wonen', 'onderwerp: Open', 'actie 1: Bellen', 'onderwerp: Gesloten'],
      ...['actie 2: Bellen', 'randvoorwaarde: Thema Zorg', 'onderwerp: Open', 'actie 3: Bellen'],
    ]);
    assert.deepEqual(asked(made), ['Open', 'Gesloten', 'Open']);
  });

  it('is one in a list of two columns too', () => {
    const made = ofRows([
      ['Actie', 'Wie'],
      ['Bellen', 'Anja'],
      ['Afgerond', ''],
      ['Mailen', 'Ria'],
    ]);
    assert.deepEqual(outline(made), ['actie: Bellen', 'onderwerp: Afgerond', 'actie: Mailen']);
    assert.deepEqual(asked(made), ['Afgerond']);
  });
});

describe('the sum below a list', () => {
  for (const cells of [
    ['Totaal', '2', '', ''],
    ['', 'Totaal', '2', ''],
    ['', 'Totaal aantal acties: 2', '', ''],
    ['Totaal aantal acties: 2', '', '', ''],
    ['Totaal aantal acties', '2', '', ''],
    ['', 'Aantal open acties', '', '2'],
    ['Aantal acties: 2', '', '', ''],
    ['Subtotaal', '', '€ 1.200,50', ''],
    ['TOTAAL:', '', '', '100%'],
    ['', '', 'Totaal', '2'],
    ['Totaal: 2 acties', '<', '<', '<'],
  ] as const) {
    it(`is a comment: ${cells.join(' | ')}`, () => {
      const made = ofRows([HEAD, row('1'), row('2'), cells]);
      const said = cells.filter((text) => text !== '' && text !== '<').join(' | ');
      assert.deepEqual(outline(made), ['actie 1: Bellen', 'actie 2: Bellen', `// ${said}`]);
      assert.deepEqual(doubtsIn(made), []);
      assert.deepEqual(made.rest, []);
    });
  }

  for (const cells of [
    ['3', 'Totaal aantal deelnemers bepalen', '', ''],
    ['', 'Totaaloverzicht maken', 'Anja', ''],
    ['', 'Totaal aantal leden navragen', 'Anja', '1 mei 2021'],
    ['', 'Aantal stoelen tellen', 'Anja', ''],
  ] as const) {
    it(`is none: ${cells.join(' | ')}`, () => {
      assert.equal(ofRows([HEAD, row('1'), row('2'), cells]).counts.get('actie'), 3);
    });
  }

  it('of a part stands between the parts', () => {
    const made = ofRows([HEAD, alone('Blok A'), row('1'), ['Subtotaal', '1', '', ''], alone('Blok B'), row('2')]);
    assert.deepEqual(wholeEntries(made).match(/^(?:blok|actie|\/\/).*/gmu), [
      ...['blok A: Blok A', 'actie 1: Bellen', '// Subtotaal | 1', 'blok B: Blok B', 'actie 2: Bellen'],
    ]);
  });

  it('of action points in minutes is no word of theirs, and not lost', () => {
    const made = makeRegister(
      given([
        paragraph('Verslag bestuur 14 februari 2024', { level: 1 }),
        paragraph('1. Opening', { level: 2 }),
        paragraph('Actiepunten', { level: 2 }),
        table([HEAD, row('1'), ['Totaal', '1', '', '']]),
      ]),
      { name: 'lijst' },
    );
    assert.deepEqual(made.rest, []);
    assert.match(made.text, /^ +Totaal \| 1$/mu);
    assert.equal(made.text.match(/actiepunt/gu)?.length, 1);
  });
});

describe('what stands below the last row of a list', () => {
  for (const text of [
    'Bijgewerkt op 3 mei 2021',
    'Laatst gewijzigd: 3 mei 2021 door Anja',
    'NB: acties zonder datum komen in juni terug.',
    '* = nieuw sinds de vorige vergadering',
    'Versie 3',
  ]) {
    it(`is a comment: ${text}`, () => {
      for (const cells of [alone(text), below(text), [text, '<', '<', '<']]) {
        const made = ofRows([HEAD, row('1'), row('2'), cells]);
        assert.deepEqual(outline(made), ['actie 1: Bellen', 'actie 2: Bellen', `// ${text}`]);
        assert.deepEqual(made.rest, []);
      }
    });
  }

  it('that may be a heading without rows yet is one, and asked', () => {
    const made = ofRows([HEAD, row('1'), row('2'), ['Zorg en welzijn', '<', '<', '<']]);
    assert.deepEqual(outline(made), ['actie 1: Bellen', 'actie 2: Bellen', 'onderwerp: Zorg en welzijn']);
    assert.deepEqual(doubtsIn(made), ['headingRow']);
  });
});

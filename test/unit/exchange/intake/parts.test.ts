/** Headings that say a status or a period of all that stands below them: asked, never taken over in silence, and never lost. */
import assert from 'node:assert/strict';
import type { GivenBlock, GivenDocument } from '../../../../server/src/exchange/given.ts';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { partMeaning } from '../../../../server/src/exchange/intake/partMeaning.ts';
import { given, ofRows, paragraph, table } from './given.ts';

const HEAD = ['Nr', 'Actie', 'Wie', 'Deadline', 'Status'];
const list = (number: string, name?: string, row = ['Bellen', 'Anja', '', '']) =>
  table([HEAD, [number, ...row]], name === undefined ? {} : { name });
const make = (blocks: readonly GivenBlock[], more: Partial<GivenDocument> = {}) =>
  makeRegister(given(blocks, more), { name: 'lijst' });

/** Keywords and titles of the register, in their order. */
const outline = ({ text }: MadeRegister) => text.match(/^(?:onderwerp|randvoorwaarde|actie)\b.*/gmu);
const asked = ({ doubts }: MadeRegister) =>
  doubts
    .filter(({ key }) => key === 'statusHeading' || key === 'periodHeading')
    .map(({ about, values }) => `${about}: ${values.join(' | ')}`);

const PARTS = [
  'onderwerp: Afgerond',
  'actie 1: Bellen',
  'onderwerp: Lopende acties',
  'actie 2: Bellen',
  'onderwerp: 2021',
];
const QUESTIONS = [
  'onderwerp “Afgerond”: Afgerond | gereed',
  'onderwerp “Lopende acties”: Lopende acties | in uitvoering',
  'onderwerp “2021”: 2021',
];

describe('a heading that says something of all that stands below it', () => {
  for (const [text, expected] of [
    ['Afgerond', 'gereed'],
    ['Afgeronde acties', 'gereed'],
    ['Actielijst (afgehandeld)', 'gereed'],
    ['Lopende acties:', 'in uitvoering'],
    ['Openstaand', 'open'],
    ['Alle openstaande actiepunten', 'open'],
    ['Te doen', 'niet gestart'],
    ['Vervallen', 'vervallen'],
    ['2021', ''],
    ['Acties 2021', ''],
    ['Voorjaar', ''],
    ['Q2 2021', ''],
    ['maart 2021', ''],
    ['Wonen', undefined],
    ['Actielijst', undefined],
    ['Blok A', undefined],
    ['Juiste mensen en houding op alle plekken', undefined],
    ['Directeuren uitvoeringsoverleg', undefined],
  ] as const) {
    it(`“${text}”`, () => {
      const meaning = partMeaning(text);
      assert.equal(meaning === undefined ? undefined : (meaning.values[1] ?? ''), expected);
    });
  }

  it('in Word', () => {
    const blocks = ['Afgerond', 'Lopende acties', '2021'].flatMap((text, at) => [
      paragraph(text, { level: 2 }),
      list(String(at + 1)),
    ]);
    const made = make([paragraph('Actielijst', { level: 1 }), ...blocks]);
    assert.deepEqual(outline(made), [...PARTS, 'actie 3: Bellen']);
    assert.deepEqual(asked(made), QUESTIONS);
    assert.match(
      made.text,
      /^onderwerp: Afgerond\n {2}\/\/ nakijken: zijn de acties onder “Afgerond” gereed\? Er is niets ingevuld\. .*\n\nactie 1/mu,
    );
    assert.doesNotMatch(made.text, /^ {2}(?:status|deadline):/mu);
  });

  it('as the name of a sheet', () => {
    const sheets = ['Afgerond', 'Lopende acties', '2021'].map((name, at) => list(String(at + 1), name));
    const made = make(sheets, { format: 'xlsx' });
    assert.deepEqual(outline(made), [...PARTS, 'actie 3: Bellen']);
    assert.deepEqual(asked(made), QUESTIONS);
    assert.match(made.text, /^register LIJST: lijst\n/u);
  });

  it('as a row, as a column, and above the header', () => {
    const wide = (text: string) => [text, '<', '<', '<', '<'];
    const row = (number: string) => [number, 'Bellen', 'Anja', '', ''];
    const rows = [wide('Afgerond'), row('1'), wide('Lopende acties'), row('2'), wide('2021'), row('3')];
    const inRows = ofRows([HEAD, ...rows]);
    assert.deepEqual(outline(inRows), [...PARTS, 'actie 3: Bellen']);
    assert.deepEqual(asked(inRows), QUESTIONS);
    const inColumn = ofRows([
      ['Thema', ...HEAD],
      ['Afgerond', ...row('1')],
      ['Lopende acties', ...row('2')],
      ['2021', ...row('3')],
    ]);
    assert.deepEqual(outline(inColumn), [...PARTS, 'actie 3: Bellen']);
    assert.deepEqual(asked(inColumn), QUESTIONS);
    const above = ofRows([wide('Afgerond'), HEAD, row('1')]);
    assert.deepEqual(outline(above), PARTS.slice(0, 2));
    assert.deepEqual(asked(above), QUESTIONS.slice(0, 1));
  });

  it('as a line of plain text right above a table, for that table alone', () => {
    const made = make([
      ...[paragraph('Afgerond'), list('1'), paragraph('Lopende acties'), list('2')],
      ...[paragraph('Wat we verder bespraken'), list('3')],
    ]);
    assert.deepEqual(outline(made), ['actie 3: Bellen', ...PARTS.slice(0, 4)]);
    assert.deepEqual(asked(made), QUESTIONS.slice(0, 2));
    assert.match(made.text, /^\/\/ Wat we verder bespraken$/mu);
    // Not above anything else.
    const said = make([paragraph('Afgerond'), paragraph('is er niets.'), list('1')]);
    assert.deepEqual(asked(said), []);
    assert.match(said.text, /Afgerond/u);
  });

  it('that would be the title of the whole is a heading; a title with a year in it stays one', () => {
    const made = make([paragraph('Lopende acties', { level: 1 }), list('1')]);
    assert.deepEqual(outline(made), ['onderwerp: Lopende acties', 'actie 1: Bellen']);
    assert.deepEqual(asked(made), QUESTIONS.slice(1, 2));
    const title = make([paragraph('Actielijst 2021', { level: 1 }), list('1')]);
    assert.match(title.text, /^register LIJST: Actielijst 2021\n/u);
    assert.deepEqual(asked(title), []);
  });

  it('below another, each is asked', () => {
    const made = make([
      ...[paragraph('2021', { level: 1 }), paragraph('Afgerond', { level: 2 }), list('1')],
      ...[paragraph('2022', { level: 1 }), list('2')],
    ]);
    assert.deepEqual(outline(made)?.slice(0, 3), ['randvoorwaarde: 2021', 'onderwerp: Afgerond', 'actie 1: Bellen']);
    assert.equal(asked(made).length, 3);
  });

  it('is not asked where each action says so itself, nor where nothing stands below it', () => {
    const done = list('1', undefined, ['Bellen', 'Anja', '1 mei 2021', 'afgehandeld']);
    const open = list('2', undefined, ['Mailen', 'Anja', '1 mei', 'loopt']);
    assert.deepEqual(asked(make([paragraph('Afgerond', { level: 1 }), done])), []);
    assert.deepEqual(asked(make([paragraph('Afgerond', { level: 1 }), open])).length, 1);
    assert.deepEqual(asked(make([paragraph('2021', { level: 1 }), done])), []);
    assert.deepEqual(asked(make([paragraph('2021', { level: 1 }), open])).length, 1);
    assert.deepEqual(asked(make([paragraph('2021', { level: 1 }), paragraph('Wonen', { level: 1 }), open])), []);
  });

  for (const [one, other] of [
    ['A', 'B'],
    ['I', 'II'],
    ['#1', '#2'],
  ]) {
    it(`asks whether a row with “${other}” and a title alone is a heading, in a list that counts so`, () => {
      const rows = [HEAD, [one!, 'Bellen', 'Anja', '1 mei 2021', 'open'], [other!, 'Notitie schrijven', '', '', '']];
      const { doubts, text } = make([table([...rows, ['9', 'Lezen', 'Jan', '2 mei 2021', 'open']])]);
      assert.ok(
        doubts.some(({ key }) => key === 'headingRow'),
        text,
      );
    });
  }
});

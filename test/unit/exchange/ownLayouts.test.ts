/** Layouts of a register's own: the columns, groups, order and choice that an entry `indeling` asks for. */
import assert from 'node:assert/strict';
import { ownLayouts, usualLayout } from '../../../server/src/exchange/ownLayouts.ts';
import { fixture } from '../../support/fixture.ts';
import { ofText, tables, tried } from './made.ts';
import { stopsOf, textOf } from './public/made.ts';

const LIST = `register L: Lijst
  peildatum: 24 maart 2021
  velden: risico
  statussen: bij de griffie = aangehouden

organisatie NCG: Nationaal Coördinator Groningen
persoon Anja Woortman
  organisatie: NCG
persoon Piet de Boer

blok A: Zaal
actie 1: Brief
  eigenaar: Anja
  deadline: 1 maart 2021
  status: in uitvoering
  risico: hoog
actie 2: Tafels
  eigenaar: Piet de Boer
  deadline: 1 februari 2021
  status: bij de griffie
blok B: Geld
actie 3: Begroting
  eigenaar: Piet de Boer
  organisaties: Nationaal Coördinator Groningen
  status: gereed
toezegging 1: Bellen
  gedaan door: Anja Woortman
  status: toegezegd
`;

/** The rows of all tables in a layout with these fields, with the headings before them. */
function rows(fields: string, list = LIST): string[] {
  const document = ofText(`${list}\nindeling proef: Proef\n${fields}`, 'proef');
  return document.sections.flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [heading]),
    ...blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')) : [],
    ),
  ]);
}

const headers = (fields: string) =>
  tables(ofText(`${LIST}\nindeling proef: Proef\n${fields}`, 'proef'))[0]!.columns.map(({ key, header }) => [
    key,
    header,
  ]);

describe('a layout of one’s own', () => {
  it('has its columns in their order, each once, under the words that were typed', () => {
    assert.deepEqual(
      headers('  groeperen: geen\n  kolommen: nr, trekker\n    wat = Onderwerp\n    risico, eigenaar, kleur\n'),
      [
        ['nr', 'Nr'],
        ['eigenaar', 'Trekker'],
        ['wat', 'Onderwerp'],
        ['veld risico', 'Risico'],
      ],
    );
  });

  it('shows fields of the register itself', () => {
    assert.deepEqual(rows('  kolommen: nr, risico\n  groeperen: geen\n'), ['1|hoog', '2|', '3|']);
  });

  it('is grouped by heading unless it says otherwise, and in the order that it asks for', () => {
    assert.deepEqual(rows('  kolommen: nr\n'), ['A. Zaal', '1', '2', 'B. Geld', '3']);
    assert.deepEqual(rows('  kolommen: nr\n  groeperen: eigenaar\n'), ['Anja Woortman', '1', 'Piet de Boer', '2', '3']);
    assert.deepEqual(rows('  kolommen: nr\n  groeperen: geen\n  volgorde: deadline\n'), ['2', '1', '3']);
  });

  for (const [asked, wanted] of [
    ['alleen: open', ['1', '2']],
    ['alleen: te laat', ['1', '2']],
    ['alleen status: gereed', ['3']],
    ['alleen status: aangehouden', ['2']],
    ['alleen status: bij de griffie, gereed', ['2', '3']],
    ['alleen status: open', ['1', '2']],
    ['alleen status: uitgevoerd', ['3']],
    ['alleen eigenaar: Anja', ['1']],
    ['alleen eigenaar: Anja, Piet de Boer', ['1', '2', '3']],
    ['alleen organisatie: NCG', ['1', '3']],
    ['alleen blok: B', ['3']],
    ['alleen blok: b\n  alleen: open', []],
    ['alleen blok: Z', []],
  ] as const) {
    it(`holds only what it asks for: ${asked}`, () => {
      assert.deepEqual(rows(`  kolommen: nr\n  groeperen: geen\n  ${asked}\n`), wanted);
    });
  }

  it('shows no empty headings when it asks for less than all', () => {
    assert.deepEqual(rows('  kolommen: nr\n  alleen blok: B\n'), ['B. Geld', '3']);
  });

  it('lists other kinds, together where it names several', () => {
    assert.deepEqual(rows('  soorten: toezeggingen, acties\n  groeperen: geen\n  kolommen: soort, nr, eigenaar\n'), [
      'actie|1|Anja',
      'actie|2|Piet de Boer',
      'actie|3|Piet de Boer',
      'toezegging|1|Anja Woortman',
    ]);
  });

  it('is called by its name in any case, and its title stands above the list, else its name', () => {
    const { scope } = fixture(`${LIST}\nindeling Voor de raad\n  kolommen: nr\n`);
    const document = tried([{ scope }], 'voor-de-RAAD');
    assert.ok(typeof document !== 'string');
    assert.equal(document.title, 'Voor de raad: Lijst');
  });

  it('comes from the file, then from what `gebruik` names, then from any other; one without columns is none', () => {
    const one = (title: string) => `indeling x: ${title}\n  kolommen: nr\n`;
    const names = (text: string) => ownLayouts(fixture(text).scope).map(({ title }) => title);
    const others = `//- a.duo\n${one('A')}//- z.duo\n${one('Z')}`;
    assert.deepEqual(names(`//- m.duo\nactie 1: A\n${one('M')}${others}`), ['M']);
    assert.deepEqual(names(`//- m.duo\ngebruik z.duo\nactie 1: A\n${others}`), ['Z']);
    assert.deepEqual(names(`//- m.duo\nactie 1: A\n${others}`), ['A']);
    assert.deepEqual(names('indeling x\nindeling wie\n  kolommen: nr\nindeling\n  kolommen: nr\n'), []);
    assert.deepEqual(names(`indeling x\n//- z.duo\n${one('Z')}`), ['Z']);
  });

  it('is the usual one where the register says so', () => {
    const usual = (text: string) => usualLayout(fixture(text).scope);
    assert.equal(usual('register R\n  standaardindeling: voor de raad\n'), 'voor de raad');
    assert.equal(usual('register R\n'), undefined);
  });
});

describe('a layout of one’s own in a version for the public', () => {
  const publicly = (layout: string, entry: string, asked?: readonly string[]) =>
    textOf(`register L\n  velden: deelnemers, adres\n${entry}\n${layout}`, {
      ...{ layout: 'proef', format: 'csv' },
      ...(asked === undefined ? {} : { asked }),
    });

  it('leaves out columns that are not listed, whatever stands above them, and fields of the register itself by any name', () => {
    const text = publicly(
      'indeling proef\n  groeperen: geen\n  kolommen: nr, wat, toelichting = Status, adres = Wat, deelnemers, voortgang\n',
      'actie 1: Brief\n  toelichting: geheim\n  adres: Kade 3\n  deelnemers: Jan Blok, Kees Vos\n  voortgang: verborgen\n',
    );
    assert.match(text, /1;Brief/u);
    for (const hidden of ['geheim', 'Kade', 'Blok', 'Vos', 'verborgen', 'Status'])
      assert.ok(!text.includes(hidden), hidden);
  });

  it('has what is asked for by name', () => {
    const layout = 'indeling proef\n  groeperen: geen\n  kolommen: nr, toelichting\n';
    assert.match(publicly(layout, 'actie 1: Brief\n  toelichting: uitleg\n', ['toelichting']), /uitleg/u);
  });

  it('stops at a name in its title or above a column, with the place in the layout, until that lets it stand', () => {
    const text = (layout: string) =>
      `persoon Anja Woortman\nactie 1: Brief\n  eigenaar: Anja Woortman\nindeling proef: Lijst\n${layout}`;
    const options = { layout: 'proef' };
    assert.deepEqual(stopsOf(text('  kolommen: nr, wat = Voor Woortman\n'), options), ['5:28 Woortman']);
    assert.deepEqual(
      stopsOf('persoon Anja Woortman\nactie 1: Brief\nindeling proef: Lijst van Woortman\n  kolommen: nr\n', options),
      ['3:27 Woortman'],
    );
    assert.deepEqual(stopsOf(text('  kolommen: nr, wat = Voor Woortman\n  mag openbaar: Woortman\n'), options), [
      'made',
    ]);
    // What the layout lets stand is what it says itself: a title that names her stops it as before.
    const named = text('  kolommen: nr, wat\n  mag openbaar: Woortman\n').replace('Brief', 'Brief aan Woortman');
    assert.deepEqual(stopsOf(named, options), ['2:20 Woortman']);
  });
});

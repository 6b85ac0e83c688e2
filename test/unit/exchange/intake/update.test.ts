/** A list that went out, was changed and came back: matched, compared field by field, and nothing taken away. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { updateRegister } from '../../../../server/src/exchange/intake/updateRegister.ts';
import { layoutNamed } from '../../../../server/src/exchange/layouts.ts';
import { documentOf } from '../../../../server/src/exchange/makeDocument.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { fixture, TODAY_ONLY } from '../../../support/fixture.ts';
import { SAMPLE_NAMES, sampleSource } from '../made.ts';
import { asText, asWorkbook, type CellLike, given, table } from './given.ts';

const DAY = dayOf(2021, 3, 12)!;

const REGISTER = `register R: Lijst
  gremium: DUO

blok A: Wonen
  eigenaar: Anja

actie 1: Bellen
  status: in uitvoering
  // zo afgesproken
  deadline: 1 april 2021
  toelichting: Lang verhaal dat niet op de lijst staat.
  historie:
    1 maart 2021: besproken

actie 2: Mailen
  status: niet gestart

blok B: Bouw

actie 3: Wachten
`;

function updated(rows: readonly (readonly CellLike[])[], from: string | undefined = 'Henk') {
  const made = makeRegister(given([table(rows)]), { name: 'x' });
  return updateRegister(made, { scope: fixture(REGISTER).scope, day: DAY, from });
}

const HEAD = ['Onder', 'Nr', 'Wat', 'Status', 'Eigenaar', 'Deadline'];
const SAME = [
  HEAD,
  ['A. Wonen', '1', 'Bellen', 'in uitvoering', 'Anja', 'donderdag 1 april 2021'],
  ['A. Wonen', '2', 'Mailen', 'niet gestart', 'Anja', ''],
  ['B. Bouw', '3', 'Wachten', '', '', ''],
];

describe('a list that comes back', () => {
  it('unchanged changes nothing: what a heading gives is no change', () => {
    const { text, changes, same } = updated(SAME);
    assert.deepEqual(changes, []);
    assert.equal(text, REGISTER);
    assert.equal(same, 3);
  });

  it('changed: each field with its line of the history, all else as it was', () => {
    const { text, changes } = updated([
      HEAD,
      ['A. Wonen', '1', 'Bellen', 'gereed', 'Henk', '1 mei 2021'],
      ...SAME.slice(2),
    ]);
    assert.deepEqual(
      changes.map(({ kind, field, from, to }) => [kind, field, from, to]),
      [
        ['changed', 'status', 'in uitvoering', 'gereed'],
        ['changed', 'eigenaar', 'Anja', 'Henk'],
        ['changed', 'deadline', '1 april 2021', '1 mei 2021'],
      ],
    );
    assert.equal(
      text,
      REGISTER.replace(
        '  status: in uitvoering\n  // zo afgesproken\n  deadline: 1 april 2021\n',
        '  status: gereed\n  // zo afgesproken\n  deadline: 1 mei 2021\n',
      ).replace(
        '  historie:\n    1 maart 2021: besproken\n',
        '  eigenaar: Henk\n  historie:\n    1 maart 2021: besproken\n' +
          '    12 maart 2021: status in uitvoering -> gereed; uit de lijst van Henk\n' +
          '    12 maart 2021: eigenaar Anja -> Henk; uit de lijst van Henk\n' +
          '    12 maart 2021: deadline 1 april 2021 -> 1 mei 2021; uit de lijst van Henk\n',
      ),
    );
  });

  it('found by its title where the number is gone, and titles may change where it is not', () => {
    const { changes } = updated([
      HEAD,
      ['A. Wonen', '', 'Bellen', 'gereed', 'Anja', '1 april 2021'],
      ['A. Wonen', '2', 'Mailen aan allen', 'niet gestart', 'Anja', ''],
      SAME[3]!,
    ]);
    assert.deepEqual(
      changes.map(({ about, kind, field }) => [about, kind, field]),
      [
        ['actie 1', 'changed', 'status'],
        ['actie 2', 'changed', 'titel'],
      ],
    );
  });

  it('new rows go below their heading, gone ones stay and are told, and so is what is empty', () => {
    const { text, changes } = updated(
      [
        HEAD,
        ['A. Wonen', '1', 'Bellen', '', 'Anja', '1 april 2021'],
        ['A. Wonen', '9', 'Nieuw', 'loopt', '', ''],
        SAME[3]!,
      ],
      undefined,
    );
    assert.deepEqual(
      changes.map(({ about, kind, field }) => [about, kind, field]),
      [
        ['actie 1', 'emptied', 'status'],
        ['actie 9', 'added', undefined],
        ['actie 2', 'gone', undefined],
      ],
    );
    assert.equal(
      text,
      REGISTER.replace(
        '\nblok B',
        '\nactie 9: Nieuw\n  status: loopt\n  historie:\n    12 maart 2021: toegevoegd uit de lijst van Henk\n\nblok B',
      ),
    );
  });

  it('a number that stands twice is compared once', () => {
    const { changes } = updated([...SAME, ['A. Wonen', '1', 'Bellen', 'gereed', 'Anja', '']]);
    assert.deepEqual(
      changes.map(({ about, kind }) => [about, kind]),
      [['actie 1', 'twice']],
    );
  });

  it('with a row put in, numbered anew from there on, changes no other entry and asks of the new row', () => {
    const rows = (...added: string[][]) =>
      [...added, ...SAME.slice(1)].map((row, at) => row.map((text, column) => (column === 1 ? `${at + 1}` : text)));
    const NEW = ['A. Wonen', '', 'Zaal huren', 'vervallen', 'Kees', ''];
    const first = updated([HEAD, ...rows(NEW)]);
    assert.equal(first.text, REGISTER);
    const among = [...SAME.slice(0, 2), NEW, ...SAME.slice(2)].map((row, at) =>
      at === 0 ? row : row.map((text, column) => (column === 1 ? `${at}` : text)),
    );
    const second = updated(among);
    assert.equal(second.text, REGISTER);
    assert.deepEqual(
      second.changes.map(({ about, kind, asks }) => [about, kind, asks]),
      [
        ['actie 2', 'added', 'clash'],
        ['actie 2', 'renumbered', undefined],
        ['actie 3', 'renumbered', undefined],
      ],
    );
  });

  it('with rows put in, taken out or moved, numbered anew, keeps to entries that share their title', () => {
    const source = (titles: string[]) =>
      `register R: Lijst\n\n${titles.map((title, at) => `actie ${at + 1}: ${title}\n  eigenaar: E${at + 1}\n`).join('\n')}`;
    const result = (titles: string[], rows: (readonly [string, string])[]) => {
      const all = rows.map(([title, owner], at) => [`${at + 1}`, title, owner]);
      const made = makeRegister(given([table([['Nr', 'Wat', 'Eigenaar'], ...all])]), { name: 'x' });
      const { text, changes } = updateRegister(made, { scope: fixture(source(titles)).scope, day: DAY, from: 'Henk' });
      return {
        isSame: text === source(titles),
        asked: changes.map(({ about, kind, asks }) => asks ?? `${kind} ${about}`),
      };
    };
    const row = (title: string, at: number) => [title, `E${at}`] as const;
    // One that was taken out, where two are called the same.
    for (const [titles, rows] of [
      [
        ['Bellen', 'Mailen', 'Plannen', 'Plannen'],
        [row('Mailen', 2), row('Plannen', 3), row('Plannen', 4)],
      ],
      [
        ['Mailen', 'Mailen', 'Bellen', 'Bellen'],
        [row('Mailen', 2), row('Bellen', 3), row('Bellen', 4)],
      ],
      [
        ['Plannen', 'Plannen', 'Bellen'],
        [row('Nieuw', 9), row('Plannen', 1), row('Plannen', 2), row('Bellen', 3)],
      ],
      // A new one that is called as another, and two new ones that are called the same.
      [
        ['Bellen', 'Mailen'],
        [row('Nieuw', 9), row('Mailen', 9), row('Bellen', 1), row('Mailen', 2)],
      ],
      [
        ['Bellen', 'Mailen'],
        [row('Nieuw', 9), row('Nieuw', 9), row('Bellen', 1), row('Mailen', 2)],
      ],
      [
        ['Mailen', 'Bellen'],
        [row('Mailen', 9), row('Mailen', 1), row('Bellen', 2)],
      ],
    ] as const) {
      const { isSame, asked } = result([...titles], [...rows]);
      assert.ok(isSame, JSON.stringify([titles, rows, asked]));
    }
    // One of two that are called the same is called otherwise: all have their numbers.
    const { isSame, asked } = result(
      ['Mailen', 'Mailen', 'Bellen'],
      [row('Mailen', 1), row('Post', 2), row('Bellen', 3)],
    );
    assert.deepEqual([isSame, asked], [false, ['changed actie 2']]);
  });

  it('with another row in the place of one that was taken out, asks: with its number it was made of the old one', () => {
    const asked = (row: string[]) => {
      const { text, changes } = updated([HEAD, row, ...SAME.slice(2)]);
      return [
        text === REGISTER,
        changes.filter(({ kind }) => kind !== 'gone').map(({ kind, asks, field }) => asks ?? field ?? kind),
      ];
    };
    const place = ['A. Wonen', '1'];
    assert.deepEqual(asked([...place, 'Zaal huren', 'gereed', 'Kees', '']), [true, ['clash']]);
    assert.deepEqual(asked([...place, 'Zaal huren', 'in uitvoering', '', '3 mei 2021']), [true, ['clash']]);
    // Small words are in any title.
    const source = REGISTER.replace('Mailen', 'De brief van het DUO').replace(
      'niet gestart',
      'niet gestart\n  eigenaar: Kees',
    );
    const made = makeRegister(
      given([
        table([
          ['Nr', 'Wat', 'Eigenaar'],
          ['2', 'De huur van het zaaltje', 'Mia'],
        ]),
      ]),
      { name: 'x' },
    );
    const { changes } = updateRegister(made, { scope: fixture(source).scope, day: DAY, from: 'Henk' });
    assert.equal(changes[0]?.asks, 'clash');
    // Called otherwise, with the owner or the deadline that it had, or in part of the words.
    assert.deepEqual(asked([...place, 'Opbellen', 'gereed', 'Anja', '1 april 2021']), [false, ['titel', 'status']]);
    assert.deepEqual(asked([...place, 'Bellen met Kees', 'gereed', 'Kees', '3 mei 2021']), [
      false,
      ['titel', 'status', 'eigenaar', 'deadline'],
    ]);
    assert.deepEqual(asked([...place, 'Opbellen', 'gereed', 'Kees', '1 april 2021']), [
      false,
      ['titel', 'status', 'eigenaar'],
    ]);
  });

  it('in which a number is that of something else, whose title another row has, changes that by its own row only', () => {
    const { text, changes } = updated([
      HEAD,
      ['A. Wonen', '2', 'Zaal huren', 'vervallen', 'Kees', ''],
      ['A. Wonen', '23', 'Mailen', 'gereed', 'Anja', ''],
    ]);
    assert.deepEqual(
      changes.filter(({ kind }) => kind !== 'gone').map(({ about, kind, field, asks }) => [about, kind, field ?? asks]),
      [
        ['actie 2', 'added', 'clash'],
        ['actie 2', 'renumbered', undefined],
        ['actie 2', 'changed', 'status'],
      ],
    );
    assert.match(text, /actie 2: Mailen\n {2}status: gereed\n/u);
    assert.doesNotMatch(text, /Zaal huren/u);
  });

  for (const name of SAMPLE_NAMES) {
    for (const layout of ['actielijst', 'randvoorwaarden', 'wie', 'besluitenlijst', 'toezeggingen']) {
      const source = sampleSource(name);
      const before = documentOf([source], { layout: layoutNamed(layout)!, fallback: TODAY_ONLY });
      if (typeof before === 'string') continue;
      it(`${name} in ${layout} comes back as it went, as text and as a workbook`, () => {
        for (const as of [asText, asWorkbook]) {
          const made = makeRegister(as(before), { name: 'x' });
          const { text, changes } = updateRegister(made, { scope: source.scope, day: DAY, from: undefined });
          assert.deepEqual(
            changes.filter(({ kind }) => kind !== 'gone' && kind !== 'added'),
            [],
          );
          if (changes.length === 0) assert.equal(text, source.scope.file.document.text.slice());
        }
      });
    }
  }
});

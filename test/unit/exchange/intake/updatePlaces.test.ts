/** Where a row that is new goes when a list comes back: below its own heading, never below one that gives it what nobody said. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { updateLines } from '../../../../server/src/exchange/intake/report.ts';
import { type UpdateOptions, updateRegister } from '../../../../server/src/exchange/intake/updateRegister.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { fixture } from '../../../support/fixture.ts';
import { given, table } from './given.ts';

const DAY = dayOf(2021, 3, 12)!;

function updated(register: string, rows: readonly (readonly string[])[], options: Partial<UpdateOptions> = {}) {
  const made = makeRegister(given([table(rows)]), { name: 'x' });
  const result = updateRegister(made, { scope: fixture(register).scope, day: DAY, from: undefined, ...options });
  return { text: result.text, report: updateLines(result).slice(2) };
}

const HEAD = ['Onder', 'Nr', 'Wat', 'Status'];
const ENTRY = 'register R: Lijst\n';
const BLOKS =
  'blok A: Wonen\n\nactie 1: Bellen\n\nblok B: Bouw\n  status: gereed\n  eigenaar: Anja\n\nactie 2: Mailen\n';
const MEETING = 'vergadering DUO 1 maart 2021\n  agenda:\n    1. Opening\n';
const ROWS = [
  ['A. Wonen', '1', 'Bellen', ''],
  ['B. Bouw', '2', 'Mailen', ''],
];

/** The entries that came with the list, 3 and on, with the line of history that each gets. */
const withOrigin = (text: string) =>
  text.replace(
    /^actie [3-9]: .*\n(?: {2}status: .*\n)?/gmu,
    '$&  historie:\n    12 maart 2021: toegevoegd uit de teruggekomen lijst\n',
  );

describe('a new row of a list that came back', () => {
  it('that stands below no heading goes above the first, and that is told', () => {
    const { text, report } = updated(`${ENTRY}\n${BLOKS}\n${MEETING}`, [
      ['Nr', 'Wat', 'Status'],
      ['1', 'Bellen', ''],
      ['2', 'Mailen', ''],
      ['3', 'Nieuw', ''],
    ]);
    assert.equal(text, withOrigin(`${ENTRY}\nactie 3: Nieuw\n\n${BLOKS}\n${MEETING}`));
    assert.deepEqual(report, [
      '  actie 3: nieuw, toegevoegd boven het eerste kopje, want in de lijst staat het onder geen kopje',
    ]);
  });

  it('goes above a first heading that nothing stands above', () => {
    const { text } = updated(BLOKS, [
      ['Nr', 'Wat', 'Status'],
      ['3', 'Nieuw', ''],
    ]);
    assert.equal(text, withOrigin(`actie 3: Nieuw\n\n${BLOKS}`));
  });

  it('stands among the actions of a register without headings, and never behind its minutes only', () => {
    const rows = [
      ['Nr', 'Wat', 'Status'],
      ['3', 'Nieuw', 'loopt'],
    ];
    const added = 'actie 3: Nieuw\n  status: loopt\n';
    assert.equal(updated(`${ENTRY}\n${MEETING}`, rows).text, withOrigin(`${ENTRY}\n${added}\n${MEETING}`));
    const { text, report } = updated(`${ENTRY}\nactie 1: Bellen\n\n${MEETING}`, rows);
    assert.equal(text, withOrigin(`${ENTRY}\nactie 1: Bellen\n\n${added}\n${MEETING}`));
    assert.equal(report[0], '  actie 3: nieuw, toegevoegd');
  });

  it('takes a heading along that the register does not have, behind all others and before the minutes', () => {
    const { text, report } = updated(`${ENTRY}\n${BLOKS}\n${MEETING}`, [
      HEAD,
      ['C. Groen', '3', 'Bomen', ''],
      ...ROWS,
      ['B. Bouw', '4', 'Bouwen', ''],
      ['C. Groen', '5', 'Gras', ''],
    ]);
    assert.equal(
      text,
      withOrigin(
        `${ENTRY}\n${BLOKS}\nactie 4: Bouwen\n\nblok C: Groen\n\nactie 3: Bomen\n\nactie 5: Gras\n\n${MEETING}`,
      ),
    );
    assert.deepEqual(report, [
      '  actie 3: nieuw, toegevoegd onder “C. Groen”, een kopje dat het register nog niet had',
      '  actie 4: nieuw, toegevoegd',
      '  actie 5: nieuw, toegevoegd onder “C. Groen”, een kopje dat het register nog niet had',
    ]);
  });

  it('below a new heading of a lower level inherits nothing of a block that stands above all others', () => {
    const { text } = updated(`${ENTRY}\n${BLOKS}`, [HEAD, ['Losse eindjes', '3', 'Bomen', '']]);
    assert.equal(text, withOrigin(`${ENTRY}\nonderwerp: Losse eindjes\n\nactie 3: Bomen\n\n${BLOKS}`));
  });

  it('finds its heading by the number or the title', () => {
    for (const onder of ['Wonen', 'A. Wonen en werken']) {
      const { text } = updated(`${ENTRY}\n${BLOKS}`, [HEAD, [onder, '3', 'Bomen', '']]);
      assert.equal(text, withOrigin(`${ENTRY}\n${BLOKS.replace('\nblok B', '\nactie 3: Bomen\n\nblok B')}`));
    }
  });

  it('brings no heading when nobody wants it', () => {
    const register = `${ENTRY}\n${BLOKS}`;
    const { text } = updated(register, [HEAD, ['C. Groen', '3', 'Bomen', '']], { isWanted: () => false });
    assert.equal(text, register);
  });

  it('keeps to the topic of its own block where two have the same name', () => {
    const register = `${ENTRY}\nblok A: Wonen\n\nonderwerp: Overig\n\nblok B: Bouw\n\nonderwerp: Overig\n\nblok C: Groen\n`;
    const { text } = updated(register, [
      ['Blok', 'Onderwerp', 'Nr', 'Actie'],
      ['A. Wonen', 'Overig', '3', 'Bomen'],
      ['C. Groen', 'Overig', '4', 'Gras'],
    ]);
    assert.equal(
      text,
      withOrigin(
        `${ENTRY}\nblok A: Wonen\n\nonderwerp: Overig\n\nactie 3: Bomen\n\nblok B: Bouw\n\nonderwerp: Overig\n\n` +
          'blok C: Groen\n\nonderwerp: Overig\n\nactie 4: Gras\n',
      ),
    );
  });

  for (const lineEnd of ['\n', '\r\n', '\r']) {
    it(`leaves a comment with the heading that it stands right above, with ${JSON.stringify(lineEnd)}`, () => {
      const next = '// hier begint bouw\n// en niet eerder\nblok B: Bouw\n';
      const before = 'blok A: Wonen\n\nactie 1: Bellen\n  // nog even\n// en dit\n\n';
      const { text } = updated((before + next).replaceAll('\n', lineEnd), [HEAD, ['A. Wonen', '3', 'Bomen', 'loopt']]);
      assert.equal(text.replaceAll(lineEnd, '\n'), withOrigin(`${before}actie 3: Bomen\n  status: loopt\n\n${next}`));
      // Right below an entry it is a comment of that.
      const close = 'blok A: Wonen\n\nactie 1: Bellen\n// van Anja\nblok B: Bouw\n'.replaceAll('\n', lineEnd);
      assert.equal(
        updated(close, [HEAD, ['A. Wonen', '3', 'Bomen', '']]).text.replaceAll(lineEnd, '\n'),
        withOrigin('blok A: Wonen\n\nactie 1: Bellen\n// van Anja\n\nactie 3: Bomen\n\nblok B: Bouw\n'),
      );
    });
  }
});

import assert from 'node:assert/strict';
import { FIELD_SYNONYMS } from '../../../server/src/syntax/vocabulary.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

describe('veld-onbekend', () => {
  it('is reported on the name', () => {
    const [problem] = checkProblems(`
      actie 5: A${COMPLETE}
        kleur: rood
        ^^^^^ veld-onbekend
          donkerrood
          licht: nee
        drie losse woorden: ja
        ^^^^^^^^^^^^^^^^^^ veld-onbekend
        vier losse woorden hier: geen veld
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ regel-onbekend
    `);
    assert.equal(problem?.message, '“kleur” is geen veld van een actie. Verbeter de naam; de tekst blijft staan.');
  });

  it('is reported of a field of another entry, at the margin too', () => {
    checkProblems(`
      besluit 1
        deadline: 1 maart 2021
        ^^^^^^^^ veld-onbekend
      eigenaar: allen
      ^^^^^^^^ veld-onbekend
      blok A
        acties: 5
        ^^^^^^ veld-onbekend
    `);
  });

  it('says of `gebruik` that it has no fields', () => {
    const [problem] = checkProblems(`
      gebruik personen.duo
        soort: personen
        ^^^^^ veld-onbekend
    `);
    assert.equal(problem?.message, '“soort” kan hier niet: onder “gebruik” staan geen velden. Haal deze regel weg.');
  });

  it('is not reported of a field in any case, nor of its synonyms', () => {
    checkProblems(`
      actie 5: A
        UITVOERINGSSTATUS: gereed
        Accounthouder  DUO : allen
        Wanneer Uiterlijk Afgerond: 2021
      vergadering DUO 13 januari 2021
        deelnemers: allen
      gremium DUO
        deelnemers: allen
    `);
    assert.ok('accounthouder duo' in FIELD_SYNONYMS);
  });

  it('does not take what is behind a colon of a text for a field', () => {
    checkProblems(`
      actie 5: A${COMPLETE}
        toelichting:
          kleur: rood
        opmerking: kleur: rood
    `);
  });

  const text = (name: string, rest = '') => `besluit 1\n  ${name}: 1 maart 2021\n${rest}`;

  it('fix writes the nearest name', () => {
    checkFix(text('datm'), 'veld-onbekend', 'Wijzig in “datum”', text('datum'), { preferred: true });
    checkFix(text('Datumm '), 'veld-onbekend', 'Wijzig in “datum”', text('datum '), { preferred: true });
    checkFix(text('omschrijvng'), 'veld-onbekend', 'Wijzig in “omschrijving”', text('omschrijving'), {
      preferred: true,
    });
  });

  it('has no fix when none is near, or when the entry has that field', () => {
    assert.deepEqual(fixTitles(text('kleur'), 'veld-onbekend'), []);
    assert.deepEqual(fixTitles(text('datm', '  datum: 2021\n'), 'veld-onbekend'), []);
    assert.deepEqual(fixTitles(text('omschrijvng', '  toelichting: X\n'), 'veld-onbekend'), []);
  });

  it('makes no other field of a field of another entry unasked, nor of a name with a number', () => {
    const preferredOf = (text: string) => {
      const found = problemsOf(fixture(text)).find(({ code }) => code === 'veld-onbekend');
      const [fix] = found?.fixes?.() ?? [];
      assert.ok(fix, text);
      return fix.preferred ?? false;
    };
    for (const [text, expected] of [
      ['actie 3: A\n  peildatum: 24 maart 2021\n', false],
      ['blok A: A\n  statussen: klaar = open\n', false],
      ['actie 3: A\n  statu2s: gereed\n', false],
      ['actie 3: A\n  deadlin1e: 24 maart 2021\n', false],
      ['actie 3: A\n  deadlien: 24 maart 2021\n', true],
    ] as const)
      assert.equal(preferredOf(text), expected, text);
  });

  it('of an indented line that would begin a layout at the margin is mended by taking it there', () => {
    checkFix(
      `
        actie 1: A${COMPLETE}
          indeling raadslijst: Voor de raad
            kolommen: nr
      `,
      'veld-onbekend',
      'Zet aan de kantlijn',
      `
        actie 1: A${COMPLETE}
        indeling raadslijst: Voor de raad
          kolommen: nr
      `,
    );
  });
});

import assert from 'node:assert/strict';
import { COMPLETE, checkFix, checkProblems } from './check.ts';

describe('nummer-ontbreekt', () => {
  it('is noted on the keyword', () => {
    const problems = checkProblems(
      `
      actie: A${COMPLETE}
      besluit
      ^^^^^^^ nummer-ontbreekt
      Toezegging : Onderzoek
      ^^^^^^^^^^ nummer-ontbreekt
        gedaan door: allen
        deadline: doorlopend
        status: toegezegd
    `.replace('actie: A', 'actie: A\n      ^^^^^ nummer-ontbreekt'),
    );
    assert.deepEqual(
      problems.map(({ severity, message }) => `${severity}: ${message}`),
      [
        'information: Deze actie heeft geen nummer, dus er kan niet naar worden verwezen. Zet een nummer achter “actie”.',
        'information: Dit besluit heeft geen nummer, dus er kan niet naar worden verwezen. Zet een nummer achter “besluit”.',
        'information: Deze toezegging heeft geen nummer, dus er kan niet naar worden verwezen. Zet een nummer achter “toezegging”.',
      ],
    );
  });

  it('is not noted of what has one, nor of other entries', () => {
    checkProblems(`
      register
      blok
      onderwerp
      vergadering
      stuk
      actie iv: A${COMPLETE}
      besluit #05.
    `);
  });

  for (const [typed, numbered] of [
    ['besluit: Vastgesteld', 'besluit 8: Vastgesteld'],
    ['besluit', 'besluit 8'],
    ['Besluit : Vastgesteld', 'Besluit 8 : Vastgesteld'],
  ] as const) {
    it(`fix numbers ${typed}`, () => {
      const text = (line: string) => `besluit 07\nbesluit 34a\nactie 90: A${COMPLETE}\n${line}\n`;
      checkFix(text(typed), 'nummer-ontbreekt', 'Geef nummer 8', text(numbered));
    });
  }

  it('fix begins at 1', () => {
    checkFix('besluit: A\n', 'nummer-ontbreekt', 'Geef nummer 1', 'besluit 1: A\n');
  });
});

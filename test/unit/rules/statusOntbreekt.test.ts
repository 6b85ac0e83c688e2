import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

describe('status-ontbreekt', () => {
  it('is reported on the head of an action, or on the name of an empty field', () => {
    checkProblems(`
      actie 5: Uitwerken
      ^^^^^^^ status-ontbreekt
        eigenaar: allen
        deadline: doorlopend
      actie 6: Uitwerken
        Uitvoeringsstatus:
        ^^^^^^^^^^^^^^^^^ status-ontbreekt
        eigenaar: allen
        deadline: doorlopend
    `);
  });

  it('takes the status of the heading, and one that is not known', () => {
    checkProblems(`
      blok A
        status: in uitvoering
      actie 5: Uitwerken
        eigenaar: allen
        deadline: doorlopend
      blok B
      actie 6: Uitwerken
        status: bijna
                ^^^^^ status-onbekend
        eigenaar: allen
        deadline: doorlopend
    `);
  });

  it('says nothing of decisions, headings and amendments', () => {
    checkProblems(`
      blok A
      besluit 1: Vastgesteld
      amendement 1: Meer groen
    `);
  });

  it('is a note of a promise and a motion; what was voted is the status of one', () => {
    const problems = checkProblems(`
      toezegging 1: Onderzoek
      ^^^^^^^^^^^^ status-ontbreekt
        gedaan door: allen
        deadline: doorlopend
      motie 1: Meer groen
      ^^^^^^^ status-ontbreekt
        portefeuillehouder: allen
        deadline: doorlopend
      motie 2: Minder steen
        uitslag: aangenomen met 20 stemmen voor en 15 tegen
        portefeuillehouder: allen
        deadline: doorlopend
    `);
    assert.deepEqual(
      problems.map(({ severity, message }) => `${severity}: ${message}`),
      [
        'information: Toezegging 1 heeft geen status. Zet achter “status:” hoe het ermee staat.',
        'information: Motie 1 heeft geen status. Zet achter “status:” hoe het ermee staat.',
      ],
    );
  });

  it('fix adds the field first', () => {
    checkFix(
      `
        actie 5: Uitwerken
          eigenaar: allen
          deadline: doorlopend
      `,
      'status-ontbreekt',
      'Voeg de status toe',
      `
        actie 5: Uitwerken
          status: $0
          eigenaar: allen
          deadline: doorlopend
      `,
      { preferred: true, opens: ['status-ontbreekt'] },
    );
  });

  it('fix adds the field below a bare head, at the end of a file too', () => {
    checkFix(
      `
        blok A
          eigenaar: allen
          deadline: doorlopend
        actie 5: Uitwerken
      `,
      'status-ontbreekt',
      'Voeg de status toe',
      `
        blok A
          eigenaar: allen
          deadline: doorlopend
        actie 5: Uitwerken
          status: $0
      `,
      { preferred: true, opens: ['status-ontbreekt'] },
    );
  });
});

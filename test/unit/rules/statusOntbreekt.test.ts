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

  it('says nothing of promises, decisions and headings', () => {
    checkProblems(`
      blok A
      besluit 1: Vastgesteld
      toezegging 1: Onderzoek
    `);
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

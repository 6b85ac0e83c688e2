import { checkFix, checkProblems } from './check.ts';

describe('deadline-ontbreekt', () => {
  it('is reported on the head of an open action, or on the name of an empty field', () => {
    checkProblems(`
      actie 5: Uitwerken
      ^^^^^^^ deadline-ontbreekt
        status: in uitvoering
        eigenaar: allen
      actie 6: Uitwerken
        status: in uitvoering
        eigenaar: allen
        wanneer uiterlijk afgerond:
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ deadline-ontbreekt
    `);
  });

  for (const status of ['gereed', 'vervallen', 'afgerond']) {
    it(`is not reported of an action that is ${status}`, () => {
      checkProblems(`
        actie 5: Uitwerken
          status: ${status}
          eigenaar: allen
      `);
    });
  }

  for (const deadline of [
    'z.s.m.',
    'doorlopend',
    'nader te bepalen',
    'n.v.t.',
    'variabel',
    '?',
    'als het kan',
    '2022',
  ]) {
    it(`takes ${deadline} for a deadline`, () => {
      checkProblems(`
        actie 5: Uitwerken
          status: in uitvoering
          eigenaar: allen
          deadline: ${deadline}
      `);
    });
  }

  it('takes the deadline of the heading', () => {
    checkProblems(`
      blok A
        deadline: 1 juli 2021
      actie 5: Uitwerken
        status: in uitvoering
        eigenaar: allen
        deadline:
      blok B
      actie 6: Uitwerken
      ^^^^^^^ deadline-ontbreekt
        status: in uitvoering
        eigenaar: allen
    `);
  });

  it('is reported whatever the reference date: an invalid one judges no dates, but a missing one is no date', () => {
    checkProblems(`
      register LIJST
        peildatum: binnenkort
                   ^^^^^^^^^^ waarde-ongeldig
      actie 5: Uitwerken
      ^^^^^^^ deadline-ontbreekt
        status: in uitvoering
        eigenaar: allen
    `);
  });

  it('fix adds the field, with the cursor behind it', () => {
    checkFix(
      `
        actie 5: Uitwerken
          status: in uitvoering
          eigenaar:
            - allen
            - PM
          toelichting: Wat er moet gebeuren.
      `,
      'deadline-ontbreekt',
      'Voeg de deadline toe',
      `
        actie 5: Uitwerken
          status: in uitvoering
          eigenaar:
            - allen
            - PM
          deadline: $0
          toelichting: Wat er moet gebeuren.
      `,
      { preferred: true, opens: ['deadline-ontbreekt'] },
    );
  });

  it('fix puts the cursor into an empty field under another name', () => {
    checkFix(
      `
        actie 5: Uitwerken
          status: in uitvoering
          eigenaar: allen
          Wanneer:
      `,
      'deadline-ontbreekt',
      'Voeg de deadline toe',
      `
        actie 5: Uitwerken
          status: in uitvoering
          eigenaar: allen
          Wanneer: $0
      `,
      { preferred: true, opens: ['deadline-ontbreekt'] },
    );
  });

  it('is not reported while the field stands there misspelt, or without its colon', () => {
    checkProblems(`
      actie 5: A
        status: in uitvoering
        eigenaar: allen
        deadlin: 1 mei 2021
        ^^^^^^^ veld-onbekend
    `);
    checkProblems(`
      actie 5: A
        status: in uitvoering
        eigenaar: allen
        deadline 1 mei 2021
        ^^^^^^^^^^^^^^^^^^^ regel-onbekend
    `);
    checkProblems(`
      actie 5: A
        Status niet gestart
        ^^^^^^^^^^^^^^^^^^^ regel-onbekend
        eigenaar Henk de Vries
        ^^^^^^^^^^^^^^^^^^^^^^ regel-onbekend
        deadline: doorlopend
    `);
  });
  it('is reported when what stands there is like another field, or is running text', () => {
    checkProblems(`
      actie 5: A
      ^^^^^^^ deadline-ontbreekt
        status: in uitvoering
        eigenaar: allen
        opmerkin: 1 mei 2021
        ^^^^^^^^ veld-onbekend
    `);
    checkProblems(`
      actie 5: A
      ^^^^^^^ deadline-ontbreekt
        status: in uitvoering
        eigenaar: allen
        deadline moet nog besproken
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ regel-onbekend
    `);
    checkProblems(`
      actie 5: A
        status: in uitvoering
        eigenaar: allen
        deadline:
        ^^^^^^^^ deadline-ontbreekt
        deadlin: 1 mei 2021
        ^^^^^^^ veld-onbekend
    `);
  });
});

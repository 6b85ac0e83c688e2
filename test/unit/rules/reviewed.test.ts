/** Texts that a reviewer typed, and that the rules got wrong. */
import { COMPLETE, checkFix, checkProblems } from './check.ts';

describe('texts that were got wrong once', () => {
  it('an owner or a deadline that is only a remark is missing', () => {
    checkProblems(`
      actie 1: X
        status: in uitvoering
        eigenaar: (nog vragen)
        ^^^^^^^^ eigenaar-ontbreekt
        deadline: (nog bepalen)
        ^^^^^^^^ deadline-ontbreekt
      actie 2: X
        status: in uitvoering
        eigenaar: (10)(2e)
        deadline: begin van het jaar (nog bepalen)
    `);
  });

  it('and adding it keeps the remark', () => {
    checkFix(
      `
      actie 1: X
        status: in uitvoering
        eigenaar: (nog vragen)
        ^^^^^^^^ eigenaar-ontbreekt
        deadline: doorlopend
    `,
      'eigenaar-ontbreekt',
      'Voeg de eigenaar toe',
      `
      actie 1: X
        status: in uitvoering
        eigenaar: $0 (nog vragen)
        deadline: doorlopend
    `,
      { preferred: true, opens: ['eigenaar-ontbreekt'] },
    );
  });

  it('an organisation in brackets may have a slash behind it', () => {
    checkProblems(`
      organisatie NCG
      organisatie BZK
      actie 1: X
        status: gereed
        eigenaar: Henk (NCG/BZK), Piet (NCG – BZK)
    `);
  });

  it('a full stop or quotes make no other status', () => {
    for (const status of ['gereed.', 'Gereed!', '“gereed”', "'Afgerond'"]) {
      checkProblems(`
        actie 1: X
          status: ${status}
      `);
    }
  });

  it('the digit of actie5 is its number', () => {
    checkFix(
      `
      actie5: X${COMPLETE}
      ^^^^^^ regel-onbekend
    `,
      'regel-onbekend',
      'Wijzig in “actie 5”',
      `
      actie 5: X${COMPLETE}
    `,
      { preferred: true },
    );
  });
});

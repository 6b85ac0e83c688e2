import { checkProblems } from './check.ts';

const CODE = 'bestand-codering';

describe(CODE, () => {
  it('is reported at the first sign of each entry that was lost', () => {
    checkProblems(`
      persoon Zo\uFFFD
                ^ ${CODE}
        functie: co\uFFFDrdinator
      // Geri\uFFFDl
      persoon Jan
      persoon Ren\uFFFD
                 ^ ${CODE}
    `);
  });

  it('is reported once in minutes, whatever they make', () => {
    checkProblems(`
      organisatie NCG
      gremium DUO
      vergadering DUO 13 januari 2021
        agenda:
          1. Geri\uFFFDl
                 ^ ${CODE}
            actiepunt (1): x
              eigenaar: NCG
              deadline: 1 april 2021
    `);
  });

  it('is not reported of letters with accents', () => {
    checkProblems(`
      persoon Zo\u00EB
      persoon Rene\u0301
    `);
  });
});

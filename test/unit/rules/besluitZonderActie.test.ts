import { COMPLETE, checkFix, checkProblems } from './check.ts';

const CODE = 'besluit-zonder-actie';

describe(CODE, () => {
  it('is reported of a decision that no action follows from, in the minutes too', () => {
    checkProblems(
      `
      besluit 1: A
      ^^^^^^^^^ ${CODE}
      besluit 2: B
        acties:
      ^^^^^^^^^ ${CODE}
      gremium DUO
      vergadering DUO 13 januari 2021
        agenda:
          besluit (i): C
          ^^^^^^^^^^ ${CODE}
    `.replace('        acties:\n      ^^^^^^^^^ besluit-zonder-actie', `      ^^^^^^^^^ ${CODE}\n        acties:`),
    );
  });

  it('is not reported of one that names its actions, or that an action names', () => {
    checkProblems(`
      // ${CODE}
      besluit 1: A
        acties: 1
      besluit 2: B
      actie 1: C${COMPLETE}
        uit: besluit 2
      gremium DUO
      vergadering DUO 13 januari 2021
        agenda:
          besluit (i): C
            acties: 1
          besluit (ii): D
      actie 2: C${COMPLETE}
        uit: besluit 2021-01-13-ii
    `);
  });

  it('fix adds the field', () => {
    checkFix('besluit 1: A\n', CODE, 'Voeg de acties toe', 'besluit 1: A\n  acties: $0\n', {
      preferred: true,
      opens: [CODE],
    });
  });
});

import { COMPLETE, checkFix, checkProblems } from './check.ts';

const CODE = 'besluit-onbekend';

describe(CODE, () => {
  it('is reported wherever a decision is named', () => {
    checkProblems(`
      besluit 1: A
      vergadering DUO 13 januari 2021
                  ^^^ gremium-onbekend
        agenda:
          besluit 1: gewijzigd
          besluit 2: gewijzigd
                  ^ ${CODE}
          actiepunt: x
            eigenaar: allen
            deadline: na besluit iv
                                 ^^ ${CODE}
      actie 1: B${COMPLETE}
        uit: besluit 3, DUO 13 januari 2021 agendapunt 7b
                     ^ ${CODE}
    `);
  });

  it('finds a decision of the minutes by date and number', () => {
    checkProblems(`
      gremium DUO
      vergadering DUO 13 januari 2021
        agenda:
          besluit (ii): A
      actie 1: B${COMPLETE}
        uit: besluit 2021-01-13-ii
      actie 2: B${COMPLETE}
        uit: besluit ii
                     ^^ ${CODE}
    `);
  });

  it('fix declares it', () => {
    const text = `
      actie 1: B${COMPLETE}
        uit: besluit 3
    `;
    checkFix(
      text,
      CODE,
      'Voeg besluit 3 toe',
      `${text.trimEnd()}\n\nbesluit 3: $0\n`.replace(/^ {6}/gmu, '').replace(/^\n/u, ''),
    );
  });
});

import assert from 'node:assert/strict';
import { checkProblems } from './check.ts';

const CODE = 'vergadering-te-laat';
const text = (frequency: string, ...days: string[]) => `
  gremium DUO: Directeuren
    frequentie: ${frequency}
${days.map((day) => `  vergadering ${day.startsWith('Dir') ? '' : 'DUO '}${day}`).join('\n')}
`;
const marked = (day: string) => `${day}\n                  ${'^'.repeat(day.length)} ${CODE}`;

describe(CODE, () => {
  it('is reported after the week in which it was due', () => {
    const [problem] = checkProblems(text('eenmaal per twee weken', '13 januari 2021', marked('1 februari 2021')));
    assert.equal(
      problem?.message,
      'Volgens de frequentie had het gremium DUO na 13 januari 2021 uiterlijk 31 januari 2021 weer vergaderd. Controleer de datum, of voeg de vergadering toe die ontbreekt.',
    );
    checkProblems(text('eenmaal per twee weken', '13 januari 2021', '31 januari 2021'));
  });

  it('is reported after the month in which it was due', () => {
    checkProblems(text('maandelijks', '4 januari 2021', '28 februari 2021', marked('1 april 2021')));
    checkProblems(text('tweemaal per jaar', '4 januari 2021', '31 juli 2021'));
    checkProblems(text('tweemaal per jaar', '4 januari 2021', marked('1 augustus 2021')));
  });

  it('looks at the meetings in the order of their days, under any name of the gremium', () => {
    checkProblems(text('maandelijks', '4 maart 2021', '28 februari 2021', 'Directeuren 1 januari 2021'));
  });

  it('is not reported of the first, of the same day, or without a frequency that can be counted', () => {
    checkProblems(text('maandelijks', '4 januari 2021', '4 januari 2021'));
    checkProblems(text('naar behoefte', '4 januari 2021', '4 maart 2022'));
  });
});

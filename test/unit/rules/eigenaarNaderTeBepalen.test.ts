import { checkProblems } from './check.ts';

const CODE = 'eigenaar-nader-te-bepalen';
const text = (owner: string, mark = '', status = 'in uitvoering') => `
  // ${CODE}
  organisatie NCG
  actie 5: A
    status: ${status}
    eigenaar: ${owner}${mark === '' ? '' : `\n${mark}`}
    deadline: doorlopend
`;
const under = (length: number, from = 0) => `${' '.repeat(14 + from)}${'^'.repeat(length)} ${CODE}`;

describe(CODE, () => {
  it('is reported on the words that stand in the place of an owner', () => {
    checkProblems(text('PM', under(2)));
    checkProblems(text('nader te bepalen', under(16)));
    checkProblems(text('n.t.b. (volgt)', under(6)));
    checkProblems(text('?', under(1)));
    checkProblems(text('NCG, PM', under(2, 5)));
  });

  it('is not reported of a redacted name, an organisation whose person is to be named, or a closed action', () => {
    checkProblems(text('(10)(2e)'));
    checkProblems(text('PM NCG'));
    checkProblems(text('allen'));
    checkProblems(text('PM', '', 'vervallen'));
  });

  it('is reported once at a heading whose owner holds for the actions below it', () => {
    checkProblems(`
      blok A
        eigenaar: PM
                  ^^ ${CODE}
      actie 5: A
        status: in uitvoering
        deadline: doorlopend
    `);
  });
});

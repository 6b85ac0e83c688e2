import { checkFix, checkProblems } from './check.ts';

const CODE = 'wijkt-af-van-zelfde';
const text = (fields: string) => `
//- lijst.duo
register LIJST
actie 1: A
  zelfde als: ANDER/7
${fields}
//- ander.duo
register ANDER
blok A
  deadline: Q2 2021
actie 7: A
  status: uitvoering gestart
  eigenaar: Anja (NCG), (OBG)
organisatie NCG
organisatie OBG
`;

describe(CODE, () => {
  it('is reported of each field that says something else', () => {
    checkProblems(
      text(
        `  status: gereed\n          ^^^^^^ ${CODE}\n  eigenaar: (NCG)\n            ^^^^^ ${CODE}\n  deadline: 1 juli 2021\n            ^^^^^^^^^^^ ${CODE}`,
      ),
    );
  });

  it('is not reported of what says the same, however it is typed, nor of what is empty', () => {
    checkProblems(
      text('  status: In uitvoering\n  eigenaar:\n    (OBG)\n    Anja (NCG)\n  deadline: tweede kwartaal 2021'),
    );
    // What is empty here is taken from there.
    checkProblems(text('  status:'));
  });

  it('what is taken from there is judged here', () => {
    checkProblems(
      text('')
        .replace('Q2 2021', 'Q4 2020')
        .replace('actie 1: A', `actie 1: A\n^^^^^^^ deadline-verstreken`)
        .replace('actie 7: A', 'actie 7: A\n^^^^^^^ deadline-verstreken'),
    );
  });

  it('fix takes over what stands there', () => {
    checkFix(
      text('  status: gereed'),
      CODE,
      'Neem “uitvoering gestart” over',
      text('  status: uitvoering gestart').split('//- ander.duo')[0]!.replace('\n//- lijst.duo\n', ''),
    );
  });
});

import { checkFix, checkProblems } from './check.ts';

const CODE = 'gereed-met-open-stappen';
const DONE = 'gereed (1 maart 2021)';

describe(CODE, () => {
  it('is reported on the first open box of an action that is gereed, itself or by its heading', () => {
    checkProblems(`
      blok A
        status: gereed
      actie 5: A
        eigenaar: allen
        deadline: doorlopend
        stappen:
          [x] kaarten
          [ ] brief
          ^^^ gereed-met-open-stappen
          [ ] plan
        historie:
          1 maart 2021: afgerond
    `);
  });

  it('is not reported of an action that is not gereed, nor of a step without a box', () => {
    checkProblems(
      `
      actie 5: A
        status: vervallen
        stappen:
          [ ] brief
      actie 6: B
        status: ${DONE}
        stappen:
          brief
    `.replace(/actie (\d): (\w)/gu, 'actie $1: $2\n        eigenaar: allen\n        deadline: doorlopend'),
    );
  });

  it('fix ticks all boxes that are open', () => {
    const text = (...boxes: string[]) =>
      `actie 5: A\n  status: ${DONE}\n  eigenaar: allen\n  deadline: doorlopend\n  stappen:\n${boxes.map((box, at) => `    ${box} brief ${at + 1}\n`).join('')}`;
    checkFix(text('[ ]'), CODE, 'Vink de stap af', text('[x]'));
    const many = text('[ ]', '[x]', '[ ]');
    checkFix(many, CODE, 'Vink de 2 open stappen af', text('[x]', '[x]', '[x]'));
  });
});

import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const CODE = 'status-tegenstrijdig';
const under = (from: number, length: number) => `${' '.repeat(from)}${'^'.repeat(length)} ${CODE}`;
const register = (lines: string) => `register RAAD: Raadslijst\n  statussen:\n${lines}\n`;

describe(CODE, () => {
  it('is not reported of words that mean something, one a line or several', () => {
    checkProblems(
      register('    klaar voor besluit = open\n    geparkeerd = aangehouden\n    groen = loopt, wit -> vervallen'),
    );
    checkProblems('register RAAD: R\n  statussen: bij B&W = in uitvoering; naar raad betekent open');
  });

  it('is an error of a word with two meanings, also in another case', () => {
    const [problem] = checkProblems(register(`    groen = gereed\n    Groen = loopt\n${under(4, 13)}`));
    assert.equal(problem?.severity, 'error');
    assert.equal(problem?.message, '“Groen” betekent hier twee dingen: “gereed” en “in uitvoering”. Kies er een.');
    checkProblems(register('    groen = loopt\n    groen = in uitvoering'));
  });

  it('is reported of a word that all lists read otherwise, and of a standard status', () => {
    const [problem] = checkProblems(register(`    afgehandeld = open\n${under(4, 18)}`));
    assert.equal(problem?.severity, 'warning');
    assert.match(
      problem!.message,
      /“afgehandeld” wordt in alle lijsten gelezen als “gereed”; in dit register is het “open”/u,
    );
    checkProblems(register('    afgehandeld = gereed'));
    // What all lists read as open may be said more exactly.
    checkProblems(register('    bij het college = in uitvoering'));
    checkProblems(register(`    gereed = open\n${under(4, 13)}`));
  });

  it('is reported of a word without a meaning, or with one that is none, with the statuses to choose from', () => {
    checkProblems(register(`    bij B&W\n${under(4, 7)}`));
    checkProblems(register(`    bij B&W = ergens\n${under(14, 6)}`));
    assert.equal(fixTitles(register('    bij B&W = ergens'), CODE).length, 7);
    checkFix(register('    bij B&W = ergens'), CODE, 'Wijzig in “open”', register('    bij B&W = open'));
  });
});

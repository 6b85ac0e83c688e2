import assert from 'node:assert/strict';
import { foldNumber, readNumberReferences } from '../../../server/src/syntax/numberReferences.ts';

describe('foldNumber', () => {
  for (const [typed, folded] of [
    ['5', '5'],
    ['#01', '1'],
    ['5.', '5'],
    ['#005.', '5'],
    ['034a', '34a'],
    ['34A', '34a'],
    ['IV', 'iv'],
    ['02-II-a', '2-ii-a'],
    ['0', '0'],
    ['00', '0'],
    [' 5 ', '5'],
    ['10', '10'],
    ['2021-01-13-04', '2021-01-13-04'],
  ] as const) {
    it(typed, () => assert.equal(foldNumber(typed), folded));
  }
});

describe('readNumberReferences', () => {
  function check(text: string, ...expected: string[]): void {
    it(text, () => {
      const found = readNumberReferences({ text, start: 3, end: text.length + 3 });
      const shown = found.map(({ register, number }) => (register === undefined ? number : `${register}/${number}`));
      assert.deepEqual(shown, expected);
      for (const [index, { start, end }] of found.entries()) assert.equal(text.slice(start - 3, end - 3), shown[index]);
    });
  }
  check('');
  check('5', '5');
  check('1, 2 en 30 (TYP)', '1', '2', '30');
  check('actie 5', '5');
  check('Acties 5 & 6; zie 7', '5', '6');
  check('#01, 5., 034a', '#01', '5.', '034a');
  check('ACTIELIJST/5, 6', 'ACTIELIJST/5', '6');
  check('actie ACTIELIJST/02-II-a', 'ACTIELIJST/02-II-a');
  check('5 / 6', '5', '6');
  check('besluit iv en actiepunt 3', 'iv', '3');
  check('(zie 4) 5', '5');
  check('1 (a; b), 2', '1', '2');
  check('1 ((a) b), 2', '1', '2');
  check('1 (2', '1');
  check('1) 2', '1', '2');
});

/** The next number of a list, in the form that its numbers have; and numbers with a slash. */
import assert from 'node:assert/strict';
import { nextNumber, nextNumbers } from '../../../../server/src/model/index/nextNumber.ts';
import { fixture } from '../../../support/fixture.ts';
import { checkProblems, fixTitles } from '../../rules/check.ts';

const next = (...numbers: string[]) =>
  nextNumber(fixture(numbers.map((number) => `actie ${number}: X\n`).join('') || 'register L\n').scope, 'actie');

describe('the next number', () => {
  for (const [numbers, expected] of [
    [[], '1'],
    [['5', '3'], '6'],
    [['01', '02'], '03'],
    [['09'], '10'],
    [['007', '008'], '009'],
    [['#4'], '5'],
    [['4.'], '5'],
    [['2021-01', '2021-02'], '2021-03'],
    [['2021-9'], '2021-10'],
    [['2021-099'], '2021-100'],
    [['2020-07', '2021-01'], '2021-02'],
    [['A1', 'A2'], 'A3'],
    [['A2', 'B1'], 'B2'],
    [['a-9', 'A-10', 'A-3'], 'A-11'],
    [['1a', '1b'], '2'],
    [['4', '3a'], '5'],
    [['7', '34a'], '8'],
    [['M24.003'], 'M24.004'],
    [['16/1', '16/2'], '16/3'],
    [['5', 'A1'], 'A2'],
    [['A1', '5'], '6'],
    [['iv'], undefined],
    [['A1b'], undefined],
  ] as const) {
    it(`${numbers.join(', ')} → ${expected}`, () => assert.equal(next(...numbers), expected));
  }

  it('is that of the file, else of the register, and several go on', () => {
    const { scope } = fixture('//- test.duo\nregister L\n//$0\n//- b.duo\nregister L\nactie 2021-07: X\n');
    assert.deepEqual(nextNumbers(scope, 'actie', 2), ['2021-08', '2021-09']);
    assert.equal(nextNumber(scope, 'besluit'), '1');
  });

  it('is offered in that form, or not at all', () => {
    const list = (number: string) => `// nummer-ontbreekt\nactie ${number}: X\nactie: Y\n`;
    assert.deepEqual(fixTitles(list('2021-02'), 'nummer-ontbreekt').slice(0, 1), ['Geef nummer 2021-03']);
    assert.deepEqual(fixTitles(list('A2'), 'nummer-ontbreekt').slice(0, 1), ['Geef nummer A3']);
    assert.deepEqual(fixTitles(list('iv'), 'nummer-ontbreekt'), []);
  });
});

describe('a number with a slash', () => {
  const action = (number: string, more = '') =>
    `actie ${number}: X\n  status: loopt\n  eigenaar: allen\n  deadline: 1 maart 2030\n${more}`;

  it('is that of the action that is declared with it, before the number of another register', () => {
    checkProblems(action('16/2') + action('3', '  na: 16/2\n'));
    const { scope } = fixture(`//- test.duo\n${action('16/2')}//- b.duo\nregister 16\nactie 2: Y\n`);
    assert.equal(scope.lookupNumber('actie', '2', '16')[0]?.placed.entry.identity?.text, '16/2');
  });

  it('is one of another register where nothing has it', () => {
    const { scope } = fixture(`//- test.duo\n${action('16/3')}//- b.duo\nregister 16\nactie 2: Y\n`);
    assert.equal(scope.lookupNumber('actie', '2', '16')[0]?.placed.entry.identity?.text, '2');
    checkProblems(action('3', '  na: 16/2\n      ^^^^ actie-onbekend\n'));
  });
});

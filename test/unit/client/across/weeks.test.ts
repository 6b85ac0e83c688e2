import assert from 'node:assert/strict';
import { mondayOf, weekNumberOf, weeksOf } from '../../../../client/src/across/weeks.ts';
import { dayText, numberOfDay } from '../../../../client/src/timeline/axis.ts';

const shown = (month: string) =>
  weeksOf(month).map(({ number, days }) => [
    number,
    ...days.map((day) => (day === undefined ? '-' : dayText(day, 'nl-NL', { day: 'numeric' }))),
  ]);

describe('the weeks of a calendar', () => {
  it('run from Monday to Sunday, with nothing of another month', () => {
    assert.deepEqual(shown('2021-02'), [
      [5, '1', '2', '3', '4', '5', '6', '7'],
      [6, '8', '9', '10', '11', '12', '13', '14'],
      [7, '15', '16', '17', '18', '19', '20', '21'],
      [8, '22', '23', '24', '25', '26', '27', '28'],
    ]);
    assert.deepEqual(shown('2020-2').at(-1), [9, '24', '25', '26', '27', '28', '29', '-']);
    assert.deepEqual(weeksOf('geen maand'), []);
  });

  it('have the number of the year that their Thursday is in', () => {
    assert.deepEqual(shown('2021-01')[0], [53, '-', '-', '-', '-', '1', '2', '3']);
    assert.deepEqual(shown('2024-12').at(-1)?.[0], 1);
    assert.equal(weekNumberOf(mondayOf(numberOfDay('2026-12-31')!)), 53);
  });
});

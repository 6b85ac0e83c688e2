import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suggestDates } from '../../../../server/src/features/completion/dateSuggestions.ts';
import * as calendar from '../../../../server/src/model/time/calendar.ts';

const { dayOf, partsOf, weekdayOf, isoWeekStart, formatIso, parseIso } = calendar;
const iso = (day: number | undefined) => day && formatIso(day);

describe('calendar', () => {
  it('counts from 1 January 1970', () => {
    assert.deepEqual([dayOf(1970, 1, 1), dayOf(1970, 1, 2), dayOf(1969, 12, 31)], [0, 1, -1]);
  });

  it('agrees with Date on every day, years below 100 included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        const date = new Date(day * 86_400_000);
        const { year, month, day: dayOfMonth } = partsOf(day);
        assert.deepEqual([year, month, dayOfMonth], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        assert.equal(dayOf(year, month, dayOfMonth), day);
        assert.equal(weekdayOf(day), date.getUTCDay() || 7);
      }),
      { numRuns: 500 },
    );
  });

  it('has the years 1 up to and including 9999', () => {
    assert.equal(iso(dayOf(1, 1, 1)), '0001-01-01');
    assert.equal(iso(dayOf(21, 3, 1)), '0021-03-01');
    assert.equal(iso(dayOf(9999, 12, 31)), '9999-12-31');
    assert.deepEqual([dayOf(0, 1, 1), dayOf(10_000, 1, 1)], [undefined, undefined]);
  });

  it('has no days that do not exist', () => {
    for (const [year, month, day] of [
      [2021, 2, 29],
      [1900, 2, 29],
      [2021, 4, 31],
      [2021, 13, 1],
      [2021, 0, 1],
      [2021, 1, 0],
      [2021, 1, 1.5],
      [Number.NaN, 1, 1],
    ] as const) {
      assert.equal(dayOf(year, month, day), undefined, `${year}-${month}-${day}`);
    }
    assert.equal(iso(dayOf(2000, 2, 29)), '2000-02-29');
  });

  it('reads and writes', () => {
    const day = parseIso('2021-03-24') ?? 0;
    assert.equal(calendar.formatDutch(day), '24 maart 2021');
    assert.equal(formatIso(day), '2021-03-24');
    for (const text of ['2021-3-24', '24-03-2021', '2021-02-29', '2021-03-24T00:00', '']) {
      assert.equal(parseIso(text), undefined, text);
    }
  });

  it('knows months and quarters', () => {
    assert.deepEqual(
      [2, 2, 4, 13].map((month, i) => calendar.lastDayOfMonth(2023 + i, month)),
      [28, 29, 30, 0],
    );
    assert.deepEqual([1, 3, 4, 12].map(calendar.quarterOf), [1, 1, 2, 4]);
    assert.equal(formatIso(calendar.addDays(parseIso('2021-02-28') ?? 0, 1)), '2021-03-01');
  });

  it('knows ISO weeks', () => {
    assert.equal(iso(isoWeekStart(2021, 1)), '2021-01-04');
    assert.equal(iso(isoWeekStart(2020, 1)), '2019-12-30');
    assert.equal(iso(isoWeekStart(2020, 53)), '2020-12-28');
    assert.equal(iso(isoWeekStart(2026, 53)), '2026-12-28');
    for (const [year, week] of [
      [2021, 53],
      [2021, 0],
      [2020, 54],
      [0, 1],
    ] as const) {
      assert.equal(isoWeekStart(year, week), undefined, `${year} week ${week}`);
    }
  });
});

describe('suggestDates', () => {
  const suggest = (text: string) => suggestDates(parseIso(text) ?? 0).map(({ what, text }) => `${what} ${text}`);

  it('gives today and the ends of month and quarter', () => {
    assert.deepEqual(suggest('2021-02-24'), [
      'today 24 februari 2021',
      'endOfMonth 28 februari 2021',
      'endOfQuarter 31 maart 2021',
      'inTwoWeeks 10 maart 2021',
    ]);
  });

  it('gives each day once', () => {
    assert.deepEqual(suggest('2021-12-31'), ['today 31 december 2021', 'inTwoWeeks 14 januari 2022']);
  });
});

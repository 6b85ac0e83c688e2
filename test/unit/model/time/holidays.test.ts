import assert from 'node:assert/strict';
import { parseIso } from '../../../../server/src/model/time/calendar.ts';
import { dayOfHoliday, easterSunday, HOLIDAYS, holidayOn } from '../../../../server/src/model/time/holidays.ts';

describe('holidays', () => {
  // The dates of Easter as the churches publish them, with the earliest and the latest that can be.
  for (const [year, day] of [
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ] as const) {
    it(`Easter of ${year}`, () => assert.equal(easterSunday(year), parseIso(day)));
  }

  it('all of 2021', () => {
    const days = HOLIDAYS.map((holiday) => dayOfHoliday(holiday, 2021));
    const expected = ['01-01', '04-02', '04-04', '04-05', '04-27', '', '', '05-13', '05-23', '05-24', '12-25', '12-26'];
    assert.deepEqual(
      days,
      expected.map((day) => parseIso(`2021-${day}`)),
    );
  });

  it('every day of many years is the holiday that falls on it, asked in whatever order', () => {
    for (let year = 2080; year > 1975; year--) {
      for (const holiday of HOLIDAYS) {
        const day = dayOfHoliday(holiday, year);
        if (day === undefined) continue;
        // King's day may be that of another holiday: the first in the order of the table counts.
        const first = HOLIDAYS.find((one) => dayOfHoliday(one, year) === day);
        assert.equal(holidayOn(day), first, `${holiday} ${year}`);
      }
    }
  });

  it('Liberation Day once in five years', () => {
    assert.equal(dayOfHoliday('Bevrijdingsdag', 2020), parseIso('2020-05-05'));
    assert.equal(dayOfHoliday('Bevrijdingsdag', 2024), undefined);
  });

  it('the day of the King is never on a Sunday', () => {
    assert.equal(dayOfHoliday('Koningsdag', 2014), parseIso('2014-04-26'));
    assert.equal(dayOfHoliday('Koninginnedag', 2013), parseIso('2013-04-30'));
    assert.equal(dayOfHoliday('Koninginnedag', 2006), parseIso('2006-04-29'));
    assert.equal(dayOfHoliday('Koningsdag', 2013), undefined);
  });

  it('says which holiday a day is', () => {
    assert.equal(holidayOn(parseIso('2021-05-24')!), 'Tweede Pinksterdag');
    assert.equal(holidayOn(parseIso('2021-05-25')!), undefined);
  });
});

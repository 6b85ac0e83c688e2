import assert from 'node:assert/strict';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import {
  afterMeetings,
  firstAfter,
  lastDayInTime,
  readFrequency,
} from '../../../../server/src/model/time/frequency.ts';

const show = (text: string) => {
  const frequency = readFrequency(text);
  return frequency && `${frequency.every} ${frequency.unit}`;
};

describe('a frequency', () => {
  for (const [text, expected] of [
    // Those of the meeting structure.
    ['2 wekelijks', '14 day'],
    ['Maandelijks', '1 month'],
    ['Eenmaal per zes weken (na eerste installatiebijeenkomst twee bijeenkomsten)', '42 day'],
    ['Eenmaal per 6 weken', '42 day'],
    ['Eenmaal per twee weken', '14 day'],
    ['Tweemaal per jaar', '6 month'],
    ['wekelijks', '7 day'],
    ['tweewekelijks', '14 day'],
    ['2-wekelijks', '14 day'],
    ['iedere week', '7 day'],
    ['elke andere week', '14 day'],
    ['om de week', '14 day'],
    ['om de twee weken', '14 day'],
    ['eens per drie weken; in de zomer niet', '21 day'],
    ['één keer in de twee weken', '14 day'],
    ['een keer per maand', '1 month'],
    ['1x per kwartaal', '3 month'],
    ['per kwartaal', '3 month'],
    ['elk kwartaal', '3 month'],
    ['3x per jaar', '4 month'],
    ['vier keer per jaar', '3 month'],
    ['5 keer per jaar', '73 day'],
    ['halfjaarlijks', '6 month'],
    ['jaarlijks', '12 month'],
    ['dagelijks', '1 day'],
    ['circa eens per maand', '1 month'],
    ['naar behoefte', undefined],
    ['0 keer per jaar', undefined],
    ['', undefined],
  ] as const) {
    it(`${text}: ${expected}`, () => assert.equal(show(text), expected));
  }

  const day = (iso: string) => parseIso(iso)!;

  it('counts on in days, and in months up to the last day of a short one', () => {
    assert.equal(formatIso(afterMeetings(day('2021-01-13'), { every: 14, unit: 'day' }, 2)), '2021-02-10');
    assert.equal(formatIso(afterMeetings(day('2021-01-31'), { every: 1, unit: 'month' }, 1)), '2021-02-28');
    assert.equal(formatIso(afterMeetings(day('2020-11-30'), { every: 3, unit: 'month' }, 1)), '2021-02-28');
  });

  it('gives the first meeting after a day', () => {
    const weeks = { every: 14, unit: 'day' } as const;
    assert.equal(formatIso(firstAfter(day('2021-01-13'), weeks, day('2021-01-13'))), '2021-01-27');
    assert.equal(formatIso(firstAfter(day('2021-01-13'), weeks, day('2021-01-26'))), '2021-01-27');
    assert.equal(formatIso(firstAfter(day('2021-01-13'), weeks, day('2021-01-27'))), '2021-02-10');
    assert.equal(formatIso(firstAfter(day('2021-01-13'), weeks, day('2121-01-01'))), '2121-01-15');
    const months = { every: 1, unit: 'month' } as const;
    assert.equal(formatIso(firstAfter(day('2021-01-31'), months, day('2021-02-28'))), '2021-03-31');
    assert.equal(formatIso(firstAfter(day('2021-01-31'), months, day('2022-01-30'))), '2022-01-31');
  });

  it('says up to which day the next meeting is in time', () => {
    assert.equal(formatIso(lastDayInTime(day('2021-01-13'), { every: 14, unit: 'day' })), '2021-01-31');
    assert.equal(formatIso(lastDayInTime(day('2021-01-13'), { every: 3, unit: 'day' })), '2021-01-16');
    assert.equal(formatIso(lastDayInTime(day('2021-01-13'), { every: 1, unit: 'month' })), '2021-02-28');
  });
});

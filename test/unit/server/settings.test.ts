import assert from 'node:assert/strict';
import { formatDutch } from '../../../server/src/model/calendar.ts';
import { readSettingDate } from '../../../server/src/settings.ts';

function check(typed: unknown, expected: string | undefined, invalid?: string): void {
  const { day, ...rest } = readSettingDate(typed);
  assert.deepEqual(
    { day: day === undefined ? undefined : formatDutch(day), ...rest },
    { day: expected, invalid },
    String(typed),
  );
}

describe('the setting duo.peildatum', () => {
  it('is a date in any form of a register', () => {
    for (const typed of [
      '24 maart 2021',
      ' 24 maart 2021 ',
      '24-3-2021',
      '24/3/2021',
      '2021-03-24',
      ' 2021-03-24 ',
      'woensdag 24 maart 2021',
      '24 mrt. 2021',
    ]) {
      check(typed, '24 maart 2021');
    }
  });
  it('nothing, or no text, is no setting', () => {
    for (const typed of ['', '  ', undefined, null, 24, true, {}, ['2021-03-24']]) check(typed, undefined);
  });
  it('anything else is told as it was typed', () => {
    for (const typed of [
      'morgen',
      '31 februari 2021',
      '24 maart',
      'maart 2021',
      '2021-02-30',
      '24 maart 2021 en later',
    ]) {
      check(typed, undefined, typed);
    }
  });
});

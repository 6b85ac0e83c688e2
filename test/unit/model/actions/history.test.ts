import assert from 'node:assert/strict';
import { historyOf, newestStatus } from '../../../../server/src/model/actions/history.ts';
import { formatIso } from '../../../../server/src/model/time/calendar.ts';
import { fixture, TODAY } from '../../../support/fixture.ts';

/** The history of an action as `day text`, and the newest status as `day status`. */
function check(name: string, fields: readonly string[], expected: readonly string[], newest?: string): void {
  it(name, () => {
    const { scope } = fixture(`actie 5: x\n  ${fields.join('\n  ')}\n`);
    const ref = scope.lookupNumber('actie', '5')[0]!;
    const iso = (day: number | undefined) => (day === undefined ? '·' : formatIso(day));
    assert.deepEqual(
      historyOf(ref, TODAY).map(({ day, text }) => `${iso(day)} ${text}`),
      expected,
    );
    const status = newestStatus(ref, scope, TODAY);
    assert.equal(status && `${iso(status.day)} ${status.to.text}`, newest);
  });
}

describe('the history of an action', () => {
  check('is empty without one', ['status: gereed'], []);
  check(
    'stands in the order of its dates, and lines of one day in that of the text',
    ['historie:', '  3 februari 2021: c', '  1 januari 2021: a', '  3 februari 2021 DUO: d', '  2 januari 2021: b'],
    ['2021-01-01 a', '2021-01-02 b', '2021-02-03 c', '2021-02-03 d'],
  );
  check(
    'a line without a day stays behind the one above it',
    ['historie:', '  3 februari 2021: c', '  31 februari 2021: d', '  1 januari 2021: a', '  zonder datum'],
    ['2021-01-01 a', '· zonder datum', '2021-02-03 c', '· d'],
  );
  check(
    'holds the dated part of opdracht',
    [
      'opdracht:',
      '  24 februari 2021 vastgesteld',
      '  niets',
      'historie:',
      '  1 maart 2021: b',
      '  1 februari 2021: a',
    ],
    ['2021-02-01 a', '2021-02-24 24 februari 2021 vastgesteld', '2021-03-01 b'],
  );
  check(
    'on the same day opdracht stands first',
    ['historie: 24 februari 2021: b', 'opdracht: 24 februari 2021 a'],
    ['2021-02-24 24 februari 2021 a', '2021-02-24 b'],
  );
  check(
    'a date without a year is nearest to the earliest full date of the entry',
    ['deadline: 1 januari 2020', 'historie:', '  1 december: a', '  1 februari: b'],
    ['2019-12-01 a', '2020-02-01 b'],
  );
  check('else nearest to the reference date', ['historie: 1 december: a'], ['2020-12-01 a']);
});

describe('the newest status', () => {
  check(
    'is that of the newest date',
    ['historie:', '  3 februari 2021: status -> gereed', '  1 januari 2021: status -> aangehouden'],
    ['2021-01-01 status -> aangehouden', '2021-02-03 status -> gereed'],
    '2021-02-03 gereed',
  );
  check(
    'of one day is the last',
    ['historie:', '  3 februari 2021: status -> gereed', '  3 februari 2021: status -> aangehouden'],
    ['2021-02-03 status -> gereed', '2021-02-03 status -> aangehouden'],
    '2021-02-03 aangehouden',
  );
  check(
    'is one that is known, on a day that exists',
    [
      ...['historie:', '  1 januari 2021: status gereed -> uitgevoerd', '  2 januari 2021: status -> akkoord'],
      ...['  31 februari 2021: status -> gereed', '  3 februari 2021: deadline -> gereed'],
    ],
    [
      '2021-01-01 status gereed -> uitgevoerd',
      '2021-01-02 status -> akkoord',
      '· status -> gereed',
      '2021-02-03 deadline -> gereed',
    ],
    '2021-01-01 uitgevoerd',
  );
});

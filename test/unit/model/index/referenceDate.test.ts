import assert from 'node:assert/strict';
import { referenceDate } from '../../../../server/src/model/index/referenceDate.ts';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import { fixture } from '../../../support/fixture.ts';

const today = parseIso('2021-06-01')!;
const setting = parseIso('2021-05-01')!;

/** `source day noteDay`, without and with a setting. */
function check(files: string, bare: string, withSetting: string): void {
  it(JSON.stringify(files), () => {
    const { scope } = fixture(files);
    const show = (fallback: number | undefined) => {
      const { source, day, noteDay } = referenceDate(scope, { setting: fallback, today });
      return `${source} ${day === undefined ? '·' : formatIso(day)} ${formatIso(noteDay)}`;
    };
    assert.deepEqual([show(undefined), show(setting)], [bare, withSetting]);
  });
}

describe('the reference date', () => {
  const register = 'register 2021-03-24 2021-03-24';
  const otherwise = ['today 2021-06-01 2021-06-01', 'setting 2021-05-01 2021-05-01'] as const;
  check('register L\n  peildatum: 24 maart 2021 (DUO)', register, register);
  check('actie 5\nregister\n  peildatum: woensdag 24-3-2021', register, register);
  check('//- a.duo\nregister L\n//- b.duo\nregister l\n  peildatum: 24 maart 2021', register, register);
  check('register L\n  peildatum:', ...otherwise);
  check('actie 5', ...otherwise);
  check('//- a.duo\nregister L\n//- b.duo\nregister M\n  peildatum: 24 maart 2021', ...otherwise);
  check('register L\nregister M\n  peildatum: 24 maart 2021', ...otherwise);
  // while it is invalid no date is judged, but notes still have a day
  for (const invalid of ['31 februari 2021', 'maart 2021', '24 maart', 'morgen']) {
    check(`register L\n  peildatum: ${invalid}`, 'register · 2021-06-01', 'register · 2021-05-01');
  }
});

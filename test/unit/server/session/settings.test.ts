import assert from 'node:assert/strict';
import { formatDutch } from '../../../../server/src/model/time/calendar.ts';
import { readRuleSettings, readSettingDate } from '../../../../server/src/server/session/settings.ts';

function check(typed: unknown, expected: string | undefined, isInvalid = false): void {
  const { day, ...rest } = readSettingDate(typed);
  assert.deepEqual(
    { day: day === undefined ? undefined : formatDutch(day), ...rest },
    { day: expected, isInvalid },
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
  it('anything else is none, and that is told', () => {
    for (const typed of [
      'morgen',
      '31 februari 2021',
      '24 maart',
      'maart 2021',
      '2021-02-30',
      '24 maart 2021 en later',
    ]) {
      check(typed, undefined, true);
    }
  });
});

describe('the setting duo.regels', () => {
  const read = (typed: unknown) => {
    const { severities, invalid } = readRuleSettings(typed);
    return { severities: Object.fromEntries(severities), invalid };
  };

  it('gives problems another severity, or takes them away', () => {
    const typed = {
      'eigenaar-geen-lid': 'uit',
      kring: 'Waarschuwing',
      'nummer-ontbreekt': 'aanwijzing',
      'status-ontbreekt': ' fout ',
      'persoon-onbekend': 'opmerking',
    };
    const severities = {
      'eigenaar-geen-lid': 'off',
      kring: 'warning',
      'nummer-ontbreekt': 'hint',
      'status-ontbreekt': 'error',
      'persoon-onbekend': 'information',
    };
    assert.deepEqual(read(typed), { severities, invalid: 0 });
  });

  it('tells how much is no code or no severity, and keeps the rest', () => {
    assert.deepEqual(read({ 'geen-code': 'uit', kring: 'hard', 'te-lang': 3, 'naam-dubbel': 'uit' }), {
      severities: { 'naam-dubbel': 'off' },
      invalid: 3,
    });
  });

  it('nothing, or nothing that is an object, is no setting', () => {
    for (const typed of [undefined, null, '', 'uit', 3, [], ['uit'], {}]) {
      assert.deepEqual(read(typed), { severities: {}, invalid: 0 });
    }
  });
});

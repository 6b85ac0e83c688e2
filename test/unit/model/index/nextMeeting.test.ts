import assert from 'node:assert/strict';
import { meetingNames, meetingOf } from '../../../../server/src/model/index/meeting.ts';
import { meetingsOf, nextMeeting } from '../../../../server/src/model/index/nextMeeting.ts';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import { readEntry } from '../../../../server/src/syntax/readEntry.ts';
import { fixture } from '../../../support/fixture.ts';

describe('a meeting', () => {
  for (const [head, gremia, day, names] of [
    ['DUO 13 januari 2021', 'DUO', '2021-01-13', ['duo']],
    ['MS en BS 2 november 2018: Plan van aanpak', 'MS en BS', '2018-11-02', ['ms en bs', 'ms', 'bs']],
    ['DUO 13-1-2021 15:30', 'DUO', '2021-01-13', ['duo']],
    ['DUO 13 januari 2021, 15.00 uur: Overleg', 'DUO', '2021-01-13', ['duo']],
    ['13 januari 2021', undefined, '2021-01-13', []],
    ['DUO', 'DUO', undefined, ['duo']],
    ['DUO 13 januari', 'DUO', undefined, ['duo']],
    ['DUO 31 februari 2021', 'DUO', undefined, ['duo']],
    [
      'DUO 13 januari 2021 in Groningen',
      'DUO 13 januari 2021 in Groningen',
      undefined,
      ['duo 13 januari 2021 in groningen'],
    ],
  ] as const) {
    it(head, () => {
      const entry = readEntry(`vergadering ${head}\n`);
      const meeting = meetingOf(entry);
      assert.equal(meeting.gremia?.text, gremia);
      if (meeting.gremia) assert.equal(entry.text.slice(meeting.gremia.start, meeting.gremia.end), gremia);
      assert.equal(meeting.day === undefined ? undefined : formatIso(meeting.day), day);
      assert.deepEqual(meetingNames(entry), names);
    });
  }

  for (const [head, gremia] of [
    ['DUO d.d. 13-01-2021, 19.30 uur', 'DUO'],
    ['DUO, woensdag 13 januari 2021, aanvang 19.30 uur', 'DUO'],
    ['DUO, gehouden op woensdag 13 januari 2021 om half acht', 'DUO'],
    ['DUO 13 januari 2021 van 19.30 tot 21.00 uur', 'DUO'],
    ['DUO 13 januari 2021 19u30', 'DUO'],
    ['DUO – 13 januari 2021 – 10.00 uur', 'DUO'],
    ['DUO 13 januari 2021, digitaal via Teams', 'DUO'],
    ['DUO 13 januari 2021, raadzaal', 'DUO'],
    ['DUO 13 januari 2021 te Groningen', 'DUO'],
    ['DUO 13 januari 2021 (concept) (openbaar), 10.00 uur', 'DUO'],
    ['DUO [13 januari 2021]', 'DUO'],
    ['van het DUO van 13 januari 2021', 'DUO'],
    ['DUO nr. 5 d.d. 13 januari 2021', 'DUO'],
    ['13 januari 2021 DUO', 'DUO'],
    ['13 januari 2021 van het DUO', 'DUO'],
    ['DUO: woensdag 13 januari 2021, 19.30 uur', 'DUO'],
    ['MS, BS en DUO d.d. 13 januari 2021, 10 uur', 'MS, BS en DUO'],
    ['MS (ambtelijk) en BS (bestuurlijk) op 13 januari 2021', 'MS (ambtelijk) en BS (bestuurlijk)'],
  ] as const) {
    it(`as people write it: ${head}`, () => {
      const entry = readEntry(`vergadering ${head}\n`);
      const meeting = meetingOf(entry);
      assert.deepEqual([meeting.gremia?.text, meeting.day], [gremia, parseIso('2021-01-13')]);
      assert.equal(entry.text.slice(meeting.gremia!.start, meeting.gremia!.end), gremia);
    });
  }

  it('has no day where more stands behind the date', () => {
    for (const head of [
      'DUO 13 januari 2021 BS',
      'DUO 13 januari 2021 en 14',
      '13 januari 2021 besproken',
      'DUO 13 januari',
    ]) {
      assert.equal(meetingOf(readEntry(`vergadering ${head}\n`)).day, undefined, head);
    }
  });

  it('is nothing else', () => {
    assert.deepEqual(meetingOf(readEntry('actie 1: DUO 13 januari 2021')), {
      gremia: undefined,
      date: undefined,
      day: undefined,
    });
  });
});

describe('the next meeting', () => {
  const GREMIUM = 'gremium DUO: Directeuren\n  frequentie: 2 wekelijks\n';
  function next(text: string, after: string, gremium = 'DUO'): string | undefined {
    const found = nextMeeting(gremium, parseIso(after)!, fixture(text).scope);
    return found && `${formatIso(found.day)}${found.counted ? ' counted' : ''}`;
  }

  it('is the first that has an entry, in any file and under any name', () => {
    const text = `//- a.duo\n${GREMIUM}vergadering DUO 10 februari 2021\n//- b.duo\nvergadering Directeuren 27 januari 2021\nvergadering MS en DUO 1 maart 2021\n`;
    assert.equal(next(text, '2021-01-13'), '2021-01-27');
    assert.equal(next(text, '2021-01-27'), '2021-02-10');
    assert.equal(next(text, '2021-02-10', 'Directeuren'), '2021-03-01');
    assert.deepEqual(
      meetingsOf('duo', fixture(text).scope).map(({ day }) => formatIso(day)),
      ['2021-01-27', '2021-02-10', '2021-03-01'],
    );
  });

  it('is counted on from the last, or from the first that the gremium names', () => {
    assert.equal(next(`${GREMIUM}vergadering DUO 13 januari 2021\n`, '2021-01-28'), '2021-02-10 counted');
    assert.equal(next(`${GREMIUM}  vanaf: 17 november 2020\n`, '2020-11-01'), '2020-11-17 counted');
    assert.equal(next(`${GREMIUM}  vanaf: 17 november 2020\n`, '2020-11-17'), '2020-12-01 counted');
  });

  it('is not known without meetings and a frequency', () => {
    assert.equal(next(GREMIUM, '2021-01-13'), undefined);
    assert.equal(next('vergadering DUO 13 januari 2021\n', '2021-01-13'), undefined);
    assert.equal(
      next(`gremium DUO\n  frequentie: naar behoefte\nvergadering DUO 1 januari 2021\n`, '2021-01-13'),
      undefined,
    );
  });
});

import assert from 'node:assert/strict';
import type { MeetingCalendar } from '../../../protocol/across.ts';
import { areApart, hoursOf } from '../../../server/src/features/meetingCalendar/hours.ts';
import { findMeetingCalendar, MOST_MEETINGS } from '../../../server/src/features/meetingCalendar.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { acrossOf } from '../../support/across.ts';
import { fixture } from '../../support/fixture.ts';

function read(text: string): MeetingCalendar {
  return finish(findMeetingCalendar(acrossOf(fixture(text))));
}

const said = ({ meetings }: MeetingCalendar) =>
  meetings.map(({ day, gremium, state, clashes }) =>
    [day, gremium, state, ...clashes.map((one) => `${one.gremium}: ${one.people.join(', ')}`)].join(' | '),
  );

describe('the calendar of all gremia', () => {
  it('has meetings that were held and that are planned, of all files in the order of their days', () => {
    const found = read(`//- een.duo
gremium DUO: Directeuren
vergadering DUO 13 januari 2021
  tijd: 10.00 uur
//- twee.duo
vergadering Werkgroep 1 april 2021
vergadering Directeuren 24 maart 2021
vergadering Zonder datum
`);
    assert.deepEqual(said(found), [
      '2021-01-13 | DUO | gehouden',
      '2021-03-24 | DUO | gehouden',
      '2021-04-01 | Werkgroep | gepland',
    ]);
    assert.deepEqual([found.day, found.meetings[0]?.time, found.meetings[1]?.time], ['2021-03-24', '10.00 uur', null]);
    assert.deepEqual(found.meetings[1]?.place, { uri: 'file:///werk/twee.duo', line: 1 });
  });

  it('expects meetings by the frequency, from the last one on, for a year', () => {
    const found = read(`gremium DUO
  frequentie: elk kwartaal
vergadering DUO 13 januari 2021
vergadering DUO 14 april 2021
`);
    assert.deepEqual(said(found), [
      '2021-01-13 | DUO | gehouden',
      '2021-04-14 | DUO | gepland',
      '2021-07-14 | DUO | verwacht',
      '2021-10-14 | DUO | verwacht',
      '2022-01-14 | DUO | verwacht',
    ]);
    assert.equal(found.meetings.at(-1)?.place.line, 0);
  });

  it('expects nothing on a holiday, but on the next working day, and says which day that is in the place of', () => {
    const found = read(`gremium Week
  frequentie: wekelijks
vergadering Week 22 maart 2021
gremium Dag
  frequentie: dagelijks
vergadering Dag 31 maart 2021
`);
    const april = found.meetings.filter(({ day, state }) => state === 'verwacht' && day <= '2021-04-12');
    assert.deepEqual(
      april.map(({ day, gremium, avoids }) => [day, gremium, avoids?.day, avoids?.name]),
      [
        ['2021-03-29', 'Week', undefined, undefined],
        ['2021-04-01', 'Dag', undefined, undefined],
        // From Good Friday to Easter: one meeting behind them, and no second.
        ['2021-04-06', 'Dag', '2021-04-02', 'Goede Vrijdag'],
        ['2021-04-06', 'Week', '2021-04-05', 'Tweede Paasdag'],
        ...[7, 8, 9, 10, 11, 12].map((day) => [`2021-04-${String(day).padStart(2, '0')}`, 'Dag', undefined, undefined]),
        ['2021-04-12', 'Week', undefined, undefined],
      ],
    );
    assert.deepEqual(found.holidays.slice(0, 3), [
      { day: '2021-04-02', name: 'Goede Vrijdag' },
      { day: '2021-04-04', name: 'Eerste Paasdag' },
      { day: '2021-04-05', name: 'Tweede Paasdag' },
    ]);
    assert.deepEqual(read('gremium Nieuw\n').holidays, []);
  });

  it('expects nothing of a gremium that has not met for a year, and names those of which nothing is known', () => {
    const found = read(`gremium Oud
  frequentie: maandelijks
vergadering Oud 1 januari 2019
gremium Nieuw
gremium Ooit
  frequentie: maandelijks
`);
    assert.deepEqual(said(found), ['2019-01-01 | Oud | gehouden']);
    assert.deepEqual(found.without, ['Nieuw', 'Ooit']);
  });

  const GREMIA = `persoon Anja Woortman
  ook bekend als: AW
gremium DUO
  leden: AW, Olger van Dijk, NCG
gremium VOG
  leden: Anja Woortman, Henk Mulder, NCG
`;

  it('tells of no clash of two who are called the same and are of two organisations', () => {
    const text = (organisation: string) => `//- een.duo
organisatie NCG
organisatie EZK
persoon Anja Bos
  organisatie: NCG
gremium DUO
  leden: Anja Bos
vergadering DUO 1 april 2021
//- twee.duo
persoon Anja Bos
${organisation}gremium VOG
  leden: Anja Bos
vergadering VOG 1 april 2021
`;
    assert.deepEqual(said(read(text('  organisatie: EZK\n'))), [
      '2021-04-01 | DUO | gepland',
      '2021-04-01 | VOG | gepland',
    ]);
    assert.equal(said(read(text('')))[0], '2021-04-01 | DUO | gepland | VOG: Anja Bos');
  });

  it('tells of two on one day to which the same person is expected, whatever he is called there', () => {
    const found = read(`${GREMIA}vergadering DUO 1 april 2021
vergadering VOG 1 april 2021
vergadering VOG 2 april 2021
`);
    assert.deepEqual(said(found), [
      '2021-04-01 | DUO | gepland | VOG: Anja Woortman',
      '2021-04-01 | VOG | gepland | DUO: Anja Woortman',
      '2021-04-02 | VOG | gepland',
    ]);
  });

  it('tells of nobody who is absent, of no organisation, and of none who has no seat on that day', () => {
    assert.deepEqual(
      said(read(`${GREMIA}vergadering DUO 1 april 2021\n  afwezig: AW\nvergadering VOG 1 april 2021\n`)),
      ['2021-04-01 | DUO | gepland', '2021-04-01 | VOG | gepland'],
    );
    const left = GREMIA.replace('leden: AW,', 'leden: AW (tot en met 1 maart 2021),');
    assert.deepEqual(said(read(`${left}vergadering DUO 1 april 2021\nvergadering VOG 1 april 2021\n`)), [
      '2021-04-01 | DUO | gepland',
      '2021-04-01 | VOG | gepland',
    ]);
  });

  it('tells of a guest too, and of none where the hours do not meet', () => {
    const two = (first: string, second: string) =>
      said(
        read(
          `${GREMIA}vergadering DUO 1 april 2021\n  tijd: ${first}\n  te gast: Henk Mulder\nvergadering VOG 1 april 2021\n  tijd: ${second}\n`,
        ),
      )[0];
    assert.equal(two('9.00 uur', '10.00 uur'), '2021-04-01 | DUO | gepland | VOG: Anja Woortman, Henk Mulder');
    assert.equal(
      two('9.00-11.00 uur', '10.30 - 12.00'),
      '2021-04-01 | DUO | gepland | VOG: Anja Woortman, Henk Mulder',
    );
    assert.equal(two('9.00-10.30 uur', '10.30 - 12.00'), '2021-04-01 | DUO | gepland');
  });

  it('does not take two entries of one meeting for two', () => {
    assert.deepEqual(said(read(`${GREMIA}vergadering DUO 1 april 2021\nvergadering DUO 1 april 2021: agenda\n`)), [
      '2021-04-01 | DUO | gepland',
      '2021-04-01 | DUO | gepland',
    ]);
  });

  it('has one of two gremia that meet together once, and none of it clashes with itself', () => {
    assert.deepEqual(said(read(`${GREMIA}vergadering DUO en VOG 1 april 2021\n`)), [
      '2021-04-01 | DUO en VOG | gepland',
    ]);
    assert.deepEqual(
      said(read(`${GREMIA}vergadering DUO en VOG 1 april 2021\nvergadering Raad 1 april 2021\n  aanwezig: AW\n`)),
      [
        '2021-04-01 | DUO en VOG | gepland | Raad: Anja Woortman',
        '2021-04-01 | Raad | gepland | DUO en VOG: Anja Woortman',
      ],
    );
  });

  it('does not take a meeting of two gremia for another one than that of one of them', () => {
    assert.deepEqual(said(read(`${GREMIA}vergadering DUO en VOG 1 april 2021\nvergadering DUO 1 april 2021\n`)), [
      '2021-04-01 | DUO | gepland',
      '2021-04-01 | DUO en VOG | gepland',
    ]);
  });

  it('takes a gremium that two files declare for one', () => {
    const file = `${GREMIA}vergadering DUO 1 april 2021\n`;
    assert.deepEqual(said(read(`//- een.duo\n${file}//- twee.duo\n${file}`)), [
      '2021-04-01 | DUO | gepland',
      '2021-04-01 | DUO | gepland',
    ]);
    const often = 'gremium DUO\n  frequentie: jaarlijks\nvergadering DUO 1 april 2020\n';
    assert.deepEqual(
      said(read(`//- een.duo\n${often}//- twee.duo\n${often}`)).filter((one) => one.endsWith('verwacht')),
      ['2021-04-01 | DUO | verwacht'],
    );
  });

  it('of very many has those that are nearest, and says how many are left out', () => {
    const meetings = Array.from(
      { length: MOST_MEETINGS + 5 },
      (_, at) => `vergadering DUO ${1 + (at % 28)} mei ${1990 + Math.floor(at / 50)}\n`,
    );
    const found = read(meetings.join(''));
    assert.deepEqual([found.meetings.length, found.leftOut], [MOST_MEETINGS, 5]);
    assert.equal(found.meetings.at(-1)?.day, '2020-05-21');
  });
});

describe('the hours of a meeting', () => {
  it('are read where both ends are typed', () => {
    assert.deepEqual(hoursOf('10.00-12.30 uur'), { from: 600, to: 750 });
    assert.deepEqual(hoursOf('van 9 tot 11 uur'), { from: 540, to: 660 });
    assert.deepEqual(hoursOf('19:30 uur – 21:00 uur'), { from: 1170, to: 1260 });
    for (const other of [null, '', '10.00 uur', "'s avonds", '12.00-10.00', '10-99']) {
      assert.equal(hoursOf(other), undefined, String(other));
    }
  });

  it('are apart only where both are known', () => {
    assert.equal(areApart(undefined, { from: 1, to: 2 }), false);
    assert.equal(areApart({ from: 0, to: 60 }, { from: 60, to: 90 }), true);
    assert.equal(areApart({ from: 0, to: 61 }, { from: 60, to: 90 }), false);
  });
});

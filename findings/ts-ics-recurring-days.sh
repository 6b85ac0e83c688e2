#!/usr/bin/env bash
# ts-ics takes the day before the last for the last day of a month, so "the last working day" is a day early too
#
# Expected: `extendByRecurrenceRule`, which works out the days of a series, gives those of RFC 5545 (3.3.10): BYMONTHDAY=-1 is the last day of each
#   month, BYDAY=MO,TU,WE,TH,FR with BYSETPOS=-1 is its last working day, and months without a 31st are left out of a series on the 31st. It is
#   right for BYDAY=2TU and for every other week.
# Happens: in UTC, where no clock can be in the way, "the last day" is 27 February, 30 March, 29 April; "the last working day" is Thursday 25
#   February, Tuesday 30 March; the first day of both series, 31 and 29 January, is missing. A series on the 31st goes to 28 February and
#   stays on the 28th for good. No error.
# Version: ts-ics 2.4.6; beside it rrule 2.8.1, which gives the days that are meant.
# Why it matters: bodies meet on the last working day of the month, and reports are due on its last day. Agendas and deadlines made of such a
#   series are each a day early, on days that look as likely as the right ones.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund ts-ics@2.4.6 rrule@2.8.1
cat >look.mjs <<'JS'
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import rrule from 'rrule';
import { convertIcsCalendar, extendByRecurrenceRule } from 'ts-ics';
for (const name of ['ts-ics', 'rrule']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const days = (dates) => dates.slice(0, 4).map((date) => date.toISOString().slice(0, 10)).join(' ');
// Each series begins on a day of its own rule.
const look = (first, rule, wanted, happens) => {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//NL', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20210101T000000Z'];
  const text = [...lines, `DTSTART;VALUE=DATE:${first}`, `RRULE:${rule}`, 'SUMMARY:x', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  const [event] = convertIcsCalendar(undefined, text).events;
  const seen = days(extendByRecurrenceRule(event.recurrenceRule, { start: event.start.date, end: new Date('2022-01-01T00:00:00Z') }));
  const meant = days(rrule.rrulestr(`DTSTART:${first}T000000Z\nRRULE:${rule}`).all());
  console.log(`${rule}\n   rrule   ${meant}\n   ts-ics  ${seen}`);
  assert.equal(meant, wanted);
  assert.equal(seen, happens ?? wanted);
};
look('20210131', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4', '2021-01-31 2021-02-28 2021-03-31 2021-04-30', '2021-02-27 2021-03-30 2021-04-29 2021-05-30');
look('20210129', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4', '2021-01-29 2021-02-26 2021-03-31 2021-04-30', '2021-02-25 2021-03-30 2021-04-29 2021-05-28');
look('20210131', 'FREQ=MONTHLY;COUNT=4', '2021-01-31 2021-03-31 2021-05-31 2021-07-31', '2021-01-31 2021-02-28 2021-03-28 2021-04-28');
// For comparison: right.
look('20210112', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=4', '2021-01-12 2021-02-09 2021-03-09 2021-04-13');
look('20210105', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4', '2021-01-05 2021-01-07 2021-01-19 2021-01-21');
console.log('seen as described');
JS
TZ=UTC node look.mjs

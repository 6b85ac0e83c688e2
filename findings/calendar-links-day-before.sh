#!/usr/bin/env bash
# datebook and calendar-link put a whole day on the day before, in links for Google and Outlook, for everybody east of Greenwich
#
# Expected: of an appointment of a whole day, given as midnight of 1 March where the program runs, all links and files that one library makes say 1
#   March. A day in a calendar file has no clock and no time zone.
# Happens: datebook's iCalendar file says 1 March (local time), its links for Google and Outlook of the same object say 28 February (UTC). calendar-link says 28 February
#   in all of them; with the text "2021-03-01" instead of a Date it says 1 March. (It also writes `DTSTART:20210301` without the
#   `VALUE=DATE` that RFC 5545, 3.8.2.4, asks for.) In UTC and west of it all days are right.
# Version: datebook 8.0.1, calendar-link 2.11.5; time zone of Amsterdam.
# Why it matters: "add to my calendar" beside a deadline or a meeting gives a day too early to those who use Google or Outlook and the right one to those who take
#   the file. Tests on a server, where the clock is UTC, pass.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund datebook@8.0.1 calendar-link@2.11.5
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as link from 'calendar-link';
import * as book from 'datebook';
for (const name of ['datebook', 'calendar-link']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const days = (text) => decodeURIComponent(text).match(/(?:DTSTART[^\r\n]*|dates=\d+|startdt=[\d-]+)/)[0];
const start = new Date(2021, 2, 1);
const title = 'Bestuur';
const seen = [
  ...['ICalendar', 'GoogleCalendar', 'OutlookCalendar'].map((kind) => ['datebook', kind, new book[kind]({ title, start }).render()]),
  ...['ics', 'google', 'outlook'].map((kind) => ['calendar-link', kind, link[kind]({ title, allDay: true, start })]),
  ['calendar-link', 'google, text', link.google({ title, allDay: true, start: '2021-03-01' })],
].map(([name, kind, text]) => `${name} ${kind}: ${days(text)}`);
console.log(`${process.env.TZ}: ${start.toString()}\n   ${seen.join('\n   ')}`);
const [day, dashed] = process.argv[2].split(' ');
const expected = [
  'datebook ICalendar: DTSTART;VALUE=DATE:20210301',
  `datebook GoogleCalendar: dates=${day}`,
  `datebook OutlookCalendar: startdt=${dashed}`,
  `calendar-link ics: DTSTART:${day}`,
  `calendar-link google: dates=${day}`,
  `calendar-link outlook: startdt=${dashed}`,
  'calendar-link google, text: dates=20210301',
];
const same = seen.join('\n') === expected.join('\n');
if (!same) console.log('CHANGED');
process.exitCode = same ? 0 : 1;
JS
TZ=Europe/Amsterdam node look.mjs '20210228 2021-02-28'
# For comparison: right.
TZ=UTC node look.mjs '20210301 2021-03-01'
TZ=America/New_York node look.mjs '20210301 2021-03-01'
echo 'seen as described'

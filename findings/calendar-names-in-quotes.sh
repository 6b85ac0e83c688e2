#!/usr/bin/env bash
# node-ical and ts-ics cut a name in quotes at its semicolon; ts-ics writes names without quotes, and reads another address back
#
# Expected: in iCalendar a parameter that holds a colon, a semicolon or a comma stands in quotes (RFC 5545, 3.2): ical-generator writes
#   `ORGANIZER;CN="De Vries; voorzitter":mailto:…`, and readers give that name back. A library that writes and reads gives back what
#   it was given.
# Happens: node-ical and ts-ics read the name `"De Vries`, with the opening quote and without the rest; ical.js reads it right. ts-ics
#   itself writes `CN=Wonen: zorg:MAILTO:…` without quotes: its own reader then finds the name `Wonen` and the address
#   ` zorg:…`, ical.js the same, and node-ical finds no organiser at all where the name has a semicolon.
# Version: node-ical 0.27.2, ts-ics 2.4.6; beside them ical.js 2.2.1 and ical-generator 11.1.2.
# Why it matters: who owns an action or chairs a body is written with the function behind the name (`De Vries; voorzitter`) or the
#   organisation before it (`Wonen: zorg`). The reminder then goes to an address that does not exist, or to nobody, without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund node-ical@0.27.2 ts-ics@2.4.6 ical.js@2.2.1 ical-generator@11.1.2
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import generate from 'ical-generator';
import nodeIcal from 'node-ical';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
for (const name of ['node-ical', 'ts-ics', 'ical.js', 'ical-generator'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const [start, end] = ['2021-03-01', '2021-03-02'].map((day) => new Date(`${day}T00:00:00Z`));
const email = 'someone@example.org';
const writers = {
  'ical-generator': (name) => {
    const calendar = generate({ name: 'x' });
    calendar.createEvent({ start, end, allDay: true, summary: 'x', organizer: { name, email } });
    return calendar.toString();
  },
  'ts-ics': (name) => {
    const day = (date) => ({ date, type: 'DATE' });
    const event = { uid: 'a@example.org', stamp: { date: start }, start: day(start), end: day(end), summary: 'x' };
    return generateIcsCalendar({ version: '2.0', prodId: '-//x//x//NL', events: [{ ...event, organizer: { name, email } }] });
  },
};
const readers = {
  'ical.js': (text) => {
    const organizer = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent').getFirstProperty('organizer');
    return [organizer.getParameter('cn'), organizer.getFirstValue().replace(/^mailto:/i, '')];
  },
  'node-ical': (text) => {
    const { organizer } = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === 'VEVENT');
    return organizer === undefined ? 'none' : [organizer.params.CN, organizer.val.replace(/^mailto:/i, '')];
  },
  'ts-ics': (text) => {
    const { name, email: read } = convertIcsCalendar(undefined, text).events[0].organizer;
    return [name, read];
  },
};
const seen = {};
for (const [writer, write] of Object.entries(writers))
  for (const name of ['De Vries; voorzitter', 'Wonen: zorg']) {
    const text = write(name);
    console.log(`${writer} writes ${text.split(/\r?\n/).find((line) => line.startsWith('ORGANIZER'))}`);
    for (const [reader, read] of Object.entries(readers)) {
      seen[`${writer}, ${name}, ${reader}`] = read(text);
      console.log(`  ${reader.padEnd(10)} reads ${JSON.stringify(read(text))}`);
    }
  }
const [semicolon, colon] = ['De Vries; voorzitter', 'Wonen: zorg'];
const expected = {
  [`ical-generator, ${semicolon}, ical.js`]: [semicolon, email],
  [`ical-generator, ${semicolon}, node-ical`]: ['"De Vries', email],
  [`ical-generator, ${semicolon}, ts-ics`]: ['"De Vries', email],
  [`ical-generator, ${colon}, ical.js`]: [colon, email],
  [`ical-generator, ${colon}, node-ical`]: [colon, email],
  [`ical-generator, ${colon}, ts-ics`]: [colon, email],
  [`ts-ics, ${semicolon}, ical.js`]: ['De Vries', email],
  [`ts-ics, ${semicolon}, node-ical`]: 'none',
  [`ts-ics, ${semicolon}, ts-ics`]: ['De Vries', email],
  [`ts-ics, ${colon}, ical.js`]: ['Wonen', ` zorg:MAILTO:${email}`],
  [`ts-ics, ${colon}, node-ical`]: ['Wonen', ` zorg:MAILTO:${email}`],
  [`ts-ics, ${colon}, ts-ics`]: ['Wonen', ` zorg:${email}`],
};
const same = JSON.stringify(seen) === JSON.stringify(expected);
console.log(same ? 'seen as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node look.mjs

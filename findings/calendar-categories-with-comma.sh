#!/usr/bin/env bash
# ics (npm) and icalendar (Python) write one category "Wonen, zorg" as two; ical.js then shows two
#
# Expected: in CATEGORIES a comma parts two categories, so a comma within one is written with a backslash. Both libraries do that in SUMMARY;
#   icalendar's own writer does it for categories that a program adds, and a file that it reads and writes unchanged means the same afterwards.
# Happens: `ics` writes categories as they are. icalendar reads `Wonen\, zorg,Bodem` and writes `Wonen, zorg,Bodem`, and makes of
#   `RESOURCES:Zaal A\, links,Beamer` one resource instead of two. Read again (by ical.js) there are three categories, the second beginning with a space.
#   `ics` also writes a duration of a day as `P1DT`, which the grammar of iCalendar does not have.
# Version: ics 3.12.0, ical.js 2.2.1 (npm); icalendar 4.0.3 (Debian python3-icalendar 4.0.3-5), under khal and todoman.
# Why it matters: subjects of Dutch councils have commas in them ("Wonen, zorg en welzijn"). Each program that edits an appointment
#   splits its subject further, and a filter on the subject finds nothing from then on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-icalendar=4.0.3-5 python3-dateutil python3-tz python3-six)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund ics@3.12.0 ical.js@2.2.1
cat >write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { createEvent } from 'ics';
const { error, value } = createEvent({
  start: [2021, 3, 1],
  duration: { days: 1 },
  title: 'Bestuur, open deel',
  categories: ['Wonen, zorg', 'Bodem'],
});
if (error) throw error;
writeFileSync('ics.ics', value);
JS
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
const text = readFileSync(process.argv[2], 'utf8');
for (const line of text.split('\r\n')) if (/^(SUMMARY|CATEGORIES|RESOURCES|DURATION)/.test(line)) console.log(`   ${line}`);
const [item] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents();
for (const name of ['categories', 'resources']) if (item.hasProperty(name)) console.log(`   ${name}: ${JSON.stringify(item.getFirstProperty(name).getValues())}`);
JS
version() { node -p "JSON.parse(require('fs').readFileSync('node_modules/$1/package.json')).version"; }
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//x//NL BEGIN:VEVENT UID:1 DTSTAMP:20210101T000000Z 'DTSTART;VALUE=DATE:20210301' \
  'SUMMARY:Bestuur\, open deel' 'CATEGORIES:Wonen\, zorg,Bodem' 'RESOURCES:Zaal A\, links,Beamer' END:VEVENT END:VCALENDAR >given.ics
echo "given, read by ical.js $(version ical.js)"
node read.mjs given.ics | tee given.txt
grep -q '"Wonen, zorg","Bodem"' given.txt
grep -q '"Zaal A, links","Beamer"' given.txt
echo "written by ics $(version ics)"
node write.mjs
node read.mjs ics.ics | tee ics.txt
grep -q 'SUMMARY:Bestuur\\, open deel' ics.txt
grep -q '"Wonen"," zorg","Bodem"' ics.txt
grep -q 'DURATION:P1DT$' ics.txt
echo "read and written by icalendar $(dpkg-deb -f python3-icalendar_*.deb Version)"
PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" /usr/bin/python3 -c '
import icalendar
with open("given.ics", "rb") as given, open("icalendar.ics", "wb") as out:
    out.write(icalendar.Calendar.from_ical(given.read()).to_ical())
'
node read.mjs icalendar.ics | tee icalendar.txt
grep -q 'SUMMARY:Bestuur\\, open deel' icalendar.txt
grep -q '"Wonen"," zorg","Bodem"' icalendar.txt
grep -q '"Zaal A, links,Beamer"' icalendar.txt
echo 'seen as described'

#!/usr/bin/env bash
# todoman deletes the categories of a task that is marked as done; the next one of a series has lost its owner, and is due the evening before in UTC
#
# Expected: `todo done` sets STATUS, PERCENT-COMPLETE and COMPLETED; what else stands in the file stays, as the properties that todoman does not know do. The
#   next task of a series is the same but for its day. DUE;VALUE=DATE is a day, and stays one (RFC 5545, 3.8.2.3). COUNT=2 is two tasks (3.3.10). A task with
#   DTSTART and DURATION is due at their end (3.6.2).
# Happens: CATEGORIES is gone from the file; ATTENDEE, RELATED-TO and X- properties are still there. The next task of a series has no ATTENDEE, and its day is
#   a moment in the time zone of the computer: for 1 April DUE is 20210331T220000Z, the evening of 31 March in UTC. It has the whole RRULE again, so COUNT=2
#   never ends. The task of two weeks from 15 February has "no due date". Exit 0.
# Version: todoman 4.1.0 (Debian 4.1.0-1), with icalendar 4.0.3 (Debian 4.0.3-5).
# Why it matters: todoman shares its folder with Nextcloud and Thunderbird by way of vdirsyncer. There the finished action has left its subject, and the
#   monthly one has nobody to do it and another day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(todoman=4.1.0-1 python3-icalendar=4.0.3-5 python3-atomicwrites python3-click python3-click-log python3-dateutil python3-humanize python3-parsedatetime python3-six python3-tz python3-urwid python3-xdg)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
export PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" PYTHONWARNINGS=ignore TZ=Europe/Amsterdam LC_ALL=C.UTF-8 HOME="$folder"
echo "todoman $(dpkg-deb -f todoman_*.deb Version), icalendar $(dpkg-deb -f python3-icalendar_*.deb Version)"
mkdir -p lists/acties
printf 'path = "%s/lists/*"\ndate_format = "%%Y-%%m-%%d"\ntime_format = "%%H:%%M"\ndefault_list = "acties"\ncache_path = "%s/cache.sqlite3"\n' "$folder" "$folder" >config.py
task() { printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//x//NL BEGIN:VTODO "UID:$1" DTSTAMP:20210101T000000Z "${@:2}" END:VTODO END:VCALENDAR >"lists/acties/$1.ics"; }
todo() { /usr/bin/python3 here/usr/bin/todoman --config config.py "$@"; }
owner='ATTENDEE;CN=Anja:mailto:anja@example.org'
task brief SUMMARY:Brief 'DUE;VALUE=DATE:20210301' CATEGORIES:Wonen,Zorg "$owner" RELATED-TO:nota X-NUMMER:7
task cijfers SUMMARY:Cijfers 'DUE;VALUE=DATE:20210301' 'RRULE:FREQ=MONTHLY;COUNT=2' "$owner"
task nota SUMMARY:Nota 'DTSTART;VALUE=DATE:20210215' DURATION:P2W
todo list | tee list.txt
grep -q '(no due date) Nota' list.txt
finish() { for number in $(todo --porcelain list | /usr/bin/python3 -c 'import json, sys; print(*(task["id"] for task in json.load(sys.stdin)))'); do todo done "$number" >/dev/null; done; }
finish
echo '# brief.ics, after it was done'
tr -d '\r' <lists/acties/brief.ics | tee brief.txt
grep -q '^STATUS:COMPLETED$' brief.txt
grep -q '^ATTENDEE;CN=Anja:' brief.txt
grep -q '^RELATED-TO:nota$' brief.txt
grep -q '^X-NUMMER:7$' brief.txt
if grep CATEGORIES brief.txt; then exit 1; fi
echo '# the next of the series'
next=$(grep -l NEEDS-ACTION lists/acties/*.ics)
tr -d '\r' <"$next" | tee next.txt
grep -q '^SUMMARY:Cijfers$' next.txt
grep -Eq '^DUE(;VALUE=DATE-TIME)?:20210331T220000Z$' next.txt
grep -q '^RRULE:FREQ=MONTHLY;COUNT=2$' next.txt
if grep ATTENDEE next.txt; then exit 1; fi
echo '# of a series of two, both done'
finish
todo list | tee third.txt
grep -q 'Cijfers' third.txt
echo 'seen as described'

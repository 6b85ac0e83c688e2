#!/usr/bin/env bash
# calcurse shows a moved meeting on both days, adds one to a series in which one was left out, and makes "last working day" every working day
#
# Expected: in iCalendar the moved meeting of a series is an event with the same UID and a RECURRENCE-ID, and takes the place of that day (RFC 5545,
#   3.8.4.4). A day that is left out (EXDATE) is taken from the days that the rule gives (3.8.5.1), so COUNT=3 without one is two. A part of a rule that
#   calcurse does not know (BYSETPOS) makes it skip the event with a line in its log; "0 skipped" means that all was read.
# Happens: the meeting of Tuesday 12 January, moved to Wednesday the 13th, stands on both. The series of 7, 14 and 21 January without the 14th has a meeting on the
#   28th too. FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 is a meeting on every working day. "0 skipped", exit 0.
# Version: calcurse 4.7.1 (Debian 4.7.1-1).
# Why it matters: people come for the meeting that was moved away, and papers are due for it; a monthly body meets twenty times a month. Series of this
#   kind are what Outlook and Nextcloud write when one meeting is dragged to another day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(calcurse=4.7.1-1 libncursesw6 libtinfo6)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
host=$(/usr/bin/dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)
export LD_LIBRARY_PATH="$folder/here/usr/lib/$host:$folder/here/lib/$host" TZ=Europe/Amsterdam LC_ALL=C.UTF-8 HOME="$folder" TMPDIR="$folder"
echo "calcurse $(dpkg-deb -f calcurse_*.deb Version)"
event() { printf '%s\r\n' BEGIN:VEVENT "UID:$1" DTSTAMP:20210101T000000Z "${@:2}" END:VEVENT; }
at() { printf '%s\n' "DTSTART;TZID=Europe/Amsterdam:$1T093000" "DTEND;TZID=Europe/Amsterdam:$1T103000"; }
{
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//x//NL
  event moved $(at 20210105) 'RRULE:FREQ=WEEKLY;COUNT=3' SUMMARY:Bestuur
  event moved 'RECURRENCE-ID;TZID=Europe/Amsterdam:20210112T093000' $(at 20210113) 'SUMMARY:Bestuur (verzet)'
  event left-out $(at 20210107) 'RRULE:FREQ=WEEKLY;COUNT=3' 'EXDATE;TZID=Europe/Amsterdam:20210114T093000' SUMMARY:Raad
  event last 'DTSTART;VALUE=DATE:20210226' 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' SUMMARY:Maandsluiting
  printf '%s\r\n' END:VCALENDAR
} >list.ics
mkdir store
here/usr/bin/calcurse -D store -i list.ics </dev/null | tee said.txt
grep -q '3 apps / 1 event / 0 todos / 0 skipped' said.txt
days() {
  here/usr/bin/calcurse -D store -Q --from "$1" --days "$2" --format-apt '%m\n' --format-recur-apt '%m\n' --format-recur-event '%m\n' --output-datefmt '# %F' </dev/null |
    awk '/^# / { day = substr($0, 3, 10) } /^[^#]/ { print day, $0 }'
}
days 01/04/2021 28 | tee january.txt
diff january.txt - <<'TEXT'
2021-01-05 Bestuur
2021-01-07 Raad
2021-01-12 Bestuur
2021-01-13 Bestuur (verzet)
2021-01-19 Bestuur
2021-01-21 Raad
2021-01-28 Raad
TEXT
days 03/22/2021 10 | tee march.txt
test "$(grep -c ' Maandsluiting$' march.txt)" = 8
echo 'seen as described'

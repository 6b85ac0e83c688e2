#!/usr/bin/env bash
# dateparser finds "over 2 weken" (in two weeks) in a sentence as two weeks ago; for parsedatetime (nl) "2 weken geleden" (two weeks ago) is in two weeks
#
# Expected: both know Dutch. `dateparser.parse` and `dateparser.search.search_dates` of one library read the same words as the same day. A word that a parser
#   does not know makes it find nothing. "om 9 uur" is nine o'clock, and so is "om 9:30 uur" half past nine.
# Happens: search_dates takes "2 weken" out of "over 2 weken" and reads that as the past: 20 January instead of 17 February 2021, where parse of the same
#   words, and search_dates of "in 2 weeks" and "in 2 weken", are right. parsedatetime takes "geleden" for nothing, and reads the rest as the
#   future; "15 mrt 2021" is 20:21 today. "om 9 uur" is nine hours ago for the one and nine hours from now for the other, with "9:30 uur" it is thirty hours,
#   by both. Each of the days comes with the flag for a success.
# Version: dateparser 1.1.6 (Debian python3-dateparser 1.1.6-1), parsedatetime 2.6 (Debian python3-parsedatetime 2.6-3).
# Why it matters: "over 2 weken" is how a meeting says when something is to be done. Searched for in its minutes, the deadline is past at the moment that it
#   is agreed on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-dateparser=1.1.6-1 python3-parsedatetime=2.6-3 python3-dateutil python3-pytz-deprecation-shim python3-regex python3-six python3-tz python3-tzlocal)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
echo "dateparser $(dpkg-deb -f python3-dateparser_*.deb Version), parsedatetime $(dpkg-deb -f python3-parsedatetime_*.deb Version)"
PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" PYTHONWARNINGS=ignore TZ=Europe/Amsterdam /usr/bin/python3 - <<'PY' | tee seen.txt
import datetime
import dateparser
import parsedatetime
from dateparser.search import search_dates
now = datetime.datetime(2021, 2, 3, 10, 0)
settings = {'RELATIVE_BASE': now}

def show(who, text, day):
    print(f'{who} | {text} | {day:%Y-%m-%d %H:%M}' if day else f'{who} | {text} | nothing')

for language, text in (('nl', 'Marc stuurt de nota over 2 weken'), ('nl', 'over 2 weken'), ('nl', 'Marc stuurt de nota in 2 weken'), ('en', 'Marc sends the note in 2 weeks'),
                       ('nl', 'de raad komt om 9 uur'), ('nl', 'de raad komt om 9:30 uur')):
    found = search_dates(text, languages=[language], settings=settings)
    show('search_dates', text, found[0][1] if found else None)
show('parse', 'over 2 weken', dateparser.parse('over 2 weken', languages=['nl'], settings=settings))
for locale, texts in (('nl_NL', ('2 weken geleden', 'over 2 weken', 'om 9 uur', 'om 9:30 uur', '15 mrt 2021', '15 maart 2021')), ('en_US', ('2 weeks ago',))):
    calendar = parsedatetime.Calendar(parsedatetime.Constants(locale, usePyICU=False))
    assert calendar.ptc.localeID == locale
    for text in texts:
        day, status = calendar.parseDT(text, now)
        show('parsedatetime', text, day if status else None)
PY
diff seen.txt - <<'TEXT'
search_dates | Marc stuurt de nota over 2 weken | 2021-01-20 10:00
search_dates | over 2 weken | 2021-01-20 10:00
search_dates | Marc stuurt de nota in 2 weken | 2021-02-17 10:00
search_dates | Marc sends the note in 2 weeks | 2021-02-17 10:00
search_dates | de raad komt om 9 uur | 2021-02-03 01:00
search_dates | de raad komt om 9:30 uur | 2021-02-02 04:00
parse | over 2 weken | 2021-02-17 10:00
parsedatetime | 2 weken geleden | 2021-02-17 10:00
parsedatetime | over 2 weken | 2021-02-17 10:00
parsedatetime | om 9 uur | 2021-02-03 19:00
parsedatetime | om 9:30 uur | 2021-02-04 16:00
parsedatetime | 15 mrt 2021 | 2021-02-03 20:21
parsedatetime | 15 maart 2021 | 2021-03-15 10:00
parsedatetime | 2 weeks ago | 2021-01-20 10:00
TEXT
echo 'seen as described'

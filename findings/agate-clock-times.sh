#!/usr/bin/env bash
# agate (csvkit) reads the clock time 9:15 as nine minutes and fifteen seconds, and the word "na" as an empty cell
#
# Expected: a column of clock times ("13:30", "9:15") stays text or becomes times of day; the Dutch word "na" ("after"; also a
#   surname, and the value of a column that says what an action waits for) stays text.
# Happens: with the types that agate finds by itself, the column becomes durations of minutes and seconds: 13:30 is 0:13:30. A
#   cell that holds just "na" or "none" is None. No warning.
# Version: agate 1.6.3 (Debian 1.6.3-2), which csvkit's csvjson, csvstat and csvsql use; its inference is on by default.
# Why it matters: agendas and lists of meetings in csv hold clock times. Through csvjson or csvsql a meeting at 13:30 is stored as
#   lasting 13 minutes and 30 seconds, and 9:15 cannot be told from a duration afterwards.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-agate python3-babel python-babel-localedata python3-isodate python3-leather python3-parsedatetime python3-pytimeparse python3-slugify python3-text-unidecode python3-six python3-tz python3-unidecode python3-icu python3-future)
apt-get update -q >/dev/null 2>&1 || true
for package in "${packages[@]}"; do apt-get download -q "$package" >/dev/null 2>&1 || true; done
for archive in *.deb; do dpkg -x "$archive" here; done
# The package of the languages is reached by a link from the root of the disk.
rm -f here/usr/lib/python3/dist-packages/babel/locale-data
cp -r here/usr/share/python-babel-localedata/locale-data here/usr/lib/python3/dist-packages/babel/
echo "agate $(dpkg-deb -f python3-agate_*.deb Version)"
printf 'Nr,Tijd,Wat\n1,13:30,DUO\n2,9:15,na\n3,10:00,none\n' >agenda.csv
PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import sys
import agate
table = agate.Table.from_csv('agenda.csv')
seen = [[str(cell) for cell in row] for row in table.rows]
for row in seen:
    print(row)
same = seen == [['1', '0:13:30', 'DUO'], ['2', '0:09:15', 'None'], ['3', '0:10:00', 'None']]
print('seen as described' if same else 'CHANGED')
sys.exit(0 if same else 1)
PY

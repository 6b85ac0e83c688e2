#!/usr/bin/env bash
# Taskwarrior takes 2021-W09 for the Sunday before that week, and week 53 of a year without one for the next year
#
# Expected: `YYYY-Www` is ISO 8601, where a week runs from Monday: 2021-W09 is 1 to 7 March, so a deadline "in week 9" is one of these
#   days. 2021 has 52 weeks, so 2021-W53 is refused, as 2021-02-31 is.
# Happens: `due:2021-W09` is Sunday 28 February, a day of week 8, whatever `weekstart` says; with a day, 2021-W09-1, it is Monday 1 March. 2021-W53 is
#   2 January 2022 without a word.
# Version: Taskwarrior 2.6.2 (Debian 2.6.2+dfsg-1).
# Why it matters: Dutch minutes give deadlines in weeks. Each such action is in the list of last week, and late on the day that
#   its week begins.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q taskwarrior=2.6.2+dfsg-1 >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q taskwarrior=2.6.2+dfsg-1 >/dev/null 2>&1; }
dpkg -x taskwarrior_*.deb here
export TZ=UTC HOME="$folder" LC_ALL=C
echo "Taskwarrior $(here/usr/bin/task --version)"
seen=''
for start in sunday monday; do
  printf 'data.location=%s/%s\nconfirmation=no\nweekstart=%s\n' "$folder" "$start" "$start" >"$start.rc"
  mkdir "$start"
  for week in 2021-W09 2021-W09-1 2021-W53; do
    TASKRC="$start.rc" here/usr/bin/task add "week $week" "due:$week" >/dev/null 2>&1
    day=$(TASKRC="$start.rc" here/usr/bin/task export 2>/dev/null | grep -F "\"week $week\"" | sed 's/.*"due":"\([0-9]*\)T.*/\1/')
    echo "weekstart $start, due:$week -> $(date -d "$day" '+%A %F, ISO week %G-W%V')"
    seen+="$day "
  done
  if TASKRC="$start.rc" here/usr/bin/task add wrong due:2021-02-31 >/dev/null 2>&1; then exit 1; fi
done
test "$seen" = '20210228 20210301 20220102 20210228 20210301 20220102 '
echo 'seen as described'

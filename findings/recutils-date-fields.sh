#!/usr/bin/env bash
# GNU recutils: in a field of type date, "2021", "12-5" and the letter "a" are valid, and they mean today
#
# Expected: `%type: Deadline date` refuses what is no date; recutils does refuse "5 mei 2021" and "31 Feb 2021". So a bare year is refused or
#   is that year, and "12-5" is refused or is a day.
# Happens: recfix finds nothing wrong. "2021" is today at 20:21, "12-5" is today at twelve in the time zone five hours west, a single letter is
#   midnight in a military time zone. Questions such as `Deadline << '2026-01-01'` are answered with that. And "1/3/2021" is 3 January.
# Version: recutils 1.9 (Debian 1.9-2).
# Why it matters: an action for "2021", years late, is due today again each day, so it is never in the list of what is late; a Dutch "12-5"
#   (12 May) likewise. The check of the file that should catch such things says that it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(recutils=1.9-2 librec1=1.9-2)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
export LD_LIBRARY_PATH="$folder/here/usr/lib/$(/usr/bin/dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)" TZ=Europe/Amsterdam LC_ALL=C
echo "recutils $(dpkg-deb -f recutils_*.deb Version)"
dated() { printf '%%rec: Actie\n%%type: Deadline date\n\nDeadline: %s\n' "$1" >one.rec; }
valid() { dated "$1"; ./here/usr/bin/recfix one.rec >/dev/null 2>&1; }
before() { dated "$1"; test -n "$(./here/usr/bin/recsel -t Actie -e "Deadline << '$2'" one.rec)"; }
yesterday=$(date -d 'yesterday 00:00' +%F)
later=$(date -d 'today +2 days' +%F)
for text in 2021 12-5 a; do
  valid "$text"
  if before "$text" 2022-01-01 || before "$text" "$yesterday"; then exit 1; fi
  before "$text" "$later"
  echo "\"$text\": valid, not before $yesterday, before $later"
done
for text in '5 mei 2021' '31 Feb 2021' 2021-03; do
  if valid "$text"; then exit 1; fi
  echo "\"$text\": refused"
done
valid 1/3/2021
before 1/3/2021 2021-01-04
echo '"1/3/2021": valid, before 4 January 2021'
echo 'seen as described'

#!/usr/bin/env bash
# dateutils calls 31-02-2021 valid, and finds it under 28 February
#
# Expected: 31 February is no date: `dategrep` does not match it, and `datetest --isvalid`, made to check dates, fails, as
#   it does for 32-01-2021 and 01-13-2021.
# Happens: each day up to 31 is accepted in each month and becomes the last day of that month. `datetest --isvalid` succeeds, `dategrep
#   '=2021-02-28'` prints the line with 31-02-2021, both without a message. (`dateconv` gives 28 February too, and tells it only by exit code 2.)
# Version: dateutils 0.4.10 (Debian 0.4.10-1).
# Why it matters: 31-02 is what a slip of the pen for 31-01 or 31-03 looks like. The tool that one would check a plain-text register with calls it right,
#   and puts the action on a day that nobody wrote.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q dateutils=0.4.10-1 >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q dateutils=0.4.10-1 >/dev/null 2>&1; }
dpkg -x dateutils_*.deb here
run() { "./here/usr/bin/dateutils.$@"; }
echo "dateutils $(dpkg-deb -f dateutils_*.deb Version)"
for day in 28-02-2021 31-02-2021 31-04-2021; do
  run dtest -i '%d-%m-%Y' --isvalid "$day"
  echo "$day: valid"
done
for day in 32-01-2021 01-13-2021; do
  if run dtest -i '%d-%m-%Y' --isvalid "$day" 2>/dev/null; then exit 1; fi
  echo "$day: not valid"
done
printf '%s\n' 'Brief 28-02-2021' 'Nota 31-02-2021' 'Plan 01-03-2021' >list.txt
echo "lines with the date 2021-02-28:"
run dgrep -i '%d-%m-%Y' '=2021-02-28' <list.txt | tee found.txt
diff found.txt <(head -2 list.txt)
code=0
run dconv -i '%d-%m-%Y' 31-02-2021 >converted.txt 2>said.txt || code=$?
echo "dateconv 31-02-2021 -> $(cat converted.txt), exit $code"
test "$(cat converted.txt)" = 2021-02-28 && test "$code" = 2 && test ! -s said.txt
echo 'seen as described'

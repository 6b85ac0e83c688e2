#!/usr/bin/env bash
# pandoc's csv reader throws away the cells of a row beyond the number of headings
#
# Expected: a row with more cells than the first row is an error, a warning, or a wider table. (Dutch Excel writes csv with semicolons; read with commas
#   that gives one column of unsplit lines, in which nothing is lost.)
# Happens: the cells too many are gone. Of Excel's `1;Offerte, met bijlage;Anja` under `Nr;Wat;Wie` only "1;Offerte" is left: a comma in a text
#   cuts off the rest of the row, the owner with it. Exit 0, and nothing is said, also with `--verbose`.
# Version: pandoc 2.17.1.1 (Debian 2.17.1.1-2~deb12u1).
# Why it matters: rows without a comma come through whole, so a glance at the page finds it right, and in the others the owner and the deadline
#   are missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 libffi8 libgmp10)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
export LD_LIBRARY_PATH="$folder/here/usr/lib/x86_64-linux-gnu" LC_ALL=C.UTF-8
pandoc() { ./here/usr/bin/pandoc --data-dir=here/usr/share/pandoc/data "$@"; }
pandoc --version | sed -n 1p
printf 'Nr;Wat;Wie\n1;Brief;Marc\n2;Offerte, met bijlage;Anja\n' >semicolons.csv
printf 'Nr,Wat\n1,Brief\n2,Offerte,Anja,1-3-2021\n' >commas.csv
for name in semicolons commas; do
  pandoc --verbose -f csv -t plain "$name.csv" >"$name.txt" 2>"$name.said"
  echo "# $name.csv"
  sed '/^ *-* *$/d' "$name.txt"
  if grep -qi warning "$name.said"; then exit 1; fi
done
grep -qF '1;Brief;Marc' semicolons.txt
grep -qF '2;Offerte' semicolons.txt
if grep -qE 'bijlage|Anja' semicolons.txt commas.txt; then exit 1; fi
grep -qE '2 +Offerte' commas.txt
echo 'seen as described'

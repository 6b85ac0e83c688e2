#!/usr/bin/env bash
# wiggle merges "1 maart" moved to "8 maart" here and to "1 april" there into "8 april", without a conflict
#
# Expected: two people who change one line in two ways have a conflict, as in diff3 and git. wiggle settles by words what is far enough apart, such as an
#   owner and a status; where two changed the same thing, it shows a conflict.
# Happens: a word is a run of letters and digits, so a date is three words and a name is two. 2021-04-01 and 2021-03-15 become 2021-04-15, the owners "Piet de
#   Boer" and "Anja de Wit" become "Piet de Wit", who is neither; "niet versturen, open" and "versturen, gedaan" become "niet versturen, gedaan". Exit 0,
#   nothing said. Only when both changed the same part (another day by each) there is a conflict.
# Version: wiggle 1.1 (Debian 1.1-1).
# Why it matters: it is what one reaches for where git and patch give up, and in a list each change is a change to a short line. The day and the owner that come out were in nobody's
#   list, and are valid: no check finds them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(wiggle=1.1-1 libncursesw6 libtinfo6 diffutils)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
host=$(/usr/bin/dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)
export LD_LIBRARY_PATH="$folder/here/usr/lib/$host:$folder/here/lib/$host"
echo "wiggle $(dpkg-deb -f wiggle_*.deb Version), diff3 $(dpkg-deb -f diffutils_*.deb Version)"
merge() { # base, mine, theirs, and what comes out
  printf '7 Brief, %s\n' "$1" >base
  printf '7 Brief, %s\n' "$2" >mine
  printf '7 Brief, %s\n' "$3" >theirs
  if here/usr/bin/diff3 -m mine base theirs >/dev/null; then echo 'diff3 has no conflict'; exit 1; fi
  here/usr/bin/wiggle --merge mine base theirs >merged
  printf '%s | %s | %s -> %s\n' "$1" "$2" "$3" "$(cat merged)"
  printf '7 Brief, %s\n' "$4" | diff - merged
}
merge '1 maart' '8 maart' '1 april' '8 april'
merge '2021-03-01' '2021-04-01' '2021-03-15' '2021-04-15'
merge 'Anja de Boer' 'Piet de Boer' 'Anja de Wit' 'Piet de Wit'
merge 'voor 1 maart' 'na 1 maart' 'voor 1 april' 'na 1 april'
merge 'versturen, open' 'niet versturen, open' 'versturen, gedaan' 'niet versturen, gedaan'
printf '7 Brief, 1 maart\n' >base
printf '7 Brief, 2 maart\n' >mine
printf '7 Brief, 3 maart\n' >theirs
if here/usr/bin/wiggle --merge mine base theirs; then exit 1; fi
echo 'seen as described'

#!/usr/bin/env bash
# Date::Manip, set to Dutch and to day before month, reads 1-3-2021 as 1 March 2021 and 01-03-2021 as 20 March 2001, 21:00
#
# Expected: `DateFormat` other than US puts the day first, and a dash is one of the four separators (the manual discourages it, and says that
#   MM-DD-YY is taken for YY-MM-DD). 1-3-2021 and 01-03-2021 are the same day then, or the second is refused. "over 3 werkdagen" is three
#   working days on; 01.03.2021 is a day as 1.3.2021 is.
# Happens: 01-03-2021 is a year, a month and a day of two digits each (2001-03-20) and the hour 21. So is each date with dashes and zeros of the years 2000 to
#   2024: 24-12-2021 is 20 December 2024, 31-12-2021 20 December 2031. From 2025 on, or with a time behind it, it is right. 01.03.2021 is
#   today at 01:03:12, and "over 3 werkdagen" is three seconds from now, since the word in the Dutch list says what kind of days, and not that they are days.
#   No error. Dashes go the same way in English.
# Version: Date::Manip 6.91 (Debian libdate-manip-perl 6.91-1).
# Why it matters: 01-03-2021 is how a date is written in the Netherlands. Who tries the setting with a date of this year, or without zeros, sees it right; in
#   the lists of the years before, actions are years early or late.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q libdate-manip-perl=6.91-1 >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q libdate-manip-perl=6.91-1 >/dev/null 2>&1; }
dpkg -x libdate-manip-perl_*.deb here
cat >look.pl <<'PERL'
use strict;
use warnings;
use Date::Manip::Date;
print 'Date::Manip ', Date::Manip::Date->new->version, "\n";
for my $text ('1-3-2021', '01-03-2021', '24-12-2021', '31-12-2021', '05-03-2024', '24-12-2025', '01-03-2021 9:30', '01/03/2021', '1.3.2021', '01.03.2021', '1 maart 2021', 'over 3 dagen', 'over 3 werkdagen') {
  my $date = Date::Manip::Date->new;
  $date->config('Language', 'Dutch', 'DateFormat', 'non-US', 'ForceDate', '2021-02-03-10:00:00,Europe/Amsterdam');
  print "$text | ", $date->parse($text) ? 'refused' : $date->printf('%Y-%m-%d %H:%M:%S'), "\n";
}
PERL
perl -I here/usr/share/perl5 look.pl | tee seen.txt
tail -n +2 seen.txt | diff - <(cat <<'TEXT'
1-3-2021 | 2021-03-01 00:00:00
01-03-2021 | 2001-03-20 21:00:00
24-12-2021 | 2024-12-20 21:00:00
31-12-2021 | 2031-12-20 21:00:00
05-03-2024 | 2005-03-21 00:00:00
24-12-2025 | 2025-12-24 00:00:00
01-03-2021 9:30 | 2021-03-01 09:30:00
01/03/2021 | 2021-03-01 00:00:00
1.3.2021 | 2021-03-01 00:00:00
01.03.2021 | 2021-02-03 01:03:12
1 maart 2021 | 2021-03-01 00:00:00
over 3 dagen | 2021-02-06 10:00:00
over 3 werkdagen | 2021-02-03 10:00:03
TEXT
)
echo 'seen as described'

#!/usr/bin/env bash
# xls2csv (catdoc) makes 2 March 2025 of 1 March 2021, in each workbook that says it counts from 1900
#
# Expected: a .xls file says in its record Date1904 (MS-XLS) whether days are counted from 1900, value 0, or from
#   1904, value 1. A reader looks at the value. A date in a format of one's own, such as dd-mm-yyyy, is a date too.
# Happens: that the record is there is enough: both values give the day of 1904, four years and a day later. That holds for cells in one of the date formats that
#   Excel brings along (the everyday one, shown in Dutch as 1-3-2021, is one of them); in dd-mm-yyyy the date is the number 44256. Two dates in one column
#   come out as "2025-03-02" and "44256". Exit 0, nothing said.
# Version: catdoc 0.95 (Debian 1:0.95-6~deb12u1). The workbook is made by xlwt 1.3.0 (Debian 1.3.0-4) and read right by Spreadsheet::ParseExcel 0.65
#   (Debian 0.6500-4~deb12u1).
# Why it matters: old lists of bodies are .xls files, and xls2csv is what search indexes and scripts read them with. A deadline is four years later and on another
#   day of the week; no action of the last four years is late.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(catdoc=1:0.95-6~deb12u1 python3-xlwt=1.3.0-4 libspreadsheet-parseexcel-perl=0.6500-4~deb12u1 libole-storage-lite-perl libcrypt-rc4-perl libdigest-perl-md5-perl libunicode-map-perl libjcode-pm-perl)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
echo "catdoc $(dpkg-deb -f catdoc_*.deb Version)"
# It looks for its character sets where this file says.
export HOME="$folder"
printf '%s = %s\n' charset_path "$folder/here/usr/share/catdoc" map_path "$folder/here/usr/share/catdoc" >.catdocrc
PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import datetime
import xlwt
for name, from_1904 in (('from1900', False), ('from1904', True)):
    book = xlwt.Workbook()
    book.dates_1904 = from_1904
    sheet = book.add_sheet('Acties')
    # M/D/YY is xlwt's name of Excel's format 14, the short date of the user's country.
    for number, form in enumerate(('M/D/YY', 'dd-mm-yyyy')):
        sheet.write(number, 0, form)
        sheet.write(number, 1, datetime.date(2021, 3, 1), xlwt.easyxf(num_format_str=form))
    book.save(f'{name}.xls')
PY
for name in from1900 from1904; do
  echo "# $name.xls, 1 March 2021 in the formats 14 and dd-mm-yyyy"
  here/usr/bin/xls2csv -f %Y-%m-%d "$name.xls" | tr -d '\f' | sed '/^$/d' | tee "$name.csv" | sed 's/^/   xls2csv     /'
  perl -I here/usr/share/perl5 -I "$(echo here/usr/lib/*/perl5/5.*)" -MSpreadsheet::ParseExcel -e '
    my ($sheet) = Spreadsheet::ParseExcel->new->parse($ARGV[0])->worksheets;
    print join(",", map { "\"" . $sheet->get_cell($_, 1)->value . "\"" } 0, 1), "\n"' "$name.xls" | tee "$name.txt" | sed 's/^/   ParseExcel  /'
done
printf '"M/D/YY","2025-03-02"\n"dd-mm-yyyy","44256"\n' | diff from1900.csv -
printf '"M/D/YY","2021-03-01"\n"dd-mm-yyyy","42794"\n' | diff from1904.csv -
for name in from1900 from1904; do grep -q '^"2021-03-01","01-03-2021"$' "$name.txt"; done
echo 'seen as described'

#!/usr/bin/env bash
# xlsx2csv writes one column of dates in two orders, and reads the word "dagen" in a number format as a day of the month
#
# Expected: a cell with Excel's own short date (format 14) is shown in the order of the user's country: 1-3-2021 for the Dutch. In the csv all
#   dates come out in one order, or in ISO form. A number with the format `0" dagen"` is a number: 7.
# Happens: 1 March 2021 comes out as 03-01-21 under format 14 and as 01-03-2021 under dd-mm-yyyy, in one column. The number 7 with the
#   format `0" dagen"` comes out as `0" 06agen"`: the d between the quotes makes it a date, and the 7 is gone. `ddd d mmm yyyy` (ma 1 mrt
#   2021) gives "0101 01 Mar 2021". Exit 0, no warning.
# Version: xlsx2csv 0.7.8 (Debian 1:0.7.8-1).
# Why it matters: a list in which somebody pasted some dates and typed others has both formats in one column. The reader of the csv takes
#   03-01-21 for 3 January, two months early; nothing in the file tells the two apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q xlsx2csv=1:0.7.8-1 >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q xlsx2csv=1:0.7.8-1 >/dev/null 2>&1; }
dpkg -x xlsx2csv_*.deb here
echo "xlsx2csv $(dpkg-deb -f xlsx2csv_*.deb Version)"
/usr/bin/python3 - <<'PY'
import zipfile
main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{sheet}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}.worksheet+xml"/></Types>',
    '_rels/.rels': f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': f'<workbook xmlns="{main}" xmlns:r="{kinds}"><workbookPr/><sheets><sheet name="Acties" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{kinds}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{kinds}/styles" Target="styles.xml"/></Relationships>',
    'xl/styles.xml': f'<styleSheet xmlns="{main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/><numFmt numFmtId="165" formatCode="0&quot; dagen&quot;"/><numFmt numFmtId="166" formatCode="[$-413]ddd d mmm yyyy"/></numFmts>'
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" s="1"><v>44256</v></c><c r="B1" s="3"><v>7</v></c></row>'
        '<row r="2"><c r="A2" s="2"><v>44256</v></c></row><row r="3"><c r="A3" s="4"><v>44256</v></c></row></sheetData></worksheet>',
}
with zipfile.ZipFile('list.xlsx', 'w') as file:
    for name, text in parts.items():
        file.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
PY
/usr/bin/python3 here/usr/share/xlsx2csv/xlsx2csv.py --delimiter tab list.xlsx >out.csv
cat out.csv
diff <(sed 's/"//g; s/\r$//; s/\t*$//' out.csv) - <<TEXT
03-01-21$(printf '\t')0 06agen
01-03-2021
0101 01 Mar 2021
TEXT
echo 'seen as described'

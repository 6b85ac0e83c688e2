#!/usr/bin/env bash
# exceljs, xlsx-stream-reader and xlsx-populate read a date that stands in the file as 2021-03-01 as July 1905, as 1900 or as nothing
#
# Expected: a cell of a workbook may hold a date as text of ISO 8601, with `t="d"` (ISO/IEC 29500-1, 18.18.11), instead of a count of days.
#   openpyxl writes that with `iso_dates = True`. Readers give 1 March 2021, as xlsx (SheetJS) and read-excel-file do, or say
#   that they do not know the kind of cell.
# Happens: exceljs reads the text as a number as far as that goes, 2021, and takes it for a count of days: each date of 2021 is 13 July 1905.
#   xlsx-stream-reader gives "1900-01-00" and "1900-01-00 NaN:NaN:Na", xlsx-populate NaN. No error.
# Version: exceljs 4.4.0, xlsx-stream-reader 1.1.1, xlsx-populate 1.21.0; right: xlsx 0.18.5, read-excel-file 9.3.17. The workbook is
#   made by openpyxl 3.0.9 (Debian 3.0.9-1).
# Why it matters: in a list of actions that another program made all rows of a year get one and the same deadline, more than a century ago,
#   or none; so all are late, or none ever is. The text and the owner beside it are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-openpyxl=3.0.9-1 python3-et-xmlfile)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund exceljs@4.4.0 xlsx-stream-reader@1.1.1 xlsx-populate@1.21.0 xlsx@0.18.5 read-excel-file@9.3.17
echo "openpyxl $(dpkg-deb -f python3-openpyxl_*.deb Version)"
PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import datetime
import openpyxl
book = openpyxl.Workbook()
book.iso_dates = True
book.active.append(['Brief', datetime.date(2021, 3, 1)])
book.active.append(['Nota', datetime.datetime(2021, 4, 1, 9, 30)])
book.save('list.xlsx')
PY
/usr/bin/python3 -c "import zipfile; print(zipfile.ZipFile('list.xlsx').read('xl/worksheets/sheet1.xml').decode())" | grep -o '<c r="B.*\?</c>' | sed 's/<c r="A.*\?<c r="B/<c r="B/'
cat >look.cjs <<'JS'
const assert = require('assert');
const fs = require('fs');
const say = (name, cells) => {
  const { version } = JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const shown = cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 16) : String(cell)));
  console.log(`${name} ${version}: ${shown.join(' | ')}`);
  return shown;
};
const streamed = () =>
  new Promise((resolve, reject) => {
    const reader = new (require('xlsx-stream-reader'))();
    const cells = [];
    reader.on('worksheet', (sheet) => {
      sheet.on('row', ({ values }) => cells.push(values[2]));
      sheet.process();
    });
    reader.on('end', () => resolve(cells));
    reader.on('error', reject);
    fs.createReadStream('list.xlsx').pipe(reader);
  });
const run = async () => {
  const book = new (require('exceljs').Workbook)();
  await book.xlsx.readFile('list.xlsx');
  const cells = [1, 2].map((row) => book.worksheets[0].getCell(row, 2).value);
  assert.deepEqual(say('exceljs', cells), ['1905-07-13T00:00', '1905-07-13T00:00']);
  assert.deepEqual(say('xlsx-stream-reader', await streamed()), ['1900-01-00', '1900-01-00 NaN:NaN:Na']);
  const populated = await require('xlsx-populate').fromFileAsync('list.xlsx');
  assert.deepEqual(say('xlsx-populate', [1, 2].map((row) => populated.sheet(0).row(row).cell(2).value())), ['NaN', 'NaN']);
  // For comparison: right.
  const xlsx = require('xlsx');
  const { Sheets, SheetNames } = xlsx.readFile('list.xlsx');
  const [first, second] = xlsx.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1, raw: false, dateNF: 'yyyy-mm-dd' }).map((row) => row[1]);
  assert.deepEqual(say('xlsx', [first, second]).map((text) => text.slice(0, 10)), ['2021-03-01', '2021-04-01']);
  const [{ data }] = await require('read-excel-file/node').default('list.xlsx');
  assert.deepEqual(say('read-excel-file', data.map((row) => row[1])), ['2021-03-01T00:00', '2021-04-01T09:30']);
  console.log('seen as described');
};
run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
JS
node look.cjs

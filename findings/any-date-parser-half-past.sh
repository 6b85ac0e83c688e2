#!/usr/bin/env bash
# any-date-parser (nl): a meeting on 13 January at 9.30 is in March, "week 9 of 2021" is the ninth day, "in 2 weeks" the second
#
# Expected: the Dutch reader knows `13 januari 2021` and gives month 1. A time behind it, written with a point as in the Netherlands
#   (`9.30 uur`), is read, left alone, or makes the text invalid; a text that is no date (`week 9 van 2021`) is invalid, as
#   `doorlopend` is.
# Happens: with 9.30 or 13.30 behind it, in January, February or July, the month becomes 3: the 3 of "30" is taken for the month. With
#   14.00 behind it, or 9:30, the month is right. `week 9 van 2021` gives {year 2021, day 9}, `over 2 weken` gives {day 2}, without
#   anything that says so.
# Version: any-date-parser 2.2.4.
# Why it matters: invitations and lists of bodies have their days as `13 januari 2021 om 9.30 uur`; half past is the most usual
#   minute there is. Each such meeting or deadline moves to March, and the file that comes out looks right. Tests with whole hours pass.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund any-date-parser@2.2.4
cat >look.mjs <<'JS'
import { createRequire } from 'node:module';
import parser from 'any-date-parser';
console.log(`any-date-parser ${createRequire(import.meta.url)('./node_modules/any-date-parser/package.json').version}`);
const texts = [
  '13 januari 2021', '13 januari 2021 om 14.00 uur', '13 januari 2021 om 9.30 uur', '2 juli 2021 om 9.30 uur',
  'donderdag 4 februari 2021 13.30', 'week 9 van 2021', 'over 2 weken', 'doorlopend',
];
const seen = texts.map((text) => {
  const { year, month, day, invalid } = parser.attempt(text, 'nl');
  const said = invalid === undefined ? [year, month, day].map((part) => part ?? '?').join('-') : 'invalid';
  console.log(`${text.padEnd(34)} ${said}`);
  return said;
});
const expected = ['2021-1-13', '2021-1-13', '2021-3-13', '2021-3-2', '2021-3-4', '2021-?-9', '?-?-2', 'invalid'];
const same = JSON.stringify(seen) === JSON.stringify(expected);
console.log(same ? 'seen as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node look.mjs

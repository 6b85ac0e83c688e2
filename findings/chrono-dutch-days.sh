#!/usr/bin/env bash
# chrono (nl) reads "15e maart" as 1 March, "12 t/m 14 maart" as the 14th alone, and "maandag a.s." as the Monday that has passed
#
# Expected: the Dutch reader knows "15 maart", "15de maart" and "20ste maart". The usual form "15e maart" gives the 15th, or nothing. "12 t/m 14 maart" is a
#   period, as "12 tot 14 maart" is; and a.s., aanstaande or komende beside a weekday, which all say that it is to come, mean the next one.
# Happens: "15e maart 2021" and "eind maart 2021" are both "maart 2021": 1 March. Of a period with "t/m" or "tot en met" only the last day is left, of "1 en 8 maart" only the
#   8th. On Wednesday 10 February "maandag a.s.", "aanstaande maandag" and "komende maandag" are Monday the 8th, and "twee weken voor 1 maart" is two
#   weeks before today, beside 1 March. `isCertain('day')` is false for the days of "maart" and "maandag", and true for all others. (`forwardDate`, off by default, mends
#   the Mondays and none of the rest.)
# Version: chrono-node 2.10.3, `chrono.nl`.
# Why it matters: this is how minutes have their deadlines. An action for the 15th is late two weeks early, one for Monday next is late when it is
#   written down, and a meeting of three days has lost the first two.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund chrono-node@2.10.3
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
console.log(`chrono-node ${JSON.parse(readFileSync('node_modules/chrono-node/package.json', 'utf8')).version}`);
const day = (part) => `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
const expected = {
  '15 maart 2021': '2021-3-15',
  '15de maart 2021': '2021-3-15',
  '15e maart 2021': '2021-3-1?',
  'eind maart 2021': '2021-3-1?',
  '12 tot 14 maart 2021': '2021-3-12..2021-3-14',
  '12 t/m 14 maart 2021': '2021-3-14',
  '12 tot en met 14 maart 2021': '2021-3-14',
  '1 en 8 maart 2021': '2021-3-8',
  'volgende maandag': '2021-2-15?',
  'maandag a.s.': '2021-2-8?',
  'aanstaande maandag': '2021-2-8?',
  'komende maandag': '2021-2-8?',
  'twee weken voor 1 maart 2021': '2021-1-27, 2021-3-1',
};
const wednesday = new Date(2021, 1, 10, 12);
let same = true;
for (const [text, wanted] of Object.entries(expected)) {
  const read = chrono.nl.parse(text, wednesday).map(({ start, end }) => `${day(start)}${end ? `..${day(end)}` : start.isCertain('day') ? '' : '?'}`);
  console.log(`${text.padEnd(30)} ${read.join(', ') || 'nothing'}`);
  same &&= read.join(', ') === wanted;
}
console.log(same ? 'seen as described' : 'CHANGED');
process.exitCode = same ? 0 : 1;
JS
node look.mjs

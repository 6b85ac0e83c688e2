#!/usr/bin/env bash
# edtf.js: spring is the first quarter, winter ends on New Year's Eve, and four-month parts of a year are five months long
#
# Expected: EDTF (ISO 8601-2) has codes 21-24 for spring, summer, autumn and winter beside codes 33-36 for the four quarters, and
#   37-39 for the "quadrimesters", three parts of a year of four months each. So spring 2021 does not hold January and does hold
#   15 May; quarter 1 is something else than spring; and the parts of four months do not overlap.
# Happens: the bounds (`min`, `max`, `covers`) of spring are 1 January to 31 March, the same as those of quarter 1; "summer" is April to June;
#   "winter" is October to December. Quadrimester 1 runs to 31 May and the second begins on 1 May: they
#   overlap by a month (May, and again September).
# Version: edtf 4.11.1.
# Why it matters: registers and archives write vague deadlines as EDTF ("before the summer", "spring 2021"). Whoever sorts or
#   watches by these bounds finds an action for the spring late from 1 April on, and one for the summer late before the
#   summer begins; nothing fails and nothing warns.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund edtf@4.11.1
cat >look.mjs <<'JS'
import { createRequire } from 'node:module';
import edtf from 'edtf';
const day = (value) => new Date(value).toISOString().slice(0, 10);
const bounds = (text) => `${day(edtf(text).min)} .. ${day(edtf(text).max)}`;
console.log(`edtf ${createRequire(import.meta.url)('./node_modules/edtf/package.json').version}`);
const seen = {
  'spring 2021-21': bounds('2021-21'),
  'quarter 1 2021-33': bounds('2021-33'),
  'summer 2021-22': bounds('2021-22'),
  'winter 2021-24': bounds('2021-24'),
  'four months 2021-37': bounds('2021-37'),
  'four months 2021-38': bounds('2021-38'),
  'summer holds 15 July': edtf('2021-22').covers(edtf('2021-07-15')),
};
console.log(seen);
const same = JSON.stringify(Object.values(seen)) === JSON.stringify([
  '2021-01-01 .. 2021-03-31', '2021-01-01 .. 2021-03-31', '2021-04-01 .. 2021-06-30', '2021-10-01 .. 2021-12-31',
  '2021-01-01 .. 2021-05-31', '2021-05-01 .. 2021-09-30', false,
]);
console.log(same ? 'seen as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node look.mjs

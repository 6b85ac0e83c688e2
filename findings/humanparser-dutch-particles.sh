#!/usr/bin/env bash
# humanparser keeps "van der" in a surname, and takes "van 't", "in 't" and the second half of a double name out of it
#
# Expected: a parser of personal names that knows surname particles (`van`, `van der`, `de`, `op den` stay with the surname) knows
#   those with an apostrophe too, which are as common in Dutch, and both halves of a double surname.
# Happens: "Nicoline van der Linden" has the surname "van der Linden", but "Peter van 't Hoff" has "Hoff" with the middle
#   name "van 't", "Jan in 't Veld" has "Veld", and "Anne van Beek-van Dijk" has the surname "Dijk" and the middle
#   name "van Beek-van". Written surname first, "Linden, N. van der" has the surname "Linden". No error, no sign of doubt.
# Version: humanparser 2.7.0.
# Why it matters: lists of owners are matched by surname. One person falls apart in two, and two persons (Van Beek-van Dijk and
#   Dijk) become one; a list that is sorted or made public by surname shows a name that the person does not have.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund humanparser@2.7.0
cat >look.cjs <<'JS'
const { parseName } = require('humanparser');
console.log(`humanparser ${require('./node_modules/humanparser/package.json').version}`);
const wanted = {
  'Nicoline van der Linden': 'van der Linden',
  'R. op den Camp': 'op den Camp',
  "Peter van 't Hoff": 'Hoff',
  "Jan in 't Veld": 'Veld',
  'Anne van Beek-van Dijk': 'Dijk',
  'Linden, N. van der': 'Linden',
};
let same = true;
for (const [name, last] of Object.entries(wanted)) {
  const { lastName, middleName = '' } = parseName(name);
  console.log(`${name}: surname "${lastName}", middle name "${middleName}"`);
  same &&= lastName === last;
}
console.log(same ? 'seen as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node look.cjs

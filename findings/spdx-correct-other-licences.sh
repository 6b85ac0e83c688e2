#!/usr/bin/env bash
# spdx-correct makes Oracle's licence out of the EUPL, "Unlicense" out of UNLICENSED, and MIT out of "limited"
#
# Expected: a corrector of licence names finds the licence that was meant, or gives null ("All rights reserved" is null). "EUPL" is the European Union
#   Public Licence, the one that Dutch public bodies publish under. UNLICENSED is npm's own word for "no licence is given".
# Happens: "EUPL", "EUPL (v1.2)" and "EUPL-1.2-or-later" become UPL-1.0, Oracle's permissive licence without copyleft. UNLICENSED becomes
#   Unlicense, a gift to the public domain. Any word with "mit" in it is MIT ("limited", "permit only"), and "No MIT" and "Not licensed under the GPL" are MIT
#   and GPL-3.0-or-later. No sign of doubt.
# Version: spdx-correct 3.2.0.
# Why it matters: bills of materials and licence reports run names through it. What is copyleft or all rights reserved stands there as free
#   for any use, in a list that is made to be relied upon.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund spdx-correct@3.2.0
cat >look.cjs <<'JS'
const correct = require('spdx-correct');
console.log(`spdx-correct ${JSON.parse(require('fs').readFileSync('node_modules/spdx-correct/package.json')).version}`);
const wanted = {
  'EUPL 1.2': 'EUPL-1.2',
  EUPL: 'UPL-1.0',
  'EUPL (v1.2)': 'UPL-1.0',
  'EUPL-1.2-or-later': 'UPL-1.0',
  UNLICENSED: 'Unlicense',
  'All rights reserved': null,
  limited: 'MIT',
  'permit only': 'MIT',
  'No MIT': 'MIT',
  'Not licensed under the GPL': 'GPL-3.0-or-later',
};
let same = true;
for (const [name, licence] of Object.entries(wanted)) {
  const seen = correct(name);
  console.log(`${name}: ${seen}`);
  same &&= seen === licence;
}
if (!same) throw new Error('otherwise than described');
console.log('seen as described');
JS
node look.cjs

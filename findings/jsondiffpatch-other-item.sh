#!/usr/bin/env bash
# jsondiffpatch is told which field is the id of an item, and still changes and removes another item when the list has grown
#
# Expected: `objectHash` names what an item of an array is known by; the README asks for it, so that items are not matched by their place. A
#   delta that changes action 7 changes action 7 in a copy to which somebody has added one at the top; one that removes action 7, and holds all of action 7 to
#   undo that, removes 7 or throws.
# Happens: `objectHash` counts while a delta is made, not while it is applied: the delta says "item 0". The new date of action 7 becomes the date of action 6,
#   "remove 7" removes 6, and a move with a change gives the owner to another action. Nothing is thrown, and `patch` gives a list of good actions back. Of a
#   string the old value in the delta is not looked at either.
# Version: jsondiffpatch 0.7.7.
# Why it matters: lists of actions that two people work on are kept in step with such deltas. One of them adds an action, and from then on each change of the
#   other lands one action higher, with a date and an owner that could well be right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund jsondiffpatch@0.7.7
cat >look.js <<'JS'
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { create } from 'jsondiffpatch';
console.log(`jsondiffpatch ${JSON.parse(readFileSync('node_modules/jsondiffpatch/package.json')).version}`);
const compare = create({ objectHash: (item) => item.id });
const copy = (list) => structuredClone(list);
const line = ({ id, wie, wanneer }) => `${id} ${wie} ${wanneer}`;
const base = [
  { id: 7, wie: 'Anja', wanneer: '2021-03-01' },
  { id: 8, wie: 'Marc', wanneer: '2021-03-12' },
];
const grown = [{ id: 6, wie: 'Piet', wanneer: '2021-02-01' }, ...copy(base)];
const look = (what, changed, wanted) => {
  const delta = compare.diff(base, changed);
  const seen = compare.patch(copy(grown), copy(delta)).map(line);
  console.log(`# ${what}\n   delta ${JSON.stringify(delta)}\n   ${seen.join('\n   ')}`);
  assert.deepEqual(seen, wanted);
};
look('action 7 gets another date', [{ ...base[0], wanneer: '2021-04-01' }, base[1]], ['6 Piet 2021-04-01', '7 Anja 2021-03-01', '8 Marc 2021-03-12']);
look('action 7 is removed', [base[1]], ['7 Anja 2021-03-01', '8 Marc 2021-03-12']);
look('action 8 gets another owner, and stands on top', [{ ...base[1], wie: 'Kees' }, base[0]], ['7 Kees 2021-03-01', '6 Piet 2021-02-01', '8 Marc 2021-03-12']);
console.log('seen as described');
JS
node look.js

#!/usr/bin/env bash
# three-way-merge (npm) undoes a deletion without a conflict, and its manual names the arguments in another order than the code
#
# Expected: the manual says that it works like `git merge`: an entry that one side deletes and the other side changes is a conflict. And
#   `merge(base, left, right)`, the call in the manual, merges.
# Happens: the deleted entry is back, with the change, and `conflict` is false, in both directions. The order of the arguments in the code is
#   (left, base, right): called as in the manual an entry that both sides deleted comes back, and a line that the left side added is taken
#   out again, both as a success.
# Version: three-way-merge 0.1.0.
# Why it matters: a register that two people keep is merged in silence into one that neither of them wrote: what was cleared away is
#   alive again, and with the manual's call what was added is gone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund three-way-merge@0.1.0
cat >look.cjs <<'JS'
const assert = require('assert');
const loaded = require('three-way-merge');
const merge = loaded.default ?? loaded;
console.log(`three-way-merge ${require('./node_modules/three-way-merge/package.json').version}`);
const first = 'actie 1: Offerte\n  deadline: 1 maart\n  eigenaar: Anja\n\n';
const second = 'actie 2: Brief\n  deadline: 1 april\n  eigenaar: Marc\n';
const base = first + second;
const changed = base.replace('1 maart', '3 maart');
const added = base.replace('Anja\n', 'Anja\n  status: gereed\n');
const look = (about, ...texts) => {
  const merged = merge(...texts);
  console.log(`# ${about}: conflict ${merged.conflict}\n${merged.joinedResults()}`);
  return [merged.conflict, merged.joinedResults()];
};
// The order of the code: left, base, right.
assert.deepEqual(look('left adds a line', added, base, base), [false, added]);
assert.deepEqual(look('left deletes action 1, right moves its deadline', second, base, changed), [false, changed]);
assert.deepEqual(look('left moves its deadline, right deletes action 1', changed, base, second), [false, changed]);
// The order of the manual: base, left, right.
assert.deepEqual(look('manual: both delete action 1', base, second, second), [false, base]);
assert.deepEqual(look('manual: left adds a line', base, added, base), [false, base]);
console.log('seen as described');
JS
node look.cjs

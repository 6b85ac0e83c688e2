#!/usr/bin/env bash
# daff merges "row deleted" with "row changed" without a conflict: the change is gone
#
# Expected: a three-way merge in which one side deletes a row and the other side changes that row is a conflict. That is what git does for
#   lines, and daff itself reports a conflict when both sides change one cell.
# Happens: the row is left out, whichever side deleted it. Exit code 0, no mark in the table. (And when both sides add a row with
#   the same number, both rows stand in the result, also with exit code 0.)
# Version: daff 1.4.2 (npm), the tool that `daff git csv` sets up as git's merge driver for tables.
# Why it matters: one secretary clears away action 2, the other moves its deadline because it turned out to be alive. After the merge the
#   action is nowhere, git says that all is well, and nobody is asked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund daff@1.4.2
daff=node_modules/.bin/daff
node -p '`daff ${require("./node_modules/daff/package.json").version}`'
printf 'Nr,Wat,Deadline\n1,Offerte,1-3-2021\n2,Brief,1-4-2021\n3,Verslag,1-5-2021\n' >parent.csv
grep -v '^2,' parent.csv >deleted.csv
sed 's/1-4-2021/15-4-2021/' parent.csv >changed.csv
sed 's/1-4-2021/20-4-2021/' parent.csv >otherwise.csv
look() {
  code=0
  "$daff" merge parent.csv "$1" "$2" >merged.csv 2>/dev/null || code=$?
  echo "$1 + $2: exit $code"
  sed 's/^/   /' merged.csv
}
look deleted.csv changed.csv
test "$code" = 0 && cmp merged.csv deleted.csv
look changed.csv deleted.csv
test "$code" = 0 && cmp merged.csv deleted.csv
# For comparison: both sides change the cell.
look changed.csv otherwise.csv
test "$code" = 1 && grep -q '/// 20-4-2021' merged.csv
echo 'for comparison, git merge-file:'
if git merge-file -p deleted.csv parent.csv changed.csv >merged.csv; then exit 1; fi
grep -c '^<<<<<<<' merged.csv
echo 'seen as described'

#!/usr/bin/env bash
# docxtemplater's inspect module asks for a package that docxtemplater does not bring along
#
# Expected: `docxtemplater/js/inspect-module.js` is a file of the package, its documentation shows it as the way to learn which fields a
#           template has, and its types are beside it: it loads wherever docxtemplater itself does.
# What happens: it requires `lodash`, which stands among the packages for development only. In a project whose other dependencies do not
#           happen to put lodash on top it cannot be loaded. Where lodash is there, what it exports is a function that gives a module,
#           and no class with a default export, as its types say.
# Version:  docxtemplater 3.71.0 with pizzip 3.3.0
# Matters:  whoever checks the fields of somebody's template before filling it has this work in one project and fail in the next, or
#           only in production (`npm ci --omit=dev`), or in a bundle.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact docxtemplater@3.71.0 pizzip@3.3.0 >/dev/null
node -p '"docxtemplater " + require("docxtemplater/package.json").version'

cat >try.cjs <<'JS'
const Docxtemplater = require('docxtemplater');
console.log('docxtemplater itself:', typeof Docxtemplater);
const { dependencies, devDependencies } = require('docxtemplater/package.json');
console.log('brings lodash along:', 'lodash' in dependencies, '- for its development:', 'lodash' in devDependencies);
try {
  const inspect = require('docxtemplater/js/inspect-module.js');
  console.log('inspect module:', typeof inspect, '- default export:', typeof inspect.default, '- gives:', inspect().name);
} catch (error) {
  console.log('inspect module:', error.code, /'([^']+)'/.exec(error.message)[1]);
}
JS

seen=$(node try.cjs)
npm install --silent --no-audit --no-fund --save-exact lodash@4.17.21 >/dev/null
seen="$seen
with lodash beside it
$(node try.cjs | tail -n 1)"
echo "$seen"

expected="docxtemplater itself: function
brings lodash along: false - for its development: true
inspect module: MODULE_NOT_FOUND lodash
with lodash beside it
inspect module: function - default export: undefined - gives: InspectModule"
if [ "$seen" != "$expected" ]; then
  echo "This has changed." >&2
  exit 1
fi

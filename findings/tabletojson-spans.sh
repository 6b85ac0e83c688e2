#!/usr/bin/env bash
# tabletojson gives a cell to the wrong column when a heading or a cell spans two columns
#
# Expected: the library carries a cell that spans rows (`rowspan`) to the rows below it, so it knows of merged cells. Of a heading
#   or cell that spans two columns (`colspan`) the cells after it keep their own heading, or the library refuses.
# Happens: `colspan` counts as one column. Under the headings "Actie" (two columns wide), "Wie", "Wanneer" the row 1, Brief, Anja, 1 maart is read
#   as Wie: Brief, Wanneer: Anja, and the date under the key "3". A body cell of two columns moves the rest of its row one heading to the left.
#   Paragraphs and line breaks within a cell are joined: owners "Anja" and "Marc" are one word. No error.
# Version: tabletojson 4.1.15.
# Why it matters: pages of minutes and lists that Word or a content system made are full of such headings. The owner becomes the date and the text
#   becomes the owner, in whole columns, and the keys look right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund tabletojson@4.1.15
cat >look.cjs <<'JS'
const assert = require('assert');
const { Tabletojson } = require('tabletojson');
console.log(`tabletojson ${JSON.parse(require('fs').readFileSync('node_modules/tabletojson/package.json')).version}`);
const look = (rows) => {
  const [read] = Tabletojson.convert(`<table>${rows}</table>`);
  for (const row of read) console.log(row);
  return read;
};
console.log('# heading over two columns');
const [wide] = look('<tr><th colspan="2">Actie</th><th>Wie</th><th>Wanneer</th></tr><tr><td>1</td><td>Brief</td><td>Anja</td><td>1 maart</td></tr>');
assert.deepEqual({ ...wide }, { Actie: '1', Wie: 'Brief', Wanneer: 'Anja', 3: '1 maart' });
const headings = '<tr><th>Nr</th><th>Wat</th><th>Wie</th><th>Wanneer</th></tr>';
console.log('# cell over two columns');
const [cell] = look(`${headings}<tr><td colspan="2">Brief</td><td>Anja</td><td>1 maart</td></tr>`);
assert.deepEqual({ ...cell }, { Nr: 'Brief', Wat: 'Anja', Wie: '1 maart' });
console.log('# for comparison: cell over two rows, and paragraphs in a cell');
const rows = look(`${headings}<tr><td>1</td><td>Brief</td><td rowspan="2">Anja</td><td>1 maart</td></tr><tr><td>2</td><td>Nota</td><td>1 april</td></tr><tr><td>3</td><td>Plan</td><td><p>Anja</p><p>Marc</p></td><td>1 mei</td></tr>`);
assert.equal(rows[1].Wie, 'Anja');
assert.equal(rows[1].Wanneer, '1 april');
assert.equal(rows[2].Wie, 'AnjaMarc');
console.log('seen as described');
JS
node look.cjs

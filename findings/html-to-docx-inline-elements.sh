#!/usr/bin/env bash
# html-to-docx leaves out the text of <time>, <font>, <small>, <abbr> and <cite> inside a paragraph, and the caption of a table
#
# Expected: a converter that does not know an element keeps the words in it, as browsers and the other converters do. `<time>` is
#   the element for a date; `<font>` is what a copy from LibreOffice Writer or an old mail is full of.
# Happens: within `<p>` an element that the library has no rule for is dropped together with its words: `voor <time>1 maart</time> af`
#   becomes "voor  af". The same elements outside a paragraph, or straight in a cell of a table, keep theirs. `<caption>` is lost
#   too. The Word file opens without complaint; no warning.
# Version: html-to-docx 1.8.0 (read back with fflate 0.8.3).
# Why it matters: lists of actions and minutes made into Word files this way lose just the deadlines and names that somebody marked up
#   well. The sentence around the hole still reads as a sentence.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund html-to-docx@1.8.0 fflate@0.8.3
cat >look.cjs <<'JS'
const convert = require('html-to-docx');
const { unzipSync, strFromU8 } = require('fflate');
console.log(`html-to-docx ${require('./node_modules/html-to-docx/package.json').version}`);
const words = async (html) => {
  const file = unzipSync(new Uint8Array(await convert(html)));
  return [...strFromU8(file['word/document.xml']).matchAll(/<w:t[ >][^<]*/g)].map(([t]) => t.replace(/^[^>]*>/, '')).join('');
};
const wanted = [
  ['<p>Offerte voor <time datetime="2021-03-01">1 maart</time> aan <em>Anja</em></p>', 'Offerte voor  aan Anja'],
  ['<p>Eigenaar: <font face="Arial">Anja de Boer</font></p>', 'Eigenaar: '],
  ['<p>Besluit <small>onder voorbehoud</small>, zie <cite>nota 7</cite> van <abbr title="x">GS</abbr></p>', 'Besluit , zie  van '],
  ['<time datetime="2021-03-01">1 maart</time>', '1 maart'],
  ['<table><caption>Acties van 1 maart</caption><tr><td><time>2 maart</time></td></tr></table>', '2 maart'],
];
(async () => {
  let same = true;
  for (const [html, text] of wanted) {
    const seen = await words(html);
    console.log(`${html}\n   -> ${JSON.stringify(seen)}`);
    same &&= seen === text;
  }
  if (!same) throw new Error('otherwise than described');
  console.log('seen as described');
})();
JS
node look.cjs

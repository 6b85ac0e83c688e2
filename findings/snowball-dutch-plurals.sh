#!/usr/bin/env bash
# The Dutch stemmer of Snowball, and lunr's, keep "acties", "commissies" and "moties" apart from "actie", "commissie" and "motie", and take a task for a branch
#
# Expected: a stemmer brings a word and its plural together, most of all the regular ones. Dutch has two plurals, in -en and in -s; the list of endings in the
#   algorithm has both.
# Happens: -s is taken off behind a consonant only, so every word in -e that has its plural in -s keeps it: acties, notities, commissies, moties, provincies,
#   subsidies, gemeentes. Of "bijlage" and "gemeente" the singular does lose its -e, so that the two are further apart than before. A search for "actie" finds
#   no text that says "acties", and the other way round. "taak", "taken" (tasks), "tak" and "takken" (branches) are all "tak"; "vergadering" is "vergader".
#   English -s ("action", "actions") is fine.
# Version: snowball-stemmers 0.6.0 and lunr 2.3.9 with lunr-languages 1.22.0 (npm), snowballstemmer 2.2.0 (Debian python3-snowballstemmer 2.2.0-2); the
#   algorithm "dutch" of Snowball in all three.
# Why it matters: it is what a site with minutes gets when it sets its search to Dutch. The words that bodies use most, for what they do (acties, moties,
#   notities) and who they are (commissies, provincies), are of just this kind: part of the texts is not found, and nobody sees which.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
package=python3-snowballstemmer=2.2.0-2
apt-get download -q "$package" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "$package" >/dev/null 2>&1; }
dpkg -x python3-snowballstemmer_*.deb here
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund snowball-stemmers@0.6.0 lunr@2.3.9 lunr-languages@1.22.0
cat >look.cjs <<'JS'
const assert = require('assert');
const lunr = require('lunr');
require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/lunr.nl')(lunr);
const stemmers = require('snowball-stemmers');
const version = (name) => require(`./node_modules/${name}/package.json`).version;
console.log(`snowball-stemmers ${version('snowball-stemmers')}, lunr ${version('lunr')}, lunr-languages ${version('lunr-languages')}`);
const dutch = stemmers.newStemmer('dutch');
const words = 'actie acties notitie notities commissie commissies motie moties bijlage bijlages gemeente gemeentes gemeenten besluit besluiten taak taken tak takken provincies subsidies vergadering'.split(' ');
const stems = words.map((word) => dutch.stem(word));
console.log('# npm', words.map((word, n) => `${word}>${stems[n]}`).join(' '));
assert.equal(stems.join(' '), 'actie acties notitie notities commissie commissies motie moties bijlag bijlages gemeent gemeentes gemeent besluit besluit tak tak tak tak provincies subsidies vergader');
const english = stemmers.newStemmer('english');
assert.equal(english.stem('actions'), english.stem('action'));
const texts = { een: 'De actie is aan de commissie; het besluit volgt', meer: 'De acties zijn aan de commissies; de besluiten volgen' };
const index = lunr(function () {
  this.use(lunr.nl);
  this.ref('name');
  this.field('text');
  for (const [name, text] of Object.entries(texts)) this.add({ name, text });
});
const found = Object.fromEntries(['actie', 'acties', 'commissie', 'commissies', 'besluit', 'besluiten'].map((word) => [word, index.search(word).map(({ ref }) => ref).sort().join(' ')]));
console.log('# lunr', found);
assert.deepEqual(found, { actie: 'een', acties: 'meer', commissie: 'een', commissies: 'meer', besluit: 'een meer', besluiten: 'een meer' });
JS
node look.cjs
PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import snowballstemmer
stem = snowballstemmer.stemmer('dutch').stemWord
words = 'actie acties commissie commissies bijlage bijlages besluit besluiten'.split()
print('# Debian', *(f'{word}>{stem(word)}' for word in words))
assert [stem(word) for word in words] == 'actie acties commissie commissies bijlag bijlages besluit besluit'.split()
PY
echo 'seen as described'

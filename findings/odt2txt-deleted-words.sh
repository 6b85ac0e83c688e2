#!/usr/bin/env bash
# odt2txt prints what was deleted, glues a comment into the sentence, and joins words that stand apart
#
# Expected: the plain text of an OpenDocument text is what the page shows: no word that was struck out with tracked changes, comments
#   left out or set apart, and white space kept.
# Happens: the text begins with the author, the moment and the words of every tracked deletion; the author and the
#   words of a comment in the margin stand in the middle of the sentence, which ends there, without a space before them; two or more spaces
#   (`text:s`, which Writer writes for them) become none at all, so that two words become one.
# Version: odt2txt 0.5 (Debian 0.5-7).
# Why it matters: it is what search indexes and `git diff` (as a textconv) commonly use for these files. A decision from which "niet" was
#   deleted is found by that word and read with it; a name that was taken out before publication comes back; and a search for a
#   word beside a double space finds nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q odt2txt=0.5-7 >/dev/null 2>&1 || { apt-get update -q >/dev/null && apt-get download -q odt2txt=0.5-7 >/dev/null; }
dpkg -x odt2txt_*.deb here
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund fflate@0.8.3
cat >make.cjs <<'JS'
const { zipSync, strToU8 } = require('fflate');
const spaces = ['office', 'table', 'text'].map((n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`).join(' ');
const type = 'application/vnd.oasis.opendocument.text';
const change = '<text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A. Auteur</dc:creator>' +
  '<dc:date>2021-03-01T10:00:00</dc:date></office:change-info><text:p>niet</text:p></text:deletion></text:changed-region>';
const body = `<office:text><text:tracked-changes>${change}</text:tracked-changes>` +
  '<text:p>Het besluit is <text:change text:change-id="c1"/>genomen.</text:p>' +
  '<text:p>Deadline<office:annotation><dc:creator>B. Lezer</dc:creator><text:p>klopt dit</text:p></office:annotation> in maart</text:p>' +
  '<text:p>Groningen<text:s text:c="2"/>Loppersum</text:p></office:text>';
const manifest = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
require('fs').writeFileSync('list.odt', zipSync({
  mimetype: [strToU8(type), { level: 0 }],
  'META-INF/manifest.xml': strToU8(`<?xml version="1.0"?><m:manifest xmlns:m="${manifest}" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="${type}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>`),
  'content.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:body>${body}</office:body></office:document-content>`),
}));
JS
node make.cjs
echo "odt2txt $(dpkg-deb -f odt2txt_*.deb Version)"
./here/usr/bin/odt2txt.odt2txt --width=-1 list.odt >out.txt 2>/dev/null || ./here/usr/bin/odt2txt --width=-1 list.odt >out.txt
cat out.txt
grep -qx 'A. Auteur2021-03-01T10:00:00niet' out.txt
grep -qx 'DeadlineB. Lezerklopt dit' out.txt
grep -qx 'GroningenLoppersum' out.txt
echo 'seen as described'

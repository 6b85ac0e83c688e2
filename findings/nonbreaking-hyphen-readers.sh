#!/usr/bin/env bash
# officeparser, word-extractor and unrtf lose the non-breaking hyphen: action 2021-07 becomes 202107
#
# Expected: Word's non-breaking hyphen (Ctrl+Shift+hyphen), which people use to keep a number or a double name on one line, is
#   a hyphen in the plain text. It is a character of its own in Word's files (`w:noBreakHyphen`) and in RTF (`\_`), next to the non-breaking space.
# Happens: all three leave it out without putting anything in its place: "2021-07" is read as "202107", "1-3-2021" as "132021" and "Smit-Jansen"
#   as "SmitJansen". officeparser drops line breaks and tabs within a paragraph too: "Offerte" and "Anja" on two lines become "OfferteAnja".
# Version: officeparser 7.8.0, word-extractor 1.0.4 (both npm), unrtf 0.21.10 (Debian 0.21.10-clean-1).
# Why it matters: these readers feed search indexes and imports. A number is another number, a date is no date, a person has another name, and all
#   look like something that was written so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q unrtf=0.21.10-clean-1 >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q unrtf=0.21.10-clean-1 >/dev/null 2>&1; }
dpkg -x unrtf_*.deb here
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund officeparser@7.8.0 word-extractor@1.0.4 fflate@0.8.3
cat >look.cjs <<'JS'
const assert = require('assert');
const { zipSync, strToU8 } = require('fflate');
const WordExtractor = require('word-extractor');
const { parseOffice } = require('officeparser');
const version = (name) => `${name} ${JSON.parse(require('fs').readFileSync(`node_modules/${name}/package.json`)).version}`;
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const hyphen = '<w:r><w:noBreakHyphen/></w:r>';
const paragraph = (...runs) => `<w:p>${runs.join('')}</w:p>`;
const body = [
  paragraph(run('2021'), hyphen, run('07')),
  paragraph(run('1'), hyphen, run('3'), hyphen, run('2021')),
  paragraph(run('Smit'), hyphen, run('Jansen')),
  paragraph(run('Offerte'), '<w:r><w:br/></w:r>', run('Anja'), '<w:r><w:tab/></w:r>', run('Marc')),
].join('');
const part = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const schema = 'http://schemas.openxmlformats.org';
require('fs').writeFileSync('list.docx', zipSync({
  '[Content_Types].xml': part(`<Types xmlns="${schema}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`),
  '_rels/.rels': part(`<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="r1" Type="${schema}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`),
  'word/document.xml': part(`<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr/></w:body></w:document>`),
}));
(async () => {
  const parsed = await parseOffice('list.docx');
  const office = (typeof parsed === 'string' ? parsed : parsed.toText()).trim();
  console.log(`# ${version('officeparser')}\n${office}`);
  const word = (await new WordExtractor().extract('list.docx')).getBody().trim();
  console.log(`# ${version('word-extractor')}\n${word}`);
  assert.equal(office, '202107\n132021\nSmitJansen\nOfferteAnjaMarc');
  assert.equal(word, '202107\n132021\nSmitJansen\nOfferte\nAnja\tMarc');
})();
JS
node look.cjs
printf '%s\n' '{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}' '\pard 2021\_07\par' '1\_3\_2021\par' 'Smit\_Jansen\par' 'A\~B\par}' >list.rtf
echo "# unrtf $(dpkg-deb -f unrtf_*.deb Version)"
./here/usr/bin/unrtf -P "$folder/here/usr/share/unrtf" --text list.rtf 2>/dev/null | sed '1,/^-----/d' >out.txt
cat out.txt
grep -qx '202107' out.txt && grep -qx '132021' out.txt && grep -qx 'SmitJansen' out.txt
echo 'seen as described'

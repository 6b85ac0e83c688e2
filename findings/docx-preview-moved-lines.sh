#!/usr/bin/env bash
# docx-preview shows a moved line in neither place; mammoth and docx-preview leave out the words of a simple field
#
# Expected: in Word's tracked changes a paragraph that is dragged elsewhere stands twice, as `w:moveFrom` in its old place and as `w:moveTo` in its new one
#   (ISO/IEC 29500-1, 17.13.5). A viewer shows it in the new place, as it shows `w:ins` and hides `w:del`; or it says that it cannot. A field has its result
#   within it: `w:fldSimple` around the runs (17.16.19), or `w:fldChar` between them. Both show the result.
# Happens: docx-preview shows inserted and deleted words as one expects, and the moved action nowhere, also with `renderChanges`. Of `<w:fldSimple>`
#   docx-preview and mammoth show nothing, where the same field written with `w:fldChar` is there; mammoth's messages say that an element was ignored,
#   docx-preview says nothing (its README that fields are not supported yet). mammoth shows the moved line right.
# Version: docx-preview 0.4.1, mammoth 1.13.0 (with jsdom 26.1.0; the file is made with fflate 0.8.3).
# Why it matters: somebody moves an action to another heading with changes on, and who looks at the list in a portal does not see that it exists. Dates and
#   names that a template fills in are fields: "Brief versturen voor 1 maart" becomes "Brief versturen voor".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund docx-preview@0.4.1 mammoth@1.13.0 jsdom@26.1.0 fflate@0.8.3
cat >look.cjs <<'JS'
const assert = require('assert');
const { readFileSync } = require('fs');
const { strToU8, zipSync } = require('fflate');
const { JSDOM } = require('jsdom');
const mammoth = require('mammoth');
const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document, DOMParser: window.DOMParser, Node: window.Node, XMLSerializer: window.XMLSerializer });
const { renderAsync } = require('docx-preview');
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(`docx-preview ${version('docx-preview')}, mammoth ${version('mammoth')}`);

const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const by = 'w:author="A" w:date="2021-02-01T09:00:00Z"';
const line = (content, mark = '') => `<w:p>${mark && `<w:pPr><w:rPr><w:${mark} w:id="9" ${by}/></w:rPr></w:pPr>`}${content}</w:p>`;
const moved = (kind, id) =>
  `<w:${kind}RangeStart w:id="${id}" ${by} w:name="move1"/>${line(`<w:${kind} w:id="${id + 1}" ${by}>${run('7 Brief, Anja')}</w:${kind}>`, kind)}<w:${kind}RangeEnd w:id="${id}"/>`;
const packed = (body) => {
  const open = 'http://schemas.openxmlformats.org';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="r" Type="${open}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${open}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)]))));
};
const shown = async (file, options) => {
  const place = document.createElement('div');
  await renderAsync(file, place, undefined, options);
  return [...place.querySelectorAll('p')].map((p) => p.textContent);
};
const told = async (file) => {
  const { value, messages } = await mammoth.extractRawText({ buffer: file });
  const { messages: said } = await mammoth.convertToHtml({ buffer: file });
  return { lines: value.split('\n').filter(Boolean), said: [...messages, ...said].map((m) => m.message) };
};
const field = (text) => `<w:fldSimple w:instr=" DOCPROPERTY Datum ">${run(text)}</w:fldSimple>`;
const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const long = (text) => `${mark('begin')}<w:r><w:instrText xml:space="preserve"> DOCPROPERTY Datum </w:instrText></w:r>${mark('separate')}${run(text)}${mark('end')}`;

(async () => {
  const changed = packed(
    moved('moveFrom', 1) + line(run('8 Nota, Marc')) + moved('moveTo', 3) +
      line(`${run('9 Plan, ')}<w:del w:id="5" ${by}><w:r><w:delText>Piet</w:delText></w:r></w:del><w:ins w:id="6" ${by}>${run('Kees')}</w:ins>`),
  );
  for (const options of [{}, { renderChanges: true }]) {
    const lines = await shown(changed, options);
    console.log('docx-preview', options, lines);
    assert(lines.includes('8 Nota, Marc') && lines.some((l) => /^9 Plan, .*Kees$/.test(l)));
    assert(!lines.some((l) => l.includes('Brief')));
  }
  const { lines: moves } = await told(changed);
  console.log('mammoth', moves);
  assert.deepEqual(moves, ['8 Nota, Marc', '7 Brief, Anja', '9 Plan, Kees']);

  const fields = packed(line(run('Brief versturen voor ') + field('1 maart')) + line(run('Nota lezen voor ') + long('8 maart')));
  const seen = await shown(fields);
  console.log('docx-preview', seen);
  assert.deepEqual(seen, ['Brief versturen voor ', 'Nota lezen voor 8 maart']);
  const { lines, said } = await told(fields);
  console.log('mammoth', lines, said);
  assert.deepEqual(lines, ['Brief versturen voor ', 'Nota lezen voor 8 maart']);
  assert(said.some((m) => m.includes('w:fldSimple')));
  console.log('seen as described');
})();
JS
node look.cjs

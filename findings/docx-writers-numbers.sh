#!/usr/bin/env bash
# markdown-docx and helix-md2docx begin each numbered list at 1; html-to-docx does too, and leaves out that words are struck out
#
# Expected: the number of a list's first item is the number that it starts with, in Markdown (CommonMark 0.31.2, 5.3) as in HTML (`<ol start="7">`), and Word can
#   start a list anywhere (`w:start`, `w:startOverride`). `<del>` and `<s>` say that words no longer count, and show it in Word.
# Happens: of a list that begins with `7.` the Word file says 1. In html-to-docx `<ol start="7">` is 1 as well, and "Brief <del>niet</del> versturen" is
#   "Brief niet versturen", all alive; `<s>` and `<strike>` are lost in the same way. No warning. @mohtasham/md-to-docx and @turbodocx/html-to-docx do both right.
# Version: markdown-docx 1.7.0, @adobe/helix-md2docx 2.2.50, html-to-docx 1.8.0; right: @mohtasham/md-to-docx 4.0.1, @turbodocx/html-to-docx 1.23.1 (read back
#   with fflate 0.8.3).
# Why it matters: actions and decisions are known by their number ("punt 7"). In the second half of a list, or in one that goes on where last month's ended, each has the number of another
#   one; and a decision that was struck out stands as taken.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund markdown-docx@1.7.0 @adobe/helix-md2docx@2.2.50 html-to-docx@1.8.0 @mohtasham/md-to-docx@4.0.1 @turbodocx/html-to-docx@1.23.1 fflate@0.8.3
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { md2docx } from '@adobe/helix-md2docx';
import { convertMarkdownToDocx } from '@mohtasham/md-to-docx';
import turbodocx from '@turbodocx/html-to-docx';
import { strFromU8, unzipSync } from 'fflate';
import htmlToDocx from 'html-to-docx';
import markdownDocx, { Packer } from 'markdown-docx';

const markdown = '7. Offerte opvragen\n8. Brief ~~niet~~ versturen\n';
const html = '<ol start="7"><li>Offerte opvragen</li><li>Brief <del>niet</del> versturen</li></ol>';
const writers = {
  'markdown-docx': async () => Packer.toBuffer(await markdownDocx(markdown)),
  '@adobe/helix-md2docx': async () => md2docx(markdown, { log: console }),
  '@mohtasham/md-to-docx': async () => (await convertMarkdownToDocx(markdown)).arrayBuffer(),
  'html-to-docx': async () => htmlToDocx(html),
  '@turbodocx/html-to-docx': async () => turbodocx(html),
};
// The number that Word gives to the first item of the list that the text stands in: the override of its level, or the start of its level.
const numberOf = (parts, text) => {
  const paragraph = parts['word/document.xml'].match(/<w:p[ >].*?<\/w:p>/gs).find((one) => one.includes(text));
  const list = parts['word/numbering.xml'].match(new RegExp(`<w:num [^>]*w:numId="${paragraph.match(/<w:numId w:val="(\d+)"/)[1]}".*?</w:num>`, 's'))[0];
  const abstract = parts['word/numbering.xml'].match(new RegExp(`<w:abstractNum [^>]*w:abstractNumId="${list.match(/<w:abstractNumId w:val="(\d+)"/)[1]}".*?</w:abstractNum>`, 's'))[0];
  const level = abstract.match(/<w:lvl [^>]*w:ilvl="0".*?<\/w:lvl>/s)[0];
  if (!level.includes('w:val="decimal"')) throw new Error('not a numbered list');
  return Number((list.match(/<w:startOverride w:val="(\d+)"/) ?? level.match(/<w:start w:val="(\d+)"/))[1]);
};
const seen = {};
for (const [name, write] of Object.entries(writers)) {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const bytes = new Uint8Array(await write());
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));
  const run = parts['word/document.xml'].match(/<w:r>(?:(?!<\/w:r>).)*>\s*niet\s*<(?:(?!<\/w:r>).)*<\/w:r>/s)[0];
  seen[name] = `starts at ${numberOf(parts, 'Offerte')}, "niet" is ${/<w:strike(?: w:val="(?:true|1|on)")?\s*\/>/.test(run) ? 'struck out' : 'alive'}`;
  console.log(`${name} ${version}: ${seen[name]}`);
}
const expected = {
  'markdown-docx': 'starts at 1, "niet" is struck out',
  '@adobe/helix-md2docx': 'starts at 1, "niet" is struck out',
  '@mohtasham/md-to-docx': 'starts at 7, "niet" is struck out',
  'html-to-docx': 'starts at 1, "niet" is alive',
  '@turbodocx/html-to-docx': 'starts at 7, "niet" is struck out',
};
const same = JSON.stringify(seen) === JSON.stringify(expected);
console.log(same ? 'seen as described' : 'CHANGED');
// Some of them leave something running.
process.exit(same ? 0 : 1);
JS
node look.mjs

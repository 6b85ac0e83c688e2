#!/usr/bin/env bash
# qpdf and pdf-lib put two accessible PDFs together into one that still claims PDF/UA, with the second half outside its structure
#
# Expected: two tagged files (PDF/UA-1) that are put together keep both structure trees, or the result no longer says that it is tagged: pdfunite
#   and `qpdf --empty --pages` do the latter.
# Happens: `qpdf a.pdf --pages a.pdf b.pdf -- out.pdf` (as its manual has it, to keep the title) and pdf-lib's `copyPages` into a loaded file give
#   "Tagged: yes", the language, the title and the PDF/UA mark of the first, and a tree that holds the first only. The page of
#   the second is there to see. In qpdf's result both pages point to entry 0 of the one tree. pdfseparate is worse: "Tagged: yes" and the mark, and no tree at all.
# Version: qpdf 11.3.0, poppler-utils 22.12.0 (Debian), pdf-lib 1.17.1, files made by pdfkit 0.20.2.
# Why it matters: a meeting's papers are one PDF made of several. Checks for the law on accessibility that read the mark or "Tagged" pass it, and
#   a screen reader user hears the first paper only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(qpdf=11.3.0-1+deb12u1 libqpdf29=11.3.0-1+deb12u1 poppler-utils=22.12.0-2+deb12u3 libpoppler126=22.12.0-2+deb12u3 fonts-dejavu-core=2.37-6
  libfreetype6 libfontconfig1 libjpeg62-turbo libgnutls30 libopenjp2-7 liblcms2-2 libpng16-16 libtiff6 libnss3 libnspr4 libexpat1 libwebp7 liblerc4 libjbig0 libdeflate0 libbrotli1)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund pdfkit@0.20.2 pdf-lib@1.17.1
cat >make.cjs <<'JS'
const { createWriteStream } = require('fs');
const PDF = require('pdfkit');
for (const name of ['a', 'b']) {
  const file = new PDF({ pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: 'nl-NL', displayTitle: true, info: { Title: `Stuk ${name}` } });
  file.pipe(createWriteStream(`${name}.pdf`));
  file.font('here/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf');
  const whole = file.struct('Document');
  file.addStructure(whole);
  whole.add(file.struct('H1', () => file.text(`Kop ${name}`)));
  whole.add(file.struct('P', () => file.text(`Tekst ${name}`)));
  whole.end();
  file.end();
}
JS
cat >join.cjs <<'JS'
const { readFileSync, writeFileSync } = require('fs');
const { PDFDocument } = require('pdf-lib');
(async () => {
  const first = await PDFDocument.load(readFileSync('a.pdf'));
  const second = await PDFDocument.load(readFileSync('b.pdf'));
  for (const page of await first.copyPages(second, second.getPageIndices())) first.addPage(page);
  writeFileSync('pdf-lib.pdf', await first.save());
})();
JS
node make.cjs
node join.cjs
libraries="$folder/here/usr/lib/x86_64-linux-gnu:$folder/here/lib/x86_64-linux-gnu"
tool() { LD_LIBRARY_PATH="$libraries" "./here/usr/bin/$@"; }
tool qpdf --version | sed -n 1p
tool pdfinfo -v 2>&1 | sed -n 1p
for name in pdfkit pdf-lib; do node -p "'$name ' + JSON.parse(require('fs').readFileSync('node_modules/$name/package.json')).version"; done
tool qpdf a.pdf --pages a.pdf b.pdf -- qpdf.pdf
tool qpdf --empty --pages a.pdf b.pdf -- qpdf-empty.pdf
tool pdfunite a.pdf b.pdf pdfunite.pdf
tool pdfseparate a.pdf pdfseparate-%d.pdf
mv pdfseparate-1.pdf pdfseparate.pdf
for name in a b qpdf pdf-lib pdfseparate qpdf-empty pdfunite; do
  tagged=$(tool pdfinfo "$name.pdf" 2>/dev/null | sed -n 's/^Tagged: *//p')
  claim=$(tool pdfinfo -meta "$name.pdf" 2>/dev/null | grep -c 'pdfuaid:part' || true)
  tree=$(tool pdfinfo -struct-text "$name.pdf" 2>/dev/null | sed -n 's/^ *"\(.*\)".*/\1/p' | tr '\n' ',')
  page=$(tool pdftotext "$name.pdf" - 2>/dev/null | tr -d '\f' | sed '/^$/d' | tr '\n' ',')
  test "$claim" = 0 && claim=no || claim=yes
  echo "$name: tagged $tagged; PDF/UA mark $claim; in the tree: ${tree%,}; on the pages: ${page%,}" | tee -a seen.txt
done
both='Kop a,Tekst a,Kop b,Tekst b'
diff seen.txt - <<TEXT
a: tagged yes; PDF/UA mark yes; in the tree: Kop a,Tekst a; on the pages: Kop a,Tekst a
b: tagged yes; PDF/UA mark yes; in the tree: Kop b,Tekst b; on the pages: Kop b,Tekst b
qpdf: tagged yes; PDF/UA mark yes; in the tree: Kop a,Tekst a; on the pages: $both
pdf-lib: tagged yes; PDF/UA mark yes; in the tree: Kop a,Tekst a; on the pages: $both
pdfseparate: tagged yes; PDF/UA mark yes; in the tree: ; on the pages: Kop a,Tekst a
qpdf-empty: tagged no; PDF/UA mark no; in the tree: ; on the pages: $both
pdfunite: tagged no; PDF/UA mark no; in the tree: ; on the pages: $both
TEXT
parents=$(tool qpdf --qdf --object-streams=disable qpdf.pdf - | grep -a -c '/StructParents 0')
echo "pages of qpdf's result that point to entry 0: $parents"
test "$parents" = 2
echo 'seen as described'

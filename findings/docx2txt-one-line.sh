#!/usr/bin/env bash
# docx2txt writes a whole document of python-docx or docx (npm) as one line, cells and all, and a moved line in both places
#
# Expected: each paragraph of a Word file becomes a line, in a table too: `<w:p>`, `<w:p w:rsidR="…">` and `<w:p><w:pPr>` are all a paragraph, since
#   attributes and properties are optional (ISO/IEC 29500-1, 17.3.1.22). What was moved away with changes on (`w:moveFrom`) is gone, as deleted words are.
# Happens: a line ends only behind a paragraph that has an attribute or properties. Word gives its paragraphs one; python-docx and docx (npm) write plain
#   `<w:p>`, so that two paragraphs and a table of two actions are "Acties van 1 maartVoor de raad7BriefAnja8NotaMarc". The moved action stands in its old and
#   its new place. Exit 0, nothing said.
# Version: docx2txt 1.4 (Debian 1.4-5); files of python-docx 0.8.11 (Debian 0.8.11+dfsg1-5) and docx 9.5.1.
# Why it matters: docx2txt is what makes Word files comparable and searchable, in git (`textconv`) and in mail programs. In a list that a program wrote
#   numbers, texts and owners run into each other, and a change to one action is a change to the only line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(docx2txt=1.4-5 python3-docx=0.8.11+dfsg1-5 python3-lxml libxml2 libxslt1.1 libicu72)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
echo '{"private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund docx@9.5.1
echo "docx2txt $(dpkg-deb -f docx2txt_*.deb Version), python-docx $(dpkg-deb -f python3-docx_*.deb Version), docx $(node -p "JSON.parse(require('fs').readFileSync('node_modules/docx/package.json')).version")"
LD_LIBRARY_PATH="$folder/here/usr/lib/$(/usr/bin/dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)" PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import io
import zipfile
import docx
document = docx.Document()
document.add_paragraph('Acties van 1 maart')
document.add_paragraph('Voor de raad')
table = document.add_table(2, 3)
for row, texts in enumerate((('7', 'Brief', 'Anja'), ('8', 'Nota', 'Marc'))):
    for column, text in enumerate(texts):
        table.cell(row, column).text = text
document.save('python-docx.docx')

# The same file with an attribute for each paragraph, as Word writes it; and one with a moved line.
run = '<w:r><w:t>{}</w:t></w:r>'.format
change = 'w:author="A" w:date="2021-02-01T09:00:00Z"'

def moved(kind, number):
    mark = f'<w:pPr><w:rPr><w:{kind} w:id="{number + 2}" {change}/></w:rPr></w:pPr>'
    return (f'<w:{kind}RangeStart w:id="{number}" {change} w:name="move1"/><w:p w:rsidR="00000001">{mark}<w:{kind} w:id="{number + 1}" {change}>{run("7 Brief, Anja")}</w:{kind}></w:p>'
            f'<w:{kind}RangeEnd w:id="{number}"/>')

body = (moved('moveFrom', 1) + f'<w:p w:rsidR="00000001">{run("8 Nota, ")}<w:del w:id="9" {change}><w:r><w:delText>Marc</w:delText></w:r></w:del>{run("Kees")}</w:p>' + moved('moveTo', 4))
namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
with zipfile.ZipFile('python-docx.docx') as given:
    parts = {name: given.read(name) for name in given.namelist()}
for name, text in (
    ('like-word.docx', parts['word/document.xml'].replace(b'<w:p>', b'<w:p w:rsidR="00000001">')),
    ('moved.docx', f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {namespace}><w:body>{body}<w:sectPr/></w:body></w:document>'.encode()),
):
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as file:
        for part, content in (parts | {'word/document.xml': text}).items():
            file.writestr(part, content)
PY
cat >write.cjs <<'JS'
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require('docx');
const rows = [['7', 'Brief', 'Anja'], ['8', 'Nota', 'Marc']].map((row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }));
const children = [new Paragraph('Acties van 1 maart'), new Paragraph('Voor de raad'), new Table({ rows })];
Packer.toBuffer(new Document({ sections: [{ children }] })).then((file) => require('fs').writeFileSync('docx.docx', file));
JS
node write.cjs
for name in python-docx docx like-word moved; do
  echo "# $name.docx"
  perl here/usr/bin/docx2txt "$name.docx" - | tee "$name.txt"
  echo
done
for name in python-docx docx; do test "$(cat "$name.txt")" = 'Acties van 1 maartVoor de raad7BriefAnja8NotaMarc'; done
printf '%s\n' 'Acties van 1 maart' 'Voor de raad' 7 Brief Anja 8 Nota Marc | diff - <(sed '/^ *$/d' like-word.txt)
printf '%s\n' '7 Brief, Anja' '8 Nota, Kees' '7 Brief, Anja' | diff - <(sed '/^ *$/d' moved.txt)
echo 'seen as described'

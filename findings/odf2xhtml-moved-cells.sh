#!/usr/bin/env bash
# odfpy's odf2xhtml writes a run of empty cells as one, so that a date moves into the column of the owners
#
# Expected: LibreOffice stores two empty cells next to each other as one element with `table:number-columns-repeated="2"`, two equal rows
#   as one with `table:number-rows-repeated="2"`, and two spaces as a space and `text:s`. A converter to HTML writes them all.
# Happens: the two empty cells become one `<td>`, and all cells behind them stand one column too far to the left; of equal rows only the first is left;
#   and the second of two spaces comes out at the beginning of the text instead of in its place.
# Version: odfpy 1.4.2 (Debian python3-odf 1.4.2-2), the class behind the command `odf2xhtml`.
# Why it matters: an action without a title and owner gets its deadline in the column "Wat". It is what every sheet with an empty
#   cell next to another looks like, and the page that comes out is tidy.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-odf=1.4.2-2 python3-defusedxml)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
echo "odfpy $(dpkg-deb -f python3-odf_*.deb Version)"
PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import re
import zipfile
from odf.odf2xhtml import ODF2XHTML

names = ''.join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ('office', 'table', 'text', 'style'))
kind = 'application/vnd.oasis.opendocument.spreadsheet'

def cell(text):
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

def row(*cells, attributes=''):
    return f'<table:table-row{attributes}>{"".join(cells)}</table:table-row>'

rows = ''.join([
    row(*map(cell, ('Nr', 'Wat', 'Wie', 'Wanneer'))),
    row(cell('1'), cell('Brief'), cell('Anja <text:s/>de Boer'), cell('1 maart')),
    row(cell('2'), '<table:table-cell table:number-columns-repeated="2"/>', cell('1 april')),
    row(cell('x'), cell('x'), cell('x'), cell('x'), attributes=' table:number-rows-repeated="2"'),
])
sheet = f'<office:spreadsheet><table:table table:name="Acties"><table:table-column table:number-columns-repeated="4"/>{rows}</table:table></office:spreadsheet>'
manifest = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
with zipfile.ZipFile('list.ods', 'w') as file:
    file.writestr('mimetype', kind)
    file.writestr('META-INF/manifest.xml', f'<?xml version="1.0"?><m:manifest xmlns:m="{manifest}" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="{kind}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/><m:file-entry m:full-path="styles.xml" m:media-type="text/xml"/></m:manifest>')
    file.writestr('styles.xml', f'<?xml version="1.0"?><office:document-styles{names} office:version="1.3"><office:styles/></office:document-styles>')
    file.writestr('content.xml', f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names} office:version="1.3"><office:body>{sheet}</office:body></office:document-content>')
page = ODF2XHTML(False).odf2xhtml('list.ods')
seen = []
for line in re.findall(r'<tr.*?</tr>', page, re.S):
    seen.append([re.sub(r'<[^>]*>', '', text).strip('\n').replace('&#160;', ' ').replace('\xa0', ' ') for text in re.findall(r'<td.*?</td>', line, re.S)])
    print(seen[-1])
assert seen[2] == ['2', '', '1 april'], seen[2]
assert len(seen) == 4, len(seen)
assert seen[1][2] == ' Anja de Boer', seen[1][2]
print('seen as described')
PY

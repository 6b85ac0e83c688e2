#!/usr/bin/env bash
# pandoc drops the heading row of an OpenDocument table, and moves the cells behind a merged cell to the left
#
# Expected: LibreOffice Writer marks the first row of a new table as repeated heading (`table:table-header-rows`), so pandoc's reader finds
#   the heading there, as it does in a Word file. Covered cells of a merged one keep their place: what stood under "Wie" stays under it.
# Happens: the rows marked as heading are gone with their words; the table has no heading. In a row with a cell over two columns
#   the next cell comes one column too early, and an empty one is put at the end. Exit 0, no warning, also with `--verbose`.
# Version: pandoc 2.17.1.1 (Debian 2.17.1.1-2~deb12u1).
# Why it matters: a list of actions turned from ODT to HTML or Markdown has no column names, and in rows with a merged cell the
#   owner stands under "Wat". The better the document was made (a heading marked as heading), the more is lost.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 libffi8 libgmp10)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
/usr/bin/python3 - <<'PY'
import zipfile

names = ''.join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ('office', 'table', 'text', 'style'))
kind = 'application/vnd.oasis.opendocument.text'

def cell(text, attributes=''):
    return f'<table:table-cell{attributes} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

def row(*cells):
    return f'<table:table-row>{"".join(cells)}</table:table-row>'

heading = f'<table:table-header-rows>{row(cell("Nr"), cell("Wat"), cell("Wie"))}</table:table-header-rows>'
wide = row(cell('2 Brief', ' table:number-columns-spanned="2"'), '<table:covered-table-cell/>', cell('Marc'))
table = f'<table:table table:name="Acties"><table:table-column table:number-columns-repeated="3"/>{heading}{row(cell("1"), cell("Offerte"), cell("Anja"))}{wide}</table:table>'
manifest = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
with zipfile.ZipFile('list.odt', 'w') as file:
    file.writestr('mimetype', kind)
    file.writestr('META-INF/manifest.xml', f'<?xml version="1.0"?><m:manifest xmlns:m="{manifest}" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="{kind}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/><m:file-entry m:full-path="styles.xml" m:media-type="text/xml"/></m:manifest>')
    file.writestr('styles.xml', f'<?xml version="1.0"?><office:document-styles{names} office:version="1.3"><office:styles/></office:document-styles>')
    file.writestr('content.xml', f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names} office:version="1.3"><office:body><office:text>{table}</office:text></office:body></office:document-content>')
PY
export LD_LIBRARY_PATH="$folder/here/usr/lib/x86_64-linux-gnu" LC_ALL=C.UTF-8
pandoc() { ./here/usr/bin/pandoc --data-dir=here/usr/share/pandoc/data "$@"; }
pandoc --version | sed -n 1p
pandoc --verbose -f odt -t html list.odt >out.html 2>said.txt
cat out.html
if grep -qE 'Nr|Wie|<th' out.html; then exit 1; fi
if grep -qi warning said.txt; then exit 1; fi
tr -d '\n' <out.html | grep -qF '<td>1</td><td>Offerte</td><td>Anja</td>'
tr -d '\n' <out.html | grep -qF '<td>2 Brief</td><td>Marc</td><td></td>'
echo 'seen as described'

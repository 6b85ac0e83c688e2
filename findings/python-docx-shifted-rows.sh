#!/usr/bin/env bash
# python-docx reads the cells of a table on from one row into the next when a row is shorter than the table, or has a cell in a content control
#
# Expected: `row.cells` gives the cells of that row. A row may begin or end within the table's columns (`w:gridBefore`, `w:gridAfter`, ISO/IEC 29500-1,
#   17.4.15 and 17.4.14), and a cell may stand in a content control (17.5.2); other rows have nothing to do with it.
# Happens: all cells of the table are one list, cut into rows of as many as the table has columns. After one row of two cells out of four the row
#   has "3" as its owner and "Plan" as its deadline, from the next row; action 3 begins with its owner, and the last row ends in the middle. One cell in a
#   content control, which is left out, moves all below it by one. `table.columns` does the same. No error.
# Version: python-docx 0.8.11 (Debian 0.8.11+dfsg1-5).
# Why it matters: Word makes a shorter row when somebody drags its edge or deletes its cells, and templates have their drop-down lists for status and owner in
#   content controls. Each action below it gets the owner and the deadline of another one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(python3-docx=0.8.11+dfsg1-5 python3-lxml libxml2 libxslt1.1 libicu72)
apt-get download -q "${packages[@]}" >/dev/null 2>&1 || { apt-get update -q >/dev/null 2>&1 && apt-get download -q "${packages[@]}" >/dev/null 2>&1; }
for archive in *.deb; do dpkg -x "$archive" here; done
export LD_LIBRARY_PATH="$folder/here/usr/lib/$(/usr/bin/dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"
echo "python-docx $(dpkg-deb -f python3-docx_*.deb Version)"
PYTHONPATH="$folder/here/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import io
import zipfile
import docx
main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
package = 'http://schemas.openxmlformats.org/package/2006'
office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

def document(*rows):
    grid = '<w:gridCol w:w="2000"/>' * 4
    table = f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w') as parts:
        parts.writestr('[Content_Types].xml', f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>')
        parts.writestr('_rels/.rels', f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Type="{office}" Target="word/document.xml"/></Relationships>')
        parts.writestr('word/document.xml', f'<w:document xmlns:w="{main}"><w:body>{table}<w:p/><w:sectPr/></w:body></w:document>')
    file.seek(0)
    return docx.Document(file)

def cell(text):
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>'

def row(*cells, properties=''):
    return f'<w:tr>{properties}{"".join(cells)}</w:tr>'

def full(*texts):
    return row(*map(cell, texts))

def look(about, second):
    table = document(full('1', 'Brief', 'Anja', '1 maart'), second, full('3', 'Plan', 'Eva', '1 mei'), full('4', 'Nota', 'Tom', '1 juni')).tables[0]
    seen = [[cell.text for cell in line.cells] for line in table.rows]
    print(f'# {about}')
    for line in seen:
        print('  ', line)
    print('   third column:', [cell.text for cell in table.columns[2].cells])
    return seen

first = ['1', 'Brief', 'Anja', '1 maart']
assert look('for comparison: four full rows', full('2', 'Vraag', 'Marc', '1 april'))[2] == ['3', 'Plan', 'Eva', '1 mei']
assert look('action 2 has two cells, and two columns after them', row(cell('2'), cell('Vraag'), properties='<w:trPr><w:gridAfter w:val="2"/><w:wAfter w:w="4000" w:type="dxa"/></w:trPr>')) == [
    first, ['2', 'Vraag', '3', 'Plan'], ['Eva', '1 mei', '4', 'Nota'], ['Tom', '1 juni']]
assert look('the row of action 2 begins in the second column', row(cell('Vraag'), cell('Marc'), cell('1 april'), properties='<w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="2000" w:type="dxa"/></w:trPr>')) == [
    first, ['Vraag', 'Marc', '1 april', '3'], ['Plan', 'Eva', '1 mei', '4'], ['Nota', 'Tom', '1 juni']]
assert look('the owner of action 2 in a content control', row(cell('2'), cell('Vraag'), f'<w:sdt><w:sdtContent>{cell("Marc")}</w:sdtContent></w:sdt>', cell('1 april'))) == [
    first, ['2', 'Vraag', '1 april', '3'], ['Plan', 'Eva', '1 mei', '4'], ['Nota', 'Tom', '1 juni']]
print('seen as described')
PY

"""Makes the same list of actions with python-docx, openpyxl and odfpy, for tests of what reads lists of others.

Usage: make.py FOLDER. Writes `python.docx`, `python.xlsx`, `python.odt` and `python.ods` into it.
"""

import datetime
import sys
from os.path import join

HEADER = ["Nr", "Wat", "Wie", "Deadline"]


def make_docx(path):
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    document.core_properties.title = "Lijst van Henk"
    document.sections[0].header.paragraphs[0].text = "Concept"
    document.add_heading("Blok A", level=1)
    document.add_paragraph("eerst dit", style="List Number")
    document.add_paragraph("dan dat", style="List Number")
    document.add_paragraph("los punt", style="List Bullet")
    table = document.add_table(rows=4, cols=4)
    for at, text in enumerate(HEADER):
        table.cell(0, at).text = text
    table.cell(1, 0).text = "1"
    table.cell(1, 1).text = "Offerte"
    table.cell(1, 1).add_paragraph("en brief")
    table.cell(1, 2).merge(table.cell(2, 2)).text = "Anja"
    table.cell(1, 3).text = "1 maart 2021"
    table.cell(2, 0).text = "2"
    table.cell(2, 1).paragraphs[0].add_run("Besluit is ")
    table.cell(2, 1).paragraphs[0].add_run("niet").font.strike = True
    table.cell(2, 1).paragraphs[0].add_run(" genomen")
    table.cell(2, 3)._tc.get_or_add_tcPr().append(parse_xml(r'<w:shd {} w:fill="FFCC00"/>'.format(nsdecls("w"))))
    table.cell(3, 0).merge(table.cell(3, 3)).text = "Blok B"
    document.save(path)


def make_xlsx(path):
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.styles import Font, PatternFill

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Acties"
    sheet.append(HEADER)
    sheet.append([1, "Offerte\nen brief", "Anja", datetime.date(2021, 3, 1)])
    sheet.append([2, "Besluit", None, "voor de zomer"])
    sheet.append([3, "Oud", "=B2", 0.25])
    sheet.merge_cells("C2:C3")
    sheet["A2"].number_format = '"2021-"00'
    sheet["D2"].number_format = "[$-413]d mmm yyyy"
    sheet["D4"].number_format = "0%"
    sheet["B4"].font = Font(strike=True)
    sheet["B3"].fill = PatternFill("solid", fgColor="FFCC00")
    sheet["B2"].comment = Comment("Henk: bellen", "Henk")
    sheet["B3"].hyperlink = "https://voorbeeld.nl/stuk"
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.auto_filter.ref = "A1:D4"
    book.create_sheet("Archief").append(["oud"])
    book["Archief"].sheet_state = "hidden"
    book.save(path)


def make_odt(path):
    from odf.opendocument import OpenDocumentText
    from odf.style import Style, TextProperties
    from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableHeaderRows, TableRow
    from odf.text import H, List, ListItem, Note, NoteBody, NoteCitation, P, Span

    document = OpenDocumentText()
    struck = Style(name="Weg", family="text")
    struck.addElement(TextProperties(textlinethroughstyle="solid"))
    document.automaticstyles.addElement(struck)
    document.text.addElement(H(outlinelevel=1, text="Blok A"))
    points = List()
    for text in ["eerst dit", "dan dat"]:
        item = ListItem()
        item.addElement(P(text=text))
        points.addElement(item)
    document.text.addElement(points)
    table = Table(name="Acties")
    table.addElement(TableColumn(numbercolumnsrepeated=3))

    def row(*cells):
        made = TableRow()
        for cell in cells:
            made.addElement(cell)
        return made

    def cell(text, **more):
        made = TableCell(**more)
        made.addElement(P(text=text))
        return made

    head = TableHeaderRows()
    head.addElement(row(cell("Nr"), cell("Wat"), cell("Wie")))
    table.addElement(head)
    table.addElement(row(cell("1"), cell("Offerte"), cell("Anja", numberrowsspanned=2)))
    mixed = TableCell()
    words = P(text="Besluit is ")
    words.addElement(Span(stylename=struck, text="niet"))
    note = Note(noteclass="footnote")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="zie brief"))
    note.addElement(body)
    words.addElement(note)
    mixed.addElement(words)
    table.addElement(row(cell("2"), mixed, CoveredTableCell()))
    document.text.addElement(table)
    document.save(path)


def make_ods(path):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    table = Table(name="Acties")
    for cells in [HEADER, [1, "Offerte", "Anja", datetime.date(2021, 3, 1)]]:
        row = TableRow()
        for value in cells:
            if isinstance(value, datetime.date):
                # Without the words that are shown, as programs write it that do not know them.
                cell = TableCell(valuetype="date", datevalue=value.isoformat())
            elif isinstance(value, int):
                cell = TableCell(valuetype="float", value=value)
                cell.addElement(P(text=str(value)))
            else:
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=value))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(path)


folder = sys.argv[1]
make_docx(join(folder, "python.docx"))
make_xlsx(join(folder, "python.xlsx"))
make_odt(join(folder, "python.odt"))
make_ods(join(folder, "python.ods"))

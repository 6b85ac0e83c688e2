"""Says as JSON what stands in files of Word, Excel and OpenDocument, as python-docx, openpyxl and odfpy read them.

Usage: read.py FILE... A list comes back, in the order of the files. A text has `headings` ([level, text]), `tables` (rows of
texts), `headerRows` (how many rows of each table come back on every page), `language` and `landscape`. A workbook has `sheets`,
each with a `name`, its `rows` (a day as 2021-04-01, an empty cell as an empty text), `frozen`, `repeats`, `filter`, `choices`
(where values are chosen) and `formulas`, which there should be none of.
"""

import datetime
import json
import sys


def read_docx(path):
    import docx
    import docx.table
    from docx.oxml.ns import qn

    document = docx.Document(path)
    headings = []
    for paragraph in document.paragraphs:
        if paragraph.style.name.startswith("Heading "):
            headings.append([int(paragraph.style.name[8:]), paragraph.text])
    tables, header_rows = [], []
    for table in document.element.body.iter(qn("w:tbl")):
        rows = []
        header_rows.append(sum(1 for _ in table.iter(qn("w:tblHeader"))))
        for row in table.iterchildren(qn("w:tr")):
            cells = [docx.table._Cell(cell, document) for cell in row.iterchildren(qn("w:tc"))]
            rows.append([cell.text for cell in cells])
        tables.append(rows)
    languages = document.styles.element.xpath("w:docDefaults//w:lang")
    section = document.sections[0]
    return {
        "title": document.core_properties.title,
        "maker": [document.core_properties.author, document.core_properties.last_modified_by],
        "headings": headings,
        "tables": tables,
        "headerRows": header_rows,
        "language": languages[0].get(qn("w:val")) if languages else None,
        "landscape": section.page_width > section.page_height,
        "footer": section.footer.paragraphs[0].text if section.footer.paragraphs else "",
    }


def read_xlsx(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheets = []
    for sheet in book.worksheets:
        formulas = sum(1 for row in sheet.iter_rows() for cell in row if cell.data_type == "f")
        formats = {cell.number_format for row in sheet.iter_rows() for cell in row if cell.is_date and cell.value is not None}
        choices = [str(one.sqref) + " " + one.formula1 for one in sheet.data_validations.dataValidation]
        sheets.append(
            {
                "name": sheet.title,
                "rows": [[shown(cell.value) for cell in row] for row in sheet.iter_rows()],
                "frozen": sheet.freeze_panes,
                "repeats": sheet.print_title_rows,
                "filter": sheet.auto_filter.ref,
                "choices": choices,
                "formulas": formulas,
                "dayFormats": sorted(formats),
            }
        )
    return {"title": book.properties.title, "maker": [book.properties.creator, book.properties.lastModifiedBy], "sheets": sheets}


def shown(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return str(value)


def odf_text(node):
    """The words of a paragraph, with its spaces, tabs and line breaks."""
    from odf.namespaces import TEXTNS

    parts = []
    for child in node.childNodes:
        if child.nodeType == child.TEXT_NODE:
            parts.append(child.data)
        elif child.qname == (TEXTNS, "s"):
            parts.append(" " * int(child.getAttribute("c") or 1))
        elif child.qname == (TEXTNS, "tab"):
            parts.append("\t")
        elif child.qname == (TEXTNS, "line-break"):
            parts.append("\n")
        else:
            parts.append(odf_text(child))
    return "".join(parts)


def odf_cell(cell):
    from odf.namespaces import TEXTNS, OFFICENS

    day = cell.attributes.get((OFFICENS, "date-value"))
    if day is not None:
        return day[:10]
    lines = []

    def walk(node):
        for child in node.childNodes:
            if getattr(child, "qname", None) in ((TEXTNS, "p"), (TEXTNS, "h")):
                lines.append(odf_text(child))
            elif hasattr(child, "childNodes"):
                walk(child)

    walk(cell)
    return "\n".join(lines)


def odf_rows(table):
    """The rows of a table with their texts, repeated ones as often as they stand there, and how many of them are headers."""
    from odf.namespaces import TABLENS

    rows, headers = [], 0

    def walk(node, in_header):
        nonlocal headers
        for child in node.childNodes:
            name = getattr(child, "qname", None)
            if name == (TABLENS, "table-row"):
                cells = []
                for cell in child.childNodes:
                    repeat = int(cell.attributes.get((TABLENS, "number-columns-repeated"), 1))
                    text = odf_cell(cell)
                    cells.extend([text] * (repeat if text != "" else min(repeat, 50)))
                repeat = int(child.attributes.get((TABLENS, "number-rows-repeated"), 1))
                for _ in range(repeat if any(cells) else min(repeat, 1)):
                    rows.append(cells)
                    headers += in_header
            elif name in ((TABLENS, "table-header-rows"), (TABLENS, "table-row-group"), (TABLENS, "table-rows")):
                walk(child, in_header or name[1] == "table-header-rows")

    walk(table, False)
    return rows, headers


def odf_meta(document):
    from odf.dc import Creator, Title
    from odf.meta import Generator, InitialCreator

    texts = lambda kind: [str(one) for one in document.meta.getElementsByType(kind)]
    return {"title": "".join(texts(Title)), "maker": texts(Creator) + texts(InitialCreator) + texts(Generator)}


def read_odt(path):
    from odf.opendocument import load
    from odf.style import DefaultStyle, PageLayoutProperties, TextProperties
    from odf.table import Table
    from odf.text import H
    from odf.namespaces import FONS, STYLENS

    document = load(path)
    tables = [odf_rows(table) for table in document.text.getElementsByType(Table)]
    languages = [
        text.attributes.get((FONS, "language"))
        for style in document.styles.getElementsByType(DefaultStyle)
        for text in style.getElementsByType(TextProperties)
        if style.getAttribute("family") == "paragraph"
    ]
    layouts = document.automaticstyles.getElementsByType(PageLayoutProperties)
    return {
        **odf_meta(document),
        "headings": [[int(one.getAttribute("outlinelevel")), odf_text(one)] for one in document.text.getElementsByType(H)],
        "tables": [rows for rows, _ in tables],
        "headerRows": [headers for _, headers in tables],
        "language": languages[0] if languages else None,
        "landscape": any(one.attributes.get((STYLENS, "print-orientation")) == "landscape" for one in layouts),
    }


def read_ods(path):
    from odf.opendocument import load
    from odf.table import ContentValidation, DatabaseRange, Table, TableCell
    from odf.namespaces import TABLENS

    document = load(path)
    filters = [one.getAttribute("targetrangeaddress") for one in document.spreadsheet.getElementsByType(DatabaseRange)]
    sheets = []
    for table in document.spreadsheet.getElementsByType(Table):
        rows, headers = odf_rows(table)
        cells = table.getElementsByType(TableCell)
        sheets.append(
            {
                "name": table.getAttribute("name"),
                "rows": rows,
                "repeats": headers,
                "filters": filters,
                "choices": sorted({cell.attributes[(TABLENS, "content-validation-name")] for cell in cells if (TABLENS, "content-validation-name") in cell.attributes}),
                "conditions": [one.getAttribute("condition") for one in document.spreadsheet.getElementsByType(ContentValidation)],
                "formulas": sum(1 for cell in cells if (TABLENS, "formula") in cell.attributes),
            }
        )
    return {**odf_meta(document), "sheets": sheets}


READERS = {"docx": read_docx, "xlsx": read_xlsx, "odt": read_odt, "ods": read_ods}

json.dump([READERS[path.rsplit(".", 1)[1]](path) for path in sys.argv[1:]], sys.stdout)

"""Writes lists as somebody else makes them, with python-docx and openpyxl, into a folder: `foreign.py FOLDER`.

What a person reads in each stands in `test/readers/foreign/lists.ts`.
"""

import datetime
import os
import sys

import docx
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill


def table(document, rows, style="Table Grid"):
    made = document.add_table(rows=0, cols=len(rows[0]), style=style)
    for row in rows:
        cells = made.add_row().cells
        for cell, text in zip(cells, row):
            cell.text = text
    return made


def plain(path):
    """Other words for the columns, lines within a cell."""
    document = docx.Document()
    document.add_heading("Actielijst Klankbordgroep Haven", 0)
    table(
        document,
        [
            ["Volgnr.", "Omschrijving actie", "Actiehouder", "Uiterlijk", "Stand van zaken", "Gereed?"],
            ["1", "Bewoners uitnodigen voor de rondgang", "Marit Hoekstra", "12 mei 2022", "Brief is verstuurd.\nWacht op antwoord.", "in uitvoering"],
            ["2", "Offerte opvragen voor de steiger", "Joost Veen en Fatma Öz", "Q3 2022", "", "niet gestart"],
            ["3", "Bord plaatsen", "Gemeente Zuidhaven", "1-3-2022", "Staat er.", "gereed"],
        ],
    )
    document.save(path)


def headed(path):
    """Two tables, each below a heading of its own."""
    document = docx.Document()
    document.add_heading("Voortgang programma", 1)
    document.add_paragraph("Stand per 4 april 2023.")
    document.add_heading("Bereikbaarheid", 2)
    table(document, [["Nr", "Actie", "Trekker", "Deadline"], ["B1", "Busbaan tekenen", "Karel Smit", "1 juni 2023"]])
    document.add_heading("Groen", 2)
    table(document, [["Nr", "Actie", "Trekker", "Deadline"], ["G1", "Bomen tellen", "Lies de Wit", "1 juli 2023"], ["G2", "Plan voor het park", "Lies de Wit", "eind 2023"]])
    document.save(path)


def struck(path):
    """What is done is struck through; what stands half struck is not."""
    document = docx.Document()
    made = table(document, [["Nr", "Actie", "Wie", "Wanneer"], ["1", "", "Anna Vos", "3 maart 2022"], ["2", "", "Bram Kok", "4 maart 2022"]])
    run = made.rows[1].cells[1].paragraphs[0].add_run("Zaal huren")
    run.font.strike = True
    line = made.rows[2].cells[1].paragraphs[0]
    line.add_run("Besluit is ")
    line.add_run("niet ").font.strike = True
    line.add_run("genomen")
    document.save(path)


def merged_owner(path):
    """One owner over three rows; a row over all columns is a heading."""
    document = docx.Document()
    made = table(
        document,
        [
            ["Nr", "Actie", "Eigenaar", "Status"],
            ["Blok A", "", "", ""],
            ["1", "Startbrief schrijven", "Piet Adema", "gereed"],
            ["2", "Inwoners bellen", "", "in uitvoering"],
            ["3", "Kaart maken", "", "niet gestart"],
            ["Blok B", "", "", ""],
            ["4", "Aannemer kiezen", "Ria Bos", "niet gestart"],
        ],
    )
    for at in (1, 5):
        made.rows[at].cells[0].merge(made.rows[at].cells[3])
    made.rows[2].cells[2].merge(made.rows[4].cells[2])
    document.save(path)


def minutes(path):
    """Minutes: points of the agenda, and lines that begin with Actie."""
    document = docx.Document()
    document.add_heading("Verslag Werkgroep Water, 14 september 2021", 1)
    document.add_heading("1. Opening", 2)
    document.add_paragraph("De voorzitter opent om 10.00 uur.")
    document.add_heading("2. Peilbesluit", 2)
    document.add_paragraph("Er is gesproken over de hoogte in de zomer.")
    document.add_paragraph("Actie: Els Prins vraagt de cijfers op voor 1 oktober 2021.")
    document.add_paragraph("Actie: Tom Kuiper belt de boeren.")
    document.save(path)


def numbered(path):
    """A list without a table: numbered paragraphs by style."""
    document = docx.Document()
    document.add_heading("Actiepunten", 1)
    for text in ["Brief sturen aan de raad (Noor Dekker, 1 april 2022)", "Agenda maken (Sjoerd Bakker)"]:
        document.add_paragraph(text, style="List Number")
    document.save(path)


def workbook(path):
    """A title above the table, days as days, a hidden column, a colour with its legend, a remark at a cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Acties"
    sheet["A1"] = "Actielijst Stuurgroep Zorg"
    sheet.merge_cells("A1:E1")
    sheet["A2"] = "Peildatum: 1 februari 2024"
    sheet.append([])
    sheet.append(["Nr", "Actie", "Wie", "Deadline", "Status", "Intern"])
    sheet.append([1, "Contract verlengen", "Wim Post", datetime.date(2024, 3, 15), "in uitvoering", "let op budget"])
    sheet.append([2, "Cliëntenraad vragen", "Jet Mol", datetime.date(2024, 4, 2), "niet gestart", ""])
    for row in sheet.iter_rows(min_row=5, max_row=6, min_col=4, max_col=4):
        row[0].number_format = "[$-413]d mmmm yyyy"
    sheet.column_dimensions["F"].hidden = True
    sheet["B6"].comment = Comment("Eerst bellen met Ans", "iemand")
    red = PatternFill("solid", fgColor="FFFF0000")
    sheet["B5"].fill = red
    sheet["A9"] = "Legenda"
    sheet["A10"].fill = red
    sheet["B10"] = "loopt vertraging op"
    book.save(path)


def shown_numbers(path):
    """A number that a format makes 2021-07, and a sheet that is hidden."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Lijst"
    sheet.append(["Nummer", "Actiepunt", "Verantwoordelijke", "Gereed voor"])
    sheet.append([7, "Folder drukken", "Kees Blom", "week 12 2021"])
    sheet.append([12, "Website aanpassen", "Kees Blom", "mei 2021"])
    for row in (2, 3):
        sheet.cell(row, 1).number_format = '"2021-"00'
    other = book.create_sheet("Oud")
    other.append(["Nummer", "Actiepunt"])
    other.append([1, "Kantine sluiten"])
    other.sheet_state = "hidden"
    book.save(path)


def struck_sheet(path):
    """A cell that is struck as a whole; formulas with what they gave; an error."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Nr", "Actie", "Eigenaar", "Deadline"])
    sheet.append([1, "Sleutels inleveren", "Mo Haddad", datetime.date(2022, 1, 10)])
    sheet.append([2, "Alarm testen", "Iris Vonk", datetime.date(2022, 1, 11)])
    sheet["B2"].font = Font(strike=True)
    for row in (2, 3):
        sheet.cell(row, 4).number_format = "dd-mm-yyyy"
    book.save(path)


MAKERS = {
    "plain.docx": plain,
    "headed.docx": headed,
    "struck.docx": struck,
    "mergedOwner.docx": merged_owner,
    "minutes.docx": minutes,
    "numbered.docx": numbered,
    "workbook.xlsx": workbook,
    "shownNumbers.xlsx": shown_numbers,
    "struckSheet.xlsx": struck_sheet,
}

if __name__ == "__main__":
    for name, make in MAKERS.items():
        make(os.path.join(sys.argv[1], name))

/** A document for Excel (Office Open XML, ECMA-376): lists with a header that stays, a filter, days that are days. */
import { documentWords } from '../../messages/document.ts';
import { dayOf, parseIso } from '../../model/time/calendar.ts';
import { type Bits, eachInBits } from '../bits.ts';
import type { ExportDocument } from '../document.ts';
import { columnLetters, quotedSheet } from './cellPlaces.ts';
import { keptParts } from './keptProperties.ts';
import { LongText } from './longText.ts';
import { SharedStrings, spreadsheetText } from './sharedStrings.ts';
import { type PlacedChoices, type Sheet, type SheetCell, type Workbook, workbookOf } from './sheets.ts';
import { constantParts, STYLE, typesPart, workbookRelations } from './xlsxParts.ts';
import { XML_HEAD, xmlAttribute, xmlText } from './xml.ts';
import { type Part, zipped } from './zipped.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function* writeXlsx(document: ExportDocument): Bits<Uint8Array> {
  const workbook = yield* workbookOf(document);
  const strings = new SharedStrings();
  const { sheets } = workbook;
  const parts: Part[] = [];
  for (const [at, sheet] of sheets.entries()) {
    parts.push([sheetPath(at), yield* sheetPart(sheet, at === 0, workbook, strings)]);
  }
  return yield* zipped([
    typesPart(
      sheets.map((_, at) => sheetPath(at)),
      document.sent !== undefined,
    ),
    ...constantParts(workbook.title, document.sent !== undefined),
    ...keptParts(document.sent),
    workbookRelations(sheets.length),
    ['xl/workbook.xml', workbookPart(sheets)],
    ...parts,
    ['xl/sharedStrings.xml', yield* strings.part()],
  ]);
}

function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

/** The sheets by name, with the rows that come back on every page and what each filter goes over. */
function workbookPart(sheets: readonly Sheet[]): string {
  const all = sheets.map(
    ({ name }, at) => `<sheet name="${xmlAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const named = (name: string, own: string, of: (sheet: Sheet) => string) =>
    sheets.map(
      (sheet, at) => `<definedName name="${name}" localSheetId="${at}"${own}>${xmlText(of(sheet))}</definedName>`,
    );
  const names = [
    ...named('_xlnm._FilterDatabase', ' hidden="1"', (sheet) => `${quotedSheet(sheet.name)}!${absolute(sheet)}`),
    ...named('_xlnm.Print_Titles', '', (sheet) => `${quotedSheet(sheet.name)}!$1:$1`),
  ];
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${all.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

/** All cells of a sheet, with its header: `A1:K33`. */
function area({ columns, rows }: Sheet): string {
  return `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
}

/** The same for a name: `$A$1:$K$33`. */
function absolute({ columns, rows }: Sheet): string {
  return `$A$1:$${columnLetters(columns.length - 1)}$${rows.length + 1}`;
}

/** What a filter puts at the right of a header, in characters. */
const ROOM = 3;

function* sheetPart(
  sheet: Sheet,
  isFirst: boolean,
  { title, isLandscape }: Workbook,
  strings: SharedStrings,
): Bits<LongText> {
  const { columns, rows } = sheet;
  const columnNames = columns.map((_, at) => columnLetters(at));
  const parts = new LongText();
  parts.push(
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area(sheet)}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/><cols>',
    ...columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + ROOM}" customWidth="1"/>`),
    `</cols><sheetData><row r="1" ht="${heightOf(
      columns.map(({ header }) => ({ text: header })),
      columns,
    )}">`,
    ...columns.map(({ header }, at) => stringCell(`${columnNames[at]}1`, STYLE.header, header, strings)),
    '</row>',
  );
  let number = 1;
  yield* eachInBits(rows, (cells) => {
    number++;
    parts.push(`<row r="${number}" ht="${heightOf(cells, columns)}">`);
    for (const [place, cell] of cells.entries()) {
      parts.push(cellOf(`${columnNames[place]}${number}`, cell, columns[place]!.kind, strings));
    }
    parts.push('</row>');
  });
  parts.push(
    `</sheetData><autoFilter ref="${area(sheet)}"/>`,
    validations(sheet),
    '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.8" header="0.3" footer="0.4"/>',
    `<pageSetup paperSize="9" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(footer(title))}</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="${area(sheet)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  );
  return parts;
}

/** Of a line in points, and the most that Excel takes for a row. */
const LINE_HEIGHT = 15;
const HIGHEST_ROW = 409;

/** The height that the longest text of a row asks for, in points: not every program looks for it when it opens a file. */
function heightOf(cells: readonly SheetCell[], columns: Sheet['columns']): number {
  const lines = cells.map(({ text, day }, at) => (day === undefined ? lineCount(text, columns[at]!.width + ROOM) : 1));
  return Math.min(Math.max(...lines, 1) * LINE_HEIGHT, HIGHEST_ROW);
}

/** How many lines a text takes in a column of so many characters. */
function lineCount(text: string, width: number): number {
  let count = 0;
  for (const line of text.split('\n')) {
    count++;
    let used = 0;
    for (const word of line.length <= width ? [] : line.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        count++;
        used = 0;
      }
      used += word.length + (used === 0 ? 0 : 1);
      // One word that is longer than the column is broken.
      if (used > width) {
        count += Math.ceil(used / width) - 1;
        used %= width;
      }
    }
  }
  return count;
}

/** More than this does not fit in a foot with the page, in UTF-16 units. */
const LONGEST_FOOT = 120;

/** The title and the page; an ampersand is a code there. */
function footer(title: string): string {
  const short =
    title.length > LONGEST_FOOT ? `${title.slice(0, LONGEST_FOOT).replace(/[\uD800-\uDBFF]$/u, '')}…` : title;
  // A number right behind a code would be a size, and two codes would be read as somebody's initials (`R&P`).
  return `&L${spreadsheetText(short).replaceAll('&', '&&').replace(/^\d/u, ' $&')}&R &P / &N`;
}

function cellOf(
  place: string,
  { text, day }: SheetCell,
  kind: Sheet['columns'][number]['kind'],
  strings: SharedStrings,
): string {
  if (day !== undefined) return `<c r="${place}" s="${STYLE.day}"><v>${serial(day)}</v></c>`;
  const style = kind === 'typed' ? STYLE.typed : kind === 'day' ? STYLE.day : STYLE.text;
  if (text === '') return `<c r="${place}" s="${style}"/>`;
  return stringCell(place, style !== STYLE.typed && READS_AS_OTHER.test(text) ? STYLE.quoted : style, text, strings);
}

/** What becomes a formula when somebody goes into the cell and out of it: an apostrophe that is not seen keeps it text. */
const READS_AS_OTHER = /^\s*[=+\-@']/u;

function stringCell(place: string, style: number, text: string, strings: SharedStrings): string {
  return `<c r="${place}" s="${style}" t="s"><v>${strings.of(text)}</v></c>`;
}

/** The day before the first day of Excel, as it counts since 1 March 1900. */
const EXCEL_EPOCH = dayOf(1899, 12, 30)!;

function serial(day: string): number {
  return parseIso(day)! - EXCEL_EPOCH;
}

/** The columns in which values are chosen; also the first empty row of a list without rows. */
function validations({ columns, rows }: Sheet): string {
  const made = columns.flatMap(({ choices }, at) => {
    if (choices === undefined) return [];
    const column = columnLetters(at);
    const style = choices.isOpen ? ' errorStyle="warning"' : '';
    return `<dataValidation type="list"${style} allowBlank="1" showErrorMessage="1" errorTitle="${xmlAttribute(documentWords.sheets.notChosen)}" error="${xmlAttribute(choices.message)}" sqref="${column}2:${column}${Math.max(rows.length, 1) + 1}"><formula1>${xmlText(source(choices))}</formula1></dataValidation>`;
  });
  return made.length === 0 ? '' : `<dataValidations count="${made.length}">${made.join('')}</dataValidations>`;
}

/** Where its values stand: `'Keuzelijsten'!$A$2:$A$7`. */
function source({ sheet, column, values }: PlacedChoices): string {
  const name = columnLetters(column);
  return `${quotedSheet(sheet)}!$${name}$2:$${name}$${values.length + 1}`;
}

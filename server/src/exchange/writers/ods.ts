/** A document for LibreOffice Calc and all that reads sheets of OpenDocument. */
import { documentWords } from '../../messages/document.ts';
import { formatDutch, parseIso } from '../../model/time/calendar.ts';
import { type Bits, eachInBits } from '../bits.ts';
import type { ExportDocument } from '../document.ts';
import { columnLetters, quotedSheet } from './cellPlaces.ts';
import { LongText } from './longText.ts';
import { ODF_NAMESPACES, ODS, odfText, packageParts } from './odfParts.ts';
import { odsStyles, SHEET_STYLES, settingsPart } from './odsParts.ts';
import { type PlacedChoices, type Sheet, type SheetCell, workbookOf } from './sheets.ts';
import { XML_HEAD, xmlAttribute } from './xml.ts';
import { zipped } from './zipped.ts';

export function* writeOds(document: ExportDocument): Bits<Uint8Array> {
  const { title, isLandscape, sheets } = yield* workbookOf(document);
  return yield* zipped(
    [
      ...packageParts(ODS, ['content.xml', 'styles.xml', 'settings.xml'], document),
      ['settings.xml', settingsPart(sheets.map(({ name }) => name))],
      ['styles.xml', odsStyles(title, isLandscape)],
      ['content.xml', yield* contentPart(sheets)],
    ],
    ODS,
  );
}

function* contentPart(sheets: readonly Sheet[]): Bits<LongText> {
  const widths = [...new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)))];
  const columnStyles = widths.map(
    (width) =>
      `<style:style style:name="Breedte${width}" style:family="table-column"><style:table-column-properties style:column-width="${((width + ROOM) * CHARACTER) / 100}cm"/></style:style>`,
  );
  const parts = new LongText();
  parts.push(
    `${XML_HEAD}<office:document-content ${ODF_NAMESPACES}><office:automatic-styles>${columnStyles.join('')}${SHEET_STYLES}</office:automatic-styles><office:body><office:spreadsheet>`,
    validations(sheets),
  );
  for (const sheet of sheets) yield* writeSheet(sheet, parts);
  const filters = sheets.map(
    (sheet, at) =>
      `<table:database-range table:name="Lijst${at + 1}" table:target-range-address="${xmlAttribute(area(sheet))}" table:display-filter-buttons="true"/>`,
  );
  parts.push(
    `<table:database-ranges>${filters.join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`,
  );
  return parts;
}

/** The width of a character of 10 points, in hundredths of a centimetre, and the characters that a filter takes beside a header. */
const CHARACTER = 19;
const ROOM = 3;

function area({ name, columns, rows }: Sheet): string {
  const sheet = quotedSheet(name);
  return `${sheet}.A1:${sheet}.${columnLetters(columns.length - 1)}${rows.length + 1}`;
}

/** The lists to choose from, each of which columns name by where it stands. */
function validations(sheets: readonly Sheet[]): string {
  const all = new Map(
    sheets.flatMap(({ columns }) =>
      columns.flatMap(({ choices }) => (choices === undefined ? [] : [[choices.column, choices] as const])),
    ),
  );
  if (all.size === 0) return '';
  const made = [...all.values()].map((choices) => {
    const { message, isOpen } = choices;
    return `<table:content-validation table:name="${choicesName(choices)}" table:condition="${xmlAttribute(`of:cell-content-is-in-list(${source(choices)})`)}" table:allow-empty-cell="true" table:base-cell-address="${xmlAttribute(`${quotedSheet(sheets[0]!.name)}.A1`)}"><table:error-message table:display="true" table:message-type="${isOpen ? 'warning' : 'stop'}" table:title="${xmlAttribute(documentWords.sheets.notChosen)}"><text:p>${odfText(message)}</text:p></table:error-message></table:content-validation>`;
  });
  return `<table:content-validations>${made.join('')}</table:content-validations>`;
}

/** Where its values stand: `[$'Keuzelijsten'.$A$2:.$A$7]`. */
function source({ sheet, column, values }: PlacedChoices): string {
  const name = columnLetters(column);
  return `[$${quotedSheet(sheet)}.$${name}$2:.$${name}$${values.length + 1}]`;
}

function choicesName({ column }: PlacedChoices): string {
  return `Keuze${column + 1}`;
}

function* writeSheet({ name, columns, rows }: Sheet, parts: LongText): Bits<void> {
  parts.push(`<table:table table:name="${xmlAttribute(name)}" table:style-name="Blad">`);
  for (const { width } of columns) parts.push(`<table:table-column table:style-name="Breedte${width}"/>`);
  parts.push('<table:table-header-rows><table:table-row table:style-name="Rij">');
  for (const { header } of columns) parts.push(textCell('Kop', header, ''));
  parts.push('</table:table-row></table:table-header-rows>');
  const validated = columns.map(({ choices }) =>
    choices === undefined ? '' : ` table:content-validation-name="${choicesName(choices)}"`,
  );
  yield* eachInBits(rows, (cells) => {
    parts.push('<table:table-row table:style-name="Rij">');
    for (const [at, cell] of cells.entries()) parts.push(cellOf(cell, columns[at]!.kind, validated[at]!));
    parts.push('</table:table-row>');
  });
  // A list without rows has one to begin in, with what may be chosen there.
  if (rows.length === 0) {
    const empty = columns.map(({ kind }, at) => cellOf({ text: '' }, kind, validated[at]!));
    parts.push(`<table:table-row table:style-name="Rij">${empty.join('')}</table:table-row>`);
  }
  parts.push('</table:table>');
}

const STYLES = { text: 'Tekst', typed: 'Getypt', day: 'Dag' } as const;

function cellOf({ text, day }: SheetCell, kind: Sheet['columns'][number]['kind'], own: string): string {
  if (day !== undefined) {
    return `<table:table-cell table:style-name="Dag"${own} office:value-type="date" office:date-value="${day}"><text:p>${formatDutch(parseIso(day)!)}</text:p></table:table-cell>`;
  }
  if (text === '') return `<table:table-cell table:style-name="${STYLES[kind]}"${own}/>`;
  return textCell(STYLES[kind], text, own);
}

/**
 * A text, each line in a paragraph: never a formula, whatever it begins with. A tab stands there as it is: LibreOffice leaves out
 * those of a cell that are named.
 */
function textCell(style: string, text: string, own: string): string {
  const lines = text.split('\n').map((line) => `<text:p>${odfText(line).replaceAll('<text:tab/>', '\t')}</text:p>`);
  return `<table:table-cell table:style-name="${style}"${own} office:value-type="string">${lines.join('')}</table:table-cell>`;
}

/**
 * The tables of a document as one of comma-separated values (RFC 4180), as Excel in Dutch opens it: UTF-8 with a byte order mark,
 * semicolons, lines that end in CR LF.
 */
import { documentWords } from '../../messages/document.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { type ExportDocument, tablesOf } from '../document.ts';
import { shownText } from '../shownText.ts';
import { tablesWithPaths } from './tablePaths.ts';

const SEPARATOR = ';';
const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';

export function* writeCsv(document: ExportDocument): Bits<string> {
  const headers = new Map<string, string>();
  for (const { table } of tablesOf(document)) {
    for (const { key, header } of table.columns) if (!headers.has(key)) headers.set(key, header);
  }
  // Where it stands on paper is only to be seen by the heading above it.
  const hasHeadings = document.sections.some(({ heading }) => heading !== undefined);
  const keys = [...headers.keys()];
  const line = (texts: readonly string[]) => texts.map(quoted).join(SEPARATOR) + LINE_END;
  const lines = [line([...(hasHeadings ? [documentWords.below] : []), ...headers.values()])];
  for (const { path, table } of tablesWithPaths(document)) {
    const places = keys.map((key) => table.columns.findIndex((column) => column.key === key));
    yield* eachInBits(table.rows, ({ cells }) => {
      const texts = places.map((place) => (place === -1 ? '' : shownText(cells[place]!)));
      lines.push(line(hasHeadings ? [path.join(' › '), ...texts] : texts));
    });
    yield;
  }
  return BYTE_ORDER_MARK + lines.join('');
}

/**
 * What a spreadsheet takes for a formula: an apostrophe in front of it makes it text. White space before it does not keep a
 * spreadsheet from calculating.
 */
const FORMULA = /^\s*[=+\-@]/u;

function quoted(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\n\r,\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

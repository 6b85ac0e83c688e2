/** What a list of somebody else is read as: kept for the next list of that shape. Knows nothing of VS Code. */

/** What is chosen for columns, by their headers. */
export type Columns = Readonly<Record<string, string>>;

/** The key of the shape of a list: its headers in their order, whatever their case and spaces. */
export function shapeOf(headers: readonly string[]): string {
  return headers.map((header) => header.trim().replace(/\s+/gu, ' ').toLowerCase()).join(' | ');
}

/** What was kept, when it is a choice of columns; what is kept may be anything. */
export function columnsFrom(kept: unknown): Columns {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, role]) => typeof role === 'string'));
}

/** The name of the register that a list becomes: `Actielijst.duo` of `Actielijst.docx`. */
export function registerNameFor(name: string): string {
  const dot = name.lastIndexOf('.');
  return `${dot > 0 ? name.slice(0, dot) : name}.duo`;
}

/** Endings of files that a list can be read of, as the dialog of VS Code and the menu of the explorer have them. */
export const LIST_ENDINGS = ['docx', 'xlsx', 'odt', 'ods', 'csv', 'tsv', 'html', 'htm', 'ics', 'txt', 'json'];

/** What a comment begins with that asks somebody to look; the server writes it. */
const MARK = /^\s*\/\/ nakijken: /u;

/** The lines of a text that ask somebody to look, from 0, each with where its words begin and what they say. */
export function lookAtLines(text: string): { readonly line: number; readonly start: number; readonly text: string }[] {
  return text.split(/\r\n|\n|\r/u).flatMap((line, at) => {
    const mark = MARK.exec(line);
    if (mark === null) return [];
    return [{ line: at, start: line.indexOf('//'), text: line.slice(mark[0].length).trim() }];
  });
}

/** Files for Word, Excel and OpenDocument, made of small documents and taken apart again. */
import { strFromU8, unzipSync } from 'fflate';
import type { Cell, Column, ExportDocument, Row, Section } from '../../../server/src/exchange/document.ts';
import { written } from '../../support/written.ts';

export const OFFICE = ['docx', 'odt', 'xlsx', 'ods'] as const;
export type Office = (typeof OFFICE)[number];

export function bytesOf(document: ExportDocument, format: Office): Uint8Array {
  return written(format, document) as Uint8Array;
}

/** The parts of a file by their paths, in their order. */
export function partsOf(document: ExportDocument, format: Office): Map<string, string> {
  const files = unzipSync(bytesOf(document, format));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export const COLUMNS: readonly Column[] = [
  { key: 'nr', header: 'Nr', kind: 'number', width: 8 },
  { key: 'wat', header: 'Wat', kind: 'text', width: 36 },
  { key: 'status', header: 'Status', kind: 'status', width: 14 },
  { key: 'eigenaar', header: 'Eigenaar', kind: 'people', width: 20 },
  { key: 'deadline', header: 'Deadline', kind: 'day', width: 18 },
];

export function row(at: number, ...cells: readonly (string | Cell)[]): Row {
  const all = cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell));
  return { id: String(at), cells: all, state: 'open', place: undefined };
}

export function madeOf(rows: readonly Row[], of: Partial<ExportDocument> = {}, columns = COLUMNS): ExportDocument {
  const section: Section = {
    heading: 'Blok A',
    level: 1,
    blocks: [{ kind: 'table', caption: 'Blok A', columns, rows }],
    place: undefined,
  };
  return { title: 'Actielijst', day: '2021-03-24', facts: [], sections: [section], ...of };
}

export const DAY: Cell = { text: '1 maart 2021', day: '2021-03-01', isExact: true };
export const ONE = madeOf([row(1, '2021-03', 'Offerte opvragen', 'gereed', 'Anja', DAY)]);

/** `main` of each format: what holds the text of a cell. */
export const MAIN: Readonly<Record<Office, string>> = {
  docx: 'word/document.xml',
  odt: 'content.xml',
  xlsx: 'xl/sharedStrings.xml',
  ods: 'content.xml',
};

/** The first tag of some XML that is not closed where it should be, or a sign that cannot stand there; empty when all is well. */
export function unclosed(text: string): string {
  const open: string[] = [];
  const rest = text.replace(
    /<\?xml[^>]*\?>|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu,
    (tag, end, name, _, empty) => {
      if (name === undefined || empty === '/') return '';
      if (end === '/') return open.pop() === name ? '' : `<!${tag}`;
      open.push(name);
      return '';
    },
  );
  const odd = /<|&(?!(?:lt|gt|amp|quot|#9|#10);)/u.exec(rest);
  return odd === null ? (open[0] ?? '') : rest.slice(odd.index, odd.index + 80);
}

const HOSTILE = [
  ...['=2+2', '+31 6', '-1', '@SOM(A1)', ' =1', "'=1", '<script>alert(1)</script>', 'a & b', '"', ']]>'],
  ...['_x0041_', '_x005F_x0041_', '_X0041_', '  twee  spaties  ', '\ttab\t', 'a\n\nb', '👩‍👩‍👧 é ‮omgekeerd'],
  'x'.repeat(300),
];

/** What means something to a spreadsheet, to XML or to a program that shows it, in every kind of column. */
export function hostileDocument(): ExportDocument {
  return madeOf(HOSTILE.map((text, at) => row(at, text, text, text, text, { text })));
}

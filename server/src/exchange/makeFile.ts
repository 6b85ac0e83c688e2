/** From registers to a file: the document, what the format cannot hold, and what a writer makes of it. */

import { allAtOnce, type Bits } from './bits.ts';
import { type ExportDocument, type MailCopy, type MailWriter, tablesOf, type Writer } from './document.ts';
import { fileNameFor } from './fileName.ts';
import { type Format, type FormatName, formatNamed } from './formats.ts';
import { type DocumentOptions, findDocument, type NoDocument } from './makeDocument.ts';
import { choicesIn, type Obstacle, obstaclesOf, unreadIn } from './obstacles.ts';
import { comesBack, sentRowsOf } from './sentRows.ts';
import type { Source } from './source.ts';

/** A writer for each format: `writers.ts`, which is loaded apart. */
export type Writers = Readonly<Record<FormatName, Writer>>;

export interface FileOptions extends DocumentOptions {
  readonly format: Format & { readonly name: FormatName };
  /** It is made for paper, and never comes back. */
  readonly isForPaper?: boolean;
}

/**
 * `prose` texts between the tables are not in it · `noDay` so many entries have no day, and stand in no calendar that shows only
 * days · `dropped` so many that are no longer wanted are left out.
 */
export type Warning = { readonly kind: 'prose' } | { readonly kind: 'noDay' | 'dropped'; readonly count: number };

export type MadeFile =
  | {
      readonly kind: 'made';
      readonly content: string | Uint8Array;
      readonly name: string;
      readonly warnings: readonly Warning[];
    }
  | NotMade;

export type NotMade =
  /** Nothing is made: `noTasks` nothing in it can stand in a calendar. */
  | { readonly kind: 'none'; readonly reason: NoDocument | 'noTasks' }
  | { readonly kind: 'stopped'; readonly obstacles: readonly Obstacle[] };

/** The file of some sources, or why there is none. */
export function makeFile(sources: readonly Source[], options: FileOptions, writers: Writers): MadeFile {
  return allAtOnce(findFile(sources, options, writers));
}

/** The same, bit by bit. */
export function* findFile(sources: readonly Source[], options: FileOptions, writers: Writers): Bits<MadeFile> {
  const document = yield* findDocument(sources, options);
  if (typeof document === 'string') return { kind: 'none', reason: document };
  const unread = leftOpenIn(sources);
  if (unread.length > 0) return { kind: 'stopped', obstacles: unread };
  yield;
  const sent = comesBack(options.format.name) && options.isForPaper !== true ? yield* sentRowsOf(document) : undefined;
  return yield* findFileOf(sent === undefined ? document : { ...document, sent }, options.format, writers);
}

/** What of the registers of sources keeps anything from being made of them: what is not read, and what a merge has left open. */
export function leftOpenIn(sources: readonly Source[]): Obstacle[] {
  return [...unreadIn(sources), ...choicesIn(sources)];
}

/** The file of a document, or why there is none; bit by bit. */
export function* findFileOf(document: ExportDocument, format: FileOptions['format'], writers: Writers): Bits<MadeFile> {
  const obstacles = yield* obstaclesOf(document, format);
  if (obstacles.length > 0) return { kind: 'stopped', obstacles };
  yield;
  const warnings = warningsOf(document, format.name);
  if (format.name === 'ics' && !hasTasks(document)) return { kind: 'none', reason: 'noTasks' };
  yield;
  const content = yield* writers[format.name](document);
  // What is made of it on its way out is a bit of its own.
  yield;
  return { kind: 'made', content, name: fileNameFor(document, format.name), warnings };
}

/** The copy of some sources for a mail, or why there is none; bit by bit. */
export function* findMail(
  sources: readonly Source[],
  options: DocumentOptions,
  write: MailWriter,
): Bits<{ readonly kind: 'copied'; readonly copy: MailCopy } | NotMade> {
  const document = yield* findDocument(sources, options);
  if (typeof document === 'string') return { kind: 'none', reason: document };
  const unread = leftOpenIn(sources);
  yield;
  const obstacles = unread.length > 0 ? unread : yield* obstaclesOf(document, HTML);
  yield;
  if (obstacles.length > 0) return { kind: 'stopped', obstacles };
  const copy = yield* write(document);
  yield;
  return { kind: 'copied', copy };
}

/** A mail can hold what a page can. */
const HTML = formatNamed('html')!;

/** What of a document does not come along into a format. */
function warningsOf(document: ExportDocument, format: FormatName): Warning[] {
  if (format === 'csv' || format === 'ics') {
    const hasProse = document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'paragraph'));
    return [...(hasProse ? [{ kind: 'prose' as const }] : []), ...(format === 'ics' ? calendarWarnings(document) : [])];
  }
  return [];
}

function calendarWarnings(document: ExportDocument): Warning[] {
  const counts = { noDay: 0, dropped: 0 };
  for (const { table } of tablesOf(document)) {
    for (const { state, cells } of table.rows) {
      if (state === 'dropped') counts.dropped++;
      else if (
        state === 'open' &&
        !cells.some(({ day }, at) => day !== undefined && isDeadline(table.columns[at]!.key))
      )
        counts.noDay++;
    }
  }
  return (['noDay', 'dropped'] as const).flatMap((kind) => (counts[kind] === 0 ? [] : [{ kind, count: counts[kind] }]));
}

function isDeadline(key: string): boolean {
  return key === 'deadline' || key === 'uiterste dag';
}

function hasTasks(document: ExportDocument): boolean {
  return [...tablesOf(document)].some(({ table }) =>
    table.rows.some(({ state }) => state !== undefined && state !== 'dropped'),
  );
}

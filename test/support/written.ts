/** What the writers make of a document, all at once. */
import { allAtOnce } from '../../server/src/exchange/bits.ts';
import type { ExportDocument, MailCopy } from '../../server/src/exchange/document.ts';
import type { FormatName } from '../../server/src/exchange/formats.ts';
import { MAKERS, WRITERS } from '../../server/src/exchange/writers.ts';

/** The file of a document: a text of HTML, CSV, Markdown, JSON and calendars, bytes of all others. */
export function written(format: 'html' | 'csv' | 'md' | 'json' | 'ics', document: ExportDocument): string;
export function written(format: 'docx' | 'odt' | 'xlsx' | 'ods', document: ExportDocument): Uint8Array;
export function written(format: FormatName, document: ExportDocument): string | Uint8Array;
export function written(format: FormatName, document: ExportDocument): string | Uint8Array {
  return allAtOnce(WRITERS[format](document));
}

export function copied(document: ExportDocument): MailCopy {
  return allAtOnce(MAKERS.mail(document));
}

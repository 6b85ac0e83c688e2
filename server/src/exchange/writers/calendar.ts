/**
 * What has to be done as tasks and as whole days for a calendar (iCalendar, RFC 5545). Both, since one calendar shows only
 * tasks and another only days. What was dropped is left out: some show that as open again.
 */
import { documentWords } from '../../messages/document.ts';
import { addDays, formatIso, parseIso } from '../../model/time/calendar.ts';
import { contentHash } from '../../text/contentHash.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { type Cell, type ExportDocument, type Row, type Table, tablesOf } from '../document.ts';
import { TextPieces } from './textPieces.ts';

const LINE_END = '\r\n';
/** Octets on a line, without its end. */
const LONGEST_LINE = 75;

export function* writeCalendar(document: ExportDocument): Bits<string> {
  const stamp = `${(document.day ?? '1970-01-01').replaceAll('-', '')}T000000Z`;
  const parts = new TextPieces();
  const write = (lines: readonly string[]) => {
    for (const line of lines) parts.push(folded(line), LINE_END);
  };
  write([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//duo-register//duo//NL',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${value(document.title)}`,
  ]);
  const done = new Set<string>();
  for (const { section, table } of tablesOf(document)) {
    yield* eachInBits(table.rows, (row) => {
      // A list by owner has an entry once for each of them.
      if (row.state === undefined || row.state === 'dropped' || done.has(row.id)) return;
      done.add(row.id);
      write(taskOf(row, table, section.heading, stamp));
    });
    yield;
  }
  write(['END:VCALENDAR']);
  return parts.text();
}

function taskOf(row: Row, table: Table, heading: string | undefined, stamp: string): string[] {
  const cell = (...keys: string[]): Cell | undefined => {
    const at = table.columns.findIndex(({ key }) => keys.includes(key));
    return at === -1 || row.cells[at]!.text === '' ? undefined : row.cells[at];
  };
  const deadline = cell('deadline');
  const day = deadline?.day ?? cell('uiterste dag')?.day;
  const number = cell('nr', 'nr in vergadering')?.text;
  const title = cell('wat', 'actie met letter')?.text ?? documentWords.untitled;
  const told = [
    // The words: the day alone would be another promise than was made.
    ...(deadline === undefined ? [] : [`Deadline: ${deadline.text}`]),
    ...(['eigenaar', 'status'] as const).flatMap((key) => {
      const found = cell(key);
      return found === undefined ? [] : [`${documentWords.taskFields[key]}: ${found.text}`];
    }),
    ...(heading === undefined ? [] : [`${documentWords.below}: ${heading}`]),
    ...(cell('toelichting') === undefined ? [] : [cell('toelichting')!.text]),
  ].join('\n');
  const hash = contentHash(row.id);
  const common = (kind: string) => [
    `UID:${kind}-${hash}@duo-register`,
    `DTSTAMP:${stamp}`,
    `SUMMARY:${value(number === undefined ? title : `${number} ${title}`)}`,
    ...(told === '' ? [] : [`DESCRIPTION:${value(told)}`]),
  ];
  const status = row.state === 'done' ? ['STATUS:COMPLETED', 'PERCENT-COMPLETE:100'] : ['STATUS:NEEDS-ACTION'];
  const due = day === undefined ? [] : [`DUE;VALUE=DATE:${day.replaceAll('-', '')}`];
  const task = ['BEGIN:VTODO', ...common('taak'), ...due, ...status, 'END:VTODO'];
  if (day === undefined || row.state === 'done') return task;
  // The end is the first day that is no more part of it.
  const end = formatIso(addDays(parseIso(day)!, 1));
  return [
    ...task,
    ...['BEGIN:VEVENT', ...common('dag'), `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`],
    ...[`DTEND;VALUE=DATE:${end.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT', 'END:VEVENT'],
  ];
}

/** A text as a value: commas, semicolons, backslashes and line ends escaped. */
function value(text: string): string {
  return text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r\n|\n|\r/gu, '\\n');
}

/** A line in pieces of at most `LONGEST_LINE` octets of UTF-8, each but the first behind a space; no character is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.codePointAt(at)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST_LINE) {
      pieces.push(line.slice(start, at));
      start = at;
      octets = 1;
    }
    octets += size;
    // A character of two units is one.
    if (size === 4) at++;
  }
  return start === 0 ? line : [...pieces, line.slice(start)].join(`${LINE_END} `);
}

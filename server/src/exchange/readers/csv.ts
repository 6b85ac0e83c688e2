/**
 * Values with a sign between them (RFC 4180), as Excel in Dutch writes them and as others do: the sign is found, quotation marks that do not
 * pair are kept as they stand, and no value is taken for anything but its words.
 */
import type { GivenDocument, GivenNotice } from '../given.ts';
import { type Guard, Refusal } from './guard.ts';
import { mostCommon, type ValueRow, valueTable } from './valueTable.ts';

/** @param text with `\n` at the ends of lines. */
export async function readCsv(text: string, notices: readonly GivenNotice[], guard: Guard): Promise<GivenDocument> {
  const told = /^sep=(.)\n/u.exec(text);
  const start = told === null ? 0 : told[0].length;
  const separator = told?.[1] ?? separatorOf(text);
  const found: GivenNotice[] = [...notices];
  const rows: ValueRow[] = [];
  let records = 0;
  for (const { values, line, isOdd } of recordsOf(text, separator, start)) {
    if (isOdd) found.push({ key: 'quotes', table: 0, line });
    if (++records % 5000 === 0) await guard.pause(line / (line + 5000));
    if (values.every((value) => value.trim() === '')) continue;
    guard.columns(values.length);
    guard.cells(values.length);
    rows.push({ line, values: values.map(bare) });
    if (rows.length > guard.limits.rows) throw new Refusal('tooMany');
  }
  const format = separator === '\t' ? 'tsv' : 'csv';
  return { format, blocks: [valueTable(rows, 0, guard, found)], notices: found };
}

/** What a spreadsheet would take for a formula has an apostrophe before it, which is no word of it. */
function bare(value: string): string {
  return /^'\s*[=+\-@]/u.test(value) ? value.slice(1) : value;
}

const SEPARATORS = [';', '\t', ','] as const;
/** So many records are looked at to find the sign between values. */
const LOOKED_AT = 20;

/** The sign that gives most of the first records the same number of values, and more than one; `;` when none does. */
function separatorOf(text: string): string {
  let best: string = ';';
  let bestShare = 0;
  for (const separator of SEPARATORS) {
    const counts: number[] = [];
    for (const { values } of recordsOf(text, separator, 0)) {
      if (values.length > 1 || values[0] !== '') counts.push(values.length);
      if (counts.length === LOOKED_AT) break;
    }
    const width = mostCommon(counts);
    const share = width > 1 ? counts.filter((count) => count === width).length / counts.length : 0;
    if (share > bestShare) {
      best = separator;
      bestShare = share;
    }
  }
  return best;
}

interface CsvRecord {
  readonly values: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
  /** It has quotation marks that do not pair. */
  readonly isOdd: boolean;
}

/** So many values may begin with a quotation mark that nothing closes, before none is taken for one. */
const MOST_OPEN = 50;

function* recordsOf(text: string, separator: string, start: number): Generator<CsvRecord> {
  let at = start;
  let line = start === 0 ? 1 : 2;
  let open = 0;
  while (at < text.length) {
    const values: string[] = [];
    const begin = line;
    let isOdd = false;
    for (;;) {
      let value = '';
      if (text[at] === '"' && open < MOST_OPEN) {
        const end = closingQuote(text, at + 1);
        if (end === -1) open++;
        else {
          const within = text.slice(at + 1, end);
          value = within.replaceAll('""', '"');
          for (const sign of within) if (sign === '\n') line++;
          at = end + 1;
        }
        isOdd ||= end === -1;
      }
      let next = at;
      while (next < text.length && text[next] !== separator && text[next] !== '\n') next++;
      const rest = text.slice(at, next);
      isOdd ||= rest.includes('"') || (value !== '' && rest.trim() !== '');
      values.push(value + rest);
      at = next;
      if (text[at] !== separator) break;
      at++;
    }
    at++;
    line++;
    yield { values, line: begin, isOdd };
  }
}

/** Where a value in quotation marks ends; -1 when it does not. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}

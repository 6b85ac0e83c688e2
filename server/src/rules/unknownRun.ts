/** The lines that the reader reported together as one that it does not know. */
import { type IndentedLine, lineAround, linesFrom } from '../edits/entryLines.ts';
import type { Entry, SyntaxFinding } from '../syntax/entry.ts';
import { fieldParts } from '../syntax/fieldLine.ts';
import { COMMENT_START, fieldNameOf } from '../syntax/vocabulary.ts';

/** True for an indented line that reads as a field of the entry. */
export function isFieldLine({ kind, text }: Entry, { line, textStart, columns }: IndentedLine): boolean {
  const field = columns === 0 || kind === undefined ? undefined : fieldParts(text, textStart, line.end);
  return field !== undefined && fieldNameOf(kind!, field.name.text) !== undefined;
}

/** The reasons at which a run of lines reported as one ends, besides a field. */
const STOPS: ReadonlySet<string> = new Set<SyntaxFinding['reason']>([
  'indentedEntry',
  'longEntry',
  'fieldColonMissing',
]);

/**
 * The lines that were reported as one, from the one at an offset up to the next that was understood; without blank lines
 * and comments. Empty when a field goes on behind them: what follows would become part of the explanation.
 */
export function unknownRun(entry: Entry, offset: number): IndentedLine[] {
  const heads = entry.fields.map((field) => field.nameSpan.start);
  const values = entry.fields.flatMap((field) => field.lines.map((line) => line.start));
  const unread = entry.findings.filter(({ reason }) => STOPS.has(reason)).map(({ span }) => span.start);
  const stop = Math.min(...[...heads, ...values, ...unread].filter((at) => at > offset));
  if (values.includes(stop) && !heads.some((at) => at > offset && at < stop)) return [];
  const run: IndentedLine[] = [];
  for (const one of linesFrom(entry.text, lineAround(entry, offset).start)) {
    if (one.line.end >= stop) break;
    if (one.textStart < one.line.end && !entry.text.startsWith(COMMENT_START, one.textStart)) run.push(one);
  }
  return run;
}

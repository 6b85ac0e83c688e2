import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { type ConflictMark, conflictAt, conflictMark, MARK_SIZE } from '../syntax/conflict.ts';
import { readMarginLine } from '../syntax/margin.ts';
import { isIndentation, type Line, lineFrom, lineReader } from '../text/lines.ts';
import { type Span, trimmedSpan } from '../text/span.ts';
import { entryRule, type Fix } from './rule.ts';
import { replace } from './spans.ts';

/**
 * The first mark of a conflict that a merge has left, in our form or in that of git; not of one within another. Fix: take the
 * current text, the incoming one, or both, but for the first line of an entry, of which there can be one only; none is preferred.
 */
export const keuzeOpen = entryRule({
  code: 'keuze-open',
  severity: 'error',
  byShape: true,
  example: {
    wrong: `actie 5: Brief opstellen
  // <<<<<<< huidig
  deadline: 1 maart 2021
  // ======= binnenkomend
  //   deadline: 1 april 2021
  // >>>>>>> einde`,
    right: `actie 5: Brief opstellen
  deadline: 1 april 2021`,
  },
  manual: `Twee mensen hebben op dezelfde plaats iets anders geschreven, en het programma kan niet weten wat ervan klopt. Beide teksten
staan er nog. Tot er is gekozen, geldt de huidige tekst; de binnenkomende staat er als commentaar onder. Alleen waar git zelf de tekens
heeft gezet, zonder // ervoor, worden beide gelezen. Kies met het lampje.`,
  // What is made in minutes has the text of its whole meeting, which is looked through once, for itself.
  applies: (entry, standing) => standing === 'margin' && entry.text.includes(FIRST_SIGNS),
  *check({ text }) {
    for (const { line, mark, end } of startMarks(text)) {
      const sentences = messages.rules['keuze-open'];
      yield {
        span: trimmedSpan(text, line.start, line.end),
        ...(end === undefined ? {} : { reach: { start: line.start, end } }),
        message: mark.isComment ? sentences.ours : sentences.bare,
        fixes: ({ ref }) => choices(ref, line.start),
      };
    }
  },
});

const FIRST_SIGNS = '<'.repeat(MARK_SIZE);

/**
 * The lines of a text that begin a conflict, with the end of the line that ends it, where that stands in the same text; not those
 * within another one.
 */
function startMarks(text: string) {
  const lineAt = lineReader(text);
  const found: { line: Line; mark: ConflictMark; end: number | undefined }[] = [];
  for (let line = lineAt(0); ; line = lineAt(line.next)) {
    const mark = conflictMark(text.slice(line.start, Math.min(line.end, line.start + LONGEST_MARK)));
    const open = found.at(-1)?.end === undefined ? found.at(-1) : undefined;
    if (mark?.kind === 'start' && (open === undefined || mark.size === open.mark.size))
      found.push({ line, mark, end: undefined });
    else if (mark?.kind === 'end' && open !== undefined && mark.size === open.mark.size) open.end = line.end;
    if (line.next === line.end) return found;
  }
}

const LONGEST_MARK = 1000;

/** The ways to solve the conflict that begins at an offset of an entry; none where a mark of it is missing. */
function choices(ref: EntryRef, start: number): Fix[] {
  const { document } = ref.file;
  const text = document.text.slice(ref.placed.start + start);
  const lines = text.split(/\r\n|\n|\r/u);
  const conflict = conflictAt(lines, 0);
  if (conflict === undefined) return [];
  let line = lineFrom(text, 0);
  for (let at = 0; at < conflict.last; at++) line = lineFrom(text, line.next);
  const span: Span = { start, end: start + line.next };
  const { current, incoming, last } = conflict;
  const fix = (title: string, kept: readonly string[]): Fix => {
    const lineEnd = line.next === line.end ? '' : text.slice(line.end, line.next);
    const put = kept.map((one, at) => one + (at < kept.length - 1 ? document.lineEnd : lineEnd)).join('');
    return { title, edits: [replace(ref, span, put)] };
  };
  const { takeCurrent, takeIncoming, takeBoth } = messages.fixes;
  const isOne = current.length === 0 || incoming.length === 0 || isFirstLine(incoming, lines[last + 1]);
  return [
    fix(takeCurrent(current.length === 0), current),
    fix(takeIncoming(incoming.length === 0), incoming),
    ...(isOne ? [] : [fix(takeBoth, [...current, ...incoming])]),
  ];
}

/** True when lines end with the first line of an entry whose fields stand below the conflict: two of it would part them. */
function isFirstLine(lines: readonly string[], below: string | undefined): boolean {
  const head = readMarginLine(lines.at(-1) ?? '').kind === 'entry';
  return head && below !== undefined && below.trim() !== '' && isIndentation(below.charCodeAt(0));
}

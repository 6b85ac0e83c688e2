import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { conflictAt, mayHoldConflict, startMarks } from '../syntax/conflict.ts';
import { readMarginLine } from '../syntax/margin.ts';
import { isIndentation, lineFrom } from '../text/lines.ts';
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
  applies: (entry, standing) => standing === 'margin' && mayHoldConflict(entry.text),
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

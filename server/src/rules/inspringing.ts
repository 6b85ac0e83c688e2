import { messages } from '../messages/index.ts';
import { fieldIndent } from '../model/edits.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import type { SyntaxFinding } from '../syntax/entry.ts';
import { type Fix, inFile, rule } from './rule.ts';
import { findingsOf, lineAround } from './syntaxFindings.ts';

export const inspringing = rule({
  code: 'inspringing',
  severity: 'warning',
  manual: `Een regel staat te ver naar links of naar rechts. Een onderdeel begint aan de kantlijn, zijn velden springen in, en wat
bij een veld hoort springt verder in.`,
  *check(ref) {
    const text = messages.rules.inspringing;
    for (const finding of findingsOf(ref, 'inspringing')) {
      const { reason, span, typed = '' } = finding;
      const name = typed === '' ? ref.placed.entry.text.slice(span.start, span.end) : typed;
      const message =
        reason === 'marginField'
          ? text.marginField(name)
          : reason === 'deepField'
            ? text.deepField(name)
            : reason === 'fieldInText'
              ? text.fieldInText(name)
              : text.indentedEntry;
      yield {
        span: inFile(ref, span),
        message,
        // In a text anything may stand, so there it is no more than a hint.
        ...(reason === 'fieldInText' ? { severity: 'hint' as const } : {}),
        fixes: () => fixesFor(ref, finding),
      };
    }
  },
});

function fixesFor(ref: EntryRef, { reason, span }: SyntaxFinding): Fix[] {
  const { start, textStart } = lineAround(ref, span.start);
  const indentTo = (title: string, indent: string): Fix[] => [
    { title, edits: [{ start, end: textStart, text: indent }], preferred: true },
  ];
  switch (reason) {
    case 'marginField':
      return indentTo(messages.fixes.indent, fieldIndent(ref.placed.entry));
    case 'deepField':
    case 'fieldInText':
      return indentTo(messages.fixes.outdentField, fieldIndent(ref.placed.entry));
    case 'indentedEntry':
      return outdentEntry(ref, span.start);
    default:
      return [];
  }
}

/** The entry goes to the margin, and the lines below it as far to the left as it does. */
function outdentEntry(ref: EntryRef, offset: number): Fix[] {
  const { entry, start } = ref.placed;
  const first = lineAround(ref, offset);
  const width = first.textStart - first.start;
  const edits = [{ start: first.start, end: first.textStart, text: '' }];
  for (let at = first.end - start; at < entry.text.length; ) {
    const next = /\r\n|\n|\r/u.exec(entry.text.slice(at));
    if (next === null) break;
    at += next.index + next[0].length;
    const line = lineAround(ref, at);
    // A line that would come to stand at the margin was no part of the entry.
    if (line.textStart - line.start <= width) {
      if (line.textStart === line.end) continue;
      break;
    }
    edits.push({ start: line.start, end: line.start + width, text: '' });
  }
  return [{ title: messages.fixes.outdentEntry, edits, preferred: true }];
}

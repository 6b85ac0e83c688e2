import { messages } from '../messages/index.ts';
import { fieldIndent } from '../model/edits.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import { fieldOf, type SyntaxFinding } from '../syntax/entry.ts';
import { valueKindOf } from '../syntax/vocabulary.ts';
import { lineEndOf } from '../text/lines.ts';
import { type Fix, inFile, replace, rule } from './rule.ts';
import { findingsOf, lineAround, plainSentence } from './syntaxFindings.ts';

export const regelOnbekend = rule({
  code: 'regel-onbekend',
  severity: 'warning',
  manual: `Een regel die geen veld is, nergens bij hoort of met een verschreven woord begint. De tekst blijft staan en de rest van
het bestand wordt gewoon gelezen. Een paar van zulke regels achter elkaar wordt één keer gemeld.`,
  *check(ref) {
    const text = messages.rules['regel-onbekend'];
    for (const finding of findingsOf(ref, 'regel-onbekend')) {
      const { reason, span, typed = '' } = finding;
      const misspelt =
        reason === 'keywordMisspelt' ? text.keywordMisspelt(ref.placed.entry.keyword.text, typed) : undefined;
      yield {
        span: inFile(ref, span),
        message: finding.message ?? misspelt ?? plainSentence(text, reason) ?? text.noField,
        fixes: () => fixesFor(ref, finding),
      };
    }
  },
});

function fixesFor(ref: EntryRef, { reason, span, typed }: SyntaxFinding): Fix[] {
  switch (reason) {
    case 'keywordMisspelt':
      return typed === undefined
        ? []
        : [{ title: messages.fixes.replaceWith(typed), edits: [replace(ref, span, typed)], preferred: true }];
    case 'colonMissing': {
      const at = { start: span.end, end: span.end };
      return [{ title: messages.fixes.insertColon, edits: [replace(ref, at, ':')], preferred: true }];
    }
    case 'noField':
    case 'margin':
      return asExplanation(ref, span.start);
    default:
      return [];
  }
}

/** The run of lines that begins here becomes an explanation; not offered when the entry has one or cannot have one. */
function asExplanation(ref: EntryRef, offset: number): Fix[] {
  const { entry } = ref.placed;
  if (entry.kind === undefined || valueKindOf(entry.kind, 'toelichting') === undefined) return [];
  if (fieldOf(entry, 'toelichting') !== undefined) return [];
  const indent = fieldIndent(entry);
  const end = lineEndOf(ref.file.document.text);
  const first = lineAround(ref, offset);
  const lead = { start: first.start, end: first.textStart, text: `${indent}toelichting:${end}${indent}  ` };
  const edits = [lead];
  // The lines of the run go along, deeper than the new field.
  const { text, start } =
    ref.placed.entry === entry ? { text: entry.text, start: ref.placed.start } : { text: '', start: 0 };
  const known = [...entry.fields.map((field) => field.nameSpan.start), text.length].filter((at) => at > offset);
  const stop = Math.min(...known);
  for (let at = first.end - start; at < stop; ) {
    const next = /\r\n|\n|\r/u.exec(text.slice(at, stop));
    if (next === null) break;
    at += next.index + next[0].length;
    const line = lineAround(ref, at);
    if (line.textStart - start >= stop || line.textStart === line.end) continue;
    if (text.startsWith('//', line.textStart - start)) continue;
    edits.push({ start: line.start, end: line.start, text: `${indent}  ` });
  }
  return [{ title: messages.fixes.asExplanation, edits }];
}

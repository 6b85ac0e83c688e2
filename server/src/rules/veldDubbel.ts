import { lineAround } from '../edits/entryLines.ts';
import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { fieldOf, type SyntaxFinding } from '../syntax/entry.ts';
import { entryRule, type Fix, isFoundWrong } from './rule.ts';
import { replace } from './spans.ts';
import { findingsOf } from './syntaxFindings.ts';

/** The same field twice. Fix: remove the second. */
export const veldDubbel = entryRule({
  code: 'veld-dubbel',
  severity: 'error',
  byShape: true,
  example: {
    wrong: `actie 5: Brief opstellen
  opmerking: haast
  opmerking: vertrouwelijk`,
    right: `actie 5: Brief opstellen
  opmerking:
    haast
    vertrouwelijk`,
  },
  manual:
    'Een veld staat twee keer bij hetzelfde onderdeel. Het eerste telt; het tweede blijft staan, maar doet niets.',
  applies: isFoundWrong,
  *check(entry) {
    for (const { span, typed = '' } of findingsOf(entry, 'veld-dubbel')) {
      const first = fieldOf(entry, typed);
      yield {
        span: span,
        message: messages.rules['veld-dubbel'](typed),
        fixes: ({ ref }) => removeField(ref, span.start),
        ...(first === undefined
          ? {}
          : {
              related: [
                {
                  span: first.nameSpan,
                  message: messages.related.firstDeclaration(typed),
                },
              ],
            }),
      };
    }
  },
});

/** Takes the lines of the second field out. Not offered when lines stand between them that are not its own. */
function removeField(ref: EntryRef, offset: number): Fix[] {
  const { entry } = ref.placed;
  const field = entry.fields.find(({ nameSpan }) => nameSpan.start === offset);
  if (field === undefined) return [];
  const within = ({ span }: SyntaxFinding) => span.start > offset && span.end <= field.span.end;
  if (entry.findings.some((finding) => finding.code === 'regel-onbekend' && within(finding))) return [];
  let { start } = lineAround(entry, offset);
  const last = lineAround(entry, field.span.end);
  // The last line of a file has no line end; the one before it goes instead.
  if (last.next === last.end) start -= lineEndBefore(entry.text, start);
  return [{ title: messages.fixes.removeDuplicate(field.name), edits: [replace(ref, { start, end: last.next }, '')] }];
}

function lineEndBefore(text: string, offset: number): number {
  return text.startsWith('\r\n', offset - 2) ? 2 : 1;
}

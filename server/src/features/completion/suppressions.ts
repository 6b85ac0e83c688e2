/** Completion in the comment at the top of a file that switches problems off: the codes, and all of them at once. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { ALL_PROBLEMS, type SuppressionLine, suppressionLines } from '../../model/index/suppressions.ts';
import { RULES } from '../../rules/index.ts';
import { touches } from '../../text/span.ts';
import { type Cursor, orderOf, type Proposal } from './proposal.ts';

/** The line that the cursor stands in, behind its opening; undefined for any other place. */
export function suppressionLineAt({ placed, offset, context }: Cursor): SuppressionLine | undefined {
  if (placed.kind !== undefined) return undefined;
  // What stands before the first entry begins where the file begins. A code may still be typed behind the last one.
  const { text } = placed.entry;
  return suppressionLines(context.scope.file.document).find(
    ({ opening, end }) => opening.end < offset && /^[ \t,;]*$/u.test(text.slice(end, offset)),
  );
}

/** The codes that the line does not have yet, in the order of the reference. */
export function* suppressionProposals({ offset }: Cursor, { words }: SuppressionLine): Iterable<Proposal> {
  const at = words.find((word) => touches(word, offset));
  const span = at === undefined ? { start: offset, end: offset } : { start: at.start, end: at.end };
  const typed = new Set(words.filter((word) => word !== at).map(({ text }) => text.toLowerCase()));
  const kind = CompletionItemKind.EnumMember;
  if (!typed.has(ALL_PROBLEMS)) {
    const detail = messages.suppressions.allDetail;
    yield { label: ALL_PROBLEMS, kind, order: orderOf(0), span, text: ALL_PROBLEMS, detail };
  }
  for (const [index, { code, manual }] of RULES.entries()) {
    if (typed.has(code)) continue;
    yield { label: code, kind, order: orderOf(1, index), span, text: code, detail: firstSentence(manual) };
  }
}

function firstSentence(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return /^.*?[.](?=\s|$)/u.exec(line)?.[0] ?? line;
}

/** Reads the first line of an entry: its keyword, and behind it an identity, a colon and a title. */
import { messages } from '../messages/index.ts';
import type { Line } from '../text/lines.ts';
import { type Span, trimmedSpan, type Word, wordAt } from '../text/span.ts';
import type { EntryFindings } from './entryFindings.ts';
import { firstColon } from './fieldLine.ts';
import type { MarginLine } from './margin.ts';
import { numberBeforeWords, readKeywordLine } from './sentence.ts';
import { ENTRIES, type EntryKind, type IdentityKind } from './vocabulary.ts';

export interface Head {
  readonly kind: EntryKind;
  readonly keyword: Word;
  readonly identity: Word | undefined;
  readonly title: Word | undefined;
}

/**
 * Reads a line whose first word is a keyword.
 * @param lineStart where its text begins.
 */
export function readHead(
  text: string,
  line: Line,
  lineStart: number,
  { entry: kind, word, misspelt, mark }: Extract<MarginLine, { kind: 'entry' }>,
  findings: EntryFindings,
): Head {
  const start = lineStart + mark.length;
  if (mark !== '') findings.report('regel-onbekend', 'keywordMarked', { start: lineStart, end: start }, mark);
  const keyword = wordAt(text, start, start + word.length);
  const shape = ENTRIES[kind].identity;
  const { identity, colon, title } = headParts(text, start + word.length, line.end, shape, heavyMark(mark));
  if (misspelt) findings.report('regel-onbekend', 'keywordMisspelt', keyword, kind);
  if (title !== undefined && colon === undefined) {
    const { start: from, end } = identity ?? keyword;
    const message = messages.syntax.missing('headLine');
    findings.all.push({ code: 'regel-onbekend', reason: 'colonMissing', span: { start: from, end }, message });
  }
  // `Persoon Anja is ziek.` names nobody.
  const mayBeSentence = colon === undefined && !misspelt && (shape === 'name' || kind === 'gebruik');
  const isSentence =
    identity !== undefined && mayBeSentence && readKeywordLine(text.slice(start, line.end), true) === 'sentence';
  if (isSentence) findings.report('regel-onbekend', 'sentenceAsName', { start, end: identity.end });
  const named = identity && wordAt(text, identity.start, identity.end);
  if (shape === 'number' && named !== undefined && /\s/u.test(named.text)) {
    findings.report('waarde-ongeldig', 'numberWithSpaces', named, named.text);
  }
  // Without its colon a title is read all the same.
  return {
    kind,
    keyword,
    identity: isSentence ? undefined : named,
    title: title && wordAt(text, title.start, title.end),
  };
}

/** The opening of heavy type in a mark before a keyword; empty when there is none. */
export function heavyMark(mark: string): string {
  return /\*\*|__/u.exec(mark)?.[0] ?? '';
}

interface HeadParts {
  readonly identity: Span | undefined;
  readonly colon: number | undefined;
  readonly title: Span | undefined;
}

/** The places of identity, colon and title behind the keyword of an entry. */
function headParts(text: string, start: number, end: number, shape: IdentityKind, heavy: string): HeadParts {
  // `**actie 3**: Titel`: the mark that ends the heavy type is no part of the number or the title.
  const some = (span: Span): Span | undefined => {
    const closes = heavy !== '' && text.slice(span.start, span.end).endsWith(heavy);
    const bare = closes ? trimmedSpan(text, span.start, span.end - heavy.length) : span;
    return bare.start === bare.end ? undefined : bare;
  };
  const colon = firstColon(text, start, end);
  const before = trimmedSpan(text, start, colon ?? end);
  // `Besluit 2 van vorig jaar geldt nog: …`: that colon is one of the title, or of a sentence.
  const words =
    shape === 'number' && colon !== undefined ? numberBeforeWords(text.slice(before.start, before.end)) : undefined;
  if (colon !== undefined && words === undefined) {
    return { identity: some(before), colon, title: some(trimmedSpan(text, colon + 1, end)) };
  }
  const all = trimmedSpan(text, start, end);
  if (shape !== 'number') return { identity: some(all), colon: undefined, title: undefined };
  // Without a colon the first word is the number and what follows the title.
  const first = words ?? /^\S*/u.exec(text.slice(all.start, all.end))?.[0].length ?? 0;
  return {
    identity: some({ start: all.start, end: all.start + first }),
    colon: undefined,
    title: some(trimmedSpan(text, all.start + first, all.end)),
  };
}

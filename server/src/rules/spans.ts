/** Spans of an entry, for what a rule marks and what a fix changes. Offsets are UTF-16 units. */
import type { Edit } from '../edits/edits.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Entry } from '../syntax/entry.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** A span of an entry as a span of its file, for edits. */
function inFile(ref: EntryRef, span: Span): Span {
  return shiftSpan(span, ref.placed.start);
}

/** The place of a problem that is about an entry as a whole: its keyword and identity. */
export function headSpan({ keyword, identity, title }: Pick<Entry, 'keyword' | 'identity' | 'title'>): Span {
  return { start: keyword.start, end: (identity ?? title ?? keyword).end };
}

/** Puts a text in the place of a span of an entry. */
export function replace(ref: EntryRef, span: Span, text: string): Edit {
  return { ...inFile(ref, span), text };
}

/** Marks of what was made unreadable before: the forms that the language reads (taal.md §3), and that of the Woo for the same ground. */
import type { Span } from '../../text/span.ts';

const MARK =
  /\(\s?10\s?\)\s?\(\s?(?:\d[a-z]?|[a-z])?\s?\)|5\.[12]\.\d\.?[a-z](?![a-z\d])|10\.2\.?[a-g](?![a-z\d])|5\.[12],? lid \d,? (?:onder|sub) [a-z](?![a-z\d])/giu;
/** Article 10, paragraph 2, under e of the Wob: the same ground as 5.1.2.e of the Woo. */
const PRIVACY_OF_WOB = /^(?:\(\s?10\s?\)\s?\(\s?2\s?e\s?\)|10\.2\.?e)$/iu;
const PRIVACY_OF_WOO = '5.1.2.e';

/** The marks in a text, in its order. */
export function marksIn(text: string): (Span & { readonly mark: string })[] {
  return [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({ mark, start: index, end: index + mark.length }));
}

/** A text with its marks of the Wob as the Woo's, where that has the same ground. */
export function withMarksOfWoo(text: string): string {
  return text.replace(MARK, (mark) => (PRIVACY_OF_WOB.test(mark) ? PRIVACY_OF_WOO : mark));
}

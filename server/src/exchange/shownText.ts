/** A cell in words: what a colour or a line through it says stands there too, for who does not see that. */
import { documentWords } from '../messages/document.ts';
import type { Cell } from './document.ts';

/** The text of a cell with its marks in words behind it, `1 maart 2021 (te laat)`; the text alone without marks that need words. */
export function shownText({ text, marks = [] }: Cell): string {
  const words = marks.flatMap((mark) => (mark === 'inherited' ? [] : [documentWords.marks[mark]]));
  if (words.length === 0) return text;
  return text === '' ? words.join(', ') : `${text} (${words.join(', ')})`;
}

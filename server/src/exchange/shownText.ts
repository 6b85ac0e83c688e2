/** A cell in words: what a colour or a line through it says stands there too, for who does not see that. */
import { documentWords } from '../messages/document.ts';
import type { Cell } from './document.ts';

/** The text of a cell, and that it is late: `1 maart 2021 (te laat)`. That it was dropped its status says, whose words these are. */
export function shownText({ text, marks = [] }: Cell): string {
  if (!marks.includes('late')) return text;
  return text === '' ? documentWords.late : `${text} (${documentWords.late})`;
}

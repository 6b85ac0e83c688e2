/** Long texts cut short, for where they are named in a sentence. */
import { withoutAtEnd } from './tail.ts';

/** Longest title that is shown whole, in UTF-16 units. */
const LONGEST = 40;

/** A text as it is when it is short, else its first words with an ellipsis behind them. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const words = withoutAtEnd(/^.*(?=\s)/su.exec(text.slice(0, LONGEST + 1))?.[0] ?? '', ' \t\u00a0,;:.–-');
  // One long word is cut in the middle, but never a character.
  return `${words === '' ? text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '') : words}…`;
}

/**
 * Filters by which a list closes in the editor itself, at the letter that makes the value complete. VS Code asks again at
 * each letter of a list that says that it is incomplete, and shows the old one until the answer has come: a Tab that comes
 * earlier would take its first item, whatever was typed since. A list that is complete it narrows down at once.
 */
import { foldName } from '../../model/index/names.ts';

/** True when an editor keeps an item with this filter while that is typed: the letters stand in it in this order. */
export function isKept(typed: string, filter: string): boolean {
  const letters = foldName(filter);
  let at = 0;
  for (const letter of foldName(typed)) {
    const found = letters.indexOf(letter, at);
    if (found === -1) return false;
    at = found + letter.length;
  }
  return true;
}

/**
 * The filter of an item: its label without the last letter, and as much of each other word that finds it as can stand
 * there, while none of these keeps it when it is typed in full.
 */
export function closingFilter(label: string, others: readonly string[]): string {
  const whole = [label, ...others];
  let filter = label.slice(0, -1);
  for (const word of new Set(others.flatMap((other) => other.split(' ')))) {
    for (let length = word.length - 1; length > 0; length--) {
      const longer = `${filter} ${word.slice(0, length)}`;
      if (whole.some((one) => isKept(one, longer))) continue;
      filter = longer;
      break;
    }
  }
  return filter;
}

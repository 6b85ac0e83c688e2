/** The key under which an action, decision or promise is found by its number. */
import { foldNumber } from '../../syntax/numberReferences.ts';
import type { NumberedKind } from '../../syntax/vocabulary.ts';

/** The key of a number in `FileIndex.numbers`: `actie 5`. */
export function numberKey(kind: NumberedKind, number: string): string {
  return `${kind} ${foldNumber(number)}`;
}

/** The whole number in a key of this kind; 0 for another kind or another number. */
export function wholeNumber(kind: NumberedKind, key: string): number {
  const number = key.startsWith(`${kind} `) ? key.slice(kind.length + 1) : '';
  return /^\d{1,9}$/u.test(number) ? Number(number) : 0;
}

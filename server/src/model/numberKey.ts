/** The key under which an action, decision or promise is found by its number. */
import { foldNumber } from '../syntax/numberReferences.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';

/** The key of a number in `FileFacts.numbers`: `actie 5`. */
export function numberKey(kind: NumberedKind, number: string): string {
  return `${kind} ${foldNumber(number)}`;
}

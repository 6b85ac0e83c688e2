/** The next number that is free in a register. */
import { foldNumber } from '../syntax/numberReferences.ts';
import type { NumberedKind } from './fileFacts.ts';
import type { Scope } from './scope.ts';

/** One more than the highest whole number of this kind in the register; 1 when there is none. */
export function nextNumber(scope: Scope, kind: NumberedKind): string {
  let highest = 0;
  for (const { placed } of scope.numbered(kind)) {
    const number = foldNumber(placed.entry.identity?.text ?? '');
    if (/^\d{1,9}$/u.test(number)) highest = Math.max(highest, Number(number));
  }
  return String(highest + 1);
}

/** The next number that is free in a register. */
import type { NumberedKind } from '../syntax/vocabulary.ts';
import type { Scope } from './scope.ts';

/** One more than the highest whole number of this kind in the register; 1 when there is none. */
export function nextNumber(scope: Scope, kind: NumberedKind): string {
  return String(Math.max(...scope.registerFiles.map((file) => file.highestNumber(kind))) + 1);
}

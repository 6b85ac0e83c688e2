/** Whether two texts of a field say the same. */
import { valueKey } from '../valueKey.ts';

/** The same words, whatever the line ends, bullets and separators; of a day the same day. */
export function isSame(name: string, one: string, other: string): boolean {
  return valueKey(name, one) === valueKey(name, other);
}

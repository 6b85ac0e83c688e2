/** A column that is called by what is listed, and holds its numbers: the words stand in another. */
import type { ColumnTexts } from './columnTexts.ts';
import { headerKey, type Role } from './roles.ts';

/** `AP 3`, `T24-01`, `2024.03 (nieuw)`. */
const CALLED = /^\p{L}{0,4}[-. ]?\d[\d./-]*\p{L}?(?: \(\p{L}+\))?$/u;

/** What else has the words, beside `Motie` with numbers below it. */
const WORDED: ReadonlySet<string> = new Set([
  'titel',
  'naam',
  'onderwerp',
  'omschrijving',
  'beschrijving',
  'inhoud',
  'tekst',
]);

/** `Motie | Titel`: a column that is called by what is listed is the number where it holds such and another one the words. */
export function settleCalled(roles: (Role | undefined)[], headers: readonly string[], cells: ColumnTexts): void {
  const isCalled = (text: string) => CALLED.test(text);
  const at = roles.findIndex((role, place) => role?.is === 'title' && cells.share(place, isCalled) >= 0.8);
  const other = headers.findIndex((header, place) => place !== at && WORDED.has(headerKey(header)));
  if (at === -1 || other === -1 || cells.share(other, isCalled) >= 0.8) return;
  roles[at] = { is: 'number' };
  roles[other] = { is: 'title' };
}

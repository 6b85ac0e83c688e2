/** Actions that a field names by their numbers: `1, 2 en 30`, `actie 5`, `ACTIELIJST/5` (taal.md §2, Registers). */
import type { Word } from '../text/span.ts';
import type { NumberReference } from './entry.ts';

// A slash joins register and number when no space stands beside it.
const ITEM = /[();]|(?:([^\s,;&/()]+)\/)?([^\s,;&/()]+)/gu;
const JOINING_WORDS = new Set([
  'en',
  'actie',
  'acties',
  'actiepunt',
  'actiepunten',
  'besluit',
  'besluiten',
  'besluitpunt',
  'toezegging',
  'toezeggingen',
  'motie',
  'moties',
  'amendement',
  'amendementen',
  'nrs',
  'nrs.',
  'nummer',
  'nummers',
  'nr',
  'nr.',
]);

/** The numbers that a line names; a remark behind `;` is not read. Offsets as in `line`. */
export function readNumberReferences(line: Word): NumberReference[] {
  const references: NumberReference[] = [];
  /** Number of open brackets: they hold a remark. */
  let depth = 0;
  for (const match of line.text.matchAll(ITEM)) {
    const [all, register, number] = match;
    if (all === ';' && depth === 0) break;
    if (all === '(') depth++;
    else if (all === ')') depth = Math.max(0, depth - 1);
    if (number === undefined || depth > 0 || (register === undefined && JOINING_WORDS.has(number.toLowerCase())))
      continue;
    const start = line.start + match.index;
    references.push({ register, number, start, end: start + all.length });
  }
  return references;
}

/**
 * A number as it is compared: case, a leading `#`, a final full stop and leading zeros do not count (taal.md §2).
 */
export function foldNumber(number: string): string {
  if (isPlainNumber(number)) return number;
  const bare = number.trim().replace(/^#/u, '').replace(/\.$/u, '').toLowerCase();
  return bare.replace(/^0+(?=.)/u, '');
}

/** True of digits without a zero in front, which are folded already. */
function isPlainNumber(number: string): boolean {
  for (let at = 0; at < number.length; at++) {
    const code = number.charCodeAt(at);
    if (code > 0x39 || code < (at === 0 ? 0x31 : 0x30)) return false;
  }
  return number.length > 0;
}

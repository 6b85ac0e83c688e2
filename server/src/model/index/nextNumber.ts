/** The next number that is free in a register, in the form that its numbers have. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import type { FileIndex } from './fileIndex.ts';
import { numberKey } from './numberKey.ts';
import type { Scope } from './scope.ts';

/**
 * The number behind the last of a kind, in its form: `6` after `5`, `03` after `02`, `2021-03` after `2021-02`, `A3` after `A2`,
 * `2` after `1b`; 1 when there is none. Undefined behind a number that has no such form (`iv`).
 */
export function nextNumber(scope: Scope, kind: NumberedKind): string | undefined {
  return nextNumbers(scope, kind, 1)?.[0];
}

/** The next `count` numbers of a kind; undefined when there is no next one. */
export function nextNumbers(scope: Scope, kind: NumberedKind, count: number): string[] | undefined {
  const last = lastNumber(scope, kind);
  const whole = highestWhole(scope, kind);
  // Among whole numbers one that is none says nothing of the next.
  const form = last === undefined ? WHOLE : (formOf(last) ?? (whole > 0 ? WHOLE : undefined));
  if (form === undefined) return undefined;
  const { prefix, width } = form;
  let highest = prefix === '' ? whole : highestBehind(prefix, scope, kind);
  // Behind `1a, 1b` alone comes 2.
  if (prefix === '' && highest === 0) highest = form.least;
  return Array.from({ length: count }, (_, index) => prefix + String(highest + 1 + index).padStart(width, '0'));
}

interface NumberForm {
  /** The text before the digits that count up; empty for a whole number. */
  readonly prefix: string;
  /** Digits, where zeros stand before; 0 without. */
  readonly width: number;
  /** The next one is higher than this, where no whole number says more. */
  readonly least: number;
}

const WHOLE: NumberForm = { prefix: '', width: 0, least: 0 };

function formOf(typed: string): NumberForm | undefined {
  const text = typed.replace(/^#(?=.)/u, '').replace(/(?<=.)\.$/u, '');
  // As long as a date without its marks: no number that counts up.
  if (/^\d{10,}$/u.test(text)) return WHOLE;
  const found = /^(.*\D)?(\d{1,9})(\p{L}?)$/u.exec(text);
  if (found === null) return undefined;
  const [, prefix = '', digits = '', letter] = found;
  // Behind `1b` comes the next whole one; of `A1b` it is not known.
  if (letter !== '' && prefix !== '') return undefined;
  return { prefix, width: digits.startsWith('0') ? digits.length : 0, least: letter === '' ? 0 : Number(digits) };
}

/** The number of the last entry of a kind in the own file, else in the register; undefined without one. */
function lastNumber({ file, registerFiles }: Scope, kind: NumberedKind): string | undefined {
  for (const one of new Set([file, ...registerFiles])) {
    const found = lastIn(one, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lastIn({ document }: FileIndex, kind: NumberedKind): string | undefined {
  const { chunks } = document.entries;
  for (let at = chunks.length - 1; at >= 0; at--) {
    const found = chunks[at]!.entries.findLast((placed) => placed.kind === kind && placed.head.identity !== undefined);
    if (found !== undefined) return found.head.identity?.text;
  }
  return undefined;
}

function highestWhole({ registerFiles }: Scope, kind: NumberedKind): number {
  return Math.max(...registerFiles.map((file) => file.highestNumber(kind)));
}

/** The highest of the numbers with a prefix; costs the numbers of the register. */
function highestBehind(prefix: string, { registerFiles }: Scope, kind: NumberedKind): number {
  // As it is compared: without the zeros before a number that is whole but for its last part.
  const start = numberKey(kind, `${prefix}1`).slice(0, -1);
  let highest = 0;
  for (const file of registerFiles) {
    for (const key of file.numbers.keys()) {
      const rest = key.startsWith(start) ? key.slice(start.length) : '';
      if (/^\d{1,9}$/u.test(rest)) highest = Math.max(highest, Number(rest));
    }
  }
  return highest;
}

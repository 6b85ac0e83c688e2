/** Numbers of lists and headings in the ways that office programs count: `3`, `c`, `iv`. */

/** `decimal` 3 · `zero` 03 · `ordinal` 3e · letters and Roman numerals in small and in capital letters · `none` nothing at all. */
export type Counting = 'decimal' | 'zero' | 'ordinal' | 'letter' | 'Letter' | 'roman' | 'Roman' | 'none';

/** A number in a way of counting. What that has no sign for is written in digits. */
export function counted(value: number, counting: Counting): string {
  switch (counting) {
    case 'decimal':
      return String(value);
    case 'zero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}e`;
    case 'letter':
      return letters(value);
    case 'Letter':
      return letters(value).toUpperCase();
    case 'roman':
      return roman(value);
    case 'Roman':
      return roman(value).toUpperCase();
    case 'none':
      return '';
  }
}

const MOST_LETTERS = 26 * 30;

/** `a` … `z`, `aa`, `bb` …, as Word and Writer count. */
function letters(value: number): string {
  if (value < 1 || value > MOST_LETTERS) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

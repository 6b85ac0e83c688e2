/** The order in which a secretary puts numbers and names: 2 before 10, IV before IX, *van Dijk* under the D. */

/** Made at its first use, since it is not quick to make and few ask for an order. */
let collator: Intl.Collator | undefined;
const ROMAN = /^(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Negative when one text comes first; numbers in them count as numbers, case and accents do not. */
export function compareNaturally(a: string, b: string): number {
  collator ??= new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}

/**
 * The order of the numbers of headings: as Roman numerals when all are, and one has two letters (`C` and `D` are
 * letters). An entry without a number comes last.
 */
export function numberOrder(
  all: readonly (string | undefined)[],
): (a: string | undefined, b: string | undefined) => number {
  const numbers = all.filter((one) => one !== undefined);
  const areRoman = numbers.every((one) => ROMAN.test(one)) && numbers.some((one) => one.length > 1);
  return (a, b) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return areRoman ? romanValue(a) - romanValue(b) : compareNaturally(a, b);
  };
}

/** `Dijk Olger van` of `Olger van Dijk`: what a person is looked up under. A name of one word is that word. */
export function surnameFirst(name: string): string {
  const words = name.trim().split(/\s+/u);
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const family = words.findIndex((word, index) => index > 0 && index >= particle && !/^\p{Ll}/u.test(word));
  if (family === -1) return name;
  const surname = particle === -1 ? words.length - 1 : family;
  return [...words.slice(surname), ...words.slice(0, surname)].join(' ');
}

function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

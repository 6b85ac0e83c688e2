/** Whole numbers as they are written in a language. What the engine has for that takes as long to begin as the problems of a register to show. */

/** The digits of a whole number that is not negative, with a mark before each three: `1.234`. */
export function thousands(value: number, mark: string): string {
  const digits = String(value);
  if (!(value >= 1000)) return digits;
  const first = digits.length % 3 || 3;
  let text = digits.slice(0, first);
  for (let at = first; at < digits.length; at += 3) text += mark + digits.slice(at, at + 3);
  return text;
}

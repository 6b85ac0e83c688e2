/**
 * First characters of what a pattern matches. Chevrotain finds them by taking each expression apart, which is most of what making a
 * lexer costs; of a pattern that is a row of words they can be seen.
 */

/** The characters that each alternative of a pattern begins with, in both cases; undefined where one begins otherwise. */
export function startChars(pattern: string): string[] | undefined {
  const starts = new Set<string>();
  for (const alternative of alternativesOf(pattern)) {
    // A letter that may be left out is no beginning.
    if (!/^[a-z](?![?*{])/u.test(alternative)) return undefined;
    starts.add(alternative[0]!.toUpperCase());
    starts.add(alternative[0]!);
  }
  return [...starts];
}

/** The alternatives of a pattern, not those in its groups. */
function alternativesOf(pattern: string): string[] {
  const found = [''];
  let depth = 0;
  let isClass = false;
  for (const { 0: sign } of pattern.matchAll(/\\.|./gsu)) {
    if (isClass) isClass = sign !== ']';
    else if (sign === '[') isClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === '|' && depth === 0 && !isClass) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}

/**
 * Cutting off the end of a text, searched from its end. An expression that ends in `$` is tried at every place where
 * what it looks for begins, and costs the square of a long run of it.
 */

/** The text without the characters at its end that are in `marks`; the text itself when it ends in none of them. */
export function withoutAtEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/**
 * The text without a remark in brackets at its very end, such as ` (bijlage)`, and the white space before that; the text
 * itself when it ends in none. Brackets within the remark make it none.
 */
export function withoutBracketAtEnd(text: string): string {
  const open = text.lastIndexOf('(');
  if (open === -1 || text.indexOf(')', open) !== text.length - 1) return text;
  return text.slice(0, open).trimEnd();
}

/** A long text in the properties of an office file: in pieces, since programs cut a property that is longer than they show. */

/** What the properties are called, with their number behind it. */
const KEPT_NAME = 'duo-';

/** UTF-16 units of one; Word and Excel take 255. */
const LONGEST = 240;

/** The pieces with their names, in their order. */
export function keptPieces(text: string): { readonly name: string; readonly text: string }[] {
  const count = Math.ceil(text.length / LONGEST);
  return Array.from({ length: count }, (_, at) => ({
    name: `${KEPT_NAME}${at + 1}`,
    text: text.slice(at * LONGEST, (at + 1) * LONGEST),
  }));
}

/** The text of some properties, whatever their order; undefined when none of them is a piece, or one is missing. */
export function keptText(properties: Iterable<readonly [name: string, text: string]>): string | undefined {
  const pieces = new Map<number, string>();
  for (const [name, text] of properties) {
    const number = /^duo-(\d{1,6})$/u.exec(name)?.[1];
    if (number !== undefined) pieces.set(Number(number), text.trim());
  }
  let whole = '';
  for (let at = 1; at <= pieces.size; at++) {
    const piece = pieces.get(at);
    if (piece === undefined) return undefined;
    whole += piece;
  }
  return whole === '' ? undefined : whole;
}

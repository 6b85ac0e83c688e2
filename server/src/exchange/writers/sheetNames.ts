/** The names of the sheets of a workbook, as spreadsheets allow them. */

/** In UTF-16 units. */
const LONGEST = 31;
const UNFIT = /[[\]:*?/\\\p{Cc}\p{Cs}]+/gu;
/** What a spreadsheet would read as a character by its number. */
const ESCAPED = /_(?=x[\da-f]{4}_)/giu;

export class SheetNames {
  readonly #taken = new Set<string>();

  /** The name that comes nearest to a text: none is given twice, whatever the capitals. */
  of(text: string): string {
    const fit = text.replace(UNFIT, ' ').replace(ESCAPED, ' ').replace(/\s+/gu, ' ');
    let name = '';
    for (let count = 1; name === '' || this.#taken.has(name.toLowerCase()); count++) {
      const behind = count === 1 ? '' : ` (${count})`;
      name = `${trimmed(cut(trimmed(fit), LONGEST - behind.length)) || 'Lijst'}${behind}`;
      // Excel keeps this name for itself.
      if (name.toLowerCase() === 'history') name = `${name}.`;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** Without the spaces and apostrophes at both ends. */
function trimmed(text: string): string {
  const isLoose = (at: number) => text[at] === ' ' || text[at] === "'";
  let start = 0;
  let end = text.length;
  while (start < end && isLoose(start)) start++;
  while (end > start && isLoose(end - 1)) end--;
  return text.slice(start, end);
}

/** The beginning of a text up to the end of a word, no longer than that; of one long word its first part. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const part = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '');
  const space = text.slice(0, longest + 1).lastIndexOf(' ');
  return space > longest / 2 ? part.slice(0, space) : part;
}

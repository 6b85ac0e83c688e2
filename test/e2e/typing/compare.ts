/** What was typed beside what was meant, letter for letter. */

export interface Difference {
  /** The number of lines that are not what was meant, and of lines too many or too few. */
  readonly lines: number;
  /** The first line that differs, counted from one. */
  readonly at: number;
  readonly meant: string;
  readonly found: string;
  /** Whether the words are others too, and not only their indentation and the empty lines. */
  readonly words: boolean;
}

/** Where a text is not what was meant; undefined when it is the same letter for letter. */
export function difference(meant: string, found: string): Difference | undefined {
  if (meant === found) return undefined;
  const [wanted, there] = [meant.split('\n'), found.split('\n')];
  const first = wanted.findIndex((line, index) => line !== there[index]);
  const at = first === -1 ? wanted.length : first;
  return {
    lines: Math.max(wanted.length, there.length) - sameLines(wanted, there),
    at: at + 1,
    meant: wanted[at] ?? '(the end)',
    found: there[at] ?? '(the end)',
    words: words(meant) !== words(found),
  };
}

function words(text: string): string {
  return text.replaceAll(/^\s+/gmu, '').trimEnd();
}

/** The length of the longest row of lines that both have, in the same order. */
function sameLines(one: readonly string[], other: readonly string[]): number {
  let previous = new Array<number>(other.length + 1).fill(0);
  for (const line of one) {
    const current = [0];
    for (const [index, text] of other.entries()) {
      current.push(line === text ? previous[index]! + 1 : Math.max(previous[index + 1]!, current[index]!));
    }
    previous = current;
  }
  return previous.at(-1)!;
}

/** A cell or a paragraph of a given document as words of a register, with what a person has to look at. */
import type { GivenAside, GivenCell, GivenText } from '../given.ts';

export interface ReadText {
  /** Trimmed, lines apart by `\n`; what was deleted is not in it. A part that is struck through has `~~` around it, the whole has not. */
  readonly text: string;
  /** The number that is shown before it and is no text. */
  readonly number: string | undefined;
  /** All of it is struck through. */
  readonly isStruck: boolean;
  /** A part of it is. */
  readonly isPartlyStruck: boolean;
  /** What was deleted or inserted with changes being tracked; empty without. */
  readonly deleted: string;
  readonly inserted: string;
  /** What is hidden, and is in the text too. */
  readonly hidden: string;
  readonly links: readonly string[];
  readonly asides: readonly GivenAside[];
}

const LINE_ENDS = /\r\n?|[\u2028\u2029\v\f]/gu;
const SEVERAL_LINES_OR_TAB = /[\r\n\t\u2028\u2029\v\f]/u;

/** As one line of a register may hold it: no line end, no tab. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Lines without white space at their ends; none is empty. */
export function linesOf(text: string): string[] {
  const bare = text.trim();
  if (bare === '') return [];
  // Nearly every cell is one line.
  if (!SEVERAL_LINES_OR_TAB.test(bare)) return [bare];
  return bare
    .replace(LINE_ENDS, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/gu, ' ').trim())
    .filter((line) => line !== '');
}

const PLAIN: ReadText = {
  text: '',
  number: undefined,
  isStruck: false,
  isPartlyStruck: false,
  deleted: '',
  inserted: '',
  hidden: '',
  links: [],
  asides: [],
};

export function readText({ pieces, number, asides = [] }: GivenText): ReadText {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined && first.marks === undefined && first.link === undefined) {
    return { ...PLAIN, text: linesOf(first.text).join('\n'), number, asides };
  }
  const marked = (mark: 'struck' | 'deleted' | 'inserted' | 'hidden') =>
    pieces.filter(({ marks, text }) => marks?.includes(mark) && text.trim() !== '');
  const joined = (mark: 'deleted' | 'inserted' | 'hidden') =>
    marked(mark)
      .map(({ text }) => oneLine(text))
      .join(' ');
  const live = pieces.filter(({ marks }) => !marks?.includes('deleted'));
  const struck = live.filter(({ marks, text }) => marks?.includes('struck') && text.trim() !== '');
  const isStruck =
    struck.length > 0 && live.every(({ marks, text }) => marks?.includes('struck') || text.trim() === '');
  const text = live.map((piece) => (isStruck || !struck.includes(piece) ? piece.text : crossed(piece.text))).join('');
  return {
    text: linesOf(text).join('\n'),
    number,
    isStruck,
    isPartlyStruck: struck.length > 0 && !isStruck,
    deleted: joined('deleted'),
    inserted: joined('inserted'),
    hidden: joined('hidden'),
    links: pieces.flatMap(({ link, text: shown }) =>
      link === undefined || link.startsWith('#') || shown.includes(link.replace(/^mailto:/u, ''))
        ? []
        : [oneLine(link)],
    ),
    asides,
  };
}

/** Each line between its own marks, white space outside them. */
function crossed(text: string): string {
  return text.replace(/[^\s](?:[^\n]*[^\s])?/gu, (words) => `~~${words}~~`);
}

/** The text of a cell alone: with its number where it has no other words. */
export function shownIn({ text }: Pick<GivenCell, 'text'>): string {
  const read = readText(text);
  return read.text === '' ? (read.number ?? '') : read.text;
}

/** True of a line of a table of contents: it leads to a heading, and says no more than that does. */
export function isOfContents({ pieces }: GivenText): boolean {
  return pieces.length > 0 && pieces.every(({ link }) => link?.startsWith('#') === true);
}

/** A line of several in a cell; of the first its number may be gone. */
export function isItem(line: string): boolean {
  return /^(?:[-–•*]|\d{1,2}[a-z]?[.)])\s/u.test(line);
}

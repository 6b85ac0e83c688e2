/** A `GivenText` in the making: pieces with the same marks become one, and what is said beside the words is kept beside them. */
import { type GivenAside, type GivenPiece, type GivenText, NO_TEXT, type PieceMark } from '../given.ts';

/** What is done to the words that follow. */
export interface Style {
  readonly marks: readonly PieceMark[];
  readonly link?: string | undefined;
}

export const PLAIN: Style = { marks: [] };

/** In the order in which they are always given. */
const ORDER: readonly PieceMark[] = ['struck', 'deleted', 'inserted', 'hidden'];

/** The same with a mark more. */
export function marked(style: Style, mark: PieceMark): Style {
  if (style.marks.includes(mark)) return style;
  const marks = ORDER.filter((one) => one === mark || style.marks.includes(one));
  return { ...style, marks };
}

export class TextBuilder {
  readonly #pieces: { text: string; readonly marks: readonly PieceMark[]; readonly link: string | undefined }[] = [];
  readonly #asides: GivenAside[] = [];
  #number: string | undefined;

  add(text: string, { marks, link }: Style = PLAIN): void {
    if (text === '') return;
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.link === link && sameMarks(last.marks, marks)) last.text += text;
    else this.#pieces.push({ text, marks, link });
  }

  /** Puts another text behind this one, with all that is beside it. */
  append({ pieces, asides = [] }: GivenText): void {
    for (const { text, marks = [], link } of pieces) this.add(text, { marks, link });
    this.#asides.push(...asides);
  }

  aside(kind: GivenAside['kind'], text: string): void {
    const trimmed = text.trim();
    if (trimmed !== '') this.#asides.push({ kind, text: trimmed });
  }

  number(label: string): void {
    if (label !== '') this.#number = label;
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  built(): GivenText {
    if (this.isEmpty && this.#asides.length === 0 && this.#number === undefined) return NO_TEXT;
    const pieces = this.#pieces.map(
      ({ text, marks, link }): GivenPiece => ({
        text,
        ...(marks.length === 0 ? {} : { marks }),
        ...(link === undefined ? {} : { link }),
      }),
    );
    return {
      ...(this.#number === undefined ? {} : { number: this.#number }),
      pieces,
      ...(this.#asides.length === 0 ? {} : { asides: this.#asides }),
    };
  }
}

function sameMarks(one: readonly PieceMark[], other: readonly PieceMark[]): boolean {
  return one === other || (one.length === other.length && one.every((mark, at) => mark === other[at]));
}

/** A text without marks, as it stands. */
export function plainText(text: string): GivenText {
  return text === '' ? NO_TEXT : { pieces: [{ text }] };
}

/** All words of a text, with what was deleted or hidden. */
export function allWords({ pieces }: GivenText): string {
  return pieces.map(({ text }) => text).join('');
}

/** One paragraph of several that stand together in one place. */
export interface Line {
  readonly text: GivenText;
  /** Depth in a list of bullets, from 0. */
  readonly bullet?: number | undefined;
}

/**
 * The paragraphs of a cell as one text, apart by line ends. The number of the first stays beside it; those of others are written before
 * each, and a bullet as `- `, with two spaces for each step inward, so that nothing of how a cell was ordered is lost.
 */
export function joinedLines(lines: readonly Line[]): GivenText {
  const builder = new TextBuilder();
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && only.bullet === undefined) return only.text;
  for (const [at, { text, bullet }] of lines.entries()) {
    if (at > 0) builder.add('\n');
    if (bullet !== undefined) builder.add(`${'  '.repeat(bullet)}- `);
    else if (text.number !== undefined && at === 0) builder.number(text.number);
    else if (text.number !== undefined) builder.add(`${text.number} `);
    builder.append(text);
  }
  return builder.built();
}

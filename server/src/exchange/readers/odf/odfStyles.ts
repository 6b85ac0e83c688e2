/** What the styles of an OpenDocument file say: what is struck, hidden or coloured, how lists count, which formats show a day. */
import type { Counting } from '../counting.ts';
import { colourOf } from '../tableBuilder.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';

/** What a style says, with what those that it is based on say. */
export interface OdfStyle {
  readonly isStruck: boolean;
  readonly isHidden: boolean;
  readonly colour: string | undefined;
  /** The list that its paragraphs are items of. */
  readonly list: string | undefined;
  /** Of a paragraph: it is the title of the text. */
  readonly isTitle: boolean;
  /** Of a sheet: it is shown. */
  readonly isShown: boolean;
  /** Of a cell: the format of its value shows a day and a month; true too when it says nothing of it. */
  readonly showsDay: boolean;
}

export interface OdfLevel {
  readonly isBullet: boolean;
  readonly counting: Counting;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  /** So many levels are shown, with points between them. */
  readonly shown: number;
  /** How all of it is written, with `%1%` for the number of the first level; undefined where the others say it. */
  readonly form: string | undefined;
}

interface Own {
  readonly parent: string | undefined;
  readonly struck: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly background: string | undefined;
  readonly list: string | undefined;
  readonly display: boolean | undefined;
  readonly format: string | undefined;
}

const COUNTINGS: Readonly<Record<string, Counting>> = {
  1: 'decimal',
  a: 'letter',
  A: 'Letter',
  i: 'roman',
  I: 'Roman',
};

export class OdfStyles {
  readonly #own = new Map<string, Own>();
  readonly #made = new Map<string, OdfStyle>();
  readonly #formats = new Map<string, boolean>();
  readonly #lists = new Map<string, readonly OdfLevel[]>();
  #outline: readonly OdfLevel[] = [];

  /** Takes in the styles of an `office:styles` or an `office:automatic-styles`. */
  add(styles: XmlElement | undefined): void {
    for (const style of childrenOf(styles)) {
      const name = attributeOf(style, 'style:name') ?? '';
      if (style.name === 'style:style') this.#own.set(key(attributeOf(style, 'style:family'), name), ownOf(style));
      else if (style.name === 'number:date-style') {
        this.#formats.set(
          name,
          ['number:day', 'number:month'].every((one) => childOf(style, one) !== undefined),
        );
      } else if (style.name === 'text:list-style') this.#lists.set(name, levelsOf(style));
      else if (style.name === 'text:outline-style') this.#outline = levelsOf(style);
    }
  }

  /** Of a family (`paragraph`, `text`, `table-cell` …); without a name that of one that says nothing. */
  style(family: string, name: string | undefined): OdfStyle {
    const wanted = key(family, name ?? '');
    const known = this.#made.get(wanted);
    if (known !== undefined) return known;
    const all: Own[] = [];
    const seen = new Set<string>();
    for (let at = name; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const own: Own | undefined = this.#own.get(key(family, at));
      if (own !== undefined) all.push(own);
      at = own?.parent;
    }
    const first = <Value>(of: (own: Own) => Value | undefined) => all.map(of).find((one) => one !== undefined);
    const made: OdfStyle = {
      isStruck: first(({ struck }) => struck) ?? false,
      isHidden: first(({ hidden }) => hidden) ?? false,
      colour: colourOf(first(({ background }) => background)),
      list: first(({ list }) => list),
      isTitle: seen.has('Title'),
      isShown: first(({ display }) => display) ?? true,
      showsDay: this.#formats.get(first(({ format }) => format) ?? '') ?? true,
    };
    this.#made.set(wanted, made);
    return made;
  }

  /** The levels of a list, from the outermost; none for one that is not there. */
  list(name: string | undefined): readonly OdfLevel[] {
    return this.#lists.get(name ?? '') ?? [];
  }

  /** The levels of headings. */
  get outline(): readonly OdfLevel[] {
    return this.#outline;
  }
}

function key(family: string | undefined, name: string): string {
  return `${family ?? ''} ${name}`;
}

function ownOf(style: XmlElement): Own {
  const words = childOf(style, 'style:text-properties');
  const strikes = ['style:text-line-through-style', 'style:text-line-through-type'].map((one) =>
    attributeOf(words, one),
  );
  const told = strikes.find((one) => one !== undefined);
  const display = attributeOf(words, 'text:display');
  const shown = attributeOf(childOf(style, 'style:table-properties'), 'table:display');
  return {
    parent: attributeOf(style, 'style:parent-style-name'),
    struck: told === undefined ? undefined : told !== 'none',
    hidden: display === undefined ? undefined : display === 'none',
    background: attributeOf(childOf(style, 'style:table-cell-properties'), 'fo:background-color'),
    list: attributeOf(style, 'style:list-style-name'),
    display: shown === undefined ? undefined : shown !== 'false',
    format: attributeOf(style, 'style:data-style-name'),
  };
}

const DEEPEST = 10;

function levelsOf(style: XmlElement): OdfLevel[] {
  const levels: OdfLevel[] = [];
  for (const level of childrenOf(style)) {
    const at = whole(attributeOf(level, 'text:level'), 0);
    if (at < 1 || at > DEEPEST) continue;
    const format = attributeOf(level, 'style:num-format') ?? '';
    levels[at - 1] = {
      isBullet: level.name !== 'text:list-level-style-number' && level.name !== 'text:outline-level-style',
      counting: COUNTINGS[format] ?? 'none',
      before: attributeOf(level, 'style:num-prefix') ?? '',
      after: attributeOf(level, 'style:num-suffix') ?? '',
      start: whole(attributeOf(level, 'text:start-value'), 1),
      shown: Math.min(Math.max(whole(attributeOf(level, 'text:display-levels'), 1), 1), at),
      form: attributeOf(level, 'style:num-list-format') ?? attributeOf(level, 'loext:num-list-format'),
    };
  }
  return levels;
}

/** A whole number of a few digits; `otherwise` for what is none. */
export function whole(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : otherwise;
}

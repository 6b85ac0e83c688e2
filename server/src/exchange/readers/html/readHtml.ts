/** A page of HTML, a mail, or what was copied in a program: headings, paragraphs, lists and tables, as a browser would show them. */
import { allAtOnce, type Bits } from '../../bits.ts';
import {
  type GivenBlock,
  type GivenDocument,
  type GivenNotice,
  type GivenTable,
  type GivenText,
  NO_TEXT,
} from '../../given.ts';
import { type Counting, counted } from '../counting.ts';
import type { Guard } from '../guard.ts';
import { joinedLines, type Line, PLAIN, type Style } from '../textBuilder.ts';
import { htmlTable, isLayout } from './htmlTable.ts';
import { HtmlText, styled } from './htmlText.ts';
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  htmlTree,
  isElement,
  rawText,
  styleOf,
  within,
} from './htmlTree.ts';

export async function readHtml(text: string, told: readonly GivenNotice[], guard: Guard): Promise<GivenDocument> {
  const { body, title } = await htmlTree(text, guard, PARSED);
  const page = new Page(guard);
  if (body !== undefined) page.flow(body, PLAIN, {});
  let rows = 0;
  for (const _ of page.end()) if (++rows % ROWS_AT_ONCE === 0) await guard.pause(PARSED);
  const notices = [...told, ...page.notices, ...[...page.met].map((key) => ({ key }))];
  return { format: 'html', ...(title === undefined || title === '' ? {} : { title }), blocks: page.blocks, notices };
}

/** The part of the work that is the parsing. */
const PARSED = 0.7;
const ROWS_AT_ONCE = 50;

const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt'],
  ...[
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'legend',
  ],
  ...['li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul', 'caption', 'tr', 'td', 'th'],
]);

/** Where a paragraph stands. */
interface Place {
  readonly level?: number;
  readonly isTitle?: boolean;
  readonly depth?: number;
}

class Page {
  readonly blocks: GivenBlock[] = [];
  readonly notices: GivenNotice[] = [];
  /** A number that counts by itself and has no words behind it, as in a column of numbers. */
  loneNumber: string | undefined;
  readonly met = new Set<'pictures' | 'embedded' | 'nested'>();
  readonly #guard: Guard;
  readonly #text: HtmlText;
  #place: Place = {};
  /** What is shown before the first paragraph of an item that has begun. */
  #number: string | undefined;
  /** The box of an item of a list to tick, which its first paragraph begins with. */
  #box: string | undefined;
  /** What a `dt` says, which the next `dd` follows. */
  #term: GivenText | undefined;
  /** Tables whose cells are read once all else was, by their place in `blocks`. */
  readonly #tables: { readonly at: number; readonly made: Bits<GivenTable> }[] = [];

  constructor(guard: Guard) {
    this.#guard = guard;
    this.#text = new HtmlText((thing) => this.met.add(thing));
  }

  /** All that stands in an element. */
  flow(element: HtmlElement, style: Style, place: Place, isAsTyped = false): void {
    this.#place = place;
    for (const child of element.childNodes) this.#node(child, style, place, isAsTyped);
  }

  #node(node: HtmlNode, style: Style, place: Place, isAsTyped = false): void {
    this.#text.read(node, style, isAsTyped, (one, own) => {
      if (!BLOCKS.has(one.tagName)) return false;
      this.#block(one, own, place);
      return true;
    });
  }

  #block(element: HtmlElement, style: Style, outer: Place): void {
    this.flush();
    const { tagName } = element;
    if (tagName !== 'dd') this.#told();
    const heading = /^h([1-6])$/u.exec(tagName)?.[1];
    // So Word writes its style for the title of the whole.
    const isTitle = tagName === 'p' && attributeOf(element, 'class') === 'MsoTitle';
    if (tagName === 'table' && !isLayout(element)) this.#table(element, style);
    else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') this.#list(element, style, outer);
    else if (tagName === 'dt') {
      this.flow(element, style, outer);
      this.#term = this.#text.take();
    } else if (tagName === 'dd' && this.#term !== undefined) {
      this.#text.goOn(this.#term);
      this.#term = undefined;
      this.#text.words(': ', PLAIN, true);
      this.flow(element, style, outer);
    } else {
      const word = wordDepth(element);
      const inner = word === undefined ? outer : { depth: word };
      const place = isTitle ? { level: 1, isTitle } : heading !== undefined ? { level: Number(heading) } : inner;
      this.flow(element, style, place, tagName === 'pre');
    }
    this.flush();
    if (tagName !== 'dt') this.#told();
    this.#place = outer;
  }

  #list(list: HtmlElement, style: Style, { depth }: Place): void {
    const inner = depth === undefined ? 0 : depth + 1;
    const counting = list.tagName === 'ol' ? (COUNTINGS[attributeOf(list, 'type') ?? '1'] ?? 'decimal') : undefined;
    let count = Number.parseInt(attributeOf(list, 'start') ?? '1', 10);
    if (Number.isNaN(count)) count = 1;
    for (const item of list.childNodes) {
      // What is no item is shown all the same.
      if (!isElement(item) || item.tagName !== 'li') {
        this.#place = { depth: inner };
        this.#node(item, style, { depth: inner });
        continue;
      }
      const own = styled(item, style);
      const value = Number.parseInt(attributeOf(item, 'value') ?? '', 10);
      if (!Number.isNaN(value)) count = value;
      this.flush();
      this.#number = counting === undefined ? undefined : `${counted(count++, counting)}.`;
      const ticked = attributeOf(item, 'aria-checked');
      this.#box = ticked === undefined ? undefined : ticked === 'true' ? '☒ ' : '☐ ';
      this.flow(item, own, { depth: inner });
      this.flush();
      this.#box = undefined;
    }
  }

  #table(element: HtmlElement, style: Style): void {
    const number = this.#tables.length;
    const made = htmlTable(element, number, this.#guard, this.notices, (cell) => this.#cell(cell, style));
    this.#tables.push({ at: this.blocks.push({ kind: 'table', width: 0, rows: [] }) - 1, made });
  }

  /** The words of a cell: those of a page of its own, as one text. */
  #cell(cell: HtmlElement, style: Style): GivenText {
    const inner = new Page(this.#guard.withoutRows());
    inner.flow(cell, styled(cell, style), {});
    allAtOnce(inner.end());
    for (const thing of inner.met) this.met.add(thing);
    const lines = inner.blocks.flatMap((block): Line[] => {
      if (block.kind === 'paragraph') {
        return [{ text: block.text, bullet: block.text.number === undefined ? block.depth : undefined }];
      }
      this.met.add('nested');
      const rows = block.rows.map(({ cells }) => ({
        text: { pieces: cells.flatMap(({ text }, at) => [...(at > 0 ? [{ text: '\t' }] : []), ...text.pieces]) },
      }));
      return block.name === undefined ? rows : [{ text: { pieces: [{ text: block.name }] } }, ...rows];
    });
    if (lines.length === 0) {
      const number = inner.loneNumber;
      return number === undefined ? emptyListNumber(cell) : { pieces: [], number };
    }
    return joinedLines(lines);
  }

  /** A `dt` that no `dd` follows stands for itself. */
  #told(): void {
    if (this.#term === undefined) return;
    this.#text.goOn(this.#term);
    this.#term = undefined;
    this.flush();
  }

  /** Ends all that is being written, and reads the tables, a row at a time. */
  *end(): Bits<void> {
    this.flush();
    this.#told();
    for (const { at, made } of this.#tables) this.blocks[at] = yield* made;
  }

  /** Ends the paragraph that is being written. */
  flush(): void {
    const text = this.#text.take();
    const { level, isTitle, depth } = this.#place;
    if (text.pieces.every((piece) => piece.text.trim() === '') && text.asides === undefined) {
      this.loneNumber ??= text.number;
      return;
    }
    this.#guard.rows();
    const label = text.number ?? this.#number;
    this.#number = undefined;
    const shown = this.#box === undefined ? text : { ...text, pieces: [{ text: this.#box }, ...text.pieces] };
    this.#box = undefined;
    this.blocks.push({
      kind: 'paragraph',
      text: label === undefined ? shown : { ...shown, number: label },
      ...(level === undefined ? {} : { level, ...(isTitle === true ? { isTitle } : {}) }),
      ...(depth === undefined || level !== undefined ? {} : { depth }),
    });
  }
}

const COUNTINGS: Readonly<Record<string, Counting>> = {
  1: 'decimal',
  a: 'letter',
  A: 'Letter',
  i: 'roman',
  I: 'Roman',
};

/** Word and Writer write a number that counts by itself in a cell as an empty list that starts there. */
function emptyListNumber(cell: HtmlElement): GivenText {
  const [list] = within(cell, 'ol');
  if (list === undefined || rawText(list).trim() !== '') return NO_TEXT;
  const start = Number.parseInt(attributeOf(list, 'start') ?? '1', 10);
  return { pieces: [], number: String(Number.isNaN(start) ? 1 : start) };
}

/** How deep a paragraph that Word wrote stands in a list, from 0: `mso-list: l0 level1 lfo1`. */
function wordDepth(element: HtmlElement): number | undefined {
  const level = /\blevel(\d)\b/u.exec(styleOf(element, 'mso-list'))?.[1];
  return level === undefined ? undefined : Math.max(0, Number(level) - 1);
}

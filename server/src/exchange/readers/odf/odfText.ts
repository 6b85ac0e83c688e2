/**
 * The words of an OpenDocument file within its paragraphs, lists and cells. What is not known is looked through for words; only what is known
 * to hold none is left out.
 */
import type { GivenNotice, GivenText } from '../../given.ts';
import { type Guard, Refusal } from '../guard.ts';
import { joinedLines, type Line, marked, PLAIN, type Style, TextBuilder } from '../textBuilder.ts';
import { attributeOf, childOf, childrenOf, textWithin, within, type XmlElement } from '../xml.ts';
import type { OdfChanges } from './odfChanges.ts';
import { type Counts, countOn, labelOf } from './odfCounts.ts';
import { type OdfLevel, type OdfStyles, whole } from './odfStyles.ts';
import { altOf, SHAPE, SILENT } from './odfXml.ts';

/** A paragraph, a heading or an item of a list. */
export interface OdfItem {
  readonly text: GivenText;
  readonly level?: number;
  readonly isTitle?: boolean;
  readonly depth?: number;
  readonly isBullet?: boolean;
}

/** A space that stands at the beginning of a paragraph, or behind another one, is not shown. */
interface Spaces {
  isDropped: boolean;
}

export class OdfText {
  readonly #styles: OdfStyles;
  readonly #changes: OdfChanges;
  readonly #met: (thing: GivenNotice['key']) => void;
  readonly #guard: Guard;
  readonly #outline: Counts = [];
  /** How far the last list of each style has counted, and each list with an id. */
  readonly #last = new Map<string, Counts>();
  readonly #byId = new Map<string, Counts>();

  constructor(styles: OdfStyles, changes: OdfChanges, guard: Guard, met: (thing: GivenNotice['key']) => void) {
    this.#styles = styles;
    this.#changes = changes;
    this.#guard = guard;
    this.#met = met;
  }

  /** A `text:p` or a `text:h`. @param outer what is done to all of it. */
  paragraph(element: XmlElement, outer: Style = PLAIN): OdfItem {
    const builder = new TextBuilder();
    const look = this.#styles.style('paragraph', attributeOf(element, 'text:style-name'));
    let style = outer;
    if (look.isStruck) style = marked(style, 'struck');
    if (look.isHidden) style = marked(style, 'hidden');
    this.#children(element, style, builder, { isDropped: true });
    const told = textWithin(childOf(element, 'text:number'));
    if (told !== '') builder.number(told.trim());
    if (element.name !== 'text:h')
      return { text: builder.built(), ...(look.isTitle ? { level: 1, isTitle: true } : {}) };
    const level = Math.max(1, whole(attributeOf(element, 'text:outline-level'), 1));
    if (told === '' && attributeOf(element, 'text:is-list-header') !== 'true') {
      const { outline } = this.#styles;
      countOn(this.#outline, outline, Math.min(level, 10) - 1, startOf(element));
      builder.number(labelOf(this.#outline, outline, Math.min(level, 10) - 1));
    }
    return { text: builder.built(), level };
  }

  /** The items of a `text:list` with those of the lists in it. */
  list(element: XmlElement): OdfItem[] {
    const name = attributeOf(element, 'text:style-name');
    const goesOn = attributeOf(element, 'text:continue-numbering') === 'true' ? this.#last.get(name ?? '') : undefined;
    const counts = this.#byId.get(attributeOf(element, 'text:continue-list') ?? '') ?? goesOn ?? [];
    this.#last.set(name ?? '', counts);
    const id = attributeOf(element, 'xml:id');
    if (id !== undefined) this.#byId.set(id, counts);
    return this.#items(element, name, counts, 0);
  }

  #items(list: XmlElement, name: string | undefined, counts: Counts, depth: number): OdfItem[] {
    return childrenOf(list).flatMap((item): OdfItem[] => {
      const isItem = item.name === 'text:list-item';
      if (!isItem && item.name !== 'text:list-header') return [];
      let isFirst = isItem;
      return childrenOf(item).flatMap((child): OdfItem[] => {
        if (child.name === 'text:list') {
          return this.#items(child, attributeOf(child, 'text:style-name') ?? name, counts, depth + 1);
        }
        if (child.name !== 'text:p' && child.name !== 'text:h') return this.items(child);
        const made = this.paragraph(child);
        if (!isFirst) return [made];
        isFirst = false;
        return [this.#asItem(made, this.#levels(name, child), counts, depth, startOf(item))];
      });
    });
  }

  #levels(name: string | undefined, paragraph: XmlElement): readonly OdfLevel[] {
    const own = this.#styles.list(name);
    if (own.length > 0) return own;
    return this.#styles.list(this.#styles.style('paragraph', attributeOf(paragraph, 'text:style-name')).list);
  }

  #asItem(
    item: OdfItem,
    levels: readonly OdfLevel[],
    counts: Counts,
    depth: number,
    start: number | undefined,
  ): OdfItem {
    countOn(counts, levels, depth, start);
    const label = item.text.number ?? labelOf(counts, levels, depth);
    const text = label === '' ? item.text : { ...item.text, number: label };
    if (item.level !== undefined) return { text, level: item.level };
    return { text, depth, isBullet: levels[depth]?.isBullet ?? label === '' };
  }

  /** All paragraphs of something that holds them: a cell, a section, a box. */
  items(element: XmlElement): OdfItem[] {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return [this.paragraph(element)];
      case 'text:list':
        return this.list(element);
      case 'table:table':
        return this.#nestedTable(element);
    }
    if (SILENT.has(element.name)) return [];
    if (SHAPE.test(element.name) || element.name === 'draw:frame') {
      const builder = new TextBuilder();
      this.#read(element, PLAIN, builder, { isDropped: true });
      return [{ text: builder.built() }];
    }
    return childrenOf(element).flatMap((child) => this.items(child));
  }

  /** The words of a cell as one text. */
  cell(element: XmlElement, style: Style = PLAIN): GivenText {
    const lines = childrenOf(element)
      .filter(({ name }) => name !== 'office:annotation')
      .flatMap((child): OdfItem[] => (child.name === 'text:p' ? [this.paragraph(child, style)] : this.items(child)))
      .map(({ text, depth, isBullet }): Line => ({ text, bullet: isBullet === true ? depth : undefined }));
    const text = joinedLines(lines);
    const notes = childrenOf(element, 'office:annotation');
    if (notes.length === 0) return text;
    const builder = new TextBuilder();
    if (text.number !== undefined) builder.number(text.number);
    builder.append(text);
    for (const note of notes) builder.aside('comment', this.#commentOf(note));
    return builder.built();
  }

  #nestedTable(table: XmlElement): OdfItem[] {
    this.#met('nested');
    return [...within(table, 'table:table-row')].map((row) => {
      const builder = new TextBuilder();
      for (const [at, cell] of childrenOf(row).entries()) {
        if (at > 0) builder.add('\t');
        const text = this.cell(cell);
        if (text.number !== undefined) builder.add(`${text.number} `);
        builder.append(text);
      }
      return { text: builder.built() };
    });
  }

  /** All words of an element as they are read aloud, without marks. */
  plain(element: XmlElement): string {
    return this.items(element)
      .map(({ text: { number, pieces, asides = [] } }) =>
        [
          `${number === undefined ? '' : `${number} `}${pieces.map(({ text }) => text).join('')}`,
          ...asides.map(({ text }) => text),
        ]
          .filter((one) => one !== '')
          .join('\n'),
      )
      .join('\n');
  }

  #commentOf(element: XmlElement): string {
    const author = textWithin(childOf(element, 'dc:creator'));
    const words = childrenOf(element)
      .flatMap((child) => this.items(child))
      .map(({ text }) => text.pieces.map((piece) => piece.text).join(''))
      .join('\n');
    return author === '' ? words : `${author}: ${words}`;
  }

  #children(element: XmlElement, style: Style, builder: TextBuilder, spaces: Spaces): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#words(child, style, builder, spaces);
      else this.#read(child, style, builder, spaces);
    }
  }

  #words(text: string, style: Style, builder: TextBuilder, spaces: Spaces): void {
    const single = text.replaceAll(/[ \t\n]+/gu, (run) => (run.includes('\n') ? ' ' : run)).replaceAll(/ +/gu, ' ');
    const words = spaces.isDropped && single.startsWith(' ') ? single.slice(1) : single;
    if (words === '') return;
    spaces.isDropped = words.endsWith(' ');
    builder.add(words, this.#changes.isInserting ? marked(style, 'inserted') : style);
  }

  #read(element: XmlElement, style: Style, builder: TextBuilder, spaces: Spaces): void {
    const { name } = element;
    if (SILENT.has(name)) return;
    const sign = (text: string) => {
      builder.add(text, this.#changes.isInserting ? marked(style, 'inserted') : style);
      spaces.isDropped = false;
    };
    switch (name) {
      case 'text:s': {
        const count = whole(attributeOf(element, 'text:c'), 1);
        // A file of a few bytes must not become a text of gigabytes.
        if (count > MOST_SPACES) throw new Refusal('swollen');
        this.#guard.unpack(count);
        sign(' '.repeat(Math.max(0, count)));
        return;
      }
      case 'text:tab':
        sign('\t');
        return;
      case 'text:line-break':
        sign('\n');
        spaces.isDropped = true;
        return;
      case 'text:span': {
        const look = this.#styles.style('text', attributeOf(element, 'text:style-name'));
        let own = style;
        if (look.isStruck) own = marked(own, 'struck');
        if (look.isHidden) own = marked(own, 'hidden');
        this.#children(element, own, builder, spaces);
        return;
      }
      case 'text:a': {
        const link = attributeOf(element, 'xlink:href');
        this.#children(element, link === undefined ? style : { ...style, link }, builder, spaces);
        return;
      }
      case 'text:note':
        builder.aside('footnote', this.plain(childOf(element, 'text:note-body') ?? element));
        return;
      case 'office:annotation':
        builder.aside('comment', this.#commentOf(element));
        return;
      case 'text:ruby-text':
        builder.aside('box', textWithin(element));
        return;
      case 'text:hidden-text':
        builder.add(attributeOf(element, 'text:string-value') ?? textWithin(element), marked(style, 'hidden'));
        spaces.isDropped = false;
        return;
      case 'text:change-start':
      case 'text:change-end':
        this.#changes.follow(element);
        return;
      case 'text:change':
        for (const [at, line] of this.#changes.deleted(element).entries()) {
          if (at > 0) builder.add('\n', marked(style, 'deleted'));
          const words = this.items(line).map(({ text }) => text.pieces.map((piece) => piece.text).join(''));
          builder.add(words.join('\n'), marked(style, 'deleted'));
        }
        return;
      case 'draw:frame':
        this.#frame(element, style, builder, spaces);
        return;
      case 'text:p':
      case 'text:h':
        builder.append(this.paragraph(element, style).text);
        return;
    }
    if (SHAPE.test(name)) {
      builder.aside('alt', altOf(element));
      builder.aside(
        'box',
        childrenOf(element)
          .map((child) => this.plain(child))
          .filter((one) => one !== '')
          .join('\n'),
      );
    } else this.#children(element, style, builder, spaces);
  }

  #frame(element: XmlElement, style: Style, builder: TextBuilder, spaces: Spaces): void {
    builder.aside('alt', altOf(element));
    for (const child of childrenOf(element)) {
      if (child.name === 'draw:image') this.#met('pictures');
      else if (child.name === 'draw:object' || child.name === 'draw:object-ole') this.#met('embedded');
      this.#read(child, style, builder, spaces);
    }
  }
}

const MOST_SPACES = 10_000;

function startOf(element: XmlElement): number | undefined {
  const start = attributeOf(element, 'text:start-value');
  return start === undefined ? undefined : whole(start, 1);
}

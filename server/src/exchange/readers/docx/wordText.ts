/**
 * The words of a Word file within its paragraphs. What is not known is looked through for words; only what is known to hold none is left
 * out, so that a newer Word loses nothing.
 */
import type { GivenText } from '../../given.ts';
import { joinedLines, type Line, marked, PLAIN, type Style, TextBuilder } from '../textBuilder.ts';
import { attributeOf, childOf, childrenOf, textWithin, within, type XmlElement } from '../xml.ts';
import { Fields, linkOfCode } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { symbol } from './symbols.ts';
import { isOn, type ParagraphLook, paragraphLook, runLook, type WordStyles } from './wordStyles.ts';
import { cellsWithin, chosen, keptText, NOTHING, rowsWithin, SILENT } from './wordXml.ts';

/** What the words of a part can refer to. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly numbering: Numbering;
  /** The addresses of links by their names. */
  readonly links: ReadonlyMap<string, string>;
  /** The texts of notes and comments by kind and id: `w:footnoteReference 2`. */
  readonly notes: ReadonlyMap<string, string>;
  /** The words of drawn diagrams by the names of their parts. */
  readonly diagrams: ReadonlyMap<string, string>;
  /** Told of what has no words that can be read. */
  readonly met: (thing: 'pictures' | 'embedded' | 'nested') => void;
}

/** A paragraph as it stands. */
export interface WordParagraph {
  readonly text: GivenText;
  readonly outline: number | undefined;
  readonly isTitle: boolean;
  readonly depth: number | undefined;
  readonly isBullet: boolean;
}

/** The reader of the words of one part; it follows fields from one paragraph to the next. */
export class WordText {
  readonly #context: WordContext;
  readonly #fields = new Fields();

  constructor(context: WordContext) {
    this.#context = context;
  }

  paragraph(element: XmlElement): WordParagraph {
    const { styles, numbering } = this.#context;
    const properties = childOf(element, 'w:pPr');
    const own = paragraphLook(properties);
    const style = styles.look(attributeOf(childOf(properties, 'w:pStyle'), 'w:val'));
    const place = own.list ?? style.list;
    const builder = new TextBuilder();
    const inside: Inside = { builder, paragraph: style };
    for (const child of childrenOf(element)) this.#read(child, PLAIN, inside);
    const label = place === undefined ? undefined : numbering.next(withStyleLevel(place, own, style));
    if (label?.kind === 'number') builder.number(label.text);
    const outline = own.outline ?? style.outline;
    return {
      text: builder.built(),
      outline: outline === 0 ? undefined : outline,
      isTitle: style.isTitle === true,
      depth: label === undefined ? undefined : place?.level,
      isBullet: label?.kind === 'bullet',
    };
  }

  /** All that stands in a cell, a box or a note: paragraphs, and tables with tabs between their cells. */
  lines(element: XmlElement): Line[] {
    return childrenOf(element).flatMap((child): Line[] => {
      if (SILENT.has(child.name)) return [];
      if (child.name === 'w:p') {
        const { text, depth, isBullet } = this.paragraph(child);
        return [{ text, bullet: isBullet ? depth : undefined }];
      }
      if (child.name === 'w:tbl') return this.#nestedTable(child);
      if (child.name === 'mc:AlternateContent') return this.lines(chosen(child));
      if (child.name === 'w:altChunk' || child.name === 'w:subDoc') this.#context.met('embedded');
      return this.lines(child);
    });
  }

  /** The same as one text. */
  text(element: XmlElement): GivenText {
    return joinedLines(this.lines(element));
  }

  #nestedTable(table: XmlElement): Line[] {
    this.#context.met('nested');
    return rowsWithin(table).map((row) => {
      const builder = new TextBuilder();
      for (const [at, cell] of cellsWithin(row).entries()) {
        if (at > 0) builder.add('\t');
        builder.append(withNumber(this.text(cell)));
      }
      return { text: builder.built() };
    });
  }

  /** All words of an element as they are read aloud, without marks. */
  plain(element: XmlElement): string {
    return this.lines(element)
      .map(({ text }) => `${text.number === undefined ? '' : `${text.number} `}${shownWords(text)}`)
      .join('\n');
  }

  #read(element: XmlElement, style: Style, inside: Inside): void {
    const { name } = element;
    if (SILENT.has(name)) {
      if (name === 'w:instrText') this.#fields.code(element);
      return;
    }
    switch (name) {
      case 'w:r':
        this.#children(element, this.#runStyle(element, style, inside), inside);
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.#children(element, marked(style, 'inserted'), inside);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#children(element, marked(style, 'deleted'), inside);
        return;
      case 'w:hyperlink':
        this.#children(element, withLink(style, this.#linkOf(element)), inside);
        return;
      case 'w:fldSimple':
        this.#children(element, withLink(style, linkOfCode(attributeOf(element, 'w:instr') ?? '')), inside);
        return;
      case 'w:sdt': {
        const isPlaceholder = childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
        this.#children(element, isPlaceholder ? marked(style, 'hidden') : style, inside);
        return;
      }
      case 'mc:AlternateContent':
        this.#children(chosen(element), style, inside);
        return;
      case 'w:ruby':
        this.#children(childOf(element, 'w:rubyBase') ?? NOTHING, style, inside);
        inside.builder.aside('box', textWithin(childOf(element, 'w:rt')));
        return;
      case 'w:txbxContent':
        inside.builder.aside('box', this.plain(element));
        return;
      case 'w:fldChar':
        this.#field(element, style, inside);
        return;
      default:
        this.#sign(element, withLink(style, this.#fields.link), inside);
    }
  }

  #children(element: XmlElement, style: Style, inside: Inside): void {
    for (const child of childrenOf(element)) this.#read(child, style, inside);
  }

  /** A sign or a text, or something that may hold some. */
  #sign(element: XmlElement, style: Style, inside: Inside): void {
    const { builder } = inside;
    const add = (text: string, own = style) => {
      if (!this.#fields.isInCode) builder.add(text, own);
    };
    switch (element.name) {
      case 'w:t':
      case 'm:t':
      case 'a:t':
        add(keptText(element));
        return;
      case 'w:delText':
        add(keptText(element), marked(style, 'deleted'));
        return;
      case 'w:tab':
      case 'w:ptab':
        add('\t');
        return;
      case 'w:br':
      case 'w:cr':
        add('\n');
        return;
      case 'w:noBreakHyphen':
        add('-');
        return;
      case 'w:sym':
        add(symbol(attributeOf(element, 'w:font') ?? '', attributeOf(element, 'w:char') ?? ''));
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        builder.aside('footnote', this.#noteOf(element));
        return;
      case 'w:commentReference':
        builder.aside('comment', this.#noteOf(element));
        return;
      case 'wp:docPr':
      case 'v:imagedata':
        this.#picture(element, inside);
        this.#children(element, style, inside);
        return;
      case 'dgm:relIds':
        builder.aside('box', this.#context.diagrams.get(attributeOf(element, 'r:dm') ?? '') ?? '');
        return;
      case 'v:textpath':
        builder.aside('box', attributeOf(element, 'string') ?? '');
        return;
      case 'w:object':
        this.#context.met('embedded');
        this.#children(element, style, inside);
        return;
      case 'w:drawing':
      case 'w:pict':
        if ([...within(element, 'w:txbxContent'), ...within(element, 'dgm:relIds')].length === 0) {
          this.#context.met('pictures');
        }
        this.#children(element, style, inside);
        return;
      default:
        this.#children(element, style, inside);
    }
  }

  #noteOf(element: XmlElement): string {
    return this.#context.notes.get(`${element.name} ${attributeOf(element, 'w:id') ?? ''}`) ?? '';
  }

  /** What a picture says of itself. */
  #picture(element: XmlElement, { builder }: Inside): void {
    const told = [attributeOf(element, 'title'), attributeOf(element, 'descr')].filter(
      (one) => one !== undefined && one !== '',
    );
    builder.aside('alt', told.join('\n'));
  }

  #runStyle(run: XmlElement, style: Style, { paragraph }: Inside): Style {
    const properties = childOf(run, 'w:rPr');
    const own = runLook(properties);
    const named = attributeOf(childOf(properties, 'w:rStyle'), 'w:val');
    const look = named === undefined ? {} : this.#context.styles.look(named);
    let made = style;
    if (own.struck ?? look.struck ?? paragraph.struck) made = marked(made, 'struck');
    if (own.hidden ?? look.hidden ?? paragraph.hidden) made = marked(made, 'hidden');
    return made;
  }

  #linkOf(element: XmlElement): string | undefined {
    return this.#context.links.get(attributeOf(element, 'r:id') ?? '');
  }

  #field(element: XmlElement, style: Style, { builder }: Inside): void {
    const type = attributeOf(element, 'w:fldCharType');
    const [box] = within(element, 'w:checkBox');
    if (type === 'begin' && box !== undefined && !this.#fields.isInCode) {
      const isChecked = isOn(childOf(box, 'w:checked')) ?? isOn(childOf(box, 'w:default')) ?? false;
      builder.add(isChecked ? '☒' : '☐', style);
    }
    this.#fields.sign(type);
  }
}

/** What the words of a paragraph are put into, and what its style says of them. */
interface Inside {
  readonly builder: TextBuilder;
  readonly paragraph: ParagraphLook;
}

/** A list of a style has its level from there, when the paragraph does not say one. */
function withStyleLevel(place: NonNullable<ParagraphLook['list']>, own: ParagraphLook, style: ParagraphLook) {
  return own.list === undefined && style.list !== undefined ? style.list : place;
}

function withLink(style: Style, link: string | undefined): Style {
  return link === undefined ? style : { ...style, link };
}

function withNumber(text: GivenText): GivenText {
  return text.number === undefined ? text : { ...text, pieces: [{ text: `${text.number} ` }, ...text.pieces] };
}

function shownWords({ pieces, asides = [] }: GivenText): string {
  return [pieces.map(({ text }) => text).join(''), ...asides.map(({ text }) => text)]
    .filter((one) => one !== '')
    .join('\n');
}

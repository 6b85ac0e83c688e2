/** What the styles of a Word file say of a paragraph or of words: the level of a heading, its place in a list, struck or hidden. */
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';

export interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

/** What a `w:rPr` says itself; undefined where it says nothing. */
export interface RunLook {
  readonly struck?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

export interface ParagraphLook extends RunLook {
  /** Of a heading, from 1; 0 for running text. */
  readonly outline?: number | undefined;
  /** In the style for the title of the whole. */
  readonly isTitle?: boolean;
  /** `list` is `0` where a list of the style is switched off. */
  readonly list?: ListPlace | undefined;
}

/** On, where one of these is not said. */
const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none']);

export function isOn(element: XmlElement | undefined): boolean | undefined {
  return element === undefined ? undefined : !OFF.has(attributeOf(element, 'w:val') ?? '1');
}

export function runLook(properties: XmlElement | undefined): RunLook {
  if (properties === undefined) return {};
  return {
    struck: isOn(childOf(properties, 'w:strike')) ?? isOn(childOf(properties, 'w:dstrike')),
    hidden: isOn(childOf(properties, 'w:vanish')),
  };
}

/** The level that makes running text of a heading. */
const BODY = 9;

export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const outline = childOf(properties, 'w:outlineLvl');
  const level = outline === undefined ? undefined : Number(attributeOf(outline, 'w:val'));
  const place = childOf(properties, 'w:numPr');
  const list = attributeOf(childOf(place, 'w:numId'), 'w:val');
  return {
    outline: level === undefined || Number.isNaN(level) ? undefined : level >= BODY || level < 0 ? 0 : level + 1,
    list: list === undefined ? undefined : { list, level: levelOf(attributeOf(childOf(place, 'w:ilvl'), 'w:val')) },
  };
}

const DEEPEST = 8;

export function levelOf(text: string | undefined): number {
  const level = Number(text ?? 0);
  return Number.isInteger(level) && level >= 0 ? Math.min(level, DEEPEST) : 0;
}

interface StyleEntry {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
}

const HEADING = /^(?:heading|kop|überschrift|titre) ?([1-9])$/iu;
const TITLE = /^(?:title|titel)$/iu;

export class WordStyles {
  readonly #styles = new Map<string, StyleEntry>();
  readonly #looks = new Map<string, ParagraphLook>();
  #usual: string | undefined;

  /** @param root of `word/styles.xml`; undefined without that part. */
  constructor(root: XmlElement | undefined) {
    for (const style of childrenOf(root, 'w:style')) {
      const id = attributeOf(style, 'w:styleId') ?? '';
      this.#styles.set(id, {
        name: attributeOf(childOf(style, 'w:name'), 'w:val') ?? id,
        basedOn: attributeOf(childOf(style, 'w:basedOn'), 'w:val'),
        paragraph: paragraphLook(childOf(style, 'w:pPr')),
        run: runLook(childOf(style, 'w:rPr')),
      });
      const isUsual = !OFF.has(attributeOf(style, 'w:default') ?? '0') && attributeOf(style, 'w:type') === 'paragraph';
      if (isUsual) this.#usual = id;
    }
  }

  /** What a style says, with what those that it is based on say; of the usual style of paragraphs when no id is given. */
  look(id: string | undefined): ParagraphLook {
    const wanted = id ?? this.#usual ?? '';
    const known = this.#looks.get(wanted);
    if (known !== undefined) return known;
    const look: { -readonly [Key in keyof ParagraphLook]: ParagraphLook[Key] } = {};
    const seen = new Set<string>();
    for (let at: string | undefined = wanted; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style === undefined) break;
      if (TITLE.test(style.name)) look.isTitle = true;
      look.outline ??= style.paragraph.outline ?? headingOf(style.name);
      look.list ??= style.paragraph.list;
      look.struck ??= style.run.struck;
      look.hidden ??= style.run.hidden;
      at = style.basedOn;
    }
    this.#looks.set(wanted, look);
    return look;
  }
}

function headingOf(name: string): number | undefined {
  const level = HEADING.exec(name)?.[1];
  return level !== undefined ? Number(level) : TITLE.test(name) ? 1 : undefined;
}

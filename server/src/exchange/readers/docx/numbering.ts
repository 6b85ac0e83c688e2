/** The numbers that Word shows before the paragraphs of its lists, computed as Word does: they stand nowhere in the text. */
import { type Counting, counted } from '../counting.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';
import { isOn, type ListPlace, levelOf } from './wordStyles.ts';

interface Level {
  readonly start: number;
  readonly counting: Counting | 'bullet';
  /** With `%1` for the number of the first level. */
  readonly text: string;
  readonly isDecimal: boolean;
  /** It goes on counting below another item of a higher level. */
  readonly goesOn: boolean;
}

interface List {
  /** Lists of the same kind count on together. */
  readonly kind: string;
  readonly levels: readonly Level[];
  /** Where it starts itself, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** What stands before a paragraph: a number as it is shown, or a bullet. */
export type Label = { readonly kind: 'number'; readonly text: string } | { readonly kind: 'bullet' };

const COUNTINGS: Readonly<Record<string, Counting | 'bullet'>> = {
  decimal: 'decimal',
  decimalZero: 'zero',
  ordinal: 'ordinal',
  lowerLetter: 'letter',
  upperLetter: 'Letter',
  lowerRoman: 'roman',
  upperRoman: 'Roman',
  none: 'none',
  bullet: 'bullet',
};

export class Numbering {
  readonly #lists = new Map<string, List>();
  /** How far each kind has counted, by level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** The lists that were met. */
  readonly #begun = new Set<string>();

  /** @param root of `word/numbering.xml`; undefined without that part. */
  constructor(root: XmlElement | undefined) {
    const kinds = new Map(
      childrenOf(root, 'w:abstractNum').map((kind) => [attributeOf(kind, 'w:abstractNumId') ?? '', kind]),
    );
    const named = new Map(
      [...kinds].flatMap(([id, kind]) => {
        const name = attributeOf(childOf(kind, 'w:styleLink'), 'w:val');
        return name === undefined ? [] : [[name, id] as const];
      }),
    );
    for (const list of childrenOf(root, 'w:num')) {
      const own = attributeOf(childOf(list, 'w:abstractNumId'), 'w:val') ?? '';
      // A kind may be that of a style, which stands elsewhere.
      const kind = named.get(attributeOf(childOf(kinds.get(own), 'w:numStyleLink'), 'w:val') ?? '') ?? own;
      const levels = levelsOf(kinds.get(kind));
      const starts = new Map<number, number>();
      for (const change of childrenOf(list, 'w:lvlOverride')) {
        const at = levelOf(attributeOf(change, 'w:ilvl'));
        const level = childOf(change, 'w:lvl');
        if (level !== undefined) levels[at] = levelFrom(level);
        const start = attributeOf(childOf(change, 'w:startOverride'), 'w:val');
        if (start !== undefined) starts.set(at, whole(start, 1));
      }
      this.#lists.set(attributeOf(list, 'w:numId') ?? '', { kind, levels, starts });
    }
  }

  /** Counts one on; undefined outside lists. */
  next({ list: id, level: at }: ListPlace): Label | undefined {
    const list = this.#lists.get(id);
    const level = list?.levels[at];
    if (list === undefined || level === undefined) return undefined;
    const counts = this.#counts.get(list.kind) ?? [];
    this.#counts.set(list.kind, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [other, start] of list.starts) counts[other] = start - 1;
    }
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper < counts.length; deeper++) {
      if (list.levels[deeper]?.goesOn !== true) counts[deeper] = undefined;
    }
    if (level.counting === 'bullet') return { kind: 'bullet' };
    const text = level.text.replaceAll(/%([1-9])/gu, (_, digit) => {
      const which = Number(digit) - 1;
      const shown = list.levels[which];
      if (shown === undefined || shown.counting === 'bullet') return '';
      // A higher level of which no item came counts as its first.
      counts[which] ??= list.starts.get(which) ?? shown.start;
      return counted(counts[which], level.isDecimal && shown.counting !== 'none' ? 'decimal' : shown.counting);
    });
    return { kind: 'number', text: text.trim() };
  }
}

function levelsOf(kind: XmlElement | undefined): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(kind, 'w:lvl')) levels[levelOf(attributeOf(level, 'w:ilvl'))] = levelFrom(level);
  return levels;
}

function levelFrom(level: XmlElement): Level {
  const counting = attributeOf(childOf(level, 'w:numFmt'), 'w:val') ?? 'decimal';
  const restart = attributeOf(childOf(level, 'w:lvlRestart'), 'w:val');
  return {
    start: whole(attributeOf(childOf(level, 'w:start'), 'w:val'), 1),
    counting: COUNTINGS[counting] ?? 'decimal',
    text: attributeOf(childOf(level, 'w:lvlText'), 'w:val') ?? '',
    isDecimal: isOn(childOf(level, 'w:isLgl')) === true,
    goesOn: restart === '0',
  };
}

function whole(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && Math.abs(value) < 1e9 ? value : otherwise;
}

/** Letters, signs and colours that stand for a status, and what the list itself says that they mean: `O = open, L = loopt`. */
import { statusOf } from '../../syntax/statusWords.ts';
import { statusOfKind } from '../../syntax/workKinds.ts';
import type { ColumnTexts } from './columnTexts.ts';
import { filled, type GridRow } from './grid.ts';
import { arePercents, arePercentsUnsaid, saysPercents } from './percents.ts';

const COLOUR = 'groen|oranje|rood|geel|blauw|grijs|paars|wit|zwart';
const CODE = new RegExp(`^(?:\\p{L}{1,2}|\\d|[^\\p{L}\\p{N}\\s]{1,4}|\\+\\/-|${COLOUR})$`, 'iu');
/** Signs that the language reads as a status itself, and that say nothing. */
const READ = /^(?:[-–.?*]|\.{3}|…)$/u;
/** A code, a sign, and the words for it up to the next one. */
const MEANING = new RegExp(
  `(?:^|[\\s,;(/|])(\\p{L}{1,2}|\\d|[^\\p{L}\\p{N}\\s,;:=()/|–-]{1,4}|${COLOUR}) ?[=:–-] ?(\\p{L}[\\p{L} ]{1,30})`,
  'giu',
);
/** Longer texts are no legend; in UTF-16 units. */
const LONGEST = 200;
const LEGEND = /^legenda\s*[.:]?$/iu;

/** A header, with its other words. */
const areShort = (texts: readonly { readonly text: string }[]) =>
  texts.filter(({ text }) => /[=:]/u.test(text)).length === 1 && texts.every(({ text }) => /\p{L}|#/u.test(text));
/** A header is looked for in so many. */
const FIRST_ROWS = 3;

/** True of a sign that may stand for a status. */
export const isStatusSign = (text: string) => /^[^\p{L}\p{N}\s]{1,4}$/u.test(text) && !READ.test(text);

export class StatusCodes {
  readonly #meanings = new Map<string, string>();
  #isBelowLegend = false;
  #rows = 0;

  /** Another table. */
  begin(): void {
    this.#rows = 0;
    this.#isBelowLegend = false;
  }

  /** What a code was said to mean; undefined where nothing says it. */
  meaningOf(text: string): string | undefined {
    const meaning = this.#meanings.get(text.trim().toLowerCase());
    return meaning === '' ? undefined : meaning;
  }

  /** A row of a table: one cell that says it, a header that does, or a code beside its meaning below *Legenda*. */
  row(row: GridRow): void {
    const texts = filled(row);
    const [first, second] = texts;
    if (first === undefined) return;
    this.#rows++;
    if (texts.length === 1 && LEGEND.test(first.text)) this.#isBelowLegend = true;
    else if (texts.length === 2 && this.#isBelowLegend) {
      if (CODE.test(first.text) && isStatus(second!.text)) this.#add(first.text, second!.text);
    } else if (texts.length > 2) this.#isBelowLegend = false;
    // What a row of the list says holds for that row.
    if (texts.length === 1 || (this.#rows <= FIRST_ROWS && areShort(texts)))
      for (const { text } of texts) this.line(text, texts.length === 1);
  }

  /** @param isAlone one code is enough */
  line(text: string, isAlone: boolean): void {
    if (text.length > LONGEST || !/[=:–-]/u.test(text)) return;
    const found = [...text.matchAll(MEANING)].flatMap(([all, code = '', words = '']) => {
      const meaning = words.trim();
      return isStatus(meaning) ? [{ code, meaning, isAll: all.trim() === text.trim() && all.includes('=') }] : [];
    });
    if (found.length < 2 && !(isAlone && found[0]?.isAll === true)) return;
    for (const { code, meaning } of found) this.#add(code, meaning);
  }

  /** A code that is said to mean two things says nothing. */
  #add(typed: string, meaning: string): void {
    const code = typed.trim().toLowerCase();
    const before = this.#meanings.get(code);
    this.#meanings.set(code, before === undefined || before === meaning ? meaning : '');
  }

  /** The codes of a column of a status that nothing explains, each once; none of a column of words. */
  unexplained(cells: ColumnTexts, at: number, header: string): string[] {
    const isOneDigit = cells.share(at, (text) => text.length === 1) === 1;
    const arePlain = arePercents(cells, at) && !isOneDigit;
    if (saysPercents(header) || arePlain || arePercentsUnsaid(cells, at)) return [];
    const isCode = (text: string) => CODE.test(text) && (!READ.test(text) || this.meaningOf(text) !== undefined);
    if (cells.share(at, isCode) < 0.5) return [];
    const codes = cells.texts(at).filter((text) => isCode(text) && this.meaningOf(text) === undefined);
    const own = [...new Set(codes)];
    return own.filter((text) => !isBox(text));
  }
}

const isBox = (text: string) => statusOf(text) !== undefined && !new RegExp(`^(?:${COLOUR})$`, 'iu').test(text);

function isStatus(text: string): boolean {
  return (
    statusOf(text) !== undefined ||
    statusOfKind('toezegging', text) !== undefined ||
    statusOfKind('motie', text) !== undefined
  );
}

/** True of a colour, or a sign for one. */
export function isColour(text: string): boolean {
  return isStatusSign(text) || new RegExp(`^(?:${COLOUR})$`, 'iu').test(text);
}

/** The headings of a document that what comes next stands below, as shown, and how they begin in the register. */
import { isSomebody } from '../../syntax/minutesOwner.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { type GivenBlock, type GivenParagraph, wordsOf } from '../given.ts';
import { oneLine, readText } from './cellText.ts';
import type { Collector } from './collector.ts';
import { isKindHeading, kindIn } from './kinds.ts';
import { saidEntry } from './lineEntries.ts';
import { isPerson, type LineShape, NO_SHAPE } from './lineShape.ts';
import { otherList } from './otherLists.ts';
import { partMeaning } from './partMeaning.ts';
import { isSurePerson } from './persons.ts';

/** In UTF-16 units: what is longer is a text. */
const LONGEST = 100;

export class HeadingPath {
  readonly #into: Collector;
  /** What the items of the text are beside each other. */
  shape: LineShape = NO_SHAPE;
  #headings: readonly string[] = [];
  /** What a line right above a table says of it; up to the next line or heading. */
  #line: string | undefined;

  constructor(into: Collector) {
    this.#into = into;
  }

  get all(): readonly string[] {
    return this.#line === undefined ? this.#headings : [...this.#headings, this.#line];
  }

  /** Without those that only say what stands below them. */
  get shown(): string[] {
    return this.all.filter((heading) => !isKindHeading(heading));
  }

  /** One that is no heading of the register, as in minutes. */
  alone(shown: string): void {
    this.#headings = [shown];
    this.#line = undefined;
  }

  /** @param depth of the heading below the title of the document, from 0 */
  heading(shown: string, depth: number, isOfKind: boolean): void {
    this.#headings = [...this.#headings.slice(0, depth), shown];
    this.#line = undefined;
    // A heading that only says what stands below it is no block.
    if (isOfKind) this.#into.tell('section', [shown], {});
    else this.#into.begin(this.shown, {});
  }

  /** `Afgerond` right above a table, as a heading of it alone, and `Henk:` above items of a list; true when the paragraph was one. */
  line(block: GivenParagraph, next: GivenBlock | undefined, isInList: boolean): boolean {
    if (isInList && (this.#subject(block) || this.#whoLine(block, next) || this.#partLine(block, next))) return true;
    if (!isInList && this.#pointLine(block, next)) return true;
    const { text, number } = readText(block.text);
    if (next?.kind !== 'table' || block.level !== undefined || block.depth !== undefined || number !== undefined)
      return false;
    if (partMeaning(text, true) === undefined) return false;
    this.#line = oneLine(text);
    this.#into.begin(this.shown, {});
    return true;
  }

  /** An item with actions further in below it as their heading, which is asked. */
  #subject(block: GivenParagraph): boolean {
    if (!this.shape.subjects.has(block)) return false;
    const { text, number } = readText(block.text);
    const name = withoutAtEnd(oneLine([number, text].filter((part) => part !== undefined).join(' ')), ': ');
    this.#into.begin([...this.shown, name], {});
    this.#into.doubt(
      this.#into.heading,
      isPerson(text) || isSurePerson(text) ? 'whoHeading' : 'subjectItem',
      [name],
      {},
    );
    return true;
  }

  /** `Henk:` as a heading of the items below it, which is asked. */
  #whoLine(block: GivenParagraph, next: GivenBlock | undefined): boolean {
    const { text, number } = readText(block.text);
    if (next?.kind !== 'paragraph' || (next.depth === undefined && next.text.number === undefined)) return false;
    if (block.level !== undefined || block.depth !== undefined || number !== undefined) return false;
    const name = oneLine(withoutAtEnd(text, ': '));
    if (name.length > 40 || kindIn(name) !== undefined || otherList(name) !== undefined || !isSomebody(name, 'actie'))
      return false;
    this.#into.begin([...this.shown, name], {});
    this.#into.doubt(this.#into.heading, 'whoHeading', [name], {});
    return true;
  }

  /** `2. Dorpsfeest` right above `Besluit: …`: what it is about. */
  #pointLine({ text: typed, level, depth = 0 }: GivenParagraph, next: GivenBlock | undefined): boolean {
    const { text, number } = readText(typed);
    if (next?.kind !== 'paragraph' || next.depth !== undefined || next.text.number !== undefined) return false;
    const shown = oneLine(number === undefined ? text : `${withoutAtEnd(number, '.)')}. ${text}`);
    if (level !== undefined || depth > 0 || shown.length > LONGEST || !/^\d{1,2}[.)] \S/u.test(shown)) return false;
    if (saidEntry(text, {}) !== undefined || saidEntry(wordsOf(next.text), {}) === undefined) return false;
    this.#into.begin([...this.shown, shown], {});
    return true;
  }

  /** `12 februari 2024`, `Openstaand` right above items of a list, which asks what it says of them. */
  #partLine({ text: typed, level, depth }: GivenParagraph, next: GivenBlock | undefined): boolean {
    const { text, number } = readText(typed);
    if (next?.kind !== 'paragraph' || (next.depth === undefined && next.text.number === undefined)) return false;
    if (level !== undefined || depth !== undefined || number !== undefined || isKindHeading(text)) return false;
    if (partMeaning(text, true) === undefined) return false;
    this.#into.begin([...this.shown, oneLine(withoutAtEnd(text, ': '))], {});
    return true;
  }

  /** Running text: what a line said of the table below it holds no further. */
  endLine(): void {
    this.#line = undefined;
  }
}

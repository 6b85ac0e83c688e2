/** The texts of the cells of a workbook, each once. */
import { type Bits, eachInBits } from '../bits.ts';
import { LongText } from './longText.ts';
import { XML_HEAD, xmlText } from './xml.ts';

export class SharedStrings {
  readonly #places = new Map<string, number>();
  #count = 0;

  /** The number of a text, from 0. */
  of(text: string): number {
    this.#count++;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  /** The part that holds them, once all cells are written. */
  *part(): Bits<LongText> {
    const parts = new LongText();
    parts.push(
      `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#count}" uniqueCount="${this.#places.size}">`,
    );
    yield* eachInBits(this.#places.keys(), (text) => {
      parts.push(`<si><t xml:space="preserve">${xmlText(spreadsheetText(text))}</t></si>`);
    });
    parts.push('</sst>');
    return parts;
  }
}

/** A text in which nothing reads as a character by its number: `_x0041_` is an A to Excel, unless its dash has a number too. */
export function spreadsheetText(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
}

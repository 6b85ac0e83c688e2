/** The fields of Word, which are written as signs between the words and may go on over paragraphs: a code, and what it gave last. */
import { textWithin, type XmlElement } from '../xml.ts';

interface Field {
  /** Its code is still being read, of which nothing is shown. */
  isCode: boolean;
  code: string;
  link: string | undefined;
}

export class Fields {
  readonly #open: Field[] = [];

  get isInCode(): boolean {
    return this.#open.some(({ isCode }) => isCode);
  }

  /** Where the words of the innermost link that is open lead; undefined outside links. */
  get link(): string | undefined {
    return this.#open.findLast(({ link }) => link !== undefined)?.link;
  }

  /** Follows a sign. @param type as its `w:fldCharType` says. */
  sign(type: string | undefined): void {
    if (type === 'begin') this.#open.push({ isCode: true, code: '', link: undefined });
    else if (type === 'end') this.#open.pop();
    else if (type === 'separate') {
      const field = this.#open.at(-1);
      if (field === undefined) return;
      field.isCode = false;
      field.link = linkOfCode(field.code);
    }
  }

  /** Takes a part of a code. */
  code(element: XmlElement): void {
    const field = this.#open.at(-1);
    if (field?.isCode === true) field.code += textWithin(element);
  }
}

/** Where a field leads; undefined when it is no link. */
export function linkOfCode(code: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"\\][^"]*)"/u.exec(code)?.[1];
}

/** Text for hover and documentation: Markdown, or the same without marks for a client that has none. */
import type { MarkupContent } from 'vscode-languageserver-types';
import type { Field } from '../syntax/entry.ts';

/** Lines that belong together: rows and paragraphs are kept apart by a blank line, list items are not. */
interface Block {
  readonly kind: 'lines' | 'items';
  readonly lines: string[];
}

export class Markup {
  readonly #markdown: boolean;
  readonly #blocks: Block[] = [];

  constructor(markdown: boolean) {
    this.#markdown = markdown;
  }

  /** `actie 5: Uitwerken onafhankelijke adviseurs`, the first part heavy. */
  title(name: string, rest: string | undefined): void {
    const heavy = this.#bold(rest === undefined ? name : `${name}:`);
    this.#begin('lines').push(rest === undefined ? heavy : `${heavy} ${this.#text(rest)}`);
    this.#begin('lines');
  }

  /** `Status: in uitvoering` on a line of its own. */
  row(label: string, value: string): void {
    this.#current('lines').push(`${this.#markdown ? `*${this.#text(label)}*` : label}: ${this.#text(value)}`);
  }

  /** A heavy line above what follows. */
  heading(text: string): void {
    this.#begin('lines').push(this.#bold(text));
    this.#begin('lines');
  }

  /** A paragraph. */
  paragraph(text: string): void {
    this.#begin('lines').push(this.#atLineStart(this.#text(text)));
    this.#begin('lines');
  }

  /** `- 13 januari 2021 DUO: vastgesteld` */
  item(lead: string, text: string): void {
    const parts = [lead, text].filter((part) => part !== '');
    this.#current('items').push(`- ${this.#atLineStart(this.#text(parts.join(': ')))}`);
  }

  content(): MarkupContent {
    const blocks = this.#blocks.filter(({ lines }) => lines.length > 0);
    // Two spaces at the end of a line break it in Markdown.
    const lineBreak = this.#markdown ? '  \n' : '\n';
    return {
      kind: this.#markdown ? 'markdown' : 'plaintext',
      value: blocks.map(({ kind, lines }) => lines.join(kind === 'lines' ? lineBreak : '\n')).join('\n\n'),
    };
  }

  #begin(kind: Block['kind']): string[] {
    const lines: string[] = [];
    this.#blocks.push({ kind, lines });
    return lines;
  }

  #current(kind: Block['kind']): string[] {
    const block = this.#blocks.at(-1);
    return block?.kind === kind ? block.lines : this.#begin(kind);
  }

  #bold(text: string): string {
    return this.#markdown ? `**${this.#text(text)}**` : text;
  }

  /**
   * Shows what a secretary typed as typed: no character of it is read as Markdown, HTML or an icon, and no address
   * becomes a link. What means nothing in the middle of a line is left alone, for clients that show Markdown as it is.
   */
  #text(text: string): string {
    const line = text.replace(/\s+/gu, (space) => (/[\r\n]/u.test(space) ? ' ' : space));
    if (!this.#markdown) return line;
    return line.replace(/[\\`*_[\]<|~]|\$(?=\()|&(?=#?\w+;)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/giu, '\\$&');
  }

  /** Escapes what has a meaning at the start of a line only: a heading, a list, a line under a heading. */
  #atLineStart(text: string): string {
    return this.#markdown ? text.replace(/^(?=[#+\-=>])|^\d+(?=[.)](?:\s|$))/u, '$&\\') : text;
  }
}

/** The lines of a field one behind the other: those of a list with commas between them. */
export function oneLine(field: Field): string {
  const isText = field.kind === 'text' || field.kind === 'unknown';
  return field.lines.map(({ text }) => (isText ? text : text.replace(/[,;]$/u, ''))).join(isText ? ' ' : ', ');
}

/** Text for hover and documentation: Markdown, or the same without marks for a client that has none. */
import type { MarkupContent } from 'vscode-languageserver-types';

export class Markup {
  readonly #markdown: boolean;
  readonly #blocks: string[][] = [[]];

  constructor(markdown: boolean) {
    this.#markdown = markdown;
  }

  /** `actie 5: Uitwerken onafhankelijke adviseurs`, the first part heavy. */
  title(name: string, rest: string | undefined): void {
    const heavy = this.#bold(rest === undefined ? name : `${name}:`);
    this.#add(rest === undefined ? heavy : `${heavy} ${this.#text(rest)}`);
    this.heading();
  }

  /** `Status: in uitvoering` on a line of its own. */
  row(label: string, value: string): void {
    // Two spaces at the end of a line break it in Markdown.
    this.#add(`${this.#markdown ? `*${label}*` : label}: ${this.#text(value)}${this.#markdown ? '  ' : ''}`);
  }

  /** Begins a new paragraph, with a heavy first line when a text is given. */
  heading(text?: string): void {
    if (this.#blocks.at(-1)?.length) this.#blocks.push([]);
    if (text !== undefined) this.#add(`${this.#bold(text)}${this.#markdown ? '  ' : ''}`);
    if (text !== undefined) this.#blocks.push([]);
  }

  line(text: string): void {
    this.#add(this.#text(text));
  }

  /** `- 13 januari 2021 DUO: vastgesteld` */
  item(lead: string, text: string): void {
    this.#add(`- ${this.#text([lead, text].filter((part) => part !== '').join(': '))}`);
  }

  content(): MarkupContent {
    const blocks = this.#blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return { kind: this.#markdown ? 'markdown' : 'plaintext', value: blocks.join('\n\n') };
  }

  #add(line: string): void {
    this.#blocks.at(-1)?.push(line);
  }

  #bold(text: string): string {
    return this.#markdown ? `**${this.#text(text)}**` : text;
  }

  /** What a secretary typed is shown as typed: no character of it is read as Markdown. */
  #text(text: string): string {
    return this.#markdown ? text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/gu, '\\$&') : text;
  }
}

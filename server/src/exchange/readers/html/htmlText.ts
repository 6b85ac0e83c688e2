/** The words of HTML within a paragraph or a cell, with what is done to them. */
import type { GivenText } from '../../given.ts';
import { marked, PLAIN, type Style, TextBuilder } from '../textBuilder.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isElement, rawText, styleOf, within } from './htmlTree.ts';

/** What is never shown. */
const SILENT: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'template',
    'head',
    'title',
    'meta',
    'link',
    'noscript',
    'object',
    'iframe',
    'svg',
    'datalist',
  ],
]);
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

/** Told of what has no words that can be read. */
export type Met = (thing: 'pictures' | 'embedded' | 'nested') => void;

/** Text in the making, with white space as a browser shows it. */
export class HtmlText {
  #builder = new TextBuilder();
  readonly #met: Met;
  /** White space that comes when words follow on the same line, and line ends that come when any do. */
  #waiting = '';
  #waitingStyle = PLAIN;
  #ends = 0;
  #isBegun = false;
  constructor(met: Met) {
    this.#met = met;
  }

  /** What was written until now; what comes then is a text of its own. */
  take(): GivenText {
    const text = this.#builder.built();
    this.#builder = new TextBuilder();
    this.#waiting = '';
    this.#ends = 0;
    this.#isBegun = false;
    return text;
  }

  /** Goes on behind a text that was taken. */
  goOn(text: GivenText): void {
    this.#builder.append(text);
    this.#isBegun = true;
  }

  line(): void {
    this.#waiting = '';
    if (!this.#builder.isEmpty) this.#ends++;
    this.#isBegun = false;
  }

  #add(text: string, style: Style): void {
    this.#builder.add('\n'.repeat(this.#ends));
    this.#ends = 0;
    this.#builder.add(text, style);
    this.#isBegun = true;
  }

  words(text: string, style: Style, isAsTyped: boolean): void {
    if (isAsTyped) {
      if (text !== '') this.#add(text, style);
      return;
    }
    // Where the source of a page breaks a line there is one space; others are kept, as programs write them for what was typed.
    const plain = text
      .replaceAll(/[\t\r\n ]+/gu, (run) => (/[\r\n]/u.test(run) ? ' ' : run))
      .replaceAll(/[\u00A0\t]/gu, ' ');
    const words = plain.trim();
    if (words === '') {
      if (this.#waiting === '' && plain !== '') this.#wait(' ', style);
      return;
    }
    const start = plain.length - plain.trimStart().length;
    if (this.#waiting === '') this.#wait(plain.slice(0, start), style);
    if (this.#isBegun) this.#builder.add(this.#waiting, this.#waitingStyle);
    this.#add(words, style);
    this.#wait(plain.slice(start + words.length), style);
  }

  #wait(space: string, style: Style): void {
    this.#waiting = space;
    this.#waitingStyle = style;
  }

  /** An element that stands within a line, with all in it. */
  read(node: HtmlNode, style: Style, isAsTyped: boolean, block: (element: HtmlElement, style: Style) => boolean): void {
    if ('value' in node) {
      this.words(node.value, style, isAsTyped);
      return;
    }
    if (!isElement(node) || SILENT.has(node.tagName)) return;
    switch (node.tagName) {
      case 'br':
        this.line();
        return;
      case 'comment':
        this.#builder.aside('comment', rawText(node));
        return;
      case 'img':
        this.#met('pictures');
        this.#builder.aside('alt', attributeOf(node, 'alt') ?? '');
        return;
      case 'input':
        this.#input(node, style);
        return;
      case 'select': {
        const options = within(node, 'option');
        const chosen = options.find((one) => attributeOf(one, 'selected') !== undefined) ?? options[0];
        if (chosen !== undefined) this.words(rawText(chosen), style, false);
        return;
      }
    }
    if (/\bcomment-indicator\b/u.test(attributeOf(node, 'class') ?? '')) return;
    // Word writes the numbers of its lists as text that is to be left out.
    if (styleOf(node, 'mso-list') === 'ignore') {
      const label = rawText(node).replaceAll(/\s+/gu, '');
      if (/[\p{L}\p{N}]/u.test(label) && label !== 'o') this.#builder.number(label);
      return;
    }
    const own = styled(node, style);
    if (block(node, own)) return;
    const asTyped = isAsTyped || node.tagName === 'pre' || node.tagName === 'textarea';
    for (const child of node.childNodes) this.read(child, own, asTyped, block);
  }

  #input(element: HtmlElement, style: Style): void {
    const type = attributeOf(element, 'type') ?? 'text';
    if (type === 'checkbox' || type === 'radio') {
      this.words(attributeOf(element, 'checked') === undefined ? '☐' : '☒', style, false);
    } else if (type !== 'hidden' && type !== 'password') this.words(attributeOf(element, 'value') ?? '', style, false);
  }
}

/** What an element does to its words. */
export function styled(element: HtmlElement, outer: Style = PLAIN): Style {
  let style = outer;
  const struck = STRUCK.has(element.tagName) || /line-through/u.test(decorations(element));
  if (struck) style = marked(style, 'struck');
  const isHidden =
    attributeOf(element, 'hidden') !== undefined ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all';
  if (isHidden) style = marked(style, 'hidden');
  const link = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
  return link === undefined || /^\s*(?:javascript|data|vbscript):/iu.test(link) ? style : { ...style, link };
}

function decorations(element: HtmlElement): string {
  return `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`;
}

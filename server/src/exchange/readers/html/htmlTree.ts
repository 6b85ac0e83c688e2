/** HTML as browsers read it (parse5), as the tree that the reader goes through; within bounds, and without ever being shown. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5';
import { type Guard, Refusal } from '../guard.ts';
import { HtmlStyles } from './htmlStyles.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** More elements than this are no list of people. */
const MOST_ELEMENTS = 1_000_000;

/** UTF-16 units that are parsed in one step. */
const PARSED_AT_ONCE = 1 << 14;

/** The body of a page, and its title; undefined without one. @param share how much of the work this is. @throws Refusal when it goes over a limit. */
export async function htmlTree(text: string, guard: Guard, share: number) {
  let depth = 0;
  let count = 0;
  const styles = new HtmlStyles();
  const adapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (tag, namespace, attributes) => {
      if (++count > MOST_ELEMENTS) throw new Refusal('tooMany');
      const element = defaultTreeAdapter.createElement(tag, namespace, attributes);
      const ofClass = styles.of(tag, attributeOf(element, 'class') ?? '');
      // What the element says itself goes before.
      if (ofClass !== '') {
        const own = element.attrs.find(({ name }) => name === 'style');
        if (own === undefined) element.attrs.push({ name: 'style', value: ofClass });
        else own.value = `${own.value};${ofClass}`;
      }
      return element;
    },
    onItemPush: () => guard.depth(++depth),
    onItemPop: (item) => {
      depth--;
      if (isElement(item as HtmlNode) && (item as HtmlElement).tagName === 'style')
        styles.add(rawText(item as HtmlElement));
    },
  };
  const parser = new Parser({ treeAdapter: adapter });
  for (let at = 0; at < text.length; at += PARSED_AT_ONCE) {
    await guard.pause((share * at) / text.length);
    parser.tokenizer.write(text.slice(at, at + PARSED_AT_ONCE), at + PARSED_AT_ONCE >= text.length);
  }
  const html = parser.document.childNodes.find((node): node is HtmlElement => node.nodeName === 'html');
  const [head, body] = ['head', 'body'].map((name) => elementsOf(html).find(({ tagName }) => tagName === name));
  const title = elementsOf(head).find(({ tagName }) => tagName === 'title');
  return { body, title: title === undefined ? undefined : rawText(title).replaceAll(/\s+/gu, ' ').trim() };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function elementsOf(node: HtmlElement | undefined): HtmlElement[] {
  return node?.childNodes.filter(isElement) ?? [];
}

/** The elements with a name within one, but for those within another such. */
export function within(element: HtmlElement, name: string): HtmlElement[] {
  return elementsOf(element).flatMap((child) => (child.tagName === name ? [child] : within(child, name)));
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** All text, as it stands. */
export function rawText(element: HtmlElement): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? rawText(node) : ''))
    .join('');
}

/** A property that the element itself says in its style, in small letters; empty without one. */
export function styleOf(element: HtmlElement, name: string): string {
  const style = attributeOf(element, 'style') ?? '';
  for (const part of style.split(';')) {
    const at = part.indexOf(':');
    if (at !== -1 && part.slice(0, at).trim().toLowerCase() === name)
      return part
        .slice(at + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/**
 * The one place that makes elements of a page. All text goes in as text; of the attributes there are only those that can neither run
 * nor load anything, so that whatever a register says stays what it is: something to read.
 */

/** The attributes that an element may have. */
export type Attributes = Readonly<Partial<Record<AttributeName, string | number | boolean | undefined>>>;

type AttributeName =
  | ('id' | 'class' | 'role' | 'lang' | 'dir' | 'hidden' | 'tabindex' | 'title')
  | ('type' | 'value' | 'name' | 'for' | 'checked' | 'disabled' | 'placeholder' | 'min' | 'max' | 'step' | 'rows')
  | ('autocomplete' | 'spellcheck' | 'scope' | 'colspan' | 'rowspan' | 'datetime' | 'open' | 'selected')
  | `aria-${string}`
  | `data-${string}`;

/** A text, or an element that was made here. */
export type Child = string | Node;

/** An element with attributes and, below it, texts and elements in their order. */
export function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  set(element, attributes);
  element.append(...children);
  return element;
}

/**
 * Gives an element these attributes: `true` is one without a value, `false` and undefined take it away; of `aria-…` and `data-…` they are
 * the words `true` and `false`.
 */
export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const isWord = name.startsWith('aria-') || name.startsWith('data-');
    if (value === undefined || (value === false && !isWord)) element.removeAttribute(name);
    else {
      const text = value === true && !isWord ? '' : String(value);
      // Of what is there already a browser would reckon its style anew.
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
  }
}

/** What the tabs of the overview are made of: fields with their names, tables, and buttons that go to a line. */
import type { AcrossWords } from '../../src/across/acrossMessages.ts';
import { filled } from '../../src/across/acrossMessages.ts';
import type { Grouping } from '../../src/across/actionLines.ts';
import { type Copied, putOnClipboard } from '../shared/clipboard.ts';
import { type Child, made } from '../shared/dom.ts';

export type Words = AcrossWords;

/** What a tab may ask of the page. */
export interface TabHost {
  readonly words: Words;
  /** What the tab kept when the page was here last; unchecked. */
  readonly kept: Readonly<Record<string, unknown>>;
  keep(state: Readonly<Record<string, unknown>>): void;
  go(place: { readonly uri: string; readonly line: number }): void;
  /** A file is to be made of all registers. */
  makeFile(group: Grouping): void;
}

/** A choice with its name before it. */
export function choice(
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  changed: (value: string) => void,
): { readonly element: HTMLElement; readonly select: HTMLSelectElement } {
  const select = made('select');
  fillChoice(select, options, chosen);
  select.addEventListener('change', () => changed(select.value));
  return { element: made('label', { class: 'veld' }, name, ' ', select), select };
}

/** Gives a choice other options. */
export function fillChoice(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
): void {
  select.replaceChildren(...options.map(([value, text]) => made('option', { value }, text)));
  select.value = chosen;
}

/** A box to tick with its name behind it. */
export function tick(name: string, isTicked: boolean, changed: (isTicked: boolean) => void): HTMLElement {
  const box = made('input', { type: 'checkbox', checked: isTicked });
  box.addEventListener('change', () => changed(box.checked));
  return made('label', { class: 'veld' }, box, ' ', name);
}

/** A button that puts what is shown on the clipboard, with what came of it behind it. */
export function copyButton(words: Words, whatIsShown: () => Copied): HTMLElement {
  const button = made('button', { type: 'button' }, words.copy);
  const said = made('span', { role: 'status' });
  button.addEventListener('click', async () => {
    const isDone = await putOnClipboard(whatIsShown());
    said.textContent = '';
    // Another text each time, so that a screen reader says it again.
    setTimeout(() => {
      said.textContent = isDone ? words.copied : words.notCopied;
    }, 50);
  });
  return made('span', { class: 'veld' }, button, ' ', said);
}

/** A table with a heading above it. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  const head = made('tr', {}, ...heads.map((text) => made('th', { scope: 'col' }, text)));
  const body = rows.map((cells) => made('tr', {}, ...cells.map((cell) => made('td', {}, cell))));
  const whole = made('table', {}, made('caption', {}, caption), made('thead', {}, head), made('tbody', {}, ...body));
  return made('div', { class: 'strook', role: 'group', 'aria-label': caption, tabindex: 0 }, whole);
}

/** A button that goes to a line; what it is called stands on it. */
export function toLine(
  name: string,
  place: { readonly uri: string; readonly line: number },
  { words, go }: TabHost,
): HTMLElement {
  const button = made(
    'button',
    { type: 'button', class: 'verwijzing', lang: 'nl', 'aria-label': filled(words.goTo, { wat: name }) },
    name,
  );
  button.addEventListener('click', () => go(place));
  return button;
}

/** Fills an element anew; what had the focus by its place in it has it again. */
export function refill(element: HTMLElement, ...children: readonly Child[]): void {
  const wanted = '[tabindex], summary, button, input, select';
  const at = [...element.querySelectorAll(wanted)].indexOf(document.activeElement!);
  element.replaceChildren(...children);
  if (at >= 0) element.querySelectorAll<HTMLElement>(wanted)[at]?.focus({ preventScroll: true });
}

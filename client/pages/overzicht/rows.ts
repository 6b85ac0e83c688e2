/**
 * Rows of a long list, of which only those are on the page that can be seen, and the one that has the focus. Arrows, Home, End and Page
 * go through them; Enter, or a click, goes to the line of a row. Not of what stands in them: the cells are texts.
 */
import type { ListLine } from '../../src/across/actionLines.ts';
import { type Copied, copiedTable } from '../shared/clipboard.ts';
import { made, set } from '../shared/dom.ts';

export interface RowsOptions {
  /** What the list is called. */
  readonly label: string;
  /** The titles of the columns, with the class that each has. */
  readonly columns: readonly (readonly [name: string, title: string])[];
  /** The id of the text that says how the list is used. */
  readonly describedBy: string;
  go(place: NonNullable<ListLine['place']>): void;
}

/** Lines above and below those that can be seen. */
const BESIDE = 8;

export class Rows {
  readonly element: HTMLElement;
  readonly #body: HTMLElement;
  readonly #header: HTMLElement;
  readonly #options: RowsOptions;
  /** The lines that are on the page, by their keys. */
  readonly #shown = new Map<string, { readonly element: HTMLElement; line: ListLine }>();
  #lines: readonly ListLine[] = [];
  /** The place of the focus, and the key of the line there: it goes along with that. */
  #at = 0;
  #key: string | undefined;
  #height = 0;
  #isAwaited = false;

  constructor(options: RowsOptions) {
    this.#options = options;
    const { label, columns, describedBy } = options;
    const heads = columns.map(([name, title]) => made('div', { role: 'columnheader', class: name }, title));
    this.#header = made(
      'div',
      { role: 'rowgroup', class: 'kop' },
      made('div', { role: 'row', class: 'rij' }, ...heads),
    );
    this.#body = made('div', { role: 'rowgroup', class: 'regels' });
    const attributes = { role: 'grid', class: 'lijst', 'aria-label': label, 'aria-describedby': describedBy };
    this.element = made('div', attributes, this.#header, this.#body);
    this.element.addEventListener('scroll', () => this.#later(), { passive: true });
    this.#body.addEventListener('keydown', (event) => this.#pressed(event));
    this.#body.addEventListener('click', ({ target }) => this.#clicked(target));
    this.#body.addEventListener('focusin', ({ target }) => {
      const at = this.#placeOf(target);
      if (at !== -1 && at !== this.#at) this.#choose(at);
    });
    new ResizeObserver(() => {
      this.#height = 0;
      this.#later();
    }).observe(this.element);
  }

  /** All lines as a table, on the page or not. */
  get copied(): Copied {
    const lines = this.#lines.map(({ kind, cells }) => (kind === 'group' ? { title: cells[0] ?? '' } : { cells }));
    return copiedTable(
      this.#options.columns.map(([, title]) => title),
      lines,
    );
  }

  show(lines: readonly ListLine[]): void {
    const hadFocus = this.#body.contains(document.activeElement);
    this.#lines = lines;
    const at = this.#key === undefined ? -1 : lines.findIndex(({ key }) => key === this.#key);
    this.#at = at === -1 ? Math.max(0, Math.min(this.#at, lines.length - 1)) : at;
    this.#key = lines[this.#at]?.key;
    set(this.element, { 'aria-rowcount': lines.length + 1 });
    this.element.hidden = lines.length === 0;
    this.#render();
    if (hadFocus) this.#focus();
  }

  #choose(at: number): void {
    this.#at = at;
    this.#key = this.#lines[at]?.key;
    this.#render();
  }

  #move(to: number): void {
    const at = Math.max(0, Math.min(this.#lines.length - 1, to));
    const height = this.#lineHeight();
    const seen = this.element.clientHeight - this.#header.offsetHeight;
    const top = at * height;
    if (top < this.element.scrollTop) this.element.scrollTop = top;
    else if (top + height > this.element.scrollTop + seen) this.element.scrollTop = top + height - seen;
    this.#choose(at);
    this.#focus();
  }

  #focus(): void {
    this.#shown.get(this.#key ?? '')?.element.focus({ preventScroll: true });
  }

  #pressed(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.#lineHeight()) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#at + 1,
      ArrowUp: this.#at - 1,
      PageDown: this.#at + page,
      PageUp: this.#at - page,
      Home: 0,
      End: this.#lines.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) this.#move(to);
    else if (event.key === 'Enter' || event.key === ' ') this.#go(this.#lines[this.#at]);
    else return;
    event.preventDefault();
  }

  #clicked(target: EventTarget | null): void {
    const at = this.#placeOf(target);
    if (at === -1) return;
    this.#choose(at);
    this.#go(this.#lines[at]);
  }

  #go(line: ListLine | undefined): void {
    if (line?.place !== undefined) this.#options.go(line.place);
  }

  #placeOf(target: EventTarget | null): number {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    return row === null ? -1 : Number(row.dataset['at']);
  }

  #lineHeight(): number {
    if (this.#height > 0) return this.#height;
    const probe = made('div', { class: 'rij maat', 'aria-hidden': true }, made('span', {}, 'x'));
    this.#body.append(probe);
    this.#height = probe.getBoundingClientRect().height || 26;
    probe.remove();
    return this.#height;
  }

  /** At the next frame: several reasons for it are one. */
  #later(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    requestAnimationFrame(() => {
      this.#isAwaited = false;
      this.#render();
    });
  }

  #render(): void {
    const height = this.#lineHeight();
    const { scrollTop, clientHeight } = this.element;
    this.#body.style.height = `${this.#lines.length * height}px`;
    const from = Math.max(0, Math.floor(scrollTop / height) - BESIDE);
    const to = Math.min(this.#lines.length, Math.ceil((scrollTop + clientHeight) / height) + BESIDE);
    const places: number[] = [];
    for (let at = from; at < to; at++) places.push(at);
    if (this.#at < from && this.#lines.length > 0) places.unshift(this.#at);
    else if (this.#at >= to && this.#at < this.#lines.length) places.push(this.#at);
    const wanted = new Set(places.map((at) => this.#lines[at]!.key));
    for (const [key, { element }] of this.#shown) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#shown.delete(key);
    }
    let next = this.#body.firstElementChild;
    for (const at of places) {
      const element = this.#put(at, this.#lines[at]!, height);
      if (element === next) next = next.nextElementSibling;
      else this.#body.insertBefore(element, next);
    }
  }

  #put(at: number, line: ListLine, height: number): HTMLElement {
    const known = this.#shown.get(line.key);
    const one = known ?? { element: made('div', { role: 'row' }), line };
    if (known?.line !== line) {
      one.line = line;
      set(one.element, { class: line.kind === 'group' ? 'groep' : line.isLate ? 'rij laat' : 'rij' });
      one.element.replaceChildren(...this.#cellsOf(line));
      this.#shown.set(line.key, one);
    }
    set(one.element, { 'data-at': at, 'aria-rowindex': at + 2, tabindex: at === this.#at ? 0 : -1 });
    one.element.style.top = `${at * height}px`;
    return one.element;
  }

  #cellsOf({ kind, cells }: ListLine): HTMLElement[] {
    const { columns } = this.#options;
    if (kind === 'group') return [made('div', { role: 'gridcell', 'aria-colspan': columns.length }, cells[0] ?? '')];
    return columns.map(([name], at) =>
      made('div', { role: 'gridcell', class: name, title: cells[at] }, cells[at] ?? ''),
    );
  }
}

/**
 * The rows on the page: a grid of which only those that can be seen are there, and the one that has the focus. Arrows, Home, End and
 * Page go through it, as a grid is gone through; with the mouse a click chooses a row.
 */
import type { ListRow } from '../../../protocol/list.ts';
import type { ListView } from '../../src/list/listView.ts';
import { made, set } from '../shared/dom.ts';
import { Header } from './header.ts';
import type { Headings } from './headings.ts';
import { emptyLine, fillLine, type LineElement } from './lineElement.ts';
import type { Line } from './listModel.ts';
import { COLUMNS, type Words } from './words.ts';

interface GridEvents {
  /** A row was chosen; undefined for none. */
  chosen(row: ListRow | undefined): void;
  /** Its line is to be shown. */
  go(row: ListRow, takesFocus: boolean): void;
  /** What can be done with it is to be shown, at an element. */
  menu(row: ListRow, at: HTMLElement): void;
  sort(column: ListView['sort']): void;
}

/** Lines above and below those that can be seen. */
const BESIDE = 8;
const MORE = COLUMNS.length - 1;

export class Grid {
  readonly element: HTMLElement;
  readonly #header: Header;
  readonly #body: HTMLElement;
  readonly #events: GridEvents;
  readonly #words: Words;
  /** The lines that are on the page, by their keys, and elements that are of no use for now. */
  readonly #shown = new Map<string, LineElement>();
  readonly #spare: Record<Line['kind'], LineElement[]> = { row: [], group: [] };
  #lines: readonly Line[] = [];
  #headings: Headings | undefined;
  /** The place of the focus, -1 for the header, and the key of the line there: it goes along with that. */
  #at = 0;
  #key: string | undefined;
  #column = 2;
  #height = 0;
  #isAwaited = false;
  /** The row at the cursor of the text. */
  #here: number | null = null;

  constructor(words: Words, events: GridEvents) {
    this.#words = words;
    this.#events = events;
    this.#header = new Header(words, (column) => events.sort(column));
    this.#body = made('div', { role: 'rowgroup', class: 'regels' });
    const head = made('div', { role: 'rowgroup', class: 'kop' }, this.#header.element);
    const attributes = { role: 'grid', class: 'lijst', 'aria-label': words.list, 'aria-colcount': COLUMNS.length };
    this.element = made('div', { ...attributes, 'aria-describedby': 'hoe' }, head, this.#body);
    this.element.addEventListener('scroll', () => this.#later(), { passive: true });
    this.element.addEventListener('keydown', (event) => this.#pressed(event));
    this.element.addEventListener('focusin', (event) => this.#focused(event.target));
    this.#body.addEventListener('click', (event) => this.#clicked(event));
    this.#body.addEventListener('dblclick', ({ target }) => this.#withRow(target, (row) => events.go(row, true)));
    this.#body.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.#withRow(event.target, (row, element) => events.menu(row, element));
    });
    new ResizeObserver(() => {
      this.#height = 0;
      this.#later();
    }).observe(this.element);
  }

  /** The row that is chosen; undefined for none. */
  get chosen(): ListRow | undefined {
    const line = this.#lines[this.#at];
    return line?.kind === 'row' ? line.row : undefined;
  }

  show(lines: readonly Line[], headings: Headings, { sort, isDown, group }: ListView): void {
    const hadFocus = this.element.contains(document.activeElement);
    const before = this.chosen;
    this.#lines = lines;
    this.#headings = headings;
    if (this.#key !== undefined && lines[this.#at]?.key !== this.#key) {
      const at = lines.findIndex(({ key }) => key === this.#key);
      this.#at = at === -1 ? Math.min(this.#at, lines.length - 1) : at;
    }
    if (lines.length === 0) this.#at = -1;
    // The header is where somebody is only by going there.
    else if (this.#at < 0 && !hadFocus) this.#at = 0;
    this.#key = lines[this.#at]?.key;
    this.#header.show(sort, isDown);
    // What the groups say, no column has to say again.
    set(this.element, { class: group === 'kopje' ? 'lijst perkopje' : 'lijst' });
    set(this.element, { 'aria-rowcount': lines.length + 1 });
    this.#render();
    if (hadFocus && !this.element.contains(document.activeElement)) this.#target()?.focus({ preventScroll: true });
    if (this.chosen !== before) this.#events.chosen(this.chosen);
  }

  /** Marks the row at the cursor of the text, and brings it into sight where nobody is at work in the list. */
  mark(id: number | null): void {
    this.#here = id;
    const at = id === null ? -1 : this.#lines.findIndex((line) => line.kind === 'row' && line.row.id === id);
    if (at !== -1 && !this.element.contains(document.activeElement)) {
      this.#choose(at);
      this.#reveal(at);
    }
    this.#render();
  }

  /** Gives the focus to a row; where that is not shown to the one that had it. */
  focus(id?: number): void {
    const at = this.#lines.findIndex((line) => line.kind === 'row' && line.row.id === id);
    this.#move(at === -1 ? this.#at : at, this.#column);
  }

  #choose(at: number): void {
    const before = this.chosen;
    this.#at = at;
    this.#key = this.#lines[at]?.key;
    if (this.chosen !== before) this.#events.chosen(this.chosen);
  }

  #move(to: number, column: number): void {
    const first = this.#header.isShown ? -1 : 0;
    const step = column < this.#column ? -1 : 1;
    this.#column = Math.max(0, Math.min(MORE, column));
    this.#choose(Math.max(first, Math.min(this.#lines.length - 1, to)));
    this.#reveal(this.#at);
    this.#render();
    // Columns that are not shown are passed over; the first and the last that are shown are the ends.
    let target = this.#target();
    for (let tries = 0; target !== undefined && target.offsetParent === null && tries < MORE; tries++) {
      this.#column += this.#column + step > MORE || this.#column + step < 0 ? -step : step;
      target = this.#target();
    }
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** What has the focus, or would have it. */
  #target(): HTMLElement | undefined {
    if (this.#at < 0) return this.#header.targets[Math.min(this.#column, this.#header.targets.length - 1)];
    const targets = this.#shown.get(this.#key ?? '')?.targets;
    return targets?.[Math.min(this.#column, targets.length - 1)];
  }

  #reveal(at: number): void {
    if (at < 0) return;
    const height = this.#lineHeight();
    const { element } = this;
    const seen = element.clientHeight - this.#header.height;
    const top = at * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + seen) element.scrollTop = top + height - seen;
  }

  #lineHeight(): number {
    if (this.#height > 0) return this.#height;
    const probe = emptyLine('row').element;
    set(probe, { class: 'rij maat', 'aria-hidden': true });
    this.#body.append(probe);
    this.#height = probe.getBoundingClientRect().height || 24;
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
    const headings = this.#headings;
    if (headings === undefined) return;
    const height = this.#lineHeight();
    const { scrollTop, clientHeight } = this.element;
    this.#body.style.height = `${this.#lines.length * height}px`;
    const from = Math.max(0, Math.floor(scrollTop / height) - BESIDE);
    const to = Math.min(this.#lines.length, Math.ceil((scrollTop + clientHeight) / height) + BESIDE);
    const places: number[] = [];
    for (let at = from; at < to; at++) places.push(at);
    if (this.#at >= 0 && this.#at < from) places.unshift(this.#at);
    else if (this.#at >= to && this.#at < this.#lines.length) places.push(this.#at);
    const wanted = new Set(places.map((at) => this.#lines[at]!.key));
    for (const [key, one] of this.#shown) {
      if (wanted.has(key)) continue;
      one.element.remove();
      this.#shown.delete(key);
      this.#spare[one.kind].push(one);
    }
    let next = this.#body.firstElementChild;
    for (const at of places) {
      const one = this.#put(at, this.#lines[at]!, headings, height);
      if (one.element === next) next = next.nextElementSibling;
      else this.#body.insertBefore(one.element, next);
    }
    this.#header.rove(this.#at < 0 ? this.#column : undefined);
  }

  #put(at: number, line: Line, headings: Headings, height: number): LineElement {
    const one = this.#shown.get(line.key) ?? this.#spare[line.kind].pop() ?? emptyLine(line.kind);
    this.#shown.set(line.key, one);
    fillLine(one, line, headings, this.#words);
    const isHere = line.kind === 'row' && line.row.id === this.#here;
    const isChosen = at === this.#at;
    set(one.element, {
      'aria-rowindex': at + 2,
      'aria-current': isHere ? 'true' : undefined,
      'aria-selected': line.kind === 'row' ? isChosen : undefined,
    });
    one.element.style.top = `${at * height}px`;
    const column = Math.min(this.#column, one.targets.length - 1);
    one.targets.forEach((target, place) => {
      const index = isChosen && place === column ? 0 : -1;
      if (target.tabIndex !== index) target.tabIndex = index;
    });
    return one;
  }

  /** The line and the column of an element on the page; undefined of any other. */
  #placeOf(target: EventTarget | null): { readonly at: number; readonly column: number } | undefined {
    if (!(target instanceof Element)) return undefined;
    if (this.#header.element.contains(target)) {
      const column = this.#header.targets.findIndex((one) => one === target || one.contains(target));
      return column === -1 ? undefined : { at: -1, column };
    }
    const row = target.closest('[role="row"]');
    for (const [key, { element, targets, kind }] of this.#shown) {
      if (element !== row) continue;
      // Above a group there is one cell: who goes on comes back to the column of before.
      const column = kind === 'group' ? -1 : targets.findIndex((one) => one === target || one.contains(target));
      return { at: this.#lines.findIndex((line) => line.key === key), column: column === -1 ? this.#column : column };
    }
    return undefined;
  }

  #withRow(target: EventTarget | null, use: (row: ListRow, element: HTMLElement) => void): void {
    const place = this.#placeOf(target);
    const line = place && this.#lines[place.at];
    if (line?.kind !== 'row') return;
    const element = this.#shown.get(line.key)!.targets[MORE]!;
    use(line.row, element);
  }

  #focused(target: EventTarget | null): void {
    const place = this.#placeOf(target);
    if (place === undefined || place.at >= this.#lines.length) return;
    this.#column = place.column;
    this.#choose(place.at);
    this.#render();
  }

  #clicked({ target }: MouseEvent): void {
    this.#withRow(target, (row, element) => {
      if (target instanceof Element && target.closest('button') !== null) this.#events.menu(row, element);
      else this.#events.go(row, false);
    });
  }

  #pressed(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (altKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.#lineHeight()) - 2);
    const far = ctrlKey || metaKey;
    const [at, column] = [this.#at, this.#column];
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [at + 1, column],
      ArrowUp: [at - 1, column],
      ArrowRight: [at, column + 1],
      ArrowLeft: [at, column - 1],
      PageDown: [at + page, column],
      PageUp: [at - page, column],
      Home: far ? [0, 0] : [at, 0],
      End: far ? [this.#lines.length - 1, MORE] : [at, MORE],
    };
    const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
    if (to !== undefined && (!far || key === 'Home' || key === 'End')) this.#move(to[0], to[1]);
    else if (at < 0 || far || !this.#act(event)) return;
    event.preventDefault();
  }

  /** What Enter, the space bar and the key for a menu do on a row; false of any other key. */
  #act({ key, shiftKey, target }: KeyboardEvent): boolean {
    const row = this.chosen;
    if (row === undefined) return false;
    const asksMenu = key === ' ' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
    if (asksMenu || (key === 'Enter' && this.#column === MORE)) this.#withRow(target, this.#events.menu);
    else if (key === 'Enter') this.#events.go(row, true);
    else return false;
    return true;
  }
}

/**
 * The entries of the register as a list box with a box to search in. Only the rows that can be seen are on the page; which one is chosen
 * is told by its id, so that the focus stays with the list.
 */
import type { FormPatch, FormRow } from '../../../protocol/form.ts';
import { made, set } from '../shared/dom.ts';
import type { Known } from './drafts.ts';
import { filled, type Words } from './words.ts';

interface EntriesEvents {
  /** Another entry was chosen. */
  chosen(id: string): void;
  /** Somebody wants to fill in the chosen one. */
  entered(): void;
  filtered(text: string): void;
}

/** Rows above and below those that can be seen. */
const BESIDE = 8;

export class Entries {
  readonly element: HTMLElement;
  readonly filter: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #body: HTMLElement;
  readonly #nothing: HTMLElement;
  readonly #count: HTMLElement;
  readonly #words: Words;
  readonly #events: EntriesEvents;
  readonly #shown = new Map<string, HTMLElement>();
  #rows: FormRow[] = [];
  #byId: ReadonlyMap<string, FormRow> = new Map();
  #wanted: readonly FormRow[] = [];
  /** Rows below a heading. */
  #below = new Set<string>();
  #isRead = false;
  #id: string | undefined;
  #height = 0;
  #isAwaited = false;

  constructor(words: Words, events: EntriesEvents) {
    this.#words = words;
    this.#events = events;
    this.filter = made('input', { type: 'search', id: 'zoek', autocomplete: 'off', spellcheck: 'false' });
    this.#body = made('div', { class: 'regels', role: 'presentation' });
    const attributes = { class: 'lijst', role: 'listbox', tabindex: 0, 'aria-label': words.entries };
    this.#list = made('div', { ...attributes, 'aria-describedby': 'hoe' }, this.#body);
    this.#nothing = made('p', { class: 'niets' }, words.reading);
    this.#count = made('p', { class: 'telling', role: 'status' });
    const search = made('p', { class: 'zoek' }, made('label', { for: 'zoek' }, words.filter), this.filter, this.#count);
    this.element = made('nav', { 'aria-label': words.entries }, search, this.#nothing, this.#list);
    this.#list.addEventListener('scroll', () => this.#later(), { passive: true });
    this.#list.addEventListener('keydown', (event) => this.#pressed(event));
    this.#list.addEventListener('click', ({ target }) => this.#clicked(target));
    this.filter.addEventListener('input', () => {
      this.#want();
      events.filtered(this.filter.value);
    });
    this.filter.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
      event.preventDefault();
      this.#list.focus();
      const [first] = this.#wanted;
      if (first !== undefined && !this.#wanted.some(({ id }) => id === this.#id)) this.#choose(first.id);
    });
    new ResizeObserver(() => {
      this.#height = 0;
      this.#later();
    }).observe(this.#list);
  }

  /** The entry that is chosen; undefined for none. */
  get chosen(): string | undefined {
    return this.#id;
  }

  /** The last entry; undefined without any. */
  get last(): string | undefined {
    return this.#rows.at(-1)?.id;
  }

  /** Takes in what has changed; false when it does not fit. */
  apply({ isWhole, splices, hasMore }: FormPatch): boolean {
    const rows = isWhole ? [] : [...this.#rows];
    for (const { at, remove, rows: added } of splices) {
      if (at > rows.length || at + remove > rows.length) return false;
      // Of very many the arguments of one call would be too many.
      if (at === rows.length) for (const row of added) rows.push(row);
      else rows.splice(at, remove, ...added);
    }
    this.#rows = rows;
    this.#isRead = !hasMore;
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#below = new Set();
    let isBelow = false;
    for (const { id, isHeading } of rows) {
      if (isHeading) isBelow = true;
      else if (isBelow) this.#below.add(id);
    }
    this.#want();
    return true;
  }

  /** The row of an entry; undefined when there is none. */
  rowOf(id: string): FormRow | undefined {
    return this.#byId.get(id);
  }

  /** The row that begins as an entry did; `isSure` when it is the only one, of the same kind, number and title. Undefined without any. */
  like(known: Known): { readonly id: string; readonly isSure: boolean } | undefined {
    const ofKind = this.#rows.filter(({ kind }) => kind === known.kind);
    const numbered = known.number === '' ? [] : ofKind.filter(({ number }) => number === known.number);
    const titled = ofKind.filter(({ title }) => title === known.title);
    const same = titled.filter(({ number }) => number === known.number);
    const found = same[0] ?? numbered[0] ?? (known.title === '' ? undefined : titled[0]);
    return found && { id: found.id, isSure: same.length === 1 };
  }

  /** Chooses an entry from outside, which comes into sight; undefined for none. */
  show(id: string | undefined): void {
    this.#id = id;
    if (!this.#wanted.some((row) => row.id === id) && this.#rows.some((row) => row.id === id)) {
      this.filter.value = '';
      this.#want();
    }
    this.#reveal();
    this.#render();
  }

  focus(): void {
    this.#list.focus();
  }

  #want(): void {
    const sought = folded(this.filter.value);
    const fits = ({ called, title }: FormRow) => folded(`${called} ${title}`).includes(sought);
    this.#wanted = sought === '' ? this.#rows : this.#rows.filter(fits);
    const isNone = this.#wanted.length === 0;
    this.#nothing.hidden = !isNone;
    this.#list.hidden = isNone;
    const { reading, empty, nothing, locale, counted, countedAll } = this.#words;
    this.#nothing.textContent = !this.#isRead ? reading : this.#rows.length === 0 ? empty : nothing;
    const [n, all] = [this.#wanted.length, this.#rows.length].map((count) => count.toLocaleString(locale));
    this.#count.textContent = n === all ? filled(countedAll, { n: n! }) : filled(counted, { n: n!, all: all! });
    this.#render();
  }

  #choose(id: string): void {
    if (this.#id === id) return;
    this.#id = id;
    this.#events.chosen(id);
    this.#reveal();
    this.#render();
  }

  #lineHeight(): number {
    if (this.#height > 0) return this.#height;
    const probe = made('div', { class: 'rij maat', 'aria-hidden': true }, 'x');
    this.#body.append(probe);
    this.#height = probe.getBoundingClientRect().height || 24;
    probe.remove();
    return this.#height;
  }

  #reveal(): void {
    const at = this.#wanted.findIndex(({ id }) => id === this.#id);
    if (at === -1) return;
    const height = this.#lineHeight();
    const { scrollTop, clientHeight } = this.#list;
    if (at * height < scrollTop) this.#list.scrollTop = at * height;
    else if ((at + 1) * height > scrollTop + clientHeight) this.#list.scrollTop = (at + 1) * height - clientHeight;
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
    if (this.#list.hidden) return;
    const height = this.#lineHeight();
    const { scrollTop, clientHeight } = this.#list;
    this.#body.style.height = `${this.#wanted.length * height}px`;
    const from = Math.max(0, Math.floor(scrollTop / height) - BESIDE);
    const to = Math.min(this.#wanted.length, Math.ceil((scrollTop + clientHeight) / height) + BESIDE);
    const places = new Map<string, number>();
    for (let at = from; at < to; at++) places.set(this.#wanted[at]!.id, at);
    // What has the focus is on the page, wherever it is scrolled to.
    const own = this.#wanted.findIndex(({ id }) => id === this.#id);
    if (own !== -1) places.set(this.#wanted[own]!.id, own);
    for (const [id, element] of this.#shown) {
      if (places.has(id)) continue;
      element.remove();
      this.#shown.delete(id);
    }
    let next = this.#body.firstElementChild;
    for (const at of [...places.values()].sort((a, b) => a - b)) {
      const element = this.#put(this.#wanted[at]!, at, height);
      if (element === next) next = next.nextElementSibling;
      else this.#body.insertBefore(element, next);
    }
    set(this.#list, { 'aria-activedescendant': own === -1 ? undefined : `regel-${this.#id}` });
  }

  #put(row: FormRow, at: number, height: number): HTMLElement {
    const { id, called, title, isHeading } = row;
    const element = this.#shown.get(id) ?? made('div', { role: 'option', id: `regel-${id}`, 'data-id': id });
    this.#shown.set(id, element);
    const text = title === '' ? called : `${called}: ${title}`;
    if (element.textContent !== text) element.textContent = text;
    set(element, {
      class: isHeading ? 'rij kopje' : this.#below.has(id) ? 'rij onder' : 'rij',
      title: text,
      'aria-selected': id === this.#id,
      'aria-posinset': at + 1,
      'aria-setsize': this.#wanted.length,
    });
    element.style.top = `${at * height}px`;
    return element;
  }

  #clicked(target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest('[role="option"]') : null;
    const id = row?.getAttribute('data-id');
    if (id !== null && id !== undefined) this.#choose(id);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.#wanted.findIndex(({ id }) => id === this.#id);
    const last = this.#wanted.length - 1;
    const page = Math.max(1, Math.floor(this.#list.clientHeight / this.#lineHeight()) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: last,
    };
    const to = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    const row = to === undefined ? undefined : this.#wanted[Math.max(0, Math.min(last, to))];
    if (row !== undefined) this.#choose(row.id);
    else if (event.key === 'Enter' && at !== -1) this.#events.entered();
    else return;
    event.preventDefault();
  }
}

/** A text as it is compared: without capitals and marks on letters. */
function folded(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What is above the list: what is left out, in which order and in which groups, and views that were kept under a name. */

import {
  GROUPINGS,
  type ListView,
  NOBODY,
  OPEN,
  PERIODS,
  type SavedView,
  SORTS,
  viewOf,
  WHOLE_LIST,
} from '../../src/list/listView.ts';
import { made, set } from '../shared/dom.ts';
import type { Choices } from './listModel.ts';
import type { Words } from './words.ts';

interface FilterEvents {
  changed(view: ListView): void;
  save(): void;
  remove(name: string): void;
}

type Option = readonly [value: string, text: string];

/** Pixels of the page, above which there is room for all. */
const WIDE = 720;

/** Milliseconds without a letter, after which is looked for what was typed. */
const PAUSE = 120;

export class Filters {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  readonly #words: Words;
  readonly #events: FilterEvents;
  readonly #selects = new Map<string, HTMLSelectElement>();
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #days: HTMLElement;
  readonly #down: HTMLInputElement;
  readonly #views: HTMLSelectElement;
  readonly #summary: HTMLElement;
  readonly #remove: HTMLButtonElement;
  #saved: readonly SavedView[] = [];
  #view: ListView = WHOLE_LIST;
  #typed: ReturnType<typeof setTimeout> | undefined;

  constructor(words: Words, events: FilterEvents) {
    this.#words = words;
    this.#events = events;
    this.search = made('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
    this.search.addEventListener('input', () => {
      clearTimeout(this.#typed);
      this.#typed = setTimeout(() => this.#change({ text: this.search.value }), PAUSE);
    });
    this.#from = this.#day('from');
    this.#to = this.#day('to');
    this.#days = made('span', { class: 'dagen' }, labelled(words.from, this.#from), labelled(words.to, this.#to));
    this.#down = made('input', { type: 'checkbox' });
    this.#down.addEventListener('change', () => this.#change({ isDown: this.#down.checked }));
    this.#views = made('select');
    this.#views.addEventListener('change', () => this.#chooseView());
    this.#remove = button(words.removeView, () => events.remove(this.#views.value));
    const { columns, groupings } = words;
    const sorts: Option[] = SORTS.map((sort) => [sort, sort === 'tekst' ? words.textOrder : columns[sort]]);
    const groups: Option[] = GROUPINGS.map((group) => [group, groupings[group]]);
    const periods: Option[] = PERIODS.map((period) => [period, words.periods[period]]);
    this.#summary = made('summary');
    // Beside a text there is little room: what is seldom used is folded away there.
    const more = made(
      'details',
      { open: window.innerWidth > WIDE },
      this.#summary,
      made(
        'div',
        { class: 'velden' },
        this.#choice('organisation', words.organisation),
        this.#choice('heading', words.heading),
        this.#choice('group', words.group, groups),
        this.#choice('sort', words.sort, sorts),
        made('label', { class: 'vink' }, this.#down, ` ${words.down}`),
        labelled(words.views, this.#views),
        button(words.saveView, () => events.save()),
        this.#remove,
      ),
    );
    const first = made(
      'div',
      { class: 'velden' },
      labelled(words.search, this.search),
      this.#choice('owner', words.owner),
      this.#choice('status', words.status),
      this.#choice('period', words.period, periods),
      this.#days,
      button(words.whole, () => this.#change(WHOLE_LIST)),
    );
    this.element = made('form', { role: 'search', 'aria-label': words.filters }, first, more);
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.show(WHOLE_LIST);
    this.showSaved([], undefined);
  }

  /** Shows how somebody looks at the list. */
  show(view: ListView): void {
    this.#view = view;
    if (this.search.value !== view.text) this.search.value = view.text;
    for (const [name, select] of this.#selects) {
      const value = view[name as keyof ListView] as string;
      // What was chosen stays, where the register has it no more.
      if (![...select.options].some((option) => option.value === value))
        select.append(made('option', { value }, value));
      select.value = value;
    }
    this.#from.value = view.from;
    this.#to.value = view.to;
    set(this.#days, { hidden: view.period !== 'zelf' });
    this.#down.checked = view.isDown;
    // What is folded away and leaves something out is told of.
    const folded = [view.organisation, view.heading].filter((name) => name !== '').length;
    this.#summary.textContent = folded === 0 ? this.#words.moreChoices : `${this.#words.moreChoices} (${folded})`;
  }

  /** Shows what can be chosen from. */
  offer({ owners, organisations, statuses, headings }: Choices): void {
    const words = this.#words;
    const named = (names: readonly string[]): Option[] => names.map((name) => [name, name]);
    this.#fill('owner', [['', words.everybody], [NOBODY, words.nobody], ...named(owners)]);
    this.#fill('organisation', [['', words.all], [NOBODY, words.noOrganisation], ...named(organisations)]);
    this.#fill('status', [['', words.all], [OPEN, words.open], [NOBODY, words.noStatus], ...named(statuses)]);
    this.#fill('heading', [['', words.all], [NOBODY, words.noHeading], ...named(headings)]);
    this.show(this.#view);
  }

  /** Shows the views that are kept. @param chosen the name of the one that is looked at. */
  showSaved(saved: readonly SavedView[], chosen: string | undefined): void {
    this.#saved = saved;
    const options: Option[] = [['', this.#words.chooseView], ...saved.map(({ name }): Option => [name, name])];
    fill(this.#views, options);
    this.#views.value = saved.some(({ name }) => name === chosen) ? chosen! : '';
    set(this.#remove, { disabled: this.#views.value === '' });
  }

  #chooseView(): void {
    const { value } = this.#views;
    set(this.#remove, { disabled: value === '' });
    const found = this.#saved.find(({ name }) => name === value);
    if (found !== undefined) this.#change(found.view, value);
  }

  /** What is looked at otherwise by hand is no kept view any more. */
  #change(to: Partial<ListView>, chosen = ''): void {
    clearTimeout(this.#typed);
    const view = viewOf({ ...this.#view, text: this.search.value, ...to });
    this.#views.value = chosen;
    set(this.#remove, { disabled: chosen === '' });
    this.show(view);
    this.#events.changed(view);
  }

  #choice(
    name: 'owner' | 'organisation' | 'status' | 'heading' | 'period' | 'group' | 'sort',
    label: string,
    options: readonly Option[] = [],
  ) {
    const select = made('select');
    fill(select, options);
    select.addEventListener('change', () => this.#change({ [name]: select.value }));
    this.#selects.set(name, select);
    return labelled(label, select);
  }

  #day(name: 'from' | 'to'): HTMLInputElement {
    const input = made('input', { type: 'date' });
    input.addEventListener('change', () => this.#change({ [name]: input.value }));
    return input;
  }

  #fill(name: string, options: readonly Option[]): void {
    const select = this.#selects.get(name);
    if (select !== undefined) fill(select, options);
  }
}

/** Puts in options where they are not there already: a list that is open is left alone. */
function fill(select: HTMLSelectElement, options: readonly Option[]): void {
  const had = [...select.options];
  const isSame =
    had.length === options.length &&
    options.every(([value, text], at) => had[at]?.value === value && had[at].textContent === text);
  if (isSame) return;
  const { value } = select;
  select.replaceChildren(...options.map(([own, text]) => made('option', { value: own }, text)));
  if (options.some(([own]) => own === value)) select.value = value;
}

let fields = 0;

function labelled(text: string, field: HTMLElement): HTMLElement {
  const id = `veld-${++fields}`;
  set(field, { id });
  return made('span', { class: 'veld' }, made('label', { for: id }, text), field);
}

export function button(text: string, click: () => void): HTMLButtonElement {
  const element = made('button', { type: 'button' }, text);
  element.addEventListener('click', click);
  return element;
}

/** The fields of the entry that is chosen, in an order that stays while it is looked at. */
import type { FormEntry } from '../../../protocol/form.ts';
import { ROW_COMMANDS, type RowCommand } from '../../src/list/listMessage.ts';
import { made } from '../shared/dom.ts';
import type { Draft } from './drafts.ts';
import { FieldBox, type FieldEvents } from './fieldBox.ts';
import { problemList } from './problems.ts';
import { filled, type Words } from './words.ts';

export interface EntryFormEvents extends FieldEvents {
  act(command: RowCommand): void;
}

export class EntryForm {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #events: EntryFormEvents;
  readonly #title: HTMLElement;
  readonly #commands: HTMLElement;
  readonly #problems: HTMLElement;
  readonly #usual: HTMLElement;
  readonly #more: HTMLDetailsElement;
  readonly #moreFields: HTMLElement;
  readonly #moreTitle: HTMLElement;
  readonly #comments: HTMLElement;
  readonly #body: HTMLElement;
  readonly #none: HTMLElement;
  readonly #boxes = new Map<string, FieldBox>();
  #id: string | undefined;
  /** Of a page: each box has a name of its own. */
  #made = 0;

  constructor(words: Words, events: EntryFormEvents) {
    this.#words = words;
    this.#events = events;
    this.#title = made('h2', { id: 'van' });
    const buttons = ROW_COMMANDS.map((command) => {
      const button = made('button', { type: 'button' }, words.commands[command]);
      button.addEventListener('click', () => events.act(command));
      return button;
    });
    this.#commands = made('p', { class: 'knoppen', role: 'group', 'aria-label': words.actions }, ...buttons);
    this.#problems = made('ul', { class: 'meldingen', 'aria-label': words.problems });
    this.#usual = made('div', { class: 'velden' });
    this.#moreFields = made('div', { class: 'velden' });
    this.#moreTitle = made('summary');
    this.#more = made('details', {}, this.#moreTitle, this.#moreFields);
    this.#comments = made('section', { 'aria-label': words.comments });
    this.#none = made('p', { class: 'niets' }, words.choose);
    const parts = [this.#title, this.#commands, this.#problems, this.#usual, this.#more, this.#comments];
    this.#body = made('form', { 'aria-labelledby': 'van', autocomplete: 'off' }, ...parts);
    this.#body.hidden = true;
    this.#body.addEventListener('submit', (event) => event.preventDefault());
    this.element = made('main', {}, this.#none, this.#body);
  }

  /** The id of the entry; undefined without one. */
  get id(): string | undefined {
    return this.#id;
  }

  /** The box of a field; undefined when there is none. */
  boxOf(key: string): FieldBox | undefined {
    return this.#boxes.get(key);
  }

  /** Puts back what was typed in a field; where that has no box now, nothing. */
  restore(draft: Draft): void {
    const box = this.#boxes.get(draft.key);
    if (box === undefined) return;
    if (this.#more.contains(box.element)) this.#more.open = true;
    box.restore(draft);
  }

  /** The entry that is shown has another id from now on. */
  renamed(id: string): void {
    this.#id = id;
  }

  show(entry: FormEntry | null): void {
    this.#body.hidden = entry === null;
    this.#none.hidden = entry !== null;
    if (entry === null) {
      this.#clear();
      this.#id = undefined;
      return;
    }
    if (entry.id !== this.#id) {
      this.#clear();
      this.#more.open = false;
    }
    this.#id = entry.id;
    if (this.#title.textContent !== entry.called) this.#title.textContent = entry.called;
    this.#commands.hidden = !entry.isWork;
    problemList(this.#problems, entry.problems, this.#words, (code, title) => this.#events.fix('', code, title));
    this.#showFields(entry);
    this.#comments.hidden = entry.comments.length === 0;
    this.#comments.replaceChildren(
      made('h3', {}, this.#words.comments),
      ...entry.comments.map((comment) => made('p', { class: 'opmerking' }, comment)),
    );
  }

  /** Gives the focus to a field, else to the first. */
  focus(key?: string): void {
    const box = (key === undefined ? undefined : this.#boxes.get(key)) ?? [...this.#boxes.values()][0];
    if (box === undefined) return;
    if (this.#more.contains(box.element)) this.#more.open = true;
    box.box.focus();
    box.box.select();
  }

  #clear(): void {
    // A box that is taken away sends what is typed in it first.
    if (document.activeElement instanceof HTMLElement && this.#body.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    for (const box of this.#boxes.values()) box.element.remove();
    this.#boxes.clear();
  }

  #showFields({ fields }: FormEntry): void {
    const keys = new Set(fields.map(({ key }) => key));
    for (const [key, box] of this.#boxes) {
      // What somebody types in a field that is gone is not thrown away.
      if (keys.has(key) || box.draft !== undefined) continue;
      box.element.remove();
      this.#boxes.delete(key);
    }
    for (const field of fields) {
      const known = this.#boxes.get(field.key);
      if (known !== undefined && (known.fits(field) || known.draft !== undefined)) {
        known.update(field);
        continue;
      }
      const box = new FieldBox(`veld-${++this.#made}`, field, this.#words, this.#events);
      this.#boxes.set(field.key, box);
      if (known === undefined) (field.isUsual ? this.#usual : this.#moreFields).append(box.element);
      else {
        // It has got several lines, or has one now.
        const hadFocus = known.box === document.activeElement;
        known.element.replaceWith(box.element);
        if (hadFocus) box.box.focus();
      }
    }
    const count = this.#moreFields.childElementCount;
    this.#more.hidden = count === 0;
    this.#moreTitle.textContent = filled(this.#words.more, { n: count });
  }
}

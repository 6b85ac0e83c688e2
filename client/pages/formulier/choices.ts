/** What can stand in a field, as a list below its box. The focus stays in the box; the list is told which of it is marked. */
import type { FormChoice } from '../../../protocol/form.ts';
import { made, set } from '../shared/dom.ts';

export class Choices {
  readonly element: HTMLElement;
  readonly #box: HTMLElement;
  readonly #pick: (choice: FormChoice) => void;
  #choices: readonly FormChoice[] = [];
  #at = -1;

  /** @param box what has the focus; @param pick is called when one of them was chosen with the mouse. */
  constructor(id: string, label: string, box: HTMLElement, pick: (choice: FormChoice) => void) {
    this.element = made('div', { id, role: 'listbox', class: 'keuzes', hidden: true, 'aria-label': label });
    this.#box = box;
    this.#pick = pick;
    // The box keeps the focus.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      const choice = option === null ? undefined : this.#choices[[...this.element.children].indexOf(option)];
      if (choice !== undefined) this.#pick(choice);
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** The one that is marked; undefined for none. */
  get marked(): FormChoice | undefined {
    return this.#choices[this.#at];
  }

  open(choices: readonly FormChoice[]): void {
    if (choices.length === 0) {
      this.close();
      return;
    }
    this.#choices = choices;
    const options = choices.map(({ label, detail }, at) =>
      made(
        'div',
        { role: 'option', id: `${this.element.id}-${at}`, class: 'keuze', 'aria-selected': false },
        made('span', { class: 'naam' }, label),
        ...(detail === '' ? [] : [' ', made('span', { class: 'uitleg' }, detail)]),
      ),
    );
    this.element.replaceChildren(...options);
    this.element.hidden = false;
    this.#mark(-1);
  }

  close(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#choices = [];
    this.#mark(-1);
  }

  /** Marks the next one, or the one before; behind the last comes the first. */
  move(by: number): void {
    const count = this.#choices.length;
    if (count === 0) return;
    this.#mark(this.#at === -1 && by < 0 ? count - 1 : (this.#at + by + count) % count);
  }

  #mark(at: number): void {
    const { children, id } = this.element;
    const before = children[this.#at];
    if (before !== undefined) set(before, { 'aria-selected': false });
    this.#at = at;
    const now = children[at];
    if (now !== undefined) {
      set(now, { 'aria-selected': true });
      now.scrollIntoView({ block: 'nearest' });
    }
    set(this.#box, {
      'aria-activedescendant': now === undefined ? undefined : `${id}-${at}`,
      'aria-expanded': this.#box.getAttribute('role') === 'combobox' ? this.isOpen : undefined,
    });
  }
}

/** The menu of a row: what can be done with it. Arrows go through it, Escape closes it and gives the focus back. */
import type { ListRow } from '../../../protocol/list.ts';
import { ROW_COMMANDS, type RowCommand } from '../../src/list/listMessage.ts';
import { made, set } from '../shared/dom.ts';
import type { Words } from './words.ts';

export type MenuChoice = RowCommand | 'ga';

export class Menu {
  readonly element: HTMLElement;
  readonly #items: readonly { readonly choice: MenuChoice; readonly item: HTMLElement }[];
  #row: ListRow | undefined;
  #opener: HTMLElement | undefined;

  constructor(words: Words, choose: (choice: MenuChoice, row: ListRow) => void) {
    const choices: readonly MenuChoice[] = [...ROW_COMMANDS, 'ga'];
    this.#items = choices.map((choice) => {
      const text = choice === 'ga' ? words.goThere : words.commands[choice];
      const item = made('div', { role: 'menuitem', tabindex: -1 }, text);
      item.addEventListener('click', () => {
        const row = this.#row;
        if (row === undefined || item.getAttribute('aria-disabled') === 'true') return;
        this.#close();
        choose(choice, row);
      });
      return { choice, item };
    });
    const items = this.#items.map(({ item }) => item);
    this.element = made('div', { role: 'menu', class: 'menu', 'aria-label': words.more, hidden: true }, ...items);
    this.element.addEventListener('keydown', (event) => this.#pressed(event));
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) this.#hide();
    });
  }

  open(row: ListRow, at: HTMLElement): void {
    this.#row = row;
    this.#opener = at;
    for (const { choice, item } of this.#items) set(item, { 'aria-disabled': can(choice, row) ? undefined : true });
    set(this.element, { hidden: false });
    const { right, top, bottom } = at.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const below = bottom + height <= window.innerHeight ? bottom : Math.max(0, top - height);
    this.element.style.left = `${Math.max(0, Math.min(right - width, window.innerWidth - width))}px`;
    this.element.style.top = `${Math.max(0, Math.min(below, window.innerHeight - height))}px`;
    this.#items[0]?.item.focus();
  }

  #hide(): void {
    set(this.element, { hidden: true });
    this.#row = undefined;
  }

  #close(): void {
    const opener = this.#opener;
    this.#hide();
    opener?.focus({ preventScroll: true });
  }

  #pressed(event: KeyboardEvent): void {
    const items = this.#items.map(({ item }) => item);
    const at = items.findIndex((item) => item === document.activeElement);
    const last = items.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#close();
    else {
      const letter = event.key.toLowerCase();
      const found = [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
        item.textContent?.toLowerCase().startsWith(letter),
      );
      if (letter.length !== 1 || found === undefined) return;
      found.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

/** True of what means something for a row: nobody has to do a decision, but something can be noted of it. */
export function can(choice: MenuChoice, { state }: ListRow): boolean {
  if (choice === 'ga' || choice === 'noteer') return true;
  return choice === 'markeerAlsGereed' ? state === 'open' : state !== null;
}

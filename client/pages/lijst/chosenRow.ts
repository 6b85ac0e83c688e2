/** Below the list: all that the chosen row says, where a cell has no room for it, and what can be done with it. */
import type { ListRow } from '../../../protocol/list.ts';
import { ROW_COMMANDS } from '../../src/list/listMessage.ts';
import { made, set } from '../shared/dom.ts';
import { button } from './filters.ts';
import type { Headings } from './headings.ts';
import { can, type MenuChoice } from './menu.ts';
import { cellText, marksOf } from './rowCells.ts';
import { kindSaid, type Words } from './words.ts';

export class ChosenRow {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #text: HTMLElement;
  readonly #facts: HTMLElement;
  readonly #buttons: readonly (readonly [choice: MenuChoice, button: HTMLButtonElement])[];
  #row: ListRow | undefined;

  constructor(words: Words, choose: (choice: MenuChoice, row: ListRow) => void) {
    this.#words = words;
    this.#text = made('p', { class: 'titel' });
    this.#facts = made('p', { class: 'feiten' });
    const choices: readonly MenuChoice[] = [...ROW_COMMANDS, 'ga'];
    this.#buttons = choices.map((choice) => [
      choice,
      button(choice === 'ga' ? words.goThere : words.commands[choice], () => {
        if (this.#row !== undefined) choose(choice, this.#row);
      }),
    ]);
    const buttons = made('p', { class: 'knoppen' }, ...this.#buttons.map(([, one]) => one));
    const attributes = { class: 'gekozen', 'aria-label': words.chosen };
    this.element = made('section', attributes, this.#text, this.#facts, buttons);
  }

  show(row: ListRow | undefined, headings: Headings): void {
    this.#row = row;
    const words = this.#words;
    for (const [choice, one] of this.#buttons) set(one, { disabled: row === undefined || !can(choice, row) });
    if (row === undefined) {
      this.#text.textContent = words.noneChosen;
      this.#facts.textContent = '';
      return;
    }
    const called = [kindSaid(row.kind, words), row.number].filter((text) => text !== '').join(' ');
    this.#text.textContent = `${called}: ${row.title}`;
    const facts = (['status', 'eigenaar', 'deadline', 'kopje'] as const).flatMap((column) => {
      const text = cellText(row, column, headings, words);
      return text === '' ? [] : [`${words.columns[column]}: ${text}`];
    });
    const marks = marksOf(row, words).map(({ sign, full }) => `${sign} ${full}`);
    this.#facts.textContent = [...facts, ...marks].join(' · ');
  }
}

/** The line above the rows: what each column is, and a click that puts the rows in its order. */

import type { ListView } from '../../src/list/listView.ts';
import { made, set } from '../shared/dom.ts';
import { COLUMNS, type Words } from './words.ts';

export class Header {
  readonly element: HTMLElement;
  /** What has the focus in each column. */
  readonly targets: readonly HTMLElement[];
  readonly #cells: readonly HTMLElement[];

  constructor(words: Words, sort: (column: ListView['sort']) => void) {
    this.targets = COLUMNS.map((column) => {
      if (column === 'meer') return made('span', { tabindex: -1, class: 'onzichtbaar' }, words.more);
      const button = made('button', { type: 'button', tabindex: -1 }, words.columns[column]);
      button.addEventListener('click', () => sort(column));
      return button;
    });
    this.#cells = COLUMNS.map((column, at) => {
      const attributes = { role: 'columnheader', class: column, 'aria-colindex': at + 1 };
      return made('div', attributes, this.targets[at]!);
    });
    this.element = made('div', { role: 'row', 'aria-rowindex': 1 }, ...this.#cells);
  }

  /** False on a narrow page, which has no room for it. */
  get isShown(): boolean {
    return this.height > 0;
  }

  get height(): number {
    return this.element.offsetHeight;
  }

  show(sort: ListView['sort'], isDown: boolean): void {
    COLUMNS.forEach((column, at) => {
      const order = column !== sort ? undefined : isDown ? 'descending' : 'ascending';
      set(this.#cells[at]!, { 'aria-sort': order });
    });
  }

  /** Lets Tab come to one column; to none where it goes to a row. */
  rove(column: number | undefined): void {
    this.targets.forEach((target, at) => {
      target.tabIndex = at === column ? 0 : -1;
    });
  }
}

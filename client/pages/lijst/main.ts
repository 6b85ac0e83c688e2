/** The view beside the text: what a register does, as a list that follows every letter. */

import type { ListRow } from '../../../protocol/list.ts';
import { type ListSaid, type ListTold, listTold } from '../../src/list/listMessage.ts';
import { type ListView, viewOf } from '../../src/list/listView.ts';
import { putOnClipboard } from '../shared/clipboard.ts';
import { made } from '../shared/dom.ts';
import { connect } from '../shared/host.ts';
import { ChosenRow } from './chosenRow.ts';
import { copied } from './copy.ts';
import { button, Filters } from './filters.ts';
import { Grid } from './grid.ts';
import { ListModel } from './listModel.ts';
import { Menu, type MenuChoice } from './menu.ts';
import { countsSaid, type Words } from './words.ts';

/** Milliseconds after the last change, when nobody waits for what can be chosen from. */
const CALM = 500;

const host = connect<Words, ListSaid, ListTold>(listTold, told);
const { words } = host;
const model = new ListModel(words);
/** The view that this page had before it was hidden goes before that which the extension knows. */
const own = host.kept['view'];
let isRead = false;
/** Somebody has looked at it otherwise on this page. */
let isLooked = false;
let calm: ReturnType<typeof setTimeout> | undefined;

const menu = new Menu(words, choose);
const chosen = new ChosenRow(words, choose);
const grid = new Grid(words, {
  chosen: (row) => chosen.show(row, model.headings),
  go: (row, takesFocus) => host.say({ kind: 'ga', id: row.id, takesFocus }),
  menu: (row, at) => menu.open(row, at),
  sort: (sort) => {
    const { view } = model;
    look({ ...view, sort, isDown: view.sort === sort && !view.isDown });
    filters.show(model.view);
  },
});
const filters = new Filters(words, {
  changed: look,
  save: () => host.say({ kind: 'bewaar', view: model.view }),
  remove: (name) => host.say({ kind: 'verwijder', name }),
});
const title = made('h1', {}, document.title);
const counts = made('p', { class: 'telling' });
/** Says what has come of what somebody did; not of what is typed in the text, which would be said at each letter. */
const status = made('p', { role: 'status', class: 'onzichtbaar' });
const nothing = made('p', { class: 'niets' }, words.reading);
const buttons = made('p', { class: 'knoppen' }, counts, button(words.copy, copy), button(words.exportRows, exportRows));
document.body.append(
  made('header', {}, title, filters.element, buttons, status),
  made(
    'main',
    {},
    made('p', { id: 'hoe', class: 'onzichtbaar' }, words.howToUse),
    nothing,
    grid.element,
    chosen.element,
    menu.element,
  ),
);
chosen.show(undefined, model.headings);
if (own !== undefined) {
  model.show(viewOf(own));
  filters.show(model.view);
}
document.addEventListener('keydown', (event) => {
  // The find of the editor does not see rows that are not on the page.
  if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  filters.search.focus();
  filters.search.select();
});
host.say({ kind: 'klaar' });

function told(message: ListTold): void {
  switch (message.kind) {
    case 'rijen': {
      const { patch } = message;
      // It does not fit: something was lost on its way.
      if (!model.apply(patch)) {
        host.say({ kind: 'klaar' });
        return;
      }
      isRead = !patch.hasMore;
      title.textContent = patch.title;
      show();
      chosen.show(grid.chosen, model.headings);
      clearTimeout(calm);
      calm = setTimeout(() => filters.offer(model.choices()), isRead && patch.isWhole ? 0 : CALM);
      return;
    }
    case 'hier':
      grid.mark(message.id);
      return;
    case 'terug':
      window.focus();
      grid.focus(message.id);
      return;
    case 'zichten':
      filters.showSaved(message.saved, message.chosen);
      if (own !== undefined || isLooked) return;
      model.show(message.last);
      filters.show(model.view);
      show();
      return;
  }
}

/** Shows the list otherwise, and keeps that. */
function look(view: ListView): void {
  isLooked = true;
  model.show(view);
  show();
  host.keep({ view });
  host.say({ kind: 'zicht', view });
  status.textContent = countsSaid(model.counts, words, model.total);
}

function show(): void {
  grid.show(model.lines, model.headings, model.view);
  const isEmpty = model.lines.length === 0;
  nothing.hidden = !isEmpty;
  nothing.textContent = !isRead ? words.reading : model.total === 0 ? words.empty : words.nothing;
  counts.textContent = countsSaid(model.counts, words, model.total);
}

function choose(choice: MenuChoice, row: ListRow): void {
  if (choice === 'ga') host.say({ kind: 'ga', id: row.id, takesFocus: true });
  else host.say({ kind: 'doe', id: row.id, command: choice });
}

async function copy(): Promise<void> {
  const isDone = await putOnClipboard(copied(model.lines, model.headings, words));
  status.textContent = '';
  // Another text each time, so that a screen reader says it again.
  setTimeout(() => tell(isDone ? words.copied : words.notCopied), 50);
}

function tell(text: string): void {
  status.textContent = text;
}

function exportRows(): void {
  const ids = new Set(model.lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : [])));
  host.say({ kind: 'exporteer', ids: [...ids] });
}

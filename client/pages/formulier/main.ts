/** The form on a register: left its entries, right the fields of the one that is chosen. */
import { type FormSaid, type FormTold, formTold } from '../../src/form/formMessage.ts';
import { made } from '../shared/dom.ts';
import { connect } from '../shared/host.ts';
import { Entries } from './entries.ts';
import { EntryForm } from './entryForm.ts';
import type { FieldBox } from './fieldBox.ts';
import type { Words } from './words.ts';

/** What this page had before it was hidden. */
interface Kept {
  readonly id?: number;
  readonly filter?: string;
  readonly draft?: { readonly key: string; readonly was: string; readonly value: string } | undefined;
}

const host = connect<Words, FormSaid, FormTold>(formTold, told);
const { words } = host;
const kept = host.kept as Kept;
let draft = kept.draft;
/** The box that asked last what can stand in it, and the number of that question. */
let asking: { readonly box: FieldBox; readonly n: number } | undefined;
let asked = 0;
/** The focus goes to the fields of this entry once they are there. */
let awaited: number | undefined;

const status = made('p', { role: 'status', class: 'onzichtbaar' });
const form = new EntryForm(words, {
  commit: (key, was, value) => withId((id) => host.say({ kind: 'wijzig', id, key, was, value })),
  ask: (box, offset, isOpened) =>
    withId((id) => {
      asking = { box, n: ++asked };
      host.say({ kind: 'keuzes', id, n: asked, key: box.key, value: box.box.value, offset, isOpened });
    }),
  fix: (key, code, title) => withId((id) => host.say({ kind: 'herstel', id, key, code, title })),
  drafted: keep,
  save: () => withId((id) => host.say({ kind: 'bewaar', id })),
  tell,
  act: (command) => withId((id) => host.say({ kind: 'doe', id, command })),
});
const entries = new Entries(words, {
  chosen: (id) => {
    keep();
    host.say({ kind: 'kies', id });
  },
  entered: () => {
    if (form.id === entries.chosen) form.focus();
    else awaited = entries.chosen;
  },
  filtered: keep,
});
const newAction = button(words.newAction, () => {
  const id = entries.chosen ?? entries.last;
  if (id !== undefined) host.say({ kind: 'nieuw', id });
});
const toText = button(words.toText, () => withId((id) => host.say({ kind: 'ga', id })));
document.body.append(
  made(
    'header',
    {},
    made('h1', {}, document.title),
    made('p', { class: 'knoppen' }, newAction, toText),
    made('p', { id: 'hoe', class: 'onzichtbaar' }, words.howToUse),
    status,
  ),
  made('div', { class: 'delen' }, entries.element, form.element),
);
if (typeof kept.filter === 'string') entries.filter.value = kept.filter;
if (typeof kept.id === 'number') entries.show(kept.id);
document.addEventListener('keydown', (event) => {
  // The find of the editor does not see rows that are not on the page.
  if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  entries.filter.focus();
  entries.filter.select();
});
host.say({ kind: 'klaar', id: typeof kept.id === 'number' ? kept.id : null });

function told(message: FormTold): void {
  switch (message.kind) {
    case 'regels':
      // It does not fit: something was lost on its way.
      if (!entries.apply(message.patch)) host.say({ kind: 'klaar', id: entries.chosen ?? null });
      return;
    case 'vorm': {
      const { entry } = message;
      if (entry !== null && entry.id !== entries.chosen) return;
      form.show(entry);
      if (draft !== undefined && entry?.id === kept.id) form.boxOf(draft.key)?.restore(draft.was, draft.value);
      draft = undefined;
      if (entry !== null && awaited === entry.id) {
        awaited = undefined;
        form.focus(entry.fields.find(({ value }) => value === '')?.key);
      }
      return;
    }
    case 'keuzes':
      if (asking?.n === message.n) asking.box.offer(message.result);
      return;
    case 'gedaan':
      if (message.id === form.id) form.boxOf(message.key)?.answered(message.refused);
      if (message.refused !== null && form.boxOf(message.key) === undefined) tell(message.refused);
      return;
    case 'kies':
      entries.show(message.id);
      if (message.takesFocus) {
        window.focus();
        awaited = message.id;
      }
      keep();
      return;
  }
}

function withId(use: (id: number) => void): void {
  if (form.id !== undefined) use(form.id);
}

function keep(): void {
  host.keep({ id: entries.chosen, filter: entries.filter.value, draft: form.draft });
}

/** Has a screen reader say something; another text each time, so that it is said again. */
function tell(text: string): void {
  status.textContent = '';
  setTimeout(() => {
    status.textContent = text;
  }, 50);
}

function button(text: string, pressed: () => void): HTMLButtonElement {
  const element = made('button', { type: 'button' }, text);
  element.addEventListener('click', pressed);
  return element;
}

/** The form on a register: left its entries, right the fields of the one that is chosen. */
import { type FormSaid, type FormTold, formTold } from '../../src/form/formMessage.ts';
import { made } from '../shared/dom.ts';
import { connect } from '../shared/host.ts';
import { Drafts, type Known } from './drafts.ts';
import { Entries } from './entries.ts';
import { EntryForm } from './entryForm.ts';
import type { FieldBox } from './fieldBox.ts';
import { filled, type Words } from './words.ts';

/** What this page had before it was hidden. */
interface Kept {
  readonly id?: unknown;
  readonly filter?: unknown;
  /** What the entry was known by. */
  readonly known?: Readonly<Record<keyof Known, unknown>> | undefined;
  readonly drafts?: unknown;
}

/** No more of what was typed is said in a sentence. */
const LONGEST_SAID = 200;

const host = connect<Words, FormSaid, FormTold>(formTold, told);
const { words } = host;
const kept = host.kept as Kept;
const drafts = new Drafts(kept.drafts);
/** What the entry that is chosen is known by; undefined while its row was not seen. */
let known: Known | undefined = knownOf(kept.known);
/** All rows are being read: what has another id now is looked for once they are there. */
let isReading = true;
/** The box that asked last what can stand in it, and the number of that question. */
let asking: { readonly box: FieldBox; readonly n: number } | undefined;
let asked = 0;
/** The focus goes to the fields of this entry once they are there. */
let awaited: string | undefined;

const status = made('p', { role: 'status', class: 'onzichtbaar' });
/** Why something was not done that has no box to say it at. */
const warning = made('p', { role: 'alert', class: 'geweigerd' });
warn('');
const form = new EntryForm(words, {
  commit: (key, was, value) => withId((id) => host.say({ kind: 'wijzig', id, key, was, value })),
  ask: (box, offset, isOpened) =>
    withId((id) => {
      asking = { box, n: ++asked };
      host.say({ kind: 'keuzes', id, n: asked, key: box.key, value: box.box.value, offset, isOpened });
    }),
  fix: (key, code, title) => withId((id) => host.say({ kind: 'herstel', id, key, code, title })),
  drafted: (box) =>
    withId((id) => {
      drafts.put(id, box.key, box.draft);
      keep();
    }),
  save: (key) => withId((id) => host.say({ kind: 'bewaar', id, key })),
  tell,
  act: (command) => withId((id) => host.say({ kind: 'doe', id, command })),
});
const entries = new Entries(words, {
  chosen: (id) => {
    known = undefined;
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
    warning,
  ),
  made('div', { class: 'delen' }, entries.element, form.element),
);
if (typeof kept.filter === 'string') entries.filter.value = kept.filter;
if (typeof kept.id === 'string') entries.show(kept.id);
document.addEventListener('keydown', (event) => {
  // The find of the editor does not see rows that are not on the page.
  if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  entries.filter.focus();
  entries.filter.select();
});
host.say({ kind: 'klaar', id: typeof kept.id === 'string' ? kept.id : null });

function told(message: FormTold): void {
  switch (message.kind) {
    case 'regels':
      // It does not fit: something was lost on its way.
      isReading ||= message.patch.isWhole;
      if (!entries.apply(message.patch)) host.say({ kind: 'klaar', id: entries.chosen ?? null });
      else if (isReading && !message.patch.hasMore) {
        isReading = false;
        findAgain();
      }
      keep();
      return;
    case 'vorm': {
      const { id, entry } = message;
      // What is not known by this id may have another one.
      if (id !== entries.chosen || (entry === null && isReading)) return;
      const isOther = form.id !== entry?.id;
      form.show(entry);
      if (isOther) for (const draft of drafts.of(id)) form.restore(draft);
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
      answered(drafts.idNow(message.id), message);
      return;
    case 'nietBewaard':
      warn(words.notSaved);
      return;
    case 'kies':
      known = undefined;
      entries.show(message.id);
      if (message.takesFocus) {
        window.focus();
        awaited = message.id;
      }
      keep();
      return;
  }
}

/** Something that was asked for is done, or why not. */
function answered(id: string, { key, refused, told }: Extract<FormTold, { kind: 'gedaan' }>): void {
  if (refused === null) warn(told ?? '');
  const box = id === form.id ? form.boxOf(key) : undefined;
  if (box !== undefined) box.answered(refused);
  else {
    drafts.answered(id, key, refused);
    keep();
  }
  // Its box is in sight, and stays there.
  const isSeen = box !== undefined && id === entries.chosen;
  if (refused === null || isSeen) return;
  const row = id === entries.chosen ? undefined : entries.rowOf(id);
  warn(row === undefined ? refused : filled(words.refusedAt, { wat: nameOf(row), reden: refused }));
}

/** Looks for what is chosen, and for what was typed, where the ids are others now. */
function findAgain(): void {
  const was = entries.chosen;
  const found = known && entries.like(known);
  const isGone = was !== undefined && entries.rowOf(was) === undefined;
  for (const [id, of] of drafts.entries) {
    if (entries.rowOf(id) !== undefined) continue;
    const same = drafts
      .headsOf(id)
      .map((head) => entries.like(head))
      .find((like) => like?.isSure);
    if (same !== undefined) drafts.move(id, same.id);
    else {
      const [first] = drafts.of(id);
      const waarde = first?.value.slice(0, LONGEST_SAID) ?? '';
      drafts.drop(id);
      if (of !== undefined) warn(filled(words.notBack, { wat: nameOf(of), waarde }));
    }
  }
  if (!isGone) return;
  if (found?.isSure && form.id === was) form.renamed(found.id);
  else form.show(null);
  entries.show(found?.id);
  if (found !== undefined) host.say({ kind: 'kies', id: found.id });
}

/** Shows why something was not done; empty for nothing. */
function warn(text: string): void {
  warning.textContent = text;
  warning.hidden = text === '';
}

/** `actie 5`. */
function nameOf({ kind, number, title }: Known): string {
  return `${kind} ${number === '' ? title : number}`.trim();
}

function knownOf(row: Kept['known']): Known | undefined {
  const { kind, number, title } = row ?? {};
  if (typeof kind !== 'string' || typeof number !== 'string' || typeof title !== 'string') return undefined;
  return { kind, number, title };
}

function withId(use: (id: string) => void): void {
  if (form.id !== undefined) use(form.id);
}

function keep(): void {
  const { chosen } = entries;
  known = chosen === undefined ? undefined : (knownOf(entries.rowOf(chosen)) ?? known);
  for (const [id] of drafts.entries) {
    const row = knownOf(entries.rowOf(id));
    if (row !== undefined) drafts.know(id, row);
  }
  host.keep({ id: chosen, known, filter: entries.filter.value, drafts: drafts.toKeep() });
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

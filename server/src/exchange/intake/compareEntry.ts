/** An entry of a register beside the row of a list that is about it: what differs, who changed it, and the entry as it becomes. */
import { dutch } from '../../messages/index.ts';
import { type CalendarDay, formatDutch } from '../../model/time/calendar.ts';
import { type Entry, type Field, fieldOf } from '../../syntax/entry.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import type { ListedEntry } from '../listedEntry.ts';
import { proseOf } from '../prose.ts';
import { oneLine } from './cellText.ts';
import { withComment, withField, withHistory, withTitle } from './entryText.ts';
import type { RegisterChange } from './registerChange.ts';
import { isSame } from './sameValue.ts';
import type { SentField } from './sent.ts';
import { standingOf } from './standing.ts';

export interface CompareOptions {
  /** The day of the lines of history. */
  readonly day: CalendarDay;
  /** Whose list it is, `Henk`; undefined when nobody said. */
  readonly from: string | undefined;
  /** The fields that the columns of the list show. */
  readonly shown: ReadonlySet<string>;
  readonly sent: SentField;
  readonly isWanted: (change: RegisterChange) => boolean;
  /** What both changed and is not taken over stands at the entry, as a comment. */
  readonly notesBoth: boolean;
}

export interface Compared {
  readonly changes: readonly RegisterChange[];
  /** The fields that would be written, and those of them that are. */
  readonly fields: readonly Field[];
  readonly wanted: readonly Field[];
  /** The entry as it becomes; undefined when nothing changes. */
  readonly text: string | undefined;
}

export const compareEntry = (row: Entry, listed: ListedEntry, options: CompareOptions): Compared =>
  new Comparing(row, listed, options).compared();

export function calledBy({ kind, identity, title }: Entry): string {
  return identity === undefined ? `${kind} “${title?.text ?? ''}”` : `${kind} ${identity.text}`;
}

/** `uit de lijst van Henk`. */
export function whoseList(from: string | undefined): string {
  return dutch.importing.into.source(from === undefined ? '' : oneLine(from));
}

class Comparing {
  readonly #row: Entry;
  readonly #listed: ListedEntry;
  readonly #options: CompareOptions;
  readonly #about: string;
  readonly #whose: string;
  readonly #changes: RegisterChange[] = [];
  readonly #fields: Field[] = [];
  readonly #wanted: Field[] = [];
  /** Lines of the history, and the fields of which only the name stands there. */
  readonly #history: string[] = [];
  readonly #others: string[] = [];
  readonly #notes: string[] = [];
  /** Both sides called it otherwise. */
  #isPerhapsOther = false;
  #text: string;

  constructor(row: Entry, listed: ListedEntry, options: CompareOptions) {
    this.#row = row;
    this.#listed = listed;
    this.#options = options;
    this.#about = calledBy(listed.entry);
    this.#whose = whoseList(options.from);
    this.#text = listed.entry.text;
  }

  compared(): Compared {
    this.#title();
    for (const field of this.#row.fields) if (!field.double && field.name !== 'historie') this.#field(field);
    for (const name of this.#options.shown) this.#emptied(name);
    return {
      changes: this.#changes,
      fields: this.#fields,
      wanted: this.#wanted,
      text: this.#written(),
    };
  }

  #title(): void {
    const { entry } = this.#listed;
    const title = this.#row.title?.text ?? '';
    const before = entry.title?.text ?? '';
    if (title === '' || oneLine(title) === oneLine(before)) return;
    const changed = withTitle(this.#text, entry, title);
    if (!this.#told({ about: this.#about, field: 'titel', from: before, to: title }, title, before, changed)) return;
    this.#others.push('titel');
    this.#text = changed!;
  }

  #field(field: Field): void {
    const { name } = field;
    const { kind } = this.#listed.entry;
    const now = proseOf(this.#row, field);
    const { shown: before, whole } = standingOf(name, kind, this.#listed);
    if (isSame(name, now, before) || isSame(name, now, whole)) return;
    const changed = withField(this.#text, name, now, kind);
    const count = this.#changes.length;
    const told = { about: this.#about, field: name, from: oneLine(whole), to: oneLine(now) };
    const isTaken = this.#told(told, now, before, changed);
    if (this.#changes[count]?.kind === 'changed') this.#fields.push(field);
    if (!isTaken) return;
    this.#wanted.push(field);
    this.#text = changed!;
    const said = name === ownerFieldOf(kind) ? 'eigenaar' : name;
    if (['status', 'deadline', 'eigenaar'].includes(said)) {
      const was = whole === before ? '' : `; ${dutch.importing.into.wasWhole(oneLine(whole))}`;
      this.#history.push(
        `${said} ${before === '' ? '' : `${oneLine(before)} `}-> ${oneLine(now)}; ${this.#whose}${was}`,
      );
    } else this.#others.push(name);
  }

  /** Tells of a difference; true when it is taken over. @param changed the entry with it, undefined where that cannot be */
  #told(
    told: Pick<RegisterChange, 'about' | 'field' | 'from' | 'to'>,
    inList: string,
    inRegister: string,
    changed: string | undefined,
  ): boolean {
    const by = this.#options.sent.changed(told.field!, inList, inRegister);
    if (by === 'register') {
      this.#changes.push({ ...told, kind: 'newer' });
      return false;
    }
    if (changed === undefined) {
      this.#changes.push({ ...told, kind: 'refused' });
      return false;
    }
    const asks = by === 'both' ? 'both' : this.#isPerhapsOther ? 'title' : undefined;
    const change: RegisterChange = { ...told, kind: 'changed', ...(asks === undefined ? {} : { asks }) };
    if (by === 'both' && told.field === 'titel') this.#isPerhapsOther = true;
    this.#changes.push(change);
    const isTaken = this.#options.isWanted(change);
    if (!isTaken && by === 'both' && this.#options.notesBoth)
      this.#notes.push(dutch.importing.into.bothNote(told.field!, told.to!, this.#whose));
    return isTaken;
  }

  /** What the list shows, and has nothing in. */
  #emptied(name: string): void {
    const { entry } = this.#listed;
    const own = name === 'eigenaar' ? ownerFieldOf(entry.kind) : name;
    if (own === 'historie' || this.#row.fields.some((field) => field.name === own)) return;
    const { whole, shown } = standingOf(own, entry.kind, this.#listed);
    if (whole === '' || fieldOf(entry, own) === undefined) return;
    const told = { about: this.#about, field: own, from: oneLine(whole) };
    const by = this.#options.sent.changed(own, '', shown);
    this.#changes.push(by === 'register' ? { ...told, kind: 'newer', to: '' } : { ...told, kind: 'emptied' });
  }

  /** The entry as it becomes, with its lines of history; undefined when nothing changes. */
  #written(): string | undefined {
    const { day, from: _ } = this.#options;
    const { kind } = this.#listed.entry;
    let text = this.#text;
    const { updated, lookAt } = { ...dutch.importing.into, lookAt: dutch.importing.lookAt };
    const lines = [
      ...this.#history,
      ...(this.#others.length === 0 ? [] : [updated(this.#others.join(', '), this.#whose)]),
    ];
    for (const line of lines) text = withHistory(text, `${formatDutch(day)}: ${line}`, kind) ?? text;
    for (const note of this.#notes) text = withComment(text, `${lookAt}: ${note}`) ?? text;
    return text === this.#listed.entry.text ? undefined : text;
  }
}

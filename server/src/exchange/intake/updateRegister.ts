/**
 * Back again: a list that was made of a register, came back changed, and is compared with it. Rows are found by number, then by title. What
 * the list does not show stays, what it leaves empty is told, and who is gone is told: nothing is taken away. Of a list that has kept marks of what
 * went out (`sentRows.ts`) only what it changed itself counts, and what both changed is for a person to choose.
 */

import { dutch } from '../../messages/index.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type CalendarDay, formatDutch } from '../../model/time/calendar.ts';
import { readDocument } from '../../syntax/document.ts';
import type { Entry, Field } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { COMMENT_START, isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { allAtOnce, type Bits, eachInBits } from '../bits.ts';
import { ListedEntry } from '../listedEntry.ts';
import { isAnotherThing } from './anotherThing.ts';
import { oneLine } from './cellText.ts';
import { calledBy, compareEntry, whoseList } from './compareEntry.ts';
import { declaring, undeclared } from './declareFields.ts';
import { withHistory } from './entryText.ts';
import { Known } from './known.ts';
import type { MadeRegister } from './made.ts';
import { type ListedHeading, NewEntries } from './newEntries.ts';
import type { RegisterChange } from './registerChange.ts';
import { NOT_SENT, Sent } from './sent.ts';

export interface UpdatedRegister {
  readonly text: string;
  readonly changes: readonly RegisterChange[];
  /** How many entries are as they were. */
  readonly same: number;
  /** The list has kept marks of what went out, and was compared with those too. */
  readonly knowsSent: boolean;
}

export interface UpdateOptions {
  /** The file of the register. */
  readonly scope: Scope;
  /** The day of the lines of history. */
  readonly day: CalendarDay;
  /** Whose list it is, `Henk`; undefined when nobody said. */
  readonly from: string | undefined;
  /** Which changes are taken over; without it all that ask for no choice. Those that are not are told all the same. */
  readonly isWanted?: (change: RegisterChange) => boolean;
  /** What both changed and is not taken over stands at its entry, as a comment. */
  readonly notesBoth?: boolean;
}

export function updateRegister(made: MadeRegister, options: UpdateOptions): UpdatedRegister {
  return allAtOnce(findUpdate(made, options));
}

/** The same bit by bit: of a row there are two entries to read. @param onShare hears how much was compared, from 0 to 1 */
export function findUpdate(
  made: MadeRegister,
  options: UpdateOptions,
  onShare?: (share: number) => void,
): Bits<UpdatedRegister> {
  return new Update(made, options).of(onShare);
}

const asksNothing = ({ asks }: RegisterChange) => asks === undefined;

class Update {
  readonly #made: MadeRegister;
  readonly #options: UpdateOptions;
  readonly #isWanted: (change: RegisterChange) => boolean;
  readonly #sent: Sent | undefined;
  readonly #shown: ReadonlySet<string>;
  readonly #changes: RegisterChange[] = [];
  readonly #met = new Set<PlacedEntry>();
  readonly #replaced = new Map<PlacedEntry, string>();
  readonly #added: NewEntries;
  /** The fields that would be written, and those that are. */
  readonly #fields: Field[] = [];
  readonly #wanted: Field[] = [];
  #same = 0;

  constructor(made: MadeRegister, options: UpdateOptions) {
    this.#made = made;
    this.#options = options;
    this.#isWanted = options.isWanted ?? asksNothing;
    this.#sent = Sent.of(made.sent, options.scope);
    this.#shown = shownFields(made);
    this.#added = new NewEntries(options.scope.file);
  }

  *of(onShare?: (share: number) => void): Bits<UpdatedRegister> {
    const { scope } = this.#options;
    const { document } = scope.file;
    const numbers = this.#made.told.flatMap(({ key, values }) => (key === 'numbers' ? (values[1] ?? []) : []));
    const known = new Known(new Set(numbers), this.#sent);
    const own = [...document.entries].filter(({ kind }) => isNumberedKind(kind));
    yield* eachInBits(own, (placed) => known.add(placed));
    const rows: PlacedEntry[] = [];
    const kinds = new Set<PlacedEntry['kind']>();
    yield* eachInBits(this.#made.parts, (part) => {
      for (const placed of readDocument(part).entries) {
        const { kind } = placed;
        if (isNumberedKind(kind)) {
          known.addRow(placed.head);
          kinds.add(kind);
        } else if (!isHeadingKind(kind)) continue;
        rows.push(placed);
      }
    });
    let heading: ListedHeading | undefined;
    for (const [at, { kind, entry }] of rows.entries()) {
      if (isHeadingKind(kind)) {
        const main = heading?.parent ?? heading;
        const isBelow = kind === 'onderwerp' && main?.entry.kind !== 'onderwerp';
        heading = { entry, parent: isBelow ? main : undefined };
      } else this.#row(entry, known, heading);
      onShare?.(at / rows.length);
      yield;
    }
    yield* this.#gone(own, kinds);
    this.#declare();
    const text = yield* assembled(document.text.slice(), scope, this.#replaced, this.#added);
    return { text, changes: this.#changes, same: this.#same, knowsSent: this.#sent !== undefined };
  }

  #row(entry: Entry, known: Known, heading: ListedHeading | undefined): void {
    const { scope, notesBoth = false } = this.#options;
    const found = known.of(entry);
    const about = calledBy(entry);
    if (found.is === 'twice') {
      this.#changes.push({ about, kind: 'twice', to: saidBy(entry) });
      return;
    }
    if (found.is !== 'found') {
      this.#new(entry, heading, found.is === 'none' && known.isTakenOut(entry) ? 'removed' : found.is);
      return;
    }
    const { placed, isRenumbered } = found;
    const listed = new ListedEntry({ file: scope.file, placed }, scope, undefined);
    if (!isRenumbered && entry.identity !== undefined && isAnotherThing(entry, listed)) {
      this.#new(entry, heading, 'clash');
      return;
    }
    this.#met.add(placed);
    if (isRenumbered) {
      const [from, to] = [listed.entry, entry].map(({ identity }) => identity?.text ?? '');
      this.#changes.push({ about: calledBy(listed.entry), kind: 'renumbered', from: from!, to: to! });
    }
    const { changes, fields, wanted, text } = compareEntry(entry, listed, {
      ...this.#options,
      isWanted: this.#isWanted,
      notesBoth,
      shown: this.#shown,
      sent: this.#sent?.row(entry, listed) ?? NOT_SENT,
    });
    for (const change of changes) this.#changes.push(change);
    for (const field of fields) this.#fields.push(field);
    for (const field of wanted) this.#wanted.push(field);
    if (!changes.some(({ kind }) => kind === 'changed')) this.#same++;
    if (text !== undefined) this.#replaced.set(placed, text);
  }

  /** A row that no entry is about. */
  #new(entry: Entry, heading: ListedHeading | undefined, is: 'none' | 'clash' | 'removed'): void {
    const place = this.#added.placeOf(heading);
    const asks = is !== 'none' ? is : this.#sent?.hasRow(entry) === true ? 'removed' : undefined;
    const change: RegisterChange = {
      about: calledBy(entry),
      kind: 'added',
      ...(place === undefined ? {} : { place }),
      ...(asks === undefined ? {} : { asks, to: saidBy(entry) }),
    };
    this.#fields.push(...entry.fields);
    if (this.#isWanted(change)) {
      this.#added.add(this.#withHistory(entry), heading);
      this.#wanted.push(...entry.fields);
    }
    this.#changes.push(change);
  }

  /** A new entry with the line of its history that says where it came from. */
  #withHistory(entry: Entry): Entry {
    const { day, from } = this.#options;
    const line = `${formatDutch(day)}: ${dutch.importing.into.addedFrom(whoseList(from))}`;
    const text = withHistory(`${entry.text.trimEnd()}\n`, line, entry.kind);
    return text === undefined ? entry : readDocument(text).entries.at(0).entry;
  }

  /** What the list shows entries of, and has not: of a list that knows what went out only what did. */
  *#gone(own: readonly PlacedEntry[], kinds: ReadonlySet<PlacedEntry['kind']>): Bits<void> {
    const { file } = this.#options.scope;
    for (const placed of own) {
      yield;
      if (!kinds.has(placed.kind) || this.#met.has(placed)) continue;
      if (this.#sent?.has({ file, placed }) === false) continue;
      this.#changes.push({ about: calledBy(placed.entry), kind: 'gone' });
    }
  }

  #declare(): void {
    const { scope } = this.#options;
    const names = undeclared(this.#fields, scope);
    if (names.length === 0) return;
    const taken = undeclared(this.#wanted, scope);
    const declared = declaring(taken.length === 0 ? names : taken, scope.file);
    if (declared !== undefined && taken.length > 0) this.#replaced.set(declared.placed, declared.text);
    this.#changes.push({ about: names.join(', '), kind: declared === undefined ? 'undeclared' : 'declared' });
  }
}

/** All that a row says but its number, as one line: `Bellen; status: gereed`. What is asked of it is told elsewhere. */
function saidBy({ text, keyword, identity, title }: Entry): string {
  const head = (identity ?? keyword).end;
  const lines = text
    .slice(title?.start ?? head)
    .split('\n')
    .map((line) => oneLine(title === undefined ? line.replace(/^\s*:/u, '') : line));
  const asked = `${COMMENT_START} ${dutch.importing.lookAt}:`;
  return lines.filter((line) => line !== '' && !line.startsWith(asked)).join('; ');
}

/** The fields that the columns of the list show, by the name that they have in an action. */
function shownFields({ tables }: MadeRegister): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ mapping }) =>
      mapping.columns.flatMap(({ role }) => (role.is === 'field' || role.is === 'own' ? [role.name] : [])),
    ),
  );
}

/** The whole text: entries in their places, with those that are new behind the one that they go behind. */
function* assembled(
  text: string,
  { file }: Scope,
  replaced: ReadonlyMap<PlacedEntry, string>,
  added: NewEntries,
): Bits<string> {
  const entries = [...file.document.entries];
  const lineEnd = file.document.lineEnd;
  const put = (all: readonly Entry[]) =>
    all.map((entry) => `${entry.text.trimEnd().replaceAll('\n', lineEnd)}${lineEnd}`).join(lineEnd);
  const first = added.behind(-1);
  let result = first.length === 0 ? '' : `${put(first)}${lineEnd}`;
  let at = 0;
  for (const [index, placed] of entries.entries()) {
    const end = placed.start + placed.length;
    const own = replaced.get(placed)?.replace(/\r?\n/gu, lineEnd) ?? text.slice(placed.start, end);
    result += text.slice(at, placed.start) + own;
    at = end;
    if (index % 100 === 0) yield;
    const behind = added.behind(index);
    if (behind.length === 0) continue;
    const isLast = index === entries.length - 1;
    const next = isLast ? '' : commentsOfNext(own);
    const above = withoutAtEnd(result.slice(0, result.length - next.length), '\r\n');
    result = `${above}${lineEnd}${lineEnd}${put(behind)}${isLast ? '' : lineEnd}${next}`;
  }
  return result + text.slice(at);
}

/** The comments at the end of an entry that stand right above the next one, below a blank line: they are about that. */
function commentsOfNext(text: string): string {
  const lines = text.split(/(?<=\n|\r(?!\n))/u);
  const above = lines.findLastIndex((line) => !line.startsWith(COMMENT_START));
  return above > 0 && lines[above]!.trim() === '' ? lines.slice(above + 1).join('') : '';
}

/**
 * Back again: a list that was made of a register, came back changed, and is compared with it. Rows are found by number, then by title. What
 * the list does not show stays, what it leaves empty is told, and who is gone is told: nothing is taken away.
 */
import { dutch } from '../../messages/index.ts';
import { numberKey } from '../../model/index/numberKey.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type CalendarDay, formatDutch } from '../../model/time/calendar.ts';
import { readDocument } from '../../syntax/document.ts';
import { type Entry, type Field, fieldOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { COMMENT_START, foldWord, isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { ListedEntry } from '../listedEntry.ts';
import { proseOf } from '../prose.ts';
import { oneLine } from './cellText.ts';
import { declaring, undeclared } from './declareFields.ts';
import { withField, withHistory, withTitle } from './entryText.ts';
import type { MadeRegister } from './made.ts';
import { type ListedHeading, NewEntries, type NewPlace } from './newEntries.ts';
import { isSame } from './sameValue.ts';
import { standingOf } from './standing.ts';

export interface RegisterChange {
  /** `actie 5`, else the title; of what is declared the names of the fields. */
  readonly about: string;
  readonly kind: 'changed' | 'emptied' | 'added' | 'gone' | 'twice' | 'refused' | 'declared' | 'undeclared';
  readonly field?: string;
  readonly from?: string;
  readonly to?: string;
  /** Of one that is added, where that is no matter of course. */
  readonly place?: NewPlace;
}

export interface UpdatedRegister {
  readonly text: string;
  readonly changes: readonly RegisterChange[];
  /** How many entries are as they were. */
  readonly same: number;
}

export interface UpdateOptions {
  /** The file of the register. */
  readonly scope: Scope;
  /** The day of the lines of history. */
  readonly day: CalendarDay;
  /** Whose list it is, `Henk`; undefined when nobody said. */
  readonly from: string | undefined;
  /** Which changes are taken over; without it all of them. Those that are not are told all the same. */
  readonly isWanted?: (change: RegisterChange) => boolean;
}

export function updateRegister(
  made: MadeRegister,
  { scope, day, from, isWanted = () => true }: UpdateOptions,
): UpdatedRegister {
  const text = scope.file.document.text.slice();
  const given = [...readDocument(made.text).entries].filter(({ kind }) => isNumberedKind(kind));
  const changes: RegisterChange[] = [];
  const own = [...scope.file.document.entries].filter(({ kind }) => isNumberedKind(kind));
  const known = new Known(
    own,
    new Set(made.told.flatMap(({ key, values }) => (key === 'numbers' ? (values[1] ?? []) : []))),
  );
  const shown = shownFields(made);
  const kinds = new Set(given.map(({ kind }) => kind));
  const met = new Set<PlacedEntry>();
  const replaced = new Map<PlacedEntry, string>();
  const added = new NewEntries(scope.file);
  const fields: Field[] = [];
  const wanted: Field[] = [];
  let same = 0;
  let heading: ListedHeading | undefined;
  for (const placed of readDocument(made.text).entries) {
    const { entry } = placed;
    if (isHeadingKind(placed.kind)) {
      const main = heading?.parent ?? heading;
      const isTopic = placed.kind === 'onderwerp';
      heading = { entry, parent: isTopic && main?.entry.kind !== 'onderwerp' ? main : undefined };
    }
    if (!isNumberedKind(placed.kind)) continue;
    const found = known.of(entry);
    const about = calledBy(entry);
    if (found === 'twice') {
      changes.push({ about, kind: 'twice' });
      continue;
    }
    if (found === undefined) {
      const place = added.placeOf(heading);
      const change = { about, kind: 'added', ...(place === undefined ? {} : { place }) } as const;
      fields.push(...entry.fields);
      if (isWanted(change)) {
        added.add(entry, heading);
        wanted.push(...entry.fields);
      }
      changes.push(change);
      continue;
    }
    met.add(found);
    const compared = compare(entry, new ListedEntry({ file: scope.file, placed: found }, scope, undefined), shown, {
      day,
      from,
      isWanted,
    });
    changes.push(...compared.changes);
    fields.push(...compared.fields);
    wanted.push(...compared.wanted);
    if (compared.text === undefined) same++;
    else replaced.set(found, compared.text);
  }
  for (const placed of own) {
    if (kinds.has(placed.kind) && !met.has(placed)) changes.push({ about: calledBy(placed.entry), kind: 'gone' });
  }
  const names = undeclared(fields, scope);
  if (names.length > 0) {
    const taken = undeclared(wanted, scope);
    const declared = declaring(taken.length === 0 ? names : taken, scope.file);
    if (declared !== undefined && taken.length > 0) replaced.set(declared.placed, declared.text);
    changes.push({ about: names.join(', '), kind: declared === undefined ? 'undeclared' : 'declared' });
  }
  return { text: assembled(text, scope, replaced, added), changes, same };
}

/** The entries of the register, each found once: by its number, then by its title; of equal titles in the order of the text. */
class Known {
  readonly #byKey = new Map<string, PlacedEntry[]>();
  readonly #found = new Set<PlacedEntry>();
  readonly #made: ReadonlySet<string>;

  /** @param made numbers that were made of headings and letters: the title says more than they do. */
  constructor(entries: readonly PlacedEntry[], made: ReadonlySet<string>) {
    this.#made = made;
    for (const placed of entries) {
      for (const key of keysOf(placed.entry)) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), placed]);
    }
  }

  /** `twice` when all that it may be were found already; undefined when there is none. */
  of(entry: Entry): PlacedEntry | 'twice' | undefined {
    const keys = keysOf(entry);
    if (entry.identity !== undefined && this.#made.has(entry.identity.text)) keys.reverse();
    const all = keys.map((key) => this.#byKey.get(key) ?? []);
    const placed = all.flatMap((some) => some.find((one) => !this.#found.has(one)) ?? [])[0];
    // A number that was found already is not that of another entry, whatever its title.
    if (placed === undefined || (all[0]!.length > 0 && !all[0]!.includes(placed))) {
      return all.some((some) => some.length > 0) ? 'twice' : undefined;
    }
    this.#found.add(placed);
    return placed;
  }
}

/** The number, then the title. */
function keysOf({ kind, identity, title }: Entry): string[] {
  if (!isNumberedKind(kind)) return [];
  const byNumber = identity === undefined ? [] : [`# ${numberKey(kind, identity.text)}`];
  return [...byNumber, ...(title === undefined ? [] : [`${kind} ${foldWord(title.text)}`])];
}

function calledBy({ kind, identity, title }: Entry): string {
  return identity === undefined ? `${kind} “${title?.text ?? ''}”` : `${kind} ${identity.text}`;
}

/** The fields that the columns of the list show, by the name that they have in an action. */
function shownFields({ tables }: MadeRegister): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ mapping }) =>
      mapping.columns.flatMap(({ role }) => (role.is === 'field' || role.is === 'own' ? [role.name] : [])),
    ),
  );
}

interface Compared {
  readonly changes: readonly RegisterChange[];
  /** The fields that would be written, and those of them that are. */
  readonly fields: readonly Field[];
  readonly wanted: readonly Field[];
  /** The entry as it becomes; undefined when nothing changes. */
  readonly text: string | undefined;
}

function compare(
  entry: Entry,
  listed: ListedEntry,
  shown: ReadonlySet<string>,
  { day, from, isWanted }: Pick<UpdateOptions, 'day' | 'from'> & Required<Pick<UpdateOptions, 'isWanted'>>,
): Compared {
  const { kind } = listed.entry;
  const about = calledBy(listed.entry);
  const { source, updated, wasWhole } = dutch.importing.into;
  const whose = source(from === undefined ? '' : oneLine(from));
  const changes: RegisterChange[] = [];
  let text = listed.entry.text;
  const history: string[] = [];
  const others: string[] = [];
  const fields: Field[] = [];
  const wanted: Field[] = [];
  const title = entry.title?.text ?? '';
  if (title !== '' && oneLine(title) !== oneLine(listed.entry.title?.text ?? '')) {
    const changed = withTitle(text, listed.entry, title);
    const told: RegisterChange = {
      about,
      kind: changed === undefined ? 'refused' : 'changed',
      field: 'titel',
      from: listed.entry.title?.text ?? '',
      to: title,
    };
    changes.push(told);
    if (changed !== undefined && isWanted(told)) {
      others.push('titel');
      text = changed;
    }
  }
  for (const field of entry.fields) {
    if (field.double || field.name === 'historie') continue;
    const { name } = field;
    const now = proseOf(entry, field);
    const { shown: before, whole } = standingOf(name, kind, listed);
    if (isSame(name, now, before) || isSame(name, now, whole)) continue;
    const changed = withField(text, name, now, kind);
    const told = { about, field: name, from: oneLine(whole), to: oneLine(now) };
    if (changed === undefined) {
      changes.push({ ...told, kind: 'refused' });
      continue;
    }
    const change = { ...told, kind: 'changed' } as const;
    changes.push(change);
    fields.push(field);
    if (!isWanted(change)) continue;
    wanted.push(field);
    text = changed;
    const said = name === ownerFieldOf(kind) ? 'eigenaar' : name;
    const isSaid = ['status', 'deadline', 'eigenaar'].includes(said);
    if (isSaid) {
      const was = whole === before ? '' : `; ${wasWhole(oneLine(whole))}`;
      history.push(`${said} ${before === '' ? '' : `${oneLine(before)} `}-> ${oneLine(now)}; ${whose}${was}`);
    } else others.push(name);
  }
  for (const name of shown) {
    const own = name === 'eigenaar' ? ownerFieldOf(kind) : name;
    const before = own === 'historie' ? '' : standingOf(own, kind, listed).whole;
    const isThere = entry.fields.some((field) => field.name === own);
    if (!isThere && before !== '' && fieldOf(listed.entry, own) !== undefined) {
      changes.push({ about, kind: 'emptied', field: own, from: oneLine(before) });
    }
  }
  if (history.length + others.length === 0) return { changes, fields, wanted, text: undefined };
  const lines = [...history, ...(others.length === 0 ? [] : [updated(others.join(', '), whose)])];
  for (const line of lines) text = withHistory(text, `${formatDutch(day)}: ${line}`, kind) ?? text;
  return { changes, fields, wanted, text };
}

/** The whole text: entries in their places, with those that are new behind the one that they go behind. */
function assembled(
  text: string,
  { file }: Scope,
  replaced: ReadonlyMap<PlacedEntry, string>,
  added: NewEntries,
): string {
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

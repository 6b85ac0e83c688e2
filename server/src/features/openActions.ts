/**
 * The open actions of a file, with what is shown of each: their number, owners, heading and last day. What follows from the text of an
 * action alone is kept with its revision, so that typing costs the one action.
 */
import type { OverviewAction, RegisterOverview } from '../../../protocol/overview.ts';
import { deadlineOf, ownersOf } from '../model/actions/action.ts';
import {
  combine,
  type HeadingState,
  headingStateOf,
  isComplete,
  isSomebody,
  NO_HEADING,
  type OwnState,
  ownState,
} from '../model/actions/actionState.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import { headingPath, headingsFor, headingsOf } from '../model/actions/headings.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { MinutesEntry, minutesEntries } from '../model/index/minutes.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import { firstOfRegister } from '../model/index/registerMates.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { calledBy } from '../model/references/knownPeople.ts';
import { partiesOf } from '../model/references/people.ts';
import { type CalendarDay, formatIso } from '../model/time/calendar.ts';
import { type Entry, fieldOf, type ListField } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { EntryMemo } from '../syntax/entryMemo.ts';
import { ownerFieldOf, workOf } from '../syntax/workKinds.ts';

/** The number of entries between two messages: a few milliseconds when all have to be read. */
const SLICE = 100;
/** A file with more entries than this is not counted: reading it for a number beside its name would cost seconds. */
export const MOST_ENTRIES = 50_000;

/** An open action, and what is shown of it. */
interface OpenAction {
  readonly action: OverviewAction;
  readonly ref: EntryRef;
}

/** The open actions of a file. */
interface OpenActions {
  /** Those with the earliest deadline first. */
  readonly open: readonly OpenAction[];
  /** The number of all actions. */
  readonly total: number;
  /** True when other entries make a difference, besides names and headings. */
  readonly dependsOnOthers: boolean;
}

/** Goes through a file, slice by slice, as `overviewOf` does; of one that is too large nothing is read, and it has none. */
export function* openActions(scope: WorkspaceScope, referenceDate: ReferenceDate): Generator<void, OpenActions> {
  const { file } = scope;
  const { entries } = file.document;
  const reading = new Reading(scope, referenceDate.day);
  let left = SLICE;
  for (const host of entries.size > MOST_ENTRIES ? [] : [...entries]) {
    for (const placed of host.kind === 'vergadering' ? minutesEntries(host) : [host]) {
      if (workOf(placed.kind) !== undefined) reading.add({ file, placed });
      left--;
    }
    if (left > 0) continue;
    left = SLICE;
    yield;
  }
  const { open, total, dependsOnOthers } = reading;
  return { open: open.sort(byDeadline), total, dependsOnOthers };
}

/** The part that follows from the text of an action alone, in the file that it stands in. */
interface OwnPart {
  /** The state; undefined when the same action elsewhere, the minutes or what comes before it has a say in it. */
  readonly state: OwnState | undefined;
  readonly number: string | null;
  readonly title: string | null;
  /** The owners as typed; undefined when the action names none itself. */
  readonly owner: string | undefined;
  /** The start of its keyword (UTF-16), from the start of the entry at the margin. */
  readonly keywordAt: number;
}

const ownParts = new EntryMemo<OwnPart>();

/** A walk through a file: what is the same for many of its actions is worked out once. */
class Reading {
  readonly open: OpenAction[] = [];
  total = 0;
  dependsOnOthers = false;
  readonly #scope: WorkspaceScope;
  readonly #day: CalendarDay | undefined;
  /** The states of headings, by the heading above an action or by what its `blok` field names. */
  readonly #states = new Map<PlacedEntry | string | undefined, HeadingState>();
  readonly #headings = new Map<PlacedEntry, string>();
  /** The people named by an owner field, by its text. */
  readonly #owners = new Map<string, readonly string[]>();

  constructor(scope: WorkspaceScope, day: CalendarDay | undefined) {
    this.#scope = scope;
    this.#day = day;
  }

  add(ref: EntryRef): void {
    this.total++;
    const own = this.#ownPart(ref);
    const { isOpen, latest } = this.#state(ref, own);
    if (!isOpen) return;
    const { file, placed } = ref;
    const heading = this.#headingsOf(ref, own)[0];
    const action: OverviewAction = {
      number: own.number,
      title: own.title,
      owners: this.#ownersOf(ref, own),
      heading: heading === undefined ? null : this.#headingName(heading),
      deadline: latest === undefined ? null : formatIso(latest),
      past: latest !== undefined && this.#day !== undefined && latest < this.#day,
      line:
        placed instanceof MinutesEntry ? file.document.text.positionAt(placed.start + own.keywordAt).line : placed.line,
    };
    this.open.push({ action, ref });
  }

  #ownPart(ref: EntryRef): OwnPart {
    return ownParts.get(ref.placed, () => this.#readOwnPart(ref), this.#day);
  }

  #readOwnPart(ref: EntryRef): OwnPart {
    const { entry } = ref.placed;
    const state = ownState(ref, this.#scope, this.#day);
    return {
      state: dependsOnOthers(entry, state) ? undefined : state,
      number: entry.identity?.text ?? null,
      title: entry.title?.text ?? null,
      owner: state.owner === undefined || state.readsOthers ? undefined : ownerText(entry),
      keywordAt: entry.keyword.start,
    };
  }

  /** Tells whether it is open, and its last day: what its heading gives included. */
  #state(ref: EntryRef, own: OwnPart): { readonly isOpen: boolean; readonly latest: CalendarDay | undefined } {
    if (own.state === undefined) {
      this.dependsOnOthers = true;
      const open = isOpen(ref, this.#scope);
      return { isOpen: open, latest: open ? deadlineOf(ref, this.#scope, this.#day)?.resolved.latest : undefined };
    }
    const given = isComplete(own.state) ? NO_HEADING : this.#headingState(ref, own.state);
    return combine(own.state, given, this.#day, () => isSomebody(ref.placed.entry, this.#scope));
  }

  #headingState(ref: EntryRef, state: OwnState): HeadingState {
    const above = ref.placed instanceof MinutesEntry ? undefined : ref.file.headingAbove(ref.placed);
    const key = state.heading ?? above;
    let given = this.#states.get(key);
    if (given === undefined) {
      given = headingStateOf(ref, state, this.#scope, this.#day);
      this.#states.set(key, given);
    }
    return given;
  }

  #headingsOf(ref: EntryRef, own: OwnPart): EntryRef[] {
    return own.state === undefined ? headingsOf(ref, this.#scope) : headingsFor(ref, own.state.heading, this.#scope);
  }

  #ownersOf(ref: EntryRef, own: OwnPart): readonly string[] {
    if (own.owner !== undefined) return this.#named(own.owner, ref.placed);
    if (own.state === undefined) {
      const owners = ownersOf(ref, this.#scope);
      return owners === undefined
        ? []
        : this.#named(textOf(owners.field.field as ListField), owners.field.owner.placed);
    }
    const giver = this.#headingsOf(ref, own).find(({ placed }) => ownerText(placed.entry) !== undefined)?.placed;
    return giver === undefined ? [] : this.#named(ownerText(giver.entry)!, giver);
  }

  /** The names behind a list of owners; the entry that holds it is only read when that text was not met before. */
  #named(text: string, placed: PlacedEntry): readonly string[] {
    let names = this.#owners.get(text);
    if (names === undefined) {
      const { entry } = placed;
      const field = fieldOf(entry, ownerFieldOf(entry.kind));
      const parties = field?.kind === 'people' ? partiesOf(entry, field, this.#scope) : [];
      names = [...new Set(parties.map((party) => calledBy(party) ?? typed(entry, party.span)))];
      this.#owners.set(text, names);
    }
    return names;
  }

  #headingName({ file, placed }: EntryRef): string {
    let name = this.#headings.get(placed);
    if (name === undefined) {
      name = nameOfHeading(placed.entry, headingPath(file, placed));
      this.#headings.set(placed, name);
    }
    return name;
  }
}

/** True when what other entries say makes a difference, besides the heading. */
function dependsOnOthers({ fields }: Entry, state: OwnState): boolean {
  if (state.readsOthers || state.readsMeetings || state.inMinutes) return true;
  return fields.some(({ name, ...field }) => {
    if (name !== 'deadline' || field.kind !== 'deadline') return false;
    const kind = field.deadline?.node.kind;
    return kind === 'afterAction' || kind === 'afterDecision';
  });
}

/** The list of owners of an entry as typed; undefined when it has none. */
function ownerText(entry: Entry): string | undefined {
  const field = fieldOf(entry, ownerFieldOf(entry.kind));
  return field?.kind === 'people' && field.parts.length > 0 ? textOf(field) : undefined;
}

function textOf({ lines }: ListField): string {
  return lines.map(({ text }) => text).join('\n');
}

function typed({ text }: Entry, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

/** `Blok A`, `F Regelingen`, `02-II Houding/gedrag`: the path is left out where the title says it. */
function nameOfHeading({ kind, title: word }: Entry, path: string | undefined): string {
  const title = word?.text;
  if (title === undefined) return [kind, path].filter(Boolean).join(' ');
  const saysPath = path === undefined || title.toLowerCase() === `${kind} ${path}`.toLowerCase();
  return saysPath ? title : `${path} ${title}`;
}

/** What a register is called: its title, else its code, and its gremium as typed. */
export function namesOf({ registerFiles }: WorkspaceScope): Pick<RegisterOverview, 'title' | 'gremium'> {
  const entryOf = (file: FileIndex | undefined) => file?.registers.first?.entry;
  const title = entryOf(firstOfRegister(registerFiles, hasTitle))?.title?.text;
  const code = entryOf(firstOfRegister(registerFiles, isNamed))?.identity?.text;
  const entry = entryOf(firstOfRegister(registerFiles, hasGremium));
  return { title: title ?? code ?? null, gremium: (entry && gremiumIn(entry)) ?? null };
}

const isNamed = ({ registers }: FileIndex) => registers.first !== undefined;
const hasTitle = ({ registers }: FileIndex) => registers.first?.entry.title !== undefined;
const gremiumIn = (entry: Entry) => fieldOf(entry, 'gremium')?.lines[0]?.text;
const hasGremium = ({ registers }: FileIndex) =>
  registers.first !== undefined && gremiumIn(registers.first.entry) !== undefined;

/** The earliest deadline first, what has none last; else in the order of the text. */
function byDeadline({ action: a }: OpenAction, { action: b }: OpenAction): number {
  if (a.deadline === b.deadline) return a.line - b.line;
  if (a.deadline === null) return 1;
  return b.deadline === null || a.deadline < b.deadline ? -1 : 1;
}

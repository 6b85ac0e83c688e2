/** People who may be named without an entry of their own: who has a seat in a gremium, and who was named near by. */
import { fieldOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { EntryMemo } from '../../syntax/entryMemo.ts';
import { ownerFieldOf, workOf } from '../../syntax/workKinds.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { meetingNames } from '../index/meeting.ts';
import { minutesEntries } from '../index/minutes.ts';
import { foldName, withoutHonorifics } from '../index/names.ts';
import { gremiumNamed } from '../index/nextMeeting.ts';
import type { Scope, WorkspaceScope } from '../index/scope.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { gremiaOfRegister, seatsOf } from './membership.ts';
import { type Party, partiesIn } from './people.ts';

/** Number of entries above a place, and then below it, that are looked at. */
const NEAR = 100;
/** Most different texts that are taken of them. */
const MOST_RECENT = 12;

export interface KnownPerson {
  /** The full name, as two are compared. */
  readonly folded: string;
  /** The name as it is put behind a field, with the organisation that was typed behind it. */
  readonly text: string;
  readonly name: string;
  /** A seat now in the gremium of the register (in minutes: of the meeting), named near by, or a seat elsewhere. */
  readonly by: 'own' | 'near' | 'other';
  /** The gremium by which somebody is known; undefined for who was only named. */
  readonly gremium: string | undefined;
}

/** The gremia that count first at an entry: those of the meeting, else those of the register. */
export function gremiaAt(placed: PlacedEntry, scope: Scope): EntryRef[] {
  return placed.kind === 'vergadering'
    ? meetingNames(placed.entry).flatMap((name) => gremiumNamed(name, scope) ?? [])
    : gremiaOfRegister(scope);
}

/**
 * Everybody who has no entry and may be meant at a place, each once; members of the own gremium first, in the order of its text.
 * Costs the members of all gremia and the text of the entries near by.
 */
export function undeclaredPeople(
  placed: PlacedEntry,
  scope: WorkspaceScope,
  day: CalendarDay | undefined,
): KnownPerson[] {
  const found = new Map<string, KnownPerson>();
  const add = (name: string, text: string, by: KnownPerson['by'], gremium: string | undefined) => {
    const folded = foldName(withoutHonorifics(name));
    if (!found.has(folded)) found.set(folded, { folded, text, name, by, gremium });
  };
  for (const gremium of gremiaAt(placed, scope)) {
    for (const { party } of seatsOf(gremium, scope, day)) {
      if (party.member !== undefined) {
        add(party.member.name, party.member.text, 'own', gremium.placed.head.identity?.text);
      }
    }
  }
  for (const text of nearTexts(placed, scope, namedTexts)) {
    for (const party of partiesIn({ text, start: 0, end: text.length }, scope)) {
      const { name, member, unsure } = party;
      if (name === undefined || member !== undefined || unsure) continue;
      if (party.kind === 'unknown' || party.kind === 'ofOrganisation')
        add(name.text, writtenAs(party), 'near', undefined);
    }
  }
  for (const { file } of scope.files()) {
    for (const member of file.members.values()) {
      if (scope.lookupName(member.name).length + scope.lookupName(member.typed).length > 0) continue;
      add(member.name, member.text, 'other', member.placed.head.identity?.text);
    }
  }
  return [...found.values()];
}

/** The name with the organisation behind it; without remarks. */
function writtenAs({ name, organisationWord, unknownOrganisation }: Party): string {
  const behind = organisationWord ?? unknownOrganisation;
  const text = name?.text.replace(/\s+/gu, ' ') ?? '';
  return behind === undefined ? text : `${text} (${behind.text})`;
}

/** The texts of entries near a place, each once: those above it first, from the nearest on. */
export function nearTexts(
  placed: PlacedEntry,
  scope: Scope,
  textsOf: (placed: PlacedEntry) => readonly string[],
): ReadonlySet<string> {
  const { entries } = scope.file.document;
  const texts = new Set<string>();
  const look = (next: (from: PlacedEntry) => PlacedEntry | undefined) => {
    let near = next(placed);
    for (let left = NEAR; left > 0 && near !== undefined && texts.size < MOST_RECENT; left--, near = next(near)) {
      for (const text of textsOf(near)) texts.add(text);
    }
  };
  look((from) => entries.before(from));
  look((from) => entries.after(from));
  return texts;
}

interface Texts {
  readonly owners: readonly string[];
  readonly present: readonly string[];
}

const textsOfEntry = new EntryMemo<Texts>();
const PRESENT = ['voorzitter', 'aanwezig', 'te gast', 'verslag'];

/** The texts in the owner fields of an entry and of the actions of its minutes, one for each line. */
export function ownerTexts(placed: PlacedEntry): readonly string[] {
  return textsIn(placed).owners;
}

/** The owners, and who was present at a meeting. */
function namedTexts(placed: PlacedEntry): readonly string[] {
  const { owners, present } = textsIn(placed);
  return [...owners, ...present];
}

const NOTHING: Texts = { owners: [], present: [] };

function textsIn(placed: PlacedEntry): Texts {
  if (workOf(placed.kind) === undefined && placed.kind !== 'vergadering') return NOTHING;
  return textsOfEntry.get(placed, () => readTexts(placed));
}

function readTexts(placed: PlacedEntry): Texts {
  const isMeeting = placed.kind === 'vergadering';
  const actions = isMeeting ? minutesEntries(placed) : [placed];
  return {
    owners: actions.flatMap((one) => (workOf(one.kind) === undefined ? [] : linesOf(one, ownerFieldOf(one.kind)))),
    present: isMeeting ? PRESENT.flatMap((name) => linesOf(placed, name)) : [],
  };
}

function linesOf({ entry }: Pick<PlacedEntry, 'entry'>, name: string): string[] {
  const field = fieldOf(entry, name);
  return field?.kind === 'people' ? field.lines.map(({ text }) => text) : [];
}

/** The name of somebody, without the rest behind it; undefined for a mark or an organisation. */
export function calledBy(party: Party): string | undefined {
  if (party.kind === 'declared') return party.declaration.placed.head.identity!.text;
  if (party.member !== undefined) return party.member.name;
  const isCalled = party.kind === 'unknown' || party.kind === 'ofOrganisation' || party.kind === 'ambiguous';
  return isCalled ? party.name?.text.replace(/\s+/gu, ' ') : undefined;
}

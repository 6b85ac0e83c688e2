/**
 * The effective status, owner and deadline of an action, in a form that is small and quick to combine: its own part
 * follows from its text, and what it leaves open comes from the heading that it stands below.
 */

import { dependsOnDays } from '../../syntax/dates/ast.ts';
import { type Entry, fieldOf, isEmpty, statusValue } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { motionStatusOf } from '../../syntax/statusWords.ts';
import { isHeadingKind } from '../../syntax/vocabulary.ts';
import { isClosed, ownerFieldOf, workOf } from '../../syntax/workKinds.ts';
import { datesIn, earliestFullDate } from '../index/entryDates.ts';
import type { EntryRef, FileIndex } from '../index/fileIndex.ts';
import { MinutesEntry } from '../index/minutes.ts';
import { isStandardStatus, statusFor } from '../index/ownWords.ts';
import type { Scope } from '../index/scope.ts';
import { partiesOf } from '../references/people.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { deadlineOfField } from './action.ts';
import { type ActionNotes, actionNotes, NO_NOTES, sharedNotes } from './actionNotes.ts';
import { outcomeOf, statusOfVote } from './actionStatus.ts';
import { type AgreedDays, agreedOnDays, daysAgreed } from './agreedDeadline.ts';
import { type NewestLines, newestLines, readsOwnStatus } from './history.ts';
import { meantFields } from './meantFields.ts';
import { sameActionState, type TakenState } from './sameActionState.ts';

/** Each of the three fields as the entry gives it, or absent, so that a heading may give it. */
export interface OwnState {
  /** The official status; `unknown` for a text that is none; undefined when nothing was typed. */
  readonly status: string | undefined;
  /** `perhaps`: a name in brackets only, which is somebody when that is an organisation. */
  readonly owner: 'some' | 'none' | 'perhaps' | undefined;
  readonly deadline: 'some' | 'none' | undefined;
  /** The last day of the deadline at which it is in time; undefined when there is none. */
  readonly latest: CalendarDay | undefined;
  /** The status that the newest line of the history gives; undefined when none does. */
  readonly newest: string | undefined;
  /** True when that line reports how things were that day: see `HistoryChange.isReport`. */
  readonly newestIsReport: boolean;
  /** The days that its history or minutes gave it last, where its own deadline does not say them; undefined for most. */
  readonly agreed: AgreedDays | undefined;
  /** The heading named by the `blok` field in the place of the one above. */
  readonly heading: string | undefined;
  /** True when it has a date without a year that only the reference date can complete, or takes over what another action has. */
  readonly readsReference: boolean;
  /** Its deadline is a next meeting or hangs on a moment: what other entries say of meetings, gremia and moments makes a difference. */
  readonly readsMeetings: boolean;
  /** True when its status is none of the standard ones: the register may define it. */
  readonly readsWords: boolean;
  /** True when it was made in the minutes of a meeting: it has the status that its history gives, and needs no deadline. */
  readonly inMinutes: boolean;
  /** True for an entry that is watched by what it has: nothing is reported of what it lacks. */
  readonly needsNothing: boolean;
  readonly needsNoDeadline: boolean;
  /** True when it is the same as another action, from which its empty fields are taken. */
  readonly readsOthers: boolean;
  /** Fields that are misspelt or lack their colon, by the name that is meant. */
  readonly meant: ReadonlySet<string>;
  /** Notes of the action; undefined for a heading. */
  readonly notes: ActionNotes | undefined;
}

/** The effective state of an action. */
export interface ActionState {
  readonly status: string | undefined;
  readonly isOpen: boolean;
  readonly hasOwner: boolean;
  readonly hasDeadline: boolean;
  readonly latest: CalendarDay | undefined;
  /** True when that day is past. The one way, with `isUnnoted`, in which the reference date makes a difference to a rule about an action. */
  readonly isLate: boolean;
  /** True when `unnotedUntil` of its notes is past. */
  readonly isUnnoted: boolean;
  readonly newest: string | undefined;
  /** The days that were agreed last, where it has a deadline that is not said in those words. */
  readonly agreed: AgreedDays | undefined;
  readonly inMinutes: boolean;
  /** Fields that are misspelt or lack their colon: that one lacks is not said of these. */
  readonly meant: ReadonlySet<string>;
  readonly notes: ActionNotes;
}

/** The values that a heading gives to the entries below it, those of the heading above it included. */
export interface HeadingState extends TakenState {
  /** True when its deadline has no year, or hangs on meetings, so that the reference date makes a difference to it. */
  readonly readsReference: boolean;
}

/** The state without a heading above. */
export const NO_HEADING: HeadingState = {
  status: undefined,
  hasOwner: false,
  hasDeadline: false,
  latest: undefined,
  readsReference: false,
};

/** The state in an entry's own text; costs its text. Dates without a year are computed from the reference date. */
export function ownState(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): OwnState {
  const { entry } = ref.placed;
  const override = fieldOf(entry, 'blok');
  const work = workOf(entry.kind);
  const lines = work && newestLines(ref, scope, day);
  const deadline = ownDeadline(ref, lines, scope, day);
  const newest = lines?.status && statusFor(entry.kind, lines.status.to.text, scope);
  const inMinutes = ref.placed instanceof MinutesEntry;
  const same = entry.kind === 'actie' ? sameActionState(ref, scope, day) : undefined;
  const own = { status: ownStatus(entry, scope), owner: ownOwner(entry) };
  const notes = work && actionNotes(ref, scope, day);
  // When it was ready is for the other register to say, as it says that it is.
  const isTold = own.status === undefined && same?.status !== undefined;
  const status = own.status ?? same?.status ?? (inMinutes ? newest : undefined);
  // What is adopted stands in the text; what is still to be voted on nobody has to do yet.
  const needsNothing =
    work?.asksAll === false || (status !== undefined && work?.undecided.has(status) === true && !isAdopted(entry));
  const readsOthers = fieldOf(entry, 'zelfde als') !== undefined;
  return {
    status,
    owner: own.owner ?? (same === undefined ? undefined : same.hasOwner ? 'some' : undefined),
    ...(deadline.deadline === undefined && same?.hasDeadline
      ? { ...deadline, deadline: 'some' as const, latest: same.latest }
      : deadline),
    newest,
    newestIsReport: lines?.status?.isReport === true,
    readsOthers,
    readsWords: hasOwnStatus(entry) || (work !== undefined && readsOwnStatus(ref, scope)),
    inMinutes,
    needsNothing,
    // When it will be done is seldom said where it is promised.
    needsNoDeadline: needsNothing || (inMinutes && entry.kind !== 'actie'),
    heading: override?.kind === 'heading' ? override.value?.text : undefined,
    meant: meantOf(entry),
    notes: notes && sharedNotes(isTold ? { ...notes, tellsWhenReady: true } : notes),
    readsMeetings: deadline.readsMeetings || notes?.readsMeetings === true,
    readsReference:
      readsOthers ||
      deadline.readsMeetings ||
      notes?.readsMeetings ||
      (earliestFullDate(entry) === undefined && hasPeriods(entry)),
  };
}

/** The effective state at a day from an own state and that of the heading. */
export function combine(
  own: OwnState,
  heading: HeadingState,
  day: CalendarDay | undefined,
  isSomebody: () => boolean,
): ActionState {
  const latest = own.deadline === undefined ? heading.latest : own.latest;
  const notes = own.notes ?? NO_NOTES;
  const status = own.status ?? heading.status ?? (own.needsNothing ? 'open' : undefined);
  return {
    status,
    isOpen: !isClosed(status),
    hasOwner:
      own.needsNothing ||
      (own.owner === undefined ? heading.hasOwner : own.owner === 'some' || (own.owner === 'perhaps' && isSomebody())),
    hasDeadline: own.needsNoDeadline || (own.deadline === undefined ? heading.hasDeadline : own.deadline === 'some'),
    latest,
    isLate: isBefore(latest, day),
    isUnnoted: isBefore(notes.unnotedUntil, day),
    newest: own.newestIsReport && status !== undefined ? undefined : own.newest,
    agreed: own.deadline === 'some' || (own.deadline === undefined && heading.hasDeadline) ? own.agreed : undefined,
    inMinutes: own.inMinutes,
    meant: own.meant,
    notes,
  };
}

/** True when a day lies before another; false when one of them is not known. */
function isBefore(one: CalendarDay | undefined, day: CalendarDay | undefined): boolean {
  return one !== undefined && day !== undefined && one < day;
}

/** True when nothing that a heading says can make a difference. */
export function isComplete(own: OwnState): boolean {
  return own.status !== undefined && own.owner !== undefined && own.deadline !== undefined;
}

/** The state that a heading gives; `NO_HEADING` without one. */
export function headingState(
  file: FileIndex,
  heading: PlacedEntry | undefined,
  scope: Scope,
  day: CalendarDay | undefined,
): HeadingState {
  if (heading === undefined) return NO_HEADING;
  const parent = file.parentOf(heading);
  const above = headingState(file, parent, scope, day);
  const own = ownState({ file, placed: heading }, scope, day);
  const hasDeadline = own.deadline === 'some';
  return {
    status: own.status ?? above.status,
    hasOwner: own.owner === undefined ? above.hasOwner : own.owner === 'some' || isSomebody(heading.entry, scope),
    hasDeadline: own.deadline === undefined ? above.hasDeadline : hasDeadline,
    latest: own.deadline === undefined ? above.latest : own.latest,
    readsReference: own.readsReference || above.readsReference,
  };
}

/** The heading that an entry is below: the one that its `blok` field names, else the nearest above. */
export function headingStateOf(
  { file, placed }: EntryRef,
  own: OwnState,
  scope: Scope,
  day: CalendarDay | undefined,
): HeadingState {
  if (isHeadingKind(placed.kind)) return NO_HEADING;
  const named = own.heading === undefined ? undefined : scope.lookupHeading(own.heading)[0];
  if (named !== undefined) return headingState(named.file, named.placed, scope, day);
  if (placed instanceof MinutesEntry) return NO_HEADING;
  return headingState(file, file.headingAbove(placed), scope, day);
}

/** The effective state of an action; the one question of all rules about what it has and lacks. */
export function actionState(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): ActionState {
  const own = ownState(ref, scope, day);
  const heading = isComplete(own) ? NO_HEADING : headingStateOf(ref, own, scope, day);
  return combine(own, heading, day, () => isSomebody(ref.placed.entry, scope));
}

/** True when a list of owners without a name names somebody after all: an organisation in brackets. */
export function isSomebody(entry: Entry, scope: Scope): boolean {
  const field = fieldOf(entry, ownerFieldOf(entry.kind));
  if (field?.kind !== 'people') return false;
  return partiesOf(entry, field, scope).some(({ kind, name }) => kind !== 'unknown' || name !== undefined);
}

/** Whoever has to do it is looked for as the owner, whatever the field is called. */
function meantOf(entry: Entry): ReadonlySet<string> {
  const meant = meantFields(entry);
  return meant.has(ownerFieldOf(entry.kind)) ? new Set([...meant, 'eigenaar']) : meant;
}

/** True of a motion whose vote says so, whatever has come of it since. */
export function isAdopted(entry: Entry): boolean {
  const outcome = outcomeOf(fieldOf(entry, 'uitslag'));
  return outcome !== undefined && motionStatusOf(outcome.text) === 'aangenomen';
}

function ownStatus(entry: Entry, scope: Scope): OwnState['status'] {
  const field = fieldOf(entry, 'status');
  if (field === undefined || isEmpty(field)) {
    const outcome = outcomeOf(fieldOf(entry, 'uitslag'));
    return outcome && statusOfVote(entry, outcome.text, scope);
  }
  const value = statusValue(field);
  return (value && statusFor(entry.kind, value.text, scope)) ?? 'unknown';
}

/** True of a status that was typed and is none of the standard ones. */
function hasOwnStatus(entry: Entry): boolean {
  const value = statusValue(fieldOf(entry, 'status')) ?? outcomeOf(fieldOf(entry, 'uitslag'));
  return value !== undefined && !isStandardStatus(value.text);
}

function ownOwner(entry: Entry): OwnState['owner'] {
  const field = fieldOf(entry, ownerFieldOf(entry.kind));
  if (field === undefined || isEmpty(field)) return undefined;
  if (field.kind !== 'people' || field.parts.length === 0) return 'none';
  if (field.parts.some(({ name, redacted, unsure }) => name !== undefined || redacted || unsure)) return 'some';
  return field.parts.some(({ brackets }) => brackets.length > 0) ? 'perhaps' : 'none';
}

function ownDeadline(
  ref: EntryRef,
  lines: NewestLines | undefined,
  scope: Scope,
  day: CalendarDay | undefined,
): Pick<OwnState, 'deadline' | 'latest' | 'agreed' | 'readsMeetings'> {
  const field = fieldOf(ref.placed.entry, 'deadline');
  const isTyped = field !== undefined && !isEmpty(field);
  const found = isTyped ? deadlineOfField(ref, field, scope, day) : undefined;
  return {
    deadline: found !== undefined ? 'some' : isTyped ? 'none' : undefined,
    latest: found?.resolved.latest,
    agreed: lines && daysAgreed(ref, found, lines, scope, day),
    readsMeetings: (found !== undefined && dependsOnDays(found.node)) || (lines !== undefined && agreedOnDays(lines)),
  };
}

/** True when there is a deadline with a period, or a date anywhere: the only things that a year can be missing from. */
function hasPeriods(entry: Entry): boolean {
  const deadline = fieldOf(entry, 'deadline');
  if (deadline?.kind === 'deadline' && deadline.deadline?.node.kind === 'period') return true;
  const agenda = fieldOf(entry, 'bespreken');
  if (agenda?.kind === 'agendaMoment' && agenda.moment.moment?.node.kind === 'period') return true;
  return datesIn(entry).length > 0;
}

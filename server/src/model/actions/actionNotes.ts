/** Notes of an action besides status, owner and deadline: its planning, its steps, the agenda and the day it was ready. */

import { dependsOnDays } from '../../syntax/dates/ast.ts';
import { findDates } from '../../syntax/dates/read.ts';
import { type AgendaMoment, type Entry, fieldOf, type PlainField, textOf } from '../../syntax/entry.ts';
import { planningOf } from '../../syntax/statusWords.ts';
import { isDone, workOf } from '../../syntax/workKinds.ts';
import { doneDates, noteContext, readyOn } from '../index/entryDates.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { statusFor } from '../index/ownWords.ts';
import type { Scope } from '../index/scope.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { resolveDate, resolveDeadline } from '../time/deadline.ts';
import { deadlineContext } from './deadlineContext.ts';
import { type HistoryItem, historyOf, isReady, saidOf } from './history.ts';

export interface ActionNotes {
  /** True when its planning says that it is on schedule. */
  readonly onSchedule: boolean;
  /** True when the box of a step is still empty. */
  readonly hasOpenStep: boolean;
  /** True when it gives the day it was ready, or has a status of its own that is not done. */
  readonly tellsWhenReady: boolean;
  /** The first day on which it is on the agenda; undefined when that is not known. */
  readonly discussedFrom: CalendarDay | undefined;
  /** The last day at which it was to be on the agenda, while nothing is noted from the first on; undefined otherwise. */
  readonly unnotedUntil: CalendarDay | undefined;
  /** True when its days on the agenda depend on the meetings of a gremium. */
  readonly readsMeetings: boolean;
}

/** The notes of an action, with the mentions of it elsewhere. */
export function actionNotes(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): ActionNotes {
  const { entry } = ref.placed;
  const planning = plainField(entry, 'planning');
  return {
    onSchedule: planning?.value !== undefined && planningOf(planning.value.text) === ON_SCHEDULE,
    hasOpenStep: openBoxes(entry).length > 0,
    tellsWhenReady: tellsWhenReady(ref, scope, day),
    ...agendaOf(ref, scope, day),
  };
}

const ON_SCHEDULE = 'op schema';

/** The empty boxes of an action's steps, in the order of the text. */
export function openBoxes(entry: Entry): { readonly start: number; readonly end: number }[] {
  const field = fieldOf(entry, 'stappen');
  if (field?.kind !== 'steps') return [];
  return field.steps.flatMap(({ box, done }) => (box === undefined || done ? [] : [box]));
}

/** Fields that tell in words what came of it. */
const TOLD = ['afdoening', 'voortgang'];

function tellsWhenReady(ref: EntryRef, scope: Scope, referenceDay: CalendarDay | undefined): boolean {
  const { entry } = ref.placed;
  const status = plainField(entry, 'status');
  if (status?.value !== undefined && !isDone(statusFor(entry.kind, status.value.text, scope))) return true;
  // Of what was adopted the day of the vote says so.
  if (status === undefined && workOf(entry.kind)?.asksAll === false) return true;
  if (readyOn(entry) !== undefined) return true;
  // `afdoening: raadsbrief van 24 juni 2025`
  if (TOLD.some((name) => findDates(fieldText(entry, name)).length > 0)) return true;
  // `gereed (22 januari 2021)`
  if (status !== undefined && findDates(status.lines.map(({ text }) => text).join('\n')).length > 0) return true;
  const steps = fieldOf(entry, 'stappen');
  if (steps?.kind === 'steps' && steps.steps.length > 0 && steps.steps.every(({ done }) => done)) {
    if (steps.steps.some(({ date }) => date !== undefined)) return true;
  }
  const isToldBy = ({ day, text, change }: HistoryItem) =>
    day !== undefined && isReady(entry.kind, text, change, scope);
  return historyOf(ref, referenceDay).some(isToldBy) || saidOf(ref, scope).tellsWhenReady;
}

const NO_MOMENT: AgendaMoment = { gremium: undefined, moment: undefined };

function agendaOf(
  ref: EntryRef,
  scope: Scope,
  day: CalendarDay | undefined,
): Pick<ActionNotes, 'discussedFrom' | 'unnotedUntil' | 'readsMeetings'> {
  const field = fieldOf(ref.placed.entry, 'bespreken');
  const { moment, gremium } = field?.kind === 'agendaMoment' ? field.moment : NO_MOMENT;
  if (moment === undefined) return { discussedFrom: undefined, unnotedUntil: undefined, readsMeetings: false };
  const context = deadlineContext(ref, scope, day);
  // `DUO volgende vergadering`: the next one of that gremium, whichever others the register has.
  const isOfNamed = gremium !== undefined && moment.node.kind === 'nextMeeting';
  const seen = isOfNamed ? { ...context, ownGremium: gremium.text } : context;
  const { earliest, latest, meeting } = resolveDeadline(moment.node, seen);
  const discussedFrom = earliest ?? meeting?.day;
  const isNoted = latest === undefined || hasNoteFrom(discussedFrom, ref, scope, day);
  return {
    discussedFrom,
    unnotedUntil: isNoted ? undefined : latest,
    readsMeetings: dependsOnDays(moment.node),
  };
}

/** True when something was noted of an action on or after a day; without a day when anything was. */
function hasNoteFrom(
  first: CalendarDay | undefined,
  ref: EntryRef,
  scope: Scope,
  referenceDay: CalendarDay | undefined,
): boolean {
  const isLater = (day: CalendarDay | undefined) => day !== undefined && (first === undefined || day >= first);
  if (historyOf(ref, referenceDay).some(({ day }) => isLater(day))) return true;
  if (isLater(saidOf(ref, scope).last)) return true;
  const context = noteContext(ref.placed.entry, referenceDay);
  return doneDates(ref.placed.entry).some(({ date }) => isLater(resolveDate(date, context)));
}

/** The text of a field, one line below the other; empty without it. */
function fieldText(entry: Entry, name: string): string {
  const field = fieldOf(entry, name);
  return field === undefined ? '' : textOf(field);
}

function plainField(entry: Entry, name: string): PlainField | undefined {
  const field = fieldOf(entry, name);
  return field !== undefined && 'value' in field ? field : undefined;
}

/** The notes of an action without any, as most are. One object for all of them. */
export const NO_NOTES: ActionNotes = {
  onSchedule: false,
  hasOpenStep: false,
  tellsWhenReady: true,
  discussedFrom: undefined,
  unnotedUntil: undefined,
  readsMeetings: false,
};

/** The notes themselves, or the one object for those that say nothing. */
export function sharedNotes(notes: ActionNotes): ActionNotes {
  const { onSchedule, hasOpenStep, tellsWhenReady, discussedFrom, unnotedUntil } = notes;
  const isEmpty = !onSchedule && !hasOpenStep && tellsWhenReady && discussedFrom === undefined;
  return isEmpty && unnotedUntil === undefined && !notes.readsMeetings ? NO_NOTES : notes;
}

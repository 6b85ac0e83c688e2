/** What an action says besides status, owner and deadline: of its planning, its steps, the agenda and the day it was ready. */

import { hangsOnDays } from '../syntax/dates/ast.ts';
import { findDates } from '../syntax/dates/read.ts';
import { type Entry, fieldOf, type PlainField, textOf } from '../syntax/entry.ts';
import { planningOf } from '../syntax/statusWords.ts';
import { isDone } from '../syntax/workKinds.ts';
import type { CalendarDay } from './calendar.ts';
import { resolveDate, resolveDeadline } from './deadline.ts';
import { deadlineContext } from './deadlineContext.ts';
import { doneDates, noteContext, readyOn } from './entryDates.ts';
import type { EntryRef } from './fileFacts.ts';
import { historyOf } from './history.ts';
import { mentionsOf } from './mentions.ts';
import { statusFor } from './ownWords.ts';
import type { Scope } from './scope.ts';

export interface ActionNotes {
  /** Its planning says that it is on schedule. */
  readonly onSchedule: boolean;
  /** The box of a step is still empty. */
  readonly hasOpenStep: boolean;
  /** It says when it was ready, or has a status of its own that is another one. */
  readonly tellsWhenReady: boolean;
  /** The first day at which it is on the agenda; undefined when that is not known. */
  readonly discussedFrom: CalendarDay | undefined;
  /** The last day at which it was to be on the agenda, while nothing is noted from the first on; undefined otherwise. */
  readonly unnotedUntil: CalendarDay | undefined;
  /** When it is on the agenda hangs on the meetings of a gremium. */
  readonly readsMeetings: boolean;
}

/** What an action says itself, and what is said of it elsewhere. */
export function actionNotes(ref: EntryRef, scope: Scope, peildatum: CalendarDay | undefined): ActionNotes {
  const { entry } = ref.placed;
  const planning = plainField(entry, 'planning');
  return {
    onSchedule: planning?.value !== undefined && planningOf(planning.value.text) === ON_SCHEDULE,
    hasOpenStep: openBoxes(entry).length > 0,
    tellsWhenReady: tellsWhenReady(ref, scope, peildatum),
    ...agendaOf(ref, scope, peildatum),
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

const READY = /\b(?:gereed|afgerond|uitgevoerd|voldaan|afgehandeld|klaar|voltooid|afgedaan|nagekomen)\b/iu;

function tellsWhenReady(ref: EntryRef, scope: Scope, peildatum: CalendarDay | undefined): boolean {
  const { entry } = ref.placed;
  const status = plainField(entry, 'status');
  if (status?.value !== undefined && !isDone(statusFor(entry.kind, status.value.text, scope))) return true;
  if (readyOn(entry) !== undefined) return true;
  // `afdoening: raadsbrief van 24 juni 2025`
  if (TOLD.some((name) => findDates(fieldText(entry, name)).length > 0)) return true;
  // `gereed (22 januari 2021)`
  if (status !== undefined && findDates(status.lines.map(({ text }) => text).join('\n')).length > 0) return true;
  const steps = fieldOf(entry, 'stappen');
  if (steps?.kind === 'steps' && steps.steps.length > 0 && steps.steps.every(({ done }) => done)) {
    if (steps.steps.some(({ date }) => date !== undefined)) return true;
  }
  const isReady = (text: string, to: string | undefined) =>
    (to !== undefined && isDone(statusFor(entry.kind, to, scope))) || READY.test(text);
  return (
    historyOf(ref, peildatum).some(({ day, text, change }) => day !== undefined && isReady(text, change?.to.text)) ||
    mentionsOf(ref, scope).some(
      ({ mention: { day, text, change } }) => day !== undefined && isReady(text, change?.to.text),
    )
  );
}

function agendaOf(
  ref: EntryRef,
  scope: Scope,
  peildatum: CalendarDay | undefined,
): Pick<ActionNotes, 'discussedFrom' | 'unnotedUntil' | 'readsMeetings'> {
  const field = fieldOf(ref.placed.entry, 'bespreken');
  const moment = field?.kind === 'agendaMoment' ? field.moment.moment : undefined;
  if (moment === undefined) return { discussedFrom: undefined, unnotedUntil: undefined, readsMeetings: false };
  const { earliest, latest, meeting } = resolveDeadline(moment.node, deadlineContext(ref, scope, peildatum));
  const discussedFrom = earliest ?? meeting?.day;
  const isNoted = latest === undefined || hasNoteFrom(discussedFrom, ref, scope, peildatum);
  return {
    discussedFrom,
    unnotedUntil: isNoted ? undefined : latest,
    readsMeetings: hangsOnDays(moment.node),
  };
}

/** True when something was noted of an action on or after a day; without a day when anything was. */
function hasNoteFrom(
  first: CalendarDay | undefined,
  ref: EntryRef,
  scope: Scope,
  peildatum: CalendarDay | undefined,
): boolean {
  const isLater = (day: CalendarDay | undefined) => day !== undefined && (first === undefined || day >= first);
  if (historyOf(ref, peildatum).some(({ day }) => isLater(day))) return true;
  if (mentionsOf(ref, scope).some(({ mention }) => isLater(mention.day))) return true;
  const context = noteContext(ref.placed.entry, peildatum);
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

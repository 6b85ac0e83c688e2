/**
 * The matters of a register that a meeting has to speak of: what is on its agenda by the entry itself, what is late, promised,
 * lying about or new, and decisions from which nothing follows.
 */

import type { Work } from '../../incremental/work.ts';
import { findDates } from '../../syntax/dates/read.ts';
import { type Entry, fieldOf, isEmpty } from '../../syntax/entry.ts';
import { isNumberedKind } from '../../syntax/vocabulary.ts';
import { workOf } from '../../syntax/workKinds.ts';
import { entryDay, fullDay } from '../index/entryDates.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { meetingOf } from '../index/meeting.ts';
import { mentionsOf } from '../index/mentionsOf.ts';
import { MinutesEntry, minutesEntries } from '../index/minutes.ts';
import { foldName } from '../index/names.ts';
import type { Scope } from '../index/scope.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { actionState } from './actionState.ts';
import { silenceOf } from './meetingsSince.ts';

/** Why a meeting has to speak of something, in the order in which they stand on an agenda. */
export const MATTER_REASONS = ['discuss', 'late', 'promised', 'stalled', 'new', 'decision'] as const;
export type MatterReason = (typeof MATTER_REASONS)[number];

/** An entry of which a meeting has to speak, for the first reason of several. */
export interface Matter {
  readonly reason: MatterReason;
  readonly ref: EntryRef;
  /** The scope of its file. */
  readonly scope: Scope;
}

export interface MatterOptions {
  /** The day of the meeting. */
  readonly day: CalendarDay;
  /** The day of the meeting before it; undefined when there was none. */
  readonly since: CalendarDay | undefined;
  /** The folded names of the gremium that meets. */
  readonly names: ReadonlySet<string>;
}

/** A promise that is due in so many days from the meeting is spoken of. */
const PROMISES_AHEAD = 31;

/**
 * The matters of the files of a register for a meeting, by their reason and within one in the order of the text; bit by bit, an
 * entry at a time. Each entry comes once.
 */
export function* findMatters(scope: Scope, options: MatterOptions): Work<Matter[]> {
  const found: Matter[] = [];
  for (const file of scope.registerFiles) {
    const seen = scope.seenFrom(file);
    for (const host of file.document.entries) {
      for (const placed of host.kind === 'vergadering' ? minutesEntries(host) : [host]) {
        if (!isNumberedKind(placed.kind)) continue;
        const ref = { file, placed };
        const reason = reasonFor(ref, seen, options);
        if (reason !== undefined) found.push({ reason, ref, scope: seen });
        yield;
      }
    }
  }
  const rank = ({ reason }: Matter) => MATTER_REASONS.indexOf(reason);
  return found.sort((a, b) => rank(a) - rank(b));
}

function reasonFor(ref: EntryRef, scope: Scope, options: MatterOptions): MatterReason | undefined {
  const { day } = options;
  const { kind } = ref.placed;
  if (kind === 'besluit') return isLooseDecision(ref, scope, options) ? 'decision' : undefined;
  if (workOf(kind) === undefined) return undefined;
  const { isOpen, latest, notes } = actionState(ref, scope, day);
  if (!isOpen) return undefined;
  const { entry } = ref.placed;
  const { discussedFrom, unnotedUntil } = notes;
  const due = unnotedUntil === undefined ? undefined : (discussedFrom ?? unnotedUntil);
  const isDue = (due !== undefined && due <= day) || isForNextMeeting(entry);
  if (isDue && isForGremium(entry, options)) return 'discuss';
  if (latest !== undefined && latest < day) return 'late';
  if (kind === 'toezegging') {
    return latest === undefined || latest <= day + PROMISES_AHEAD ? 'promised' : undefined;
  }
  if (isNew(ref, options)) return 'new';
  return silenceOf(ref, scope, day) === undefined ? undefined : 'stalled';
}

/** False of what says that another gremium will speak of it. */
function isForGremium(entry: Entry, { names }: MatterOptions): boolean {
  const field = fieldOf(entry, 'bespreken');
  if (field?.kind !== 'agendaMoment') return true;
  // `MS 12 maart`, `volgend MS`
  const { gremium, moment } = field.moment;
  const named = gremium ?? (moment?.node.kind === 'nextMeeting' ? moment.node.gremium : undefined);
  return named === undefined || names.has(foldName(named.text));
}

/** True of what is to be discussed at the next meeting, whichever day that has. */
function isForNextMeeting(entry: Entry): boolean {
  const field = fieldOf(entry, 'bespreken');
  return field?.kind === 'agendaMoment' && field.moment.moment?.node.kind === 'nextMeeting';
}

/** True of what came onto the list since the meeting before, or was agreed there. */
function isNew({ placed }: EntryRef, { since }: MatterOptions): boolean {
  if (since === undefined) return false;
  if (placed instanceof MinutesEntry) return (meetingOf(placed.host.head).day ?? since - 1) >= since;
  const { entry } = placed;
  const own = entryDay(entry);
  if (own !== undefined) return own >= since;
  const from = fieldOf(entry, 'uit')?.lines.flatMap(({ text }) => findDates(text)) ?? [];
  return from.some((date) => (fullDay(date) ?? since - 1) >= since);
}

/** True of a decision since the meeting before, or made there, that names no action and that no action names. */
function isLooseDecision(ref: EntryRef, scope: Scope, options: MatterOptions): boolean {
  const actions = fieldOf(ref.placed.entry, 'acties');
  if ((actions !== undefined && !isEmpty(actions)) || !isNew(ref, options)) return false;
  return !mentionsOf(ref, scope).some(({ mention }) => mention.source === 'actie');
}

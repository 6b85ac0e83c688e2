/** Proposals for a meeting: in its head its gremia, then its date; and who sits at its table. */

import type { Scope } from '../../model/index/scope.ts';
import { gremiaOfRegister, seatsOf } from '../../model/references/membership.ts';
import { partiesIn } from '../../model/references/people.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { type Span, trimmedSpan, trimmedWord } from '../../text/span.ts';
import { dateProposals } from './dates.ts';
import { nameProposals } from './names.ts';
import type { Cursor, Proposal } from './proposal.ts';
import { GREMIA } from './values.ts';

/** The proposals between the keyword and the colon of a meeting. */
export function* meetingProposals(cursor: Cursor, region: Span): Iterable<Proposal> {
  const { placed, offset, context } = cursor;
  const { text } = placed.entry;
  const digit = text.slice(region.start, region.end).search(/(?<=\s)\d/u);
  const dateStart = digit === -1 ? undefined : region.start + digit;
  if (dateStart !== undefined && offset >= dateStart) {
    const { end } = trimmedSpan(text, dateStart, region.end);
    yield* dateProposals(cursor, { start: dateStart, end: Math.max(end, offset) });
    return;
  }
  const names = { start: region.start, end: dateStart ?? region.end };
  const word = trimmedWord(text, names.start, names.end);
  const parties = word === undefined ? [] : partiesIn(word, context.scope);
  const last = parties.at(-1);
  const isNamed = last?.kind === 'declared' && last.span.end < offset;
  if (isNamed && dateStart === undefined) yield* dateProposals(cursor, { start: offset, end: offset });
  yield* nameProposals(cursor, names, parties, GREMIA);
}

/** The bodies of a gremium that are expected at a meeting; an adviser or a listener may be there. */
const MEMBERS: ReadonlySet<string> = new Set(['voorzitter', 'secretaris', 'leden']);

/** Dates of a seat: they say nothing of a meeting. */
const TERM = /\((?:vanaf|sinds|per|tot|t\/m|na|voor)\b[^()]*\)/giu;

/** The members of the first gremium of the register on a day, as they are named there, each once; empty when none is known. */
export function membersOn(scope: Scope, day: CalendarDay): string {
  const [gremium] = gremiaOfRegister(scope);
  if (gremium === undefined) return '';
  const seats = seatsOf(gremium, scope, day).filter(
    ({ field, party }) => MEMBERS.has(field) && (party.kind !== 'standIn' || party.standIn === 'redacted'),
  );
  return [...new Set(seats.map(({ text }) => text.replace(TERM, '').replace(/\s+/gu, ' ').trim()))].join(', ');
}

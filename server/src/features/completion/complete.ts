/**
 * Tells whether the typed part of a value is a value as it stands. Nothing is proposed there: who types on gets
 * proposals again, and who goes on to the next line keeps what she typed.
 */
import { messages } from '../../messages/index.ts';
import { momentsNamed } from '../../model/index/moments.ts';
import { foldName } from '../../model/index/names.ts';
import { gremiumNamed } from '../../model/index/nextMeeting.ts';
import type { Scope } from '../../model/index/scope.ts';
import { readDate, readDeadline } from '../../syntax/dates/read.ts';
import { motionStatusOf, planningOf, promiseStatusOf, statusOf } from '../../syntax/statusWords.ts';
import { foldWord, MOTION_STATUSES, PLANNINGS, PROMISE_STATUSES, STATUSES } from '../../syntax/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { listContextAt } from './listContext.ts';
import type { Cursor } from './proposal.ts';

/** The number of an action, with its register or without. */
const NUMBER = /^(?:\S+\/)?#?\d+\p{L}?\.?$/u;

/** The typed part of a span, up to the cursor; empty while some of it stands behind the cursor. */
export function typedOf({ placed, offset }: Cursor, { start, end }: Span): string {
  return end > offset ? '' : placed.entry.text.slice(start, offset);
}

const READERS: ReadonlyMap<readonly string[], (text: string) => string | undefined> = new Map<
  readonly string[],
  (text: string) => string | undefined
>([
  [PLANNINGS, planningOf],
  [STATUSES, statusOf],
  [PROMISE_STATUSES, promiseStatusOf],
  [MOTION_STATUSES, motionStatusOf],
]);

/** True for one of a list of words, in any case; a status also by a word that is read as the same. */
export function isChoice(typed: string, choices: readonly string[]): boolean {
  const folded = foldWord(typed);
  if (choices.includes(folded)) return true;
  // A letter or two may be the beginning of another word, though it is a colour of a stoplight.
  if (folded.length < 3) return false;
  const read = READERS.get(choices)?.(typed);
  return read !== undefined && (read === 'open' || choices.includes(read));
}

export function isDate(typed: string): boolean {
  return !endsOpen(typed) && readDate(typed) !== undefined;
}

/** A deadline in a form that is read; one that names a gremium only when that is declared. */
export function isDeadline(typed: string, scope: Scope): boolean {
  if (endsOpen(typed)) return false;
  const read = readDeadline(typed);
  if (read.kind === 'nextMeeting')
    return read.gremium === undefined || gremiumNamed(read.gremium.text, scope) !== undefined;
  if (read.kind === 'moment') return momentsNamed(read.name.text, scope).length > 0;
  return read.kind !== 'text';
}

export function isNumber(typed: string): boolean {
  return NUMBER.test(typed.trim());
}

export function isHeading(typed: string, scope: Scope): boolean {
  return !endsOpen(typed) && scope.lookupHeading(typed.trim()).length > 0;
}

/** True directly behind a name in a list that is declared, or a word that stands for one. */
export function isNamed({ placed, offset, context }: Cursor, region: Span): boolean {
  const { text } = placed.entry;
  const list = listContextAt(text, region, offset);
  if (list === undefined || list.onlyJoined || list.span.end > offset) return false;
  return [...list.starts, list.span.start].some((start) => {
    const typed = text.slice(start, offset);
    return !endsOpen(typed) && (context.scope.lookupName(typed).length > 0 || isStandIn(typed));
  });
}

function isStandIn(typed: string): boolean {
  return Object.keys(messages.completion.standIns).some((word) => foldName(word) === foldName(typed));
}

/** True for nothing yet, or a space behind which more is to come. */
function endsOpen(typed: string): boolean {
  return typed === '' || /\s$/u.test(typed);
}

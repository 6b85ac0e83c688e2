/** A new action, decision or promise as it is typed at a meeting: `actie: … (Anja, 1 mei)`, as lines of the minutes. */
import { messages } from '../../messages/index.ts';
import { mentionsIn } from '../../model/index/minutes.ts';
import { momentsNamed } from '../../model/index/moments.ts';
import { nextMeeting } from '../../model/index/nextMeeting.ts';
import type { Scope } from '../../model/index/scope.ts';
import { partiesIn } from '../../model/references/people.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { type DeadlineContext, resolveDeadline } from '../../model/time/deadline.ts';
import { withAssumedYear } from '../../model/time/writtenYear.ts';
import { isForm } from '../../syntax/dates/ast.ts';
import { readDeadline } from '../../syntax/dates/read.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { MinutesLine } from '../../syntax/minutesLine.ts';
import { fieldsOf, type NumberedKind } from '../../syntax/vocabulary.ts';
import { workOf } from '../../syntax/workKinds.ts';
import { withoutBracketAtEnd } from '../../text/tail.ts';
import { doubtAbout } from './saidOf.ts';

export interface MadeAt {
  readonly scope: Scope;
  /** The minutes that it goes into, and those before it: by these it is numbered. */
  readonly minutes: readonly Entry[];
  readonly day: CalendarDay | undefined;
  readonly gremium: string | undefined;
  readonly referenceDay: CalendarDay | undefined;
}

export interface MadeLines {
  readonly head: string;
  /** `eigenaar: Anja`, one level deeper. */
  readonly fields: readonly string[];
  /** Why what stands in brackets was not read; undefined when all was. */
  readonly doubt: string | undefined;
  /** What it lacks, in words. */
  readonly lacks: readonly string[];
}

/** The lines of something new. */
export function madeLines({ word, kind, text, owner, ownNumber }: MinutesLine, at: MadeAt): MadeLines {
  const typed = text?.text ?? '';
  const bracket = bracketOf(typed, kind, at);
  const isRead = bracket !== undefined && bracket.doubt === undefined;
  const title = isRead ? withoutBracketAtEnd(typed) : typed;
  const ownerField = workOf(kind)?.owner;
  const values = new Map(isRead ? bracket.values : []);
  if (owner !== undefined && ownerField !== undefined) values.set(ownerField, owner.text);
  const number = ownNumber?.text ?? nextOwnNumber(kind, at.minutes);
  const called = word === 'actie' || word === 'ap' ? 'actiepunt' : word;
  const order = fieldsOf(kind);
  const fields = [...values].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const words = messages.meeting;
  const lacks = kind === 'actie' ? ['eigenaar', 'deadline'].filter((name) => !values.has(name)) : [];
  return {
    head: `${called}${number === undefined ? '' : ` (${number})`}: ${title}`,
    fields: fields.map(([name, value]) => `${name}: ${value}`),
    doubt: bracket?.doubt,
    lacks: lacks.map(words.without),
  };
}

/** The last part of a mark, `(10)(2e)`. */
const REDACTED = /^\s*(?:10|2e?|[\d.]+e?)\s*$/iu;
/** `(actie 13)`: what it is about. */
const NAMED = /^\s*(?:acties?|actiepunt|besluit|toezegging|motie|amendement)\s+\S+\s*$/iu;

/** Who and when stand in the bracket at the end; undefined without one, or for what has neither. */
function bracketOf(text: string, kind: NumberedKind, at: MadeAt) {
  const owner = workOf(kind)?.owner;
  const inner = /^\s*\((.*)\)$/su.exec(text.slice(withoutBracketAtEnd(text).length))?.[1];
  if (owner === undefined || inner === undefined || REDACTED.test(inner) || NAMED.test(inner)) return undefined;
  const values = new Map<string, string>();
  const names: string[] = [];
  for (const part of inner.split(/[,;]/u).map((one) => one.trim())) {
    if (part === '') continue;
    const discussed = /^bespreken:? +(?=\S)/iu.exec(part)?.[0].length ?? 0;
    const when = dayIn(part.slice(discussed), at);
    const field = discussed > 0 ? 'bespreken' : 'deadline';
    if (when !== undefined && !values.has(field)) values.set(field, when);
    else names.push(part);
  }
  const who = names.join(', ');
  const doubt = who === '' ? undefined : doubtAbout(partiesIn({ text: who, start: 0, end: who.length }, at.scope), who);
  if (who !== '') values.set(owner, who);
  return { values, doubt };
}

/** A deadline as it is written in minutes, with its year; undefined for what is none. */
function dayIn(typed: string, at: MadeAt): string | undefined {
  const node = readDeadline(typed);
  if (!isForm(node) || node.remark !== undefined || node.lead !== undefined) return undefined;
  return withAssumedYear(typed, node, resolveDeadline(node, contextOf(at))) ?? typed;
}

function contextOf({ day, gremium, referenceDay, scope }: MadeAt): DeadlineContext {
  return {
    ...{ saidOn: day, meeting: day, newestDate: day, referenceDay, ownGremium: gremium },
    nextMeeting: (named, after) => nextMeeting(named, after, scope),
    moments: (name) => momentsNamed(name, scope),
  };
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'] as const;
const ROMAN_TENS = ['', 'x', 'xx', 'xxx', 'xl'] as const;
const MOST_ROMAN = 49;

/** The number behind the last of its kind in the minutes, where these number what they make: `iv`; undefined where they do not. */
function nextOwnNumber(kind: NumberedKind, [minutes, ...before]: readonly Entry[]): string | undefined {
  const numbersIn = (entry: Entry | undefined) =>
    entry === undefined
      ? []
      : mentionsIn(entry).flatMap((one) => (one.kind === kind && one.isNew ? [one.ownNumber?.text] : []));
  const own = numbersIn(minutes);
  // Minutes that do not number what they made do not begin to.
  if (own.includes(undefined)) return undefined;
  const last = own.at(-1);
  if (last !== undefined) return following(last);
  const earlier = before.map(numbersIn).find((numbers) => numbers.length > 0)?.[0];
  return earlier === 'i' ? 'i' : earlier === '1' ? '1' : undefined;
}

function following(number: string): string | undefined {
  if (/^\d{1,4}$/u.test(number)) return String(Number(number) + 1);
  const value = Array.from({ length: MOST_ROMAN }, (_, at) => roman(at + 1)).indexOf(number.toLowerCase());
  return value === -1 || value + 1 >= MOST_ROMAN ? undefined : roman(value + 2);
}

function roman(value: number): string {
  return `${ROMAN_TENS[Math.floor(value / 10)]}${ROMAN[value % 10]}`;
}

/**
 * An action whose problem is made: all that its rule may look at. What the sentence of a problem needs besides `ActionState` is
 * looked up when it is asked for, of an action that is shown.
 */
import type { Called } from '../messages/called.ts';
import { deadlineOf } from '../model/actions/action.ts';
import type { ActionState } from '../model/actions/actionState.ts';
import { statusFieldOf } from '../model/actions/actionStatus.ts';
import { differingDeadline } from '../model/actions/agreedDeadline.ts';
import { type NewestLine, newestStatus } from '../model/actions/history.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { mentionsUnder } from '../model/index/mentions.ts';
import { calledInSentence } from '../model/index/minutes.ts';
import { numberKey } from '../model/index/numberKey.ts';
import type { Scope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { Entry } from '../syntax/entry.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { headSpan } from './spans.ts';

/** The deadline that counts for an action. Its span is that of the form as typed, or the head where a heading gives it. */
export interface CheckedDeadline {
  readonly span: Span;
  readonly typed: string;
  /** The last day on which it is in time; undefined when it leaves no day. */
  readonly latest: CalendarDay | undefined;
}

/** The agreement that differs from the deadline of an action. */
export interface AgreedOtherwise {
  readonly span: Span;
  readonly typed: string;
  readonly agreed: string;
  /** The day on which it was agreed. */
  readonly day: CalendarDay;
  /** The other entry that says so, and its place; undefined when the action says it itself. */
  readonly saidAt: { readonly ref: EntryRef; readonly span: Span } | undefined;
}

export class CheckedAction {
  readonly entry: Entry;
  readonly state: ActionState;
  /** The day at which is judged; undefined when the register's own cannot be read. */
  readonly day: CalendarDay | undefined;
  readonly #ref: EntryRef;
  readonly #scope: Scope;

  constructor(ref: EntryRef, scope: Scope, state: ActionState, day: CalendarDay | undefined) {
    this.entry = ref.placed.entry;
    this.state = state;
    this.day = day;
    this.#ref = ref;
    this.#scope = scope;
  }

  /** The designation of the action in a sentence. */
  get called(): Called {
    return calledInSentence(this.#ref.placed);
  }

  /** The place of its status, or its head where a heading gives it; undefined without one. */
  get statusSpan(): Span | undefined {
    const status = statusFieldOf(this.#ref, this.#scope);
    return status && (status.inherited ? headSpan(this.entry) : { start: status.value.start, end: status.value.end });
  }

  /** The day of the newest line that gives it a status, and where minutes say so; undefined without one. */
  get newestStatus(): Pick<AgreedOtherwise, 'day' | 'saidAt'> | undefined {
    const newest = newestStatus(this.#ref, this.#scope, this.day);
    return newest && { day: newest.day, saidAt: placeOf(newest, this.#ref) };
  }

  /** Its deadline; undefined when none was typed, neither here nor at its heading. */
  get deadline(): CheckedDeadline | undefined {
    const found = deadlineOf(this.#ref, this.#scope, this.day);
    if (found === undefined) return undefined;
    const { node, start, field, resolved } = found;
    const form = shiftSpan(node.span, start);
    return {
      span: field.inherited ? headSpan(this.entry) : form,
      typed: field.owner.placed.entry.text.slice(form.start, form.end),
      latest: resolved.latest,
    };
  }

  /** The last agreement on its deadline; undefined when the deadline says the same. */
  get agreedOtherwise(): AgreedOtherwise | undefined {
    const found = differingDeadline(this.#ref, this.#scope, this.day);
    if (found === undefined) return undefined;
    const { node, start, field } = found.deadline;
    const { day, to } = found.agreed.line;
    return {
      span: field.inherited ? headSpan(this.entry) : shiftSpan(node.span, start),
      typed: found.typed,
      agreed: to.text,
      day,
      saidAt: placeOf(found.agreed.line, this.#ref),
    };
  }
}

/**
 * The place in minutes at which a line about an action stands; undefined of one of its own history. It is looked up anew: what is kept
 * of minutes stays while they say the same, also where that has come to stand elsewhere in them.
 */
function placeOf({ from }: NewestLine, action: EntryRef): AgreedOtherwise['saidAt'] {
  if (from === undefined) return undefined;
  const { kind, identity } = action.placed.head;
  const key = isNumberedKind(kind) && identity !== undefined ? numberKey(kind, identity.text) : '';
  const now = mentionsUnder(key, from.ref.placed).findLast(({ text }) => text === from.mention.text);
  return { ref: from.ref, span: (now ?? from.mention).span };
}

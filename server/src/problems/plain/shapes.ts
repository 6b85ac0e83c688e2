/**
 * Shapes of entries: the row of what makes a difference to the rules in each line. All entries of one shape have the same said of
 * them by the rules that go by shapes, so that one of them is read for all.
 */

import type { ActionNotes } from '../../model/actions/actionNotes.ts';
import type { OwnState } from '../../model/actions/actionState.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';

export class Shape {
  readonly #next = new Map<string, Shape>();
  /** The state of an entry of this shape that was read; null where one has to be read. Undefined before the first. */
  #state: OwnState | null | undefined;
  /** The same states with the last day of each deadline. */
  readonly #byLatest = new Map<CalendarDay, OwnState>();

  /** True when one was read of which all that was said follows from its shape. */
  get isKnown(): boolean {
    return this.#state !== undefined && this.#state !== null;
  }

  /** The shape with one part more. */
  with(part: string): Shape {
    let next = this.#next.get(part);
    if (next === undefined) {
      next = new Shape();
      this.#next.set(part, next);
    }
    return next;
  }

  /** An entry of the shape was read. What was said of the first counts; null when something was that the shape does not say. */
  learn(state: OwnState | null): void {
    if (this.#state === undefined) this.#state = state;
  }

  /** The state of an entry of a known shape, one object for all that have the same. */
  stateWith(latest: CalendarDay | undefined): OwnState {
    const state = this.#state!;
    if (latest === undefined || state.latest === latest) return state;
    let kept = this.#byLatest.get(latest);
    if (kept === undefined) {
      kept = { ...state, latest };
      this.#byLatest.set(latest, kept);
    }
    return kept;
  }
}

/**
 * The parts of a state: true where it follows from the shape of an entry, false where a state that says anything there is of no
 * shape. What a state is to say besides does not compile before it stands here: of what the words of a title or the day of a note
 * decide it is false.
 */
const FOLLOWS: Readonly<Record<Exclude<keyof OwnState, 'notes'> | keyof ActionNotes, boolean>> = {
  status: true,
  owner: true,
  deadline: true,
  latest: true,
  newest: true,
  newestIsReport: true,
  needsNothing: true,
  needsNoDeadline: true,
  meant: true,
  inMinutes: false,
  agreed: false,
  heading: false,
  readsReference: false,
  readsMeetings: false,
  readsWords: false,
  readsOthers: false,
  onSchedule: true,
  hasOpenStep: true,
  tellsWhenReady: true,
  discussedFrom: false,
  unnotedUntil: false,
};

/** True of a state that every entry of the shape has, but for its last day: who it names and what stands elsewhere makes no difference. */
export function isOfShape(state: OwnState): boolean {
  const { owner, meant, notes, ...rest } = state;
  const saysNothing = ([part, value]: readonly [string, unknown]) =>
    FOLLOWS[part as keyof typeof FOLLOWS] || value === undefined || value === false;
  return owner !== 'perhaps' && meant.size === 0 && Object.entries({ ...rest, ...notes }).every(saysNothing);
}

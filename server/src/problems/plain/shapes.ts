/**
 * Shapes of entries: the row of what makes a difference to the rules in each line. All entries of one shape have the same said of
 * them by the rules that go by shapes, so that one of them is read for all.
 */
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

/**
 * The effective states of the actions of a file, for code that reads many of them after every keystroke: an action is
 * recomputed when its text or something that it depends on has changed; a heading once for each request.
 */

import { TrackedMemo } from '../../incremental/trackedMemo.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { MinutesEntry } from '../index/minutes.ts';
import type { WorkspaceScope } from '../index/scope.ts';
import type { CalendarDay } from '../time/calendar.ts';
import {
  type ActionState,
  combine,
  type HeadingState,
  headingState,
  headingStateOf,
  isComplete,
  isSomebody,
  NO_HEADING,
  ownState,
} from './actionState.ts';

const ownStates = new TrackedMemo(ownState);

/** The states of the actions of the scope's file as they are now: make one for each request. */
export class ActionStates {
  readonly #scope: WorkspaceScope;
  readonly #day: CalendarDay | undefined;
  readonly #own: ReturnType<typeof ownStates.begin>;
  readonly #headings = new Map<PlacedEntry, HeadingState>();

  /** @param day the date at which deadlines are judged. */
  constructor(scope: WorkspaceScope, day: CalendarDay | undefined) {
    this.#scope = scope;
    this.#day = day;
    this.#own = ownStates.begin(scope, day);
  }

  /** The effective state of an action, its heading taken into account. */
  of(placed: PlacedEntry): ActionState {
    const { file } = this.#scope;
    const own = this.#own(placed);
    let heading = NO_HEADING;
    if (!isComplete(own)) {
      heading =
        own.heading !== undefined || placed instanceof MinutesEntry
          ? headingStateOf({ file, placed }, own, this.#scope, this.#day)
          : this.#given(file.headingAbove(placed));
    }
    return combine(own, heading, this.#day, () => isSomebody(placed.entry, this.#scope));
  }

  /** The heading of this file that an action belongs to: the one that its `blok` field names, else the nearest above. */
  headingOf(placed: PlacedEntry): PlacedEntry | undefined {
    const { file } = this.#scope;
    const { heading } = this.#own(placed);
    const named = heading === undefined ? undefined : this.#scope.lookupHeading(heading)[0];
    if (named !== undefined) return named.file === file ? named.placed : undefined;
    return placed instanceof MinutesEntry ? undefined : file.headingAbove(placed);
  }

  /** True when the action is open and its last day lies before the day at which deadlines are judged. */
  isPast({ isOpen, isLate }: ActionState): boolean {
    return isOpen && isLate;
  }

  #given(heading: PlacedEntry | undefined): HeadingState {
    if (heading === undefined) return NO_HEADING;
    let given = this.#headings.get(heading);
    if (given === undefined) {
      given = headingState(this.#scope.file, heading, this.#scope, this.#day);
      this.#headings.set(heading, given);
    }
    return given;
  }
}

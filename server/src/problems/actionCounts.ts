/** Counts of the problems about what an action has or lacks, its heading taken into account. */
import {
  type ActionState,
  combine,
  type HeadingState,
  headingState,
  headingStateOf,
  isComplete,
  isSomebody,
  NO_HEADING,
  type OwnState,
} from '../model/actions/actionState.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { ReadEntry } from './readEntries.ts';
import type { SameDays } from './sameDays.ts';

const ACTION_RULES = RULES.filter((rule) => rule.kind === 'action');

export class ActionCounts {
  readonly #file: FileIndex;
  readonly #rules: typeof ACTION_RULES;
  /** The state of each heading that was asked for. */
  #headings = new Map<PlacedEntry, HeadingState>();

  constructor(file: FileIndex, severityOf: RuleContext['severityOf']) {
    this.#file = file;
    this.#rules = ACTION_RULES.filter(({ code }) => severityOf(code) !== 'off');
  }

  /** Forgets the states of headings, after a change of one or of the day by which dates without a year are read. */
  forgetHeadings(): void {
    this.#headings = new Map();
  }

  /**
   * Number of these rules that apply.
   * @param own what the action says itself; undefined for an entry that is no action.
   * @param heading the nearest heading above it.
   */
  count(
    placed: PlacedEntry,
    own: OwnState | undefined,
    heading: PlacedEntry | undefined,
    context: RuleContext,
  ): number {
    if (own === undefined) return 0;
    const state = this.#state(placed, own, heading, context);
    let count = 0;
    for (const rule of this.#rules) if (rule.applies(state)) count++;
    return count;
  }

  /** Notes the days that make a difference to the number, or to that of what is made in its minutes. */
  noteDays(
    { placed, state, made }: ReadEntry,
    heading: PlacedEntry | undefined,
    context: RuleContext,
    days: SameDays,
  ): void {
    // Minutes may make thousands, which a letter in another entry would go through.
    if (made.length > 0) days.noteAny();
    if (state === undefined) return;
    days.note(state.latest);
    days.note(state.notes?.unnotedUntil);
    if (isComplete(state)) return;
    if (state.heading !== undefined) {
      days.noteAny();
      return;
    }
    const { latest, readsReference } = this.#given(placed, state, heading, context);
    days.note(latest);
    if (readsReference) days.noteAny();
  }

  /** True when something is still expected of the action. */
  isOpen(placed: PlacedEntry, own: OwnState, heading: PlacedEntry | undefined, context: RuleContext): boolean {
    return this.#state(placed, own, heading, context).isOpen;
  }

  #state(placed: PlacedEntry, own: OwnState, heading: PlacedEntry | undefined, context: RuleContext): ActionState {
    const given = this.#given(placed, own, heading, context);
    return combine(own, given, context.referenceDate.day, () => isSomebody(placed.entry, context.scope));
  }

  #given(
    placed: PlacedEntry,
    own: OwnState,
    above: PlacedEntry | undefined,
    { scope, referenceDate: { day } }: RuleContext,
  ): HeadingState {
    if (isComplete(own)) return NO_HEADING;
    if (own.heading !== undefined) return headingStateOf({ file: this.#file, placed }, own, scope, day);
    if (above === undefined) return NO_HEADING;
    let state = this.#headings.get(above);
    if (state === undefined) {
      state = headingState(this.#file, above, scope, day);
      this.#headings.set(above, state);
    }
    return state;
  }
}

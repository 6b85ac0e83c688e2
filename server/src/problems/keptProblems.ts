/**
 * The known problems of a file: the count of each entry, and the texts of those that are shown. Forgetting any of it
 * marks the list as possibly changed.
 */
import type { Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { RuleFailed } from '../rules/findings.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { ActionCounts } from './actionCounts.ts';
import type { EntryCounts } from './entryCounts.ts';
import type { OncePerFile } from './oncePerFile.ts';
import { ProblemCounts } from './problemCounts.ts';
import { type ReadEntries, referencesOf } from './readEntries.ts';
import type { AnswerChange, ReferenceAnswer } from './referenceChecks.ts';
import { type ProblemList, ShownProblems } from './shownProblems.ts';
import type { TextCounts } from './textCounts.ts';

export interface KeptProblemsOptions {
  readonly entries: ReadEntries;
  readonly texts: TextCounts;
  readonly once: OncePerFile;
  /** The counts of other rooms that are kept by entry. */
  readonly counts: readonly EntryCounts[];
  readonly context: () => RuleContext;
  /** The same, for the texts of problems. */
  readonly shownContext: () => RuleContext;
  readonly severityOf: RuleContext['severityOf'];
  readonly failed: RuleFailed;
}

export class KeptProblems {
  readonly #entries: ReadEntries;
  readonly #shownContext: () => RuleContext;
  readonly #actions: ActionCounts;
  readonly #counts: ProblemCounts;
  readonly #shown: ShownProblems;
  #changed = true;
  /** Number of times that something was forgotten. */
  #changes = 0;

  constructor(file: FileIndex, options: KeptProblemsOptions) {
    const { entries, texts, once, counts, context, severityOf, failed } = options;
    this.#entries = entries;
    this.#shownContext = options.shownContext;
    this.#actions = new ActionCounts(file, severityOf);
    this.#counts = new ProblemCounts(file, { entries, texts, actions: this.#actions, kept: counts, context });
    this.#shown = new ShownProblems(file, once, failed);
  }

  /** True when something was forgotten since `takeChanged`. */
  get hasChanged(): boolean {
    return this.#changed;
  }

  /** Number of times that something was forgotten: a list that was begun before the last holds no more. */
  get changes(): number {
    return this.#changes;
  }

  /** True when something was forgotten since the last time that this was asked. */
  takeChanged(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  #change(): void {
    this.#changed = true;
    this.#changes++;
  }

  /** True when nothing is to be counted. */
  get isCounted(): boolean {
    return this.#counts.isComplete;
  }

  /** Counts the problems of the entries that have changed, bit by bit. */
  count(): Work<void> {
    return this.#counts.countInBits();
  }

  /**
   * The problems, of very many those from an entry on; bit by bit.
   * @param atMost about how many are shown: the last entry is shown with all it has.
   * @param from where the user is; undefined for the beginning.
   */
  list(atMost: number, from: PlacedEntry | undefined): Work<ProblemList> {
    return this.#shown.list(this.#counts, this.#shownContext(), atMost, from);
  }

  /** Forgets the problems that point to a file that has changed: they have other places. */
  followPlaces(file: FileIndex): void {
    if (this.#shown.isPointingTo(file)) this.#change();
  }

  /** Forgets an entry that was removed. */
  remove(placed: PlacedEntry): void {
    this.#changes++;
    this.#shown.forget(placed);
  }

  /** The problems of an entry may be others. */
  readonly forget = (placed: PlacedEntry): void => {
    this.#change();
    this.#shown.forget(placed);
    this.#counts.forget(placed);
  };

  /** Forgets the counts of all entries, and the states of headings. */
  forgetAll(): void {
    this.#change();
    this.#actions.forgetHeadings();
    this.#counts.forgetAll();
    this.#shown.forgetAll();
  }

  /** Another day counts: forgets the counts in which something else is past, and all texts, which may say how long ago that was. */
  followDay(before: CalendarDay | undefined, day: CalendarDay | undefined): void {
    this.#change();
    this.#actions.forgetHeadings();
    if (before === undefined || day === undefined) this.#counts.forgetAll();
    else this.#counts.followDay(day);
    this.#shown.forgetAll();
  }

  /** Forgets the states of headings; the caller decides which of the entries below them are counted again. */
  forgetHeadings(): void {
    this.#actions.forgetHeadings();
  }

  /** Forgets the counts from each of some headings up to the next heading that is not below it. */
  forgetBelow(headings: readonly PlacedEntry[]): void {
    if (headings.length === 0) return;
    this.#change();
    this.#actions.forgetHeadings();
    this.#counts.forgetBelowAll(headings);
    this.#shown.forgetAll();
  }

  /** The answer for what entries name was worked out again: they have so many problems more, which costs an addition each. */
  followAnswer(answer: ReferenceAnswer, { more, moreOpen, onceBefore, somebodyChanged }: AnswerChange): void {
    if (onceBefore.length > 0 || answer.onceKeys.length > 0) this.#change();
    if (answer.findings + answer.openFindings > 0 || more !== 0 || moreOpen !== 0) {
      this.#change();
      this.#shown.forgetWhere((placed) => this.#timesNamed(answer, placed) > 0);
    }
    if (more === 0 && moreOpen === 0 && !somebodyChanged) return;
    for (const placed of answer.users) {
      // What counts of it hangs on more than the answer.
      if (somebodyChanged || moreOpen !== 0) this.forget(placed);
      if (more !== 0) this.#counts.add(placed, more * this.#timesNamed(answer, placed));
    }
  }

  #timesNamed(answer: ReferenceAnswer, placed: PlacedEntry): number {
    const entry = this.#entries.get(placed);
    return entry === undefined ? 0 : referencesOf(entry).filter((one) => one === answer).length;
  }
}

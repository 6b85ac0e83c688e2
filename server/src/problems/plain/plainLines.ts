/** The lines of an entry that is told without being read, put together. */
import { later } from '../../model/actions/newestNote.ts';
import type { Reference } from '../../model/references/keyedReferences.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import type { RuleCode } from '../../rules/index.ts';
import type { CrossEntryRule } from '../../rules/rule.ts';
import type { NumberReference } from '../../syntax/entry.ts';
import { shiftSpan } from '../../text/span.ts';
import type { LineFacts } from './lineFacts.ts';
import type { Shape } from './shapes.ts';

/** What is known of an action by its lines, and its shape. */
export interface PlainEntry {
  readonly number: string;
  readonly shape: Shape;
  readonly references: readonly Reference[];
  /** The rules that apply to it together with others. */
  readonly crossEntry: readonly CrossEntryRule<RuleCode>[];
  /** The last day of its deadline; undefined without one. */
  readonly latest: CalendarDay | undefined;
  /** The newest day of its history; undefined without one. */
  readonly noted: CalendarDay | undefined;
  /** The actions that it waits for. Spans are those of the entry (UTF-16). */
  readonly waitsFor: readonly NumberReference[];
}

const NONE: readonly never[] = [];

/** Parts of a shape that stand for lines whose words make no difference. */
const TEXT = 'text';

export class PlainLines implements PlainEntry {
  readonly number: string;
  shape: Shape;
  readonly references: Reference[] = [];
  crossEntry: readonly CrossEntryRule<RuleCode>[] = NONE;
  latest: CalendarDay | undefined = undefined;
  noted: CalendarDay | undefined = undefined;
  waitsFor: readonly NumberReference[] = NONE;
  /** What may stand below the last field. */
  open: LineFacts['opens'] = undefined;
  /** True when something stands below it that needs no part of its own any more. */
  #hasBelow = false;
  #isTelling = false;

  /** @param shape that of an entry without a line. */
  constructor(number: string, shape: Shape) {
    this.number = number;
    this.shape = shape;
  }

  /**
   * Adds a line that begins a field.
   * @param start where it begins in the entry (UTF-16).
   */
  addField(facts: LineFacts, start: number): void {
    this.shape = this.shape.with(facts.part);
    this.open = facts.opens;
    this.#hasBelow = false;
    this.latest = facts.latest ?? this.latest;
    this.#take(facts, start);
  }

  /** Adds words below a text or behind its colon. */
  addText(): void {
    if (!this.#hasBelow) this.shape = this.shape.with(TEXT);
    this.#hasBelow = true;
  }

  /** Adds a line of a history, up to its colon: one counts for all of them, but for what it names and its day. */
  addNote(facts: LineFacts): void {
    if (!this.#hasBelow) this.shape = this.shape.with(facts.part);
    this.#hasBelow = true;
    this.noted = later(this.noted, facts.noted);
    this.#take(facts, 0);
  }

  /** Adds what such a line says, where that makes a difference; false for a second, since which is the newer then counts. */
  addTelling(facts: LineFacts): boolean {
    if (this.#isTelling) return false;
    this.#isTelling = true;
    this.shape = this.shape.with(facts.part);
    this.#take(facts, 0);
    return true;
  }

  #take({ references, crossEntry, waitsFor }: LineFacts, start: number): void {
    for (const reference of references) this.references.push(reference);
    for (const rule of crossEntry) if (!this.crossEntry.includes(rule)) this.crossEntry = [...this.crossEntry, rule];
    if (waitsFor.length === 0) return;
    this.waitsFor = [...this.waitsFor, ...waitsFor.map((one) => ({ ...one, ...shiftSpan(one, start) }))];
  }
}

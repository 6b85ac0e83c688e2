/** An entry on its way into a list: what counts for it, each asked of the model once. */
import { type DeadlineOf, deadlineOf, type Owners, ownersOf } from '../model/actions/action.ts';
import { statusFieldOf, statusOfAction } from '../model/actions/actionStatus.ts';
import { headingsOf } from '../model/actions/headings.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Scope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { isPast } from '../model/time/deadline.ts';
import type { Entry } from '../syntax/entry.ts';
import { isClosed, isDone, workOf } from '../syntax/workKinds.ts';
import type { RowState } from './document.ts';

export class ListedEntry {
  readonly ref: EntryRef;
  /** Of the file that the entry stands in. */
  readonly scope: Scope;
  readonly day: CalendarDay | undefined;
  readonly entry: Entry;
  #headings: readonly EntryRef[] | undefined;
  #deadline: DeadlineOf | undefined | null = null;
  #owners: Owners | undefined | null = null;
  #status: string | undefined | null = null;

  /** @param day the reference date of the register. */
  constructor(ref: EntryRef, scope: Scope, day: CalendarDay | undefined) {
    this.ref = ref;
    this.scope = scope;
    this.day = day;
    this.entry = ref.placed.entry;
  }

  /** The nearest heading above it first; empty without one. */
  get headings(): readonly EntryRef[] {
    this.#headings ??= headingsOf(this.ref, this.scope);
    return this.#headings;
  }

  /** Asks for the headings now, while the entry need not be read anew. */
  keepHeadings(): void {
    void this.headings;
  }

  /** Undefined when none was typed, neither here nor at its heading. */
  get deadline(): DeadlineOf | undefined {
    if (this.#deadline === null) this.#deadline = deadlineOf(this.ref, this.scope, this.day);
    return this.#deadline;
  }

  get owners(): Owners | undefined {
    if (this.#owners === null) this.#owners = ownersOf(this.ref, this.scope);
    return this.#owners;
  }

  /** The official status; undefined without one that is known. */
  get status(): string | undefined {
    if (this.#status === null) this.#status = statusOfAction(this.ref, this.scope);
    return this.#status;
  }

  /** The status as typed, else the official one; empty without one. */
  get statusText(): string {
    return statusFieldOf(this.ref, this.scope)?.value.text ?? this.status ?? '';
  }

  /** How things are with it; undefined for what nobody has to do, such as a decision. */
  get state(): RowState | undefined {
    if (workOf(this.entry.kind) === undefined) return undefined;
    if (!isClosed(this.status)) return 'open';
    return isDone(this.status) ? 'done' : 'dropped';
  }

  /** Open, and its deadline lies before the reference date. */
  get isLate(): boolean {
    const { deadline, day } = this;
    return this.state === 'open' && day !== undefined && deadline !== undefined && isPast(deadline.resolved, day);
  }
}

/**
 * The problems of one open file, kept in step with every edit: what a change makes stale is passed on to what keeps it. What
 * depends on very many entries is not stored at all: a broken name is looked up through its users, a past deadline by comparing
 * days, what an action inherits through the heading above it.
 */

import type { Dependency } from '../incremental/dependencies.ts';
import type { Stale } from '../incremental/stale.ts';
import { finish, type Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { IndexKey } from '../model/index/indexKey.ts';
import { type DefaultDate, type ReferenceDate, referenceDate } from '../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { RuleContext } from '../rules/rule.ts';
import { isSameSuppression, severityIn, suppressedCodes } from '../rules/suppressions.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { CrossEntryChecks } from './crossEntryChecks.ts';
import { DueLooks } from './dueLooks.ts';
import { DuplicateCounts } from './duplicateCounts.ts';
import { EntryIntake } from './entryIntake.ts';
import type { FileProblemsOptions } from './fileProblemsOptions.ts';
import { KeptProblems } from './keptProblems.ts';
import { isLongRead, LongReads } from './longReads.ts';
import { NewestNotes } from './newestNotes.ts';
import { OncePerFile } from './oncePerFile.ts';
import { isWaiting, OwnRegister } from './ownRegister.ts';
import { PlainEntries } from './plain/plainEntries.ts';
import { ReadEntries } from './readEntries.ts';
import { ReferenceChecks } from './referenceChecks.ts';
import { Renewals } from './renewals.ts';
import type { ProblemList } from './shownProblems.ts';
import { TextCounts } from './textCounts.ts';
import { UnusedNames } from './unusedNames.ts';

export class FileProblems {
  readonly file: FileIndex;
  readonly #scopeOf: () => WorkspaceScope;
  #fallback: DefaultDate;
  readonly #entries: ReadEntries;
  readonly #references: ReferenceChecks;
  readonly #once = new OncePerFile();
  readonly #kept: KeptProblems;
  readonly #crossEntry: CrossEntryChecks;
  readonly #due: DueLooks;
  readonly #intake: EntryIntake;
  /** Read in bits when problems are asked for. */
  readonly #long = new LongReads((placed) => this.#readLong(placed));
  readonly #namesRead: () => void;
  /** Number of changes so far. */
  #change = 0;
  /** The codes of the rules that the file suppresses. */
  readonly #off: ReadonlySet<string>;
  readonly #severityOf: RuleContext['severityOf'];
  readonly #isNamedElsewhere: RuleContext['isNamed'];
  readonly #names: UnusedNames;
  readonly #duplicates: DuplicateCounts;
  readonly #newest: NewestNotes;
  readonly #register: OwnRegister;
  readonly #renewals: Renewals;
  #reference: ReferenceDate;
  #context: RuleContext;

  /** @param read the entries of the file that were read already. */
  constructor(
    file: FileIndex,
    { scopeOf, fallback, failed, severityOf, isNamedElsewhere, plain, namesRead }: FileProblemsOptions,
    read: Iterable<PlacedEntry>,
  ) {
    this.file = file;
    this.#off = suppressedCodes(file.document);
    this.#scopeOf = scopeOf;
    this.#fallback = fallback;
    this.#severityOf = severityIn(file, severityOf);
    this.#isNamedElsewhere = isNamedElsewhere;
    this.#namesRead = namesRead ?? (() => {});
    const scope = scopeOf();
    const forget = (placed: PlacedEntry) => this.#kept.forget(placed);
    const texts = new TextCounts(file, failed);
    this.#references = new ReferenceChecks(failed);
    this.#entries = new ReadEntries(file, this.#references, this.#once);
    this.#crossEntry = new CrossEntryChecks(failed);
    this.#due = new DueLooks(file, this.#entries, this.#crossEntry);
    this.#register = new OwnRegister(file, scope.registerFiles);
    this.#names = new UnusedNames(file, failed, forget, (key) => this.#references.isNamed(key));
    this.#duplicates = new DuplicateCounts(file, this.#register, this.#severityOf, forget, () => this.#entries.all());
    this.#newest = new NewestNotes(file);
    this.#intake = new EntryIntake(file, {
      texts,
      entries: this.#entries,
      newest: this.#newest,
      crossEntry: this.#crossEntry,
      plain: plain ?? new PlainEntries(),
    });
    this.#kept = new KeptProblems(file, {
      entries: this.#entries,
      texts,
      once: this.#once,
      counts: [this.#once.counts, this.#crossEntry.counts, this.#duplicates.counts, this.#names.counts],
      context: () => this.#context,
      shownContext: () => this.#references.sharing(this.#context),
      severityOf: this.#severityOf,
      failed,
    });
    this.#renewals = new Renewals({
      entries: this.#entries,
      references: this.#references,
      crossEntry: this.#crossEntry,
      once: this.#once,
      kept: this.#kept,
      long: this.#long,
      context: () => this.#context,
    });
    this.#reference = referenceDate(scope, fallback);
    this.#context = this.#newContext(scope);
    this.#read([...read]);
    this.#names.followFile();
  }

  /** True when the comment at the top of the file switches others off than when this was made: then it is made anew. */
  get isSwitchedOtherwise(): boolean {
    return !isSameSuppression(this.#off, suppressedCodes(this.file.document));
  }

  /** True when the entry `register` is another one or has another code than at the last change: all hangs on it. */
  get isRegisteredOtherwise(): boolean {
    return this.#register.isOtherwise;
  }

  /** The entries that were read, or are being read, in no order. */
  get read(): Iterable<PlacedEntry> {
    return [...this.#entries.all(), ...this.#long.entries];
  }

  /** The newest day on which a history of the file has a line, as far as it was read. */
  readonly newestNote = (): CalendarDay | undefined => this.#newest.day;

  /** The default reference date, for a register that has none. */
  get fallback(): DefaultDate {
    return this.#fallback;
  }

  /** True when the problems may be others than the last time that this was asked. */
  takeChanged(): boolean {
    if (!this.isSettled()) finish(this.look());
    return this.#kept.takeChanged();
  }

  /** The same, as far as was looked, without taking it. */
  get hasChanged(): boolean {
    return this.#kept.hasChanged;
  }

  /** A number that is another one once a list that was begun is out of date. */
  get changes(): number {
    return this.#kept.changes + this.#change;
  }

  /** Something has moved in another file: the places that problems point to there are others. */
  followPlaces(file: FileIndex): void {
    this.#kept.followPlaces(file);
  }

  /** Sets the default reference date, for a register that has none. */
  setDefaultDate(fallback: DefaultDate): void {
    const { setting, today } = this.#fallback;
    if (fallback.setting === setting && fallback.today === today) return;
    this.#fallback = fallback;
    this.#followReference();
  }

  /** Hears of entries before their removal from this file, while they still stand in it. */
  beforeRemoval(removed: readonly PlacedEntry[]): void {
    this.#kept.forgetBelow(removed.filter(({ kind }) => isHeadingKind(kind)));
    for (const placed of removed) {
      this.#long.remove(placed);
      this.#entries.remove(placed);
      this.#kept.remove(placed);
      this.#crossEntry.remove(placed);
      this.#names.remove(placed);
      this.#duplicates.remove(placed);
      this.#newest.remove(placed);
      this.#due.remove(placed);
    }
  }

  /** Hears of a change of this file or another. */
  follow(stale: Stale): void {
    const { file } = stale;
    const seesOthers = stale.views.has(this.file);
    const hasOtherFiles = seesOthers && this.#register.setFiles(this.#scopeOf().registerFiles);
    const isMate = this.#register.files.includes(file);
    const isOtherRegister = this.#register.takeEntriesChanged();
    const isCalledOtherwise = stale.register && file === this.file && this.#register.takeCodeChanged();
    const all = seesOthers || isCalledOtherwise || isOtherRegister;
    this.#references.forgetShared(stale, all);
    const answers = [...(all ? this.#references.all() : this.#references.affectedBy(stale.dependencies()))];
    this.#due.add(stale, ++this.#change);
    this.#duplicates.add(stale);
    // Where a heading came or went, what an action has from it may be something else.
    if (all || !stale.views.isEmpty) this.#due.addAll(Number.POSITIVE_INFINITY);
    else if (stale.headingPlaces) this.#due.addAll(this.#change);
    const words = isOtherRegister || seesOthers || stale.statusWords;
    this.#context = this.#newContext(this.#scopeOf());
    const isOwn = file === this.file || isMate || seesOthers || stale.meetings || words;
    if (!isOwn && answers.length === 0) return;
    if (seesOthers) this.#kept.forgetAll();
    if (hasOtherFiles) for (const placed of this.#entries.all()) this.#duplicates.count(placed);
    if (file === this.file) this.#read(stale.entries);
    this.#followHeadings(stale);
    for (const answer of answers) this.#due.answers.add(answer);
    if (stale.register || seesOthers) this.#followReference();
    // `volgende vergadering` is that of the gremium of the register.
    if (stale.meetings || isOtherRegister) this.#followMeetings();
    // The meaning of a status word may be another one: for entries with none of the standard words, here or at a heading.
    if (words) {
      for (const placed of this.#entries.dependingOn('status words')) this.#due.states.add(placed);
      this.#kept.forgetAll();
    }
    // What names the register by its code may speak of this one now, or no more.
    if (isCalledOtherwise) for (const placed of this.#entries.all()) this.#due.states.add(placed);
    if (file !== this.file) return;
    if (stale.register) this.#duplicates.followRegisters();
    this.#names.followFile();
    this.#names.follow(this.#references.namedChanged, this.#context);
  }

  /** Takes the keys that this file has begun or ceased to name; others have to hear of them. */
  takeNamedChanged(): readonly IndexKey[] {
    return this.#references.takeNamedChanged();
  }

  /** True when this file names what is found under a key. */
  readonly isNaming: RuleContext['isNamed'] = (key) => this.#references.isNamed(key);

  /** True when something was worked out from one of these texts, or parts of one. */
  isReading(texts: readonly Dependency[]): boolean {
    return this.#crossEntry.isReading(texts) || this.#references.isReading(texts);
  }

  /**
   * Hears of names that became used or unused in another file; undefined when it may be any, which is checked lazily.
   * @param haveBegun it has begun to name each of them.
   */
  followNamed(keys: readonly IndexKey[] | undefined, haveBegun = false): void {
    this.#names.follow(keys, this.#context, haveBegun);
  }

  /**
   * The problems, of very many those from an entry on.
   * @param atMost about how many are shown: the last entry is shown with all it has.
   * @param from where the user is; undefined for the beginning.
   */
  list(atMost: number, from?: PlacedEntry): ProblemList {
    return finish(this.listInBits(atMost, from));
  }

  /** The same, bit by bit. */
  *listInBits(atMost: number, from?: PlacedEntry): Work<ProblemList> {
    yield* this.look();
    return yield* this.#kept.list(atMost, from);
  }

  /** True when nothing hangs on what has changed since the last look. Asked of each open file at each letter: no generator is made. */
  isSettled(): boolean {
    this.#followNewest();
    if (!this.#long.isSettled) return false;
    if (!this.#duplicates.isSettled() || !this.#due.isSettled() || !this.#names.isSettled()) return false;
    for (const placed of this.#once.refresh()) this.#kept.forget(placed);
    return this.#kept.isCounted;
  }

  #followNewest(): void {
    const register = this.file.registers.first;
    if (register !== undefined && this.#newest.takeChanged()) this.#kept.forget(register);
  }

  /** Looks again at what hangs on all that has changed since the last time, bit by bit. What is left stays due. */
  *look(): Work<void> {
    // Behind a letter hardly any of them has anything to do: no generator is made for that.
    if (!this.#long.isSettled) yield* this.#long.look();
    this.#followNewest();
    if (!this.#duplicates.isSettled()) yield* this.#duplicates.look();
    if (!this.#due.isSettled()) yield* this.#due.look(this.#renewals);
    if (!this.#long.isSettled) yield* this.#long.look();
    if (!this.#names.isSettled()) yield* this.#names.refresh(this.#context);
    for (const placed of this.#once.refresh()) this.#kept.forget(placed);
    if (!this.#kept.isCounted) yield* this.#kept.count();
  }

  #newContext(scope: WorkspaceScope): RuleContext {
    this.#long.restart();
    return {
      scope,
      workspace: scope,
      referenceDate: this.#reference,
      once: () => false,
      newestNote: this.newestNote,
      isNamed: (key) => this.#references.isNamed(key) || this.#isNamedElsewhere(key),
      severityOf: this.#severityOf,
    };
  }

  #read(entries: readonly PlacedEntry[]): void {
    for (const placed of entries) {
      if (isLongRead(placed)) this.#long.add(placed);
      else this.#intake.take(placed, this.#change, this.#context, entries.length);
      this.#duplicates.count(placed);
      this.#names.put(placed, this.#context);
      this.#kept.forget(placed);
    }
  }

  *#readLong(placed: PlacedEntry): Work<void> {
    yield* this.#intake.takeInBits(placed, this.#change, this.#context);
    this.#kept.forget(placed);
    this.#names.follow(this.#references.namedChanged, this.#context);
    this.#namesRead();
  }

  /** When a gremium meets next, or a moment is, may be another day: for the deadlines that say so, here or at a heading. */
  #followMeetings(): void {
    for (const placed of this.#entries.dependingOn('meetings')) this.#due.states.add(placed);
    if ([...this.#register.files, this.file].some((file) => [...file.headings].some(isWaiting))) this.#kept.forgetAll();
  }

  #followHeadings({ file, headings }: Stale): void {
    if (headings.size === 0) return;
    this.#kept.forgetHeadings();
    if (file === this.file) this.#kept.forgetBelow([...headings]);
    for (const answer of this.#references.all()) {
      if (answer.use.kind === 'heading') for (const placed of answer.users) this.#kept.forget(placed);
    }
  }

  #followReference(): void {
    const reference = referenceDate(this.#scopeOf(), this.#fallback);
    const before = this.#reference;
    this.#reference = reference;
    this.#context = this.#newContext(this.#scopeOf());
    if (reference.day === before.day) return;
    for (const placed of this.#entries.dependingOn('reference date')) this.#due.states.add(placed);
    // Who is in office at that day, and what is past.
    for (const answer of this.#references.judgedByDay()) this.#due.answers.add(answer);
    for (const host of this.#crossEntry.judgedByDay()) this.#due.crossEntry.add(host);
    this.#kept.followDay(before.day, reference.day);
  }
}

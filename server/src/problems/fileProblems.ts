/**
 * The problems of one open file, kept in step with every edit. How many there are is known of each chunk of entries; what
 * they say is only made of those that are shown. What depends on very many entries is not stored at all: a broken name is
 * looked up through its users, a past deadline by comparing days, what an action inherits through the heading above it.
 */

import { type OwnState, ownState } from '../model/actions/actionState.ts';
import { keepAsked } from '../model/actions/predecessors.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import type { IndexChanges } from '../model/index/indexChanges.ts';
import { hostOf, minutesEntries } from '../model/index/minutes.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import { type DefaultDate, referenceDate } from '../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { EntryProblem } from '../rules/check.ts';
import { countFindings, entryFindings, fileFindings, type RuleFailed } from '../rules/findings.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import { isSameSwitch, severityIn, switchedOff } from '../rules/switchedOff.ts';
import { hangsOnDays } from '../syntax/dates/ast.ts';
import { fieldOf } from '../syntax/entry.ts';
import { ChunkMemo, type EntryChunk, type PlacedEntry } from '../syntax/entryList.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import type { FileChange } from '../workspace/workspaceIndex.ts';
import { ActionCounts } from './actionCounts.ts';
import { AwaitedLooks, type Looks } from './awaitedLooks.ts';
import { CrossEntryChecks } from './crossEntryChecks.ts';
import { DuplicateCounts } from './duplicateCounts.ts';
import { NewestNotes } from './newestNotes.ts';
import { OncePerFile } from './oncePerFile.ts';
import { type ReferenceAnswer, ReferenceChecks } from './referenceChecks.ts';
import { ShownProblems } from './shownProblems.ts';
import { UnusedNames } from './unusedNames.ts';

const FILE_RULES = RULES.filter((rule) => rule.kind === 'file');
const ENTRY_RULES = RULES.filter((rule) => rule.kind === 'entry');
const RULES_OF_CLEAN = ENTRY_RULES.filter(({ onlyFindings }) => !onlyFindings);

/** What is kept of an entry that was read. */
interface KeptTarget {
  uses: readonly ReferenceAnswer[];
  /** Only of actions. */
  state: OwnState | undefined;
}

interface KeptEntry extends KeptTarget {
  /** Findings of the rules that look at its text alone. */
  own: number;
  /** The number of the change with which it was read. */
  readonly readAt: number;
  /** What is made in its minutes, when it is a meeting. */
  made: readonly KeptMade[];
  /** How many problems it has; counted in a round: in an earlier one another heading or day may have counted. */
  problems: number;
  round: number;
}

interface KeptMade extends KeptTarget {
  readonly placed: PlacedEntry;
}

const NOTHING_MADE: readonly never[] = [];
const NOTHING_NAMED: readonly never[] = [];

/** The problems of an entry that are to be shown. */
export interface ShownEntry {
  readonly placed: PlacedEntry;
  readonly problems: readonly EntryProblem[];
}

export interface ProblemList {
  /** In the order of the text. */
  readonly shown: readonly ShownEntry[];
  /** How many problems the file has; more than are shown when there are very many. */
  readonly total: number;
}

export interface FileProblemsOptions {
  readonly scopeOf: () => WorkspaceScope;
  readonly fallback: DefaultDate;
  readonly failed: RuleFailed;
  readonly severityOf: RuleContext['severityOf'];
  /** True when another file that is known names what is found under a `lookupKey`. */
  readonly isNamedElsewhere: (key: string) => boolean;
}

export class FileProblems {
  readonly file: FileIndex;
  readonly #scopeOf: () => WorkspaceScope;
  readonly #failed: RuleFailed;
  #fallback: DefaultDate;
  readonly #entries = new Map<PlacedEntry, KeptEntry>();
  readonly #answers: ReferenceChecks;
  readonly #once = new OncePerFile();
  readonly #counts = new ChunkMemo<{ problems: number }>((chunk) => ({ problems: this.#countChunk(chunk) }));
  readonly #made: ShownProblems;
  readonly #actions: ActionCounts;
  /** Entries with dates whose year follows from the reference date. */
  readonly #readers = new Set<PlacedEntry>();
  /** Entries whose deadline is the next meeting of a gremium, or hangs on a moment. */
  readonly #meetingReaders = new Set<PlacedEntry>();
  /** Entries with a status that the register may give a meaning. */
  readonly #wordReaders = new Set<PlacedEntry>();
  readonly #links: CrossEntryChecks;
  readonly #awaited = new AwaitedLooks();
  /** How many changes there were. */
  #change = 0;
  /** What the file says is not to be reported. */
  readonly #off: ReadonlySet<string>;
  readonly #severityOf: RuleContext['severityOf'];
  readonly #isNamedElsewhere: (key: string) => boolean;
  readonly #names: UnusedNames;
  readonly #held: DuplicateCounts;
  readonly #newest: NewestNotes;
  #reference: ReferenceDate;
  #registerFiles: readonly FileIndex[];
  /** The entries `register` that count, of all files of the register. */
  #registers: readonly (PlacedEntry | undefined)[];
  #registerCode: string;
  #context: RuleContext;
  #changed = true;
  #round = 0;
  /** The files that problems that were shown point to. */
  #pointsTo: ReadonlySet<FileIndex> = new Set();

  /** @param read the entries of the file that were read already. */
  constructor(
    file: FileIndex,
    { scopeOf, fallback, failed, severityOf, isNamedElsewhere }: FileProblemsOptions,
    read: Iterable<PlacedEntry>,
  ) {
    this.file = file;
    this.#off = switchedOff(file.document);
    const severityHere = severityIn(file, severityOf);
    this.#scopeOf = scopeOf;
    this.#fallback = fallback;
    this.#failed = failed;
    this.#severityOf = severityHere;
    this.#isNamedElsewhere = isNamedElsewhere;
    this.#links = new CrossEntryChecks(failed);
    this.#answers = new ReferenceChecks(failed);
    this.#made = new ShownProblems(file, this.#once, failed);
    this.#actions = new ActionCounts(file, severityHere);
    const scope = scopeOf();
    const forget = (placed: PlacedEntry) => this.#forget(placed);
    this.#names = new UnusedNames(file, failed, forget, (key) => this.#answers.isNamed(key));
    this.#held = new DuplicateCounts(file, scope.registerFiles, severityHere, forget, () => this.#entries.keys());
    this.#newest = new NewestNotes(file);
    this.#registerFiles = scope.registerFiles;
    this.#registerCode = file.registerCode;
    this.#registers = scope.registerFiles.map(({ registers }) => registers.first);
    this.#reference = referenceDate(scope, fallback);
    this.#context = this.#newContext(scope);
    const entries = [...read];
    this.#read(entries);
    this.#names.followFile();
  }

  /** True when the comment at the top of the file switches others off than when this was made: then it is made anew. */
  get isSwitchedOtherwise(): boolean {
    return !isSameSwitch(this.#off, switchedOff(this.file.document));
  }

  /** True when the entry `register` is another one or has another code than at the last change: all hangs on it. */
  get isRegisteredOtherwise(): boolean {
    const first = this.file.registers.first;
    return this.file.registerCode !== this.#registerCode || !this.#registers.includes(first);
  }

  /** The entries that were read, in no order. */
  get read(): Iterable<PlacedEntry> {
    return this.#entries.keys();
  }

  /** The newest day on which a history of the file has a line, as far as it was read. */
  readonly newestNote = (): CalendarDay | undefined => this.#newest.day;

  /** What counts when the register has no reference date. */
  get fallback(): DefaultDate {
    return this.#fallback;
  }

  /** True when the problems may be others than the last time that this was asked. */
  takeChanged(): boolean {
    this.#look();
    this.#names.refresh(this.#context);
    for (const placed of this.#once.refresh()) this.#forget(placed);
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  /** Something has moved in another file: the places that problems point to there are others. */
  followPlaces(file: FileIndex): void {
    if (this.#pointsTo.has(file)) this.#changed = true;
  }

  /** Another day, or another setting: what counts when the register has no reference date. */
  setDefaultDate(fallback: DefaultDate): void {
    const { setting, today } = this.#fallback;
    if (fallback.setting === setting && fallback.today === today) return;
    this.#fallback = fallback;
    this.#followReference();
  }

  /** Entries are going to be removed from this file, and still stand where they stood. */
  beforeRemoval(removed: readonly PlacedEntry[]): void {
    for (const placed of removed) {
      if (isHeadingKind(placed.kind)) this.#forgetBelow(placed);
      this.#releaseUses(placed, []);
      this.#entries.delete(placed);
      this.#made.forget(placed);
      this.#links.remove(placed);
      this.#names.remove(placed);
      this.#held.remove(placed);
      this.#newest.remove(placed);
      this.#readers.delete(placed);
      this.#meetingReaders.delete(placed);
      this.#wordReaders.delete(placed);
    }
  }

  /** This file or another has changed. */
  follow({ file, put, facts, seeOtherwise }: FileChange): void {
    const otherFiles = seeOtherwise.has(this.file);
    const isMate = this.#registerFiles.includes(file);
    const isOtherRegister = this.#takeRegisterChanged();
    const isCalledOtherwise = facts.register && file === this.file && this.file.registerCode !== this.#registerCode;
    const all = otherFiles || isCalledOtherwise || isOtherRegister;
    if (isCalledOtherwise) this.#registerCode = this.file.registerCode;
    const askers = all ? new Set(this.#answers.all()) : this.#answers.askersOf(facts.keys);
    for (const answer of this.#answers.followersOf(put)) askers.add(answer);
    this.#awaited.add(facts, put, seeOtherwise, ++this.#change, this.#held.holding(file));
    // Where a heading came or went, what an action has from it may be something else.
    if (all || facts.headingPlaces || seeOtherwise.size > 0) this.#awaited.addAllLinks();
    const meetings = this.#isAboutMeetings(facts);
    const words = isOtherRegister || otherFiles || hasStatusWords(facts.keys);
    this.#context = this.#newContext(this.#scopeOf());
    if (file !== this.file && !isMate && !otherFiles && askers.size === 0 && !meetings && !words) return;
    if (otherFiles) this.#followScope();
    if (file === this.file) this.#read(put);
    this.#followHeadings(file, facts);
    for (const answer of askers) this.#renew(answer);
    if (facts.register || otherFiles) this.#followReference();
    // `volgende vergadering` is that of the gremium of the register.
    if (meetings || isOtherRegister) this.#followMeetings();
    if (words) this.#followWords();
    // What names the register by its code may speak of this one now, or no more.
    if (isCalledOtherwise) for (const placed of this.#entries.keys()) this.#renewState(placed);
    if (file !== this.file) return;
    if (facts.register) this.#held.followRegisters();
    this.#names.followFile();
    this.#names.follow(this.#answers.namedChanged, this.#context);
  }

  /** Looks again at what hangs on all that has changed since the last time. */
  #look(): void {
    const register = this.file.registers.first;
    if (register !== undefined && this.#newest.takeChanged()) this.#forget(register);
    const looks = this.#awaited.take();
    if (looks === undefined) return;
    this.#held.follow(looks.heldKeys);
    this.#followMentions(looks);
    const isRead = (host: PlacedEntry, change: number) => (this.#entries.get(host)?.readAt ?? 0) >= change;
    const hosts = looks.allLinks
      ? [...this.#links.all()]
      : this.#links.hangingOn(withMentions(looks.keys), looks.put, isRead);
    for (const host of hosts) if (this.#entries.has(host)) this.#renewLinks(host);
  }

  /** True when another entry says what the register is than the last time that this was asked. */
  #takeRegisterChanged(): boolean {
    const before = this.#registers;
    this.#registers = this.#registerFiles.map(({ registers }) => registers.first);
    return this.#registers.some((register, index) => register !== before[index]);
  }

  /** Takes the keys that this file has begun or ceased to name; others have to hear of them. */
  takeNamedChanged(): readonly string[] {
    const { namedChanged } = this.#answers;
    if (namedChanged.size === 0) return NOTHING_NAMED;
    const keys = [...namedChanged];
    namedChanged.clear();
    return keys;
  }

  /** True when this file names what is found under a `lookupKey`. */
  isNaming(key: string): boolean {
    return this.#answers.isNamed(key);
  }

  /** True when something was worked out from the text of one of these entries. */
  isFollowing(entries: readonly PlacedEntry[]): boolean {
    return this.#links.isFollowing(entries) || this.#answers.followersOf(entries).size > 0;
  }

  /**
   * Another file has begun or ceased to name these; undefined when it may be any, which is looked at when it is asked for.
   * @param haveBegun it has begun to name each of them.
   */
  followNamed(keys: readonly string[] | undefined, haveBegun = false): void {
    this.#names.follow(keys, this.#context, haveBegun);
  }

  /**
   * The problems, of very many those from an entry on.
   * @param atMost about how many are shown: the last entry is shown with all it has.
   * @param from where the user is; undefined for the beginning.
   */
  list(atMost: number, from?: PlacedEntry): ProblemList {
    this.#look();
    this.#names.refresh(this.#context);
    for (const placed of this.#once.refresh()) this.#forget(placed);
    const { chunks } = this.file.document.entries;
    let total = 0;
    for (const chunk of chunks) total += this.#counts.get(chunk).problems;
    const shown: ShownEntry[] = [];
    const first = total <= atMost ? 0 : (from?.chunk.order ?? 0);
    let left = atMost;
    for (let i = 0; i < chunks.length && left > 0; i++) {
      const chunk = chunks[(first + i) % chunks.length]!;
      if (this.#counts.get(chunk).problems === 0) continue;
      for (const placed of chunk.entries) {
        if (left <= 0) break;
        if (this.#countEntry(placed, this.file.headingAbove(placed)) === 0) continue;
        const problems = this.#made.get(placed, this.#context);
        left -= problems.length;
        shown.push({ placed, problems });
      }
    }
    if (first > 0) shown.sort((a, b) => a.placed.index - b.placed.index);
    this.#made.keepOnly(shown);
    this.#pointsTo = filesPointedTo(shown);
    return { shown, total };
  }

  #newContext(scope: WorkspaceScope): RuleContext {
    return {
      scope,
      workspace: scope,
      referenceDate: this.#reference,
      once: () => false,
      newestNote: this.newestNote,
      isNamed: (key) => this.#answers.isNamed(key) || this.#isNamedElsewhere(key),
      severityOf: this.#severityOf,
    };
  }

  #read(entries: readonly PlacedEntry[]): void {
    for (const placed of entries) {
      const made = minutesEntries(placed);
      const own = this.#countOwn(placed, made);
      const { uses, state } = this.#target(placed);
      const kept: KeptEntry = {
        uses,
        state,
        own,
        readAt: this.#change,
        made: made.length === 0 ? NOTHING_MADE : made.map((one) => ({ placed: one, ...this.#target(one) })),
        problems: 0,
        round: -1,
      };
      const named = usesOf(kept);
      this.#releaseUses(placed, named);
      const states = made.length === 0 ? [state] : [state, ...kept.made.map((one) => one.state)];
      setIn(this.#readers, placed, states.some(readsReference));
      setIn(this.#meetingReaders, placed, states.some(readsMeetings));
      setIn(this.#wordReaders, placed, states.some(readsWords));
      this.#entries.set(placed, kept);
      this.#held.count(placed);
      this.#newest.put(placed);
      this.#names.put(placed, this.#context);
      for (const answer of named) if (answer.onceKeys.length > 0) this.#once.follow(answer);
      keepAsked(placed);
      this.#links.renew(placed, this.#targets(placed), this.#context);
      this.#forget(placed);
    }
  }

  /** What the text of an entry and of what is made in its minutes alone says. */
  #countOwn(placed: PlacedEntry, made: readonly PlacedEntry[]): number {
    const isClean = placed.entry.findings.length === 0;
    let own = this.#countRules(isClean ? RULES_OF_CLEAN : ENTRY_RULES, placed);
    for (const one of made) own += this.#countOwn(one, NOTHING_MADE);
    return own;
  }

  #countRules(rules: typeof ENTRY_RULES | typeof FILE_RULES, placed: PlacedEntry): number {
    const ref = { file: this.file, placed };
    let count = 0;
    for (const rule of rules) {
      if (this.#severityOf(rule.code) === 'off') continue;
      count += countFindings(rule.code, this.#failed, () =>
        rule.kind === 'entry' ? entryFindings(rule, placed) : fileFindings(rule, ref, this.#context),
      );
    }
    return count;
  }

  /** What is kept of an entry at the margin, or of one that is made in minutes. */
  #target(placed: PlacedEntry): KeptTarget {
    const ref = { file: this.file, placed };
    return { uses: this.#answers.add(ref, this.#context), state: this.#stateOf(placed) };
  }

  #stateOf(placed: PlacedEntry): OwnState | undefined {
    if (workOf(placed.kind) === undefined) return undefined;
    return ownState({ file: this.file, placed }, this.#context.scope, this.#reference.day);
  }

  /** An entry and what is made in it. */
  #targets(placed: PlacedEntry): EntryRef[] {
    const own = { file: this.file, placed };
    if (placed.kind !== 'vergadering') return [own];
    return [own, ...minutesEntries(placed).map((one) => ({ file: this.file, placed: one }))];
  }

  #renewLinks(host: PlacedEntry): void {
    if (this.#links.renew(host, this.#targets(host), this.#context)) this.#forget(host);
    const kept = this.#entries.get(host);
    if (kept !== undefined && [kept, ...kept.made].some(({ state }) => state?.readsOthers)) this.#renewState(host);
  }

  /** Works out again what an entry says of itself, since something that it is reckoned from has changed. */
  #renewState(host: PlacedEntry): void {
    const kept = this.#entries.get(host);
    if (kept === undefined) return;
    if (kept.state !== undefined) kept.state = this.#stateOf(host);
    for (const made of kept.made) made.state = this.#stateOf(made.placed);
    this.#forget(host);
  }

  #isAboutMeetings({ gremia, keys }: IndexChanges): boolean {
    if (gremia) return true;
    for (const key of keys) if (key.startsWith('meetings:') || key.startsWith('moments:')) return true;
    return false;
  }

  /** What a status means may be something else: for those that have none of the standard ones, here or at a heading. */
  #followWords(): void {
    for (const placed of this.#wordReaders) this.#renewState(placed);
    this.#actions.forgetHeadings();
    this.#forgetAll();
  }

  /** When a gremium meets next, or a moment is, may be another day: for the deadlines that say so, here or at a heading. */
  #followMeetings(): void {
    for (const placed of this.#meetingReaders) this.#renewState(placed);
    const waits = (heading: PlacedEntry) => {
      const field = fieldOf(heading.entry, 'deadline');
      return field?.kind === 'deadline' && field.deadline !== undefined && hangsOnDays(field.deadline.node);
    };
    const files = this.#registerFiles.includes(this.file) ? this.#registerFiles : [this.file];
    if (!files.some((file) => [...file.headings].some(waits))) return;
    this.#actions.forgetHeadings();
    this.#forgetAll();
  }

  /**
   * Something else is said elsewhere of what has a number of this file: other words, or the same words in a file in which
   * the number means another one than before.
   */
  #followMentions({ keys, seeOtherwise }: Looks): void {
    const renew = (key: string, change: number) => {
      for (const { placed } of this.file.numbers.get(key)) {
        const host = hostOf(placed);
        if ((this.#entries.get(host)?.readAt ?? 0) < change) this.#renewState(host);
      }
    };
    for (const [key, change] of keys) {
      if (key.startsWith('mentions:') || key.startsWith('numbers:')) renew(key.slice(key.indexOf(':') + 1), change);
    }
    for (const file of seeOtherwise) for (const key of file.mentions.keys()) renew(key, Number.POSITIVE_INFINITY);
  }

  /** An entry is no user any more of what it named before and does not now. */
  #releaseUses(placed: PlacedEntry, now: readonly ReferenceAnswer[]): void {
    const kept = this.#entries.get(placed);
    if (kept === undefined) return;
    for (const answer of usesOf(kept)) {
      if (now.includes(answer)) continue;
      this.#answers.remove(answer, placed);
      if (answer.onceKeys.length > 0) this.#once.follow(answer);
    }
  }

  /** What an answer says may be something else now. */
  #renew(answer: ReferenceAnswer): void {
    if (answer.users.size === 0) return;
    const { more, moreOpen, onceBefore, somebodyChanged } = this.#answers.renew(answer, this.#context);
    if (onceBefore.length > 0 || answer.onceKeys.length > 0) {
      this.#changed = true;
      this.#once.follow(answer, onceBefore);
    }
    if (answer.findings + answer.openFindings > 0 || more !== 0 || moreOpen !== 0) {
      this.#changed = true;
      this.#made.forgetWhere((placed) => {
        const kept = this.#entries.get(placed);
        return kept !== undefined && usesOf(kept).includes(answer);
      });
    }
    if (more === 0 && moreOpen === 0 && !somebodyChanged) return;
    for (const placed of answer.users) {
      // What counts of it hangs on more than the answer.
      if (somebodyChanged || moreOpen !== 0) this.#forget(placed);
      const kept = this.#entries.get(placed)!;
      const chunk = this.#counts.peek(placed.chunk);
      for (const one of usesOf(kept)) {
        if (one !== answer) continue;
        kept.problems += more;
        if (chunk !== undefined) chunk.problems += more;
      }
    }
  }

  #followHeadings(file: FileIndex, { headings }: IndexChanges): void {
    if (headings.size === 0) return;
    this.#actions.forgetHeadings();
    if (file === this.file) for (const heading of headings) if (this.#isHere(heading)) this.#forgetBelow(heading);
    for (const answer of this.#answers.all()) {
      if (answer.use.kind === 'heading') for (const placed of answer.users) this.#forget(placed);
    }
  }

  /** What a heading gives may have changed for all entries up to the next heading that is not below it. */
  #forgetBelow(heading: PlacedEntry): void {
    this.#changed = true;
    this.#round++;
    this.#actions.forgetHeadings();
    const { chunks } = this.file.document.entries;
    let last = chunks.length - 1;
    for (const next of this.file.headings.from(heading)) {
      if (next === heading || next.kind === 'onderwerp') continue;
      last = next.chunk.order;
      break;
    }
    for (let i = heading.chunk.order; i <= last; i++) this.#counts.forget(chunks[i]!);
    this.#made.forgetAll();
  }

  /** Other files are seen than before. */
  #followScope(): void {
    const { registerFiles } = this.#context.scope;
    const isSame =
      registerFiles.length === this.#registerFiles.length &&
      registerFiles.every((file, index) => file === this.#registerFiles[index]);
    this.#registerFiles = registerFiles;
    this.#actions.forgetHeadings();
    this.#forgetAll();
    this.#held.registerFiles = registerFiles;
    if (!isSame) for (const placed of this.#entries.keys()) this.#held.count(placed);
  }

  #followReference(): void {
    const reference = referenceDate(this.#scopeOf(), this.#fallback);
    const before = this.#reference;
    this.#reference = reference;
    this.#context = this.#newContext(this.#scopeOf());
    if (reference.day === before.day) return;
    this.#actions.forgetHeadings();
    for (const placed of this.#readers) this.#renewState(placed);
    // Who is in office at that day, and what is past.
    for (const answer of this.#answers.all()) this.#renew(answer);
    for (const host of [...this.#links.all()]) this.#renewLinks(host);
    this.#forgetAll();
  }

  #forget(placed: PlacedEntry): void {
    this.#changed = true;
    this.#made.forget(placed);
    const kept = this.#entries.get(placed);
    if (kept !== undefined) kept.round = -1;
    if (this.#isHere(placed)) this.#counts.forget(placed.chunk);
  }

  #forgetAll(): void {
    this.#changed = true;
    this.#round++;
    for (const chunk of this.file.document.entries.chunks) this.#counts.forget(chunk);
    this.#made.forgetAll();
  }

  /** False for an entry that was removed. */
  #isHere(placed: PlacedEntry): boolean {
    const { chunk, at } = placed;
    return this.file.document.entries.chunks[chunk.order] === chunk && chunk.entries[at] === placed;
  }

  #countChunk(chunk: EntryChunk): number {
    let problems = 0;
    let heading = this.file.headingAbove(chunk.entries[0]!);
    for (const placed of chunk.entries) {
      if (isHeadingKind(placed.kind)) heading = placed;
      problems += this.#countEntry(placed, heading);
    }
    return problems;
  }

  #countEntry(placed: PlacedEntry, heading: PlacedEntry | undefined): number {
    const kept = this.#entries.get(placed);
    if (kept === undefined) return 0;
    if (kept.round !== this.#round) {
      kept.problems = kept.own + this.#once.countAt(placed) + this.#links.countAt(placed);
      kept.problems += this.#held.countAt(placed) + this.#names.countAt(placed);
      kept.problems += this.#countTarget(placed, kept, heading);
      if (placed.kind === 'register') kept.problems += this.#countRules(FILE_RULES, placed);
      for (const made of kept.made) kept.problems += this.#countTarget(made.placed, made, undefined);
      kept.round = this.#round;
    }
    return kept.problems;
  }

  #countTarget(placed: PlacedEntry, { uses, state }: KeptTarget, heading: PlacedEntry | undefined): number {
    let count = this.#actions.count(placed, state, heading, this.#context);
    let open = 0;
    for (const { findings, openFindings } of uses) {
      count += findings;
      open += openFindings;
    }
    if (open > 0 && (state === undefined || this.#actions.isOpen(placed, state, heading, this.#context))) count += open;
    return count;
  }
}

function hasStatusWords(keys: Iterable<string>): boolean {
  for (const key of keys) if (key.startsWith('ownWords:status ')) return true;
  return false;
}

/** Where a number means another one than before, so does what is said of it there. */
function* withMentions(keys: Iterable<readonly [string, number]>): Iterable<readonly [string, number]> {
  for (const one of keys) {
    yield one;
    const [key, change] = one;
    if (key.startsWith('numbers:')) yield [`mentions:${key.slice('numbers:'.length)}`, change];
  }
}

/** All that an entry names, with what is made in its minutes. */
function usesOf({ uses, made }: KeptEntry): readonly ReferenceAnswer[] {
  return made.length === 0 ? uses : [...uses, ...made.flatMap((one) => one.uses)];
}

const readsReference = (state: OwnState | undefined) => state?.readsReference === true;
const readsMeetings = (state: OwnState | undefined) => state?.readsMeetings === true;
const readsWords = (state: OwnState | undefined) => state?.readsWords === true;

function setIn<T>(set: Set<T>, value: T, isIn: boolean): void {
  if (isIn) set.add(value);
  else set.delete(value);
}

function filesPointedTo(shown: readonly ShownEntry[]): Set<FileIndex> {
  const files = new Set<FileIndex>();
  for (const { problems } of shown) {
    for (const { related = [] } of problems) for (const { ref } of related) files.add(ref.file);
  }
  return files;
}

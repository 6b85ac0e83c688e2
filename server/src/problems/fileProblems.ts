/**
 * The problems of one open file, kept in step with every edit. How many there are is known of each chunk of entries; what
 * they say is only made of those that are shown. What depends on very many entries is not stored at all: a broken name is
 * looked up through its users, a past deadline by comparing days, what an action inherits through the heading above it.
 */
import { type OwnState, ownState } from '../model/actionState.ts';
import type { FactChanges, FileFacts } from '../model/fileFacts.ts';
import type { ReferenceDate } from '../model/referenceDate.ts';
import { type DefaultDate, referenceDate } from '../model/referenceDate.ts';
import type { Scope } from '../model/scope.ts';
import type { EntryProblem, RuleFailed } from '../rules/check.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import { ChunkMemo, type EntryChunk, type PlacedEntry } from '../syntax/entryList.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import type { FileChange } from '../workspace/workspaceIndex.ts';
import { ActionCounts } from './actionCounts.ts';
import { MadeProblems } from './madeProblems.ts';
import { OncePlaces } from './oncePlaces.ts';
import { type UseAnswer, UseAnswers } from './useAnswers.ts';

const ENTRY_RULES = RULES.filter((rule) => rule.reads === 'entry');

/** What is kept of an entry that was read. */
interface KeptEntry {
  /** Findings of the rules that look at its text alone. */
  own: number;
  /** Findings for what an entry above it has already. */
  held: number;
  uses: readonly UseAnswer[];
  /** Only of actions. */
  state: OwnState | undefined;
  /** How many problems it has; counted in a round: in an earlier one another heading or day may have counted. */
  problems: number;
  round: number;
}

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

export class FileProblems {
  readonly file: FileFacts;
  readonly #scopeOf: () => Scope;
  readonly #failed: RuleFailed;
  #fallback: DefaultDate;
  readonly #entries = new Map<PlacedEntry, KeptEntry>();
  readonly #answers: UseAnswers;
  readonly #once = new OncePlaces();
  readonly #counts = new ChunkMemo<{ problems: number }>((chunk) => ({ problems: this.#countChunk(chunk) }));
  readonly #made: MadeProblems;
  readonly #actions: ActionCounts;
  /** Entries with dates whose year follows from the reference date. */
  readonly #readers = new Set<PlacedEntry>();
  #reference: ReferenceDate;
  #registerFiles: readonly FileFacts[];
  #context: RuleContext;
  #changed = true;
  #round = 0;
  /** The files that problems that were shown point to. */
  #pointsTo: ReadonlySet<FileFacts> = new Set();

  /** @param read the entries of the file that were read already. */
  constructor(
    file: FileFacts,
    scopeOf: () => Scope,
    fallback: DefaultDate,
    failed: RuleFailed,
    read: Iterable<PlacedEntry>,
  ) {
    this.file = file;
    this.#scopeOf = scopeOf;
    this.#fallback = fallback;
    this.#failed = failed;
    this.#answers = new UseAnswers(failed);
    this.#made = new MadeProblems(file, this.#once, failed);
    this.#actions = new ActionCounts(file);
    const scope = scopeOf();
    this.#registerFiles = scope.registerFiles;
    this.#reference = referenceDate(scope, fallback);
    this.#context = this.#newContext(scope);
    const entries = [...read];
    this.#read(entries);
  }

  /** True when the problems may be others than the last time that this was asked. */
  takeChanged(): boolean {
    for (const placed of this.#once.refresh()) this.#forget(placed);
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  /** Something has moved in another file: the places that problems point to there are others. */
  followPlaces(file: FileFacts): void {
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
      this.#readers.delete(placed);
    }
  }

  /** This file or another has changed. */
  follow({ file, put, facts, seeOtherwise }: FileChange): void {
    const otherFiles = seeOtherwise.has(this.file);
    const askers = otherFiles ? new Set(this.#answers.all()) : this.#answers.askersOf(facts.keys);
    const isMate = this.#registerFiles.includes(file);
    if (file !== this.file && !isMate && !otherFiles && askers.size === 0) return;
    this.#context = this.#newContext(this.#scopeOf());
    if (otherFiles) this.#followScope();
    if (file === this.file) this.#read(put);
    this.#followHeadings(file, facts);
    for (const answer of askers) this.#renew(answer);
    this.#followHolders(file, facts);
    if (facts.register || otherFiles) this.#followReference();
  }

  /**
   * The problems, of very many those from an entry on.
   * @param atMost about how many are shown: the last entry is shown with all it has.
   * @param from where the user is; undefined for the beginning.
   */
  list(atMost: number, from?: PlacedEntry): ProblemList {
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

  #newContext(scope: Scope): RuleContext {
    return { scope, reference: this.#reference, once: () => false };
  }

  #read(entries: readonly PlacedEntry[]): void {
    for (const placed of entries) {
      const ref = { file: this.file, placed };
      let own = 0;
      const isClean = placed.entry.findings.length === 0;
      for (const rule of ENTRY_RULES) {
        if (isClean && rule.onlyFindings) continue;
        try {
          for (const _ of rule.check(ref, this.#context)) own++;
        } catch (error) {
          this.#failed(rule.code, error);
        }
      }
      const uses = this.#answers.add(ref, this.#context);
      this.#releaseUses(placed, uses);
      const state = placed.kind === 'actie' ? ownState(ref, this.#reference.day) : undefined;
      if (state?.readsReference) this.#readers.add(placed);
      else this.#readers.delete(placed);
      this.#entries.set(placed, { own, held: 0, uses, state, problems: 0, round: -1 });
      this.#countHeld(placed);
      for (const answer of uses) if (answer.onceKeys.length > 0) this.#once.follow(answer);
      this.#forget(placed);
    }
  }

  /** An entry is no user any more of what it named before and does not now. */
  #releaseUses(placed: PlacedEntry, now: readonly UseAnswer[]): void {
    for (const answer of this.#entries.get(placed)?.uses ?? []) {
      if (now.includes(answer)) continue;
      this.#answers.remove(answer, placed);
      if (answer.onceKeys.length > 0) this.#once.follow(answer);
    }
  }

  /** What an answer says may be something else now. */
  #renew(answer: UseAnswer): void {
    if (answer.users.size === 0) return;
    const { more, onceBefore, somebodyChanged } = this.#answers.renew(answer, this.#context);
    if (onceBefore.length > 0 || answer.onceKeys.length > 0) {
      this.#changed = true;
      this.#once.follow(answer, onceBefore);
    }
    if (answer.findings > 0 || more !== 0) {
      this.#changed = true;
      this.#made.forgetWhere((placed) => this.#entries.get(placed)?.uses.includes(answer) === true);
    }
    if (more === 0 && !somebodyChanged) return;
    for (const placed of answer.users) {
      if (somebodyChanged) this.#forget(placed);
      const kept = this.#entries.get(placed)!;
      const chunk = this.#counts.peek(placed.chunk);
      for (const one of kept.uses) {
        if (one !== answer) continue;
        kept.problems += more;
        if (chunk !== undefined) chunk.problems += more;
      }
    }
  }

  #followHeadings(file: FileFacts, { headings }: FactChanges): void {
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

  /** The first that has a number or name keeps it: all that have it are looked at again. */
  #followHolders(file: FileFacts, { keys, register }: FactChanges): void {
    const ownRegister = this.#registerFiles.includes(file);
    for (const key of keys) {
      const name = key.slice(key.indexOf(':') + 1);
      if (key.startsWith('numbers:') && ownRegister) {
        for (const { placed } of this.file.numbers.get(name)) this.#countHeld(placed);
      } else if (key.startsWith('names:') && file === this.file) {
        for (const { placed } of this.file.names.get(name)) this.#countHeld(placed);
      }
    }
    if (register && file === this.file) for (const placed of this.file.registers) this.#countHeld(placed);
  }

  #countHeld(placed: PlacedEntry): void {
    const kept = this.#entries.get(placed);
    if (kept === undefined) return;
    let held = 0;
    for (const { lookup, key } of this.file.keysOf(placed)) {
      if (lookup === 'numbers' && this.#firstWithNumber(key) !== placed) held++;
      if (lookup === 'names' && this.file.names.get(key)[0]?.placed !== placed) held++;
    }
    if (placed.kind === 'register' && this.file.registers.first !== placed) held++;
    if (held === 0 && kept.held === 0) return;
    kept.held = held;
    this.#forget(placed);
  }

  #firstWithNumber(key: string): PlacedEntry | undefined {
    if (this.#registerFiles.length === 1) return this.file.numbers.get(key)[0]?.placed;
    const files = [...this.#registerFiles].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return files.find((file) => file.numbers.has(key))?.numbers.get(key)[0]?.placed;
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
    if (!isSame) for (const placed of this.#entries.keys()) this.#countHeld(placed);
  }

  #followReference(): void {
    const reference = referenceDate(this.#scopeOf(), this.#fallback);
    const before = this.#reference;
    this.#reference = reference;
    this.#context = this.#newContext(this.#scopeOf());
    if (reference.day === before.day) return;
    this.#actions.forgetHeadings();
    for (const placed of this.#readers) {
      const kept = this.#entries.get(placed);
      if (kept !== undefined) kept.state = ownState({ file: this.file, placed }, reference.day);
    }
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
      kept.problems = kept.own + kept.held + this.#once.countAt(placed);
      for (const { findings } of kept.uses) kept.problems += findings;
      kept.problems += this.#actions.count(placed, kept.state, heading, this.#context);
      kept.round = this.#round;
    }
    return kept.problems;
  }
}

function filesPointedTo(shown: readonly ShownEntry[]): Set<FileFacts> {
  const files = new Set<FileFacts>();
  for (const { problems } of shown) {
    for (const { related = [] } of problems) for (const { ref } of related) files.add(ref.file);
  }
  return files;
}

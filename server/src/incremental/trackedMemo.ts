/**
 * Values computed for an entry, kept from one request to the next: until its text changes or a lookup made for it gives
 * another answer. For requests that an editor makes for all entries after every keystroke.
 *
 * Few of the questions that the entries of a file ask are different ones: who `Anja` is, what says something of action
 * 5. Each is asked once more at the first request after a change; entries whose questions have the answers that they
 * had are left alone.
 */

import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import type { Scope, WorkspaceScope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { answerTo, numberOf, questionId, type Question as ScopeQuestion } from './question.ts';
import { type Tracker, TrackingScope } from './trackingScope.ts';
import { isSameVersion, workspaceVersion } from './workspaceVersion.ts';

/** With more questions than this all is forgotten. */
const MOST_QUESTIONS = 50_000;
/** The same for a file with more than `MOST_ENTRIES`, of which an editor asks a screen at a time. */
const MOST_OF_LARGE_FILE = 5_000;
const MOST_ENTRIES = 5_000;

/** A question with its answer. */
interface Question {
  readonly question: ScopeQuestion;
  /** The file that it was asked from, when it is another than that of the entries. */
  readonly from: FileIndex | undefined;
  answer: string;
  /** The round in which the answer became what it is. */
  changedIn: number;
}

/** All that was asked for the entries of one file, by whomever. */
class Questions {
  readonly #byId = new Map<string, Question>();
  round = 0;
  /** The last round in which any answer was another one. */
  lastChange = 0;
  #stamp: readonly unknown[] = [];
  readonly #keys = new WeakMap<object, object>();

  /** Number of distinct questions. */
  get size(): number {
    return this.#byId.size;
  }

  /** A question as it is kept; it is asked when it is new. */
  put(question: ScopeQuestion, scope: Scope, from: FileIndex | undefined): Question {
    const id = from === undefined ? questionId(question) : `${numberOf(from)} ${questionId(question)}`;
    let known = this.#byId.get(id);
    if (known === undefined) {
      known = { question, from, answer: answerTo(question, scope), changedIn: this.round };
      this.#byId.set(id, known);
    }
    return known;
  }

  /** Under what a scope keeps something with what was asked for it: other questions, another key. */
  keyFor(key: object): object {
    const known = this.#keys.get(key) ?? {};
    this.#keys.set(key, known);
    return known;
  }

  /** Asks all of them again, unless no file has changed since: none has while the version of the workspace is the same. */
  renew(scope: WorkspaceScope, stamp: readonly unknown[]): void {
    if (isSameVersion(this.#stamp, stamp)) return;
    this.#stamp = stamp;
    this.round++;
    for (const known of this.#byId.values()) {
      const { question, from } = known;
      const answer = answerTo(question, from === undefined ? scope : scope.seenFrom(from));
      if (answer === known.answer) continue;
      known.answer = answer;
      known.changedIn = this.round;
      this.lastChange = this.round;
    }
  }
}

const questionsOf = new WeakMap<FileIndex, Questions>();

function currentQuestions(scope: WorkspaceScope, version: readonly unknown[]): Questions {
  const { file } = scope;
  const most = file.document.entries.size > MOST_ENTRIES ? MOST_OF_LARGE_FILE : MOST_QUESTIONS;
  let questions = questionsOf.get(file);
  if (questions === undefined || questions.size > most) {
    questions = new Questions();
    questionsOf.set(file, questions);
  }
  questions.renew(scope, version);
  return questions;
}

interface Kept<T> {
  readonly revision: number;
  readonly day: CalendarDay | undefined;
  /** The table that holds `asked`; `round` is the round in which they had the answers that the value follows from. */
  readonly questions: Questions;
  readonly round: number;
  readonly asked: Asked;
  readonly value: T;
}

export class TrackedMemo<T> {
  readonly #compute: (ref: EntryRef, scope: Scope, day: CalendarDay | undefined) => T;
  readonly #kept = new WeakMap<PlacedEntry, Kept<T>>();

  /** @param compute reads no other entry unseen: it tells the scope to follow it. */
  constructor(compute: (ref: EntryRef, scope: Scope, day: CalendarDay | undefined) => T) {
    this.#compute = compute;
  }

  /**
   * Begins a request; what is given back answers for entries of the scope's file as it is now.
   * @param version that of the workspace, for whoever begins with one file after the other: it costs all files.
   */
  begin(
    scope: WorkspaceScope,
    day: CalendarDay | undefined,
    version: readonly unknown[] = workspaceVersion(scope),
  ): (placed: PlacedEntry) => T {
    const { file } = scope;
    const questions = currentQuestions(scope, version);
    return (placed) => {
      const kept = this.#kept.get(placed);
      const { revision } = placed;
      if (kept?.revision === revision && kept.day === day && isFresh(kept, questions)) return kept.value;
      const tracker = new Asked(questions);
      const value = this.#compute({ file, placed }, new TrackingScope(scope, tracker), day);
      this.#kept.set(placed, { revision, day, questions, round: questions.round, asked: tracker, value });
      return value;
    };
  }
}

function isFresh({ questions, round, asked }: Kept<unknown>, now: Questions): boolean {
  return questions === now && (now.lastChange <= round || asked.changedIn(now.round) <= round);
}

/** A value that very many answers share may have been worked out from as many questions: more than this are noted as one. */
const MOST_COPIED = 50;

/** The questions that one answer follows from. */
class Asked implements Tracker<Asked> {
  readonly all = new Set<Question>();
  /** Those of values that others share with it, which have very many. */
  readonly shared = new Set<Asked>();
  readonly #questions: Questions;
  /** The round in which `changedIn` was asked last, and its answer. */
  #seen: { readonly round: number; readonly changedIn: number } | undefined;

  constructor(questions: Questions) {
    this.#questions = questions;
  }

  note(question: ScopeQuestion, scope: Scope, from: FileIndex | undefined): void {
    this.all.add(this.#questions.put(question, scope, from));
  }

  noteAll(other: Asked): void {
    const { all, shared } = other;
    if (all.size > MOST_COPIED) {
      this.shared.add(other);
      return;
    }
    for (const question of all) this.all.add(question);
    for (const one of shared) this.shared.add(one);
  }

  /** The last round up to a present one in which the answer to any of them became another one. Of what is shared it is gathered once. */
  changedIn(round: number): number {
    if (this.#seen?.round === round) return this.#seen.changedIn;
    let changedIn = 0;
    for (const question of this.all) changedIn = Math.max(changedIn, question.changedIn);
    for (const one of this.shared) changedIn = Math.max(changedIn, one.changedIn(round));
    this.#seen = { round, changedIn };
    return changedIn;
  }

  fork(): Asked {
    return new Asked(this.#questions);
  }

  keyFor(key: object): object {
    return this.#questions.keyFor(key);
  }
}

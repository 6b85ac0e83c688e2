/**
 * What was worked out of an entry, kept from one request to the next: until its text changes, or something is found otherwise
 * that was looked up for it. For what an editor asks of all entries after every keystroke.
 *
 * Few of the questions that the entries of a file ask are different ones: who `Anja` is, what says something of action 5.
 * Each is asked once more at the first request after a change; entries whose questions have the answers that they had are left
 * alone.
 */

import type { Declaration, EntryRef, FileIndex, Member } from '../model/index/fileIndex.ts';
import { hostOf } from '../model/index/minutes.ts';
import type { Scope, WorkspaceScope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';
import { isSameVersion, workspaceVersion } from './workspaceVersion.ts';

/** With more questions than this all is forgotten. */
const MOST_QUESTIONS = 50_000;
/** The same for a file with more than `MOST_ENTRIES`, of which an editor asks a screen at a time. */
const MOST_OF_LARGE_FILE = 5_000;
const MOST_ENTRIES = 5_000;

/** An answer in a form that can be compared. */
type Ask = (scope: Scope) => string;

interface Question {
  readonly ask: Ask;
  answer: string;
  /** The round in which the answer became what it is. */
  changedIn: number;
}

/** All that was asked for the entries of one file, by whomever. */
class Questions {
  readonly byKey = new Map<string, Question>();
  round = 0;
  /** The last round in which any answer was another one. */
  lastChange = 0;
  #stamp: readonly unknown[] = [];
  readonly #keys = new WeakMap<object, object>();

  /** Under what a scope keeps something with what was asked for it: other questions, another key. */
  keyFor(key: object): object {
    const known = this.#keys.get(key) ?? {};
    this.#keys.set(key, known);
    return known;
  }

  /** Asks all of them again, unless no file has changed since. */
  renew(scope: WorkspaceScope): void {
    const stamp = workspaceVersion(scope);
    if (isSameVersion(this.#stamp, stamp)) return;
    this.#stamp = stamp;
    this.round++;
    for (const question of this.byKey.values()) {
      const answer = question.ask(scope);
      if (answer === question.answer) continue;
      question.answer = answer;
      question.changedIn = this.round;
      this.lastChange = this.round;
    }
  }
}

const questionsOf = new WeakMap<FileIndex, Questions>();

function currentQuestions(scope: WorkspaceScope): Questions {
  const { file } = scope;
  const most = file.document.entries.size > MOST_ENTRIES ? MOST_OF_LARGE_FILE : MOST_QUESTIONS;
  let questions = questionsOf.get(file);
  if (questions === undefined || questions.byKey.size > most) {
    questions = new Questions();
    questionsOf.set(file, questions);
  }
  questions.renew(scope);
  return questions;
}

interface Kept<T> {
  readonly revision: number;
  readonly day: CalendarDay | undefined;
  /** Where `asked` belong, and the round in which they had the answers that the value follows from. */
  readonly questions: Questions;
  readonly round: number;
  readonly asked: readonly Question[];
  readonly value: T;
}

export class KeptAnswers<T> {
  readonly #compute: (ref: EntryRef, scope: Scope, day: CalendarDay | undefined) => T;
  readonly #kept = new WeakMap<PlacedEntry, Kept<T>>();

  /** @param compute reads no other entry unseen: it tells the scope to follow it. */
  constructor(compute: (ref: EntryRef, scope: Scope, day: CalendarDay | undefined) => T) {
    this.#compute = compute;
  }

  /** Begins a request; what is given back answers for entries of the scope's file as it is now. */
  begin(scope: WorkspaceScope, day: CalendarDay | undefined): (placed: PlacedEntry) => T {
    const { file } = scope;
    const questions = currentQuestions(scope);
    return (placed) => {
      const kept = this.#kept.get(placed);
      const { revision } = placed;
      if (kept?.revision === revision && kept.day === day && isFresh(kept, questions)) return kept.value;
      const asking = new AskingScope(scope, questions);
      const value = this.#compute({ file, placed }, asking, day);
      const asked = [...asking.asked];
      this.#kept.set(placed, { revision, day, questions, round: questions.round, asked, value });
      return value;
    };
  }
}

function isFresh({ questions, round, asked }: Kept<unknown>, now: Questions): boolean {
  return questions === now && (now.lastChange <= round || asked.every(({ changedIn }) => changedIn <= round));
}

const numbersOf = new WeakMap<object, number>();
let lastNumber = 0;

/** A number that an object keeps. */
function numberOf(object: object): number {
  let number = numbersOf.get(object);
  if (number === undefined) {
    number = ++lastNumber;
    numbersOf.set(object, number);
  }
  return number;
}

const refs = (found: readonly EntryRef[]): string => found.map(({ placed }) => numberOf(placed)).join();
/** What speaks of something is read for what it says. */
const texts = (found: readonly EntryRef[]): string =>
  found.map(({ placed }) => `${numberOf(placed)}:${placed.revision}`).join();
const names = (found: readonly Declaration[]): string =>
  found.map(({ placed, kind, name }) => `${numberOf(placed)}:${kind}:${name.source}:${name.folded}`).join();

const seats = (found: readonly Member[]): string =>
  found.map(({ placed, text }) => `${numberOf(placed)}:${text}`).join();

/** A scope that writes down what it was asked, and what it answered. */
class AskingScope implements Scope {
  readonly asked: Set<Question>;
  readonly #scope: Scope;
  readonly #questions: Questions;
  /** How the scope is come by from that of the file. */
  readonly #from: FileIndex | undefined;

  constructor(
    scope: Scope,
    questions: Questions,
    asked = new Set<Question>(),
    from: FileIndex | undefined = undefined,
  ) {
    this.#scope = scope;
    this.#questions = questions;
    this.asked = asked;
    this.#from = from;
  }

  #note(key: string, ask: Ask): void {
    const from = this.#from;
    const whole = from === undefined ? key : `${numberOf(from)} ${key}`;
    const { byKey, round } = this.#questions;
    let question = byKey.get(whole);
    if (question === undefined) {
      const askFrom: Ask = from === undefined ? ask : (scope) => ask(scope.seenFrom(from));
      question = { ask: askFrom, answer: ask(this.#scope), changedIn: round };
      byKey.set(whole, question);
    }
    this.asked.add(question);
  }

  get file(): FileIndex {
    return this.#scope.file;
  }
  get registerFiles(): readonly FileIndex[] {
    this.#note('register', ({ registerFiles, file }) =>
      [file.registerCode, ...registerFiles.map((one) => numberOf(one))].join(),
    );
    return this.#scope.registerFiles;
  }
  get usedFiles(): readonly FileIndex[] {
    this.#note('gebruik', ({ usedFiles }) => usedFiles.map((file) => numberOf(file)).join());
    return this.#scope.usedFiles;
  }
  lookupName(name: string): readonly Declaration[] {
    this.#note(`name ${name}`, (scope) => names(scope.lookupName(name)));
    return this.#scope.lookupName(name);
  }
  lookupPersonPart(part: string): readonly Declaration[] {
    this.#note(`part ${part}`, (scope) => names(scope.lookupPersonPart(part)));
    return this.#scope.lookupPersonPart(part);
  }
  lookupFunction(name: string): readonly Declaration[] {
    this.#note(`function ${name}`, (scope) => names(scope.lookupFunction(name)));
    return this.#scope.lookupFunction(name);
  }
  lookupMember(name: string): readonly Member[] {
    this.#note(`member ${name}`, (scope) => seats(scope.lookupMember(name)));
    return this.#scope.lookupMember(name);
  }
  rankOf(file: FileIndex): number {
    this.#note(`rank ${numberOf(file)}`, (scope) => `${scope.rankOf(file)}`);
    return this.#scope.rankOf(file);
  }
  lookupNumber(kind: NumberedKind, number: string, register?: string): readonly EntryRef[] {
    this.#note(`number ${kind} ${register ?? ''}/${number}`, (scope) =>
      refs(scope.lookupNumber(kind, number, register)),
    );
    return this.#scope.lookupNumber(kind, number, register);
  }
  lookupHeading(name: string): readonly EntryRef[] {
    this.#note(`heading ${name}`, (scope) => refs(scope.lookupHeading(name)));
    return this.#scope.lookupHeading(name);
  }
  meetings(folded: string): readonly EntryRef[] {
    this.#note(`meetings ${folded}`, (scope) => texts(scope.meetings(folded)));
    return this.#scope.meetings(folded);
  }
  mentions(kind: NumberedKind, number: string): readonly EntryRef[] {
    this.#note(`mentions ${kind} ${number}`, (scope) => texts(scope.mentions(kind, number)));
    return this.#scope.mentions(kind, number);
  }
  documents(reference: string): readonly EntryRef[] {
    this.#note(`document ${reference}`, (scope) => refs(scope.documents(reference)));
    return this.#scope.documents(reference);
  }
  ownWords(key: string): readonly EntryRef[] {
    this.#note(`word ${key}`, (scope) => texts(scope.ownWords(key)));
    return this.#scope.ownWords(key);
  }
  moments(folded: string): readonly EntryRef[] {
    this.#note(`moments ${folded}`, (scope) => texts(scope.moments(folded)));
    return this.#scope.moments(folded);
  }
  seenFrom(file: FileIndex): Scope {
    if (file === this.file) return this;
    return new AskingScope(this.#scope.seenFrom(file), this.#questions, this.asked, file);
  }
  shared<T>(key: object, compute: (scope: Scope) => T): T {
    const questions = this.#questions;
    const { value, asked } = this.#scope.shared(questions.keyFor(key), (base) => {
      const scope = new AskingScope(base, questions, new Set(), this.#from);
      return { value: compute(scope), asked: scope.asked };
    });
    for (const question of asked) this.asked.add(question);
    return value;
  }
  /** What holds for an entry hangs on the headings above it too, and those may come and go. */
  follow({ file, placed }: EntryRef): void {
    const host = hostOf(placed);
    this.#note(`text ${numberOf(host)}`, () => {
      const above = file.headingAbove(host);
      const parent = above && file.parentOf(above);
      return [host.revision, above && numberOf(above), parent && numberOf(parent)].join();
    });
  }
}

/**
 * The problems of each reference in a file, computed once for all entries that name something with the same words. So a
 * name that ten thousand actions use is looked at once when it breaks, and so is one that is mended.
 */
import { Dependencies, type Dependency, KeptShared } from '../incremental/dependencies.ts';
import { Dependents } from '../incremental/dependents.ts';
import { SharedUse } from '../incremental/sharedUse.ts';
import type { Stale } from '../incremental/stale.ts';
import { TrackedDate } from '../incremental/trackedDate.ts';
import { TrackingScope } from '../incremental/trackingScope.ts';
import type { Work } from '../incremental/work.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { IndexKey } from '../model/index/indexKey.ts';
import { hostOf } from '../model/index/minutes.ts';
import type { Scope } from '../model/index/scope.ts';
import { isNameReference, type Reference, referencesOf } from '../model/references/keyedReferences.ts';
import { keysNamedBy } from '../model/references/named.ts';
import { countFindings, type RuleFailed, referenceContext } from '../rules/findings.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { PlacedSet } from '../syntax/placedSet.ts';

const NOTHING: readonly never[] = [];
const REFERENCE_RULES = RULES.filter((rule) => rule.kind === 'reference');
/** The rules that look at each kind of reference, as far as one was met. */
const rulesAbout = new Map<Reference['kind'], typeof REFERENCE_RULES>();

function rulesOf({ kind }: Reference): typeof REFERENCE_RULES {
  let rules = rulesAbout.get(kind);
  if (rules === undefined) {
    rules = REFERENCE_RULES.filter(({ about }) => about === undefined || about.includes(kind));
    rulesAbout.set(kind, rules);
  }
  return rules;
}

export class ReferenceAnswer {
  readonly use: Reference;
  readonly users = new PlacedSet();
  /** Number of findings at each such reference, without those that are reported once in a file. */
  findings = 0;
  /** Number of further findings at it in an action that is open. */
  openFindings = 0;
  /** The keys of what is reported once in a file. */
  onceKeys: readonly string[] = [];
  /** Somebody is meant, though perhaps not by a name. */
  namesSomebody = false;
  /** The keys of what it names, whatever is declared. */
  readonly names: readonly IndexKey[];

  constructor(use: Reference) {
    this.use = use;
    this.names = isNameReference(use) ? keysNamedBy(use) : [];
  }
}

/** The difference between an answer and the one before. */
export interface AnswerChange {
  readonly answer: ReferenceAnswer;
  /** Number of findings that each reference gained, or lost when negative. */
  readonly more: number;
  readonly moreOpen: number;
  readonly onceBefore: readonly string[];
  readonly somebodyChanged: boolean;
}

export class ReferenceChecks {
  readonly #answers = new Map<string, ReferenceAnswer>();
  readonly #dependents = new Dependents<ReferenceAnswer>();
  readonly #kept = new KeptShared();
  #sharing: { readonly of: RuleContext; readonly context: RuleContext } | undefined;
  /** Number of answers that name the entry under a key. */
  readonly #named = new Map<string, number>();
  readonly #failed: RuleFailed;
  /** The keys that something names now and nothing did, or the other way round, since it was last emptied. */
  readonly namedChanged = new Set<IndexKey>();

  constructor(failed: RuleFailed) {
    this.#failed = failed;
  }

  /** True when something in the file names what is found under a key. */
  isNamed(key: string): boolean {
    return this.#named.has(key);
  }

  /** The answers for what an entry names, each as often as it is named; its host becomes a user of them. */
  add(ref: EntryRef, context: RuleContext): readonly ReferenceAnswer[] {
    return this.addAll(referencesOf(ref.placed.entry), hostOf(ref.placed), context);
  }

  /** The same for references that are known without reading the entry. */
  addAll(references: readonly Reference[], host: PlacedEntry, context: RuleContext): readonly ReferenceAnswer[] {
    if (references.length === 0) return NOTHING;
    return references.map((use) => this.#answerFor(use, host, context));
  }

  /** As `add`, bit by bit: one entry may name thousands. @param added takes in each as soon as the host is a user of it. */
  *addInBits(ref: EntryRef, context: RuleContext, added: ReferenceAnswer[]): Work<void> {
    const host = hostOf(ref.placed);
    for (const use of referencesOf(ref.placed.entry)) {
      added.push(this.#answerFor(use, host, context));
      yield;
    }
  }

  #answerFor(use: Reference, host: PlacedEntry, context: RuleContext): ReferenceAnswer {
    let answer = this.#answers.get(use.key);
    if (answer === undefined) {
      answer = new ReferenceAnswer(use);
      this.#answers.set(use.key, answer);
      this.#countNames(answer, 1);
      this.#work(answer, context);
    }
    answer.users.add(host);
    return answer;
  }

  /** An entry names this no more; an answer without users is forgotten. */
  remove(answer: ReferenceAnswer, placed: PlacedEntry): void {
    answer.users.delete(placed);
    if (answer.users.size > 0 || this.#answers.get(answer.use.key) !== answer) return;
    this.#answers.delete(answer.use.key);
    this.#countNames(answer, -1);
    this.#dependents.remove(answer);
  }

  /** The answers that were found by the reference date. */
  judgedByDay(): Iterable<ReferenceAnswer> {
    return this.#dependents.of('reference date');
  }

  /** All answers. */
  all(): Iterable<ReferenceAnswer> {
    return this.#answers.values();
  }

  /** The answers that depend on one of these. */
  affectedBy(stale: Iterable<Dependency>): Set<ReferenceAnswer> {
    return this.#dependents.ofAny(stale);
  }

  /** Forgets what answers share and a change makes stale. @param isAny that may be all of it. */
  forgetShared(stale: Stale, isAny: boolean): void {
    if (isAny || stale.register || stale.meetings || stale.statusWords) this.#kept.clear();
    else this.#kept.forget(stale.dependencies());
  }

  /** A context in which what answers share is not worked out again, for the texts of problems. */
  sharing(context: RuleContext): RuleContext {
    if (this.#sharing?.of !== context) {
      const scope = new TrackingScope<Dependencies>(context.scope, new SharedUse(this.#kept));
      this.#sharing = { of: context, context: { ...context, scope } };
    }
    return this.#sharing.context;
  }

  /** Takes the keys that have begun or ceased to be named. */
  takeNamedChanged(): readonly IndexKey[] {
    if (this.namedChanged.size === 0) return NOTHING;
    const keys = [...this.namedChanged];
    this.namedChanged.clear();
    return keys;
  }

  /** True when one of these texts, or parts of one, was looked at for an answer. */
  isReading(texts: readonly Dependency[]): boolean {
    return texts.some((text) => this.#dependents.has(text));
  }

  /** Works an answer out again. */
  renew(answer: ReferenceAnswer, context: RuleContext): AnswerChange {
    const { findings, openFindings, onceKeys, namesSomebody } = answer;
    this.#work(answer, context);
    return {
      answer,
      more: answer.findings - findings,
      moreOpen: answer.openFindings - openFindings,
      onceBefore: onceKeys,
      somebodyChanged: answer.namesSomebody !== namesSomebody,
    };
  }

  #work(answer: ReferenceAnswer, context: RuleContext): void {
    const dependencies = new Dependencies(this.#kept);
    const scope = new TrackingScope(context.scope, dependencies);
    const referenceDate = new TrackedDate(context.referenceDate, dependencies);
    const asked = referenceContext(scope, { ...context, referenceDate, once: () => false });
    const { use } = answer;
    answer.findings = 0;
    answer.openFindings = 0;
    const onceKeys: string[] = [];
    for (const rule of rulesOf(use)) {
      if (context.severityOf(rule.code) === 'off') continue;
      const findings = countFindings(rule.code, this.#failed, () => {
        onceKeys.push(...(rule.onceKeys?.(use, scope) ?? []));
        return rule.check(use, asked);
      });
      if (rule.onlyOpen) answer.openFindings += findings;
      else answer.findings += findings;
    }
    answer.onceKeys = onceKeys;
    answer.namesSomebody = use.kind === 'people' && isNamingSomebody(use, scope);
    this.#dependents.set(answer, dependencies.all, dependencies.shared);
  }

  #countNames(answer: ReferenceAnswer, by: 1 | -1): void {
    for (const key of answer.names) {
      const before = this.#named.get(key) ?? 0;
      const now = before + by;
      if (now === 0) this.#named.delete(key);
      else this.#named.set(key, now);
      if (before === 0 || now === 0) this.namedChanged.add(key);
    }
  }
}

function isNamingSomebody(use: Reference, scope: Scope): boolean {
  return isNameReference(use) && use.parties(scope).some(({ kind, name }) => kind !== 'unknown' || name !== undefined);
}

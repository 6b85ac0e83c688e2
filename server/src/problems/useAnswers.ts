/**
 * What is wrong with each thing that a file names, worked out once for all entries that name it with the same words. So
 * a name that ten thousand actions use is looked at once when it breaks, and so is one that is mended.
 */
import type { EntryRef } from '../model/fileFacts.ts';
import type { Scope } from '../model/scope.ts';
import { isNameUse, type Use, usesOf } from '../model/uses.ts';
import type { RuleFailed } from '../rules/check.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { PlacedSet } from '../syntax/placedSet.ts';
import { RecordingScope } from './recordingScope.ts';

const USE_RULES = RULES.filter((rule) => rule.reads === 'use');

export class UseAnswer {
  readonly use: Use;
  readonly users = new PlacedSet();
  /** How many findings each such use has, without those that are reported once in a file. */
  findings = 0;
  /** The keys of what is reported once in a file. */
  onceKeys: readonly string[] = [];
  /** Somebody is meant, though perhaps not by a name. */
  namesSomebody = false;
  /** What was looked up for it. */
  asked: readonly string[] = [];

  constructor(use: Use) {
    this.use = use;
  }
}

/** How an answer has changed. */
export interface AnswerChange {
  readonly answer: UseAnswer;
  /** How many findings more (or fewer) each use has. */
  readonly more: number;
  readonly onceBefore: readonly string[];
  readonly somebodyChanged: boolean;
}

export class UseAnswers {
  readonly #answers = new Map<string, UseAnswer>();
  readonly #askers = new Map<string, Set<UseAnswer>>();
  readonly #failed: RuleFailed;

  constructor(failed: RuleFailed) {
    this.#failed = failed;
  }

  /** The answers for what an entry names, each as often as it is named; the entry becomes a user of them. */
  add(ref: EntryRef, context: RuleContext): UseAnswer[] {
    return usesOf(ref.placed.entry).map((use) => {
      let answer = this.#answers.get(use.key);
      if (answer === undefined) {
        answer = new UseAnswer(use);
        this.#answers.set(use.key, answer);
        this.#work(answer, ref, context);
      }
      answer.users.add(ref.placed);
      return answer;
    });
  }

  /** An entry names this no more; an answer without users is forgotten. */
  remove(answer: UseAnswer, placed: PlacedEntry): void {
    answer.users.delete(placed);
    if (answer.users.size > 0 || this.#answers.get(answer.use.key) !== answer) return;
    this.#answers.delete(answer.use.key);
    this.#forgetAsked(answer);
  }

  /** All answers. */
  all(): Iterable<UseAnswer> {
    return this.#answers.values();
  }

  /** Those for which one of these keys was looked up. */
  askersOf(keys: Iterable<string>): Set<UseAnswer> {
    const askers = new Set<UseAnswer>();
    for (const key of keys) for (const answer of this.#askers.get(key) ?? []) askers.add(answer);
    return askers;
  }

  /** Works an answer out again. */
  renew(answer: UseAnswer, context: RuleContext): AnswerChange {
    const { findings, onceKeys, namesSomebody } = answer;
    this.#forgetAsked(answer);
    this.#work(answer, { file: context.scope.file, placed: answer.users.first! }, context);
    return {
      answer,
      more: answer.findings - findings,
      onceBefore: onceKeys,
      somebodyChanged: answer.namesSomebody !== namesSomebody,
    };
  }

  #work(answer: UseAnswer, ref: EntryRef, context: RuleContext): void {
    const scope = new RecordingScope(context.scope);
    const recording: RuleContext = { ...context, scope, once: () => false };
    const { use } = answer;
    answer.findings = 0;
    const onceKeys: string[] = [];
    for (const rule of USE_RULES) {
      try {
        for (const _ of rule.check(use, ref, recording)) answer.findings++;
        onceKeys.push(...(rule.onceKeys?.(use, scope) ?? []));
      } catch (error) {
        this.#failed(rule.code, error);
      }
    }
    answer.onceKeys = onceKeys;
    answer.namesSomebody = use.kind === 'people' && isNamingSomebody(use, scope);
    answer.asked = [...scope.asked];
    for (const key of answer.asked) {
      const askers = this.#askers.get(key);
      if (askers === undefined) this.#askers.set(key, new Set([answer]));
      else askers.add(answer);
    }
  }

  #forgetAsked(answer: UseAnswer): void {
    for (const key of answer.asked) {
      const askers = this.#askers.get(key);
      askers?.delete(answer);
      if (askers?.size === 0) this.#askers.delete(key);
    }
  }
}

function isNamingSomebody(use: Use, scope: Scope): boolean {
  return isNameUse(use) && use.parties(scope).some(({ kind, name }) => kind !== 'unknown' || name !== undefined);
}

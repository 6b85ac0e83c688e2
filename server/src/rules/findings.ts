/**
 * The findings of a rule of each kind: what its check may look at is made here, and only here, from an entry and the context of
 * the run. `check.ts` makes problems of them for whoever shows them, `problems/` counts them.
 */
import type { ActionState } from '../model/actions/actionState.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { MinutesEntry } from '../model/index/minutes.ts';
import type { Scope } from '../model/index/scope.ts';
import { gremiaOfRegister } from '../model/references/membership.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { CheckedAction } from './checkedAction.ts';
import { duplicatesIn } from './duplicates.ts';
import type { RuleCode } from './index.ts';
import type {
  ActionRule,
  CrossEntryRule,
  EntryRule,
  FileRule,
  Finding,
  ReferenceContext,
  RuleContext,
  UniqueRule,
  UnusedRule,
} from './rule.ts';
import { unusedNameOf } from './unusedName.ts';

/** Reports a rule that failed; the other rules go on. Gets no text of the register. */
export type RuleFailed = (code: RuleCode, error: unknown) => void;

const NONE: readonly never[] = [];

/** Number of findings; a rule that fails is reported, and counts those that came before. */
export function countFindings(code: RuleCode, failed: RuleFailed, find: () => Iterable<Finding>): number {
  let count = 0;
  try {
    for (const _ of find()) count++;
  } catch (error) {
    failed(code, error);
  }
  return count;
}

export function entryFindings(rule: EntryRule<RuleCode>, placed: PlacedEntry): Iterable<Finding> {
  const { entry } = placed;
  const standing = placed instanceof MinutesEntry ? 'minutes' : 'margin';
  return rule.applies(entry, standing) ? rule.check(entry, standing) : NONE;
}

/** The finding of an action that has the problem; `rule.applies` says whether it has. */
export function actionFindings(
  rule: ActionRule<RuleCode>,
  ref: EntryRef,
  state: ActionState,
  { scope, referenceDate: { day } }: RuleContext,
): Iterable<Finding> {
  const finding = rule.find(new CheckedAction(ref, scope, state, day));
  return finding === undefined ? NONE : [finding];
}

/** The context for checking a reference, as far as a run knows it. */
export function referenceContext(scope: Scope, { referenceDate, once }: RuleContext): ReferenceContext {
  return {
    lookup: scope,
    // Asked when a check asks: who asks hears of another day.
    get day() {
      return referenceDate.day;
    },
    gremia: () => gremiaOfRegister(scope),
    once,
  };
}

export function crossEntryFindings(
  rule: CrossEntryRule<RuleCode>,
  ref: EntryRef,
  context: RuleContext,
): Iterable<Finding> {
  return rule.applies(ref.placed.entry) ? rule.check(ref, context) : NONE;
}

export function* uniqueFindings(rule: UniqueRule<RuleCode>, ref: EntryRef, scope: Scope): Iterable<Finding> {
  for (const duplicate of duplicatesIn(ref, rule.unique, scope)) yield rule.find(duplicate);
}

export function unusedFindings(
  rule: UnusedRule<RuleCode>,
  ref: EntryRef,
  isNamed: RuleContext['isNamed'],
): Iterable<Finding> {
  const name = unusedNameOf(ref, isNamed);
  return name === undefined ? NONE : [rule.find(name)];
}

export function fileFindings(
  rule: FileRule<RuleCode>,
  { file, placed }: EntryRef,
  context: RuleContext,
): Iterable<Finding> {
  return file.registers.first === placed ? rule.check(placed.entry, context) : NONE;
}

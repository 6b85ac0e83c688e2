/** Runs the rules over entries, from their text and what they can see alone. */
import { actionState } from '../model/actionState.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import { type DefaultDate, referenceDate } from '../model/referenceDate.ts';
import type { Scope } from '../model/scope.ts';
import { usesOf } from '../model/uses.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { shiftSpan } from '../text/span.ts';
import { RULES, type RuleCode } from './index.ts';
import type { Finding, Rule, RuleContext, Severity } from './rule.ts';

/** A problem of an entry. Offsets are those of the entry. */
export interface EntryProblem extends Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
}

/** A problem of a file. Offsets are those of the file. */
export interface Problem extends EntryProblem {}

/** Told of a rule that failed; the other rules go on. Gets no text of the register. */
export type RuleFailed = (code: RuleCode, error: unknown) => void;

/** What rules need to know besides the entry. */
export function ruleContext(scope: Scope, fallback: DefaultDate): RuleContext {
  const seen = new Set<string>();
  return {
    scope,
    reference: referenceDate(scope, fallback),
    once: (key) => {
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    },
  };
}

/** The problems of one entry, in the order of its text. */
export function checkEntry(ref: EntryRef, context: RuleContext, failed: RuleFailed): EntryProblem[] {
  const problems: EntryProblem[] = [];
  for (const rule of RULES) {
    try {
      for (const finding of findingsOf(rule, ref, context)) {
        problems.push({ ...finding, code: rule.code, severity: finding.severity ?? rule.severity });
      }
    } catch (error) {
      failed(rule.code, error);
    }
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The problems of some entries of the file of a scope (by default all), in the order of the text. */
export function checkEntries(
  context: RuleContext,
  failed: RuleFailed,
  entries: Iterable<PlacedEntry> = context.scope.file.document.entries,
): Problem[] {
  const problems: Problem[] = [];
  for (const placed of entries) {
    const { start } = placed;
    for (const problem of checkEntry({ file: context.scope.file, placed }, context, failed)) {
      problems.push({ ...problem, span: shiftSpan(problem.span, start) });
    }
  }
  return problems;
}

function* findingsOf(rule: Rule<RuleCode>, ref: EntryRef, context: RuleContext): Iterable<Finding> {
  switch (rule.reads) {
    case 'entry':
    case 'holders':
      yield* rule.check(ref, context);
      return;
    case 'use':
      for (const use of usesOf(ref.placed.entry)) yield* rule.check(use, ref, context);
      return;
    case 'action': {
      if (ref.placed.kind !== 'actie') return;
      const { day } = context.reference;
      if (!rule.applies(actionState(ref, context.scope, day), day)) return;
      const finding = rule.find(ref, context);
      if (finding !== undefined) yield finding;
    }
  }
}

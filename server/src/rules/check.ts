/** Runs the rules over a file, or a part of it. */
import type { DefaultDate } from '../model/referenceDate.ts';
import { referenceDate } from '../model/referenceDate.ts';
import type { Scope } from '../model/scope.ts';
import type { PlacedEntry } from '../syntax/document.ts';
import { RULES, type RuleCode } from './index.ts';
import type { Finding, RuleContext, Severity } from './rule.ts';

/** A problem of a file. Offsets are those of the file. */
export interface Problem extends Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
}

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

/** The problems of some entries of the file of a scope (by default all), in the order of the text. */
export function checkEntries(
  context: RuleContext,
  failed: RuleFailed,
  entries: Iterable<PlacedEntry> = context.scope.file.document.entries,
): Problem[] {
  const problems: Problem[] = [];
  for (const placed of entries) {
    for (const rule of RULES) {
      try {
        for (const finding of rule.check({ file: context.scope.file, placed }, context)) {
          problems.push({ ...finding, code: rule.code, severity: finding.severity ?? rule.severity });
        }
      } catch (error) {
        failed(rule.code, error);
      }
    }
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Runs the rules over entries, from their text and what they can see alone. */

import { actionState } from '../model/actionState.ts';
import { isOpen } from '../model/actionStatus.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { EntryRef, FileFacts } from '../model/fileFacts.ts';
import { minutesEntries } from '../model/minutes.ts';
import { keysNamedIn } from '../model/named.ts';
import { newestNoteOf } from '../model/newestNote.ts';
import { type DefaultDate, referenceDate } from '../model/referenceDate.ts';
import type { Scope } from '../model/scope.ts';
import { usesOf } from '../model/uses.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isNameKind } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import { shiftSpan } from '../text/span.ts';
import { RULES, type RuleCode } from './index.ts';
import type { Finding, Rule, RuleContext, Severity } from './rule.ts';
import { severityIn } from './switchedOff.ts';

/** A problem of an entry. Offsets are those of the entry. */
export interface EntryProblem extends Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
}

/** A problem of a file. Offsets are those of the file. */
export interface Problem extends EntryProblem {}

/** Told of a rule that failed; the other rules go on. Gets no text of the register. */
export type RuleFailed = (code: RuleCode, error: unknown) => void;

/** What whoever has the answer may give to a check; what is not given is worked out from all files. */
export interface CheckOptions {
  readonly isNamed?: RuleContext['isNamed'];
  readonly newestNote?: RuleContext['newestNote'] | undefined;
  readonly severityOf?: RuleContext['severityOf'];
}

/** What rules need to know besides the entry. What the file of the scope switches off is off. */
export function ruleContext(scope: Scope, fallback: DefaultDate, options: CheckOptions = {}): RuleContext {
  const seen = new Set<string>();
  let newest: { readonly day: CalendarDay | undefined } | undefined;
  return {
    newestNote: () => {
      if (options.newestNote !== undefined) return options.newestNote();
      newest ??= { day: newestNoteOf(scope.file.document.entries) };
      return newest.day;
    },
    isNamed: options.isNamed ?? namedInAll(scope),
    severityOf: severityIn(scope.file, options.severityOf ?? (() => undefined)),
    scope,
    reference: referenceDate(scope, fallback),
    once: (key) => {
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    },
  };
}

/** Whether something in the files of a scope names what is found under a key. They are read when that is asked first. */
export function namedInAll(scope: Scope): RuleContext['isNamed'] {
  let all: readonly ReadonlySet<string>[] | undefined;
  return (key) => {
    all ??= [...scope.files()].map(({ file }) => keysNamedIn(file));
    return all.some((keys) => keys.has(key));
  };
}

/** The problems of one entry and of what is made in its minutes, in the order of its text. */
export function checkEntry(ref: EntryRef, context: RuleContext, failed: RuleFailed): EntryProblem[] {
  const problems: EntryProblem[] = [];
  const made = minutesEntries(ref.placed).map((placed) => ({ file: ref.file, placed }));
  for (const rule of RULES) {
    const set = context.severityOf(rule.code);
    if (set === 'off') continue;
    for (const target of [ref, ...made]) {
      try {
        for (const finding of findingsOf(rule, target, context)) {
          problems.push({ ...finding, code: rule.code, severity: set ?? finding.severity ?? rule.severity });
        }
      } catch (error) {
        failed(rule.code, error);
      }
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
      const { span, reach } = problem;
      const moved = reach && { reach: shiftSpan(reach, start) };
      problems.push({ ...problem, span: shiftSpan(span, start), ...moved });
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
    case 'file':
      if (ref.placed.kind === 'register') yield* rule.check(ref, context);
      return;
    case 'links':
      if (rule.applies(ref.placed.entry)) yield* rule.check(ref, context);
      return;
    case 'named':
      if (isNameKind(ref.placed.kind) && !holdsOnlyNames(ref.file)) yield* rule.check(ref, context);
      return;
    case 'use':
      if (rule.onlyOpen && workOf(ref.placed.kind) !== undefined && !isOpen(ref, context.scope)) return;
      for (const use of usesOf(ref.placed.entry)) yield* rule.check(use, ref, context);
      return;
    case 'action': {
      if (workOf(ref.placed.kind) === undefined) return;
      const { day } = context.reference;
      if (!rule.applies(actionState(ref, context.scope, day), day)) return;
      const finding = rule.find(ref, context);
      if (finding !== undefined) yield finding;
    }
  }
}

/** True of a file that declares names and nothing else: then they are there for other files. */
export function holdsOnlyNames({ numbers, headings, meetings }: FileFacts): boolean {
  return numbers.size + headings.size + meetings.size === 0;
}

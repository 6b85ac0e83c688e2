/** Runs the rules over entries, from their text and what they can see alone. */
import { type ActionState, actionState } from '../model/actions/actionState.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import { newestNoteOf } from '../model/actions/newestNote.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import { type DefaultDate, referenceDate } from '../model/index/referenceDate.ts';
import type { Scope } from '../model/index/scope.ts';
import { type Reference, referencesOf } from '../model/references/keyedReferences.ts';
import { keysNamedIn } from '../model/references/named.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isNameKind } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import { shiftSpan } from '../text/span.ts';
import { RULES, type RuleCode } from './index.ts';
import type { Finding, ReferenceRule, Rule, RuleContext, Severity } from './rule.ts';
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
    referenceDate: referenceDate(scope, fallback),
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
  const rules = RULES.flatMap((rule) => {
    const set = context.severityOf(rule.code);
    return set === 'off' ? [] : [{ rule, set }];
  });
  for (const placed of [ref.placed, ...minutesEntries(ref.placed)]) {
    const target = new CheckedEntry({ file: ref.file, placed }, context);
    for (const { rule, set } of rules) {
      try {
        for (const finding of target.findingsOf(rule)) {
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

const NONE: readonly never[] = [];

/** An entry that all rules look at; what several of them ask of it is worked out once. */
class CheckedEntry {
  readonly #ref: EntryRef;
  readonly #context: RuleContext;
  #state: ActionState | undefined;
  #references: readonly Reference[] | undefined;
  #isOpen: boolean | undefined;

  constructor(ref: EntryRef, context: RuleContext) {
    this.#ref = ref;
    this.#context = context;
  }

  findingsOf(rule: Rule<RuleCode>): Iterable<Finding> {
    const { placed } = this.#ref;
    switch (rule.kind) {
      case 'entry':
      case 'unique':
        return rule.check(this.#ref, this.#context);
      case 'file':
        return placed.kind === 'register' ? rule.check(this.#ref, this.#context) : NONE;
      case 'crossEntry':
        return rule.applies(placed.entry) ? rule.check(this.#ref, this.#context) : NONE;
      case 'unused':
        return isNameKind(placed.kind) && !holdsOnlyNames(this.#ref.file) ? rule.check(this.#ref, this.#context) : NONE;
      case 'reference':
        return this.#inReferences(rule);
      case 'action': {
        const { day } = this.#context.referenceDate;
        if (workOf(placed.kind) === undefined || !rule.applies(this.#stateNow(), day)) return NONE;
        const finding = rule.find(this.#ref, this.#context);
        return finding === undefined ? NONE : [finding];
      }
    }
  }

  *#inReferences(rule: ReferenceRule<RuleCode>): Iterable<Finding> {
    const { placed } = this.#ref;
    this.#references ??= referencesOf(placed.entry);
    if (this.#references.length === 0) return;
    if (rule.onlyOpen && workOf(placed.kind) !== undefined && !this.#isOpenNow()) return;
    for (const reference of this.#references) yield* rule.check(reference, this.#ref, this.#context);
  }

  #stateNow(): ActionState {
    this.#state ??= actionState(this.#ref, this.#context.scope, this.#context.referenceDate.day);
    return this.#state;
  }

  #isOpenNow(): boolean {
    this.#isOpen ??= isOpen(this.#ref, this.#context.scope);
    return this.#isOpen;
  }
}

/** True of a file that declares names and nothing else: then they are there for other files. */
export function holdsOnlyNames({ numbers, headings, meetings }: FileIndex): boolean {
  return numbers.size + headings.size + meetings.size === 0;
}

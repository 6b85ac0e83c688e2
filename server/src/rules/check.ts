/** Runs the rules over entries, from their text and what they can see alone. */
import { finish, type Work } from '../incremental/work.ts';
import { type ActionState, actionState } from '../model/actions/actionState.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import { newestNoteOf } from '../model/actions/newestNote.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import { type DefaultDate, referenceDate } from '../model/index/referenceDate.ts';
import type { Scope, WorkspaceScope } from '../model/index/scope.ts';
import { type Reference, referencesOf } from '../model/references/keyedReferences.ts';
import { keysNamedIn } from '../model/references/named.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { workOf } from '../syntax/workKinds.ts';
import { shiftSpan } from '../text/span.ts';
import {
  actionFindings,
  crossEntryFindings,
  entryFindings,
  fileFindings,
  type RuleFailed,
  referenceContext,
  uniqueFindings,
  unusedFindings,
} from './findings.ts';
import { RULES, type RuleCode } from './index.ts';
import type {
  Finding,
  Fix,
  ReferenceContext,
  ReferenceRule,
  RelatedSpan,
  Rule,
  RuleContext,
  Severity,
} from './rule.ts';
import { severityIn } from './suppressions.ts';

/** A problem of an entry. Offsets are those of the entry. */
export interface EntryProblem extends Omit<Finding, 'fixes' | 'related'> {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: () => Fix[];
}

/** A span of an entry that a problem points to. */
export interface RelatedPlace extends RelatedSpan {
  readonly ref: EntryRef;
}

/** A problem of a file. Offsets are those of the file. */
export interface Problem extends EntryProblem {}

/** Answers that a caller has already; what is not given is worked out from all files. */
export interface CheckOptions {
  /** The scope for the lookups of checks, when they are tracked. */
  readonly scope?: Scope;
  readonly isNamed?: RuleContext['isNamed'];
  readonly newestNote?: RuleContext['newestNote'] | undefined;
  readonly severityOf?: RuleContext['severityOf'];
}

/** The context of rules besides the entry. Rules that the file of the scope suppresses are off. */
export function ruleContext(workspace: WorkspaceScope, fallback: DefaultDate, options: CheckOptions = {}): RuleContext {
  const { scope = workspace } = options;
  const seen = new Set<string>();
  let newest: { readonly day: CalendarDay | undefined } | undefined;
  return {
    newestNote: () => {
      if (options.newestNote !== undefined) return options.newestNote();
      newest ??= { day: newestNoteOf(scope.file.document.entries) };
      return newest.day;
    },
    isNamed: options.isNamed ?? namedInAll(workspace),
    severityOf: severityIn(scope.file, options.severityOf ?? (() => undefined)),
    scope,
    workspace,
    referenceDate: referenceDate(scope, fallback),
    once: (key) => {
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    },
  };
}

/**
 * A function that is true when something in the files of a scope names the entry under a key. They are read at its
 * first call.
 */
export function namedInAll(scope: WorkspaceScope): RuleContext['isNamed'] {
  let all: readonly ReadonlySet<string>[] | undefined;
  return (key) => {
    all ??= [...scope.files()].map(({ file }) => keysNamedIn(file));
    return all.some((keys) => keys.has(key));
  };
}

/** The problems of one entry and of what is made in its minutes, in the order of its text. */
export function checkEntry(ref: EntryRef, context: RuleContext, failed: RuleFailed): EntryProblem[] {
  return finish(checkInBits(ref, context, failed));
}

/** The same, bit by bit: minutes may make thousands, and an entry may name as many. */
export function* checkInBits(ref: EntryRef, context: RuleContext, failed: RuleFailed): Work<EntryProblem[]> {
  const problems: EntryProblem[] = [];
  const run = runOf(context);
  for (const placed of [ref.placed, ...minutesEntries(ref.placed)]) {
    const own = { file: ref.file, placed };
    const target = new CheckedEntry(own, context, run);
    for (const { rule, set } of run.rules) {
      try {
        for (const finding of target.findingsOf(rule)) {
          if (finding === undefined) yield;
          else problems.push(toProblem(finding, rule, set, own, context));
        }
      } catch (error) {
        failed(rule.code, error);
      }
    }
    yield;
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A finding with its entry: its fixes are tied to that, and need nothing more to run. */
function toProblem(
  { fixes, related, ...finding }: Finding,
  { code, severity }: Rule<RuleCode>,
  set: Severity | undefined,
  ref: EntryRef,
  { workspace, referenceDate }: RuleContext,
): EntryProblem {
  return {
    ...finding,
    code,
    severity: set ?? finding.severity ?? severity,
    ...(related && { related: related.map((place) => ({ ...place, ref: place.ref ?? ref })) }),
    ...(fixes && { fixes: () => fixes({ ref, scope: workspace, referenceDate }) }),
  };
}

/** The problems of some entries of the file of a scope (by default all), in the order of the text. */
export function checkEntries(
  context: RuleContext,
  failed: RuleFailed,
  entries: Iterable<PlacedEntry> = context.scope.file.document.entries,
): Problem[] {
  return finish(findProblems(context, failed, entries));
}

/**
 * The same, bit by bit.
 * @param file where they stand; another than that of the scope for what the text would be.
 */
export function* findProblems(
  context: RuleContext,
  failed: RuleFailed,
  entries: Iterable<PlacedEntry>,
  file: FileIndex = context.scope.file,
): Work<Problem[]> {
  const problems: Problem[] = [];
  for (const placed of entries) {
    const { start } = placed;
    for (const problem of yield* checkInBits({ file, placed }, context, failed)) {
      const { span, reach } = problem;
      const moved = reach && { reach: shiftSpan(reach, start) };
      problems.push({ ...problem, span: shiftSpan(span, start), ...moved });
    }
  }
  return problems;
}

const NONE: readonly never[] = [];
/** Of so many names one rule says what it has to in a millisecond or two. */
const MOST_AT_ONCE = 32;

/** What is the same for all entries that are checked in one context. */
interface Run {
  /** The rules that are on, with the severity that a setting gives them. */
  readonly rules: readonly { readonly rule: Rule<RuleCode>; readonly set: Severity | undefined }[];
  readonly references: ReferenceContext;
  /** For each rule the keys of the references in which it found nothing: in another one of that key it finds nothing either. */
  readonly clean: Map<ReferenceRule<RuleCode>, Set<string>>;
}

const runs = new WeakMap<RuleContext, Run>();

function runOf(context: RuleContext): Run {
  let run = runs.get(context);
  if (run === undefined) {
    const rules = RULES.flatMap((rule) => {
      const set = context.severityOf(rule.code);
      return set === 'off' ? [] : [{ rule, set }];
    });
    run = { rules, references: referenceContext(context.scope, context), clean: new Map() };
    runs.set(context, run);
  }
  return run;
}

/** An entry that all rules look at; what several of them ask of it is worked out once. */
class CheckedEntry {
  readonly #ref: EntryRef;
  readonly #context: RuleContext;
  readonly #run: Run;
  #state: ActionState | undefined;
  #references: readonly Reference[] | undefined;
  #isOpen: boolean | undefined;

  constructor(ref: EntryRef, context: RuleContext, run: Run) {
    this.#ref = ref;
    this.#context = context;
    this.#run = run;
  }

  /** Undefined comes between two of them where others may have their turn. */
  findingsOf(rule: Rule<RuleCode>): Iterable<Finding | undefined> {
    const { placed } = this.#ref;
    const { scope, isNamed } = this.#context;
    switch (rule.kind) {
      case 'entry':
        return entryFindings(rule, placed);
      case 'unique':
        return uniqueFindings(rule, this.#ref, scope);
      case 'file':
        return fileFindings(rule, this.#ref, this.#context);
      case 'crossEntry':
        return crossEntryFindings(rule, this.#ref, this.#context);
      case 'unused':
        return unusedFindings(rule, this.#ref, isNamed);
      case 'reference':
        return this.#inReferences(rule);
      case 'action': {
        const isWork = workOf(placed.kind) !== undefined;
        if (!isWork || !rule.applies(this.#stateNow())) return NONE;
        return actionFindings(rule, this.#ref, this.#stateNow(), this.#context);
      }
    }
  }

  #inReferences(rule: ReferenceRule<RuleCode>): Iterable<Finding | undefined> {
    const { placed } = this.#ref;
    this.#references ??= referencesOf(placed.entry);
    const { about } = rule;
    const clean = this.#run.clean.get(rule);
    let some = this.#references;
    if (about !== undefined || clean !== undefined)
      some = some.filter(({ kind, key }) => about?.includes(kind) !== false && clean?.has(key) !== true);
    if (some.length === 0) return NONE;
    if (rule.onlyOpen && workOf(placed.kind) !== undefined && !this.#isOpenNow()) return NONE;
    return this.#inEach(some, rule);
  }

  *#inEach(references: readonly Reference[], rule: ReferenceRule<RuleCode>): Iterable<Finding | undefined> {
    const { clean, references: context } = this.#run;
    const keys = clean.get(rule) ?? new Set();
    clean.set(rule, keys);
    for (const [at, reference] of references.entries()) {
      if (at > 0 && at % MOST_AT_ONCE === 0) yield;
      let isClean = true;
      for (const finding of rule.check(reference, context)) {
        isClean = false;
        yield finding;
      }
      if (isClean) keys.add(reference.key);
    }
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

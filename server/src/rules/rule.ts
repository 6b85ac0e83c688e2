/**
 * A rule: one problem that a register can have, with its code, its text for the manual, its check and its fixes. There are seven
 * kinds, named after what they are about. Each check gets that and no more, so that a keystroke runs only what it can make a
 * difference to, and the compiler refuses a check that looks further. A rule knows no clock and no editor. Offsets of what it
 * finds are UTF-16 units from the start of the entry.
 */

import type { Edit } from '../edits/edits.ts';
import type { ActionState } from '../model/actions/actionState.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { IndexKey } from '../model/index/indexKey.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import type { Lookup, Scope, WorkspaceScope } from '../model/index/scope.ts';
import type { Reference } from '../model/references/keyedReferences.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { Entry } from '../syntax/entry.ts';
import type { Span } from '../text/span.ts';
import type { CheckedAction } from './checkedAction.ts';
import type { Duplicate, UniqueKey } from './duplicates.ts';
import type { UnusedName } from './unusedName.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The context of a run of the rules, besides the entry; each kind of rule gets the part of it that it may look at. */
export interface RuleContext {
  /** The scope for the lookups of checks; it may record them. */
  readonly scope: Scope;
  /** The scope for the lookups of fixes. */
  readonly workspace: WorkspaceScope;
  readonly referenceDate: ReferenceDate;
  /** True where something is to be reported that is reported once in a file, under this key. */
  once(key: string): boolean;
  /** True when something in a file that is known names what is found under this `lookupKey`. */
  isNamed(key: IndexKey): boolean;
  /** The newest day on which a history of the file of the scope has a line; undefined when none has one. */
  newestNote(): CalendarDay | undefined;
  /**
   * The severity of a problem by the settings; `off` when it is not to be looked for. Undefined where no setting says
   * so.
   */
  severityOf(code: string): Severity | 'off' | undefined;
}

/** The context of a fix, which is everything: it runs when the light bulb opens. */
export interface FixContext {
  /** The entry that has the problem. */
  readonly ref: EntryRef;
  readonly scope: WorkspaceScope;
  readonly referenceDate: ReferenceDate;
}

/** A change that mends a problem. Edits are offsets in the file that the problem stands in. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /**
   * True for a fix that an editor may apply without a look (Auto Fix). So only one that changes no day, status, number
   * or word, as `docs/taal.md` has it; what is most likely meant else stands first. Held by
   * `test/robustness/fixes.test.ts`.
   */
  readonly preferred?: boolean;
  /** Offset of the cursor in the text after the edits; completion is opened there. */
  readonly cursor?: number;
}

/** A place that a problem points to: a span of an entry, of the one that has the problem when no other is given. */
export interface RelatedSpan {
  readonly ref?: EntryRef;
  readonly span: Span;
  readonly message: string;
}

/** A problem as a rule finds it, in one entry. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  /** The whole span of the problem, where that is more than is marked: its fixes are offered in all of it. */
  readonly reach?: Span;
  readonly related?: readonly RelatedSpan[];
  /** Made when a fix is asked for: a search for the nearest name is not made at every keystroke. */
  readonly fixes?: (context: FixContext) => Fix[];
}

interface RuleBase<Code extends string> {
  readonly code: Code;
  readonly severity: Severity;
  /** The text of this code's page in the manual, in Dutch. */
  readonly manual: string;
  /** A register that has the problem, and the same without it: for the page. */
  readonly example: { readonly wrong: string; readonly right: string };
}

/** The place of an entry: at the margin, or in the minutes of a meeting, whose text it then has. */
export type Standing = 'margin' | 'minutes';

/** A rule about the text of one entry. */
export interface EntryRule<Code extends string = string> extends RuleBase<Code> {
  readonly kind: 'entry';
  /**
   * True when it goes by the shape of an entry, so that of most it is told without reading them (`problems/plain`): it asks which
   * fields stand there, in what order, and looks into each line on its own, and asks nothing of the words of a title, an explanation,
   * a remark or a line of a history, but for signs that are no letters. `applies` is then true of an entry with only the line that
   * makes it so. Left out, every entry is read for its sake.
   */
  readonly byShape?: true;
  /**
   * False when there is nothing to look at, at a glance and without making anything: `check` then finds nothing, and is not asked.
   * Of nearly all rules that is so of nearly all entries.
   */
  applies(entry: Entry, standing: Standing): boolean;
  check(entry: Entry, standing: Standing): Iterable<Finding>;
}

/** A rule about what an action has, of its own or from its heading. There is one such problem of a code in an action at most. */
export interface ActionRule<Code extends string = string> extends RuleBase<Code> {
  readonly kind: 'action';
  /** True when the action has the problem; asked of very many actions, so it only compares. What is past the state says itself. */
  applies(state: ActionState): boolean;
  /** The problem of an action that has it; undefined when what it is about can no longer be pointed at. */
  find(action: CheckedAction): Finding | undefined;
}

/**
 * The context for checking a reference. All references with one key share their answer, so nothing here is of one
 * entry.
 */
export interface ReferenceContext {
  readonly lookup: Lookup;
  /** The day at which is judged; undefined when the register's own cannot be read. */
  readonly day: CalendarDay | undefined;
  /** The gremia that the register is kept for; empty when it names none that is declared. */
  gremia(): readonly EntryRef[];
  /** True where something is to be reported that is reported once in a file, under this key. */
  once(key: string): boolean;
}

/** A rule about something that an entry names, and what that stands for. */
export interface ReferenceRule<Code extends string = string> extends RuleBase<Code> {
  readonly kind: 'reference';
  /**
   * The problems of one reference. All references with the same key have as many findings; `onceKeys` says which of
   * them are reported at one place in the file only.
   */
  check(reference: Reference, context: ReferenceContext): Iterable<Finding>;
  /** The keys of `context.once` that the check of a reference asks for; by default none. */
  onceKeys?(reference: Reference, lookup: Lookup): readonly string[];
  /** The kinds of what is named that it looks at, of which its check asks no others; by default all. */
  readonly about?: readonly Reference['kind'][];
  /** True when the rule does not apply to an action that is closed. */
  readonly onlyOpen?: boolean;
}

/** The context for checking an entry with others: anything that can be looked up, but no walk through all files. */
export interface CrossEntryContext {
  readonly scope: Scope;
  readonly referenceDate: ReferenceDate;
}

/**
 * A rule about an entry together with others that it names or that name it. Asked again when something that it looked up in the
 * scope has changed, or the text of an entry that it told the scope to `follow`.
 */
export interface CrossEntryRule<Code extends string = string> extends RuleBase<Code> {
  readonly kind: 'crossEntry';
  /** See `EntryRule.byShape`: it is of `applies` that it holds. */
  readonly byShape?: true;
  /** True when there is anything to look at. */
  applies(entry: Entry): boolean;
  check(ref: EntryRef, context: CrossEntryContext): Iterable<Finding>;
}

/** A rule about a name that nothing uses. */
export interface UnusedRule<Code extends string = string> extends RuleBase<Code> {
  readonly kind: 'unused';
  find(name: UnusedName): Finding;
}

/** A rule about what may be there once only: the first that has it keeps it, each other has one finding. */
export interface UniqueRule<Code extends string = string> extends RuleBase<Code> {
  readonly kind: 'unique';
  /** The key that two may not have in common. */
  readonly unique: UniqueKey;
  find(duplicate: Duplicate): Finding;
}

/** A rule about the `register` that counts in a file, together with what is known of the file as a whole. */
export interface FileRule<Code extends string = string> extends RuleBase<Code> {
  readonly kind: 'file';
  check(register: Entry, file: Pick<RuleContext, 'newestNote'>): Iterable<Finding>;
}

export type Rule<Code extends string = string> =
  | EntryRule<Code>
  | ActionRule<Code>
  | ReferenceRule<Code>
  | UniqueRule<Code>
  | CrossEntryRule<Code>
  | UnusedRule<Code>
  | FileRule<Code>;

/** The `applies` of a rule that only passes on findings of the reader of the language. */
export function isFoundWrong(entry: Entry): boolean {
  return entry.findings.length > 0;
}

/** Makers of rules that keep the code as a literal type, so that the list of rules is the list of codes. */
export function entryRule<const Code extends string>(rule: Omit<EntryRule<Code>, 'kind'>): EntryRule<Code> {
  return { ...rule, kind: 'entry' };
}
export function actionRule<const Code extends string>(rule: Omit<ActionRule<Code>, 'kind'>): ActionRule<Code> {
  return { ...rule, kind: 'action' };
}
export function referenceRule<const Code extends string>(rule: Omit<ReferenceRule<Code>, 'kind'>): ReferenceRule<Code> {
  return { ...rule, kind: 'reference' };
}
export function uniqueRule<const Code extends string>(rule: Omit<UniqueRule<Code>, 'kind'>): UniqueRule<Code> {
  return { ...rule, kind: 'unique' };
}

export function crossEntryRule<const Code extends string>(
  rule: Omit<CrossEntryRule<Code>, 'kind'>,
): CrossEntryRule<Code> {
  return { ...rule, kind: 'crossEntry' };
}
export function fileRule<const Code extends string>(rule: Omit<FileRule<Code>, 'kind'>): FileRule<Code> {
  return { ...rule, kind: 'file' };
}
export function unusedRule<const Code extends string>(rule: Omit<UnusedRule<Code>, 'kind'>): UnusedRule<Code> {
  return { ...rule, kind: 'unused' };
}

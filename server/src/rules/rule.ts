/**
 * What a rule is: one problem that a register can have, with its code, its text for the manual, its check and its fix.
 * There are seven kinds, by what they look at, so that a keystroke runs only what it can make a difference to. A rule knows
 * no clock and no editor. Offsets of what it finds are UTF-16 units from the start of the entry.
 */

import type { Edit } from '../edits/edits.ts';
import type { ActionState } from '../model/actions/actionState.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import type { Scope } from '../model/index/scope.ts';
import type { Use } from '../model/references/uses.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { Entry } from '../syntax/entry.ts';
import { type Span, shiftSpan } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface RuleContext {
  readonly scope: Scope;
  readonly reference: ReferenceDate;
  /** True where something is to be reported that is reported once in a file, under this key. */
  once(key: string): boolean;
  /** True when something in a file that is known names what is found under this `lookupKey`. */
  isNamed(key: string): boolean;
  /** The newest day on which a history of the file of the scope has a line; undefined when none has one. */
  newestNote(): CalendarDay | undefined;
  /** How serious a problem is, where a setting says so; `off` when it is not to be looked for. */
  severityOf(code: string): Severity | 'off' | undefined;
}

/** A change that mends a problem. Edits are offsets in the file that the problem stands in. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /**
   * An editor may apply it without a look (Auto Fix). So only one that changes no day, status, number or word, as `docs/taal.md`
   * has it; what is most likely meant else stands first. Held by `test/robustness/fixes.test.ts`.
   */
  readonly preferred?: boolean;
  /** Where the cursor goes, counted in the text after the edits; completion is opened there. */
  readonly cursor?: number;
}

/** A place that a problem points to: a span of an entry. */
export interface RelatedPlace {
  readonly ref: EntryRef;
  readonly span: Span;
  readonly message: string;
}

/** A problem as a rule finds it, in one entry. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  /** All that it is about, where that is more than is marked: its fixes are offered in all of it. */
  readonly reach?: Span;
  readonly related?: readonly RelatedPlace[];
  /** Made when a fix is asked for: a search for the nearest name is not made at every keystroke. */
  readonly fixes?: () => Fix[];
}

interface RuleBase<Code extends string> {
  readonly code: Code;
  readonly severity: Severity;
  /** What the page of this code in the manual says, in Dutch. */
  readonly manual: string;
  /** A register that has the problem, and the same without it: for the page. */
  readonly example: { readonly wrong: string; readonly right: string };
}

/** Looks at the text of one entry and at nothing else; its fixes may look further. */
export interface EntryRule<Code extends string = string> extends RuleBase<Code> {
  readonly reads: 'entry';
  /** It only passes on what the reader of the language found: an entry with which nothing is wrong is not looked at. */
  readonly onlyFindings?: boolean;
  check(ref: EntryRef, context: RuleContext): Iterable<Finding>;
}

/** Looks at what an action has, of its own or from its heading. There is one such problem of a code in an action at most. */
export interface ActionRule<Code extends string = string> extends RuleBase<Code> {
  readonly reads: 'action';
  /** True when the action has the problem; asked of very many actions, so it only compares. */
  applies(state: ActionState, reference: CalendarDay | undefined): boolean;
  /** The problem of an action that has it. */
  find(ref: EntryRef, context: RuleContext): Finding | undefined;
}

/** Looks at something that an entry names, and at what that stands for. */
export interface UseRule<Code extends string = string> extends RuleBase<Code> {
  readonly reads: 'use';
  /**
   * What is wrong with one use. All uses with the same key have as many findings; `onceKeys` says which of them are
   * reported at one place in the file only.
   */
  check(use: Use, ref: EntryRef, context: RuleContext): Iterable<Finding>;
  /** The keys of `context.once` that the check of a use asks for; by default none. */
  onceKeys?(use: Use, scope: Scope): readonly string[];
  /** It has nothing to say of an action that is closed. */
  readonly onlyOpen?: boolean;
}

/**
 * Looks at an entry together with others that it names or that name it. Asked again when something that it looked up in the
 * scope has changed, or the text of an entry that it told the scope to `follow`.
 */
export interface LinkRule<Code extends string = string> extends RuleBase<Code> {
  readonly reads: 'links';
  /** True when there is anything to look at; sees the text of the entry alone. */
  applies(entry: Entry): boolean;
  check(ref: EntryRef, context: RuleContext): Iterable<Finding>;
}

/** Looks at whether anything names what an entry declares. There is one such problem in an entry at most. */
export interface NamedRule<Code extends string = string> extends RuleBase<Code> {
  readonly reads: 'named';
  check(ref: EntryRef, context: RuleContext): Iterable<Finding>;
}

/**
 * Looks at what may be there once only: the first that has it keeps it, each other has one finding. `sameKey` says what
 * it may not have in common; a key of `FileIndex.keysOf`, or the register.
 */
export interface HolderRule<Code extends string = string> extends RuleBase<Code> {
  readonly reads: 'holders';
  readonly sameKey: 'numbers' | 'names' | 'register';
  check(ref: EntryRef, context: RuleContext): Iterable<Finding>;
}

/** Looks at an entry together with what is known of its file as a whole: `context.newestNote`. Asked of registers only. */
export interface FileRule<Code extends string = string> extends RuleBase<Code> {
  readonly reads: 'file';
  check(ref: EntryRef, context: RuleContext): Iterable<Finding>;
}

export type Rule<Code extends string = string> =
  | EntryRule<Code>
  | ActionRule<Code>
  | UseRule<Code>
  | HolderRule<Code>
  | LinkRule<Code>
  | NamedRule<Code>
  | FileRule<Code>;

/** These keep the code of a rule as a literal type, so that the list of rules is the list of codes. */
export function entryRule<const Code extends string>(rule: Omit<EntryRule<Code>, 'reads'>): EntryRule<Code> {
  return { ...rule, reads: 'entry' };
}
export function actionRule<const Code extends string>(rule: Omit<ActionRule<Code>, 'reads'>): ActionRule<Code> {
  return { ...rule, reads: 'action' };
}
export function useRule<const Code extends string>(rule: Omit<UseRule<Code>, 'reads'>): UseRule<Code> {
  return { ...rule, reads: 'use' };
}
export function holderRule<const Code extends string>(rule: Omit<HolderRule<Code>, 'reads'>): HolderRule<Code> {
  return { ...rule, reads: 'holders' };
}

export function linkRule<const Code extends string>(rule: Omit<LinkRule<Code>, 'reads'>): LinkRule<Code> {
  return { ...rule, reads: 'links' };
}
export function fileRule<const Code extends string>(rule: Omit<FileRule<Code>, 'reads'>): FileRule<Code> {
  return { ...rule, reads: 'file' };
}
export function namedRule<const Code extends string>(rule: Omit<NamedRule<Code>, 'reads'>): NamedRule<Code> {
  return { ...rule, reads: 'named' };
}

/** A span of an entry as a span of its file, for edits. */
export function inFile(ref: EntryRef, span: Span): Span {
  return shiftSpan(span, ref.placed.start);
}

/** Where a problem is shown that is about an entry as a whole: its keyword and identity. */
export function headSpan(ref: EntryRef): Span {
  const { keyword, identity, title } = ref.placed.head;
  return { start: keyword.start, end: (identity ?? title ?? keyword).end };
}

/** Puts a text in the place of a span of an entry. */
export function replace(ref: EntryRef, span: Span, text: string): Edit {
  return { ...inFile(ref, span), text };
}

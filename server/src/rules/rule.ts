/**
 * What a rule is: one problem that a register can have, with its code, its text for the manual, its check and its fix.
 * A rule sees one entry and what that can see (`Scope`); it knows no clock and no editor.
 */
import type { Edit } from '../model/edits.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import type { ReferenceDate } from '../model/referenceDate.ts';
import type { Scope } from '../model/scope.ts';
import { type Span, shiftSpan } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface RuleContext {
  readonly scope: Scope;
  readonly reference: ReferenceDate;
  /** True the first time it is asked for a key in one check of a file: for what is reported once per file. */
  once(key: string): boolean;
}

/** A change that mends a problem. Edits are offsets in the file that the problem stands in. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one that is most likely meant. */
  readonly preferred?: boolean;
  /** Where the cursor goes, counted in the text after the edits; completion is opened there. */
  readonly cursor?: number;
}

export interface RelatedPlace {
  readonly uri: string;
  /** Offsets in the file with that URI. */
  readonly span: Span;
  readonly message: string;
}

/** A problem as a rule finds it. Offsets are those of the file. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** Made when a fix is asked for: a search for the nearest name is not made at every keystroke. */
  readonly fixes?: () => Fix[];
}

export interface Rule<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** What the page of this code in the reference says, in Dutch. */
  readonly manual: string;
  check(ref: EntryRef, context: RuleContext): Iterable<Finding>;
}

/** Keeps the code of a rule as a literal type, so that the list of rules is the list of codes. */
export function rule<const Code extends string>(definition: Rule<Code>): Rule<Code> {
  return definition;
}

/** A span of an entry as a span of its file. */
export function inFile(ref: EntryRef, span: Span): Span {
  return shiftSpan(span, ref.placed.start);
}

/** Where a problem is shown that is about an entry as a whole: its keyword and identity. */
export function headSpan(ref: EntryRef): Span {
  const { entry } = ref.placed;
  return inFile(ref, { start: entry.keyword.start, end: (entry.identity ?? entry.title ?? entry.keyword).end });
}

/** Puts a text in the place of a span of an entry. */
export function replace(ref: EntryRef, span: Span, text: string): Edit {
  return { ...inFile(ref, span), text };
}

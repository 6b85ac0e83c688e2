/** The light bulb: the fixes of the problems at a place, and marking an action as gereed. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { Edit } from '../edits/edits.ts';
import { isOwnLine } from '../edits/entryLines.ts';
import { markDone } from '../edits/markDone.ts';
import { promoteToList } from '../edits/promoteToList.ts';
import { finish, type Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { calledAs, minutesEntries } from '../model/index/minutes.ts';
import type { Problem } from '../rules/check.ts';
import type { Fix } from '../rules/rule.ts';
import { suppress } from '../rules/suppressions.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { workOf } from '../syntax/workKinds.ts';
import { changeActions } from './codeActions/changes.ts';
import { atMostSix, DONE, type NearProblem, problemsNear } from './codeActions/order.ts';
import { isAsked, type RefactorRequest, refactoringsAt } from './codeActions/refactorings.ts';
import type { FeatureContext } from './context.ts';
import { documentChanges, ownEdit } from './documentChanges.ts';

export {
  findRefactoring,
  type RefactorRequest,
  type RefactorSupport,
  resolveRefactoring,
} from './codeActions/refactorings.ts';

/** The command of our own extension that puts the cursor where a fix leaves something to type. */
export const TYPE_ON_COMMAND = 'duo.typVerder';

export interface CodeActionRequest {
  readonly range: Range;
  /** The kinds that the client asks for; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** The diagnostics that the client shows in this range, so that a fix can be tied to what it mends. */
  readonly diagnostics: readonly Diagnostic[];
  /** The one problem that is to be mended, for a client that carries out all that it is given. */
  readonly toMend?: Diagnostic | undefined;
  /** The request for refactorings and changes to a whole file; without it none are offered. */
  readonly refactor?: RefactorRequest;
}

/** The most entries whose fixes are offered: an editor asks for them whenever all is selected, and nobody picks. */
const MOST_ENTRIES = 200;

/** The most problems that are mended one by one, of those that come first: one entry may have thousands. */
const MOST_PROBLEMS = 200;

/** The entries that a range touches, in order; of very many the first. */
export function entriesIn(document: TextDocument, range: Range, context: FeatureContext): PlacedEntry[] {
  const { entries } = context.scope.file.document;
  const start = document.offsetAt(range.start);
  // A selection of whole lines ends at the start of a line that is not selected.
  const end = Math.max(start, document.offsetAt(range.end) - 1);
  const touched = [entries.at(start)];
  for (const last = entries.at(end); touched.at(-1) !== last && touched.length < MOST_ENTRIES; ) {
    touched.push(entries.after(touched.at(-1)!)!);
  }
  return touched;
}

/**
 * The actions at a range, in the order in which they are shown; empty when there are none or another kind is asked for. When no
 * kind is asked for, a client that runs our commands gets at most six before the one that switches off, and what is left out
 * behind an item of its own. VS Code puts those that are preferred first, so that only those of the problem that comes first are.
 * @param problems those of the entries that the range touches, as they are now.
 */
export function getCodeActions(
  document: TextDocument,
  request: CodeActionRequest,
  problems: readonly Problem[],
  context: FeatureContext,
): CodeAction[] {
  return finish(findCodeActions(document, request, problems, context));
}

/** The same, bit by bit: to mend all of a file at once takes long where that is large. */
export function* findCodeActions(
  document: TextDocument,
  request: CodeActionRequest,
  problems: readonly Problem[],
  context: FeatureContext,
): Work<CodeAction[]> {
  const { only, range, refactor, toMend } = request;
  if (toMend !== undefined) return preferredFix(document, toMend, problems, context);
  const isFixing = only === undefined || only.some(holdsQuickFixes);
  const near = isFixing ? problemsNear(document, range, problems) : [];
  const fixes = isFixing ? yield* fixActions(document, near.slice(0, MOST_PROBLEMS), request, context) : [];
  const fixesStatus = near.some(({ problem }) => problem.code === 'status-onbekend');
  // No repair: it changes what is said, as *Stel uit* does. Of an action that is late it stands among the repairs already.
  const changes: CodeAction[] = [];
  if (isAsked(CodeActionKind.Refactor, only)) {
    const offeredAlready = new Set(fixes.map(keyOf));
    const done = yield* markDoneActions(document, range, context);
    changes.push(...done.filter((action) => !offeredAlready.has(keyOf(action))));
    changes.push(...changeActions(document, range, context, fixesStatus));
  }
  if (refactor !== undefined) {
    const others = yield* refactoringsAt(
      document,
      range,
      only,
      refactor,
      context,
      fixesStatus ? ['normaliseStatus'] : [],
    );
    const ofPlace = others.filter(({ kind = '' }) => OF_PLACE.has(kind));
    changes.unshift(...ofPlace);
    changes.push(...others.filter((other) => !ofPlace.includes(other)));
  }
  const isCut = only === undefined && context.client.ownCommands;
  const offered = isCut ? atMostSix(fixes, changes) : [...fixes, ...changes];
  return [...offered, ...switchOffActions(document, near, request, context)];
}

/** The preferred repair of one problem, which may be applied without a look; none when it is gone, or has no such repair. */
function preferredFix(
  document: TextDocument,
  shown: Diagnostic,
  problems: readonly Problem[],
  context: FeatureContext,
): CodeAction[] {
  const request = { range: shown.range, only: undefined, diagnostics: [shown] };
  for (const problem of problems) {
    if (!isShownAs(document, problem, shown)) continue;
    const preferred = problem.fixes?.().filter((fix) => fix.preferred) ?? [];
    return preferred.length === 1 ? [fixAction(document, preferred[0]!, problem, request, context)] : [];
  }
  return [];
}

/** Refactorings of what stands at the cursor go before what changes the action as a whole. */
const OF_PLACE: ReadonlySet<string> = new Set([CodeActionKind.RefactorRewrite, CodeActionKind.RefactorExtract]);

/** The repairs at a place, and the carrying of what minutes make to the list, bit by bit. */
function* fixActions(
  document: TextDocument,
  near: readonly NearProblem[],
  request: CodeActionRequest,
  context: FeatureContext,
): Work<CodeAction[]> {
  const found = new Map<string, { problem: Problem | undefined; action: CodeAction }>();
  const add = (action: CodeAction, problem?: Problem) => {
    const key = keyOf(action);
    if (!found.has(key)) found.set(key, { problem, action });
  };
  const addFixes = function* (some: readonly NearProblem[]): Work<void> {
    for (const { problem } of some) {
      for (const fix of problem.fixes?.() ?? []) add(fixAction(document, fix, problem, request, context), problem);
      yield;
    }
  };
  yield* addFixes(near.filter(({ rank }) => rank !== DONE));
  for (const action of yield* promotions(document, request.range, context)) add(action);
  yield* addFixes(near.filter(({ rank }) => rank === DONE));
  const offers = [...found.values()];
  const [first] = offers;
  return offers.map(({ problem, action: { isPreferred, ...action } }) =>
    isPreferred && problem === first?.problem ? { ...action, isPreferred } : action,
  );
}

/** Below all others, one: the code of the nearest problem can be switched off for the whole file. */
function switchOffActions(
  document: TextDocument,
  near: readonly NearProblem[],
  request: CodeActionRequest,
  context: FeatureContext,
): CodeAction[] {
  const problem = near.find(({ touches }) => touches)?.problem;
  if (problem === undefined) return [];
  // Tied to none of the problems: VS Code would put it above what mends something else.
  const untied = { ...request, diagnostics: [] };
  return [fixAction(document, suppress(context.scope.file, problem.code), problem, untied, context)];
}

/** True for `quickfix` and for the kind that holds all others; not for `quickfix.x`, which we have none of. */
function holdsQuickFixes(kind: string): boolean {
  return kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix;
}

/** A key that the same change of the same place has alone: two actions without a number have the same title. */
function keyOf({ title, edit }: CodeAction): string {
  return JSON.stringify([title, edit]);
}

function fixAction(
  document: TextDocument,
  fix: Fix,
  problem: Problem,
  { diagnostics }: CodeActionRequest,
  context: FeatureContext,
): CodeAction {
  const mended = diagnostics.filter((shown) => isShownAs(document, problem, shown));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(mended.length > 0 ? { diagnostics: mended } : {}),
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: ownEdit(document, fix.edits, context),
    ...(fix.cursor !== undefined && context.client.ownCommands
      ? {
          command: {
            title: fix.title,
            command: TYPE_ON_COMMAND,
            arguments: [document.uri, cursorPosition(document, fix.edits, fix.cursor)],
          },
        }
      : {}),
  };
}

/** Marking as gereed is offered on the own lines of every open action, whether or not it has a problem. */
function* markDoneActions(document: TextDocument, range: Range, context: FeatureContext): Work<CodeAction[]> {
  const { scope, referenceDate } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const inRange = (host: PlacedEntry) =>
    minutesEntries(host).filter(
      ({ entry }) => host.start + entry.keyword.start <= end && host.start + entry.contentEnd >= start,
    );
  // Of a selection all actions that it touches; at a cursor not below the fields, where something else is typed.
  const isAt = (host: PlacedEntry) => start < end || isOwnLine(host.entry, start - host.start);
  const targets = entriesIn(document, range, context).flatMap((host) => [
    ...(workOf(host.kind) !== undefined && isAt(host) ? [host] : []),
    ...inRange(host),
  ]);
  const actions: CodeAction[] = [];
  for (const placed of targets.slice(0, MOST_ENTRIES)) {
    const edits = markDone({ file: scope.file, placed }, scope, referenceDate);
    yield;
    if (edits === undefined) continue;
    const called = calledAs(placed);
    const title = messages.fixes.markDone(called.kind, called.number, workOf(placed.kind)?.done);
    actions.push({ title, kind: CodeActionKind.Refactor, edit: ownEdit(document, edits, context) });
  }
  return actions;
}

/** Carries what was made in the minutes to the list, which may be another file. */
function* promotions(document: TextDocument, range: Range, context: FeatureContext): Work<CodeAction[]> {
  const { scope } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const actions: CodeAction[] = [];
  for (const host of entriesIn(document, range, context)) {
    for (const placed of minutesEntries(host)) {
      const { keyword, contentEnd, kind } = placed.entry;
      if (host.start + keyword.start > end || host.start + contentEnd < start) continue;
      const carried = promoteToList({ file: scope.file, placed }, scope);
      yield;
      if (carried === undefined || kind === undefined) continue;
      const title = messages.fixes.promoteToList(kind, carried.number);
      const edit = { documentChanges: documentChanges(document, carried.files, context) };
      if (actions.push({ title, kind: CodeActionKind.QuickFix, edit }) === MOST_ENTRIES) return actions;
    }
  }
  return actions;
}

/** The position, after the edits, of an offset in the text after the edits. The offset lies in or behind an edit's text. */
function cursorPosition(document: TextDocument, edits: readonly Edit[], cursor: number) {
  let before = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const start = edit.start + before;
    if (cursor > start + edit.text.length) {
      before += edit.text.length - (edit.end - edit.start);
      continue;
    }
    // No fix puts the cursor behind an edit that adds or removes lines above it.
    const lines = edit.text.slice(0, cursor - start).split(/\r\n|\n|\r/u);
    const from = document.positionAt(edit.start);
    const last = lines.at(-1)!.length;
    return { line: from.line + lines.length - 1, character: lines.length === 1 ? from.character + last : last };
  }
  return document.positionAt(cursor - before);
}

function isShownAs(document: TextDocument, { code, span }: Problem, shown: Diagnostic): boolean {
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  return shown.code === code && sameRange(shown.range, range);
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

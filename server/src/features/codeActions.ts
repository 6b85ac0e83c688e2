/** The light bulb: the fixes of the problems at a place, and marking an action as gereed. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { messages } from '../messages/index.ts';
import { isOpen, isOverdue } from '../model/action.ts';
import { carryOver } from '../model/carryOver.ts';
import type { Edit } from '../model/edits.ts';
import { markDone } from '../model/markDone.ts';
import { minutesEntries } from '../model/minutes.ts';
import type { Problem } from '../rules/check.ts';
import type { Fix } from '../rules/rule.ts';
import { switchOff } from '../rules/switchedOff.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isAsked, type RefactorRequest, refactoringsAt } from './codeActions/refactorings.ts';
import { type FeatureContext, refAt } from './context.ts';
import { documentChanges, ownEdit } from './documentChanges.ts';

export { type RefactorRequest, type RefactorSupport, resolveRefactoring } from './codeActions/refactorings.ts';

/** The commands of our own extension that ask for more before they change an action; arguments are a URI and a position. */
const ASKING_COMMANDS = {
  postpone: 'duo.stelUit',
  handOver: 'duo.draagOver',
  changeStatus: 'duo.wijzigStatus',
  note: 'duo.noteer',
} as const;

/** The command of our own extension that puts the cursor where a fix leaves something to type. */
export const TYPE_ON_COMMAND = 'duo.typVerder';

export interface CodeActionRequest {
  readonly range: Range;
  /** The kinds that the client asks for; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** What the client shows in this range, so that a fix can be tied to what it mends. */
  readonly diagnostics: readonly Diagnostic[];
  /** For refactorings, and for what is done to a whole file; without it none are offered. */
  readonly refactor?: RefactorRequest;
}

/** Nobody picks from the fixes of more; an editor asks for them whenever all is selected. */
const MOST_ENTRIES = 200;

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
 * The actions at a range; empty when there are none or another kind is asked for.
 * @param problems those of the entries that the range touches, as they are now.
 */
export function getCodeActions(
  document: TextDocument,
  request: CodeActionRequest,
  problems: readonly Problem[],
  context: FeatureContext,
): CodeAction[] {
  const { only } = request;
  const changes = isAsked(CodeActionKind.Refactor, only) ? changeActions(document, request.range, context) : [];
  if (request.refactor !== undefined) {
    changes.push(...refactoringsAt(document, request.range, only, request.refactor, context));
  }
  if (only !== undefined && !only.some(holdsQuickFixes)) return changes;
  const start = document.offsetAt(request.range.start);
  const end = document.offsetAt(request.range.end);
  const actions: CodeAction[] = [];
  for (const problem of problems) {
    if (problem.span.start > end || problem.span.end < start) continue;
    for (const fix of problem.fixes?.() ?? []) actions.push(fixAction(document, fix, problem, request, context));
  }
  actions.push(...carryOverActions(document, request.range, context));
  for (const action of markDoneActions(document, request.range, context)) {
    if (!actions.some((other) => isSameAction(other, action))) actions.push(action);
  }
  const touched = problems.filter(({ span }) => span.start <= end && span.end >= start);
  return [...actions, ...switchOffActions(document, touched, request, context), ...changes];
}

/** Below all that mends something: each code can be switched off for the whole file. */
function switchOffActions(
  document: TextDocument,
  problems: readonly Problem[],
  request: CodeActionRequest,
  context: FeatureContext,
): CodeAction[] {
  const byCode = new Map<string, Problem>();
  for (const problem of problems) if (!byCode.has(problem.code)) byCode.set(problem.code, problem);
  // Tied to none of the problems: VS Code would put it above what mends something else.
  const untied = { ...request, diagnostics: [] };
  return [...byCode].map(([code, problem]) =>
    fixAction(document, switchOff(context.scope.file, code), problem, untied, context),
  );
}

/** True for `quickfix` and for the kind that holds all others; not for `quickfix.x`, which we have none of. */
function holdsQuickFixes(kind: string): boolean {
  return kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix;
}

/** The same change of the same place: two actions without a number have the same title. */
function isSameAction(a: CodeAction, b: CodeAction): boolean {
  return a.title === b.title && JSON.stringify(a.edit) === JSON.stringify(b.edit);
}

function fixAction(
  document: TextDocument,
  fix: Fix,
  problem: Problem,
  { diagnostics }: CodeActionRequest,
  context: FeatureContext,
): CodeAction {
  const range = { start: document.positionAt(problem.span.start), end: document.positionAt(problem.span.end) };
  const mended = diagnostics.filter(({ code, range: shown }) => code === problem.code && sameRange(shown, range));
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

/** Marking as gereed is offered on every open action, whether or not it has a problem. */
function markDoneActions(document: TextDocument, range: Range, context: FeatureContext): CodeAction[] {
  const { scope, reference } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const inRange = (host: PlacedEntry) =>
    minutesEntries(host).filter(
      ({ entry }) => host.start + entry.keyword.start <= end && host.start + entry.contentEnd >= start,
    );
  const targets = entriesIn(document, range, context).flatMap((host) => [host, ...inRange(host)]);
  return targets.flatMap((placed) => {
    const ref = { file: scope.file, placed };
    const edits = markDone(ref, scope, reference);
    if (edits === undefined) return [];
    return {
      title: messages.fixes.markDone(placed.entry.identity?.text),
      kind: CodeActionKind.QuickFix,
      ...(isOverdue(ref, scope, reference.day) ? { isPreferred: true } : {}),
      edit: ownEdit(document, edits, context),
    };
  });
}

/** What can be changed of the action at the beginning of a range: for a client that asks for what it needs to know. */
function changeActions(document: TextDocument, range: Range, context: FeatureContext): CodeAction[] {
  const { scope, client } = context;
  if (!client.ownCommands) return [];
  const ref = refAt(document, range.start, scope);
  const { kind, entry } = ref.placed;
  const words = messages.changes;
  const number = entry.identity?.text;
  const ask = (title: string, command: string): CodeAction => ({
    title,
    kind: CodeActionKind.Refactor,
    command: { title, command, arguments: [document.uri, range.start] },
  });
  const noted = () => ask(words.note(kind ?? '', number), ASKING_COMMANDS.note);
  if (kind === 'besluit') return [noted()];
  const status = () => ask(words.changeStatus(kind ?? '', number), ASKING_COMMANDS.changeStatus);
  if (kind === 'toezegging') return [status(), noted()];
  if (kind !== 'actie') return [];
  if (!isOpen(ref, scope)) return [status(), noted()];
  return [
    ask(words.postpone(number), ASKING_COMMANDS.postpone),
    ask(words.handOver(number), ASKING_COMMANDS.handOver),
    status(),
    noted(),
  ];
}

/** What was made in the minutes can be carried to the list, which may be another file. */
function carryOverActions(document: TextDocument, range: Range, context: FeatureContext): CodeAction[] {
  const { scope } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return entriesIn(document, range, context).flatMap((host) =>
    minutesEntries(host).flatMap((placed): CodeAction[] => {
      const { keyword, contentEnd, kind } = placed.entry;
      if (host.start + keyword.start > end || host.start + contentEnd < start) return [];
      const carried = carryOver({ file: scope.file, placed }, scope);
      if (carried === undefined || kind === undefined) return [];
      const title = messages.fixes.carryOver(kind, carried.number);
      return [
        {
          title,
          kind: CodeActionKind.QuickFix,
          edit: { documentChanges: documentChanges(document, carried.files, context) },
        },
      ];
    }),
  );
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

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

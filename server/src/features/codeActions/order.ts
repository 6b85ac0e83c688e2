/**
 * The order of the light bulb: what mends the form of a line, then what mends what it says, then what is done to an action; in
 * each the nearest to the cursor first. What is switched off comes last.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import type { Problem } from '../../rules/check.ts';
import { staysOn } from '../../rules/suppressions.ts';

/** The most items that are taken in at a glance. */
const MOST_ITEMS = 6;

/** Commands of VS Code itself that show all of a kind at the cursor. */
const ALL_CHANGES = 'editor.action.refactor';
const ALL_OF_KIND = 'editor.action.codeAction';

const FORM = 0;
const CONTENT = 1;
export const DONE = 2;

/** A problem at a range, with its rank. */
export interface NearProblem {
  readonly problem: Problem;
  readonly rank: number;
  /** True when it lies at the range itself; otherwise it is on the same line. */
  readonly touches: boolean;
}

/**
 * The problems at a range in the order of the light bulb. At a cursor those of form on its line count too: what is wrong with a
 * line is rarely where one has stopped typing.
 */
export function problemsNear(document: TextDocument, range: Range, problems: readonly Problem[]): NearProblem[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const isCursor = start === end;
  const near = problems.flatMap((problem) => {
    const { code, span: marked, reach: span = marked } = problem;
    const rank = rankOf(code);
    const distance = Math.max(0, span.start - end, start - span.end);
    const isOnLine = isCursor && rank === FORM && document.positionAt(span.start).line === range.start.line;
    if (distance > 0 && !isOnLine) return [];
    return [{ problem, rank, touches: distance === 0, distance: isCursor ? distance : 0 }];
  });
  return near.sort((a, b) => a.rank - b.rank || a.distance - b.distance);
}

function rankOf(code: Problem['code']): number {
  if (staysOn(code) || code === 'onzichtbaar-teken') return FORM;
  // Its fix is no repair: it says that the action is done.
  return code === 'deadline-verstreken' ? DONE : CONTENT;
}

/**
 * The first `MOST_ITEMS` of the offered items, with the rest behind an item that shows all of them.
 * @param fixes quick fixes, in their order
 * @param changes refactorings and other changes, in their order
 */
export function atMostSix(fixes: readonly CodeAction[], changes: readonly CodeAction[]): CodeAction[] {
  if (fixes.length + changes.length <= MOST_ITEMS) return [...fixes, ...changes];
  const kept: CodeAction[] = [...fixes];
  const isCut = fixes.length > MOST_ITEMS - (changes.length === 0 ? 0 : 1);
  if (isCut) {
    kept.length = MOST_ITEMS - (changes.length === 0 ? 1 : 2);
    const title = messages.changes.allFixes;
    const command = { title, command: ALL_OF_KIND, arguments: [{ kind: CodeActionKind.QuickFix, apply: 'never' }] };
    kept.push({ title, kind: CodeActionKind.QuickFix, command });
  }
  if (changes.length === 0) return kept;
  kept.push(...changes.slice(0, MOST_ITEMS - 1 - kept.length));
  const title = messages.changes.more;
  return [...kept, { title, kind: CodeActionKind.Refactor, command: { title, command: ALL_CHANGES } }];
}

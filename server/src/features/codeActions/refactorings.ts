/** Refactorings under the light bulb. A client that can ask again gets them without their edits: see `resolveRefactoring`. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { entryWithin } from '../../model/minutes.ts';
import type { RefactorAt, RefactorChange } from '../../model/refactor/refactoring.ts';
import { REFACTORINGS } from '../../model/refactor/refactorings.ts';
import { entryAt } from '../../syntax/document.ts';
import type { FeatureContext } from '../context.ts';
import { withCreated } from './documentChanges.ts';

/** What the client can do with refactorings. */
export interface RefactorSupport {
  /** It asks for the edits of an action with `codeAction/resolve`. */
  readonly resolvesEdits: boolean;
  /** It can make a file as part of an edit (`workspace.workspaceEdit.resourceOperations` has `create`). */
  readonly createsFiles: boolean;
}

/** What a refactoring is found by when its edits are asked for. Goes to the client and back. */
export interface RefactorData {
  readonly uri: string;
  readonly version: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly argument?: number | string;
}

/** The refactorings at a range; empty when none applies or other kinds are asked for. */
export function refactoringsAt(
  document: TextDocument,
  range: Range,
  only: readonly string[] | undefined,
  support: RefactorSupport,
  context: FeatureContext,
): CodeAction[] {
  const place = placeAt(document.offsetAt(range.start), document.offsetAt(range.end), support, context);
  return REFACTORINGS.filter(({ kind }) => isAsked(kind, only)).flatMap((refactoring) =>
    refactoring.offers(place).flatMap((offer): CodeAction[] => {
      const { title, argument } = offer;
      const action = { title, kind: refactoring.kind };
      if (!support.resolvesEdits) {
        const change = refactoring.change(place, argument);
        return isChange(change)
          ? [{ ...action, edit: { documentChanges: withCreated(document, change, context) } }]
          : [];
      }
      const { start, end } = place;
      const data: RefactorData = {
        uri: document.uri,
        version: document.version,
        name: refactoring.name,
        start,
        end,
        ...(argument === undefined ? {} : { argument }),
      };
      return [{ ...action, data }];
    }),
  );
}

/** An action with its edits; as it came when the text has changed since, or nothing can be changed. */
export function resolveRefactoring(
  action: CodeAction,
  document: TextDocument,
  support: RefactorSupport,
  context: FeatureContext,
): CodeAction {
  const data = action.data as RefactorData;
  const refactoring = REFACTORINGS.find(({ name }) => name === data.name);
  if (refactoring === undefined || data.uri !== document.uri || data.version !== document.version) return action;
  const change = refactoring.change(placeAt(data.start, data.end, support, context), data.argument);
  return isChange(change) ? { ...action, edit: { documentChanges: withCreated(document, change, context) } } : action;
}

/**
 * True when a kind is asked for. What rewrites the order of a whole file is no light bulb: kinds of `source` are only given to
 * who asks for them by name.
 */
export function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  if (only === undefined) return !kind.startsWith('source');
  return only.some(
    (asked) => kind === asked || kind.startsWith(`${asked}.`) || (asked === '' && isAsked(kind, undefined)),
  );
}

function placeAt(
  start: number,
  end: number,
  { createsFiles }: RefactorSupport,
  { scope, reference }: FeatureContext,
): RefactorAt {
  const { file } = scope;
  const host = entryAt(file.document, start);
  const ref = { file, placed: entryWithin(host, start - host.start) };
  return { ref, scope, reference, start, end, createsFiles };
}

function isChange(change: RefactorChange | undefined): change is RefactorChange {
  return change !== undefined && (change.created !== undefined || change.files.some(({ edits }) => edits.length > 0));
}

/** Refactorings under the light bulb. A client that can ask again gets them without their edits: see `resolveRefactoring`. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { RefactorAt, RefactorChange } from '../../edits/refactor/refactoring.ts';
import { REFACTORINGS } from '../../edits/refactor/refactorings.ts';
import { finish, type Work } from '../../incremental/work.ts';
import { messages } from '../../messages/index.ts';
import { entryWithin } from '../../model/index/minutes.ts';
import type { Problem } from '../../rules/check.ts';
import { entryAt } from '../../syntax/document.ts';
import type { FeatureContext } from '../context.ts';
import { ownEdit, withCreated } from '../documentChanges.ts';
import { type FindAgain, findFixes, MOST_FIXED } from './fixAll.ts';

const FIX_ALL = 'source.fixAll.duo';

/** The refactoring abilities of a client. */
export interface RefactorSupport {
  /** True when it asks for the edits of an action with `codeAction/resolve`. */
  readonly resolvesEdits: boolean;
  /** True when it can make a file in an edit (`workspace.workspaceEdit.resourceOperations` has `create`). */
  readonly createsFiles: boolean;
}

/** The circumstances of a request for refactorings, besides the place. */
export interface RefactorRequest {
  readonly support: RefactorSupport;
  /** The problems of the whole file, as they are now, in portions; without it nothing is mended at once. */
  readonly allProblems?: (() => Iterable<readonly Problem[]>) | undefined;
  /** Those of what an entry would be, for mending it in rounds; without it there is one. */
  readonly problemsAgain?: FindAgain;
}

/** The data by which a refactoring is found when its edits are asked for. Goes to the client and back. */
export interface RefactorData {
  readonly uri: string;
  readonly version: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly argument?: number | string;
}

/** The refactorings at a range, bit by bit; empty when none applies or other kinds are asked for. */
export function* refactoringsAt(
  document: TextDocument,
  range: Range,
  only: readonly string[] | undefined,
  request: RefactorRequest,
  context: FeatureContext,
  /** Names of those that something else offers already. */
  left: readonly string[] = [],
): Work<CodeAction[]> {
  const { support } = request;
  const place = placeAt(document.offsetAt(range.start), document.offsetAt(range.end), support, context);
  const asked = REFACTORINGS.filter(({ kind, name }) => isAsked(kind, only) && !left.includes(name));
  const refactorings = asked.flatMap((refactoring) =>
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
  return [...refactorings, ...(yield* fixAllAt(document, only, request, context))];
}

/** Mending all at once, for who asks for it by its kind. */
function* fixAllAt(
  document: TextDocument,
  only: readonly string[] | undefined,
  request: RefactorRequest,
  context: FeatureContext,
): Work<CodeAction[]> {
  const { entries } = context.scope.file.document;
  if (request.allProblems === undefined || !isAsked(FIX_ALL, only) || entries.size > MOST_FIXED) return [];
  const action = { title: messages.refactor.fixAll, kind: FIX_ALL };
  if (!request.support.resolvesEdits) {
    const fixed = yield* withFixes(action, document, request, context);
    return fixed.edit === undefined ? [] : [fixed];
  }
  const data: RefactorData = { uri: document.uri, version: document.version, name: FIX_ALL, start: 0, end: 0 };
  return [{ ...action, data }];
}

function* withFixes(
  action: CodeAction,
  document: TextDocument,
  { allProblems, problemsAgain }: RefactorRequest,
  context: FeatureContext,
): Work<CodeAction> {
  const { file } = context.scope;
  const edits = allProblems === undefined ? [] : yield* findFixes(allProblems(), file, problemsAgain);
  if (edits.length === 0) return action;
  return { ...action, edit: ownEdit(document, edits, context) };
}

/** An action with its edits; as it came when the text has changed since, or nothing can be changed. */
export function resolveRefactoring(
  action: CodeAction,
  document: TextDocument,
  request: RefactorRequest,
  context: FeatureContext,
): CodeAction {
  return finish(findRefactoring(action, document, request, context));
}

/** The same, bit by bit. */
export function* findRefactoring(
  action: CodeAction,
  document: TextDocument,
  request: RefactorRequest,
  context: FeatureContext,
): Work<CodeAction> {
  if (!isRefactorData(action.data)) return action;
  const { uri, version, name, start, end, argument } = action.data;
  if (uri !== document.uri || version !== document.version) return action;
  if (name === FIX_ALL) return yield* withFixes(action, document, request, context);
  const refactoring = REFACTORINGS.find((one) => one.name === name);
  const change = refactoring?.change(placeAt(start, end, request.support, context), argument);
  return isChange(change) ? { ...action, edit: { documentChanges: withCreated(document, change, context) } } : action;
}

/** True of what `refactoringsAt` gave: a client may send anything. */
function isRefactorData(data: unknown): data is RefactorData {
  const { uri, version, name, start, end } = (data ?? {}) as Partial<Record<keyof RefactorData, unknown>>;
  const isText = typeof uri === 'string' && typeof name === 'string';
  return isText && typeof version === 'number' && typeof start === 'number' && typeof end === 'number';
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
  { scope, referenceDate }: FeatureContext,
): RefactorAt {
  const { file } = scope;
  const host = entryAt(file.document, start);
  const ref = { file, placed: entryWithin(host, start - host.start) };
  return { ref, scope, referenceDate, start, end, createsFiles };
}

function isChange(change: RefactorChange | undefined): change is RefactorChange {
  return change !== undefined && (change.created !== undefined || change.files.some(({ edits }) => edits.length > 0));
}

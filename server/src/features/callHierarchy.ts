/**
 * The call hierarchy of actions that wait for each other. An action calls those that it waits for, behind `na` and in a
 * deadline such as `na actie 15`; it is called by those that it holds up. An action in a circle says so, with the way
 * round.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver-types';
import { finish, type Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { isOpen, statusFieldOf, statusOfAction } from '../model/actions/actionStatus.ts';
import { circleOf, predecessorsOf } from '../model/actions/predecessors.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { entryWithin, minutesEntries } from '../model/index/minutes.ts';
import { numberKey } from '../model/index/numberKey.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { findOccurrences, type Occurrence } from '../model/references/occurrences.ts';
import { referenceAt } from '../model/references/resolve.ts';
import type { NumberReference } from '../syntax/entry.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import type { Span } from '../text/span.ts';
import { type FeatureContext, hostAt, refAt } from './context.ts';

/** The most actions that are shown below one. */
export const MOST_CALLS = 500;
/** The most actions of which the circle is looked for, which may mean reading 200 actions. */
const MOST_CIRCLES = 50;

/** The data kept with an item to find its action again: as it was when the item was made. Survives JSON. */
interface ActionData {
  readonly uri: string;
  /** The start of its keyword in the file (UTF-16). */
  readonly offset: number;
  readonly number: string | null;
  readonly title: string | null;
}

/** The action that is named at a position, else the one that it stands in; null outside actions. Costs one entry. */
export function prepareCallHierarchy(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): CallHierarchyItem[] | null {
  const { host, offset } = hostAt(document, position, scope);
  const named = referenceAt(host, offset, scope)?.target;
  const action = named?.placed.kind === 'actie' ? named : refAt(document, position, scope);
  return action.placed.kind === 'actie' ? [itemOf(action, undefined, scope)] : null;
}

/**
 * The actions that wait for that of an item, in the order of the files (the own one first) and of their texts, each with
 * where it says so. Empty when none does, and for an item whose action is no longer there.
 * @param context of any file that sees the others.
 */
export function getIncomingCalls(item: CallHierarchyItem, context: FeatureContext): CallHierarchyIncomingCall[] {
  return finish(findIncomingCalls(item, context));
}

/** The same, bit by bit. */
export function* findIncomingCalls(
  item: CallHierarchyItem,
  { scope }: FeatureContext,
): Work<CallHierarchyIncomingCall[]> {
  const target = actionOf(item, scope);
  if (target === undefined) return [];
  const own = scope.seenFrom(target.file);
  const isHeldUp = isOpen(target, own);
  const calls: CallHierarchyIncomingCall[] = [];
  for (const { ref, references } of waitingFor(target, own, yield* findOccurrences(target, own))) {
    if (calls.length === MOST_CALLS) break;
    // Each is read, and of the first it is looked for whether they stand in a circle.
    if (calls.length % 10 === 9) yield;
    const seen = own.seenFrom(ref.file);
    const relation = isHeldUp && isOpen(ref, seen) ? messages.calls.waits : undefined;
    const from = itemOf(ref, target, seen, relation, calls.length < MOST_CIRCLES);
    calls.push({ from, fromRanges: references.map((reference) => rangeIn(ref, reference)) });
  }
  return calls;
}

/**
 * The actions that that of an item waits for, in the order of its text, each with where it is named; without those that do
 * not exist. Empty when it waits for none, and for an item whose action is no longer there.
 * @param context of any file that sees the others.
 */
export function getOutgoingCalls(item: CallHierarchyItem, { scope }: FeatureContext): CallHierarchyOutgoingCall[] {
  const action = actionOf(item, scope);
  if (action === undefined) return [];
  const own = scope.seenFrom(action.file);
  const waits = isOpen(action, own);
  const calls = new Map<EntryRef['placed'], CallHierarchyOutgoingCall>();
  for (const { reference, action: to } of predecessorsOf(action, own)) {
    const range = rangeIn(action, reference);
    const known = calls.get(to.placed);
    if (known !== undefined) known.fromRanges.push(range);
    if (known !== undefined || calls.size === MOST_CALLS) continue;
    const seen = own.seenFrom(to.file);
    const relation = waits && isOpen(to, seen) ? messages.calls.holdsUp : undefined;
    calls.set(to.placed, {
      to: itemOf(to, action, seen, relation, calls.size < MOST_CIRCLES),
      fromRanges: [range],
    });
  }
  return [...calls.values()];
}

interface Waiting {
  readonly ref: EntryRef;
  readonly references: readonly NumberReference[];
}

/** The actions that wait for one, also those that are made in minutes. */
function* waitingFor(target: EntryRef, scope: WorkspaceScope, named: readonly Occurrence[]): Iterable<Waiting> {
  const asked = new Set<EntryRef['placed']>();
  for (const { kind, host } of named) {
    if (kind !== 'number' || asked.has(host.placed)) continue;
    asked.add(host.placed);
    const seen = scope.seenFrom(host.file);
    for (const placed of [host.placed, ...minutesEntries(host.placed)]) {
      if (placed.kind !== 'actie') continue;
      const ref = { file: host.file, placed };
      const references = predecessorsOf(ref, seen)
        .filter(({ action }) => action.placed === target.placed)
        .map(({ reference }) => reference);
      if (references.length > 0) yield { ref, references };
    }
  }
}

/**
 * An action as the tree shows it.
 * @param above the action that it stands below in the tree; the register is named when it is another.
 * @param scope what its own file sees.
 */
function itemOf(
  ref: EntryRef,
  above: EntryRef | undefined,
  scope: WorkspaceScope,
  relation?: string,
  withCircle = true,
): CallHierarchyItem {
  const { placed, file } = ref;
  const { keyword, identity, title, contentEnd } = placed.entry;
  const { outline, calls } = messages;
  const circle = withCircle ? circleOf(ref, scope) : undefined;
  const path = circle && [...circle, ref].map((one) => numberFrom(ref, one)).join(' → ');
  const details = [
    relation,
    statusFieldOf(ref, scope)?.value.text.toLowerCase() ?? statusOfAction(ref, scope) ?? outline.noStatus,
    above === undefined ? undefined : otherRegister(above, ref),
    path && calls.circle(path),
  ];
  const name = [identity?.text, title?.text ?? outline.untitled].filter(Boolean).join(' ');
  const headEnd = (title ?? identity ?? keyword).end;
  const data: ActionData = {
    uri: file.uri,
    offset: placed.start + keyword.start,
    number: identity?.text ?? null,
    title: title?.text ?? null,
  };
  return {
    name: isOpen(ref, scope) ? name : `${outline.closed} ${name}`,
    kind: SymbolKind.EnumMember,
    detail: details.filter(Boolean).join(' · '),
    uri: file.uri,
    range: rangeIn(ref, { start: keyword.start, end: Math.max(contentEnd, headEnd) }),
    selectionRange: rangeIn(ref, { start: keyword.start, end: headEnd }),
    data,
  };
}

/** The number of an action as another one would name it: `5`, in another register `ACTIELIJST/5`. */
function numberFrom(from: EntryRef, { file, placed }: EntryRef): string {
  const register = otherRegister(from, { file, placed });
  return [register, placed.head.identity?.text ?? ''].filter((part) => part !== undefined).join('/');
}

/** The code of the register of an action, as typed; undefined when it is that of another action, and when it has none. */
function otherRegister(from: EntryRef, { file }: EntryRef): string | undefined {
  return file.registerCode === from.file.registerCode ? undefined : file.registers.first?.entry.identity?.text;
}

/** The action of an item, wherever it has moved to meanwhile; undefined when it is gone, or the item is none of ours. */
function actionOf({ data }: CallHierarchyItem, scope: WorkspaceScope): EntryRef | undefined {
  if (!isActionData(data)) return undefined;
  const { uri, offset, number, title } = data;
  const file = [...scope.files()].find((one) => one.file.uri === uri)?.file;
  if (file === undefined) return undefined;
  const host = file.document.entries.at(offset);
  const placed = entryWithin(host, offset - host.start);
  const { entry } = placed;
  if (placed.kind === 'actie') {
    const own = entry.identity?.text;
    const isThere = placed.start + entry.keyword.start === offset;
    const isThat =
      number === null
        ? isThere && own === undefined && (entry.title?.text ?? null) === title
        : own !== undefined && foldNumber(own) === foldNumber(number);
    if (isThat) return { file, placed };
  }
  return number === null ? undefined : file.numbers.get(numberKey('actie', number))[0];
}

function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, offset, number, title } = data as Readonly<Record<string, unknown>>;
  const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';
  return (
    typeof uri === 'string' &&
    typeof offset === 'number' &&
    Number.isSafeInteger(offset) &&
    offset >= 0 &&
    isTextOrNull(number) &&
    isTextOrNull(title)
  );
}

function rangeIn({ file, placed }: EntryRef, { start, end }: Span): Range {
  const { text } = file.document;
  return { start: text.positionAt(placed.start + start), end: text.positionAt(placed.start + end) };
}

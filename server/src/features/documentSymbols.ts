/** The outline: the register, its headings with their actions under them, and the names that the file declares. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol, Position, SymbolInformation } from 'vscode-languageserver-types';
import { finish, type Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { ownersOf } from '../model/actions/action.ts';
import { ownState } from '../model/actions/actionState.ts';
import { outcomeOf, statusFieldOf, statusOfAction } from '../model/actions/actionStatus.ts';
import { headingsFor } from '../model/actions/headings.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import { statusFor } from '../model/index/ownWords.ts';
import type { Scope } from '../model/index/scope.ts';
import { ChunkMemo } from '../syntax/chunkMemo.ts';
import { type Entry, fieldOf, isEmpty, statusValue } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { EntryMemo } from '../syntax/entryMemo.ts';
import { type EntryKind, isHeadingKind, isNumberedKind, NUMBERED_KINDS } from '../syntax/vocabulary.ts';
import { isClosed, ownerFieldOf, workOf } from '../syntax/workKinds.ts';
import { lineFrom } from '../text/lines.ts';
import type { FeatureContext } from './context.ts';
import { oneLine } from './markup.ts';
import { KINDS } from './symbolKinds.ts';

/** The kinds that belong to a heading in the outline (taal.md §2, Headings). */
const BELOW_HEADINGS: ReadonlySet<EntryKind> = new Set<EntryKind>(NUMBERED_KINDS);

/** The most entries of a file whose actions are shown: of more only the headings and what declares something. */
const MOST_ENTRIES = 5000;

/** The label of an entry, as far as its own text says; it stays right when the entry moves. */
interface Label {
  readonly name: string;
  readonly detail: string;
  /** The texts of an action; undefined for any other entry. */
  readonly own: OwnTexts | undefined;
  /** Characters on the first line, and where the entry ends, counted from its first line. */
  readonly start: number;
  readonly headEnd: number;
  readonly end: Position;
}

/** The status and owner that an action says itself, so that it need not be read again. */
interface OwnTexts {
  readonly status: string | undefined;
  readonly owner: string | undefined;
  /** True when nothing was typed there, so that a heading may say it. */
  readonly inheritsStatus: boolean;
  readonly inheritsOwner: boolean;
  /** An organisation in brackets only: who that is hangs on what is declared. */
  readonly askOwner: boolean;
  /** The heading that its `blok` field names. */
  readonly heading: string | undefined;
  /** True when what is empty is taken from the same action elsewhere. */
  readonly readsOthers: boolean;
}

const labels = new EntryMemo<Label>();

/** The entries of a chunk that are shown of a very large file. */
const withoutLists = new ChunkMemo((chunk) => chunk.entries.filter(({ kind }) => !isNumberedKind(kind)));

/** The symbols of a file in the order of the text; empty for a file without entries. */
export function getDocumentSymbols(document: TextDocument, context: FeatureContext): DocumentSymbol[] {
  return finish(findDocumentSymbols(document, context));
}

/** The same, bit by bit. */
export function* findDocumentSymbols(_document: TextDocument, context: FeatureContext): Work<DocumentSymbol[]> {
  const { entries } = context.scope.file.document;
  const isLarge = entries.size > MOST_ENTRIES;
  const roots: DocumentSymbol[] = [];
  /** The open headings: a `blok` or `randvoorwaarde`, and an `onderwerp` below it. */
  let main: DocumentSymbol[] = [];
  let above: DocumentSymbol[] = [];
  for (const chunk of entries.chunks) {
    for (const placed of isLarge ? withoutLists.get(chunk) : chunk.entries) {
      const { kind } = placed;
      if (kind === undefined) continue;
      const symbol = symbolOf(placed, kind, context);
      // What is left out lies within the heading that it stands below.
      if (isLarge) for (const heading of above) heading.range = { ...heading.range, end: symbol.range.start };
      if (isHeadingKind(kind)) {
        const parents = kind === 'onderwerp' ? main : [];
        place(symbol, parents, roots);
        above = [...parents, symbol];
        if (kind !== 'onderwerp') main = above;
      } else {
        if (!isLarge && kind === 'vergadering') symbol.children = minutesSymbols(placed, context);
        place(symbol, BELOW_HEADINGS.has(kind) ? above : [], roots);
      }
      yield;
    }
  }
  return roots;
}

/** Puts a symbol below the nearest open heading; the headings' ranges grow to hold it. */
function place(symbol: DocumentSymbol, above: readonly DocumentSymbol[], roots: DocumentSymbol[]): void {
  const parent = above.at(-1);
  if (parent === undefined) roots.push(symbol);
  else if (parent.children === undefined) parent.children = [symbol];
  else parent.children.push(symbol);
  for (const heading of above) heading.range = { start: heading.range.start, end: symbol.range.end };
}

function symbolOf(placed: PlacedEntry, kind: EntryKind, context: FeatureContext): DocumentSymbol {
  const label = labels.get(placed, () => labelOf(placed, kind, context));
  const { name, detail } = label.own === undefined ? label : ofAction(placed, label.name, label.own, context);
  const { line } = placed;
  const start = { line, character: label.start };
  return {
    // An editor refuses an empty name, and shows none for one of characters that are not seen.
    name: name.trim() === '' ? messages.outline.untitled : name,
    ...(detail === '' ? {} : { detail }),
    kind: KINDS[kind],
    range: { start, end: { line: line + label.end.line, character: label.end.character } },
    selectionRange: { start, end: { line, character: label.headEnd } },
  };
}

/** The status and owner that count: its own, or what the heading gives. */
function ofAction(placed: PlacedEntry, name: string, own: OwnTexts, context: FeatureContext) {
  const { scope } = context;
  const ref = { file: scope.file, placed };
  if (own.readsOthers) {
    const owners = ownersOf(ref, scope);
    return labelled(
      placed.kind,
      name,
      statusFieldOf(ref, scope)?.value.text,
      owners && oneLine(owners.field.field),
      scope,
    );
  }
  const headings = own.inheritsStatus || own.inheritsOwner ? headingsFor(ref, own.heading, scope) : [];
  const giver = (field: string) => headings.find(({ placed: { entry } }) => hasValue(entry, field));
  const statusGiver = own.inheritsStatus ? giver('status') : undefined;
  const status = own.status ?? (statusGiver && statusFieldOf(statusGiver, scope)?.value.text);
  const ownerGiver = own.askOwner ? ref : own.inheritsOwner ? giver('eigenaar') : undefined;
  const owners = ownerGiver && ownersOf(ownerGiver, scope);
  return labelled(placed.kind, name, status, own.owner ?? (owners && oneLine(owners.field.field)), scope);
}

/** A tick in front of what is closed; behind the name its status and its owner. */
function labelled(
  kind: EntryKind | undefined,
  name: string,
  status: string | undefined,
  owner: string | undefined,
  scope: Scope,
) {
  const words = messages.outline;
  const official = status === undefined ? undefined : statusFor(kind, status, scope);
  return {
    name: isClosed(official) ? `${words.closed} ${name}` : name,
    detail: `${status?.toLowerCase() ?? words.noStatus} · ${owner ?? words.noOwner}`,
  };
}

/** The symbols made in the minutes of a meeting, below it. */
function minutesSymbols(host: PlacedEntry, context: FeatureContext): DocumentSymbol[] {
  const { scope } = context;
  const { text } = scope.file.document;
  const { start } = host;
  const position = (offset: number) => text.positionAt(start + offset);
  return minutesEntries(host).flatMap((placed) => {
    const { kind, entry } = placed;
    if (kind === undefined) return [];
    const { keyword, identity, title } = entry;
    const typed = [entry.keyword.text, identity?.text].filter(Boolean).join(' ');
    const name = title === undefined ? typed : `${typed}: ${title.text}`;
    const ref = { file: scope.file, placed };
    const owners = ownersOf(ref, scope);
    const label =
      workOf(kind) !== undefined
        ? labelled(kind, name, statusOfAction(ref, scope), owners && oneLine(owners.field.field), scope)
        : { name, detail: '' };
    const from = position(keyword.start);
    return {
      name: label.name,
      ...(label.detail === '' ? {} : { detail: label.detail }),
      kind: KINDS[kind],
      range: { start: from, end: position(entry.contentEnd) },
      selectionRange: { start: from, end: position((title ?? identity ?? keyword).end) },
    };
  });
}

function hasValue(entry: Entry, name: string): boolean {
  const field = fieldOf(entry, name);
  return field !== undefined && !isEmpty(field);
}

function labelOf(placed: PlacedEntry, kind: EntryKind, context: FeatureContext): Label {
  const { entry } = placed;
  const { keyword, identity, title } = entry;
  const headEnd = (title ?? identity ?? keyword).end;
  const base = {
    start: keyword.start,
    headEnd,
    end: positionIn(entry.text, Math.max(entry.contentEnd, headEnd)),
  };
  const words = messages.outline;
  if (workOf(kind) !== undefined) {
    const name = [identity?.text, title?.text ?? words.untitled].filter(Boolean).join(' ');
    return { ...base, name, detail: '', own: ownTexts(placed, context) };
  }
  // Names and meetings are called by their identity, and the title says more; what has a number is called by both.
  const name = identity?.text ?? title?.text ?? words.untitled;
  if (identity === undefined || title === undefined) return { ...base, name, detail: '', own: undefined };
  if (!isHeadingKind(kind) && !isNumberedKind(kind)) return { ...base, name, detail: title.text, own: undefined };
  const saysBoth = isHeadingKind(kind) && sameStart(title.text, identity.text);
  return { ...base, name: saysBoth ? title.text : `${name} ${title.text}`, detail: '', own: undefined };
}

function ownTexts(placed: PlacedEntry, context: FeatureContext): OwnTexts {
  const state = ownState({ file: context.scope.file, placed }, context.scope, context.referenceDate.day);
  const status = fieldOf(placed.entry, 'status');
  const owner = fieldOf(placed.entry, ownerFieldOf(placed.kind));
  return {
    status:
      state.status === undefined
        ? undefined
        : (statusValue(status) ?? outcomeOf(fieldOf(placed.entry, 'uitslag')))?.text,
    owner: state.owner === 'some' && owner !== undefined ? oneLine(owner) : undefined,
    inheritsStatus: state.status === undefined,
    inheritsOwner: state.owner === undefined,
    askOwner: state.owner === 'perhaps',
    heading: state.heading,
    readsOthers: state.readsOthers,
  };
}

/** Line and character of an offset in a text. */
function positionIn(text: string, offset: number): Position {
  let line = 0;
  let start = 0;
  for (let at = lineFrom(text, 0); at.next <= offset && at.next > at.end; at = lineFrom(text, at.next)) {
    line++;
    start = at.next;
  }
  return { line, character: offset - start };
}

/** True for `blok A: Blok A` and the like, where the title says the letter already. */
function sameStart(title: string, identity: string): boolean {
  return title.toLowerCase().split(/\s+/u).slice(0, 2).includes(identity.toLowerCase());
}

/** The same outline without levels, each symbol with the one that it stands under, for a client that knows no levels. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatSymbols(children, uri, name),
  ]);
}

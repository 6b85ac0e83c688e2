/** The outline: the register, its headings with their actions under them, and the names that the file declares. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { messages } from '../messages/index.ts';
import { isOpen, ownersOf, statusFieldOf } from '../model/action.ts';
import { isNumberedKind } from '../model/fileFacts.ts';
import type { PlacedEntry } from '../syntax/document.ts';
import { type EntryKind, isHeadingKind } from '../syntax/vocabulary.ts';
import type { FeatureContext } from './context.ts';
import { oneLine } from './markup.ts';

/** Chosen for their pictures: a page, a list, a line of a list. */
const KINDS: Readonly<Record<EntryKind, SymbolKind>> = {
  register: SymbolKind.File,
  organisatie: SymbolKind.Struct,
  persoon: SymbolKind.Class,
  gremium: SymbolKind.Interface,
  blok: SymbolKind.Enum,
  randvoorwaarde: SymbolKind.Enum,
  onderwerp: SymbolKind.Enum,
  actie: SymbolKind.EnumMember,
  besluit: SymbolKind.Constant,
  toezegging: SymbolKind.Key,
  vergadering: SymbolKind.Function,
  stuk: SymbolKind.File,
  gebruik: SymbolKind.Module,
};

/** What belongs to a heading in the outline (language.md §2, Headings). */
const BELOW_HEADINGS: ReadonlySet<EntryKind> = new Set<EntryKind>(['actie', 'besluit', 'toezegging']);

/** The symbols of a file in the order of the text; empty for a file without entries. */
export function getDocumentSymbols(document: TextDocument, context: FeatureContext): DocumentSymbol[] {
  const { entries } = context.scope.file.document;
  const roots: DocumentSymbol[] = [];
  /** The open headings: a `blok` or `randvoorwaarde`, and an `onderwerp` below it. */
  let main: DocumentSymbol[] = [];
  let above: DocumentSymbol[] = [];
  for (const placed of entries) {
    const { kind } = placed.entry;
    if (kind === undefined) continue;
    const symbol = symbolOf(document, placed, kind, context);
    if (isHeadingKind(kind)) {
      const parents = kind === 'onderwerp' ? main : [];
      place(symbol, parents, roots);
      above = [...parents, symbol];
      if (kind !== 'onderwerp') main = above;
    } else {
      place(symbol, BELOW_HEADINGS.has(kind) ? above : [], roots);
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

function symbolOf(
  document: TextDocument,
  placed: PlacedEntry,
  kind: EntryKind,
  context: FeatureContext,
): DocumentSymbol {
  const { entry, start } = placed;
  const range = (from: number, to: number) => ({
    start: document.positionAt(start + from),
    end: document.positionAt(start + to),
  });
  const headEnd = (entry.title ?? entry.identity ?? entry.keyword).end;
  const { name, detail } = labelOf(placed, kind, context);
  return {
    // An editor refuses an empty name, and shows none for one of characters that are not seen.
    name: name.trim() === '' ? messages.outline.untitled : name,
    ...(detail === '' ? {} : { detail }),
    kind: KINDS[kind],
    range: range(entry.keyword.start, Math.max(entry.contentEnd, headEnd)),
    selectionRange: range(entry.keyword.start, headEnd),
  };
}

function labelOf(placed: PlacedEntry, kind: EntryKind, context: FeatureContext): { name: string; detail: string } {
  const words = messages.outline;
  const { identity, title } = placed.entry;
  if (kind === 'actie') {
    const ref = { file: context.scope.file, placed };
    const label = [identity?.text, title?.text ?? words.untitled].filter(Boolean).join(' ');
    const status = statusFieldOf(ref, context.scope)?.value.text.toLowerCase() ?? words.noStatus;
    const owners = ownersOf(ref, context.scope);
    const owner = owners === undefined ? words.noOwner : oneLine(owners.field.field);
    const name = isOpen(ref, context.scope) ? label : `${words.closed} ${label}`;
    return { name, detail: `${status} · ${owner}` };
  }
  // Names and meetings are called by their identity, and the title says more; what has a number is called by both.
  const name = identity?.text ?? title?.text ?? words.untitled;
  if (identity === undefined || title === undefined) return { name, detail: '' };
  if (!isHeadingKind(kind) && !isNumberedKind(kind)) return { name, detail: title.text };
  const saysBoth = isHeadingKind(kind) && sameStart(title.text, identity.text);
  return { name: saysBoth ? title.text : `${name} ${title.text}`, detail: '' };
}

/** True for `blok A: Blok A` and the like, where the title says the letter already. */
function sameStart(title: string, identity: string): boolean {
  return title.toLowerCase().split(/\s+/u).slice(0, 2).includes(identity.toLowerCase());
}

/**
 * The search through all registers of the workspace, open or not: what has a number, a name or a heading, by any part of
 * what it is called.
 *
 * A client asks anew for each letter that is typed. So what an entry is called is kept with its chunk, by its revision: a
 * letter compares texts, and only the entries that were typed in since are read, their first lines mostly. Where a found
 * entry stands costs next to nothing, so `workspaceSymbol/resolve` is not needed.
 */
import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import { finish, type Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { headingPath, headingsOf } from '../model/actions/headings.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { hostOf, MinutesEntry, minutesEntries } from '../model/index/minutes.ts';
import { declaredNames } from '../model/index/names.ts';
import type { Scope } from '../model/index/scope.ts';
import { ChunkMemo } from '../syntax/chunkMemo.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { EntryMemo } from '../syntax/entryMemo.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import { type EntryKind, isHeadingKind, isNameKind, isNumberedKind, keywordOf } from '../syntax/vocabulary.ts';
import { KINDS } from './symbolKinds.ts';

/** The most symbols that are sent: nobody reads on; whoever does not see it types another letter. */
export const MOST_SYMBOLS = 256;

/** The source that the search looks in. The index of the workspace is one. */
export interface SymbolSource {
  readonly files: Iterable<FileIndex>;
  /** The scope of the entries of a file; undefined for a file that is not known. */
  scopeOf(uri: string): Scope | undefined;
}

/** The text that finds an entry, as far as its own text says; it stays right when the entry moves. */
interface Found {
  readonly placed: PlacedEntry;
  readonly kind: EntryKind;
  /** The label as it is shown: `actie 5: Brief opstellen`, `NCG: Nationaal Coördinator Groningen`. */
  readonly label: string;
  /** The label and the other names, folded. */
  readonly texts: readonly FoldedText[];
  /** Folded as numbers are; undefined for what has none. */
  readonly number: string | undefined;
  /** Keyword up to title, in offsets of the entry. */
  readonly start: number;
  readonly end: number;
}

interface FoldedText {
  readonly folded: string;
  readonly shown: string;
}

const foundOf = new EntryMemo<readonly Found[]>();
const foundIn = new ChunkMemo((chunk) => chunk.entries.flatMap((placed) => foundOfEntry(placed)));

/** The better goes first: a number that is this one, a word that begins so, a part of a word, letters in this order. */
const RANKS = 4;

/**
 * The symbols that a text finds, at most `MOST_SYMBOLS`, the best first and then in the order of the addresses of their files and of
 * the texts. An empty text finds everything. Empty when nothing is called so.
 */
export function getWorkspaceSymbols(query: string, source: SymbolSource): WorkspaceSymbol[] {
  return finish(findWorkspaceSymbols(query, source));
}

/** The same, bit by bit: to be begun anew when a file changes meanwhile. */
export function* findWorkspaceSymbols(query: string, source: SymbolSource): Work<WorkspaceSymbol[]> {
  const wanted = fold(query);
  const number = numberIn(query);
  const ranked: { ref: EntryRef; found: Found; by: FoldedText }[][] = Array.from({ length: RANKS }, () => []);
  // Files come in any order: what is found is not to hang on that.
  const files = [...source.files].sort((one, other) => (one.uri < other.uri ? -1 : 1));
  yield;
  for (const file of files) {
    for (const chunk of file.document.entries.chunks) {
      for (const found of foundIn.get(chunk)) {
        const match = rankOf(found, wanted, number);
        if (match === undefined) continue;
        const row = ranked[match.rank]!;
        if (row.length < MOST_SYMBOLS) row.push({ ref: { file, placed: found.placed }, found, by: match.by });
      }
      yield;
    }
  }
  const scopes = new Map<FileIndex, Scope | undefined>();
  return ranked
    .flat()
    .slice(0, MOST_SYMBOLS)
    .map(({ ref, found, by }) => {
      const { file } = ref;
      if (!scopes.has(file)) scopes.set(file, source.scopeOf(file.uri));
      const container = containerOf(ref, scopes.get(file));
      const { text } = file.document;
      const { start } = found.placed;
      return {
        // Found by another name: that is shown too, since an editor looks once more whether the name fits.
        name: by === found.texts[0] ? found.label : `${found.label} (${by.shown})`,
        kind: KINDS[found.kind] as SymbolKind,
        location: {
          uri: file.uri,
          range: { start: text.positionAt(start + found.start), end: text.positionAt(start + found.end) },
        },
        ...(container === undefined ? {} : { containerName: container }),
      };
    });
}

/** Case, accents and the width of spaces do not count: `coordinator` finds `Coördinator`. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

interface WantedNumber {
  readonly kind: EntryKind | undefined;
  readonly number: string;
}

/** The number that is asked for, `5`, or `actie 5` of one kind only; undefined when it can be none. */
function numberIn(query: string): WantedNumber | undefined {
  const words = query.trim().split(/\s+/u);
  const number = words.at(-1) ?? '';
  const kind = words.length === 2 ? keywordOf(words[0]!) : undefined;
  if (number === '' || words.length > 2 || (words.length === 2 && kind === undefined)) return undefined;
  return { kind, number: foldNumber(number) };
}

/** The rank of an entry for a query, 0 best; undefined when it is not called so. */
function rankOf(
  { kind, number, texts }: Found,
  wanted: string,
  asked: WantedNumber | undefined,
): { rank: number; by: FoldedText } | undefined {
  if (asked !== undefined && number === asked.number && (asked.kind ?? kind) === kind)
    return { rank: 0, by: texts[0]! };
  let best: { rank: number; by: FoldedText } | undefined;
  for (const by of texts) {
    const rank = rankIn(by.folded, wanted);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, by };
  }
  return best;
}

function rankIn(text: string, wanted: string): number | undefined {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\d]/u.test(text[at - 1]!)) return 1;
    if (wanted === '') break;
  }
  if (text.includes(wanted)) return 2;
  let from = 0;
  for (const char of wanted) {
    if (char === ' ') continue;
    const at = text.indexOf(char, from);
    if (at === -1) return undefined;
    from = at + char.length;
  }
  return 3;
}

/** The heading that it belongs to, the meeting in whose minutes it is made, else the register; undefined without any. */
function containerOf(ref: EntryRef, scope: Scope | undefined): string | undefined {
  const { placed } = ref;
  if (scope === undefined || placed.kind === 'register') return undefined;
  if (placed instanceof MinutesEntry) {
    const { entry } = hostOf(placed);
    return [entry.keyword.text, entry.identity?.text].filter(Boolean).join(' ');
  }
  if (isNumberedKind(placed.kind)) {
    const [heading] = headingsOf(ref, scope);
    if (heading !== undefined) return headingLabel(heading);
  }
  const parent = ref.file.parentOf(placed);
  if (parent !== undefined) return headingLabel({ file: ref.file, placed: parent });
  for (const { registers } of scope.registerFiles) {
    const head = registers.first?.head;
    const title = head?.title ?? head?.identity;
    if (title !== undefined) return title.text;
  }
  return undefined;
}

/** `blok A: Uitvoering`, and an `onderwerp` by its path. */
function headingLabel({ file, placed }: EntryRef): string {
  const { kind, title } = placed.head;
  return labelled([kind, headingPath(file, placed)].filter(Boolean).join(' '), title?.text);
}

function labelled(name: string, title: string | undefined): string {
  return title === undefined ? name : `${name}: ${title}`;
}

function foundOfEntry(placed: PlacedEntry): readonly Found[] {
  return foundOf.get(placed, () => [placed, ...minutesEntries(placed)].flatMap((one) => readFound(one) ?? []));
}

function readFound(placed: PlacedEntry): Found | undefined {
  const { kind } = placed;
  if (kind === undefined || kind === 'gebruik') return undefined;
  // The first line says all but the other names.
  const { keyword, identity, title } = isNameKind(kind) ? placed.entry : placed.head;
  const isCalled = isNameKind(kind) ? identity?.text : [kind, identity?.text].filter(Boolean).join(' ');
  const label = labelled(isCalled ?? messages.outline.untitled, title?.text);
  const others = isNameKind(kind)
    ? declaredNames(placed.entry).flatMap(({ source, word }) => (source === 'alias' ? [word.text] : []))
    : [];
  const hasNumber = isNumberedKind(kind) || isHeadingKind(kind);
  return {
    placed,
    kind,
    label,
    texts: [label, ...others].map((shown) => ({ shown, folded: fold(shown) })),
    number: hasNumber && identity !== undefined ? foldNumber(identity.text) : undefined,
    start: keyword.start,
    end: (title ?? identity ?? keyword).end,
  };
}

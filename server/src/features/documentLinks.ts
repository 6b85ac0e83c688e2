/**
 * The links of a register: the file that a `gebruik` line names, the files that documents are named by, and web
 * addresses in any text.
 *
 * A client asks after every edit. What the text of a chunk has is kept with it, so that an edit costs the entries
 * around it; an entry is only read when something in its text looks like the name of a file.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentLink } from 'vscode-languageserver-types';
import { finish, type Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { pathWithin, usedFile } from '../model/index/relativePaths.ts';
import { DOCUMENT_FIELDS } from '../model/references/references.ts';
import { ChunkMemo } from '../syntax/chunkMemo.ts';
import type { Entry } from '../syntax/entry.ts';
import type { EntryChunk, PlacedEntry } from '../syntax/entryList.ts';
import { EntryMemo } from '../syntax/entryMemo.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { type Span, trimmedWord, type Word } from '../text/span.ts';
import { withoutBracketAtEnd } from '../text/tail.ts';
import type { FeatureContext } from './context.ts';

/** The most entries of a file of which actions, decisions and promises are looked at. */
export const MOST_ENTRIES = 5000;

/**
 * A text that looks like something that can be opened, in offsets of its entry. Its target is for the register to say.
 */
interface Link extends Span {
  readonly kind: 'register' | 'file' | 'page';
  /** A path, or a whole address. */
  readonly to: string;
}

interface LinksOfEntry {
  readonly placed: PlacedEntry;
  readonly links: readonly Link[];
}

/** The entries of a chunk that have any. */
const linksIn = new ChunkMemo((chunk) => readChunk(chunk, () => true));
const linksOfOthers = new ChunkMemo((chunk) => readChunk(chunk, ({ kind }) => !isNumberedKind(kind)));

/** The links of a document, in the order of the text; empty when there are none. */
export function getDocumentLinks(document: TextDocument, context: FeatureContext): DocumentLink[] {
  return finish(findDocumentLinks(document, context));
}

/** The same, bit by bit. */
export function* findDocumentLinks(document: TextDocument, context: FeatureContext): Work<DocumentLink[]> {
  const { scope } = context;
  const { entries } = scope.file.document;
  const memo = entries.size > MOST_ENTRIES ? linksOfOthers : linksIn;
  const found: DocumentLink[] = [];
  for (const chunk of entries.chunks) {
    for (const { placed, links } of memo.get(chunk)) {
      const { start } = placed;
      for (const link of links) {
        const opened = openedBy(link, context);
        if (opened === undefined) continue;
        found.push({
          range: { start: document.positionAt(start + link.start), end: document.positionAt(start + link.end) },
          ...opened,
        });
      }
    }
    yield;
  }
  return found;
}

/** A file only in the folders that the editor has open: what a register names elsewhere, or on another machine, is no link. */
function openedBy(
  { kind, to }: Link,
  { scope, folders = [] }: FeatureContext,
): { target: string; tooltip: string } | undefined {
  const words = messages.links;
  if (kind === 'page') {
    const url = addressOf(to);
    return url && { target: url.href, tooltip: words.openPage(url.host) };
  }
  if (kind === 'register') {
    const file = usedFile(scope, to);
    return file && { target: file.uri, tooltip: words.openRegister };
  }
  const target = pathWithin(scope.file.uri, to, folders);
  return target === undefined ? undefined : { target, tooltip: words.openFile };
}

function addressOf(text: string): URL | undefined {
  try {
    return new URL(/^www\./iu.test(text) ? `https://${text}` : text);
  } catch {
    return undefined;
  }
}

const linksOf = new EntryMemo<LinksOfEntry>();

function readChunk(chunk: EntryChunk, isRead: (placed: PlacedEntry) => boolean): LinksOfEntry[] {
  const { text } = chunk.list.source;
  const found: LinksOfEntry[] = [];
  let { start } = chunk;
  for (const placed of chunk.entries) {
    const end = start + placed.length;
    if (isRead(placed)) {
      const from = start;
      const known = linksOf.get(placed, () => ({ placed, links: readLinks(placed, text.slice(from, end)) }));
      if (known.links.length > 0) found.push(known);
    }
    start = end;
  }
  return found;
}

function readLinks(placed: PlacedEntry, text: string): Link[] {
  if (placed.kind === 'gebruik') {
    const { identity } = placed.head;
    return identity === undefined ? [] : [{ kind: 'register', to: identity.text, ...spanOf(identity) }];
  }
  const pages = webAddresses(text);
  const files = FILE_SOMEWHERE.test(text) ? filesNamedIn(placed.entry) : [];
  // A file at a web address is opened there.
  const others = files.filter(({ start, end }) => !pages.some((page) => page.start < end && start < page.end));
  return [...pages, ...others].sort((a, b) => a.start - b.start);
}

const ADDRESS = /(?<![\p{L}\d@./_-])(?:https?:\/\/(?=[\p{L}\d[])|www\.(?=[\p{L}\d-]+\.\p{L}))[^\s<>"“”‘’`|\\^{}]+/giu;
/** The characters around an address that belong to its sentence. */
const TRAILING = ".,;:!?…'*_";
const BRACKETS = { ')': '(', ']': '[' } as const;

/** The web addresses in a text, without the punctuation and the brackets of the sentence around them. */
function webAddresses(text: string): Link[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: typed, index }): Link[] => {
    const to = withoutTrailing(typed);
    return addressOf(to) === undefined ? [] : [{ kind: 'page', to, start: index, end: index + to.length }];
  });
}

/** Goes from the end to the front once, with how many closing brackets have no opening one. */
function withoutTrailing(address: string): string {
  const surplus = { ')': surplusOf(address, ')'), ']': surplusOf(address, ']') };
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1]!;
    if (TRAILING.includes(last)) continue;
    // A closing bracket is part of an address that has the opening one too.
    if ((last !== ')' && last !== ']') || surplus[last] <= 0) break;
    surplus[last]--;
  }
  return address.slice(0, end);
}

function surplusOf(text: string, closing: keyof typeof BRACKETS): number {
  let surplus = 0;
  for (const char of text) {
    if (char === closing) surplus++;
    else if (char === BRACKETS[closing]) surplus--;
  }
  return surplus;
}

const EXTENSIONS = 'pdf|docx?|docm|xlsx?|xlsm|pptx?|od[tsp]|rtf|txt|csv|md|html?|eml|msg|zip|png|jpe?g|gif|svg|duo';
const FILE_SOMEWHERE = new RegExp(String.raw`\.(?:${EXTENSIONS})(?![\p{L}\d])`, 'iu');
/** A path with the extension of a document; not one that begins with a drive, which leads nowhere on another machine. */
const FILE_NAME = new RegExp(String.raw`^[^:*?"<>|]*[^:*?"<>|/\\.\s]\.(?:${EXTENSIONS})$`, 'iu');

/** The files that an entry names: those of its documents, and a document that is called by its file. */
function filesNamedIn(entry: Entry): Link[] {
  const lines = entry.fields.filter(({ name }) => DOCUMENT_FIELDS.has(name)).flatMap((field) => field.lines);
  const named = lines.flatMap((line) => piecesOf(line));
  if (entry.kind === 'stuk' && entry.identity !== undefined) named.unshift(entry.identity);
  return named.flatMap((word): Link[] =>
    FILE_NAME.test(word.text) ? [{ kind: 'file', to: word.text, ...spanOf(word) }] : [],
  );
}

/** The pieces between commas and semicolons, without a remark in brackets behind them. */
function piecesOf({ text, start }: Word): Word[] {
  return [...text.matchAll(/[^,;]+/gu)].flatMap(({ 0: piece, index }) => {
    const typed = piece.trimEnd();
    const bare = withoutBracketAtEnd(typed);
    // A bracket that stands against the name is part of it.
    const end = /\s/u.test(typed[bare.length] ?? '') ? bare.length : typed.length;
    const word = trimmedWord(text, index, index + end);
    return word === undefined ? [] : [{ text: word.text, start: start + word.start, end: start + word.end }];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

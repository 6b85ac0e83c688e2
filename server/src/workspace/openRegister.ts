/**
 * A register that is open in the editor. To features it is the `TextDocument` of Microsoft's package, over our own store,
 * so that a position costs a piece of the text and an edit what it changes.
 */
import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { EntryChanges } from '../syntax/document.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { type LaterEntries, laterOf } from './laterEntries.ts';

export class OpenRegister implements TextDocument {
  /** The address as the client spells it. */
  readonly uri: string;
  readonly languageId: string;
  readonly facts: FileIndex;
  /** The version of the text as it is now. */
  version: number;
  /** The entries that were not judged yet, what came in last behind the rest. Of those with a number it is not known what they declare. */
  readonly unread = new Set<PlacedEntry>();
  /** The entries without a number of which it is not known yet what they declare. */
  readonly undeclared = new Set<PlacedEntry>();
  /** The number of entries that were judged since it was opened. */
  judged = 0;
  /** True when what the client told cannot be right: the text is not known, nothing is said of it and no edit made. */
  isStopped = false;
  /** The entry that was typed in last. */
  lastEdited: PlacedEntry | undefined;
  /** The offset there (UTF-16); 0 before anything was. */
  lastEditedAt = 0;

  constructor(uri: string, languageId: string, version: number, facts: FileIndex) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.facts = facts;
  }

  get lineCount(): number {
    return this.facts.document.text.lineCount;
  }

  getText(range?: Range): string {
    const { text } = this.facts.document;
    if (range === undefined) return text.slice();
    const [start, end] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return text.slice(Math.min(start, end), Math.max(start, end));
  }

  positionAt(offset: number): Position {
    return this.facts.document.text.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.facts.document.text.offsetAt(position);
  }

  /** True for an offset between the two halves of a character outside the basic plane. */
  splitsPair(offset: number): boolean {
    if (offset === 0) return false;
    const around = this.facts.document.text.slice(offset - 1, offset + 1);
    return around.length === 2 && (around.codePointAt(0) ?? 0) > 0xffff;
  }

  /** The whole line, without its line end; the nearest line for a number that no line has. */
  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const { text } = this.facts.document;
    const at = Math.min(line, text.lineCount - 1);
    const start = text.lineStart(at);
    return { start: { line: at, character: 0 }, end: { line: at, character: text.lineEndFrom(start) - start } };
  }

  /** The line end of a line; empty for the last line, and for a number that no line has. */
  getEOLCharacters(line: number): string {
    const { text } = this.facts.document;
    if (line < 0 || line >= text.lineCount) return '';
    const start = text.lineStart(line);
    return text.slice(text.lineEndFrom(start), text.nextLine(start));
  }

  /** Puts entries behind those that are to be read. */
  readLater({ undeclared, unread }: LaterEntries): void {
    for (const placed of undeclared) this.undeclared.add(placed);
    for (const placed of unread) this.unread.add(placed);
  }

  /**
   * Puts all that can wait back among the unread, but for what has just been read.
   * @returns all that is unread.
   */
  readAgain(but: ReadonlySet<PlacedEntry>, atOnce?: number): ReadonlySet<PlacedEntry> {
    for (const placed of laterOf(this.facts.document.entries, atOnce).unread) {
      if (!but.has(placed)) this.unread.add(placed);
    }
    return this.unread;
  }

  /** Takes the first of what was not read yet out of it, and behind them as many actions as follow at once, up to so many in all. */
  takeUnread(atMost: number, withActions = atMost): PlacedEntry[] {
    return take(this.unread, atMost, withActions);
  }

  /** Takes the first of what was not declared yet out of it. */
  takeUndeclared(atMost: number): PlacedEntry[] {
    return take(this.undeclared, atMost);
  }

  /** Brings the row of what was not read in step with an edit. */
  follow({ changed, removed, added }: EntryChanges): void {
    for (const placed of [changed, removed].flat()) {
      this.unread.delete(placed);
      this.undeclared.delete(placed);
    }
    if (this.lastEdited !== undefined && removed.includes(this.lastEdited)) this.lastEdited = undefined;
    this.lastEdited = changed[0] ?? added[0] ?? this.lastEdited;
  }
}

function take(from: Set<PlacedEntry>, atMost: number, withActions = atMost): PlacedEntry[] {
  const taken: PlacedEntry[] = [];
  for (const placed of from) {
    if (taken.length >= (placed.kind === 'actie' ? withActions : atMost)) break;
    taken.push(placed);
    from.delete(placed);
  }
  return taken;
}

/**
 * Typing played again: what lines that were typed one below the other would have come to, had the editor and the server put each
 * of them right before the next key. A fast typist is ahead of both; what comes late then comes to the same.
 */

import type { TypedLine } from '../../../../protocol/typing.ts';
import { type DuoDocument, readDocument } from '../../syntax/document.ts';
import { indentAfterEnter } from '../../syntax/enterRules.ts';
import { indentationOf, type Line, lineFrom } from '../../text/lines.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { indentsAfterEnter } from './enterIndents.ts';
import { typedIndents } from './typedIndent.ts';

/** Most lines that are replayed, and the longest text: each line is read anew. */
const MAX_LINES = 500;
const MAX_LENGTH = 200_000;

/**
 * From so many spaces on nobody has put a line deeper on purpose, which is two a level: the indentation was typed as it is printed
 * somewhere, on top of what the editor had put there.
 */
const PRINTED = 4;

/**
 * The edits of indentation that put the lines right; offsets are those of the text.
 * @param text begins where an entry does.
 * @param first the number of the first of the lines in it, from 0: one that stood there before. All others came of Enter, each
 * behind all that stood on the line above it.
 * @param typed the cursor is on the last of them: an earlier one on which nothing was typed becomes empty.
 */
export function replayTyping(text: string, first: number, typed: readonly TypedLine[]): Edit[] {
  if (typed.length > MAX_LINES || text.length > MAX_LENGTH) return [];
  const lines = linesOf(text);
  const below = lines.slice(first + typed.length);
  const replay = new Replay(textOf(lines.slice(0, first)), textOf(below));
  for (const [index, one] of typed.entries()) {
    const line = lines[first + index];
    if (line === undefined) return [];
    replay.take(line, one, { isFirst: index === 0, isLast: index === typed.length - 1 });
  }
  return differences(lines, linesOf(replay.text));
}

/** A line with its line end, and without its indentation. */
interface WholeLine {
  readonly line: Line;
  readonly all: string;
  readonly indent: string;
  readonly rest: string;
}

function linesOf(text: string): WholeLine[] {
  const lines: WholeLine[] = [];
  for (let line = lineFrom(text, 0); ; line = lineFrom(text, line.next)) {
    const { textStart } = indentationOf(text, line);
    const indent = text.slice(line.start, textStart);
    lines.push({ line, all: text.slice(line.start, line.next), indent, rest: text.slice(textStart, line.next) });
    if (line.next === line.end) return lines;
  }
}

function textOf(lines: readonly WholeLine[]): string {
  return lines.map(({ all }) => all).join('');
}

class Replay {
  /** The settled text: it stands before the entry that is being typed and can change no more. */
  #settled = '';
  /** The rest of what was taken. */
  #text: string;
  readonly #below: string;
  /** Offset of its last line. */
  #last = 0;
  /** Offset of the first line that did not stand there before. */
  #from = 0;
  /** The text on that line, with the indentation of a line on which nothing else stands. */
  #left = '';

  constructor(before: string, below: string) {
    this.#text = before;
    this.#from = before.length;
    this.#below = below;
  }

  get text(): string {
    return this.#settled + this.#text;
  }

  take(
    line: WholeLine,
    { typed, isSpaced, isOld }: TypedLine,
    { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
  ): void {
    const { all, indent, rest } = line;
    const says = withoutAtEnd(rest, '\r\n');
    const put = isFirst ? Math.max(0, indent.length - typed) : this.#enter(rest.slice(says.length));
    const isPrinted = isOld !== true && isSpaced && typed >= PRINTED && put > 0 && says !== '';
    const own = isFirst && !isPrinted ? indent : ' '.repeat(isPrinted ? typed : Math.max(0, put + typed));
    // What the editor put on a line on which nothing came it takes away again: the next line begins at the margin.
    this.#left = says === '' && typed === 0 ? '' : own + says;
    this.#last = this.#text.length;
    // An editor takes away what it put on such a line itself, but not what was put right there by somebody else.
    const isBare = says === '' && typed === 0 && isOld !== true;
    this.#text += says === '' && !isLast ? (isBare ? rest : all) : own + rest;
    if (isOld) this.#from = this.#text.length;
    if (says === '' || isOld) return;
    const { entries } = this.#read();
    const placed = entries.at(this.#last);
    this.#apply(typedIndents(placed, this.#last, this.#from));
    this.#left = withoutAtEnd(this.#text.slice(this.#last), '\r\n');
    this.#settle();
  }

  /** Makes a line below the last one as Enter does; the columns with which it begins. */
  #enter(lineEnd: string): number {
    const start = this.#text.length;
    this.#text += indentAfterEnter(this.#left) + lineEnd;
    const last = this.#last;
    this.#last = start;
    const edits = indentsAfterEnter(this.#read().entries, last, start, this.#from, false);
    // The line that was left may have stood there before; of one that was typed the sentence may begin before it.
    this.#apply(last < this.#from ? edits.filter((edit) => edit.start >= this.#from) : edits);
    const columns = this.#text.length - lineEnd.length - this.#last;
    this.#text = this.#text.slice(0, this.#last);
    return columns;
  }

  #read(): DuoDocument {
    return readDocument(this.#text + this.#below);
  }

  /** Applies edits of what was taken, and follows the start of its last line. */
  #apply(edits: readonly Edit[]): void {
    const own = edits.filter((edit) => edit.end <= this.#text.length);
    // The places of edits are those of the text before all of them.
    const [last, from] = [this.#last, this.#from];
    for (const { start, end, text } of own) {
      const longer = text.length - (end - start);
      if (start < last) this.#last += longer;
      if (start < from) this.#from += longer;
    }
    this.#text = applyEdits(this.#text, own);
  }

  /** Settles the text before the entry of the last line; the one above it may take that line in. */
  #settle(): void {
    const { entries } = this.#read();
    const placed = entries.at(this.#last);
    const { start } = entries.before(placed) ?? placed;
    this.#settled += this.#text.slice(0, start);
    this.#text = this.#text.slice(start);
    this.#last -= start;
    this.#from = Math.max(0, this.#from - start);
  }
}

/** The edits of indentation that make of lines others that are the same but for that; empty when they are not. */
function differences(lines: readonly WholeLine[], others: readonly WholeLine[]): Edit[] {
  const edits: Edit[] = [];
  for (const [index, other] of others.entries()) {
    const own = lines[index];
    if (own?.rest !== other.rest) return [];
    const { start } = own.line;
    if (own.indent !== other.indent) edits.push({ start, end: start + own.indent.length, text: other.indent });
  }
  return edits;
}

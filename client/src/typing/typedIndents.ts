/**
 * The indentation of what is being typed. The editor indents by its own rules while it keeps up, and the server knows where a line
 * belongs; somebody who types fast is ahead of both. So it is kept what was typed since both were up to date, and the server is
 * asked again until its answer came before the next key. Knows nothing of VS Code.
 */
import type { IndentEdit, TypedIndentsResult, TypedParams } from '../../../protocol/typing.ts';

/** A change of a text; lines and characters as in LSP. */
export interface TypedChange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
  readonly text: string;
}

/** A text that is being typed in. */
export interface TypedText {
  readonly uri: string;
  readonly version: number;
  /** The text of a line without its line end. */
  lineAt(line: number): string;
}

/** The ways to ask, to change the text, and to be called back. */
export interface TypedIndentsHost {
  /**
   * Asks where the lines of a text as it was at a version belong; `later` when that is not known yet, null when nobody
   * can say.
   */
  ask(params: TypedParams): Promise<TypedIndentsResult>;
  /** Changes the text as it was at a version; false when it has changed since. */
  apply(uri: string, version: number, edits: readonly IndentEdit[]): Promise<boolean>;
  /** Calls back after some milliseconds. */
  after(milliseconds: number, callback: () => void): void;
}

/** The time until what came too late is asked for again, in milliseconds. */
const AGAIN = 25;
/** The most times in a row that the text may be ahead of the answer without that anything was typed. */
const MOST_TRIES = 200;

/** The ends of typed text after which the server is asked: it may say where the line belongs. Enter is another. */
const TELLING = /[ :.)]$/u;

interface OpenLine {
  /** The columns with which the line began, or stood when it was last put right. */
  put: number;
  typed: number;
  isSpaced: boolean;
  isOld: boolean;
}

interface Run {
  readonly uri: string;
  readonly first: number;
  /** The open lines from `first` on; the cursor is on the last. */
  readonly lines: OpenLine[];
}

export class TypedIndents {
  readonly #host: TypedIndentsHost;
  #run: Run | undefined;
  #text: TypedText | undefined;
  /** True while something was typed that the server has not judged yet. */
  #isOpen = false;
  #isAsking = false;
  #own: { readonly version: number; readonly edits: readonly IndentEdit[] } | undefined;
  #tries = 0;
  #waiting: (() => void)[] = [];

  constructor(host: TypedIndentsHost) {
    this.#host = host;
  }

  /** The text changed; `isTyped` is false for what is undone, done again or not typed by somebody. */
  changed(text: TypedText, changes: readonly TypedChange[], isTyped: boolean): void {
    if (this.#isOwn(text, changes)) return;
    this.#own = undefined;
    this.#text = text;
    this.#tries = 0;
    const main =
      changes.length === 1 ? changes[0]! : (changes.find(isLineEnd) ?? changes.find((change) => !isTrimming(change)));
    const others = changes.filter((change) => change !== main);
    if (!isTyped || main === undefined || !others.every(isTrimming)) this.#forget();
    else if (/^\r?\n[ \t]*$/u.test(main.text)) this.#entered(text, main);
    else if (/[\r\n]/u.test(main.text) || main.start.line !== main.end.line) this.#otherwise(text, main);
    else this.#typed(text, main);
    if (this.#isOpen) void this.#ask();
  }

  /** Settles once what was typed has been judged, or nobody can. */
  settled(): Promise<void> {
    if (!this.#isOpen) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Enter: a line more. */
  #entered(text: TypedText, { start, text: typed }: TypedChange): void {
    const above = text.lineAt(start.line);
    const columns = above.trim() === '' ? start.character : columnsOf(above);
    const run = this.#runAt(text, start.line, columns);
    const left = run.lines.at(-1)!;
    left.typed = columns - left.put;
    this.#isOpen = true;
    // What went along to the new line is not at its end.
    if (text.lineAt(start.line + 1).trim() !== '') this.#run = beginAt(text, start.line + 1);
    else run.lines.push({ put: typed.replace(/^\r?\n/u, '').length, typed: 0, isSpaced: true, isOld: false });
  }

  /** Follows a change within one line. */
  #typed(text: TypedText, change: TypedChange): void {
    const { start, end, text: typed } = change;
    const before = this.#run;
    if (before?.uri === text.uri && lastOf(before) === start.line) before.lines.at(-1)!.put -= outdentedBy(change);
    const isIndent = text.lineAt(start.line).slice(0, start.character).trim() === '' && typed.trim() === '';
    const run = this.#runAt(text, start.line, isIndent ? start.character : undefined, typed);
    const isSpace = typed === ' ' && end.character === start.character;
    if (isIndent && !isSpace) run.lines.at(-1)!.isSpaced = false;
    if (TELLING.test(typed)) this.#isOpen = true;
  }

  /** Lines that were put together, or came in at once. */
  #otherwise(text: TypedText, { start, end, text: typed }: TypedChange): void {
    const run = this.#run;
    const isBack = run?.uri === text.uri && typed === '' && end.line === lastOf(run) && start.line === end.line - 1;
    if (isBack && run.lines.length > 1) run.lines.pop();
    else this.#forget();
  }

  /** The lines of which a line is the last; begins anew on another, which the editor began with `put` columns. */
  #runAt(text: TypedText, line: number, put: number | undefined, typed = ''): Run {
    const run = this.#run;
    if (run?.uri === text.uri && lastOf(run) === line) return run;
    this.#close();
    this.#run = beginAt(text, line, put, typed);
    return this.#run;
  }

  #forget(): void {
    this.#run = undefined;
    this.#close();
  }

  #close(): void {
    this.#isOpen = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  async #ask(): Promise<void> {
    const [run, text] = [this.#run, this.#text];
    if (this.#isAsking || run === undefined || text === undefined) return;
    // A line that stood there before is nobody's but hers.
    if (run.lines.length === 1 && run.lines[0]!.isOld) return this.#close();
    this.#isAsking = true;
    const { version } = text;
    const own = run.lines.at(-1)!;
    own.typed = columnsOf(text.lineAt(lastOf(run))) - own.put;
    const isThatText = () => this.#text?.version === version && this.#run === run;
    try {
      const typed = run.lines.map(({ typed: columns, isSpaced, isOld }) => ({ typed: columns, isSpaced, isOld }));
      const edits = await this.#host.ask({ uri: run.uri, version, first: run.first, typed });
      if (edits === null) this.#forget();
      // Otherwise it is asked once more, while something is open.
      else if (edits !== 'later' && isThatText()) {
        if (edits.length === 0) this.#settle(text);
        else await this.#apply(text, edits);
      }
    } catch {
      this.#forget();
    }
    this.#isAsking = false;
    if (this.#isOpen) this.#again();
  }

  /** Changes the text. What comes of that is heard of in `changed`, before this is over. */
  async #apply(text: TypedText, edits: readonly IndentEdit[]): Promise<void> {
    const own = { version: text.version + 1, edits: edits.map((edit) => smallest(edit, text)) };
    this.#own = own;
    await this.#host.apply(text.uri, text.version, own.edits);
    if (this.#own === own) this.#own = undefined;
  }

  /** True for the change that an edit of our own makes. */
  #isOwn(text: TypedText, changes: readonly TypedChange[]): boolean {
    const own = this.#own;
    if (own?.version !== text.version || text.uri !== this.#run?.uri) return false;
    if (!own.edits.every((edit) => changes.some((change) => isSame(edit, change)))) return false;
    // With it the editor may take away what it had put on a line that stayed empty.
    const others = changes.filter((change) => !own.edits.some((edit) => isSame(edit, change)));
    if (!others.every(isTrimming)) return false;
    this.#own = undefined;
    this.#text = text;
    this.#settle(text);
    return true;
  }

  /** Ends a run in which all stands where it belongs: only the line of the cursor goes on. */
  #settle(text: TypedText): void {
    const run = this.#run!;
    const line = text.lineAt(lastOf(run));
    const { typed, isSpaced, isOld } = run.lines.at(-1)!;
    // Of a line on which nothing stands yet it counts what was typed before.
    const counts = line.trim() === '';
    const own = { put: columnsOf(line) - (counts ? typed : 0), typed: 0, isSpaced: isSpaced || !counts, isOld };
    this.#run = { uri: run.uri, first: lastOf(run), lines: [own] };
    this.#close();
  }

  #again(): void {
    if (this.#tries++ > MOST_TRIES) this.#forget();
    else this.#host.after(AGAIN, () => void this.#ask());
  }
}

function lastOf({ first, lines }: Run): number {
  return first + lines.length - 1;
}

/** The number of characters a line is indented with. */
function columnsOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** @param typed what was just typed on the line: where nothing else stands on it, it is a new one. */
function beginAt(text: TypedText, line: number, put = columnsOf(text.lineAt(line)), typed = ''): Run {
  const stands = text.lineAt(line);
  // Spaces on a line on which nothing is typed stood there before, too.
  const isOld = stands.trim() !== typed.trim() || (typed === '' && stands !== '');
  return { uri: text.uri, first: line, lines: [{ put, typed: 0, isSpaced: true, isOld }] };
}

function isLineEnd({ text }: TypedChange): boolean {
  return /[\r\n]/u.test(text);
}

/** True for the editor's removal of the indentation that it had put on a line that was left with nothing else. */
function isTrimming({ start, end, text }: TypedChange): boolean {
  return text === '' && start.line === end.line && start.character === 0;
}

/**
 * The columns that the editor took from a line by its own rules when a colon was typed on it: it puts in the whole line anew, one
 * longer but for these. Nobody moved that line to the left. 0 for any other change.
 */
function outdentedBy({ start, end, text }: TypedChange): number {
  if (start.character !== 0 || text.length < 2 || !text.endsWith(':')) return 0;
  return Math.max(0, end.character + 1 - text.length);
}

/** The smallest edit: only the spaces that come in or go out, so that the cursor keeps its place in the line. */
function smallest({ range: { start, end }, newText }: IndentEdit, text: TypedText): IndentEdit {
  const old = text.lineAt(start.line).slice(0, end.character);
  if (start.character !== 0 || !/^ *$/u.test(old + newText)) return { range: { start, end }, newText };
  const less = old.length - newText.length;
  return {
    range: { start, end: { line: start.line, character: Math.max(0, less) } },
    newText: ' '.repeat(Math.max(0, -less)),
  };
}

function isSame({ range, newText }: IndentEdit, { start, end, text }: TypedChange): boolean {
  const isAt = (one: TypedChange['start'], other: TypedChange['start']) =>
    one.line === other.line && one.character === other.character;
  return newText === text && isAt(range.start, start) && isAt(range.end, end);
}

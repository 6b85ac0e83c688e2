/** What is pasted as entries of a register: cells of Excel, Word or a mail, and lines of minutes. */
import type { PasteResult } from '../../../../protocol/intake.ts';
import type { WirePosition } from '../../../../protocol/method.ts';
import type { GivenDocument } from '../../exchange/given.ts';
import type { MadeRegister } from '../../exchange/intake/made.ts';
import { findRegister } from '../../exchange/intake/makeRegister.ts';
import { finish, type Work } from '../../incremental/work.ts';
import { type DuoDocument, readDocument } from '../../syntax/document.ts';
import { COMMENT_START, isNumberedKind, keywordOf } from '../../syntax/vocabulary.ts';
import { findMinutes, placeInMinutes } from './pasteMinutes.ts';

/** What the clipboard holds, in the form that a reader takes: its text, and a name that says which reader. */
export interface Clipboard {
  readonly text: string;
  readonly name: string;
  readonly isTable: boolean;
}

export const clipboardOf = (html: string | undefined, text: string | undefined): Clipboard | undefined =>
  finish(findClipboard(html, text));

/** The kind of text that may be a list, bit by bit; undefined for what surely is none. */
export function* findClipboard(html: string | undefined, text: string | undefined): Work<Clipboard | undefined> {
  // With a table the plain text is another one: hidden rows are only there.
  if (html !== undefined && /<table[\s>]/iu.test(html)) return { text: html, name: 'plak.html', isTable: true };
  if (text === undefined || text.trim() === '' || (yield* isRegisterText(text))) return undefined;
  const rows = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  const isTabbed = rows.length > 1 && rows.every((line) => line.includes('\t'));
  return { text, name: isTabbed ? 'plak.tsv' : 'plak.txt', isTable: false };
}

/** Text that was copied from a register is pasted as it is: it has fields below what begins with a keyword. */
function* isRegisterText(text: string): Work<boolean> {
  for (const { kind, entry } of readDocument(text).entries) {
    yield;
    if (kind !== undefined && entry.fields.some((field) => field.kind !== 'unknown')) return true;
  }
  return false;
}

/** A register around a place: what may say where entries stand in it. */
export interface Surroundings {
  readonly text: string;
  readonly position: WirePosition;
}

/** Entries before a place that are looked at: a comment at the margin between two is one. */
const MOST_ABOVE = 8;

/**
 * The entries around a place, without what is selected, which a paste takes the place of; undefined when there is no such line.
 * Costs those entries, however large the register is.
 */
export function surroundingsOf(
  { text, entries }: DuoDocument,
  start: WirePosition,
  end: WirePosition,
): Surroundings | undefined {
  if (start.line >= text.lineCount) return undefined;
  const from = text.offsetAt(start);
  const to = end.line < text.lineCount ? text.offsetAt(end) : from;
  let first = entries.at(from);
  for (let above = 0; above < MOST_ABOVE; above++) first = entries.before(first) ?? first;
  const last = entries.at(Math.max(from, to));
  const behind = entries.after(last) ?? last;
  const begin = first.start;
  const near = text.slice(begin, behind.start + behind.length);
  const position = { line: start.line - text.positionAt(begin).line, character: start.character };
  return { text: to <= from ? near : near.slice(0, from - begin) + near.slice(to - begin), position };
}

/** Where entries are put in: what goes before and behind them. */
interface Place {
  readonly before: string;
  readonly after: string;
}

/**
 * The place of a cursor, when entries can stand there: on a line with nothing on it, or at the end of one, with nothing of the same entry
 * below, or right before the first word of an entry. Undefined elsewhere: an entry would be cut in two.
 * @param text of the register, with its own line ends.
 */
export function placeFor(text: string, { line, character }: WirePosition): Place | undefined {
  const lines = text.split(/\r\n|\r|\n/u);
  const here = lines[line];
  if (here === undefined || character > here.length) return undefined;
  const isAboveBlank = line === 0 || lines[line - 1]!.trim() === '';
  if (character === 0 && keywordOf(/^\p{L}+/u.exec(here)?.[0] ?? '') !== undefined) {
    // A comment right above belongs to what stands below it.
    if (!isAboveBlank && lines[line - 1]!.startsWith(COMMENT_START)) return undefined;
    return { before: isAboveBlank ? '' : '\n', after: '\n' };
  }
  const below = lines.slice(line + 1).find((one) => one.trim() !== '');
  if (below !== undefined && /^\s/u.test(below)) return undefined;
  const after = (lines[line + 1]?.trim() ?? '') === '' ? '' : '\n';
  if (here.trim() !== '') return character === here.length ? { before: '\n\n', after: '' } : undefined;
  // Behind the last line end stands nothing: what is put in ends with one itself.
  const above = isAboveBlank ? '' : '\n';
  return { before: `${here.slice(0, character) === '' ? '' : '\n'}${above}`, after };
}

export const pasteOf = (document: GivenDocument, held: Clipboard, place: Surroundings): PasteResult | null =>
  finish(findPaste(document, held, place));

/**
 * What a document that was on the clipboard puts at a place, bit by bit, with the line ends of what is around it; null when it
 * holds no entries, or they cannot stand there.
 * @param place where in the register, without what is selected
 */
export function* findPaste(document: GivenDocument, held: Clipboard, place: Surroundings): Work<PasteResult | null> {
  const made = yield* findEntries(document, held, place);
  const lineEnd = /\r\n|\r|\n/u.exec(place.text)?.[0];
  return made === null || lineEnd === undefined ? made : { ...made, text: made.text.replaceAll('\n', lineEnd) };
}

function* findEntries(
  document: GivenDocument,
  { isTable }: Clipboard,
  { text, position }: Surroundings,
): Work<PasteResult | null> {
  const inMinutes = placeInMinutes(text.split(/\r\n|\r|\n/u), position);
  if (inMinutes !== undefined) {
    const said = yield* findMinutes(document, inMinutes);
    if (said === undefined || said.count === 0) return null;
    return { text: said.text, isSure: isTable && isSureList(document, said.made), count: said.count };
  }
  const place = placeFor(text, position);
  if (place === undefined) return null;
  const made = yield* findRegister(document, { name: '' });
  yield;
  const { count, entries } = entriesOf(made);
  if (count === 0) return null;
  return {
    text: `${place.before}${entries.trimEnd()}\n${place.after}`,
    isSure: isTable && isSureList(document, made),
    count,
  };
}

/** The entries without that of a register of their own, of which the words stay as comments. */
function entriesOf({ text }: MadeRegister): { readonly count: number; readonly entries: string } {
  const all = [...readDocument(text).entries];
  const [head] = all;
  const start = head?.kind === 'register' ? head.length : 0;
  const [first = '', ...others] = text.slice(0, start).split('\n');
  const title = first.replace(/^register(?:[^:]*)(?::\s*)?/u, '');
  const isOwnFields = /^ {2}velden:/u;
  const told = [title, ...others.filter((line) => !isOwnFields.test(line)).map((line) => line.trim())]
    .filter((line) => line !== '')
    .map((line) => (line.startsWith(COMMENT_START) ? line : `${COMMENT_START} ${line}`));
  return {
    count: all.filter(({ kind }) => isNumberedKind(kind) || kind === 'vergadering').length,
    entries: [...told, text.slice(start).trimStart()].join('\n'),
  };
}

/** A table whose columns say themselves what they are, and nothing else beside it. */
function isSureList({ blocks }: GivenDocument, { tables, rest }: MadeRegister): boolean {
  const given = blocks.filter((block) => block.kind === 'table' || block.text.pieces.length > 0);
  if (given.length !== tables.length || tables.length === 0 || rest.length > 0) return false;
  return tables.every(({ mapping: { headerAt, columns } }) => {
    const told = columns.filter(({ why }) => why === 'word');
    const isTitle = told.some(({ role }) => role.is === 'title' || role.is === 'lettered');
    return headerAt !== undefined && isTitle && told.length >= 2;
  });
}

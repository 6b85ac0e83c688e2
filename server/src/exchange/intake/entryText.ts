/** The text of an entry with another title, another text behind a field, a line more in its history: each read back before it counts. */
import { readDocument } from '../../syntax/document.ts';
import { type Entry, fieldOf, type SyntaxCode } from '../../syntax/entry.ts';
import { COMMENT_START, ENTRIES, type EntryKind } from '../../syntax/vocabulary.ts';
import { fieldText } from './fieldText.ts';

/** A colon behind a number without a title, with the spaces around it. */
const COLON = /^[^\S\r\n]*:[^\S\r\n]*/u;

/** Undefined where it would be read otherwise. */
export function withTitle(text: string, { title, identity, keyword }: Entry, now: string): string | undefined {
  if (title !== undefined)
    return checked(text, text.slice(0, title.start) + now + text.slice(title.end), undefined, now);
  const { end } = identity ?? keyword;
  const colon = COLON.exec(text.slice(end))?.[0] ?? '';
  const head = text.slice(0, end) + (colon === '' ? ': ' : `${colon.trimEnd()} `);
  return checked(text, head + now + text.slice(end + colon.length), undefined, now);
}

/** The entry with another text behind a field, in its place, else behind the last field before the history; undefined where that cannot be. */
export function withField(text: string, name: string, now: string, kind: EntryKind | undefined): string | undefined {
  const entry = readDocument(text).entries.at(0).entry;
  const field = fieldOf(entry, name) ?? entry.fields.find((one) => one.kind === 'unknown' && one.name === name);
  const valueKind = kind !== undefined && Object.hasOwn(ENTRIES[kind].fields, name) ? undefined : 'text';
  const made = fieldText({ name, text: now }, kind, valueKind);
  if (field === undefined) {
    const before = entry.fields.find((one) => one.name === 'historie');
    const at = before === undefined ? entry.contentEnd : lineStart(text, before.nameSpan.start);
    const ends = before === undefined ? `${text.slice(0, at)}\n` : text.slice(0, at);
    return checked(
      text,
      before === undefined ? `${ends}${made.trimEnd()}${text.slice(at)}` : ends + made + text.slice(at),
      name,
    );
  }
  const start = lineStart(text, field.nameSpan.start);
  const old = text.slice(start, field.span.end);
  // A comment among its lines would be lost.
  if (old.split(/\r\n|\r|\n/u).some((line) => line.trimStart().startsWith(COMMENT_START))) return undefined;
  return checked(text, text.slice(0, start) + made.trimEnd() + text.slice(field.span.end), name);
}

export function withHistory(text: string, line: string, kind: EntryKind | undefined): string | undefined {
  if (kind === undefined || !Object.hasOwn(ENTRIES[kind].fields, 'historie')) return undefined;
  const entry = readDocument(text).entries.at(0).entry;
  const field = fieldOf(entry, 'historie');
  const at = field === undefined ? entry.contentEnd : field.span.end;
  const added = field === undefined ? `\n  historie:\n    ${line}` : `\n    ${line}`;
  return checked(text, text.slice(0, at) + added + text.slice(at), 'historie');
}

/** The entry with a comment below its first line; as it is where the same comment stands in it, undefined where it would be read otherwise. */
export function withComment(text: string, comment: string): string | undefined {
  const line = `  ${COMMENT_START} ${comment}`;
  if (text.split(/\r\n|\r|\n/u).includes(line)) return text;
  const at = /[\r\n]|$/u.exec(text)!.index;
  return checked(text, `${text.slice(0, at)}\n${line}${text.slice(at)}`, undefined);
}

/**
 * A text of an entry when all other fields are read as they were, and nothing else became an entry, a line that is not understood or a
 * field that does not count. @param title what is to be read as its title; by default the one that it had.
 */
function checked(
  before: string,
  after: string,
  changed: string | undefined,
  title: string | undefined = readDocument(before).entries.at(0).entry.title?.text,
): string | undefined {
  const [was, is] = [readDocument(before).entries, readDocument(after).entries];
  if ([...is].length !== [...was].length) return undefined;
  const [one, other] = [was.at(0).entry, is.at(0).entry];
  const lines = (entry: Entry) =>
    JSON.stringify(
      entry.fields
        .filter(({ name }) => name !== changed)
        .map(({ name, lines: own }) => [name, own.map((line) => line.text)]),
    );
  if (lines(one) !== lines(other) || one.kind !== other.kind || one.identity?.text !== other.identity?.text)
    return undefined;
  if (other.title?.text !== title) return undefined;
  return NOT_COUNTED.every((code) => countOf(code, other) <= countOf(code, one)) ? after : undefined;
}

/** Findings of what stands there and says nothing. */
const NOT_COUNTED: readonly SyntaxCode[] = ['regel-onbekend', 'veld-dubbel'];

function countOf(code: SyntaxCode, { findings }: Entry): number {
  return findings.reduce((sum, finding) => sum + (finding.code === code ? (finding.lines ?? 1) : 0), 0);
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(text[start - 1]!)) start--;
  return start;
}

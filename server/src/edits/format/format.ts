/**
 * Formatting of an entry: two spaces a level, keywords and field names in lower case, one space behind a colon, no white
 * space at line ends, at most one blank line below it. Every entry is read again and compared: one that would be read
 * otherwise keeps its indentation, and all else where that does not help. Edits have offsets of the file.
 */
import { type AgendaField, type Entry, type Field, type FindingReason, fieldsOfKind } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { firstColon } from '../../syntax/fieldLine.ts';
import { readEntry } from '../../syntax/readEntry.ts';
import { fieldsOf, foldWord, isList, keywordOf } from '../../syntax/vocabulary.ts';
import { lineFrom } from '../../text/lines.ts';
import { trimmedSpan } from '../../text/span.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { levelOf } from '../entryLines.ts';
import { deeperLines, type FormattedLine, formattedLines, LEVEL, leastIndent, wouldJoin } from './formatLines.ts';

const BYTE_ORDER_MARK = 0xfeff;

/**
 * The edits that format an entry, in the order of the text; empty when it is formatted, when it would be read otherwise
 * after it, or when it is too long to be read as a whole.
 */
export function formatEntry(placed: PlacedEntry): Edit[] {
  const { entry } = placed;
  if (!isWhole(placed, entry)) return [];
  const isLast = isLastEntry(placed);
  const edits = safeEdits(entry, isLast);
  if (edits.length === 0) return [];
  // Formatting what is formatted must do nothing.
  const after = readEntry(applyEdits(entry.text, edits));
  return safeEdits(after, isLast).length > 0 ? [] : inFile(placed, edits);
}

/**
 * The edits of `formatEntry` within a part of the file (offsets of the file); empty when the entry would be read otherwise if
 * only that part were formatted.
 */
export function formatPart(placed: PlacedEntry, from: number, to: number): Edit[] {
  const { entry, start } = placed;
  if (from <= start && start + placed.length <= to) return formatEntry(placed);
  if (!isWhole(placed, entry)) return [];
  const isWithin = (edit: Edit) => start + edit.start >= from && start + edit.end <= to;
  return inFile(placed, safeEdits(entry, isLastEntry(placed), isWithin));
}

/**
 * The edits of all lines, in the order of the text, without those of the indentation where the entry would be read otherwise
 * with them; empty when it would be even so. Offsets are those of the entry.
 */
function safeEdits(entry: Entry, isLast: boolean, isMeant: (edit: Edit) => boolean = () => true): Edit[] {
  const lines = formattedLines(entry, isLast);
  const others = [...wordEdits(entry), ...lineEndEdits(entry, lines)].filter(isMeant);
  const indents = indentEdits(entry, lines).filter(isMeant);
  for (const edits of indents.length === 0 ? [others] : [[...indents, ...others], others]) {
    const ordered = edits.sort((a, b) => a.start - b.start || a.end - b.end);
    if (edits.length === 0) continue;
    const after = readEntry(applyEdits(entry.text, ordered));
    if (saysTheSame(entry, after) && misplacedIn(after) <= misplacedIn(entry)) return ordered;
  }
  return [];
}

/**
 * Gives the line that starts at an offset of the file the indentation of its level: that of the nearest line above of the
 * same level, else the one it is formatted with. The line below it goes along when nothing stands on it, and goes a level
 * deeper when the editor has not done so below an entry's first line or a field that goes on below its name, and below a point of an
 * agenda when `belowPoints` says so.
 */
export function correctIndent(placed: PlacedEntry, lineStart: number, belowPoints = true): Edit[] {
  const { entry, start } = placed;
  if (!isWhole(placed, entry)) return [];
  const isLast = isLastEntry(placed);
  const lines = formattedLines(entry, isLast);
  const at = lines.findIndex(({ line }) => line.start === lineStart - start);
  const own = lines[at];
  if (own === undefined || own.kind === 'blank') return [];
  const typed = indentOf(entry, own);
  const wanted = levelIndent(entry, lines, at);
  const put = wanted === typed ? [] : [{ ...indentSpan(entry, own), text: wanted }];
  const edits = saysTheSame(entry, readEntry(applyEdits(entry.text, put))) ? inFile(placed, put) : [];
  const indent = edits.length === 0 ? typed : wanted;
  const below = lines[at + 1];
  if (below?.kind !== 'blank' || below.textStart < below.line.end) return edits;
  // Behind the last line end stands the next entry.
  if (below.line.start === entry.text.length && !isLast) return edits;
  const taken = indentOf(entry, below);
  if (!taken.startsWith(typed)) return edits;
  const text =
    taken === typed && goesOnBelow(entry, own, belowPoints)
      ? deeperIndent(entry, lines, at, indent)
      : indent + taken.slice(typed.length);
  if (text === taken || (text === '' && wouldJoin(entry.text, below.line.start, below.line.end))) return edits;
  return [...edits, ...inFile(placed, [{ ...indentSpan(entry, below), text }])];
}

function levelIndent(entry: Entry, lines: readonly FormattedLine[], at: number): string {
  const own = lines[at]!;
  if (own.column === undefined || own.columns === 0) return indentOf(entry, own);
  const model = lines.slice(0, at).findLast(({ kind, column }) => kind === 'content' && column === own.column);
  return model === undefined || model.columns === 0 ? ' '.repeat(own.column) : indentOf(entry, model);
}

/** True for the first line of an entry that has fields, and for the name of a field whose lines stand below it. */
function goesOnBelow(entry: Entry, { line }: FormattedLine, belowPoints: boolean): boolean {
  const isOn = (offset: number) => line.start <= offset && offset < line.end;
  if (entry.kind === undefined) return false;
  if (isOn(entry.keyword.start)) return fieldsOf(entry.kind).length > 0;
  const items = fieldsOfKind(entry, 'agenda').flatMap((agenda) => agenda.items);
  if (belowPoints && items.some((item) => item.number !== undefined && isOn(item.start))) return true;
  const field = fieldsWithin(entry).find(({ nameSpan }) => isOn(nameSpan.start));
  if (field === undefined || field.lines.some(({ indent }) => indent === 0)) return false;
  return field.kind === 'text' || (field.kind !== 'unknown' && isList(field.kind));
}

/** The indentation one level below a line: that of what stands there already, else two spaces more. */
function deeperIndent(entry: Entry, lines: readonly FormattedLine[], at: number, indent: string): string {
  const next = lines.slice(at + 1).find(({ kind }) => kind === 'content');
  return next !== undefined && next.columns > lines[at]!.columns ? indentOf(entry, next) : indent + ' '.repeat(LEVEL);
}

function inFile({ start }: PlacedEntry, edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => ({ start: start + edit.start, end: start + edit.end, text: edit.text }));
}

/** True when all of an entry is read. */
function isWhole(placed: PlacedEntry, entry: Entry): boolean {
  return entry.text.length === placed.length && entry.findings.every(({ code }) => code !== 'te-lang');
}

function isLastEntry(placed: PlacedEntry): boolean {
  return placed.chunk.list.after(placed) === undefined;
}

/** Span of the indentation of a line; a byte order mark before it stays. */
function indentSpan({ text }: Entry, { line, textStart }: FormattedLine): { start: number; end: number } {
  const hasMark = text.charCodeAt(line.start) === BYTE_ORDER_MARK;
  return { start: hasMark ? line.start + 1 : line.start, end: textStart };
}

function indentOf(entry: Entry, line: FormattedLine): string {
  const { start, end } = indentSpan(entry, line);
  return entry.text.slice(start, end);
}

/** Keywords and field names, and what stands around their colons. */
function wordEdits(entry: Entry): Edit[] {
  const { text } = entry;
  const edits = [...headEdits(entry), ...fieldsWithin(entry).flatMap((field) => nameEdits(text, field))];
  return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}

function indentEdits(entry: Entry, lines: readonly FormattedLine[]): Edit[] {
  return lines.flatMap((line) => {
    if (line.kind === 'blank' || line.column === undefined) return [];
    const indent = ' '.repeat(line.column);
    return indentOf(entry, line) === indent ? [] : [{ ...indentSpan(entry, line), text: indent }];
  });
}

/** White space at line ends, and all blank lines but the first of those in a row below the entry. */
function lineEndEdits(entry: Entry, lines: readonly FormattedLine[]): Edit[] {
  const { text } = entry;
  const edits: Edit[] = [];
  let wasBlank = false;
  for (const one of lines) {
    const { line, kind } = one;
    if (kind === 'blank') {
      const { start } = indentSpan(entry, one);
      const hasMark = start > line.start;
      const isBelow = line.start >= entry.contentEnd && line.next > line.end;
      if (isBelow && wasBlank && !hasMark) {
        edits.push({ start: line.start, end: line.next, text: '' });
      } else if (start < line.end && !wouldJoin(text, start, line.end)) {
        edits.push(...endEdits(text, start, line.end));
      }
      wasBlank = isBelow;
    } else {
      edits.push(...endEdits(text, trimmedSpan(text, line.start, line.end).end, line.end));
      wasBlank = false;
    }
  }
  return edits;
}

/** Takes the white space before the end of a line away, up to a byte order mark in it: that is reported, and goes when asked for. */
function endEdits(text: string, from: number, end: number): Edit[] {
  const mark = text.slice(from, end).lastIndexOf('\uFEFF');
  const start = from + mark + 1;
  return start < end ? [{ start, end, text: '' }] : [];
}

/** `ACTIE  5 :x` becomes `actie 5: x`; a keyword that is misspelt stays as it is. */
function headEdits(entry: Entry): Edit[] {
  const { kind, text, keyword, identity, title } = entry;
  if (kind === undefined || keyword.text === '') return [];
  const edits: Edit[] = [];
  if (keywordOf(keyword.text) === kind) {
    edits.push({ start: keyword.start, end: keyword.end, text: keyword.text.toLowerCase() });
  }
  if (identity !== undefined && keyword.end < identity.start) {
    edits.push({ start: keyword.end, end: identity.start, text: ' ' });
  }
  const colon = firstColon(text, keyword.end, lineFrom(text, keyword.end).end);
  if (colon !== undefined) edits.push(...colonEdits((identity ?? keyword).end, colon, title?.start));
  return edits;
}

/** Name and colon of a field; what is no known field may be no field at all, and stays as it is. */
function nameEdits(text: string, field: Field): Edit[] {
  if (field.kind === 'unknown') return [];
  const { start, end } = field.nameSpan;
  const colon = firstColon(text, start, lineFrom(text, end).end);
  if (colon === undefined) return [];
  const value = field.lines[0]?.indent === 0 ? trimmedSpan(text, colon + 1, lineFrom(text, end).end).start : undefined;
  return [{ start, end, text: foldWord(text.slice(start, end)) }, ...colonEdits(end, colon, value)];
}

/** No space before a colon, and one between it and what follows on its line. */
function colonEdits(before: number, colon: number, after: number | undefined): Edit[] {
  const edits = [{ start: before, end: colon, text: '' }];
  if (after !== undefined) edits.push({ start: colon + 1, end: after, text: ' ' });
  return edits;
}

/** The fields of an entry and of what is made in its minutes; who stands before the colon there has no name of a field. */
function fieldsWithin(entry: Entry): Field[] {
  const minutes = fieldsOfKind(entry, 'agenda').flatMap(({ mentions }) =>
    mentions.flatMap(({ fields }) => fields.filter(({ isInHead }) => !isInHead)),
  );
  return [...entry.fields, ...minutes];
}

/**
 * True when two entries say the same: the same head, fields, values and lines, texts with the same relative indentation,
 * and the same findings. Only what stood at a wrong indentation may have come right.
 */
export function saysTheSame(one: Entry, other: Entry): boolean {
  if (JSON.stringify(contentsOf(one), withoutPlaces) !== JSON.stringify(contentsOf(other), withoutPlaces)) return false;
  const before = findingsOf(one, isMoved);
  return findingsOf(other, isMoved).every((finding) => {
    const at = before.indexOf(finding);
    if (at !== -1) before.splice(at, 1);
    return at !== -1;
  });
}

const PLACES = new Set(['start', 'end', 'indent', 'contentEnd', 'span', 'nameSpan', 'wordSpan', 'dateStart']);

function withoutPlaces(key: string, value: unknown): unknown {
  return PLACES.has(key) ? undefined : value;
}

function contentsOf(entry: Entry): unknown {
  const { kind, keyword, identity, title } = entry;
  return {
    kind,
    keyword: keyword.text.toLowerCase(),
    identity: identity?.text,
    title: title?.text,
    fields: entry.fields.map((field) => (field.kind === 'agenda' ? { ...field, lines: agendaLines(field) } : field)),
    offsets: fieldsWithin(entry).map((field) => (isText(field) ? relativeIndents(field) : [])),
    findings: findingsOf(entry, (reason) => !isMoved(reason)),
  };
}

/**
 * Number of fields that stand deeper than a level that there is above them: of a part of an entry, one may get such a
 * level.
 */
function misplacedIn(entry: Entry): number {
  return entry.findings.filter(({ reason, span }) => reason === 'deepField' && levelOf(entry, span.start) !== undefined)
    .length;
}

/** A field that stands at a wrong indentation and is read all the same. */
function isMoved(reason: FindingReason): boolean {
  return reason === 'marginField' || reason === 'deepField';
}

function findingsOf({ findings, text }: Entry, counts: (reason: FindingReason) => boolean): string[] {
  return findings
    .filter(({ reason }) => counts(reason))
    .map(({ code, reason, span }) => `${code} ${reason} ${foldWord(text.slice(span.start, span.end))}`)
    .sort();
}

/** The lines of an agenda, without those that are the first of a field: what they say is in the field. */
function agendaLines({ lines, mentions }: AgendaField): readonly string[] {
  const names = new Set(mentions.flatMap(({ fields }) => fields.map(({ nameSpan }) => nameSpan.start)));
  return lines.map(({ start, text }) => (names.has(start) ? '' : text));
}

function isText({ kind }: Field): boolean {
  return kind === 'text' || kind === 'unknown';
}

function relativeIndents(field: Field): number[] {
  const least = leastIndent(field);
  return deeperLines(field).map(({ indent }) => indent - least);
}

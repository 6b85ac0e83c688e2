/** Plain text: a mail, minutes, what was typed somewhere. Lines with tabs, or with bars at both ends, that follow each other are a table. */
import type { GivenBlock, GivenDocument, GivenNotice } from '../given.ts';
import type { Guard } from './guard.ts';
import { plainText } from './textBuilder.ts';
import { valueTable } from './valueTable.ts';
import { type CutRow, goesOnBelow, joined } from './wrappedRows.ts';

/** @param text with `\n` at the ends of lines. */
export async function readPlainLines(text: string, told: readonly GivenNotice[], guard: Guard): Promise<GivenDocument> {
  await guard.pause(0);
  const notices = [...told];
  const blocks: GivenBlock[] = [];
  const lines = withoutItemTabs(text.split('\n').map((line) => line.replace(QUOTED, '')));
  let tables = 0;
  for (let at = 0; at < lines.length; ) {
    const cut = cutterOf(lines, at);
    if (cut !== undefined) {
      const rows: CutRow[] = [];
      let part = 0;
      for (
        let values = cut(lines[at]!);
        values !== undefined;
        values = at < lines.length ? cut(lines[at]!) : undefined
      ) {
        at++;
        guard.columns(values.length);
        if (values.length === 0) part++;
        if (values.some((value) => value.trim() !== ''))
          rows.push({ line: at, values: values.map((one) => one.trim()), part });
      }
      const whole = joined(rows);
      if (whole.length < rows.length) notices.push({ key: 'wrapped', table: tables });
      blocks.push(valueTable(whole, tables++, guard, notices));
      continue;
    }
    const { block, next } = paragraphAt(lines, at);
    at = next;
    if (block === undefined) continue;
    guard.rows();
    blocks.push(block);
  }
  return { format: 'text', blocks, notices };
}

/** The cells of a line; none for a line that only draws one; undefined for a line that is no part of the table. */
type Cut = (line: string) => readonly string[] | undefined;

const byTabs: Cut = (line) => (line.includes('\t') && line.trim() !== '' ? line.split('\t') : undefined);

/** True of a line that only draws one below a row: `---|-----|---`, `+----+-----+`, `----------`. */
const isDrawn = (line: string) =>
  /^[-=_+|: \u2500-\u257f]{3,}$/u.test(line.trim()) && /[-=_\u2500-\u257f]{2}/u.test(line);

const byBars: Cut = (line) => {
  const plain = line.trim();
  if (isDrawn(line) && /[|+]/u.test(plain)) return [];
  if (plain.length < 2 || !plain.startsWith('|') || !plain.endsWith('|')) return undefined;
  return plain
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|'));
};

/** What has more is no table that somebody set by hand. */
const MOST_COLUMNS = 30;

/** `Nr | Actie | Wie`: three cells or more. */
const byInnerBars: Cut = (line) => {
  if (isDrawn(line)) return [];
  const cells = line.trim().split(/ \|(?= |$)/u);
  return cells.length > 2 && cells.length <= MOST_COLUMNS ? cells : undefined;
};

/** Columns that are set with spaces begin where the words of their first line do. */
function bySpaces(lines: readonly string[], at: number): Cut {
  const starts = startsOf(lines[at]!);
  const cellsOf = (line = '', most: number) => cellsAt(line, starts).filter((cell) => cell !== '').length > most;
  const isCut = (line: string | undefined) => cellsOf(line, 2);
  // Two lines below it have gaps there, and those between them go on with a cell, or it is no table.
  const below = lines
    .slice(at + 1, at + 9)
    .filter((line) => !isDrawn(line) && !goesOnBelow(cellsAt(line, starts), lines[at]!.trim()));
  const isTable =
    starts.length > 2 &&
    starts.length <= MOST_COLUMNS &&
    isCut(below[0]) &&
    (isCut(below[1]) || (cellsOf(below[1], 1) && isCut(below[2])));
  return (line) => {
    if (isTable && isDrawn(line)) return [];
    const cells = isTable ? cellsAt(line, starts) : [];
    const isRow = cells.filter((cell) => cell !== '').length > 1;
    return isRow || goesOnBelow(cells, line) ? cells : undefined;
  };
}

/** Where the words of a line begin that two spaces or more stand before. */
function startsOf(line: string): number[] {
  return [...line.matchAll(/(?:^|(?<=\s\s))\S/gu)].map(({ index }) => index);
}

/** The parts of a line at columns; none where a word stands across the beginning of one. */
function cellsAt(line: string, starts: readonly number[]): string[] {
  if (starts.some((start) => start > 0 && line[start] !== undefined && line[start] !== ' ' && line[start - 1] !== ' '))
    return [];
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
}

/** How the lines from a place on are cut into cells, when two that follow each other can be; undefined for running text. */
function cutterOf(lines: readonly string[], at: number): Cut | undefined {
  return [byTabs, byBars, byInnerBars, bySpaces(lines, at)].find((cut) => {
    const first = cut(lines[at]!);
    const second = at + 1 < lines.length ? cut(lines[at + 1]!) : undefined;
    if (first === undefined || first.length < 2 || second === undefined) return false;
    // A line below words with bars in them makes no table of these.
    return cut !== byInnerBars || second.length > 0 || (cut(lines[at + 2] ?? '') ?? []).length > 0;
  });
}

/** What a mail puts before the lines that it answers. */
const QUOTED = /^(?: {0,3}> ?){1,9}/u;

/** A tab behind the sign of an item, and no other in the line. */
const ITEM_TAB = /^(\s*(?:[-*•·▪◦‣o]|\uF0B7|\d{1,3}[.)]))\t+([^\t]+)$/u;

/** Lines as `-⇥Bellen` with a space behind their sign, but for those of a table: below a line with tabs that is none. */
function withoutItemTabs(lines: readonly string[]): string[] {
  let isTable = false;
  return lines.map((line) => {
    const item = ITEM_TAB.exec(line);
    if (item !== null && !isTable) return `${item[1]} ${item[2]}`;
    isTable = line.includes('\t');
    return line;
  });
}

const BULLET = /^(?:[-*•·–▪◦‣o]|\uF0B7)\s+(?=\S)/u;
/** `3.`, `3.1.`, `c)`, `(iv)`, `IV.`; without a sign behind it only a number of a section: not 13.000, and no initial of a name. */
const NUMBER =
  /^(?:\(?(?:\d{1,4}(?:\.\d{1,3}){0,5}|[A-Za-z]|[ivxIVX]{1,5})\)|(?:\d{1,4}(?:\.\d{1,3}){0,5}|[a-z]|[ivx]{1,5}|[IVX]{1,5})\.|\d{1,2}(?:\.\d{1,2}){1,5}(?=\s+\p{Lu}))\s+(?=\S)/u;
/** A box before the words, which is one of them. */
const BOX = /^(?:\[[ xX✓vV]?\]|\([ xX]?\)|[☐☑☒✓✔✅⬜])\s/u;
const HEADING = /^(#{1,6})\s+(?=\S)/u;
/** A line that is longer than this was perhaps broken by a program, in UTF-16 units. */
const LONG = 60;
/** So much further in is a step deeper, in characters. */
const STEP = 2;

/** The paragraph that begins at a line, with the line behind it; none for an empty line. */
function paragraphAt(lines: readonly string[], at: number): { readonly block?: GivenBlock; readonly next: number } {
  const line = lines[at]!;
  const plain = line.trim();
  if (plain === '') return { next: at + 1 };
  const heading = HEADING.exec(plain);
  if (heading !== null) {
    const text = plainText(plain.slice(heading[0].length));
    return { block: { kind: 'paragraph', text, level: heading[1]!.length }, next: at + 1 };
  }
  const bullet = BULLET.exec(plain)?.[0] ?? '';
  // What was taken out of a page may have both: `- iv.`
  const number = BOX.test(plain.slice(bullet.length)) ? '' : (NUMBER.exec(plain.slice(bullet.length))?.[0] ?? '');
  const isItem = bullet !== '' || number !== '' || BOX.test(plain);
  const words = [plain.slice(bullet.length + number.length)];
  const indent = indentOf(line);
  let next = at + 1;
  while (next < lines.length && goesOn(lines[next]!, lines[next - 1]!, indent, isItem))
    words.push(lines[next++]!.trim());
  const text = plainText(words.join('\n'));
  if (!isItem) return { block: { kind: 'paragraph', text }, next };
  const label = number === '' ? {} : { number: number.trim() };
  const depth = Math.min(Math.floor(indent / STEP), 8);
  return { block: { kind: 'paragraph', text: { ...label, ...text }, depth }, next };
}

/** A line goes on with the paragraph before it: it stands further in than its item, or was broken where the line was full. */
function goesOn(line: string, before: string, indent: number, isItem: boolean): boolean {
  const plain = line.trim();
  if (
    plain === '' ||
    line.includes('\t') ||
    BULLET.test(plain) ||
    NUMBER.test(plain) ||
    BOX.test(plain) ||
    HEADING.test(plain)
  )
    return false;
  if (isItem && indentOf(line) > indent) return true;
  return before.trim().length > LONG && /^\p{Ll}/u.test(plain);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

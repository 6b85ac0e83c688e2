/**
 * What of a document a format cannot hold: found before anything is written, each with its place, so that nothing is left out or
 * changed without a word.
 */
import { mayHoldConflict, startMarks } from '../syntax/conflict.ts';
import { MAX_LINE_LENGTH } from '../syntax/margin.ts';
import { MAX_LINES } from '../syntax/readEntry.ts';
import type { Bits } from './bits.ts';
import type { Cell, ExportDocument, Place } from './document.ts';
import type { Format } from './formats.ts';
import { shownText } from './shownText.ts';
import { isWanted, type Source } from './source.ts';

export interface Obstacle {
  /**
   * `control` a control character · `surrogate` half a character · `long` more text than a cell can hold · `unread` text beyond what
   * is read of an entry, which would be left out · `choice` two readings of which nobody has chosen one yet · `unseen` names of another file that was not read · `undecoded` letters that were lost.
   */
  readonly kind: 'control' | 'surrogate' | 'long' | 'unread' | 'choice' | 'unseen' | 'undecoded';
  /** The number of the character; of `long` the length, in UTF-16 units; 0 of the others. */
  readonly value: number;
  /** Undefined for what has no one place, such as the title. */
  readonly place: Place | undefined;
  /** What it stands in: a heading, or what is above the column. */
  readonly where: string;
}

/** So many are told: who mends these sees the others at the next attempt. */
const MOST_OBSTACLES = 20;

/** Cells that are looked at in one bit. */
const AT_ONCE = 100;

/** The obstacles in the order of the paper, at most `MOST_OBSTACLES`; empty when all can be written. Bit by bit. */
export function* obstaclesOf(document: ExportDocument, format: Format): Bits<readonly Obstacle[]> {
  const found: Obstacle[] = [];
  let looked = 0;
  for (const { cell, place, where } of textsOf(document)) {
    const obstacle = obstacleIn(shownText(cell), format);
    if (obstacle !== undefined) found.push({ ...obstacle, place, where });
    if (found.length === MOST_OBSTACLES) break;
    if (++looked % AT_ONCE === 0) yield;
  }
  return found;
}

/** The places where text begins that is not read, of the wanted entries of some files, at most `MOST_OBSTACLES`; empty for none. */
export function unreadIn(sources: readonly Source[]): readonly Obstacle[] {
  const found: Obstacle[] = [];
  for (const source of sources) {
    const { file } = source.scope;
    for (const host of file.document.entries) {
      // Only such an entry can have a part that is not read.
      if (host.lineBreaks < MAX_LINES && host.length <= MAX_LINE_LENGTH) continue;
      if (!isWanted(host, source)) continue;
      for (const { code, span } of host.entry.findings) {
        if (code !== 'te-lang') continue;
        const line = host.line + host.entry.text.slice(0, span.start).split('\n').length - 1;
        const where = host.entry.title?.text ?? file.registerCode ?? '';
        found.push({ kind: 'unread', value: 0, place: { uri: file.uri, line }, where: where.slice(0, LONGEST_WHERE) });
        if (found.length === MOST_OBSTACLES) return found;
      }
    }
  }
  return found;
}

/**
 * The places where two readings stand of which nobody has chosen one (`keuze-open`), in the wanted entries of some files, at most
 * `MOST_OBSTACLES`: what went out would be what one of two people wrote.
 */
export function choicesIn(sources: readonly Source[]): readonly Obstacle[] {
  const found: Obstacle[] = [];
  for (const source of sources) {
    const { file } = source.scope;
    if (!mayHoldConflict(file.document.text.slice())) continue;
    for (const host of file.document.entries) {
      if (!isWanted(host, source)) continue;
      for (const { number } of startMarks(host.entry.text)) {
        const where = host.entry.title?.text ?? file.registerCode ?? '';
        const place = { uri: file.uri, line: host.line + number };
        found.push({ kind: 'choice', value: 0, place, where: where.slice(0, LONGEST_WHERE) });
        if (found.length === MOST_OBSTACLES) return found;
      }
    }
  }
  return found;
}

/** UTF-16 units of a title that is told. */
const LONGEST_WHERE = 80;

interface PlacedText {
  readonly cell: Cell;
  readonly place: Place | undefined;
  readonly where: string;
}

/** All that a writer may write, with where it comes from. */
function* textsOf({ title, facts, sections }: ExportDocument): Generator<PlacedText> {
  yield { cell: { text: title }, place: undefined, where: title };
  for (const { label, value } of facts) yield { cell: value, place: undefined, where: label };
  for (const { heading = title, place, blocks } of sections) {
    yield { cell: { text: heading }, place, where: heading };
    for (const block of blocks) {
      if (block.kind === 'paragraph') yield { cell: block.cell, place, where: heading };
      else {
        for (const row of block.rows) {
          for (const [at, cell] of row.cells.entries()) {
            yield { cell, place: row.place ?? place, where: block.columns[at]!.header };
          }
        }
      }
    }
  }
}

/** Tab and line feed are text; all others do something to a terminal, a printer or a reader of XML. */
const CONTROL = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/u;
const SURROGATE = /\p{Cs}/u;

function obstacleIn(
  text: string,
  { holdsControls, longestCell }: Format,
): Pick<Obstacle, 'kind' | 'value'> | undefined {
  if (longestCell !== undefined && text.length > longestCell) return { kind: 'long', value: text.length };
  if (holdsControls) return undefined;
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) return { kind: 'control', value: control.charCodeAt(0) };
  const surrogate = SURROGATE.exec(text)?.[0];
  return surrogate === undefined ? undefined : { kind: 'surrogate', value: surrogate.charCodeAt(0) };
}

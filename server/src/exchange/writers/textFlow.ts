/** A document as a text that runs on, for the formats of word processors: headings, paragraphs and tables one below the other. */
import { documentWords } from '../../messages/document.ts';
import type { Cell, Column, ExportDocument, Row } from '../document.ts';

export type FlowItem =
  /** The title is the one heading of level 1; those of sections begin at 2. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly value: Cell }
  | { readonly kind: 'paragraph'; readonly cell: Cell; readonly depth: number }
  /** Keeps two tables apart, which are one to a word processor where nothing stands between them. */
  | { readonly kind: 'between'; readonly text: string }
  | TablePiece;

export interface TablePiece {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Rows of a table: LibreOffice takes minutes to lay out one of some thousands, and seconds for as many in tables of this size. */
const MOST_ROWS = 500;

/** What stands in the document, in the order of the paper; no two tables without something between them. */
export function* flowOf({ title, facts, sections }: ExportDocument): Generator<FlowItem> {
  yield { kind: 'heading', level: 1, text: title };
  for (const { label, value } of facts) yield { kind: 'fact', label, value };
  let isAfterTable = false;
  for (const { heading, level, blocks } of sections) {
    if (heading !== undefined) {
      yield { kind: 'heading', level: level + 1, text: heading };
      isAfterTable = false;
    }
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        yield block;
        isAfterTable = false;
        continue;
      }
      if (isAfterTable) yield { kind: 'between', text: block.caption };
      yield* piecesOf(block);
      isAfterTable = true;
    }
  }
}

function* piecesOf(table: TablePiece): Generator<FlowItem> {
  yield { ...table, rows: table.rows.slice(0, MOST_ROWS) };
  for (let from = MOST_ROWS; from < table.rows.length; from += MOST_ROWS) {
    const caption = documentWords.continued(table.caption);
    yield { kind: 'between', text: caption };
    yield { ...table, caption, rows: table.rows.slice(from, from + MOST_ROWS) };
  }
}

/** Lines that stand together: those of a list without the dash that they begin with. */
export interface LineGroup {
  readonly isList: boolean;
  readonly lines: readonly string[];
}

/** The lines of a text; one empty line of an empty text, since a cell has to hold something. */
export function lineGroupsOf(text: string): LineGroup[] {
  const groups: { isList: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const isList = line.startsWith('- ');
    const last = groups.at(-1);
    const own = isList ? line.slice(2) : line;
    if (last?.isList === isList) last.lines.push(own);
    else groups.push({ isList, lines: [own] });
  }
  return groups;
}

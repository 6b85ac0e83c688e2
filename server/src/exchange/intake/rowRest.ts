/** Rows of a list that are no part of it: the sum of its rows, and what its maker wrote below the last one. */
import { type Bits, eachInBits } from '../bits.ts';
import { oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import { filled, type GridRow, type NumberedTable, rowText } from './grid.ts';
import { ACTION } from './headerWords.ts';
import { NOTHING } from './lineWords.ts';
import type { MappedColumn } from './mapped.ts';
import { headerKey } from './roles.ts';

const SUM = /^(?:(?:sub|eind)?tota(?:al|len)|aantal|som)(?=[\s:]|$)/iu;
const ALONE = /^(?:sub|eind)?totaal:?$/iu;
/** `12`, `€ 1.200,50`, `100%`, `12 acties`, `2 van 5`. */
const AMOUNT = /^(?:€|eur)?\s?-?\d[\d.,]*\s?(?:%|€|(?:van de |van |\/ ?)\d+)?(?:\s\p{L}+)?$/iu;
const AMOUNT_AT_END = /(?<=^|[\s:=])(?:€\s?)?\d[\d.,]*\s?%?(?:\s\p{L}+)?$/u;

/** True of `Totaal aantal acties: 12`, `Subtotaal | 3`: beside its words a row says amounts and no more. */
export function isSum(row: GridRow): boolean {
  const [first, ...others] = filled(row);
  if (first === undefined || first.text.length > 80 || !SUM.test(first.text) || /[.!?] /u.test(first.text))
    return false;
  if (others.length === 0) return ALONE.test(first.text) || AMOUNT_AT_END.test(first.text);
  return others.every(({ text }) => AMOUNT.test(text));
}

/** What is said of a list as a whole: when it was made, by whom, what a sign in it means. */
const ABOUT =
  /^(?:(?:(?:voor het )?laatst )?(?:bijgewerkt|gewijzigd|aangepast|geactualiseerd|opgeslagen|afgedrukt|geprint|opgesteld|gemaakt)\b|(?:versie|pagina|pag\.|blad|bron)[\s:]{1,3}\d|stand per\b|(?:eerst)?volgende? (?:vergadering|overleg|bijeenkomst)\b|(?:nb|n\.b\.|p\.?s\.?|let op|bron|toelichting|opmerking|legenda|peildatum|status per|versie|printdatum) ?:|\*{1,3}\)? ?[=:\p{L}]|(?:\p{L}{1,3}|\d|[^\p{L}\p{N}\s]{1,2}) = )/iu;

/** True of a row of one cell that says something of the list; of the last rows alone, since among the others it may be anything. */
export function isAbout(row: GridRow): boolean {
  const [only, ...others] = filled(row);
  return only !== undefined && others.length === 0 && ABOUT.test(only.text);
}

/** True of a row that was numbered and never filled in. */
export function isBareNumber(row: GridRow, columns: readonly MappedColumn[]): boolean {
  const [only, ...others] = filled(row);
  return (
    only !== undefined &&
    others.length === 0 &&
    columns[only.at]?.role.is === 'number' &&
    /^\d{1,4}\.?$/u.test(only.text)
  );
}

const OF_WORK: ReadonlySet<string> = new Set(['eigenaar', 'deadline']);

/** True of a row that says below `Actie` that there is nothing to do. */
export function saysNothing(row: GridRow, columns: readonly MappedColumn[]): boolean {
  const at = columns.findIndex(({ role }) => role.is === 'title');
  const title = columns[at];
  if (title === undefined || !ACTION.test(headerKey(title.header)) || !NOTHING.test(row.cells[at]?.text ?? ''))
    return false;
  // With somebody or a day beside it something is meant.
  return !columns.some(
    ({ role }, place) => role.is === 'field' && OF_WORK.has(role.name) && (row.cells[place]?.text ?? '').length > 1,
  );
}

/** The last row that says more than one thing; undefined without one. */
export function lastEntry(body: readonly GridRow[]): GridRow | undefined {
  return body.findLast((row) => filled(row).length > 1 && !isSum(row));
}

/** Keeps a row that is no part of the list as a comment in its place. */
export function keepRest(row: GridRow, into: Collector): void {
  into.comment([rowText(row)]);
  for (const { read } of row.cells) if (read.deleted !== '') into.doubt(undefined, 'deletedText', [read.deleted], {});
}

/** Keeps a table that is no list: each row as a line, in its place. @param legend where rows go that say what colours mean */
export function* keepTable(
  { rows, block, number }: NumberedTable,
  legend: string[],
  loose: (text: string) => void,
  into: Collector,
): Bits<void> {
  if (block.name !== undefined) into.tell('section', [oneLine(block.name)], { table: number });
  const hasColours = rows.some(({ cells }) => cells.some(({ given }) => given.colour !== undefined));
  yield* eachInBits(rows, (row) => {
    if (row.isEmpty) return;
    if (hasColours) legend.push(rowText(row));
    loose(rowText(row));
  });
}

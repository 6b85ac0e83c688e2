/** Cards that stand beside each other in one table, each with labels of its own: `Wie | Henk | Wie | Ria`. */
import type { GridCell, GridRow } from './grid.ts';
import { headerKey } from './roles.ts';

/** The cards beside each other as rows of their own; undefined where no labels stand twice in a row. */
export function partsBeside(rows: readonly GridRow[]): (readonly GridRow[])[] | undefined {
  const starts = rows.map(startsOf).find((found) => found !== undefined);
  if (starts === undefined) return undefined;
  const repeating = rows.filter(({ cells }) => labelsAt(cells, starts) === 'same');
  if (repeating.length < 2 || rows.some(({ cells }) => labelsAt(cells, starts) === 'other')) return undefined;
  return starts.map((start, at) =>
    rows.flatMap((row) => {
      const cells = row.cells.slice(start, starts[at + 1]);
      return cells.every(({ text, read }) => text === '' && read.asides.length === 0) ? [] : [{ ...row, cells }];
    }),
  );
}

/** Where the label of each card begins, in a row that says one label several times, each before a value. */
function startsOf({ cells }: GridRow): number[] | undefined {
  const own = [...cells.entries()].filter(([, { isFromLeft }]) => !isFromLeft);
  if (own.length < 4 || own.length % 2 === 1) return undefined;
  const labels = own.filter((_, at) => at % 2 === 0);
  const [key, ...others] = labels.map(([, { text }]) => headerKey(text));
  if (key === '' || others.some((other) => other !== key)) return undefined;
  return labels.map(([at]) => at);
}

/** What the labels of a row are: all the same, or of some cards only; one over all of each card, as a title is; or anything else. */
function labelsAt(cells: readonly GridCell[], starts: readonly number[]): 'same' | 'some' | 'title' | 'other' {
  if (starts.some((start) => cells[start]?.isFromLeft === true)) return 'other';
  const labels = starts.map((start) => headerKey(cells[start]?.text ?? ''));
  if (starts.every((start) => cells[start + 1]?.isFromLeft === true)) return 'title';
  const said = labels.filter((label) => label !== '');
  if (new Set(said).size > 1) return 'other';
  return said.length === starts.length ? 'same' : 'some';
}

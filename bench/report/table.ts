/** Markdown tables. */

export type Cell = string | number | undefined;

/** A table with its columns in line, so that it reads well unrendered too; the first column left, numbers right. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [heads, ...rows.map((row) => heads.map((_, column) => escaped(row[column])))];
  const widths = heads.map((_, column) => Math.max(3, ...texts.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(texts[0]!), rule, ...texts.slice(1).map(line)].join('\n');
}

const escaped = (cell: Cell): string => (cell === undefined ? '' : String(cell).replaceAll('|', '\\|'));

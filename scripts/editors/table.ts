/** The table of docs/editors.md, from what docs/editors.json holds. */

/** The features tried with each client, in the order of the table. */
export const ROWS = ['problems', 'closed lists', 'hover', 'completion', 'quick fix', 'rename'] as const;
export type RowName = (typeof ROWS)[number];

/** `ok`; or why not, or that it was not tried. */
export type Outcome = 'ok' | 'not tried' | string;

export interface ClientResult {
  readonly client: string;
  readonly version: string;
  readonly rows: Readonly<Record<RowName, Outcome>>;
}

export interface EditorsResult {
  /** The day on which they were run. */
  readonly day: string;
  /** Problems of `samples/actielijst.duo`, as our own client is told them. */
  readonly problems: number;
  /** The number of other registers that have problems; none of them is open. */
  readonly lists: number;
  /** Files in which a rename changes the name. */
  readonly files: number;
  readonly clients: readonly ClientResult[];
}

export const BEGIN = '<!-- the table: made by npm run editors -->';
export const END = '<!-- the end of the table -->';

/** The page with the table made anew between its marks, the rest as it is. */
export function editorsPage(page: string, result: EditorsResult): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/editors.md has no place for the table');
  return `${page.slice(0, from)}${BEGIN}\n\n${tableOf(result)}\n\n${page.slice(to)}`;
}

function tableOf({ day, problems, lists, files, clients }: EditorsResult): string {
  const cells = [
    ['', ...clients.map(({ client, version }) => `${client} ${version}`)],
    ['---', ...clients.map(() => '---')],
    ...ROWS.map((row) => [labelOf(row, { problems, lists, files }), ...clients.map(({ rows }) => markOf(rows[row]))]),
  ];
  const table = cells.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
  return `Run on ${day}.\n\n${table}`;
}

function labelOf(
  row: RowName,
  { problems, lists, files }: Pick<EditorsResult, 'problems' | 'lists' | 'files'>,
): string {
  if (row === 'problems') return `all ${problems} problems of the list`;
  if (row === 'closed lists') return `those of the ${lists} registers with problems that are not open`;
  if (row === 'rename') return `rename of a person in ${files} files`;
  return { hover: 'hover', completion: 'completion of a status', 'quick fix': '*Markeer als gereed*, and one undo' }[
    row
  ];
}

function markOf(outcome: Outcome): string {
  if (outcome === 'ok') return '✓';
  return outcome === 'not tried' ? '–' : `✗ ${outcome}`;
}

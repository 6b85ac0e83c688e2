/** The figures of docs/reliability.md, from what docs/reliability.json holds. */

export interface Reach {
  /** The day on which it was measured, and what on. */
  readonly day: string;
  readonly machine: string;
  readonly files: number;
  /** Files in which the rename changes something. */
  readonly changed: number;
  /** The time that the rename took, in milliseconds. */
  readonly renameMs: number;
  /** Hovers that were answered while it went on, the longest wait of one, and of one while nothing else was asked. */
  readonly hovers: number;
  readonly longestHoverMs: number;
  readonly quietHoverMs: number;
  /** The most that the server held from its start on, and what it held before the rename, in MB. */
  readonly peakMB: number;
  readonly beforeMB: number;
  /** True when its progress was shown. */
  readonly showsProgress: boolean;
}

export const BEGIN = '<!-- the figures: made by npm run reach -->';
export const END = '<!-- the end of the figures -->';

/** The page with the figures made anew between their marks, the rest as it is. */
export function reachPage(page: string, reach: Reach): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/reliability.md has no place for the figures');
  return `${page.slice(0, from)}${BEGIN}\n\n${figuresOf(reach)}\n\n${page.slice(to)}`;
}

function figuresOf(reach: Reach): string {
  const { day, machine, files, changed, hovers, showsProgress } = reach;
  const rows = [
    [`a rename over ${files} files, of a name in ${changed} of them`, `${(reach.renameMs / 1000).toFixed(1)} s`],
    [`the longest of ${hovers} hovers that were asked meanwhile, one behind the other`, `${reach.longestHoverMs} ms`],
    ['the longest hover before it', `${reach.quietHoverMs} ms`],
    ['the most memory that the server has held', `${reach.peakMB} MB`],
    ['what it held before the rename', `${reach.beforeMB} MB`],
    ['progress was shown', showsProgress ? 'yes' : 'no'],
  ];
  return `Measured on ${day}, ${machine}.\n\n| | |\n|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
}

/** The figures of README.md, out of the results of one run. */
import { SIZES, sizeName } from '../options.ts';
import { ACTIONS_PER_FILE } from '../scenarios/folder.ts';
import type { Results } from './results.ts';
import { rounded } from './statistics.ts';
import type { Summary } from './summary.ts';
import { type Cell, table } from './table.ts';

export const BEGIN = '<!-- the figures: made by npm run speed -->';
export const END = '<!-- the end of the figures -->';

const OURS = 'duo';
const PLOT =
  '![Cost of one typed letter against the number of lines of the register, both logarithmic: a line for each server](docs/images/speed.png)';

/** The largest size at which peers are measured too, in actions. */
const BESIDE_PEERS = SIZES['114k']!;

const HEADS: Readonly<Record<string, string>> = {
  langium: 'Langium',
  json: 'JSON server',
  yaml: 'YAML server',
  'floor raw': 'does nothing',
  'floor std': 'does nothing (library)',
  'floor std, one file': 'does nothing (library, one file)',
};

type Labels = readonly (readonly [row: string, label: string])[];

const START: Labels = [['cold start', 'start of the server → problems of a small file']];

const IN_FILE: Labels = [
  ['letter', 'a letter in a title → right problems'],
  ['status broken', 'a letter in a status, which breaks it'],
  ['name broken', 'the name of a person that thousands of actions name, broken'],
  ['letter + completion', 'a letter, and completion at once'],
  ['burst', 'all that VS Code asks after a letter, of what each offers'],
  ['paste', 'a thousand actions pasted'],
  ['open: visible part (staged)', 'open, the problems of what is visible'],
  ['open: all problems', 'open, all problems'],
  ['memory per MB of text', 'memory per MB of text'],
];

const IN_FOLDER: Labels = [
  ['folder: first time', 'start → right problems, the first time'],
  ['folder: again', 'start → right problems, the second time'],
  ['folder: a letter', 'a letter, one file open'],
  ['folder: a letter, all those files open', 'a letter, all files open'],
  ['folder: opening each', 'opening one more'],
  ['folder: memory', 'memory'],
];

/** The page with the figures made anew between their marks, the rest as it is. */
export function readmePage(page: string, results: Results): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('README.md has no place for the figures');
  return `${page.slice(0, from)}${BEGIN}\n\n${figuresOf(results)}\n\n${page.slice(to)}`;
}

function figuresOf({ at, commit, node, cores, processor, runs, summaries }: Results): string {
  const inFile = summaries.filter(({ row, actions }) => actions > 0 && !row.startsWith('folder'));
  const sizes = [...new Set(inFile.map(({ actions }) => actions))].sort((one, other) => other - one);
  const shown = sizes.filter((size, index) => size >= BESIDE_PEERS || index === 0).reverse();
  const folder = summaries.filter(({ row }) => row.startsWith('folder'));
  const files = folder.length === 0 ? 0 : Math.round(folder[0]!.actions / ACTIONS_PER_FILE);
  return [
    PLOT,
    `Medians of ${runs === 1 ? 'one run' : `${runs} runs`} of commit ${commit} on ${at.slice(0, 10)}, all servers in turn, on ` +
      `${cores} × ${processor}, Node ${node.replace('v', '')}. ×N: what another takes of ours; the two that do nothing show what nobody ` +
      'can be below. An empty place was not measured, or that server does not offer it.',
    tableOf('start', summaries, START),
    ...shown.map((size) =>
      tableOf(
        `${sizeName(size)} lines`,
        inFile.filter(({ actions }) => actions === size),
        IN_FILE,
      ),
    ),
    tableOf(`a folder of ${files} registers`, folder, IN_FOLDER),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * The table of a title: a row for each label that we have a number for, and a column for each server that has one in
 * any of them.
 */
function tableOf(title: string, summaries: readonly Summary[], labels: Labels): string {
  const find = (server: string, row: string): Summary | undefined =>
    summaries.find((one) => one.server === server && one.row === row && one.p50 !== undefined);
  const rows = labels.filter(([row]) => find(OURS, row) !== undefined);
  const servers = [...new Set(summaries.map(({ server }) => server))].filter(
    (server) => server !== OURS && rows.some(([row]) => find(server, row) !== undefined),
  );
  if (rows.length === 0) return '';
  const cells = rows.map(([row, label]): Cell[] => {
    const ours = find(OURS, row)!;
    return [label, withUnit(ours), ...servers.map((server) => ratio(find(server, row), ours))];
  });
  return table([title, OURS, ...servers.map((name) => HEADS[name] ?? name)], cells);
}

function withUnit({ p50 = 0, unit }: Summary): string {
  if (unit === 'ms' && p50 >= 1000) return `${rounded(p50 / 1000)} s`;
  return `${p50} ${unit === 'MB per MB' ? 'MB' : unit}`;
}

function ratio(other: Summary | undefined, ours: Summary): string {
  if (other?.p50 === undefined || ours.p50 === undefined || ours.p50 === 0) return '';
  return `×${rounded(other.p50 / ours.p50).toLocaleString('en')}`;
}

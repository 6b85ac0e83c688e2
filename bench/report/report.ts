/** The report at the end of the bench: Markdown tables with ratios. */
import { cpus } from 'node:os';
import { sizeName } from '../options.ts';
import type { Measurement } from './measurement.ts';
import { rounded } from './statistics.ts';
import { type Summary, summaries } from './summary.ts';
import { table } from './table.ts';

const OURS = 'duo';
const FLOORS = ['floor raw', 'floor std'];

export function report(measurements: readonly Measurement[]): string {
  const all = summaries(measurements);
  const runs = Math.max(0, ...measurements.map(({ run }) => run));
  const isFolder = ({ row }: Summary): boolean => row.startsWith('folder');
  const start = all.filter((one) => one.actions === 0);
  const folder = all.filter(isFolder);
  const files = all.filter((one) => one.actions > 0 && !isFolder(one));
  const sizes = [...new Set(files.map(({ actions }) => actions))].sort((one, other) => one - other);
  const parts = [
    '# How fast, beside whom',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ` +
      `medians over ${runs} ${runs === 1 ? 'run' : 'runs'}. p50 / p95 in ms unless another unit is named. ` +
      `×N: N times what ${OURS} takes in the same runs. Read the ratios, not the milliseconds.`,
    section('Start', start),
    ...sizes.map((size) =>
      section(
        `${sizeName(size)} lines`,
        files.filter(({ actions }) => actions === size),
      ),
    ),
    section('A folder of registers', folder),
    growth(files, sizes),
    notes(all),
    failures(all),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The rows of one size: ours, what we cost above the floors, and each other server beside us. */
function section(title: string, found: readonly Summary[]): string {
  if (found.length === 0) return '';
  const servers = unique(found.map(({ server }) => server));
  const others = servers.filter((name) => name !== OURS);
  const isOursThere = servers.includes(OURS);
  const floors = isOursThere ? FLOORS.filter((name) => servers.includes(name)) : [];
  const heads = ['', ...(isOursThere ? [OURS] : []), ...floors.map((name) => `${OURS} ÷ ${name}`), ...others];
  const rows = unique(found.map(({ row }) => row)).map((row) => {
    const of = (server: string) => found.find((one) => one.row === row && one.server === server);
    const ours = of(OURS);
    const { unit } = found.find((one) => one.row === row)!;
    return [
      unit === 'ms' ? row : `${row} (${unit})`,
      ...(isOursThere ? [cell(ours)] : []),
      ...floors.map((name) => unique([ratio(ours, of(name)), ratio(ours, of(name), 'p95')]).join(' / ')),
      ...others.map((name) => {
        const beside = name.startsWith('floor') ? '' : ratio(of(name), ours);
        return `${cell(of(name))}${beside === '' ? '' : ` (×${beside})`}`;
      }),
    ];
  });
  return `## ${title}\n\n${table(heads, rows)}`;
}

/** The growth of our own rows over the sizes: what grows with the file, and what does not. */
function growth(files: readonly Summary[], sizes: readonly number[]): string {
  const ours = files.filter(({ server, p50 }) => server === OURS && p50 !== undefined);
  if (sizes.length < 2 || ours.length === 0) return '';
  const rows = unique(ours.map(({ row }) => row)).map((row) => {
    const of = (size: number) => ours.find((one) => one.row === row && one.actions === size);
    const known = sizes.map(of).filter((one) => one !== undefined);
    return [row, ...sizes.map((size) => cell(of(size))), known.length > 1 ? `×${ratio(known.at(-1), known[0])}` : ''];
  });
  return `## ${OURS}: growth with the file\n\n${table(['', ...sizes.map(sizeName), 'last ÷ first'], rows)}`;
}

function notes(all: readonly Summary[]): string {
  const lines = all.filter((one) => one.notes.length > 0).map((one) => `- ${placeOf(one)}: ${one.notes.join('; ')}`);
  return lines.length === 0 ? '' : `## Notes\n\n${unique(lines).join('\n')}`;
}

function failures(all: readonly Summary[]): string {
  const lines = all.filter((one) => one.failed.length > 0).map((one) => `- ${placeOf(one)}: ${one.failed.join('; ')}`);
  return lines.length === 0 ? '' : `## Failed: wrong, or not in time\n\n${lines.join('\n')}`;
}

const placeOf = ({ server, actions, row }: Summary): string =>
  `${server}${actions === 0 || row.startsWith('folder') ? '' : `, ${sizeName(actions)}`}, ${row}`;

function cell(one: Summary | undefined): string {
  if (one === undefined) return '';
  if (one.failed.length > 0) return 'failed';
  if (one.p50 === undefined) return one.absent ?? '';
  return one.p95 === undefined || one.p95 === one.p50 ? `${one.p50}` : `${one.p50} / ${one.p95}`;
}

/** The ratio of one to the other; empty where either has no number. */
function ratio(one: Summary | undefined, other: Summary | undefined, of: 'p50' | 'p95' = 'p50'): string {
  const [above, below] = [one?.[of], other?.[of]];
  if (above === undefined || below === undefined || below === 0) return '';
  return String(rounded(above / below));
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

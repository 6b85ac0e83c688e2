/** The picture of README.md: what a letter costs against the size of the register, both axes logarithmic. As SVG. */
import type { Summary } from './summary.ts';

const WIDTH = 760;
const HEIGHT = 460;
const AREA = { left: 76, right: 610, top: 64, bottom: 396 };

/** The colours of the lines, which stand out on a light page and on a dark one; the background is left open. */
const COLOURS: Readonly<Record<string, string>> = {
  duo: '#1f9d55',
  'floor raw': '#8a8f98',
  'floor std': '#6f7782',
  langium: '#d1495b',
  json: '#c17d11',
  yaml: '#7d6bd0',
};
const LABELS: Readonly<Record<string, string>> = {
  'floor raw': 'does nothing',
  'floor std': 'does nothing (library)',
  langium: 'Langium',
  json: 'JSON server',
  yaml: 'YAML server',
};

/** Room beside the first and the last value, as a part of a power of ten. */
const MARGIN = 0.15;

const TEXT = '#7a828e';
const GRID = '#8a8f98';

interface Point {
  readonly lines: number;
  readonly ms: number;
}

interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

export function plot(summaries: readonly Summary[], row = 'letter'): string {
  const series = seriesOf(summaries, row);
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) throw new Error(`there is nothing to plot: no “${row}” was measured`);
  const across = scale(
    points.map(({ lines }) => lines),
    AREA.left,
    AREA.right,
  );
  const up = scale(
    points.map(({ ms }) => ms),
    AREA.bottom,
    AREA.top,
  );
  const labels = spread(series.map(({ points: own }) => up.at(own.at(-1)!.ms)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>One typed letter: milliseconds to the right problems, against the lines of the register</title>`,
    text(AREA.left, 26, 'One typed letter → the right problems', { size: 17, weight: 600 }),
    text(AREA.left, 46, 'milliseconds (median) against lines of the register; both axes logarithmic', {}),
    ...up.ticks.map((value) => line(AREA.left, up.at(value), AREA.right, up.at(value))),
    ...up.ticks.map((value) => text(AREA.left - 8, up.at(value) + 4, milliseconds(value), { anchor: 'end' })),
    ...across.ticks.map((value) => line(across.at(value), AREA.top, across.at(value), AREA.bottom)),
    ...across.ticks.map((value) => text(across.at(value), AREA.bottom + 20, lineCount(value), { anchor: 'middle' })),
    text((AREA.left + AREA.right) / 2, AREA.bottom + 44, 'lines of the register as a .duo file', { anchor: 'middle' }),
    ...series.flatMap(({ name, points: own }, index) => {
      const colour = COLOURS[name] ?? TEXT;
      const places = own.map(({ lines, ms }) => `${fixed(across.at(lines))},${fixed(up.at(ms))}`);
      const width = name === 'duo' ? 3.5 : 2;
      const dash = name.startsWith('floor') ? ' stroke-dasharray="5 4"' : '';
      const last = own.at(-1)!;
      return [
        `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"${dash}/>`,
        ...places.map((place) => {
          const [x, y] = place.split(',');
          return `<circle cx="${x}" cy="${y}" r="${width + 0.5}" fill="${colour}"/>`;
        }),
        text(across.at(last.lines) + 10, labels[index]! + 4, LABELS[name] ?? name, {
          colour,
          weight: name === 'duo' ? 700 : 500,
        }),
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}

/** The line of each server. The same actions stand above each other, however many lines another language takes for them. */
function seriesOf(summaries: readonly Summary[], row: string): Series[] {
  const lines = new Map<number, number>();
  for (const one of summaries) if (one.row === row) lines.set(one.actions, lines.get(one.actions) ?? one.lines);
  const found = summaries.filter((one) => one.row === row && one.p50 !== undefined);
  return [...new Set(found.map(({ server }) => server))].map((name) => {
    const own = found.filter(({ server }) => server === name);
    const points = own.map(({ actions, p50 }) => ({ lines: lines.get(actions)!, ms: p50! }));
    return { name, points: points.sort((one, other) => one.lines - other.lines) };
  });
}

interface Scale {
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** A logarithmic axis that just holds some values, with a mark at each power of ten. `from` and `to` in pixels. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.log10(Math.min(...values)) - MARGIN;
  const high = Math.log10(Math.max(...values)) + MARGIN;
  const powers = Array.from({ length: Math.max(0, Math.floor(high) - Math.ceil(low) + 1) });
  const ticks = powers.map((_, index) => 10 ** (Math.ceil(low) + index));
  return { ticks, at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from) };
}

/** Heights of labels moved apart, so that two lines that end together can both be read. In pixels, from above. */
export function spread(heights: readonly number[], apart = 16): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((one, other) => one.height - other.height);
  const result: number[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const { height, index } of order) {
    above = Math.max(height, above + apart);
    result[index] = above;
  }
  return result;
}

interface TextStyle {
  readonly anchor?: string;
  readonly colour?: string;
  readonly size?: number;
  readonly weight?: number;
}

function text(
  x: number,
  y: number,
  words: string,
  { anchor = 'start', colour = TEXT, size = 13, weight = 400 }: TextStyle,
) {
  const style = `fill="${colour}" text-anchor="${anchor}" font-size="${size}" font-weight="${weight}"`;
  return `<text x="${fixed(x)}" y="${fixed(y)}" ${style}>${words}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  const place = `x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}"`;
  return `<line ${place} stroke="${GRID}" stroke-opacity="0.35"/>`;
}

const fixed = (value: number): string => value.toFixed(1);

const milliseconds = (value: number): string =>
  value >= 1000 ? `${value / 1000} s` : `${Number(value.toPrecision(1))} ms`;

function lineCount(value: number): string {
  if (value >= 1e6) return `${value / 1e6} million`;
  return value >= 1000 ? `${value / 1000},000` : String(value);
}

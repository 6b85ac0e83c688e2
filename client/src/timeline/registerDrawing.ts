/** The deadlines of a register as a drawing: how many in each month, and each as the days that it means, what is late in front. */
import type { RegisterTimeline, TimelineMonth, TimelineRow } from '../../../protocol/timeline.ts';
import { cutOff, type Drawing, round, type Shape } from '../pages/drawing.ts';
import { axisOf, axisShapes, dayText, numberOfDay, plotIn } from './axis.ts';
import { countedText, type TimelineWords } from './timelineMessages.ts';

/** More bars than these nobody looks at: the table has them. */
export const MOST_BARS = 150;

const PLACES = { labels: 270, days: 630, after: 20 };
const ROW = 22;
const BAR = 12;
/** A deadline of one day is as wide as this. */
const LEAST_BAR = 6;

/**
 * Each row as the days that it means, on one axis; undefined without rows.
 * @param room the width that there is for it. It is no wider, down to what can still be read.
 */
export function rowsDrawing(
  { rows, months, day }: RegisterTimeline,
  words: TimelineWords,
  room = Number.POSITIVE_INFINITY,
): Drawing | undefined {
  const drawn = rows.slice(0, MOST_BARS);
  if (drawn.length === 0) return undefined;
  const today = numberOfDay(day);
  const days = drawn.flatMap(({ earliest, latest }) => [earliest, latest].flatMap((one) => numberOfDay(one) ?? []));
  const plot = plotIn(room, PLACES);
  const axis = axisOf([...days, ...(today === undefined ? [] : [today])], plot, words.locale);
  const late = drawn.filter(({ isLate }) => isLate);
  const coming = drawn.filter(({ isLate }) => !isLate);
  const shapes: Shape[] = [];
  let y = ROW;
  // The heading counts all, drawn or not.
  const [all, allLate] = [sum(months.map(({ count }) => count)), sum(months.map((one) => one.late))];
  for (const [name, group, count] of [
    [words.late, late, allLate],
    [words.coming, coming, all - allLate],
  ] as const) {
    if (group.length === 0) continue;
    shapes.push({ name: 'text', class: 'kop', x: 0, y: y + 15, text: `${name} (${count})` });
    y += ROW;
    for (const row of group) {
      shapes.push(...rowShapes(row, y, axis.x, today, plot.letters, words));
      y += ROW;
    }
  }
  const bottom = y + 4;
  const { total: width } = plot;
  const now = today === undefined ? [] : todayShapes(axis.x(today), bottom, width, dayText(today, words.locale), words);
  return {
    width,
    height: bottom + 24,
    shapes: [...axisShapes(axis, ROW, bottom), ...shapes, ...now],
  };
}

function rowShapes(
  row: TimelineRow,
  y: number,
  x: (day: number) => number,
  today: number | undefined,
  letters: number,
  words: TimelineWords,
): Shape[] {
  const { earliest, latest, isLate } = row;
  const last = numberOfDay(latest);
  if (last === undefined) return [];
  const first = Math.min(numberOfDay(earliest) ?? last, last);
  const left = x(first);
  const end = x(last + 1);
  const says = rowText(row, words);
  const label = cutOff(nameOf(row, words), letters);
  const tooLate: Shape[] =
    isLate && today !== undefined
      ? [{ name: 'line', class: 'te-laat', x1: end, y1: y + ROW / 2, x2: x(today), y2: y + ROW / 2 }]
      : [];
  return [
    { name: 'text', class: 'naam', x: 0, y: y + 15, text: isLate ? `! ${label}` : label, says },
    ...tooLate,
    {
      name: 'rect',
      class: isLate ? 'staaf laat' : 'staaf',
      x: left,
      y: y + (ROW - BAR) / 2,
      width: round(Math.max(LEAST_BAR, end - left)),
      height: BAR,
      says,
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** `5 Brief opstellen`; what has no number is called by its title, and what has neither *zonder titel*. */
export function nameOf({ number, title }: TimelineRow, words: TimelineWords): string {
  return [number, title].filter((part) => part !== null && part !== '').join(' ') || words.untitled;
}

/** `5 Brief opstellen, Anja: 1 april 2021, te laat`. */
function rowText(row: TimelineRow, words: TimelineWords): string {
  const { owners, text, isLate } = row;
  const who = owners.length === 0 ? '' : `, ${owners.join(', ')}`;
  return `${nameOf(row, words)}${who}: ${text}${isLate ? `, ${words.lateSign}` : ''}`;
}

const BARS = 120;
const TOP = 20;
/** More columns than these stand too close: then those of a year are one. */
const MOST_COLUMNS = 24;
/** The month below a column has so much room. */
const LEAST_COLUMN = 37;
/** Of a text that stands in the middle of its place. */
const HALF_LETTER = 3.4;

/** The number of deadlines in each month, of a long time in each year; undefined without any. @param room as of `rowsDrawing`. */
export function monthsDrawing(
  { months }: RegisterTimeline,
  words: TimelineWords,
  room = Number.POSITIVE_INFINITY,
): Drawing | undefined {
  const columns = columnsOf(months, words.locale);
  if (columns.length === 0) return undefined;
  const most = Math.max(...columns.map(({ count }) => count));
  const width = Math.max(LEAST_COLUMN, Math.min(70, Math.floor((Math.min(room, 918) - 18) / columns.length)));
  const shapes = columns.flatMap(({ label, count, late }, index): Shape[] => {
    const x = index * width + 10;
    const wide = width - 8;
    const heightOf = (part: number) => round((part / most) * BARS);
    const base = TOP + BARS;
    const says = `${label}: ${countedText(count, late, words)}`;
    const bar = (name: string, from: number, part: number): Shape[] =>
      part === 0
        ? []
        : [
            {
              name: 'rect',
              class: name,
              x,
              y: round(base - heightOf(from) - heightOf(part)),
              width: wide,
              height: heightOf(part),
              says,
            },
          ];
    return [
      ...bar('staaf laat', 0, late),
      ...bar('staaf', late, count - late),
      {
        name: 'text',
        class: 'aantal',
        x: x + wide / 2,
        y: round(base - heightOf(count) - 4),
        text: count === 0 ? '' : late === 0 ? String(count) : `${count} (${late}!)`,
        anchor: 'middle',
        says,
      },
      { name: 'text', class: 'as', x: x + wide / 2, y: base + 14, text: label, anchor: 'middle' },
    ];
  });
  const last = columns.length * width + 12;
  const base: Shape = { name: 'line', class: 'grond', x1: 6, y1: TOP + BARS, x2: last, y2: TOP + BARS };
  return { width: last + 6, height: TOP + BARS + 24, shapes: [base, ...shapes] };
}

interface Column {
  readonly label: string;
  readonly count: number;
  readonly late: number;
}

/** The months from the first to the last, those without a deadline too; years where those would be too many. */
function columnsOf(months: readonly TimelineMonth[], locale: string): Column[] {
  const numbers = new Map(months.map((one) => [monthNumber(one.month), one]));
  const [first, last] = [months[0], months.at(-1)].map((one) => (one === undefined ? 0 : monthNumber(one.month)));
  if (first === undefined || last === undefined || months.length === 0) return [];
  if (last - first >= MOST_COLUMNS) return yearsOf(months);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    const { count, late } = numbers.get(month) ?? { count: 0, late: 0 };
    const day = numberOfDay(`${Math.floor(month / 12)}-${(month % 12) + 1}-1`)!;
    return { label: dayText(day, locale, { month: 'short', year: '2-digit' }), count, late };
  });
}

/** Only the years that have one: there may be centuries between. */
function yearsOf(months: readonly TimelineMonth[]): Column[] {
  const years = new Map<string, Column>();
  for (const { month, count, late } of months) {
    const label = month.slice(0, month.indexOf('-'));
    const known = years.get(label) ?? { label, count: 0, late: 0 };
    years.set(label, { label, count: known.count + count, late: known.late + late });
  }
  return [...years.values()].slice(-MOST_COLUMNS);
}

function monthNumber(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return (year ?? 0) * 12 + (number ?? 1) - 1;
}

/** The line of the day at which deadlines are judged, with its name above it, which stays within the width of the drawing. */
export function todayShapes(x: number, bottom: number, width: number, day: string, words: TimelineWords): Shape[] {
  const half = day.length * HALF_LETTER;
  return [
    {
      name: 'line',
      class: 'vandaag',
      x1: x,
      y1: 14,
      x2: x,
      y2: bottom,
      says: words.judgedOn.replace('{dag}', () => day),
    },
    {
      name: 'text',
      class: 'vandaag-naam',
      x: Math.max(half, Math.min(x, width - half)),
      y: 11,
      text: day,
      anchor: 'middle',
    },
  ];
}

/** One action as a drawing: what was said of it on a line of days, and below that each deadline that it has had. */
import type { ActionTimeline, TimelineDeadline } from '../../../protocol/timeline.ts';
import { cutOff, type Drawing, round, type Shape } from '../pages/drawing.ts';
import { axisOf, axisShapes, dayText, numberOfDay, plotIn } from './axis.ts';
import { todayShapes } from './registerDrawing.ts';
import type { TimelineWords } from './timelineMessages.ts';

const PLACES = { labels: 190, days: 640, after: 110 };
const ROW = 24;
const DOT = 9;
/** Not more dots than these stand above each other: others lie on the highest. */
const MOST_STACKED = 5;

/** The drawing; undefined when nothing of it has a day. @param room the width that there is for it. */
export function actionDrawing(
  timeline: ActionTimeline,
  words: TimelineWords,
  room = Number.POSITIVE_INFINITY,
): Drawing | undefined {
  const { moments, deadlines, isOpen } = timeline;
  const today = numberOfDay(timeline.day);
  const said = moments.map(({ day }, index) => ({ day: numberOfDay(day), number: index + 1 }));
  const of = (days: readonly (number | undefined)[]) => days.filter((day) => day !== undefined);
  const own = of([
    ...said.map(({ day }) => day),
    ...deadlines.flatMap(({ earliest, latest, since }) => [earliest, latest, since].map(numberOfDay)),
  ]);
  if (own.length === 0) return undefined;
  const plot = plotIn(room, PLACES);
  const axis = axisOf(of([...own, today]), plot, words.locale);
  const dots = said.flatMap(({ day, number }) => (day === undefined ? [] : [{ x: axis.x(day), day, number }]));
  const levels = levelsOf(dots.map(({ x }) => x));
  const line = 24 + Math.max(1, ...levels.map((level) => level + 1)) * (DOT * 2 + 2);
  const shapes: Shape[] = [];
  if (dots.length > 0) {
    shapes.push(
      { name: 'text', class: 'kop', x: 0, y: line - 5, text: words.history },
      { name: 'line', class: 'grond', x1: plot.left, y1: line, x2: plot.left + plot.width, y2: line },
      ...dots.flatMap(({ x, day, number }, index) =>
        dotOf(number, x, line - DOT - 1 - levels[index]! * (DOT * 2 + 2), dayText(day, words.locale)),
      ),
    );
  }
  let y = line + 12;
  const changes = changesOf(deadlines);
  for (const [index, one] of deadlines.entries()) {
    const isNow = index === deadlines.length - 1;
    shapes.push(
      ...deadlineShapes(one, { isNow, y, x: axis.x, letters: plot.letters }, changeText(changes[index], words)),
    );
    y += ROW;
  }
  const last = numberOfDay(deadlines.at(-1)?.latest);
  if (isOpen && last !== undefined && today !== undefined && last < today) {
    const middle = y - ROW / 2;
    shapes.push(
      { name: 'line', class: 'te-laat', x1: axis.x(last + 1), y1: middle, x2: axis.x(today), y2: middle },
      { name: 'text', class: 'naam', x: axis.x(today) + 4, y: middle + 5, text: `! ${words.lateSign}` },
    );
  }
  const bottom = y + 4;
  const now =
    today === undefined ? [] : todayShapes(axis.x(today), bottom, plot.total, dayText(today, words.locale), words);
  return { width: plot.total, height: bottom + 24, shapes: [...axisShapes(axis, 16, bottom), ...shapes, ...now] };
}

/** How high each dot lies, from 0, so that none covers another: above those that stand too near, as far as there is room. */
function levelsOf(places: readonly number[]): number[] {
  const ends: number[] = [];
  return places.map((x) => {
    const free = ends.findIndex((end) => end <= x);
    const level = free >= 0 ? free : Math.min(ends.length, MOST_STACKED - 1);
    ends[level] = x + DOT * 2 + 1;
    return level;
  });
}

/** A dot with the number that its line has in the table. */
function dotOf(number: number, x: number, cy: number, day: string): Shape[] {
  const text = String(number);
  return [
    { name: 'circle', class: 'stip', cx: x, cy, r: DOT, says: `${text}: ${day}` },
    { name: 'text', class: 'stip-nummer', x, y: cy + 4, text, anchor: 'middle' },
  ];
}

interface DeadlinePlace {
  /** It is the one that holds now. */
  readonly isNow: boolean;
  readonly y: number;
  readonly x: (day: number) => number;
  readonly letters: number;
}

function deadlineShapes(
  { text, earliest, latest, since }: TimelineDeadline,
  { isNow, y, x, letters }: DeadlinePlace,
  change: string,
): Shape[] {
  const last = numberOfDay(latest);
  const name: Shape = {
    name: 'text',
    class: isNow ? 'naam nu' : 'naam',
    x: 0,
    y: y + 16,
    text: cutOff(text, letters),
    says: text,
  };
  if (last === undefined) return [name];
  const first = Math.min(numberOfDay(earliest) ?? last, last);
  const [left, end] = [x(first), x(last + 1)];
  const agreed = numberOfDay(since);
  const middle = y + ROW / 2;
  const wait: Shape[] =
    agreed === undefined || agreed >= first
      ? []
      : [{ name: 'line', class: 'wacht', x1: x(agreed), y1: middle, x2: left, y2: middle }];
  return [
    name,
    ...wait,
    {
      name: 'rect',
      class: isNow ? 'staaf nu' : 'staaf eerder',
      x: left,
      y: y + 6,
      width: round(Math.max(6, end - left)),
      height: 12,
      says: text,
    },
    ...(change === '' ? [] : [{ name: 'text' as const, class: 'as', x: end + 10, y: y + 16, text: change }]),
  ];
}

/** The number of days that each deadline is later than the one before; undefined for the first, and where one has no last day. */
export function changesOf(deadlines: readonly TimelineDeadline[]): (number | undefined)[] {
  return deadlines.map(({ latest }, index) => {
    const [before, after] = [numberOfDay(deadlines[index - 1]?.latest), numberOfDay(latest)];
    return before === undefined || after === undefined ? undefined : after - before;
  });
}

/** `14 dagen later`, `1 dag eerder`; empty when it did not move. */
export function changeText(days: number | undefined, words: TimelineWords): string {
  if (days === undefined || days === 0) return '';
  return days > 0
    ? words.laterBy.replace('{n}', dayCount(days, words))
    : words.earlierBy.replace('{n}', dayCount(-days, words));
}

function dayCount(days: number, { oneDay, manyDays }: TimelineWords): string {
  return days === 1 ? oneDay : manyDays.replace('{n}', String(days));
}

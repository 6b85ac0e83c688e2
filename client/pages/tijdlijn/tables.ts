/** The tables behind the drawings of the timeline: they hold the same, in words. */
import type { TimelineDeadline, TimelineMoment, TimelineMonth, TimelineRow } from '../../../protocol/timeline.ts';
import { changesOf, changeText } from '../../src/timeline/actionDrawing.ts';
import { dayText, numberOfDay } from '../../src/timeline/axis.ts';
import { nameOf } from '../../src/timeline/registerDrawing.ts';
import type { TimelineWords } from '../../src/timeline/timelineMessages.ts';
import { type Child, made } from '../shared/dom.ts';

/** What is open with a deadline. @param go is told the line of a row that somebody wants to see. */
export function rowTable(
  rows: readonly TimelineRow[],
  words: TimelineWords,
  go: (line: number) => void,
): HTMLTableElement {
  const { columns } = words;
  const cells = rows.map((row) => {
    const { number, title, owners, text, latest, isLate, line } = row;
    const button = made(
      'button',
      { type: 'button', lang: 'nl', 'aria-label': words.goTo.replace('{wat}', () => nameOf(row, words)) },
      title ?? words.untitled,
    );
    button.addEventListener('click', () => go(line));
    return [number ?? '', button, owners.join(', '), text, fullDay(latest, words), isLate ? `! ${words.lateSign}` : ''];
  });
  const heads = [columns.nr, columns.wat, columns.eigenaar, columns.deadline, columns.laatsteDag, columns.laat];
  return table(words.byDay, heads, cells);
}

export function monthTable(months: readonly TimelineMonth[], words: TimelineWords): HTMLTableElement {
  const { columns } = words;
  const cells = months.map(({ month, count, late }) => {
    const day = numberOfDay(`${month}-1`);
    const name = day === undefined ? month : dayText(day, words.locale, { month: 'long', year: 'numeric' });
    return [name, String(count), late === 0 ? '' : String(late)];
  });
  return table(words.byMonth, [columns.maand, columns.aantal, columns.laat], cells);
}

/** The lines of a history, with the numbers that they have in the drawing. */
export function momentTable(moments: readonly TimelineMoment[], words: TimelineWords): Child {
  if (moments.length === 0) return '';
  const { columns } = words;
  const cells = moments.map(({ day, dayText: typed, gremium, text }, index) => [
    String(index + 1),
    day === null ? typed || words.unknownDay : fullDay(day, words),
    gremium ?? '',
    text,
  ]);
  return table(words.history, [columns.nr, columns.dag, columns.waar, columns.wat], cells);
}

export function deadlineTable(deadlines: readonly TimelineDeadline[], words: TimelineWords): Child {
  if (deadlines.length === 0) return '';
  const { columns } = words;
  const changes = changesOf(deadlines);
  const cells = deadlines.map(({ text, latest, since }, index) => {
    const isLast = index === deadlines.length - 1;
    const agreed = since === null ? (index === 0 && !isLast ? words.first : '') : fullDay(since, words);
    const moved = [changeText(changes[index], words), isLast ? words.now : ''].filter((part) => part !== '');
    return [text, fullDay(latest, words), agreed, moved.join(', ')];
  });
  return table(
    columns.deadline,
    [columns.deadline, columns.laatsteDag, columns.afgesproken, columns.verschoven],
    cells,
  );
}

function fullDay(iso: string | null, words: TimelineWords): string {
  const day = numberOfDay(iso);
  return day === undefined ? '' : dayText(day, words.locale);
}

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | HTMLElement)[])[],
): HTMLTableElement {
  const head = made('tr', {}, ...heads.map((text) => made('th', { scope: 'col' }, text)));
  const body = rows.map((cells) => made('tr', {}, ...cells.map((cell) => made('td', {}, cell))));
  return made('table', {}, made('caption', {}, caption), made('thead', {}, head), made('tbody', {}, ...body));
}

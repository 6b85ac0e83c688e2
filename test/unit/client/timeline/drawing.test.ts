import assert from 'node:assert/strict';
import { catalogues } from '../../../../client/src/messages.ts';
import type { Drawing, Shape } from '../../../../client/src/pages/drawing.ts';
import { cutOff } from '../../../../client/src/pages/drawing.ts';
import { actionDrawing, changesOf, changeText } from '../../../../client/src/timeline/actionDrawing.ts';
import { axisOf, dayText, numberOfDay } from '../../../../client/src/timeline/axis.ts';
import { MOST_BARS, monthsDrawing, rowsDrawing } from '../../../../client/src/timeline/registerDrawing.ts';
import { countedText } from '../../../../client/src/timeline/timelineMessages.ts';
import type { ActionTimeline, RegisterTimeline, TimelineRow } from '../../../../protocol/timeline.ts';

const words = catalogues.nl.timelinePage;
const PLOT = { left: 100, width: 600 };

const row = (number: string, earliest: string | null, latest: string, isLate = false): TimelineRow => ({
  ...{ number, title: `Titel ${number}`, owners: [], text: latest, earliest, latest, isLate, line: 0 },
});
const counted = (rows: readonly TimelineRow[]) => [
  { month: '2021-03', count: rows.length, late: rows.filter(({ isLate }) => isLate).length },
];
const register = (
  rows: readonly TimelineRow[],
  months: RegisterTimeline['months'] = rows.length === 0 ? [] : counted(rows),
): RegisterTimeline => ({
  ...{ title: null, day: '2021-03-24', rows, months, withoutDay: 0, isTooLarge: false },
});
const texts = (drawing: Drawing | undefined) =>
  (drawing?.shapes ?? []).flatMap((shape) => (shape.name === 'text' && shape.text !== '' ? [shape.text] : []));
const of = (drawing: Drawing | undefined, name: string) =>
  (drawing?.shapes ?? []).filter((shape): shape is Shape => shape.class.split(' ').includes(name));

/** Fails where a mark stands outside: a letter is taken as six and a half points wide. */
function assertInside({ width, shapes }: Drawing): void {
  for (const shape of shapes) {
    const wide = shape.name === 'text' ? shape.text.length * 6.5 : 0;
    const left = shape.name === 'text' ? shape.x - (shape.anchor === 'middle' ? wide / 2 : 0) : 0;
    const right =
      shape.name === 'text'
        ? left + wide
        : shape.name === 'rect'
          ? shape.x + shape.width
          : shape.name === 'line'
            ? Math.max(shape.x1, shape.x2)
            : shape.cx + shape.r;
    assert.ok(left >= 0 && right <= width, `${JSON.stringify(shape)} in ${width}`);
  }
}

describe('days as numbers', () => {
  it('go up by one, through leap days and centuries', () => {
    const pairs = [
      ['2021-02-28', '2021-03-01'],
      ['2020-02-28', '2020-02-29'],
      ['1999-12-31', '2000-01-01'],
      ['99-12-31', '100-01-01'],
    ];
    for (const [before, after] of pairs) assert.equal(numberOfDay(after)! - numberOfDay(before)!, 1, after);
  });

  it('are nothing of what is no day', () => {
    for (const wrong of ['', '2021', 'maart', null, undefined, '2021-3-x']) assert.equal(numberOfDay(wrong), undefined);
  });

  it('read in the language of the page', () => {
    assert.equal(dayText(numberOfDay('2021-03-24')!, 'nl-NL'), '24 maart 2021');
  });
});

describe('an axis', () => {
  const axis = (first: string, last: string) =>
    axisOf(
      [first, last].map((one) => numberOfDay(one)!),
      PLOT,
      'nl-NL',
    );

  it('holds whole months around its days, from its left end to its right', () => {
    const { first, last, x } = axis('2021-01-13', '2021-03-10');
    assert.equal(dayText(first, 'nl-NL'), '1 januari 2021');
    assert.equal(dayText(last, 'nl-NL'), '1 april 2021');
    assert.deepEqual([x(first), x(last)], [100, 700]);
  });

  it('has few ticks, however long it is', () => {
    for (const [first, last] of [
      ['2021-01-01', '2021-01-01'],
      ['2021-01-01', '2021-12-31'],
      ['2019-05-02', '2021-12-31'],
      ['1990-01-01', '2021-01-01'],
      ['1000-01-01', '2021-01-01'],
    ]) {
      const { ticks } = axis(first!, last!);
      assert.ok(ticks.length >= 1 && ticks.length <= 11, `${first}: ${ticks.length}`);
    }
    assert.deepEqual(
      axis('2019-05-02', '2021-12-31').ticks.map(({ label }) => label),
      ['jul 2019', 'jan 2020', 'jul 2020', 'jan 2021', 'jul 2021'],
    );
  });
});

describe('the drawing of a register', () => {
  const drawing = rowsDrawing(
    register([
      row('1', '2021-03-01', '2021-03-01', true),
      row('2', '2021-04-01', '2021-06-30'),
      row('3', null, '2021-05-01'),
    ]),
    words,
  );

  it('has what is late in front, below its own heading, with a sign', () => {
    assert.deepEqual(texts(drawing).slice(-6), [
      'Te laat (1)',
      '! 1 Titel 1',
      'Komt nog (2)',
      '2 Titel 2',
      '3 Titel 3',
      '24 maart 2021',
    ]);
    assert.equal(of(drawing, 'laat').length, 1);
  });

  it('is as wide as the days that a deadline means', () => {
    const [, quarter, day] = of(drawing, 'staaf').map((shape) => (shape.name === 'rect' ? shape.width : 0));
    assert.ok(quarter! > day! * 10, `${quarter} ${day}`);
  });

  it('says what each bar means', () => {
    assert.deepEqual(
      of(drawing, 'staaf').map(({ says }) => says),
      ['1 Titel 1: 2021-03-01, te laat', '2 Titel 2: 2021-06-30', '3 Titel 3: 2021-05-01'],
    );
  });

  it('is nothing without rows, and of very many only the first', () => {
    assert.equal(rowsDrawing(register([]), words), undefined);
    const many = Array.from({ length: 400 }, (_, index) => row(String(index), null, '2021-05-01'));
    const drawn = rowsDrawing(register(many), words);
    assert.equal(of(drawn, 'staaf').length, MOST_BARS);
    assert.ok(texts(drawn).includes('Komt nog (400)'), 'the heading counts all');
  });

  it('fits beside a text: the days take the room that there is, and no text stands outside', () => {
    const rows = [row('1', '2021-03-01', '2021-03-01', true), row('2', '2021-04-01', '2021-12-31')];
    for (const room of [420, 500, 700, 900, 2000]) {
      for (const day of ['2021-03-01', '2021-12-31']) {
        const drawing = rowsDrawing({ ...register(rows), day }, words, room)!;
        assert.ok(drawing.width <= room, `${room}: ${drawing.width}`);
        assertInside(drawing);
      }
    }
    assert.equal(rowsDrawing(register(rows), words, 2000)!.width, rowsDrawing(register(rows), words)!.width);
    const months = Array.from({ length: 10 }, (_, at) => ({ month: `2021-${at + 1}`, count: 1, late: 0 }));
    assert.ok(monthsDrawing(register([], months), words, 420)!.width <= 420);
    // Below what can be read it keeps its size, and one moves it sideways.
    assert.equal(rowsDrawing(register(rows), words, 100)!.width, rowsDrawing(register(rows), words, 200)!.width);
  });

  it('counts by month, those between too, and of a long time by year', () => {
    const months = [
      { month: '2020-12', count: 2, late: 2 },
      { month: '2021-02', count: 3, late: 0 },
    ];
    assert.deepEqual(texts(monthsDrawing(register([], months), words)), ['2 (2!)', 'dec 20', 'jan 21', '3', 'feb 21']);
    const years = monthsDrawing(register([], [...months, { month: '2030-01', count: 1, late: 0 }]), words);
    assert.deepEqual(texts(years), ['2 (2!)', '2020', '3', '2021', '1', '2030']);
    assert.equal(monthsDrawing(register([]), words), undefined);
  });

  it('says a number in words', () => {
    assert.equal(countedText(5, 0, words), '5');
    assert.equal(countedText(5, 2, words), '5, waarvan 2 te laat');
  });
});

describe('the drawing of an action', () => {
  const action = (given: Partial<ActionTimeline>): ActionTimeline => ({
    ...{ called: 'actie 5', title: null, day: '2021-03-24', isOpen: true, moments: [], leftOut: 0, deadlines: [] },
    ...given,
  });
  const moment = (day: string | null) => ({ day, dayText: '', gremium: null, text: 'x', changes: null });
  const deadline = (latest: string | null, since: string | null = null) => ({
    ...{ text: latest ?? 'z.s.m.', earliest: latest, latest, since },
  });

  it('has a dot for each line with a day, by its number in the table, and none above another', () => {
    const drawing = actionDrawing(
      action({ moments: [moment('2021-01-13'), moment(null), moment('2021-03-10'), moment('2021-03-11')] }),
      words,
    );
    const dots = of(drawing, 'stip').map((shape) => (shape.name === 'circle' ? [shape.cx, shape.cy] : []));
    assert.equal(dots.length, 3);
    assert.deepEqual(
      texts(drawing).filter((text) => /^\d$/u.test(text)),
      ['1', '3', '4'],
    );
    assert.ok(dots[1]![1]! > dots[2]![1]!, 'the second of two that are near stands above the first');
  });

  it('has each deadline, the last as it holds now, and how much later it became', () => {
    const deadlines = [deadline('2021-02-01'), deadline('2021-04-01', '2021-01-13'), deadline(null, '2021-02-01')];
    const drawing = actionDrawing(action({ deadlines }), words);
    assert.deepEqual([of(drawing, 'eerder').length, of(drawing, 'nu').length], [2, 1]);
    assert.ok(texts(drawing).includes('59 dagen later'));
    assert.deepEqual(changesOf(deadlines), [undefined, 59, undefined]);
  });

  it('fits beside a text', () => {
    const deadlines = [deadline('2021-02-01'), deadline('2021-03-20', '2021-01-13')];
    for (const room of [420, 500, 700, 2000]) {
      const drawing = actionDrawing(action({ deadlines, moments: [moment('2021-01-13')] }), words, room)!;
      assert.ok(drawing.width <= room, `${room}: ${drawing.width}`);
      assertInside(drawing);
    }
  });

  it('says that it is late only while it is open', () => {
    const deadlines = [deadline('2021-03-01')];
    assert.ok(texts(actionDrawing(action({ deadlines }), words)).includes('! te laat'));
    assert.ok(!texts(actionDrawing(action({ deadlines, isOpen: false }), words)).includes('! te laat'));
  });

  it('is nothing where no day is known', () => {
    assert.equal(actionDrawing(action({ moments: [moment(null)], deadlines: [deadline(null)] }), words), undefined);
  });

  it('says days in words', () => {
    assert.deepEqual(
      [1, 14, -1, -3, 0, undefined].map((days) => changeText(days, words)),
      ['1 dag later', '14 dagen later', '1 dag eerder', '3 dagen eerder', '', ''],
    );
  });
});

describe('a text that is cut off', () => {
  it('ends with a sign, and never with half of one', () => {
    assert.equal(cutOff('abcdef', 6), 'abcdef');
    assert.equal(cutOff('abcdef', 4), 'abc…');
    assert.equal(cutOff('ab😀cd', 4), 'ab…');
  });
});

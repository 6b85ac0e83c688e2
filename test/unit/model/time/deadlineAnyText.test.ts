/** No text at all makes the reader of deadlines throw, nor what works out and explains what it read. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { type DeadlineContext, isPast, resolveDeadline } from '../../../../server/src/model/time/deadline.ts';
import { explainDeadline } from '../../../../server/src/model/time/deadlineExplanation.ts';
import type { DeadlineNode } from '../../../../server/src/syntax/dates/ast.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';
import * as words from '../../../../server/src/syntax/dates/words.ts';
import { anyText } from '../../../support/anyText.ts';
import { runs } from '../../../support/runs.ts';
import { DAYS } from './deadlineTable/days.ts';
import { HOLIDAYS } from './deadlineTable/holidays.ts';
import { OTHERS } from './deadlineTable/others.ts';
import { PERIODS } from './deadlineTable/periods.ts';
import { SEEDS } from './deadlineTable/seeds.ts';

const TABLES = [words.MONTHS, words.WEEKDAYS, words.ORDINALS, words.SEASONS, words.PARTS, words.HOLIDAYS];
const ROWS = [...SEEDS, ...DAYS, ...PERIODS, ...HOLIDAYS, ...OTHERS];

/** The words of the grammar, those of the table among them, and numbers that just fit or just do not. */
const grammar = fc.oneof(
  fc.constantFrom(...TABLES.flatMap((table) => [...table.keys()]), ...words.HOLIDAY_DAYS.keys()),
  fc.constantFrom(...ROWS.flatMap(([typed]) => typed.split(/\s+/u))),
  fc.integer({ min: 0, max: 54 }).map(String),
  fc.constantFrom('1900', '2199', '1899', '2200', '2000', '2024', "'00", 'Q4', '29', '31', '53', '2e', 'helft', 'week'),
);
const signs = fc.constantFrom(...' \t/-–—.,;:()?#&\'"\u2019\u00a0\u0301\r\n\0', '', '  ', ' (', ') ', '; ');
const anything = fc.oneof(anyText(8), fc.string({ unit: 'grapheme', maxLength: 8 }));
const pieces = fc.oneof({ weight: 6, arbitrary: grammar }, { weight: 3, arbitrary: signs }, anything);

const texts = fc.oneof(
  fc.array(pieces, { maxLength: 10 }).map((all) => all.join('')),
  fc.array(pieces, { maxLength: 10 }).map((all) => all.join(' ')),
  fc.constantFrom(...ROWS.map(([typed]) => typed)),
  // a row of the table, cut off where somebody is still typing
  fc
    .tuple(fc.constantFrom(...ROWS.map(([typed]) => typed)), fc.nat({ max: 40 }), anything)
    .map(([typed, at, rest]) => typed.slice(0, at) + rest),
  anything,
);

const FIRST = dayOf(1, 1, 1)!;
const LAST = dayOf(9999, 12, 31)!;
const days = fc.oneof(
  fc.integer({ min: dayOf(1990, 1, 1)!, max: dayOf(2110, 1, 1)! }),
  fc.constantFrom(FIRST, LAST),
  fc.integer({ min: FIRST, max: LAST }),
);
const dayOrNone = fc.option(days, { nil: undefined });

const contexts: fc.Arbitrary<DeadlineContext> = fc
  .record({
    meeting: dayOrNone,
    earliestFullDate: dayOrNone,
    referenceDay: dayOrNone,
    newestDate: dayOrNone,
    next: fc.option(fc.record({ day: days, counted: fc.boolean() }), { nil: undefined }),
    ready: fc.array(fc.option(fc.record({ day: days, isDone: fc.boolean() }), { nil: undefined }), { minLength: 1 }),
  })
  .map(({ next, ready, ...known }) => ({
    ...known,
    nextMeeting: () => next,
    ready: (_kind, number) => ready[number.length % ready.length],
  }));

describe('any text as a deadline', () => {
  it('is read, worked out and explained without an exception, at any day', () => {
    fc.assert(
      fc.property(texts, contexts, dayOrNone, (text, context, reference) => {
        const node = readDeadline(text);
        for (const { start, end } of spansIn(node)) assert.ok(0 <= start && start <= end && end <= text.length);

        const resolved = resolveDeadline(node, context);
        const { earliest, latest, watched, findings } = resolved;
        assert.equal(watched, latest !== undefined);
        if (earliest !== undefined && latest !== undefined) assert.ok(earliest <= latest);
        for (const { span } of findings) assert.ok(node.span.start <= span.start && span.end <= node.span.end);

        const sentence = explainDeadline(text, resolved, reference);
        assert.ok(sentence.startsWith(`${text}: `));
        assert.doesNotMatch(sentence.slice(text.length), /undefined|NaN|null/);
        if (reference !== undefined)
          assert.equal(isPast(resolved, reference), sentenceSaysLate(sentence.slice(text.length)));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('loses nothing: what is no form, no lead and no remark is white space or a full stop, and the words stand as typed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const node = readDeadline(text);
        const { span, remark, lead } = node;
        const outside = [
          text.slice(0, lead?.start ?? span.start),
          lead && text.slice(lead.end, span.start),
          text.slice(span.end, remark?.start),
          remark && text.slice(remark.end),
        ];
        assert.match(outside.join(''), /^[\s.]*$/u);
        for (const { text: word, start, end } of wordsIn(node)) {
          // the spaces of a name are folded, and nothing else
          assert.equal(word.replaceAll(/\s+/gu, ''), text.slice(start, end).replaceAll(/\s+/gu, ''));
        }
        assert.deepEqual(readDeadline(text), node);
      }),
      { numRuns: runs(1500) },
    );
  });
});

function sentenceSaysLate(meaning: string): boolean {
  return /[,;] al \d+ dag/u.test(meaning);
}

/** The numbers and names that a deadline holds. */
function wordsIn(node: DeadlineNode): readonly { text: string; start: number; end: number }[] {
  if (node.kind === 'afterAction' || node.kind === 'afterDecision') return node.numbers;
  return node.kind === 'nextMeeting' && node.gremium !== undefined ? [node.gremium] : [];
}

function spansIn(value: unknown): { start: number; end: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value ? [value as { start: number; end: number }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

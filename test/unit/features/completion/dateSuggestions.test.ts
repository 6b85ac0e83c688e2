/** The phrases for a deadline: on any day each is read to days that need no other day to be known. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suggestDates, suggestDeadlines } from '../../../../server/src/features/completion/dateSuggestions.ts';
import { addDays, dayOf, partsOf } from '../../../../server/src/model/time/calendar.ts';
import { resolveDeadline } from '../../../../server/src/model/time/deadline.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';
import { runs } from '../../../support/runs.ts';

const anyDay = fc.integer({ min: dayOf(1990, 1, 1)!, max: dayOf(2100, 12, 31)! });
const PIECES = [
  'over ',
  '5 ',
  '15',
  ' w',
  'weken',
  'maand',
  'week ',
  '31',
  '-',
  '/',
  'eind ',
  'mei',
  ' ',
  'Q3',
  'voor ',
  '(',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary-ascii', maxLength: 12 }),
);

describe('suggestDeadlines', () => {
  it('is read in full, whatever the day and whatever was typed', () => {
    fc.assert(
      fc.property(anyDay, anyText, (from, typed) => {
        const phrases = suggestDeadlines(from, typed);
        assert.ok(phrases.length > 60);
        for (const { label, text } of phrases) {
          const read = resolveDeadline(readDeadline(text), {});
          assert.equal(read.kind, 'period', `${label}: ${text}`);
          assert.equal(read.assumedYear, undefined, text);
          assert.deepEqual(read.findings, [], text);
          assert.ok(read.latest !== undefined || read.earliest !== undefined, text);
        }
        const keys = phrases.map(({ label, text }) => `${label}: ${text}`);
        assert.deepEqual(keys, [...new Set(keys)]);
      }),
      { numRuns: runs(60) },
    );
  });

  it('takes no year for a date whose weekday is another', () => {
    const texts = (typed: string) => suggestDeadlines(dayOf(2021, 3, 24)!, typed).map(({ text }) => text);
    assert.ok(texts('maandag 29 maart').includes('maandag 29 maart 2021'));
    assert.ok(!texts('dinsdag 29 maart').includes('dinsdag 29 maart 2021'));
  });

  it('looks no further than two years ahead, and at no past year', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        for (const { label, text } of suggestDeadlines(from, '')) {
          const { latest, earliest } = resolveDeadline(readDeadline(text), {});
          const day = latest ?? earliest!;
          assert.ok(partsOf(day).year >= partsOf(from).year && day < addDays(from, 800), `${label}: ${text}`);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('suggestDates', () => {
  it('has each day once', () => {
    assert.deepEqual(
      suggestDates(dayOf(2021, 3, 31)!).map(({ what, text }) => `${what}: ${text}`),
      ['today: 31 maart 2021', 'inTwoWeeks: 14 april 2021'],
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveDeadline } from '../../../../server/src/model/time/deadline.ts';
import { Memo } from '../../../../server/src/syntax/dates/memo.ts';
import * as read from '../../../../server/src/syntax/dates/read.ts';
import { createDateLexer } from '../../../../server/src/syntax/dates/tokens.ts';
import { anyText } from '../../../support/anyText.ts';
import { runs } from '../../../support/runs.ts';
import { FORMS } from './forms.ts';

const READERS = [
  read.readDeadline,
  read.readDate,
  read.readLeadingDate,
  read.readLeadingPeriod,
  read.findDates,
  read.findDeadlineForms,
];

/** Pieces of forms in any order, with what is hard in between. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...FORMS.flatMap(([text]) => text.split(/(?<=[\s/.-])/))),
    fc.constantFrom('\ud800', '\udc00', '((((', '))', ';', '\u0301', '\0', '\r\n', '9'.repeat(40), "'99", '#', '=> '),
    anyText(5),
  ),
  { maxLength: 12 },
);
const texts = pieces.map((words) => words.join(''));

describe('reading any text', () => {
  it('never throws, reads the same again, and keeps its spans within the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const reader of READERS) {
          const found = reader(text);
          assert.deepEqual(reader(text), found);
          for (const { start, end } of spansIn(found)) assert.ok(0 <= start && start <= end && end <= text.length);
        }
        resolveDeadline(read.readDeadline(text), { referenceDay: 0 });
      }),
      { numRuns: runs(400) },
    );
  });

  it('reads a form again from its own span', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = read.readDeadline(text);
        if (whole.kind === 'text') return;
        const form = text.slice(whole.span.start, whole.span.end);
        const again = read.readDeadline(form);
        assert.equal(again.kind, whole.kind);
        assert.deepEqual(again.span, { start: 0, end: form.length });
      }),
      { numRuns: runs(400) },
    );
  });

  it('leaves no unit of a text out', () => {
    const lexer = createDateLexer({ skipValidations: true });
    fc.assert(fc.property(texts, (text) => assert.deepEqual(lexer.tokenize(text).errors, [])));
  });

  it('is not slow on long texts', () => {
    for (const text of [
      '9'.repeat(10_000),
      '('.repeat(10_000),
      '1-'.repeat(5_000),
      'a-'.repeat(5_000),
      ' '.repeat(10_000),
    ])
      for (const reader of READERS) assert.doesNotThrow(() => reader(text));
  });
});

describe('the memo', () => {
  it('gives the same object for the same text', () => {
    assert.equal(read.readDeadline('1 maart 2021'), read.readDeadline('1 maart 2021'));
  });

  it('forgets, so that it stays within twice its limit', () => {
    const reads: string[] = [];
    const memo = new Memo<string>(2);
    const get = (text: string) =>
      memo.get(text, (unread) => {
        reads.push(unread);
        return unread;
      });
    for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'a']) get(text);
    assert.deepEqual(reads, ['a', 'b', 'c', 'd', 'e', 'a']);
  });

  it('does not keep long texts', () => {
    let count = 0;
    const memo = new Memo<number>(2);
    for (let i = 0; i < 2; i++) memo.get('x'.repeat(65), () => ++count);
    assert.equal(count, 2);
  });
});

function spansIn(value: unknown): { start: number; end: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value ? [value as { start: number; end: number }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

import assert from 'node:assert/strict';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import { resolveDeadline } from '../../../../server/src/model/time/deadline.ts';
import type { DeadlineNode } from '../../../../server/src/syntax/dates/ast.ts';
import { DateParser } from '../../../../server/src/syntax/dates/parser.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';
import { createDateLexer, OPEN_WORDS } from '../../../../server/src/syntax/dates/tokens.ts';
import { FORMS } from './forms.ts';

const peildatum = parseIso('2021-03-24');

describe('deadline texts', () => {
  it('are at least 150', () => assert.ok(FORMS.length >= 150));

  for (const [text, meaning] of FORMS) {
    it(JSON.stringify(text), () => assert.equal(meaningOf(readDeadline(text)), meaning));
  }

  it('have a span of the form alone', () => {
    const { span, remark } = readDeadline('  Uiterlijk voor 1 mrt. 2021. (zie stuk) ');
    assert.deepEqual(
      [span, remark],
      [
        { start: 2, end: 28 },
        { start: 30, end: 40 },
      ],
    );
    assert.deepEqual(readDeadline('  na brief B ').span, { start: 2, end: 12 });
  });

  it('have a span for each part', () => {
    assert.deepEqual(readDeadline(' voor ma. 1 mrt. 2021'), {
      kind: 'period',
      bound: 'before',
      period: {
        kind: 'date',
        day: 1,
        month: 3,
        year: 2021,
        weekday: 1,
        span: { start: 6, end: 21 },
        weekdaySpan: { start: 6, end: 9 },
      },
      span: { start: 1, end: 21 },
      remark: undefined,
    });
    assert.deepEqual(readDeadline('eind januari/Q2 2021'), {
      kind: 'period',
      bound: 'exact',
      period: {
        kind: 'range',
        first: { kind: 'month', month: 1, year: undefined, part: 'eind', span: { start: 0, end: 12 } },
        last: { kind: 'quarter', quarter: 2, year: 2021, part: undefined, span: { start: 13, end: 20 } },
        span: { start: 0, end: 20 },
      },
      span: { start: 0, end: 20 },
      remark: undefined,
    });
  });
});

describe('the definitions of date tokens and rules', () => {
  it('are sound by Chevrotain’s own checks', () => {
    assert.deepEqual(createDateLexer({ skipValidations: false }).lexerDefinitionErrors, []);
    assert.doesNotThrow(() => new DateParser({ skipValidations: false }));
  });

  it('know every open word', () => {
    assert.deepEqual([...OPEN_WORDS.values()], ['doorlopend', 'n.v.t.', 'nader te bepalen', 'variabel', '?']);
  });
});

function meaningOf(node: DeadlineNode): string {
  const remark = node.remark ? ` (${node.remark.start}-${node.remark.end})` : '';
  return ownMeaningOf(node) + remark;
}

function ownMeaningOf(node: DeadlineNode): string {
  switch (node.kind) {
    // Text until something declares it: moments.test.ts.
    case 'moment':
      return 'text';
    case 'period': {
      const { earliest, latest, assumedYear, findings, watched } = resolveDeadline(node, { referenceDay: peildatum });
      assert.equal(watched, latest !== undefined);
      const day = (value: number | undefined) => (value === undefined ? '' : formatIso(value));
      const days = earliest === undefined && latest === undefined ? '?' : `${day(earliest)}..${day(latest)}`;
      const problems = findings.map(
        ({ code, span, expectedWeekday }) =>
          ` !${code} ${span.start}-${span.end}${expectedWeekday ? ` =${expectedWeekday}` : ''}`,
      );
      return `${days}${assumedYear ? ` ~${assumedYear}` : ''}${problems.join('')}`;
    }
    case 'afterAction':
    case 'afterDecision': {
      const numbers = node.numbers.map(({ text, start, end }) => `${text}@${start}-${end}`);
      return `${node.kind === 'afterAction' ? 'action' : 'decision'} ${numbers.join(' ')}`;
    }
    case 'nextMeeting': {
      if (node.gremium === undefined) return node.before ? 'before own' : 'meeting own';
      const { text, start, end } = node.gremium;
      return `${node.before ? 'before' : 'meeting'} ${text}@${start}-${end}`;
    }
    case 'open':
      return `open ${node.word}`;
    default:
      return node.kind;
  }
}

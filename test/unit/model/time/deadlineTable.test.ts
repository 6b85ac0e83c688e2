/** The table of deadlines of taal.md §3: what secretaries type, with its days and its sentence, at each edge. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { getHover } from '../../../../server/src/features/hover.ts';
import { deadlineOf } from '../../../../server/src/model/actions/action.ts';
import type { DefaultDate } from '../../../../server/src/model/index/referenceDate.ts';
import { type CalendarDay, formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import {
  type DeadlineContext,
  isPast,
  type ResolvedDeadline,
  resolveDeadline,
} from '../../../../server/src/model/time/deadline.ts';
import { explainDeadline } from '../../../../server/src/model/time/deadlineExplanation.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';
import * as words from '../../../../server/src/syntax/dates/words.ts';
import { FULL_CLIENT, fixture, problemsOf } from '../../../support/fixture.ts';
import { DAYS } from './deadlineTable/days.ts';
import { HOLIDAYS } from './deadlineTable/holidays.ts';
import { OTHERS } from './deadlineTable/others.ts';
import { PERIODS } from './deadlineTable/periods.ts';
import { type More, NONE, type Row } from './deadlineTable/row.ts';
import { SEEDS } from './deadlineTable/seeds.ts';

const ROWS: readonly Row[] = [...SEEDS, ...DAYS, ...PERIODS, ...HOLIDAYS, ...OTHERS];

/** What a deadline may be reckoned from. */
const FROM = ['meeting', 'earliestFullDate', 'peildatum', 'register'] as const;

describe('the deadline table', () => {
  for (const [typed, days, meaning, more = {}] of ROWS) {
    it(title(typed, days, more), () => {
      const resolved = resolve(typed, more);
      const [earliest, latest] = days.split('..').map((iso) => (iso === '' ? undefined : dayOf(iso)));
      assert.equal(daysOf(resolved), days);
      assert.equal(resolved.assumedYear, more.assumed);
      assert.equal(resolved.watched, latest !== undefined);
      assert.deepEqual(
        resolved.findings.map(({ code }) => code),
        more.finding === undefined ? [] : [more.finding],
      );

      const year = more.assumed === undefined ? '' : ` (jaar niet getypt, ${more.assumed} aangenomen)`;
      assert.equal(explainDeadline(typed, resolved), `${typed}: ${meaning}${year}`);
      // of a meeting the sentence goes on, so that what is left stands behind a semicolon
      const mark = resolved.meeting === undefined ? ', ' : '; ';
      for (const at of edges(earliest, latest)) {
        const left = latest === undefined ? '' : mark + timeLeft(latest - at);
        const where = formatIso(at);
        assert.equal(explainDeadline(typed, resolved, at), `${typed}: ${meaning}${left}${year}`, where);
        assert.equal(isPast(resolved, at), latest !== undefined && at > latest, where);
      }
    });
  }
});

describe('the deadline table in a register', () => {
  const client = { ...FULL_CLIENT, markdown: false };

  for (const [typed, days, meaning, more = {}] of ROWS) {
    const latest = days.split('..')[1];
    if (!latest || FROM.some((key) => more[key] !== undefined)) continue;
    it(title(typed, days, more), () => {
      const left = ['nog 1 dag', 'vandaag is de laatste dag', 'al 1 dag'];
      for (const [i, after] of [-1, 0, 1].entries()) {
        const fallback: DefaultDate = { setting: undefined, today: dayOf(latest) + after };
        const register = fixture(`actie 1: x\n  deadline: $0${typed}\n`, fallback, client);
        const hover = getHover(register.document, register.document.positionAt(register.cursor!), register.context);
        assert.deepEqual(hover?.contents, { kind: 'plaintext', value: `${typed}: ${meaning}, ${left[i]}` });
        const late = problemsOf(register, fallback).filter(({ code }) => code === 'deadline-verstreken');
        assert.equal(late.length, after > 0 ? 1 : 0);
      }
    });
  }
});

describe('the deadline table holds', () => {
  it('at least 175 texts, none of them twice with the same context', () => {
    assert.ok(new Set(ROWS.map(([typed]) => typed)).size >= 175);
    const keys = ROWS.map(([typed, , , more = {}]) => JSON.stringify([typed, { ...more, seed: undefined }]));
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  });

  // What the others say is held by test/unit/samples/otherKinds.test.ts: much of it counts from the day of the entry.
  it('all deadlines and moments of the samples that were made from a source', () => {
    const folder = new URL('../../../../samples/', import.meta.url);
    const seeds = new Set(ROWS.flatMap(([typed, , , more]) => (more?.seed ? [typed] : [])));
    const typed = readdirSync(folder)
      .filter((name) => name.endsWith('.duo') && !/^(?:raad|bewoners|werkgroep)\.duo$/u.test(name))
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
      .flatMap((line) => /^\s*(?:deadline|bespreken): *(.+?)\s*$/u.exec(line)?.[1] ?? []);
    assert.ok(typed.length > 100);
    assert.deepEqual(
      typed.filter((text) => !seeds.has(text)),
      [],
    );
  });

  it('every word that dates are made of', () => {
    const typed = ROWS.filter(([, days]) => days !== NONE).map(([text]) => text.toLowerCase());
    const tables = [words.MONTHS, words.WEEKDAYS, words.ORDINALS, words.SEASONS, words.PARTS, words.HOLIDAYS];
    for (const word of [...tables, words.HOLIDAY_DAYS].flatMap((table) => [...table.keys()])) {
      const pattern = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u');
      assert.ok(
        typed.some((text) => pattern.test(text)),
        word,
      );
    }
  });
});

/** Before, on and after the first and the last day. */
function edges(...days: (CalendarDay | undefined)[]): CalendarDay[] {
  const known = days.filter((day) => day !== undefined);
  return known.length === 0
    ? [dayOf('2021-03-24'), dayOf('9999-12-31')]
    : known.flatMap((day) => [day - 1, day, day + 1]);
}

function timeLeft(days: number): string {
  if (days === 0) return 'vandaag is de laatste dag';
  const count = Math.abs(days);
  return `${days > 0 ? 'nog' : 'al'} ${count} ${count === 1 ? 'dag' : 'dagen'}`;
}

function resolve(typed: string, { register, ...more }: More): ResolvedDeadline {
  if (register !== undefined) return resolveIn(register.replace('$D', typed), more.peildatum);
  const context: DeadlineContext = {
    meeting: dayOrNone(more.meeting),
    earliestFullDate: dayOrNone(more.earliestFullDate),
    referenceDay: dayOrNone(more.peildatum),
  };
  return resolveDeadline(readDeadline(typed), context);
}

/** The deadline of action 99 of a register, else of the action point 99 of the meeting of 13 January 2021. */
function resolveIn(register: string, peildatum: string | undefined): ResolvedDeadline {
  const { scope } = fixture(register);
  const action = ['99', '2021-01-13-99'].flatMap((number) => scope.lookupNumber('actie', number))[0];
  const deadline = action && deadlineOf(action, scope, dayOrNone(peildatum));
  assert.ok(deadline);
  return deadline.resolved;
}

function daysOf({ earliest, latest }: ResolvedDeadline): string {
  return [earliest, latest].map((day) => (day === undefined ? '' : formatIso(day))).join('..');
}

function dayOrNone(iso: string | undefined): CalendarDay | undefined {
  return iso === undefined ? undefined : dayOf(iso);
}

function dayOf(iso: string): CalendarDay {
  const day = parseIso(iso);
  assert.ok(day !== undefined, iso);
  return day;
}

function title(typed: string, days: string, { meeting, earliestFullDate, peildatum }: More): string {
  const from = meeting ?? earliestFullDate ?? peildatum;
  return `${JSON.stringify(typed)}${from === undefined ? '' : ` at ${from}`}: ${days}`;
}

/** Deadlines are read as a secretary means them, and what has no day is said: on phrases of real lists and on their brothers. */
import assert from 'node:assert/strict';
import { deadlineOf } from '../../../../server/src/model/actions/action.ts';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';
import { fixture, problemsOf } from '../../../support/fixture.ts';
import { BROTHERS } from './deadlinePhrases/brothers.ts';
import { PHRASES, type Phrase } from './deadlinePhrases/phrases.ts';

/** Two readings are plausible, and only the rest of their list tells which is meant: they are left unread, and noted. */
const UNREAD: ReadonlySet<string> = new Set(['11/6/2017', 'Week 1-2']);

const REGISTER = `// deadline-onbewaakt
register L: Lijst
  gremium: WR

gremium WR: Wijkraad
  frequentie: maandelijks
  vanaf: 1 januari 2000

actie 1: Iets
  status: in uitvoering
  eigenaar: allen
  deadline: `;

interface Outcome {
  readonly read: string;
  /** Somebody is told that there is no day, or the words say on purpose that there is none. */
  readonly isSaid: boolean;
}

function outcome(typed: string, peildatum: string): Outcome {
  const fallback = { setting: undefined, today: parseIso(peildatum)! };
  const register = fixture(`${REGISTER}${typed}\n`, fallback);
  const ref = register.scope.lookupNumber('actie', '1')[0];
  const deadline = ref && deadlineOf(ref, register.scope, fallback.today);
  const { kind } = readDeadline(typed);
  const latest = deadline?.resolved.latest;
  if (latest !== undefined) return { read: kind === 'nextMeeting' ? 'meeting' : formatIso(latest), isSaid: true };
  const codes = problemsOf(register, fallback).map(({ code }) => code);
  const hasNoEnd = deadline?.resolved.earliest !== undefined;
  const isSaid = hasNoEnd || kind === 'open' || kind === 'asap' || codes.includes('deadline-onbewaakt');
  return { read: 'none', isSaid };
}

function check([typed, peildatum, meant]: Phrase): void {
  const { read, isSaid } = outcome(typed, peildatum);
  assert.equal(read, meant);
  assert.ok(isSaid, 'nobody is told that it has no day');
}

describe('deadlines of real lists', () => {
  for (const phrase of PHRASES) {
    const [typed, peildatum, meant] = phrase;
    it(`${typed} at ${peildatum}: ${meant}`, () => check(UNREAD.has(typed) ? [typed, peildatum, 'none'] : phrase));
  }

  it('are read for all but one in twenty of those with a day', () => {
    const withDay = PHRASES.filter(([, , meant]) => meant !== 'none');
    const unread = withDay.filter(([typed]) => UNREAD.has(typed));
    assert.ok(unread.length * 20 <= withDay.length);
  });
});

describe('brothers of the deadlines of real lists', () => {
  for (const [name, rows] of Object.entries(BROTHERS)) {
    describe(name, () => {
      it('has at least three', () => assert.ok(rows.length >= 3));
      for (const row of rows) it(`${row[0]} at ${row[1]}: ${row[2]}`, () => check(row));
    });
  }
});

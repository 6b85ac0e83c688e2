/** Deadlines as secretaries shorten them are read as they mean them, and what is not counted is said. */
import assert from 'node:assert/strict';
import { deadlineOf } from '../../../../server/src/model/actions/action.ts';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';
import { fixture, problemsOf } from '../../../support/fixture.ts';
import { SAID, SHORT, UNSAID } from './deadlinePhrases/short.ts';

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

function outcome(
  typed: string,
  peildatum = '2026-03-12',
): { readonly read: string; readonly codes: readonly string[] } {
  const fallback = { setting: undefined, today: parseIso(peildatum)! };
  const register = fixture(`${REGISTER}${typed}\n`, fallback);
  const [ref] = register.scope.lookupNumber('actie', '1');
  const latest = deadlineOf(ref!, register.scope, fallback.today)?.resolved.latest;
  const codes = problemsOf(register, fallback).map(({ code }) => code);
  if (latest === undefined) return { read: 'none', codes };
  return { read: readDeadline(typed).kind === 'nextMeeting' ? 'meeting' : formatIso(latest), codes };
}

describe('deadlines as secretaries shorten them', () => {
  for (const [name, rows] of Object.entries(SHORT)) {
    describe(name, () => {
      for (const [typed, peildatum, meant] of rows) {
        it(`${typed}: ${meant}`, () => assert.equal(outcome(typed, peildatum).read, meant));
      }
    });
  }

  for (const typed of SAID) {
    it(`say that nobody watches ${typed}`, () => assert.deepEqual(outcome(typed).codes, ['deadline-onbewaakt']));
  }
  for (const typed of UNSAID) it(`are silent about ${typed}`, () => assert.deepEqual(outcome(typed).codes, []));
});

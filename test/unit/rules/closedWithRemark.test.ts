/** A remark behind a status that closes: where it leaves something, asks, or looks ahead, the status is asked about. */
import assert from 'node:assert/strict';
import { statusOfAction } from '../../../server/src/model/actions/actionStatus.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';

function read(status: string): readonly [status: string | undefined, isAsked: boolean] {
  const register = fixture(`actie 1: x\n  status: ${status}\n  eigenaar: allen\n  deadline: 1 mei 2027\n`);
  const [action] = register.scope.lookupNumber('actie', '1');
  const isAsked = problemsOf(register).some(({ code }) => code === 'status-onbekend');
  return [statusOfAction(action!, register.scope), isAsked];
}

const ASKED = [
  'gereed (verwacht 1 juni)',
  'gereed (naar verwachting eind mei)',
  'gereed (gepland 1 juni)',
  'gereed (uiterlijk 1 juni 2026)',
  'gereed; streefdatum 1 juni',
  'gereed (waarschijnlijk)',
  'gereed (fase 1)',
  'gereed (stap 1 en 2)',
  'gereed (eerste versie)',
  'gereed (1e versie)',
  'gereed (bijlage ontbreekt)',
  'gereed (onvolledig)',
  'afgerond (?)',
  'afgerond (akkoord OR?)',
  'vervallen (vermoedelijk)',
];

const CLOSED = {
  'gereed (3 maart 2021)': 'gereed',
  'gereed (zie verslag)': 'gereed',
  'gereed (definitieve versie verstuurd)': 'gereed',
  'vervallen (dubbel)': 'vervallen',
  'gereed; verstuurd op 3 mei': 'gereed',
};

describe('a status that closes with a remark', () => {
  for (const typed of ASKED) it(`is asked about: ${typed}`, () => assert.deepEqual(read(typed), [undefined, true]));
  for (const [typed, meant] of Object.entries(CLOSED)) {
    it(`closes: ${typed}`, () => assert.deepEqual(read(typed), [meant, false]));
  }
});

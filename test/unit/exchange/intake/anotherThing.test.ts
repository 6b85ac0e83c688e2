/** A row with the number of an entry that is about something else: what stands between the words of a title says nothing of what it is about. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { updateRegister } from '../../../../server/src/exchange/intake/updateRegister.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { fixture } from '../../../support/fixture.ts';
import { given, table } from './given.ts';

/** What a list with this row makes of a register with the other title at its number. */
function updated(before: string, now: string) {
  const source = `register R: Lijst\n\nactie 2: ${before}\n  status: in uitvoering\n  eigenaar: Kees\n`;
  const rows = table([
    ['Nr', 'Wat', 'Status', 'Eigenaar'],
    ['2', now, 'gereed', 'Mia'],
  ]);
  const made = makeRegister(given([rows]), { name: 'x' });
  const options = { scope: fixture(source).scope, day: dayOf(2021, 3, 12)!, from: 'Henk' };
  const { text, changes } = updateRegister(made, options);
  return { isSame: text === source, asked: changes[0]?.asks };
}

describe('a row with the number of something else', () => {
  for (const [before, now] of [
    ['Offerte opvragen voor de brug', 'Planning maken voor de molen'],
    ['Overleg met Henk over de kade', 'Nota schrijven over parkeren'],
    ['Brief sturen naar de provincie', 'Kabels verleggen naar het noorden'],
    ['Verslag laten lezen door het bestuur', 'Zaal laten keuren door de brandweer'],
    ['Nagaan of alle stukken er zijn', 'Melden waar de sleutels zijn'],
    ['Contact opnemen met deze school', 'Begroting van deze haven'],
  ] as const) {
    it(`is asked about: ${now}`, () => {
      assert.deepEqual(updated(before, now), { isSame: true, asked: 'clash' });
    });
  }

  for (const [before, now] of [
    ['Offerte opvragen voor de brug', 'Offerte voor de molen'],
    ['Nadenken over wat er zou moeten worden', 'Vooral worden wat er zijn moet en nadenken'],
    ['Wat er over is', 'Over'],
  ] as const) {
    it(`is that entry where a word of it is the same: ${now}`, () => {
      assert.deepEqual(updated(before, now), { isSame: false, asked: undefined });
    });
  }
});

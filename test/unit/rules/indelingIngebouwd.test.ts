import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const CODE = 'indeling-ingebouwd';

describe(CODE, () => {
  it('is reported of a layout by the name of one that every register has, however it is written', () => {
    const [problem] = checkProblems(`
      indeling Te laat: Wat blijft liggen
               ^^^^^^^ ${CODE}
        kolommen: nr
      indeling te laat wv: Wat blijft liggen
        kolommen: nr
    `);
    assert.equal(
      problem?.message,
      '“Te laat” is een indeling die elk register al heeft, dus deze wordt niet gebruikt. Geef haar een andere naam.',
    );
  });

  it('is mended by a name of its own', () => {
    checkFix(
      'indeling wie: Wie\n  kolommen: nr\n',
      CODE,
      'Wijzig in “eigen wie”',
      'indeling eigen wie: Wie\n  kolommen: nr\n',
    );
  });
});

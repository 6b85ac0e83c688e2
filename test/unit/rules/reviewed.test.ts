/** Texts that a reviewer typed, and that the rules got wrong. */
import assert from 'node:assert/strict';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { COMPLETE, checkFix, checkProblems } from './check.ts';

describe('texts that were got wrong once', () => {
  it('an owner or a deadline that is only a remark is missing', () => {
    checkProblems(`
      actie 1: X
        status: in uitvoering
        eigenaar: (nog vragen)
        ^^^^^^^^ eigenaar-ontbreekt
        deadline: (nog bepalen)
        ^^^^^^^^ deadline-ontbreekt
      actie 2: X
        status: in uitvoering
        eigenaar: (10)(2e)
        deadline: begin van het jaar (nog bepalen)
    `);
  });

  it('and adding it keeps the remark', () => {
    checkFix(
      `
      actie 1: X
        status: in uitvoering
        eigenaar: (nog vragen)
        ^^^^^^^^ eigenaar-ontbreekt
        deadline: doorlopend
    `,
      'eigenaar-ontbreekt',
      'Voeg de eigenaar toe',
      `
      actie 1: X
        status: in uitvoering
        eigenaar: $0 (nog vragen)
        deadline: doorlopend
    `,
      { preferred: true, opens: ['eigenaar-ontbreekt'] },
    );
  });

  it('an organisation in brackets may have a slash behind it', () => {
    checkProblems(`
      organisatie NCG
      organisatie BZK
      actie 1: X
        status: gereed
        eigenaar: Henk (NCG/BZK), Piet (NCG – BZK)
    `);
  });

  it('a full stop or quotes make no other status', () => {
    for (const status of ['gereed.', 'Gereed!', '“gereed”', "'Afgerond'"]) {
      checkProblems(`
        actie 1: X
          status: ${status}
      `);
    }
  });

  it('the digit of actie5 is its number', () => {
    checkFix(
      `
      actie5: X${COMPLETE}
      ^^^^^^ regel-onbekend
    `,
      'regel-onbekend',
      'Wijzig in “actie 5”',
      `
      actie 5: X${COMPLETE}
    `,
      { preferred: true },
    );
  });

  /** How long judging a text takes, in milliseconds. */
  const timesOf = function* (text: string): Iterable<number> {
    const read = fixture(text);
    for (let i = 0; i < 3; i++) {
      const started = performance.now();
      problemsOf(read);
      yield performance.now() - started;
    }
  };
  /** Eight times the text; cubic growth would be 512 times the time, quadratic 64 times. A busy machine has three tries. */
  const growsWithText = (textOf: (size: number) => string, size: number): boolean => {
    const most = 40 * Math.max(Math.min(...timesOf(textOf(size))), 1);
    for (const time of timesOf(textOf(8 * size))) if (time < most) return true;
    return false;
  };

  it('judging grows with the text: headings that are called by name', () => {
    const list = (size: number) => {
      const numbers = Array.from({ length: size }, (_, index) => index + 1);
      const topics = numbers.map((number) => `onderwerp ${number}: T\n`).join('');
      const actions = numbers.map((number) => `actie ${number}: X\n  blok: 02-${number}\n`).join('');
      return `randvoorwaarde 02: R\n${topics}${actions}`;
    };
    assert.ok(growsWithText(list, 100));
  });

  it('judging grows with the text: one number that many actions have', () => {
    const list = (size: number) => 'actie 1: X\n  status: gereed\n'.repeat(size);
    assert.ok(growsWithText(list, 500));
  });

  it('judging grows with the text: a name with very many spaces', () => {
    const line = (size: number) => `actie 1: X\n  status: gereed\n  eigenaar: a${' '.repeat(size)}b\n`;
    assert.ok(growsWithText(line, 1000));
  });
});

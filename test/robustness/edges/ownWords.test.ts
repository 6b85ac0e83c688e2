/** Very many words of a register's own, each used by an action; and what is shown of very many of one name. */
import { getDocumentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { getFormatting } from '../../../server/src/features/formatting.ts';
import { assertGrowsInStep } from '../../support/growth.ts';
import { Opened } from '../../support/opened.ts';
import { rows } from '../../support/rows.ts';

/** A word of letters alone, of which no two are equal. */
const word = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

describe('very many words of a register’s own', function () {
  this.timeout(60_000);
  for (const [name, textOf] of [
    [
      'statuses',
      (size: number) =>
        `register R\n  statussen:\n${rows(size, (at) => `    stand${word(at)} = in uitvoering\n`)}` +
        rows(size, (at) => `actie ${at}: x\n  status: stand${word(at)}\n`),
    ],
    [
      'fields',
      (size: number) =>
        `register R\n  velden:\n${rows(size, (at) => `    veld${word(at)}\n`)}` +
        rows(size, (at) => `actie ${at}: x\n  veld${word(at)}: y\n`),
    ],
  ] as const) {
    it(`${name}, each of an action: opening, and a letter in the name of the register`, () => {
      assertGrowsInStep((size) => {
        const text = textOf(size);
        return () => new Opened(text).type('register R'.length, 'x');
      }, 190);
    });
  }
});

describe('very many persons of one name', () => {
  const textOf = (size: number) => `${'persoon  Jan Jansen\n'.repeat(size)}actie 1: x\n  eigenaar: Jan Jansen\n`;
  for (const [name, get] of [
    ['the outline', getDocumentSymbols],
    ['formatting', getFormatting],
  ] as const) {
    it(`${name} of them`, () => {
      assertGrowsInStep((size) => {
        const { register, context } = new Opened(textOf(size));
        return () => get(register, context);
      }, 1000);
    });
  }
});

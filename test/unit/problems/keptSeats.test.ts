/** Who has a seat is worked out once for all owners of a list that is opened, and again once something that it hangs on changes. */
import assert from 'node:assert/strict';
import { assertGrowsInStep } from '../../support/growth.ts';
import { Opened } from '../../support/opened.ts';
import { rows } from '../../support/rows.ts';

/** A word of letters alone, of which no two are equal. */
const word = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const named = (at: number) => `Jan${word(at)} Jansen${word(at)}`;
const PERSON = 'persoon Piet Vos\n  tot: 1 maart 2099\n';
const textOf = (size: number) =>
  `register R: x\n  gremium: DUO\n${PERSON}organisatie NCG\ngremium DUO: x\n  leden:\n    Piet Vos\n${rows(size, (at) => `    ${named(at)}\n`)}` +
  `actie 0: x\n  status: in uitvoering\n  eigenaar: Piet Vos\n  deadline: 1 maart 2099\n` +
  rows(
    size,
    (at) => `actie ${at + 1}: x\n  status: in uitvoering\n  eigenaar: ${named(at)}\n  deadline: 1 maart 2099\n`,
  );

describe('seats of a gremium with very many members', function () {
  this.timeout(60_000);
  const text = textOf(120);
  const changes: readonly (readonly [name: string, sign: string, over: number, by: string])[] = [
    ['a member goes', '    Piet Vos\n', 13, ''],
    ['a member is called otherwise', '    Piet Vos\n', 13, '    Piet Voss\n'],
    ['the entry of a person is one no more', 'persoon Piet Vos', 16, 'stuk 1: x'],
    ['a member leaves', '2099\norganisatie', 4, '2020'],
    ['the register is of another gremium', 'gremium: DUO', 12, 'gremium: XYZ'],
    ['the gremium is called otherwise', 'gremium DUO', 11, 'gremium XYZ'],
  ];
  for (const [name, sign, over, by] of changes) {
    it(`are those of a list that is opened afresh when ${name}, and when it is taken back`, () => {
      const at = text.indexOf(sign);
      const opened = new Opened(text);
      const before = opened.count();
      const after = new Opened(text.slice(0, at) + by + text.slice(at + over)).count();
      assert.equal(opened.type(at, by, over), after);
      assert.notEqual(after, before);
      assert.equal(opened.type(at, text.slice(at, at + over), by.length), before);
    });
  }

  it('are worked out once for all that are read', () => {
    assertGrowsInStep((size) => {
      const own = textOf(size);
      return () => new Opened(own);
    }, 190);
  });
});

/** Who has a seat is worked out once for all owners of a list that is opened, and again once something that it hangs on changes. */
import assert from 'node:assert/strict';
import { FileScope } from '../../../server/src/workspace/fileScope.ts';
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

    it(`are those that the sentences of problems go by when ${name}, also where an action was looked at before`, () => {
      // Somebody who has no seat, in an action of which the text is changed in between.
      const own = `${text}actie 999: x\n  status: in uitvoering\n  eigenaar: Bo Li\n  deadline: 1 maart 2099\n`;
      const opened = new Opened(own);
      const title = own.indexOf('actie 0: x') + 'actie 0: x'.length;
      opened.type(title, 'q');
      opened.type(title, '', 1);
      const at = own.indexOf(sign);
      opened.type(at, by, over);
      // Behind it, as the change moves it.
      const later = own.indexOf('actie 999: x') + by.length - over;
      opened.type(later, '\n');
      const after = own.slice(0, at) + by + own.slice(at + over);
      const fresh = new Opened(`${after.slice(0, later)}\n${after.slice(later)}`);
      assert.deepEqual(opened.sentences(), fresh.sentences());
    });
  }

  it('are not worked out again for the sentence of a problem when an action is changed', () => {
    const opened = new Opened(text);
    const status = text.indexOf('in uitvoering') + 2;
    opened.type(status, 'q');
    opened.type(status, '', 1);
    const { lookupName } = FileScope.prototype;
    let asked = 0;
    FileScope.prototype.lookupName = function (this: FileScope, name: string) {
      asked++;
      return lookupName.call(this, name);
    };
    try {
      opened.type(status, 'q');
    } finally {
      FileScope.prototype.lookupName = lookupName;
    }
    // Of 121 members each was asked for.
    assert.ok(asked < 20, String(asked));
  });

  it('are worked out once for all that are read', () => {
    assertGrowsInStep((size) => {
      const own = textOf(size);
      return () => new Opened(own);
    }, 190);
  });
});

/** Entries with very many lines or problems: what they cost grows with what they hold. */
import assert from 'node:assert/strict';
import { findFixes, fixAllEdits } from '../../../server/src/features/codeActions/fixAll.ts';
import { entriesIn, findCodeActions } from '../../../server/src/features/codeActions.ts';
import { getSelectionRanges } from '../../../server/src/features/selectionRanges.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { checkEntries, ruleContext } from '../../../server/src/rules/check.ts';
import { type Fixture, fixture, problemsOf, TODAY_ONLY } from '../../support/fixture.ts';
import { assertGrowsInStep } from '../../support/growth.ts';
import { Opened } from '../../support/opened.ts';
import { day, rows } from '../../support/rows.ts';

describe('cursors at every line of a long entry', () => {
  for (const [name, row] of [
    ['steps', (at: number) => `    [x] ${day(at)}: bellen\n`],
    ['comments', () => '    // bellen\n'],
  ] as const) {
    it(`the selection of each grows in step, of ${name}`, () => {
      assertGrowsInStep((size) => {
        const { document, context } = fixture(`actie 1: x\n  stappen:\n${rows(size, row)}`);
        const positions = Array.from({ length: size }, (_, at) => ({ line: at + 2, character: 9 }));
        return () => getSelectionRanges(document, positions, context);
      }, 190);
    });
  }
});

describe('an entry with very many lines', function () {
  this.timeout(60_000);
  for (const [name, row] of [
    ['fields of another kind', () => '  vanaf: x\n'],
    ['fields that are misspelt', (at: number) => `  eigenaarr${at}: x\n`],
    ['fields of minutes, and what they say', () => '  aanwezig: Henk\n      Actiepunt 5 is gereed\n'],
    ['fields that it has', () => '  eigenaar: Henk\n'],
    ['fields without a colon', () => '  deadline 1 maart 2021\n'],
  ] as const) {
    it(`${name}: opening, and a key in the first`, () => {
      const textOf = (size: number) => `actie 1: x\n${rows(size, row)}`;
      assertGrowsInStep((size) => {
        const text = textOf(size);
        return () => new Opened(text);
      }, 90);
      assertGrowsInStep((size) => {
        const opened = new Opened(textOf(size));
        return () => opened.type('actie '.length, '2');
      }, 90);
    });
  }
});

/** The light bulb when all is selected, as an editor asks for it then. */
function askAll({ document, context }: Fixture) {
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  const entries = entriesIn(document, range, context);
  const problems = checkEntries(ruleContext(context.scope, TODAY_ONLY), (code) => assert.fail(code), entries);
  return findCodeActions(document, { range, only: undefined, diagnostics: [] }, problems, context);
}
const selectedAll = (read: Fixture) => finish(askAll(read));

describe('the light bulb of a whole file', () => {
  for (const [name, head, row] of [
    ['unknown members', 'gremium DUO: D\n  leden:\n', (at: number) => `    Jan${at} Jansen${at}\n`],
    ['unknown organisations', 'actie 1: x\n  organisaties:\n', (at: number) => `    Bureau${at}\n`],
    [
      'unknown organisations behind names',
      'actie 1: x\n  eigenaar:\n',
      (at: number) =>
        `    Jan Jansen (Bureau ${'abcdefghij'[at % 10]}${[...String(at)].map((digit) => 'klmnopqrst'[Number(digit)]).join('')})\n`,
    ],
    ['unknown actions', 'actie 1: x\n  na:\n', (at: number) => `    ${at + 2}\n`],
    ['unknown gremia', 'gremium DUO: D\n  escalatie:\n', (at: number) => `    Overleg${at}\n`],
    [
      'points to carry over',
      'vergadering DUO 13 januari 2021\n  agenda:\n',
      (at: number) => `    actiepunt (${at}): x\n`,
    ],
  ] as const) {
    it(`one entry with very many ${name}`, () => {
      assertGrowsInStep((size) => {
        const text = head + rows(size, row);
        const read = fixture(text);
        return () => selectedAll(read);
      }, 150);
    });

    it(`${name} are mended in bits`, () => {
      let bits = 0;
      for (const actions = askAll(fixture(head + rows(50, row))); actions.next().done !== true; ) bits++;
      assert.ok(bits >= 50, `${bits} bits`);
    });
  }
});

describe('mending all of one entry at once', () => {
  for (const [name, row] of [
    ['misspelt names of fields', (at: number) => `  egenaar: y${at}\n`],
    ['fields without a colon', () => '  deadline 1 maart 2021\n'],
    ['misspelt names of persons', (at: number) => `  ${at === 0 ? 'eigenaar:' : '  Jan Janse'}\n`],
    ['entries that were pasted with an indentation', (at: number) => `  actie ${at}: x\n    status: gereed\n`],
    ['bullets that were', (at: number) => `  - actie ${at}: x\n    status: gereed\n`],
    ['meetings that were', (at: number) => `  vergadering DUO ${day(at)}\n    agenda:\n`],
    ['persons that were', (at: number) => `  persoon Jan${at} Jansen\n    functie: wethouder\n`],
  ] as const) {
    it(name, () => {
      assertGrowsInStep((size) => {
        const { scope } = fixture(`persoon Jan Jansen\n  verschreven als: Jan Janse\nactie 0: x\n${rows(size, row)}`);
        const problems = problemsOf({ scope, severityOf: () => undefined });
        return () => fixAllEdits(problems, scope.file);
      }, 60);
    });
  }

  it('others have their turn between two problems', () => {
    const { scope } = fixture(`actie 0: x\n${rows(50, (at) => `  actie ${at}: x\n    status: gereed\n`)}`);
    let bits = 0;
    for (
      const work = findFixes([problemsOf({ scope, severityOf: () => undefined })], scope.file);
      work.next().done !== true;
    )
      bits++;
    assert.ok(bits >= 50, `${bits} bits`);
  });
});

/** Thousands who are called the same, and thousands of lists in which they are named: what it costs grows with what there is. */
import assert from 'node:assert/strict';

import { getInlayHints } from '../../../server/src/features/inlayHints.ts';
import { getLinkedEditingRanges } from '../../../server/src/features/linkedEditing.ts';
import { getSemanticTokensInRange } from '../../../server/src/features/semanticTokens.ts';
import { aanwezigEnAfwezig } from '../../../server/src/rules/aanwezigEnAfwezig.ts';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';
import { assertGrowsInStep } from '../../support/growth.ts';
import { Opened } from '../../support/opened.ts';
import { rows } from '../../support/rows.ts';

/** A word of letters alone, of which no two are equal. */
const word = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const named = (at: number) => `Jan${word(at)} Jansen${word(at)}`;
const ownedBy = (owner: string) => (at: number) => `actie ${at}: x\n  eigenaar: ${owner}\n`;
/** Two by two of one name, so that it says who is meant only with what stands behind it. */
const members = (size: number, line: (at: number) => string) => `gremium DUO\n  leden:\n${rows(size, line)}`;

describe('what thousands are called', function () {
  this.timeout(60_000);
  for (const [name, textOf] of [
    [
      'a function',
      (size: number) =>
        rows(size, (at) => `persoon ${named(at)}\n  functie: wethouder Zorg\n`) + rows(size, ownedBy('wethouder Zorg')),
    ],
    [
      'a surname',
      (size: number) => rows(size, (at) => `persoon Jan${word(at)} Jansen\n`) + rows(size, ownedBy('Jansen')),
    ],
    [
      'a surname of members',
      (size: number) => members(size, (at) => `    Jan${word(at)} Jansen\n`) + rows(size, ownedBy('Jansen')),
    ],
    [
      'a surname of members of an organisation each',
      (size: number) =>
        rows(size, (at) => `organisatie Bureau${word(at)}\n`) +
        members(size, (at) => `    Jan${word(at)} Jansen (Bureau${word(at)})\n`) +
        rows(size, (at) => ownedBy(`Jansen (Bureau${word(at)})`)(at)),
    ],
    [
      'another name of one person',
      (size: number) =>
        `persoon Anja Vos\n  ook bekend als:\n${rows(size, (at) => `    Jan${word(at)} Jansen\n`)}${rows(size, ownedBy('Jansen'))}`,
    ],
    [
      'a short name of organisations',
      (size: number) =>
        'organisatie NCG: x\n'.repeat(size) + rows(size, (at) => `actie ${at}: x\n  organisaties: NCG\n`),
    ],
    [
      'a name in a gremium each',
      (size: number) =>
        rows(size, (at) => `gremium G${word(at)}\n  leden: Jan Jansen\n`) + rows(size, ownedBy('Jan Jansen')),
    ],
  ] as const) {
    // Of the longer names there are as many questions as members.
    const fewest = name.includes('organisation each') ? 60 : 190;
    it(`${name}: opening, a key, the colours and the hints of as many actions that name it`, () => {
      assertGrowsInStep((size) => {
        const text = textOf(size);
        return () => {
          const opened = new Opened(text);
          const { register, context } = opened;
          const all = { start: { line: 0, character: 0 }, end: register.positionAt(text.length) };
          getSemanticTokensInRange(register, all, context);
          getInlayHints(register, all, context);
          opened.type(text.indexOf(' ') + 2, 'x');
        };
      }, fewest);
    });
  }
});

describe('a list of very many people', function () {
  this.timeout(60_000);
  const present = (size: number) => rows(size, (at) => `    ${named(at)}\n`);
  for (const [name, textOf] of [
    [
      'who are members',
      (size: number) =>
        `${members(size, (at) => `    ${named(at)}\n`)}vergadering DUO 13 januari 2021\n  aanwezig:\n${present(size)}`,
    ],
    [
      'who are not, where as many are',
      (size: number) =>
        `${members(size, (at) => `    Piet ${named(at)}\n`)}${rows(size, (at) => `persoon ${named(at)}\n`)}vergadering DUO 13 januari 2021\n  aanwezig:\n${present(size)}`,
    ],
    [
      'who are declared',
      (size: number) =>
        `${rows(size, (at) => `persoon ${named(at)}\n`)}vergadering DUO 13 januari 2021\n  aanwezig:\n${present(size)}`,
    ],
  ] as const) {
    it(`${name}: opening, and a letter`, () => {
      assertGrowsInStep((size) => {
        const text = textOf(size);
        return () => new Opened(text).type(text.lastIndexOf('Jan') + 1, 'x');
      }, 150);
    });
  }

  it('of whom one is typed over: where else the name stands', () => {
    assertGrowsInStep((size) => {
      const declared = rows(size, (at) => `persoon ${named(at)}\n`);
      const text = `${declared}vergadering DUO 13 januari 2021\n  aanwezig:\n${present(size)}  agenda:\n    1. Punt van ${named(7)}\n`;
      const { register, context } = new Opened(text);
      const at = register.positionAt(text.lastIndexOf(named(7)) + 3);
      return () => {
        for (let round = 0; round < 5; round++) {
          assert.equal(getLinkedEditingRanges(register, at, context)?.ranges.length, 2);
        }
      };
    }, 150);
  });

  it('who were there and who were not', () => {
    assertGrowsInStep((size) => {
      const list = present(size);
      const entry = readEntry(`vergadering DUO 13 januari 2021\n  aanwezig:\n${list}  afwezig:\n${list}`);
      return () => [...aanwezigEnAfwezig.check(entry, 'margin')].length;
    }, 95);
  });
});

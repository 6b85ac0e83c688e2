/** Long lines of one sign, and of very many names: what they cost grows with what they hold. */
import assert from 'node:assert/strict';
import { getDocumentLinks } from '../../../server/src/features/documentLinks.ts';
import { statusOf } from '../../../server/src/syntax/statusWords.ts';
import { fixture } from '../../support/fixture.ts';
import { assertGrowsInStep } from '../../support/growth.ts';
import { Opened } from '../../support/opened.ts';
import { judging, rows } from '../../support/rows.ts';

describe('a long line of one sign', () => {
  for (const sign of [')', '.', ']', ').', "'"]) {
    it(`an address with ${sign} behind it`, () => {
      assertGrowsInStep((size) => {
        const { document, context } = fixture(`actie 1: x\n  toelichting: http://a.nl/${sign.repeat(size)}\n`);
        return () => assert.equal(getDocumentLinks(document, context).length, 1);
      }, 8000);
    });
  }

  it('a document with a remark far behind it', () => {
    assertGrowsInStep((size) => {
      const { document, context } = fixture(rows(size, () => `stuk 1: x\n  bijlagen: b.pdf${' '.repeat(900)}(a\n`));
      return () => getDocumentLinks(document, context);
    }, 20);
  });

  for (const sign of ['.', '!', "'", '”']) {
    it(`a status with ${sign} before its end`, () => {
      assertGrowsInStep((size) => () => statusOf(`${sign.repeat(size)}a`), 8000);
    });
  }

  for (const [name, head] of [
    ['a status', 'actie 1: x\n  status: '],
    ['a planning', 'actie 1: x\n  planning: '],
    ['an owner', 'actie 1: x\n  eigenaar: '],
    ['a deadline', 'actie 1: x\n  deadline: '],
    ['a moment to discuss', 'actie 1: x\n  bespreken: '],
    ['numbers', 'actie 1: x\n  na: '],
    ['a line of the history', 'actie 1: x\n  historie:\n    13 januari 2021: status -> '],
    ['a step', 'actie 1: x\n  stappen:\n    [x] '],
    ['a title', 'actie 1: '],
    ['a meeting', 'vergadering DUO 13 januari 2021 '],
    ['a line of the minutes', 'vergadering DUO 13 januari 2021\n  agenda:\n    1. A\n      actie 1: '],
    ['a name', 'persoon A'],
    ['a frequency', 'gremium D: d\n  frequentie: '],
    ['words of a register', 'register R\n  statussen:\n    '],
  ] as const) {
    it(`${name} of one sign: opening, and a key in it`, () => {
      for (const sign of ['.', "'", '!', '”', ')', '(', '-', ',', '?', '1', '1 ', 'en ', 'a.', '[', '/']) {
        const textOf = (size: number) => `${head}${sign.repeat(size / sign.length)}a\n`;
        assertGrowsInStep((size) => {
          const text = textOf(size);
          return () => new Opened(text).type(head.length, sign[0]!);
        }, 950);
      }
    }).timeout(60_000);
  }

  for (const [name, head] of [
    ['a meeting and its hour', (gap: string) => `vergadering D 13 januari 2021${gap}uur\n`],
    ['a mark of a name that was taken out', (gap: string) => `actie 1: x\n  eigenaar: (10)(${gap}\n`],
    ['a deadline', (gap: string) => `actie 1: x\n  deadline: uiterlijk${gap}1 maart x\n`],
    ['a frequency', (gap: string) => `gremium D: d\n  frequentie: twee${gap}keer per\n`],
    ['a text with numbers', (gap: string) => `actie 1: x\n  toelichting: zie acties${gap}en x\n`],
    ['a field', (gap: string) => `actie 1: x\n  uit${gap}x\n`],
  ] as const) {
    it(`spaces in ${name}`, () => {
      assertGrowsInStep(
        judging((size) => head(' '.repeat(size))),
        900,
      );
    });
  }
});

describe('a line of very many names', function () {
  this.timeout(60_000);
  for (const [name, textOf] of [
    ['owners with slashes', (size: number) => `actie 1: x\n  eigenaar: ${rows(size, (at) => `a${at}/`)}b\n`],
    ['owners with “en”', (size: number) => `actie 1: x\n  eigenaar: ${rows(size, (at) => `a${at} en `)}b\n`],
    ['owners with brackets', (size: number) => `actie 1: x\n  eigenaar: ${rows(size, (at) => `a${at} (b), `)}b\n`],
    ['gremia of a meeting', (size: number) => `vergadering ${rows(size, (at) => `a${at} en `)}b 13 januari 2021\n`],
    ['numbers', (size: number) => `actie 1: x\n  na: ${rows(size, (at) => `${at}, `)}1\n`],
    [
      'other spellings',
      (size: number) => `organisatie ${'a'.repeat(size)}: x\n  ook bekend als: ${rows(size, (at) => `b${at}, `)}c\n`,
    ],
    [
      'numbers behind as long a title',
      (size: number) => `besluit 1: ${'a '.repeat(4 * size)}\n  acties: ${rows(size, (at) => `${at}, `)}1\n`,
    ],
  ] as const) {
    // Ten times as many are just below the 10,000 characters of a line that are read.
    it(name, () => {
      assertGrowsInStep((size) => {
        const text = textOf(size);
        return () => new Opened(text).type(text.indexOf(': ') + 2, 'x');
      }, 100);
    });
  }
});

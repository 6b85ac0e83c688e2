/** Very many blank lines, wherever they stand: what they cost grows with what they are. */
import assert from 'node:assert/strict';
import { isSpaced, piecesOf, removeBlock } from '../../../server/src/edits/refactor/blocks.ts';
import { extractPersons } from '../../../server/src/edits/refactor/extractPersons.ts';
import { mergeActions } from '../../../server/src/edits/refactor/mergeActions.ts';
import { moveToHeading } from '../../../server/src/edits/refactor/moveToHeading.ts';
import { organizeNames } from '../../../server/src/edits/refactor/organizeNames.ts';
import { sortHeadings } from '../../../server/src/edits/refactor/sortHeadings.ts';
import { findCodeActions } from '../../../server/src/features/codeActions.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { FULL_CLIENT, fixture } from '../../support/fixture.ts';
import { assertGrowsInStep } from '../../support/growth.ts';
import { reading, rows } from '../../support/rows.ts';

describe('what stands between the entries', () => {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['spaces and CRLF', '  \r\n'],
  ] as const) {
    it(`blank lines with ${name} are looked through once`, () => {
      assertGrowsInStep((size) => {
        const text = `actie 1: x\r\n${lineEnd.repeat(size)}actie 2: y\r\n`;
        const { file } = fixture(text).scope;
        const start = text.indexOf('actie 2');
        return () => [
          removeBlock(file, { start, end: text.length }),
          isSpaced(file, { start, end: text.length }),
          piecesOf(file, [0, start], text.length),
        ];
      }, 5000);
    });

    it(`blank lines with ${name} behind an action cost the light bulb next to nothing`, () => {
      const once = (size: number) => {
        const { document, context } = fixture(`actie 1: x\n${lineEnd.repeat(size)}actie 2: y\n`);
        const at = { line: 0, character: 9 };
        const refactor = { support: { ...FULL_CLIENT, createsFiles: true, resolvesEdits: true } };
        const asked = { range: { start: at, end: at }, only: undefined, diagnostics: [], refactor };
        return () => {
          for (let round = 0; round < 20; round++) finish(findCodeActions(document, asked, [], context));
        };
      };
      assertGrowsInStep(once, 5000, 3);
    });

    it(`blank lines with ${name} behind an action, a decision and a promise cost nothing to read`, () => {
      assertGrowsInStep(
        reading((size) => rows(3, (at) => `${['actie', 'besluit', 'toezegging'][at]} 1: x\n${lineEnd.repeat(size)}`)),
        5000,
      );
    });
  }
});

describe('blank lines with CRLF', function () {
  this.timeout(60_000);
  const gap = (size: number) => '\r\n'.repeat(size);
  for (const [name, refactoring, textOf] of [
    [
      'above an action that goes to another heading',
      moveToHeading,
      (size: number) => `blok A: a\r\nactie 1: x\r\n${gap(size)}actie 2: y\r\n\r\nblok B: b\r\nactie 3$0: z\r\n`,
    ],
    [
      'in a text of a heading that is sorted',
      sortHeadings,
      (size: number) => `blok B$0: b\r\n  toelichting:\r\n    x\r\n${gap(size)}    y\r\n\r\nblok A: a\r\n`,
    ],
    [
      'between two actions that become one',
      mergeActions,
      (size: number) => `actie 1$0: x\r\n${gap(size)}actie 2: y\r\n`,
    ],
    [
      'between persons that go to a file of their own',
      extractPersons,
      (size: number) => `persoon B$0\r\n${gap(size)}persoon A\r\nactie 1: x\r\n  eigenaar: A\r\n`,
    ],
    [
      'between names that are sorted',
      organizeNames,
      (size: number) => `organisatie B$0: b\r\n${gap(size)}organisatie A: a\r\n`,
    ],
  ] as const) {
    it(name, () => {
      assertGrowsInStep((size) => {
        const { file, cursor = 0, index, context } = fixture(textOf(size));
        const { scope, referenceDate } = context;
        const own = index.file(file.uri)!;
        const ref = { file: own, placed: own.document.entries.at(cursor) };
        const place = { ref, scope, referenceDate, start: cursor, end: cursor, createsFiles: true };
        return () => {
          const [offer] = refactoring.offers(place);
          assert.ok(offer !== undefined && refactoring.change(place, offer.argument) !== undefined);
        };
      }, 1500);
    });
  }
});

/** Lists that are pasted with very many rows: what they cost grows with what they hold. */
import assert from 'node:assert/strict';
import type { GivenDocument } from '../../../server/src/exchange/given.ts';
import { makeRegister } from '../../../server/src/exchange/intake/makeRegister.ts';
import { pasteOf } from '../../../server/src/server/handlers/pastes.ts';
import { assertGrowsInStep } from '../../support/growth.ts';
import { given, paragraph, table } from '../../unit/exchange/intake/given.ts';

const HELD = { text: '', name: 'plak.html', isTable: true };
const listOf = (size: number, title: (at: number) => string): GivenDocument =>
  given([
    table([['Nr', 'Wat', 'Wie'], ...Array.from({ length: size }, (_, at) => [String(at + 1), title(at), 'Anja'])]),
  ]);

describe('a list that is pasted', function () {
  this.timeout(60_000);
  for (const [name, text, line] of [
    ['in a register', 'actie 1: x\n\n', 2],
    ['in minutes', 'vergadering DUO 13-1-2021\n  agenda:\n    1. Opening\n\n', 3],
  ] as const) {
    for (const [titles, title] of [
      ['of its own each', (at: number) => `Brief ${at} opstellen`],
      ['that begin as others do', (at: number) => 'Brief '.repeat((at % 40) + 1)],
      ['that are equal', () => 'Brief opstellen'],
    ] as const) {
      it(`${name}, with titles ${titles}`, () => {
        assertGrowsInStep((size) => {
          const document = listOf(size, title);
          return () => {
            const made = pasteOf(document, HELD, { text, position: { line, character: 0 } });
            assert.equal(made?.count, size);
          };
        }, 400);
      });
    }
  }

  it('in minutes that say all of it already', () => {
    // Of its own each time: a thousand readings are remembered, which is all of small lists and little of a large one.
    let first = 0;
    assertGrowsInStep((size) => {
      const from = first;
      first += size;
      const said = Array.from({ length: size }, (_, at) => paragraph(`Actie: Brief ${from + at} opstellen`));
      const { blocks } = listOf(size, (at) => `Brief ${from + at} opstellen`);
      const document = given([paragraph('Verslag DUO 13 januari 2021', { level: 1 }), ...said, ...blocks]);
      return () => makeRegister(document, { name: '' });
    }, 400);
  });

  it('in minutes keeps rows of which one begins as another does, or that are called the same', () => {
    const rows = ['Brief', 'Brief opstellen', 'Brief'];
    const document = listOf(rows.length, (at) => rows[at]!);
    const place = {
      text: 'vergadering DUO 13-1-2021\n  agenda:\n    1. Opening\n\n',
      position: { line: 3, character: 0 },
    };
    assert.deepEqual(pasteOf(document, HELD, place)?.text.match(/actiepunt.*/gu), [
      'actiepunt (1): Brief',
      'actiepunt (2): Brief opstellen',
      'actiepunt (3): Brief',
    ]);
  });
});

/** What is not read of an entry is told before a file is made, and then there is none. */
import assert from 'node:assert/strict';
import { formatNamed } from '../../../server/src/exchange/formats.ts';
import { layoutNamed } from '../../../server/src/exchange/layouts.ts';
import { type MadeFile, makeFile } from '../../../server/src/exchange/makeFile.ts';
import type { Obstacle } from '../../../server/src/exchange/obstacles.ts';
import { WRITERS } from '../../../server/src/exchange/writers.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { publicOf } from './public/made.ts';

const made = (text: string): MadeFile =>
  makeFile(
    [{ scope: fixture(text).scope }],
    { layout: layoutNamed('actielijst')!, format: formatNamed('csv')!, fallback: TODAY_ONLY },
    WRITERS,
  );

const linesOf = (obstacles: readonly Obstacle[]) => obstacles.map(({ kind, place }) => `${kind} ${place!.line + 1}`);

const NOTES = Array.from({ length: 2_001 }, (_, at) => `    regel ${at}`).join('\n');
const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  ['lines behind the 2,000th', `actie 1: X\n  toelichting:\n${NOTES}\n  status: gereed\n`, ['unread 2001']],
  ['the end of a title', `register R\nactie 1: ${'heel '.repeat(2_100)}lang\n`, ['unread 2']],
  ['the end of a list of owners', `actie 1: X\n  eigenaar: ${'Jan Jansen, '.repeat(1_000)}Piet\n`, ['unread 2']],
];

describe('text beyond what is read of an entry', () => {
  for (const [what, text, lines] of SHAPES) {
    it(`stops an export: ${what}`, () => {
      const file = made(text);
      assert.equal(file.kind, 'stopped');
      if (file.kind === 'stopped') assert.deepEqual(linesOf(file.obstacles), lines);
    });
    it(`stops a version for the public, also in another file: ${what}`, () => {
      const file = publicOf(`//- lijst.duo\nactie 1: Kort\n//- ander.duo\n${text}`);
      assert.equal(file.kind, 'stopped');
    });
  }

  it('stops nothing where all is read', () => {
    assert.equal(made(`actie 1: X\n  toelichting:\n${NOTES.split('\n').slice(0, 1_990).join('\n')}\n`).kind, 'made');
    assert.equal(made(`actie 1: ${'x'.repeat(9_900)}\n`).kind, 'made');
  });
});

/** Why there is no version for the public, each with its line. */
function stops(text: string): readonly string[] {
  const file = publicOf(text);
  return file.kind === 'stopped' ? linesOf(file.obstacles) : [file.kind];
}

describe('a version for the public stops', () => {
  it('where a register names a file that was not read', () => {
    assert.deepEqual(stops('//- lijst.duo\nregister R\n\ngebruik ../namen.duo\n\nactie 1: Kort\n'), ['unseen 3']);
    assert.deepEqual(stops('//- lijst.duo\nactie 1: Kort\n//- ander.duo\ngebruik weg.duo\n'), ['unseen 1']);
  });
  it('where letters of a name were lost', () =>
    assert.deepEqual(stops('//- lijst.duo\nactie 1: Kort\n//- namen.duo\norganisatie X\npersoon Jos\uFFFD\n'), [
      'undecoded 2',
    ]));
  it('not where the file that is named is there', () =>
    assert.deepEqual(stops('//- lijst.duo\ngebruik namen.duo\nactie 1: Kort\n//- namen.duo\npersoon Anja\n'), [
      'made',
    ]));
});

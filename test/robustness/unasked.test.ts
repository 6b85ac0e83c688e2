/** What stands in a register changes for nobody who types elsewhere in it: only lines that are new are ever moved. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getTypedIndents } from '../../server/src/features/formatting.ts';
import { indentAfterEnter } from '../../server/src/syntax/enterRules.ts';
import { fixture } from '../support/fixture.ts';
import { SAMPLES } from '../support/samples.ts';

/** Every so many lines of a sample are typed on. */
const EVERY = 7;

/** What somebody may have done to a line years ago. */
const SPOILT: Readonly<Record<string, (line: string) => string>> = {
  'as it is': (line) => line,
  'a space deeper': (line) => ` ${line}`,
  'four spaces deeper': (line) => `    ${line}`,
  'at the margin': (line) => line.trimStart(),
};

describe('what stood there before is left as it is', () => {
  for (const { name, text } of SAMPLES) {
    it(`when something is typed behind any line of ${name}`, () => {
      const lines = text.split('\n');
      for (let at = 0; at < lines.length; at += EVERY) {
        for (const [how, spoil] of Object.entries(SPOILT)) {
          const before = lines.with(at, spoil(lines[at]!));
          const old = { typed: 0, isSpaced: true, isOld: true };
          assert.deepEqual(edits(before, at, [old]), [], `${how}: line ${at + 1}`);
          for (const typed of ['', 'status: gereed', 'actie 900: Proef', 'Zomaar een zin.']) {
            const after = before.toSpliced(at + 1, 0, indentAfterEnter(before[at]!) + typed);
            const found = moved(after, at, [old, { typed: 0, isSpaced: true }]);
            assert.deepEqual(found.toSpliced(at + 1, 1), before, `${how}: “${typed}” behind line ${at + 1}`);
          }
        }
      }
    }).timeout(120_000);
  }
});

type Typed = Parameters<typeof getTypedIndents>[2];

function edits(lines: readonly string[], first: number, typed: Typed) {
  const { document, context } = fixture(lines.join('\n'));
  return getTypedIndents(document, first, typed, context);
}

function moved(lines: readonly string[], first: number, typed: Typed): string[] {
  const document = TextDocument.create('a', 'duo', 1, lines.join('\n'));
  return TextDocument.applyEdits(document, edits(lines, first, typed)).split('\n');
}

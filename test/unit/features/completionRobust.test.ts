/** Completion at any place of any text: it answers, and what it answers can be applied. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { getCompletions } from '../../../server/src/features/completion.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT, TODAY_ONLY } from '../../support/fixture.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
/** Asking at every offset would cost seconds; the property moves the first one. */
const STEP = 11;
const URI = 'file:///werk/a.duo';

/** Asks at every one of some offsets; each item must replace a piece of the cursor's line, up to it or around it. */
function askEverywhere(index: WorkspaceIndex, uri: string, text: string, offsets: Iterable<number>): number {
  const scope = index.scopeOf(uri)!;
  const context = { scope, referenceDate: referenceDate(scope, TODAY_ONLY), client: FULL_CLIENT };
  const document = TextDocument.create(uri, 'duo', 1, text);
  let count = 0;
  for (const offset of offsets) {
    const position = document.positionAt(offset);
    for (const { label, textEdit } of getCompletions(document, position, context).items) {
      const { range } = textEdit as TextEdit;
      const where = `${label} at ${offset} of ${JSON.stringify(text.slice(offset - 40, offset + 40))}`;
      assert.equal(range.start.line, position.line, where);
      assert.equal(range.end.line, position.line, where);
      assert.ok(range.start.character <= position.character && position.character <= range.end.character, where);
      count++;
    }
  }
  return count;
}

/** Some offsets of a text, the last one included. */
function everyStep(first: number, length: number, step = STEP): number[] {
  const offsets = [length];
  for (let at = first; at < length; at += step) offsets.push(at);
  return offsets;
}

/** Texts made of what matters to the language, so that they often come near to meaning something. */
const PIECES = [
  ...['actie 1: X', 'vergadering DUO 13 januari 2021', 'gremium DUO', 'persoon Anja W', 'register R', 'blok A'],
  ...['\n', '\r\n', '\r', '\n  ', '\n    ', '\n\t', ' ', ':', ',', '(', ')', '->', '//', '- ', '\uFEFF', '\u00A0'],
  ...['status', 'eigenaar', 'deadline', 'bespreken', 'historie', 'na', 'blok', 'toelichting', 'organisaties'],
  ...['DUO', 'Anja', 'en', 'namens', '(10)(2e)', '13 januari 2021', 'uiterlijk', '😀', '*', '[x]', ';', '/'],
];

describe('completion anywhere', () => {
  it('answers in the sample of a whole list', () => {
    const index = new WorkspaceIndex();
    for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.duo'))) {
      index.set(`file:///werk/${name}`, readDocument(readFileSync(new URL(name, SAMPLES), 'utf8')));
    }
    const uri = 'file:///werk/actielijst.duo';
    const text = index.file(uri)!.document.text.slice();
    // A prime step comes by every kind of place without asking at each of them.
    assert.ok(askEverywhere(index, uri, text, everyStep(0, text.length, 97)) > 0);
  });

  it('answers in any text', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
    const ascii = fc.string({ unit: 'binary-ascii', maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: texts }, ascii), fc.nat(STEP - 1), (text, first) => {
        const index = new WorkspaceIndex();
        index.set(URI, readDocument(text));
        askEverywhere(index, URI, text, everyStep(first, text.length));
      }),
      { numRuns: 100 },
    );
  });
});

import assert from 'node:assert/strict';
import { documentConfiguration } from '../../../server/src/workspace/openDocuments.ts';

const URI = 'file:///a.duo';
const range = (line: number, from: number, endLine: number, to: number) => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});

function changed(text: string, ...changes: Parameters<ReturnType<typeof documentConfiguration>['update']>[1]) {
  const heard: string[] = [];
  const documents = documentConfiguration((uri, version) => heard.push(`${uri} ${version}`));
  const document = documents.update(documents.create(URI, 'duo', 1, text), changes, 2);
  return { text: document.getText(), version: document.version, heard };
}

describe('an open document', () => {
  it('follows the edits in their order, each in the text that the one before left', () => {
    const first = { range: range(0, 0, 0, 5), text: 'blok\n' };
    const second = { range: range(1, 0, 1, 2), text: 'B' };
    assert.deepEqual(changed('actie 5', first, second), { text: 'blok\nB', version: 2, heard: [] });
  });
  it('takes a whole new text', () => {
    assert.deepEqual(changed('a', { text: 'b' }), { text: 'b', version: 2, heard: [] });
  });
  it('edits at the ends of lines and of the text fit', () => {
    const edits = [
      { range: range(0, 1, 0, 1), text: 'x' },
      { range: range(1, 1, 1, 1), text: 'y' },
      { range: range(2, 0, 2, 0), text: 'z' },
    ];
    assert.deepEqual(changed('a\r\nb\r\n', ...edits), { text: 'ax\r\nby\r\nz', version: 2, heard: [] });
  });
  it('an edit outside the text is told, by its version alone', () => {
    for (const outside of [range(9, 0, 9, 0), range(0, 0, 0, 9), range(0, 9, 1, 0), range(0, 0, 3, 1)]) {
      assert.deepEqual(changed('a\nb', { range: outside, text: '' }).heard, [`${URI} 2`], JSON.stringify(outside));
    }
  });
});

import assert from 'node:assert/strict';
import { blockOf } from '../../../../server/src/edits/refactor/blocks.ts';
import { fixture } from '../../../support/fixture.ts';

/** The block of each entry, as texts. */
function blocksOf(text: string): string[] {
  const { file } = fixture(text).scope;
  return [...file.document.entries].map((placed) => {
    const { start, end } = blockOf(file, placed);
    return text.slice(start, end);
  });
}

describe('the block of an entry', () => {
  it('holds the comments directly above and below it, and no blank lines around it', () => {
    const [first, second] = blocksOf('actie 1: x\n  na: 2\n// below\n\n\n// far\n\n// above\n// it\nactie 2: y\n\n\n');
    assert.equal(first, 'actie 1: x\n  na: 2\n// below\n');
    assert.equal(second, '// above\n// it\nactie 2: y\n');
  });

  it('holds what stands below a blank line in it, with the comments of that', () => {
    const text = 'actie 1: x\n  toelichting:\n    a\n\n// far\n    b\n// below\n  \n\t\n// far\n\n';
    assert.deepEqual(blocksOf(`${text}actie 2: y`), [text.slice(0, text.indexOf('  \n\t')), 'actie 2: y']);
  });

  it('has the line ends of the file, whatever they are', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const lines = ['actie 1: x', '  na: 2', '', '// above', 'actie 2: y', ''];
      const blocks = [lines.slice(0, 2), lines.slice(3, 5)].map((some) => some.map((line) => line + lineEnd).join(''));
      assert.deepEqual(blocksOf(lines.join(lineEnd)), blocks);
    }
  });
});

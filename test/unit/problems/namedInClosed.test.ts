/** Which names count as used, of files that were open and are closed. */
import assert from 'node:assert/strict';
import { lookupKey } from '../../../server/src/model/index/indexKey.ts';
import { ProblemIndex } from '../../../server/src/problems/problemIndex.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { TODAY } from '../../robustness/threeFiles.ts';

const URI = 'file:///werk/lijst.duo';
const KEY = lookupKey('names', 'oosterwold');
const NAMING = 'actie 1: Brief\n  eigenaar: Oosterwold\n';

/** A file that was asked about before its problems were kept, as happens between its opening and the end of its reading. */
function opened(text: string) {
  const index = new WorkspaceIndex();
  const problems = new ProblemIndex(index, {
    failed: (code, error) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    },
  });
  const file = index.set(URI, readDocument(text));
  const atOpening = problems.isNamed(KEY);
  problems.add(file, new Set(), TODAY);
  return { index, problems, file, atOpening };
}

describe('a name that a closed file uses', () => {
  it('is one that it used when it was closed, whatever it used when it was opened', () => {
    const { index, problems, file, atOpening } = opened(NAMING);
    assert.ok(atOpening);
    const at = NAMING.indexOf('Oosterwold');
    index.edit(file, at, at + 'Oosterwold'.length, 'Piet');
    problems.remove(file);
    assert.equal(problems.isNamed(KEY), false);
  });

  it('is one that it has begun to use while it was open', () => {
    const { index, problems, file, atOpening } = opened('actie 1: Brief\n  eigenaar: \n');
    assert.equal(atOpening, false);
    index.edit(file, file.document.text.length - 1, file.document.text.length - 1, 'Oosterwold');
    problems.remove(file);
    assert.ok(problems.isNamed(KEY));
  });

  it('follows what is changed in it while nobody keeps its problems', () => {
    const { index, problems, file } = opened(NAMING);
    problems.remove(file);
    assert.ok(problems.isNamed(KEY));
    const at = NAMING.indexOf('Oosterwold');
    index.edit(file, at, at + 'Oosterwold'.length, 'Piet');
    assert.equal(problems.isNamed(KEY), false);
  });
});

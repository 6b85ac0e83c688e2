/** Edits that cannot be right: the file is stopped, and goes on with a whole text only. */
import assert from 'node:assert/strict';
import { Workspace } from '../../../server/src/workspace/workspace.ts';

const TEXT = 'actie 1: é👍\nactie 2: b\n';
const at = (line: number, from: number, endLine: number, to: number) => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});
const GOOD = { range: at(0, 0, 0, 5), text: 'blok' };

function opened() {
  const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
  return { workspace, register: workspace.open('file:///a.duo', 'duo', 5, TEXT) };
}

describe('an edit that cannot be right stops its file', () => {
  const edits: Readonly<Record<string, unknown>> = {
    'the range is reversed': [{ range: at(1, 0, 0, 0), text: '' }],
    'the range is reversed on its line': [{ range: at(0, 5, 0, 2), text: '' }],
    'the column is none': [{ range: at(0, -1, 1, 0), text: '' }],
    'it ends behind the text': [{ range: at(0, 0, 9, 0), text: '' }],
    'it stands two lines behind the last one': [{ range: at(4, 0, 4, 0), text: '' }],
    'it stands before the text': [{ range: at(-1, 0, 0, 0), text: '' }],
    'it begins in half a character': [{ range: at(0, 11, 0, 12), text: '' }],
    'it ends in half a character': [{ range: at(0, 10, 0, 11), text: '' }],
    'the line is a text': [{ range: { start: { line: '0', character: 0 }, end: { line: 0, character: 1 } }, text: '' }],
    'a place is broken': [{ range: { start: { line: 0.5, character: 0 }, end: { line: 1, character: 0 } }, text: '' }],
    'there is no end': [{ range: { start: { line: 0, character: 0 } }, text: '' }],
    'the range is a number': [{ range: 5, text: '' }],
    'the text is a number': [{ range: at(0, 0, 0, 1), text: 5 }],
    'the whole text is a number': [{ text: 5 }],
    'there is neither range nor text': [{ range: null }],
    'it is null': [null],
    'they are no list': { range: at(0, 0, 0, 1), text: '' },
    'there are none': undefined,
  };
  for (const [why, list] of Object.entries(edits))
    it(`since ${why}`, () => {
      const { workspace, register } = opened();
      assert.equal(workspace.edit(register, list, 6), false);
      assert.deepEqual([register.isStopped, register.getText()], [true, TEXT]);
      assert.equal(workspace.edit(register, [GOOD], 7), false, 'what comes next is not applied');
      assert.equal(register.getText(), TEXT);
      assert.equal(workspace.edit(register, [{ text: 'actie 3: c' }], 8), true);
      assert.equal(workspace.edit(register, [GOOD], 9), true);
      assert.deepEqual([register.isStopped, register.version, register.getText()], [false, 9, 'blok 3: c']);
    });
  for (const version of [5, 4, 0, -1, null, undefined, '6', 6.5, Number.NaN])
    it(`since its version is ${String(version)} after 5`, () => {
      const { workspace, register } = opened();
      assert.equal(workspace.edit(register, [GOOD], version), false);
      assert.deepEqual([register.isStopped, register.getText()], [true, TEXT]);
    });
  it('not since a column lies behind the end of its line: the protocol takes that for the end', () => {
    const { workspace, register } = opened();
    assert.equal(workspace.edit(register, [{ range: at(0, 99, 0, 999), text: '!' }], 6), true);
    const [first, second] = TEXT.split('\n');
    assert.deepEqual([register.isStopped, register.getText()], [false, `${first}!\n${second}\n`]);
  });
  it('from there on: what stood before it in the same message was applied', () => {
    const { workspace, register } = opened();
    assert.equal(workspace.edit(register, [GOOD, { range: at(9, 0, 9, 0), text: 'x' }, GOOD], 6), false);
    assert.equal(register.getText(), `blok${TEXT.slice(5)}`);
  });
  it('a whole text without a version that can be is read, but no edit is made for it', () => {
    const { workspace, register } = opened();
    assert.equal(workspace.edit(register, [{ text: 'blok A' }], null), false);
    assert.deepEqual([register.getText(), register.isStopped], ['blok A', true]);
  });
  it('a whole text counts whatever was before it; a range that is null is none', () => {
    const { workspace, register } = opened();
    assert.equal(workspace.edit(register, [{ range: null, text: 'blok A' }], 2), true);
    assert.deepEqual([register.getText(), register.version], ['blok A', 2]);
  });
  it('but not an edit of the end as some name it: the line behind the last one', () => {
    const { workspace, register } = opened();
    assert.equal(workspace.edit(register, [{ range: at(0, 0, 3, 0), text: 'blok A' }], 6), true);
    assert.equal(register.getText(), 'blok A');
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Workspace } from '../../../server/src/workspace/workspace.ts';

const URI = 'file:///a.duo';
const noFiles = { readFolder: async function* () {}, readFile: async () => undefined };
const range = (line: number, from: number, endLine: number, to: number) => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});

function changed(text: string, ...changes: TextDocumentContentChangeEvent[]) {
  const workspace = new Workspace(noFiles);
  const register = workspace.open(URI, 'duo', 1, text);
  const fits = workspace.edit(register, changes, 2);
  return { text: register.getText(), version: register.version, fits };
}

describe('an open document', () => {
  it('follows the edits in their order, each in the text that the one before left', () => {
    const first = { range: range(0, 0, 0, 5), text: 'blok\n' };
    const second = { range: range(1, 0, 1, 2), text: 'B' };
    assert.deepEqual(changed('actie 5', first, second), { text: 'blok\nB', version: 2, fits: true });
  });
  it('takes a whole new text', () => {
    for (const text of ['b', '', 'actie 1: a\n', 'actie 1: abc\nactie 2: b\n', 'actie 1: a\r\nactie 2: b\n']) {
      assert.deepEqual(changed('actie 1: a\nactie 2: b\n', { text }), { text, version: 2, fits: true });
    }
  });
  it('edits at the ends of lines and of the text fit', () => {
    const edits = [
      { range: range(0, 1, 0, 1), text: 'x' },
      { range: range(1, 1, 1, 1), text: 'y' },
      { range: range(2, 0, 2, 0), text: 'z' },
    ];
    assert.deepEqual(changed('a\r\nb\r\n', ...edits), { text: 'ax\r\nby\r\nz', version: 2, fits: true });
  });
  it('says of an edit outside the text that it does not fit', () => {
    for (const outside of [range(9, 0, 9, 0), range(0, 0, 0, 9), range(0, 9, 1, 0), range(0, 0, 3, 1)]) {
      assert.equal(changed('a\nb', { range: outside, text: '' }).fits, false, JSON.stringify(outside));
    }
  });

  it('answers as the type of Microsoft does', () => {
    const someText = fc
      .array(fc.constantFrom('a', 'bc ', '\n', '\r\n', '\r', '👍', 'x'.repeat(3000)), { maxLength: 20 })
      .map((parts) => parts.join(''));
    const somePosition = fc.record({
      line: fc.integer({ min: -1, max: 22 }),
      character: fc.integer({ min: -1, max: 9 }),
    });
    fc.assert(
      fc.property(someText, somePosition, somePosition, fc.nat(20), (text, start, end, offset) => {
        const own = new Workspace(noFiles).open(URI, 'duo', 1, text);
        const theirs = TextDocument.create(URI, 'duo', 1, text);
        const { uri, languageId, version, lineCount } = theirs;
        assert.deepEqual([own.uri, own.languageId, own.version, own.lineCount], [uri, languageId, version, lineCount]);
        assert.equal(own.getText(), text);
        assert.equal(own.getText({ start, end }), theirs.getText({ start, end }));
        assert.deepEqual(own.positionAt(offset), theirs.positionAt(offset));
        assert.equal(own.offsetAt(start), theirs.offsetAt(start));
        assert.deepEqual(own.getLineRange(start.line), theirs.getLineRange(start.line));
        assert.equal(own.getEOLCharacters(start.line), theirs.getEOLCharacters(start.line));
      }),
    );
  });
});

describe('reading a large file', () => {
  const TEXT = `persoon Anja\n${Array.from({ length: 30 }, (_, i) => `actie ${i}: x\n`).join('')}`;

  it('knows its names at once, and its actions as they are read', () => {
    const workspace = new Workspace(noFiles);
    const register = workspace.open(URI, 'duo', 1, TEXT);
    const scope = () => workspace.index.scopeOf(URI)!;
    assert.equal(scope().lookupName('Anja').length, 1);
    assert.equal(register.unread.size, 30);
    assert.equal(scope().lookupNumber('actie', '3').length, 0);
    assert.equal(workspace.readMore(register, 10), true);
    assert.equal(register.unread.size, 20);
    assert.equal(scope().lookupNumber('actie', '3').length, 1);
    assert.equal(scope().lookupNumber('actie', '13').length, 0);
    assert.equal(workspace.readMore(register, 100), false);
    assert.equal(scope().lookupNumber('actie', '29').length, 1);
  });

  it('what is typed in meanwhile is read, and what is taken out is not waited for', () => {
    const workspace = new Workspace(noFiles);
    const register = workspace.open(URI, 'duo', 1, TEXT);
    workspace.edit(register, [{ range: range(20, 6, 20, 8), text: '77' }], 2);
    assert.equal(workspace.index.scopeOf(URI)!.lookupNumber('actie', '77').length, 1);
    assert.equal(register.unread.size, 29);
    workspace.edit(register, [{ range: range(1, 0, 11, 0), text: '' }], 3);
    // The first line of what follows was touched too.
    assert.ok(register.unread.size <= 19);
    while (workspace.readMore(register, 5));
    assert.equal([...workspace.index.scopeOf(URI)!.numbered('actie')].length, 20);
  });

  it('a file that is opened as it is stored changes nothing for others', async () => {
    const files = {
      readFolder: async function* () {
        yield { uri: URI, text: TEXT };
      },
      readFile: async () => TEXT,
    };
    const workspace = new Workspace(files);
    await workspace.addFolder('file:///');
    const stored = workspace.index.file(URI);
    let changes = 0;
    workspace.index.listener = { beforeRemoval: () => {}, changed: () => changes++ };
    assert.equal(workspace.open(URI, 'duo', 1, TEXT).facts, stored);
    await workspace.close(URI);
    assert.equal(workspace.index.file(URI), stored);
    assert.equal(changes, 0);
    assert.notEqual(workspace.open(URI, 'duo', 1, `${TEXT}\n`).facts, stored);
    assert.ok(changes > 0);
  });
});

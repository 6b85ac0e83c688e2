import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Range, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type PlacedEntry, readDocument } from '../../../server/src/syntax/document.ts';
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

/** Whether both places of a range stand in a text, in their order and in no half of a character; or behind its last line. */
function isIn(document: TextDocument, { start, end }: Range): boolean {
  const text = document.getText();
  const places = [start, end].map((place) => {
    const offset = document.offsetAt(place);
    const back = document.positionAt(offset);
    const isEnd = place.line === document.lineCount && place.character === 0;
    const isHalf = /[\uDC00-\uDFFF]/u.test(text.charAt(offset));
    const isThere = back.line === place.line && back.character <= place.character;
    return isEnd || (isThere && !isHalf) ? offset : undefined;
  });
  const [from, to] = places;
  return from !== undefined && to !== undefined && from <= to;
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
    for (const outside of [range(9, 0, 9, 0), range(0, 0, 2, 1), range(0, -1, 1, 0), range(0, 0, 3, 1)]) {
      assert.equal(changed('a\nb', { range: outside, text: '' }).fits, false, JSON.stringify(outside));
    }
  });

  const someText = fc
    .array(fc.constantFrom('a', 'bc ', '\n', '\r\n', '\r', '👍', 'x'.repeat(3000)), { maxLength: 20 })
    .map((parts) => parts.join(''));
  const somePosition = fc.record({
    line: fc.integer({ min: -1, max: 22 }),
    character: fc.integer({ min: -1, max: 9 }),
  });

  it('is edited as the type of Microsoft is, up to an edit that does not fit, and again from a whole text on', () => {
    const someChange = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ range: fc.record({ start: somePosition, end: somePosition }), text: someText }),
      },
      { weight: 1, arbitrary: fc.record({ text: someText }) },
    );
    const someChanges = fc.array(fc.array(someChange, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(someText, someChanges, somePosition, (text, rounds, position) => {
        const workspace = new Workspace(noFiles);
        const own = workspace.open(URI, 'duo', 1, text);
        let theirs = TextDocument.create(URI, 'duo', 1, text);
        let stopped = false;
        rounds.forEach((changes, round) => {
          const fits = workspace.edit(own, changes, round + 2);
          for (const change of changes) {
            let { text: next } = change;
            if ('range' in change) {
              if (stopped || !isIn(theirs, change.range)) {
                stopped = true;
                continue;
              }
              const [from, to] = [change.range.start, change.range.end].map((place) => theirs.offsetAt(place));
              next = theirs.getText().slice(0, from) + change.text + theirs.getText().slice(to);
            } else stopped = false;
            // Made afresh: their table of lines does not survive an edit behind the last line.
            theirs = TextDocument.create(URI, 'duo', round + 2, next);
          }
          theirs = TextDocument.create(URI, 'duo', round + 2, theirs.getText());
          assert.equal(fits, !stopped);
          assert.deepEqual([own.getText(), own.version], [theirs.getText(), theirs.version]);
          assert.equal(own.lineCount, theirs.lineCount);
          assert.equal(own.offsetAt(position), theirs.offsetAt(position));
          assert.deepEqual(own.getLineRange(position.line), theirs.getLineRange(position.line));
          assert.equal(own.getEOLCharacters(position.line), theirs.getEOLCharacters(position.line));
        });
        assert.deepEqual(
          [...own.facts.document.entries].map(({ entry }) => entry.text),
          [...readDocument(theirs.getText()).entries].map(({ entry }) => entry.text),
        );
      }),
    );
  });

  it('answers as the type of Microsoft does', () => {
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

  it('takes what was not read from the top, each once', () => {
    const register = new Workspace(noFiles).open(URI, 'duo', 1, TEXT);
    const starts = (entries: readonly PlacedEntry[]) => entries.map(({ index }) => index);
    assert.deepEqual(starts(register.takeUnread(3)), [1, 2, 3]);
    assert.deepEqual(starts(register.takeUnread(0)), []);
    assert.deepEqual(starts([...register.unread].slice(0, 2)), [4, 5]);
    assert.deepEqual(
      starts(register.takeUnread(100)),
      Array.from({ length: 27 }, (_, i) => i + 4),
    );
    assert.deepEqual(starts(register.takeUnread(100)), []);
  });

  it('knows where something was typed last', () => {
    const workspace = new Workspace(noFiles);
    const register = workspace.open(URI, 'duo', 1, TEXT);
    const last = () => register.lastEdited?.index;
    assert.equal(last(), undefined);
    workspace.edit(register, [{ range: range(5, 9, 5, 9), text: 'x' }], 2);
    assert.equal(last(), 5);
    workspace.edit(register, [{ range: range(0, 0, 0, 0), text: 'blok A\nblok B\n' }], 3);
    assert.equal(last(), 0);
    workspace.edit(register, [{ range: range(9, 3, 9, 4), text: 'i' }], 4);
    assert.equal(last(), 9);
    // What was typed in is gone; what stands there now has taken the place.
    workspace.edit(register, [{ range: range(8, 2, 12, 2), text: '' }], 5);
    assert.equal(last(), 8);
  });

  it('reads very much that is pasted bit by bit too, but its names and headings at once', () => {
    for (const [count, left] of [
      [1990, 0],
      [2100, 2100],
    ] as const) {
      const workspace = new Workspace(noFiles);
      const register = workspace.open(URI, 'duo', 1, TEXT);
      while (workspace.readMore(register, 100));
      const pasted = `blok Z: Nieuw\npersoon Wim\n${Array.from({ length: count }, (_, i) => `actie ${i + 1000}\n`).join('')}`;
      workspace.edit(register, [{ range: range(4, 0, 4, 0), text: pasted }], 2);
      const scope = () => workspace.index.scopeOf(URI)!;
      assert.equal(register.unread.size, left);
      assert.equal(scope().lookupName('Wim').length, 1);
      assert.equal(scope().lookupHeading('Z').length, 1);
      assert.equal(scope().lookupNumber('actie', '1500').length, left === 0 ? 1 : 0);
      while (workspace.readMore(register, 100));
      assert.equal(scope().lookupNumber('actie', '1500').length, 1);
      assert.equal([...scope().numbered('actie')].length, 30 + count);
    }
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
    workspace.index.onDidChange({ changed: () => changes++ });
    assert.equal(workspace.open(URI, 'duo', 1, TEXT).facts, stored);
    await workspace.close(URI);
    assert.equal(workspace.index.file(URI), stored);
    assert.equal(changes, 0);
    assert.notEqual(workspace.open(URI, 'duo', 1, `${TEXT}\n`).facts, stored);
    assert.ok(changes > 0);
  });
});

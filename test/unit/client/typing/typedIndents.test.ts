/** The indentation of what is typed: asked for again until the answer came before the next key, and then put right once. */
import assert from 'node:assert/strict';
import { TypedIndents } from '../../../../client/src/typing/typedIndents.ts';
import type { IndentEdit, TypedIndentsResult, TypedLine } from '../../../../protocol/typing.ts';

const at = (line: number, character: number) => ({ line, character });
const indent = (line: number, old: number, wanted: number): IndentEdit => ({
  range: { start: at(line, 0), end: at(line, old) },
  newText: ' '.repeat(wanted),
});

/** An editor with a text, in which the answers of the server and the time are taken by hand. */
function started(text: string) {
  let version = 1;
  let lines = text.split('\n');
  const asked: {
    version: number;
    first: number;
    typed: readonly TypedLine[];
    answer: (edits: TypedIndentsResult) => void;
  }[] = [];
  const applied: (readonly IndentEdit[])[] = [];
  const waiting: (() => void)[] = [];
  /** What the editor takes away with the next change. */
  const trimmed: { start: ReturnType<typeof at>; end: ReturnType<typeof at>; text: string }[] = [];
  const indents = new TypedIndents({
    ask: ({ version: of, first, typed }) => new Promise((answer) => asked.push({ version: of, first, typed, answer })),
    apply: async (_, of, edits) => {
      if (of !== version) return false;
      applied.push(edits);
      for (const { range, newText } of edits) {
        const { line } = range.start;
        lines[line] = newText + lines[line]!.slice(range.end.character);
      }
      changed([...edits.map(({ range, newText }) => ({ ...range, text: newText })), ...trimmed.splice(0)]);
      return true;
    },
    after: (_, callback) => waiting.push(callback),
  });
  const changed = (
    changes: { start: ReturnType<typeof at>; end: ReturnType<typeof at>; text: string }[],
    is = true,
  ) => {
    const now = lines;
    indents.changed({ uri: 'a', version: ++version, lineAt: (line) => now[line]! }, changes, is);
  };
  return {
    indents,
    asked,
    applied,
    /** Types at the end; a line feed is Enter, with what the editor puts behind it. */
    type: (typed: string, put = '', isTyped = true) => {
      const end = at(lines.length - 1, lines.at(-1)!.length);
      lines = typed === '\n' ? [...lines, put] : [...lines.slice(0, -1), lines.at(-1)! + typed];
      changed([{ start: end, end, text: typed === '\n' ? `\n${put}` : typed }, ...trimmed.splice(0)], isTyped);
    },
    /** A colon, with which the editor puts in the whole line anew. */
    outdent: (line: string) => {
      const end = at(lines.length - 1, lines.at(-1)!.length);
      lines = [...lines.slice(0, -1), line];
      changed([{ start: at(end.line, 0), end, text: line }]);
    },
    answer: async (edits: TypedIndentsResult) => {
      asked.shift()!.answer(edits);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
    pass: () => {
      for (const callback of waiting.splice(0)) callback();
    },
    lines: () => lines,
    /** With the next change the editor takes away the spaces of a line on which nothing stands. */
    trims: (line: number) => {
      trimmed.push({ start: at(line, 0), end: at(line, lines[line]!.length), text: '' });
      lines = lines.with(line, '');
    },
  };
}

describe('the indentation of what is typed', () => {
  it('takes spaces that stood on a blank line before for hers', () => {
    const editor = started('actie 1: X\n  ');
    editor.type('\n');
    assert.deepEqual(
      editor.asked[0]?.typed.map(({ isOld }) => isOld),
      [true, false],
    );
    const fresh = started('actie 1: X');
    fresh.type('\n', '  ');
    fresh.type('\n');
    assert.deepEqual(fresh.asked.length, 1);
  });
  it('is asked for after Enter, and put right', async () => {
    const { type, asked, answer, lines, applied } = started('actie 1: X');
    type('\n', '');
    assert.deepEqual(asked[0]!.typed, [
      { typed: 0, isSpaced: true, isOld: true },
      { typed: 0, isSpaced: true, isOld: false },
    ]);
    await answer([indent(1, 0, 2)]);
    assert.deepEqual(lines(), ['actie 1: X', '  ']);
    assert.deepEqual(applied, [[indent(1, 0, 2)]]);
    assert.equal(asked.length, 0, 'its own change is nothing that was typed');
  });

  it('is asked for again when a key came before the answer, with what was typed since', async () => {
    const { type, asked, answer, applied, pass, indents, lines } = started('actie 1: X');
    type('\n', '');
    type('s');
    type('\n', '');
    await answer([indent(1, 0, 2)]);
    assert.deepEqual(applied, []);
    pass();
    assert.equal(asked[0]!.first, 0);
    assert.equal(asked[0]!.typed.length, 3);
    let isSettled = false;
    void indents.settled().then(() => {
      isSettled = true;
    });
    await answer([indent(1, 0, 2), indent(2, 0, 2)]);
    assert.deepEqual(lines(), ['actie 1: X', '  s', '  ']);
    assert.ok(isSettled);
  });

  it('is asked for again while the server has another version of the text, and nothing is changed by that', async () => {
    const { type, asked, answer, applied, pass, lines } = started('actie 1: X');
    type('\n', '');
    const { version } = asked[0]!;
    assert.equal(version, 2);
    for (let round = 0; round < 3; round++) {
      await answer('later');
      assert.deepEqual(applied, []);
      assert.equal(asked.length, 0);
      pass();
      assert.equal(asked[0]!.version, version);
    }
    await answer([indent(1, 0, 2)]);
    assert.deepEqual(lines(), ['actie 1: X', '  ']);
  });

  it('counts the spaces that were typed beyond those of the editor, and knows Tab from them', async () => {
    const { type, asked, answer } = started('actie 1: X');
    type('\n', '  ');
    await answer([]);
    for (let space = 0; space < 4; space++) {
      type(' ');
      await answer([]);
    }
    type('s');
    type(':');
    assert.deepEqual(asked[0]!.typed, [{ typed: 4, isSpaced: true, isOld: false }]);
    await answer([]);
    type('\n', '      ');
    await answer([]);
    type('  ');
    assert.deepEqual(asked[0]!.typed, [{ typed: 2, isSpaced: false, isOld: false }]);
  });

  it('only the spaces that come in or go out are changed, so that the cursor stays where it is', async () => {
    const { type, answer, applied } = started('actie 1: X');
    type('\n', '    ');
    await answer([indent(1, 4, 2)]);
    assert.deepEqual(applied, [[{ range: { start: at(1, 0), end: at(1, 2) }, newText: '' }]]);
  });

  it('what the editor itself takes from a line with its colon, nobody has moved to the left', async () => {
    const editor = started('besluit (i): akkoord');
    editor.type('\n', '  ');
    editor.type('actie 5');
    editor.outdent('actie 5:');
    await editor.answer('later');
    editor.pass();
    assert.deepEqual(editor.asked.at(-1)?.typed.at(-1), { typed: 0, isSpaced: true, isOld: false });
  });
  it('of what is undone is left alone', async () => {
    const { type, asked, answer, pass } = started('actie 1: X');
    type('\n', '');
    type('x', '', false);
    await answer([indent(1, 0, 2)]);
    pass();
    assert.equal(asked.length, 0);
  });

  it('is let go when nobody can say', async () => {
    const { type, asked, answer, pass, indents } = started('actie 1: X');
    type('\n', '');
    await answer(null);
    pass();
    assert.equal(asked.length, 0);
    await indents.settled();
  });

  it('asks nothing of a line that stood there before', () => {
    const { type, asked } = started('actie 1: X\n  toelichting:\n        diep');
    type(' ');
    type('a');
    type('.');
    assert.equal(asked.length, 0);
    type('\n', '        ');
    assert.deepEqual(
      asked.map(({ typed }) => typed.map(({ isOld }) => isOld)),
      [[true, false]],
    );
  });

  it('goes on when the editor takes away with a change what it had put on a blank line', async () => {
    const { type, asked, answer, pass, trims } = started('actie 1: X');
    type('\n', '  ');
    type('\n', '');
    type('M');
    await answer([]);
    // With the edit of its own.
    pass();
    trims(1);
    await answer([indent(0, 0, 2)]);
    type('o ');
    assert.deepEqual(asked[0]!.typed, [{ typed: 0, isSpaced: true, isOld: false }]);
    await answer([]);
    // With a letter.
    trims(1);
    type('4 ');
    assert.deepEqual(asked[0]!.typed, [{ typed: 0, isSpaced: true, isOld: false }]);
  });
});

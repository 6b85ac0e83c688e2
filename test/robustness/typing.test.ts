/** What lines come to that are typed one below the other, in time and late: the same, and as they were meant. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { type TypedChange, TypedIndents } from '../../client/src/typedIndents.ts';
import { printedLines } from '../../scripts/host/manual-steps.ts';
import { getTypedIndents } from '../../server/src/features/formatting.ts';
import { indentAfterEnter } from '../../server/src/syntax/enterRules.ts';
import { difference } from '../e2e/typing/compare.ts';
import * as texts from '../e2e/typing/texts.ts';
import { fixture } from '../support/fixture.ts';

type Manner = 'printed' | 'plain' | 'eye';

/** `rules`: the editor follows its Enter rules; `kept`: it did not get to them, and kept the indentation of the line above. */
type Editor = 'rules' | 'kept';

/** An editor in which somebody types at the end of a text, with our extension and the server behind it. */
class Typing {
  text: string;
  #version = 1;
  readonly #editor: Editor;
  readonly #indents: TypedIndents;
  /** What the extension waits for, when its time has come. */
  #waiting: (() => void)[] = [];

  constructor(before: string, editor: Editor) {
    this.text = before;
    this.#editor = editor;
    this.#indents = new TypedIndents({
      ask: async (_, first, typed) => {
        const { document, context } = fixture(this.text);
        return getTypedIndents(document, first, typed, context);
      },
      apply: async (_, version, edits) => {
        if (version !== this.#version) return false;
        const document = TextDocument.create('a', 'duo', 1, this.text);
        this.text = TextDocument.applyEdits(document, edits as TextEdit[]);
        this.#changed(edits.map(({ range, newText }) => ({ ...range, text: newText })));
        return true;
      },
      after: (_, callback) => {
        this.#waiting.push(callback);
      },
    });
  }

  get column(): number {
    return this.#last.length;
  }

  get #last(): string {
    return this.text.slice(this.text.lastIndexOf('\n') + 1);
  }

  enter(): void {
    const left = this.#last;
    const kept = /^\s*/u.exec(left)![0];
    const put = this.#editor === 'rules' ? indentAfterEnter(left) : kept;
    const line = this.text.split('\n').length - 1;
    const at = { line, character: left.length };
    const changes: TypedChange[] = [{ start: at, end: at, text: `\n${put}` }];
    // What it put itself on a line on which nothing came it takes away again.
    if (left.trim() === '' && left !== '') {
      this.text = this.text.slice(0, this.text.length - left.length);
      changes.push({ start: { line, character: 0 }, end: at, text: '' });
    }
    this.text += `\n${put}`;
    this.#changed(changes);
  }

  /** Types spaces one by one, or presses Tab or Backspace as often as it takes. */
  async indent(count: number, isSpaced: boolean, afterEach: () => Promise<void>): Promise<void> {
    for (let left = count; left !== 0; ) {
      const line = this.text.split('\n').length - 1;
      const at = { line, character: this.column };
      const step = isSpaced || left === 1 ? 1 : left < 0 ? Math.max(-2, left) : 2;
      if (step > 0) {
        this.text += ' '.repeat(step);
        this.#changed([{ start: at, end: at, text: ' '.repeat(step) }]);
      } else {
        this.text = this.text.slice(0, step);
        this.#changed([{ start: { line, character: at.character + step }, end: at, text: '' }]);
      }
      left -= step;
      await afterEach();
    }
  }

  letters(text: string): void {
    for (const letter of text) {
      const at = { line: this.text.split('\n').length - 1, character: this.column };
      this.text += letter;
      this.#changed([{ start: at, end: at, text: letter }]);
    }
  }

  /** She waits until nothing moves any more. */
  async settle(): Promise<void> {
    let isDone = false;
    void this.#indents.settled().then(() => {
      isDone = true;
    });
    for (let turn = 0; !isDone; turn++) {
      assert.ok(turn < 1000, 'it never came to rest');
      for (const callback of this.#waiting.splice(0)) callback();
      await Promise.resolve();
    }
  }

  #changed(changes: readonly TypedChange[]): void {
    const [version, { text }] = [++this.#version, this];
    const lines = text.split('\n');
    this.#indents.changed({ uri: 'a', version, lineAt: (line) => lines[line]! }, changes, true);
  }
}

async function typed(
  lines: readonly string[],
  manner: Manner,
  editor: Editor,
  isLate: boolean,
  before: string,
): Promise<string> {
  const typing = new Typing(before === '' ? '' : `${before}\n`, editor);
  const settle = async () => {
    if (!isLate) await typing.settle();
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0) typing.enter();
    await settle();
    const text = line.trimStart();
    const indent = line.length - text.length;
    if (manner === 'printed') await typing.indent(indent, true, settle);
    if (manner === 'eye' && text !== '') await typing.indent(indent - typing.column, false, settle);
    for (const part of text.match(/\S+\s*|\s+/gu) ?? []) {
      typing.letters(part);
      await settle();
    }
  }
  await typing.settle();
  return typing.text;
}

const MANUAL = [...printedLines(2), '', ...printedLines(3), '', ...printedLines(6)];
const MINUTES = texts.sampleLines('notulen-2021-01-13.duo', 'register');
const LIST = texts.sampleLines('actielijst.duo', 'actie: Uitwerken aanpak clusters', 30);

const CASES: readonly [name: string, lines: readonly string[], manners: readonly Manner[], before?: string][] = [
  ['what the manual prints', MANUAL, ['printed', 'plain', 'eye'], ''],
  ['the minutes of 13 January', MINUTES, ['printed', 'eye'], ''],
  ['thirty lines of the list', LIST, ['printed', 'plain', 'eye']],
  ['a letter', texts.LETTER, ['printed', 'eye']],
  ['short actions', texts.APART, ['printed', 'plain', 'eye']],
  ['what is said at a meeting', texts.SPOKEN, ['printed', 'eye']],
  ['names in a row', texts.NAMES, ['printed', 'plain', 'eye']],
  ['actions close together', texts.CLOSE_TOGETHER, ['printed', 'plain', 'eye']],
  ['brackets', texts.BRACKETS, ['printed', 'eye']],
  ['titles', texts.TITLES, ['printed', 'plain', 'eye']],
  ['prose endings', texts.PROSE_ENDINGS, ['printed', 'plain', 'eye']],
  ['values', texts.VALUES, ['printed', 'plain', 'eye']],
  ['own words', texts.OWN_WORDS, ['printed', 'plain', 'eye']],
];

for (const [when, isLate, editor] of [
  ['in time', false, 'rules'],
  ['in time, where the editor missed its rules', false, 'kept'],
  ['late', true, 'rules'],
  ['late, where the editor missed its rules', true, 'kept'],
] as const) {
  describe(`lines that are typed, put right ${when}`, () => {
    for (const [name, lines, manners, before = texts.KNOWN] of CASES) {
      for (const manner of manners) {
        // She has seen where the cursor stood, which is not where it belongs.
        if (manner === 'eye' && isLate && editor === 'kept') continue;
        it(`${name}, ${manner}`, async () => {
          const meant = (before === '' ? '' : `${before}\n`) + lines.join('\n');
          const found = await typed(lines, manner, editor, isLate, before);
          assert.deepEqual(difference(meant, found), undefined);
        }).timeout(60_000);
      }
    }
  });
}

/**
 * An editor in which somebody types at the end of a text, with our extension and the server behind it, by their own code. The
 * messages between them take no time, or some.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { type TypedChange, TypedIndents } from '../../client/src/typing/typedIndents.ts';
import { ROOT } from '../../scripts/host/paths.ts';
import { getTypedIndents } from '../../server/src/features/formatting.ts';
import { indentAfterEnter } from '../../server/src/syntax/enterRules.ts';
import { fixture } from './fixture.ts';

const { decreaseIndentPattern } = JSON.parse(
  readFileSync(join(ROOT, 'language-configuration.json'), 'utf8'),
).indentationRules;
/** A first line of an entry that stands a level deeper: VS Code takes that away when its colon is typed. */
const OUTDENTED = new RegExp(decreaseIndentPattern.pattern, decreaseIndentPattern.flags);

/** The part of the indentation that she types: all of it, none, or what is missing where she looks. */
export type Manner = 'printed' | 'plain' | 'eye';

/** `rules`: the editor follows its Enter rules; `kept`: it did not get to them, and kept the indentation of the line above. */
export type Editor = 'rules' | 'kept';

/**
 * An editor in which somebody types at the end of a text, with our extension and the server behind it. The extension lives
 * elsewhere: it hears of a change some time after it, and what it wants done comes to the editor later still.
 */
export class Typing {
  text: string;
  #version = 1;
  /** The last change was Enter: what stands before the cursor is what the editor put there. */
  #isAuto = false;
  readonly #editor: Editor;
  readonly #indents: TypedIndents;
  /** The messages on their way to the extension and from it, in the order in which they were sent. */
  readonly #toExtension: (() => void)[] = [];
  readonly #toEditor: (() => void)[] = [];
  /** The callbacks that the extension waits for: its time, and the server. */
  readonly #waiting: (() => void)[] = [];
  readonly #random: (() => number) | undefined;
  /** The text as the extension knows it. */
  #known: { text: string; version: number };

  /** @param random where given, all messages take some time; else they come before the next key. */
  constructor(before: string, editor: Editor, random?: () => number) {
    this.#random = random;
    this.text = before;
    this.#known = { text: before, version: 1 };
    this.#editor = editor;
    this.#indents = new TypedIndents({
      ask: ({ version, first, typed }) =>
        new Promise((resolve) => {
          // The question may reach the server before the change that it is about.
          const isBehind = this.#random !== undefined && this.#random() < 0.3;
          const { document, context } = fixture(this.#known.text);
          const edits =
            isBehind || version !== this.#known.version ? 'later' : getTypedIndents(document, first, typed, context);
          this.#waiting.push(() => resolve(edits));
        }),
      apply: (_, version, edits) =>
        new Promise((resolve) => {
          if (version !== this.#known.version) return resolve(false);
          this.#toEditor.push(() => {
            const isDone = version === this.#version;
            if (isDone) {
              this.#isAuto = false;
              const document = TextDocument.create('a', 'duo', 1, this.text);
              this.text = TextDocument.applyEdits(document, edits as TextEdit[]);
              this.#changed(edits.map(({ range, newText }) => ({ ...range, text: newText })));
            }
            this.#toExtension.push(() => resolve(isDone));
          });
        }),
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
    // What it put itself on a line on which nothing came it takes away again, unless somebody has changed it meanwhile.
    if (left.trim() === '' && left !== '' && this.#isAuto) {
      this.text = this.text.slice(0, this.text.length - left.length);
      changes.push({ start: { line, character: 0 }, end: at, text: '' });
    }
    this.text += `\n${put}`;
    this.#isAuto = true;
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
      this.#isAuto = false;
      left -= step;
      await afterEach();
    }
  }

  async letters(text: string): Promise<void> {
    for (const letter of text) {
      const at = { line: this.text.split('\n').length - 1, character: this.column };
      const own = this.#last;
      this.text += letter;
      const outdented = letter === ':' ? this.#outdented() : undefined;
      if (outdented === undefined) this.#changed([{ start: at, end: at, text: letter }]);
      else {
        // The editor puts in the whole line anew.
        this.text = this.text.slice(0, this.text.length - own.length - 1) + outdented;
        this.#changed([{ start: { ...at, character: 0 }, end: { ...at, character: own.length }, text: outdented }]);
      }
      await this.pass();
    }
  }

  /** The last line as the editor's own rule puts it with its colon: a level left of the line above. Undefined where it has none. */
  #outdented(): string | undefined {
    const line = this.#last;
    if (!OUTDENTED.test(line)) return undefined;
    const above =
      this.text
        .split('\n')
        .slice(0, -1)
        .findLast((one) => one.trim() !== '') ?? '';
    const rest = line.trimStart();
    const indent = Math.max(0, above.length - above.trimStart().length - 2);
    return indent < line.length - rest.length ? ' '.repeat(indent) + rest : undefined;
  }

  /** Lets some time pass, or none. */
  async pass(): Promise<void> {
    const random = this.#random;
    if (random === undefined || random() < 0.2) return;
    for (const queue of [this.#toExtension, this.#toEditor, this.#waiting, this.#toExtension]) {
      const count = Math.floor(random() * (queue.length + 1));
      await this.#deliver(queue.splice(0, count), random() < 0.5);
    }
  }

  /** She waits until nothing moves any more. */
  async settle(): Promise<void> {
    let isDone = false;
    for (let turn = 0; !isDone; turn++) {
      assert.ok(turn < 1000, 'it never came to rest');
      for (const queue of [this.#toExtension, this.#toEditor, this.#waiting]) {
        await this.#deliver(queue.splice(0), false);
      }
      const left = this.#toExtension.length + this.#toEditor.length + this.#waiting.length;
      void this.#indents.settled().then(() => {
        isDone = left === 0;
      });
      await this.#deliver([], false);
    }
  }

  /** Hands over messages; at once, or each when all is done that the one before it gave rise to. */
  async #deliver(messages: readonly (() => void)[], atOnce: boolean): Promise<void> {
    for (const message of messages) {
      message();
      if (!atOnce) for (let turn = 0; turn < 8; turn++) await Promise.resolve();
    }
    for (let turn = 0; turn < 8; turn++) await Promise.resolve();
  }

  #changed(changes: readonly TypedChange[]): void {
    const [version, { text }] = [++this.#version, this];
    this.#toExtension.push(() => {
      this.#known = { text, version };
      const lines = text.split('\n');
      this.#indents.changed({ uri: 'a', version, lineAt: (line) => lines[line]! }, changes, true);
    });
  }
}

/**
 * The text after lines were typed at the end of another.
 * @param random the messages take some time, which it says, when that is `now and then`.
 */
export async function typed(
  lines: readonly string[],
  manner: Manner,
  editor: Editor,
  when: 'in time' | 'now and then' | 'late',
  before: string,
  random?: () => number,
): Promise<string> {
  const typing = new Typing(before === '' ? '' : `${before}\n`, editor, when === 'now and then' ? random : undefined);
  const settle = () => (when === 'in time' ? typing.settle() : when === 'late' ? Promise.resolve() : typing.pass());
  for (const [index, line] of lines.entries()) {
    if (index > 0) typing.enter();
    await settle();
    const text = line.trimStart();
    const indent = line.length - text.length;
    if (manner === 'printed') await typing.indent(indent, true, settle);
    if (manner === 'eye' && text !== '') await typing.indent(indent - typing.column, false, settle);
    for (const part of text.match(/\S+\s*|\s+/gu) ?? []) {
      await typing.letters(part);
      await settle();
    }
  }
  await typing.settle();
  return typing.text;
}

/** What lines come to that are typed one below the other, in time and late: the same, and as they were meant. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { type TypedChange, TypedIndents } from '../../client/src/typedIndents.ts';
import { printedLines } from '../../scripts/host/manual-steps.ts';
import { seeded } from '../../scripts/host/random.ts';
import { getTypedIndents } from '../../server/src/features/formatting.ts';
import { indentAfterEnter } from '../../server/src/syntax/enterRules.ts';
import { difference } from '../e2e/typing/compare.ts';
import * as texts from '../e2e/typing/texts.ts';
import { fixture } from '../support/fixture.ts';

const { DUO_SEED } = process.env;
const SEED = Number(DUO_SEED || randomInt(1_000_000));

type Manner = 'printed' | 'plain' | 'eye';

/** `rules`: the editor follows its Enter rules; `kept`: it did not get to them, and kept the indentation of the line above. */
type Editor = 'rules' | 'kept';

/**
 * An editor in which somebody types at the end of a text, with our extension and the server behind it. The extension lives
 * elsewhere: it hears of a change some time after it, and what it wants done comes to the editor later still.
 */
class Typing {
  text: string;
  #version = 1;
  /** The last change was Enter: what stands before the cursor is what the editor put there. */
  #isAuto = false;
  readonly #editor: Editor;
  readonly #indents: TypedIndents;
  /** What is on its way to the extension and from it, in the order in which it was sent. */
  readonly #toExtension: (() => void)[] = [];
  readonly #toEditor: (() => void)[] = [];
  /** What the extension waits for: its time, and the server. */
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
      ask: (_, first, typed) =>
        new Promise((resolve) => {
          const { document, context } = fixture(this.#known.text);
          const edits = getTypedIndents(document, first, typed, context);
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
      this.text += letter;
      this.#changed([{ start: at, end: at, text: letter }]);
      await this.pass();
    }
  }

  /** Some time passes, or none. */
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

async function typed(
  lines: readonly string[],
  manner: Manner,
  editor: Editor,
  when: 'in time' | 'now and then' | 'late',
  before: string,
): Promise<string> {
  const random = seeded(SEED);
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

const MANUAL = [...printedLines(2), '', ...printedLines(3), '', ...printedLines(6)];
const MINUTES = texts.sampleLines('notulen-2021-01-13.duo', 'register');
const LIST = texts.sampleLines('actielijst.duo', 'actie: Uitwerken aanpak clusters', 30);

/** Enter twice ends the minutes, and a new action stands at the margin. */
const BEHIND_MINUTES = [
  'vergadering DUO 13 januari 2021',
  '  aanwezig: NCG',
  '  agenda:',
  '    1. Opening',
  '    2. Rondvraag',
  '      Een zin.',
  '',
  'actie 13: Proef',
  '  status: in uitvoering',
  '  toelichting:',
  '    Zomaar.',
];

/** Enter twice behind a point without anything below it. */
const BARE_POINT = [
  'vergadering DUO 13 januari 2021',
  '  agenda:',
  '    1. Opening',
  '',
  'actie 13: Proef',
  '  status: gereed',
];

/** A text directly below another, as it is printed: two spaces come on top of the four that the editor puts. */
const TEXTS = texts.sampleLines('gremia.duo', 'gremium VOG: Versterkingsoverleg', 10);

const CASES: readonly [name: string, lines: readonly string[], manners: readonly Manner[], before?: string][] = [
  ['what the manual prints', MANUAL, ['printed', 'plain', 'eye'], ''],
  ['the minutes of 13 January', MINUTES, ['printed', 'eye'], ''],
  ['thirty lines of the list', LIST, ['printed', 'plain', 'eye']],
  ['a letter', texts.LETTER, ['printed', 'plain', 'eye']],
  ['short actions', texts.APART, ['printed', 'plain', 'eye']],
  ['what is said at a meeting', texts.SPOKEN, ['printed', 'eye']],
  ['names in a row', texts.NAMES, ['printed', 'plain', 'eye']],
  ['actions close together', texts.CLOSE_TOGETHER, ['printed', 'plain', 'eye']],
  ['brackets', texts.BRACKETS, ['printed', 'eye']],
  ['titles', texts.TITLES, ['printed', 'plain', 'eye']],
  ['prose endings', texts.PROSE_ENDINGS, ['printed', 'plain', 'eye']],
  ['values', texts.VALUES, ['printed', 'plain', 'eye']],
  ['an action behind minutes', BEHIND_MINUTES, ['printed', 'plain', 'eye']],
  ['an action behind a bare point', BARE_POINT, ['printed', 'plain', 'eye']],
  ['a text below a text', TEXTS, ['printed', 'eye']],
  ['own words', texts.OWN_WORDS, ['printed', 'plain', 'eye']],
];

for (const when of ['in time', 'now and then', 'late'] as const) {
  for (const editor of ['rules', 'kept'] as const) {
    const where = editor === 'kept' ? ', where the editor missed its rules' : '';
    describe(`lines that are typed, put right ${when}${where}`, () => {
      for (const [name, lines, manners, before = texts.KNOWN] of CASES) {
        for (const manner of manners) {
          // Whoever corrects what she sees before the answer came corrects a place that is not the last: that is tried in the
          // real editor, at the pace of a person (test/e2e/typing).
          if (manner === 'eye' && when !== 'in time') continue;
          // All that is typed meanwhile is read again each time.
          if (when === 'now and then' && lines.length > 60) continue;
          it(`${name}, ${manner}`, async () => {
            const meant = (before === '' ? '' : `${before}\n`) + lines.join('\n');
            const found = await typed(lines, manner, editor, when, before);
            assert.deepEqual(difference(meant, found), undefined, `DUO_SEED=${SEED}`);
          }).timeout(60_000);
        }
      }
    });
  }
}

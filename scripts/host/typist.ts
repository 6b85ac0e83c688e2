/**
 * Types in the editor as a person does: one key after the other, Enter at the end of a line. It never presses Escape, takes a
 * selection of its own or runs a command, and pastes only by the keys that a task names, so what the editor makes of the keys is what a person gets.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { Problem } from './problem.ts';
import { type Random, seeded } from './random.ts';
import { waitUntil } from './wait-until.ts';

/**
 * The pace of the keys. `human`: 45 to 110 ms apart. `burst`: letters as fast as they go, with a moment of rest before
 * each key that a list of suggestions may take for itself, which is when a list has had the time to open. `fast`: no
 * rest at all.
 */
export type Pace = 'human' | 'burst' | 'fast';

/**
 * The part of the indentation of a line that a person types. `printed`: all of it, on top of what the editor puts there
 * itself. `plain`: none of it. `eye`: she looks where the cursor stands and goes on from there, with Tab or Backspace
 * where it stands elsewhere.
 */
export type Manner = 'printed' | 'plain' | 'eye';

/** The keys that VS Code lets a list of suggestions take for itself, or that extensions let it take. */
const DECIDING = new Set(['\n', '\t', ' ', ',', ':', '.', ')', ']']);

/** How long a person looks whether the cursor moves, in milliseconds: on a machine that has much to do it follows after a second. */
const LONGEST_LOOK = 3_000;

/** A line and a column, both counted from one. */
interface Place {
  readonly line: number;
  readonly column: number;
}

export class Typist {
  readonly page: Page;
  readonly #pace: Pace;
  readonly #random: Random;

  constructor(page: Page, pace: Pace, seed = 1) {
    this.page = page;
    this.#pace = pace;
    this.#random = seeded(seed);
  }

  /** Types a text key by key: a line feed is the key Enter and a tab the key Tab. */
  async type(text: string): Promise<void> {
    for (const key of text) {
      await this.#rest(DECIDING.has(key));
      if (key === '\n') await this.page.keyboard.press('Enter');
      else if (key === '\t') await this.page.keyboard.press('Tab');
      else await this.page.keyboard.type(key);
    }
  }

  /** Presses a key, as playwright names it (`Control+Shift+ArrowLeft`), a number of times. */
  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.#rest(true);
      await this.page.keyboard.press(key);
    }
  }

  /** Presses a key twice, so many milliseconds apart. */
  async twice(key: string, milliseconds: number): Promise<void> {
    await this.press(key);
    if (milliseconds > 0) await pause(milliseconds);
    await this.page.keyboard.press(key);
  }

  /** Types lines, the first one where the cursor is. Between two lines comes one Enter, and none behind the last. */
  async lines(lines: readonly string[], manner: Manner): Promise<void> {
    let left: { line: number; enters: number } | undefined;
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.type('\n');
      if (left !== undefined) left.enters++;
      if (manner === 'printed') await this.type(line);
      else {
        const text = line.trimStart();
        if (manner === 'eye' && text !== '')
          left = { line: await this.#indent(line.length - text.length, left), enters: 0 };
        await this.type(text);
      }
    }
  }

  /** The position of the cursor, both counted from one, as the status bar says. */
  async position(): Promise<Place> {
    const place = this.page.locator('[id="status.editor.selection"]');
    const [, line, column] = await waitUntil(
      async () => /Ln (\d+), Col (\d+)/.exec((await place.textContent()) ?? ''),
      'the status bar said where the cursor is',
    );
    return { line: Number(line), column: Number(column) };
  }

  /**
   * Brings the cursor of a line that is still empty to a column, counted in spaces, by the keys that the eye asks for, and gives
   * the number of the line. `left` is the line that was left, when there was one, and how often Enter was pressed since: nobody
   * corrects a column before the cursor has come to its line.
   */
  async #indent(width: number, left?: { readonly line: number; readonly enters: number }): Promise<number> {
    let place = await this.#look(({ line }) => left === undefined || line === left.line + left.enters);
    // Enter gave no new line. She has not seen it, and types on.
    if (place.line === left?.line) return place.line;
    for (let turn = 0; turn < 30; turn++) {
      const { column, line } = place;
      const at = column - 1;
      if (at === width) return line;
      if (at < width) await this.press(width - at >= 2 ? 'Tab' : 'Space');
      else await this.press('Backspace');
      place = await this.#look((now) => now.column !== column || now.line !== line);
    }
    throw new Problem(`the cursor did not come to column ${width + 1}`);
  }

  /** Looks until the status bar follows the last key, for some seconds at most: it may have moved nothing. */
  async #look(moved: (place: Place) => boolean): Promise<Place> {
    // What follows a key on the screen comes a moment later: a person sees it come to rest.
    if (this.#pace !== 'fast') await pause(100);
    const end = Date.now() + LONGEST_LOOK;
    for (;;) {
      await this.page.evaluate(SETTLED);
      const place = await this.position();
      if (moved(place) || Date.now() > end) return place;
    }
  }

  /** The time between two keys; `deciding` for a key that could be taken by a list of suggestions. */
  async #rest(deciding: boolean): Promise<void> {
    if (this.#pace === 'human') await pause(45 + this.#random() * 65);
    else if (this.#pace === 'burst' && deciding) await pause(90 + this.#random() * 60);
  }
}

/** Settles when the page has drawn itself twice, so that what was typed is on the screen. A script, as it runs in the page. */
const SETTLED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

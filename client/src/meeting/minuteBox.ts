/**
 * *Notuleer*: a box that stays open while people talk. Each line says below it what it would write, in step with what is typed; Enter
 * writes it as one step of undo, and what is not understood only at the second Enter.
 */
import {
  commands,
  type QuickPick,
  type QuickPickItem,
  Range,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MEETING_COMMANDS, MINUTE_REQUEST, type MinuteReading } from '../../../protocol/meeting.ts';
import { ask } from '../actions/ask.ts';
import { positionAtCursor } from '../actions/documentPosition.ts';
import { execute } from '../actions/execute.ts';
import { messages } from '../messages.ts';
import { inform, openList, plainItems } from '../shown/plain.ts';
import { plain } from '../shown/plainText.ts';
import { EnteredLines, restOf } from './enteredLines.ts';
import { type MinuteItem, minuteItems, onEnter, TypedLines } from './minuteItems.ts';

/** True while the box is open: Arrow up and down are its own then. */
const CONTEXT = 'duo.notuleert';

/** Where the minutes stand, and the point that is spoken of. */
interface Place {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly vergadering?: string;
  readonly punt?: string;
}

export class MinuteBox {
  readonly #client: BaseLanguageClient;
  #open: OpenBox | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Opens the box for the meeting at the cursor, else the newest one of the register; false where there is none. */
  async open(): Promise<boolean> {
    const editor = window.activeTextEditor;
    if (editor === undefined) return false;
    const at = positionAtCursor(editor);
    const first = await ask(this.#client, MINUTE_REQUEST, { ...at, tekst: '' });
    if (first === null) {
      inform(messages.noMeetingHere);
      return false;
    }
    // The meeting is looked at while it is written.
    await reveal(first);
    const place = {
      uri: first.uri,
      position: { line: first.point.line, character: 0 },
      vergadering: first.meeting,
      punt: first.point.key,
    };
    this.#open?.close();
    this.#open = new OpenBox(this.#client, place, first);
    return true;
  }

  /** Arrow up: another item, or at the first one the line before. */
  earlier(): void {
    this.#open?.earlier();
  }

  later(): void {
    this.#open?.later();
  }
}

/** One box, from its opening to Escape. */
class OpenBox {
  readonly #client: BaseLanguageClient;
  readonly #pick: QuickPick<QuickPickItem>;
  readonly #typed = new TypedLines();
  #place: Place;
  #items: readonly MinuteItem[] = [];
  /** What was asked to be confirmed. */
  #asked: string | undefined;
  #last: readonly string[] = [];
  readonly #entered = new EnteredLines((line, cleared) => this.#take(line, cleared));

  constructor(client: BaseLanguageClient, place: Place, first: MinuteReading) {
    this.#client = client;
    this.#place = place;
    const pick = openList(messages.minuteExample);
    this.#pick = pick;
    pick.onDidChangeValue((typed) => this.#read(typed));
    pick.onDidAccept(() => this.#accept());
    pick.onDidHide(() => {
      void commands.executeCommand('setContext', CONTEXT, false);
      pick.dispose();
    });
    void commands.executeCommand('setContext', CONTEXT, true);
    this.#show(first);
    pick.show();
  }

  close(): void {
    this.#pick.hide();
  }

  earlier(): void {
    const [active] = this.#pick.activeItems;
    const at = active === undefined ? 0 : this.#pick.items.indexOf(active);
    if (at > 0) this.#activate(at - 1);
    else this.#recall(this.#typed.earlier());
  }

  later(): void {
    const [active] = this.#pick.activeItems;
    const at = active === undefined ? -1 : this.#pick.items.indexOf(active);
    // Down goes to the numbers that are proposed; where there are none, back to what was typed.
    if (this.#items.some(({ number }) => number !== undefined))
      this.#activate(Math.min(at + 1, this.#items.length - 1));
    else this.#recall(this.#typed.later());
  }

  #activate(at: number): void {
    const item = this.#pick.items[at];
    if (item !== undefined) this.#pick.activeItems = [item];
  }

  #recall(line: string | undefined): void {
    if (line === undefined) return;
    this.#pick.value = line;
    void this.#read(line);
  }

  async #read(typed: string): Promise<void> {
    if (typed !== this.#asked) this.#asked = undefined;
    const reading = await this.#ask(typed);
    // Somebody who types on is answered for what stands there now.
    if (reading !== null && this.#pick.value === typed) this.#show(reading);
  }

  #ask(tekst: string): Promise<MinuteReading | null> {
    return ask(this.#client, MINUTE_REQUEST, { ...this.#place, tekst }).catch(() => null);
  }

  #show(reading: MinuteReading): void {
    this.#items = minuteItems(reading, messages, this.#asked !== undefined, this.#last);
    this.#pick.items = plainItems(this.#items);
    this.#pick.title = plain(messages.minuting(reading.meeting, this.#point(reading)));
    this.#activate(0);
  }

  /** The point that a line would be written at. */
  #point({ point }: MinuteReading): string {
    return point.label;
  }

  /** What Enter means is asked anew: the answer to the last letter may still be on its way. */
  async #accept(): Promise<void> {
    const chosen = this.#items[this.#pick.items.indexOf(this.#pick.selectedItems[0]!)];
    if (chosen?.number !== undefined) {
      this.#recall(`${chosen.number} `);
      return;
    }
    await this.#entered.enter(this.#pick.value);
  }

  /** Does what Enter means for a line; false while it stays in the box. */
  async #take(typed: string, cleared: () => void): Promise<boolean> {
    const reading = await this.#ask(typed);
    if (reading === null) return false;
    const action = onEnter(reading, this.#asked === typed);
    if (action === 'ask') {
      this.#asked = typed;
      if (this.#pick.value === typed) this.#show(reading);
    }
    if (action === 'go') await this.#goOn(typed, reading, cleared);
    if (action !== 'write' && action !== 'confirmed') return action === 'go';
    const { uri, position, ...names } = this.#place;
    const values = { ...names, tekst: typed, ...(action === 'confirmed' ? { bevestigd: 'ja' } : {}) };
    const isDone = await execute(this.#client, MEETING_COMMANDS.notuleer, [uri, position, values]);
    if (isDone !== true) return false;
    await this.#goOn(typed, reading, cleared);
    return true;
  }

  /** A box without the line, at the point of what was written. */
  async #goOn(typed: string, reading: MinuteReading, cleared: () => void): Promise<void> {
    this.#typed.add(typed);
    const { key, line } = reading.point;
    this.#place = { ...this.#place, position: { line, character: 0 }, punt: key };
    this.#last = reading.lines;
    this.#asked = undefined;
    // What was typed meanwhile stays.
    this.#pick.value = restOf(this.#pick.value, typed);
    cleared();
    await this.#read(this.#pick.value);
    await reveal(reading);
  }
}

/** Shows the point in the editor, which keeps the focus away. */
async function reveal({ uri, point }: MinuteReading): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document, { preserveFocus: true, preview: false });
  const line = Math.min(point.line, document.lineCount - 1);
  editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.InCenterIfOutsideViewport);
}

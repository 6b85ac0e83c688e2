/**
 * The commands that change an action and have to ask something first. Each can be given what it would ask, as an object of
 * texts behind the URI and the position: then it asks nothing.
 */
import { type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ACTION_REQUEST,
  type ActionInfo,
  DEADLINE_REQUEST,
  OWNER_REQUEST,
  OWNERS_REQUEST,
  SERVER_COMMANDS,
} from '../../../protocol/action.ts';
import { messages } from '../messages.ts';
import { askChoice, askOrType, askText } from '../shown/plain.ts';
import { ask } from './ask.ts';
import { type DocumentPosition, positionAtCursor } from './documentPosition.ts';
import { execute } from './execute.ts';
import { type OwnerItem, ownerItems } from './ownerChoice.ts';

/** The commands that ask something first, by what the server's are called. */
export type ChangeName = Exclude<keyof typeof SERVER_COMMANDS, 'markeerAlsGereed'>;

/** The values sent to the server, by the names that it knows. */
type Values = Readonly<Record<string, string>>;

/** The severity of a message below an input box: information, or an error that keeps the box open. */
const INFORMATION = 1;
const ERROR = 3;

export class Changes {
  readonly #client: () => BaseLanguageClient | undefined;

  /** @param client gives the one that runs; undefined while none does. */
  constructor(client: () => BaseLanguageClient | undefined) {
    this.#client = client;
  }

  /**
   * Runs a command on an action: at the cursor, or where its arguments say. What it is given is not asked. False when nothing
   * was changed: the user stopped, or the server has said why not.
   * @param args a URI, a position and an object of texts, each of which may be missing.
   */
  async run(name: ChangeName, args: readonly unknown[]): Promise<boolean> {
    const client = this.#client();
    const at = positionOf(args);
    if (client === undefined || at === undefined) return false;
    const info = await ask(client, ACTION_REQUEST, at);
    const given = args[2] as Values | undefined;
    // Where nothing stands that can be changed the server says so, before anything is asked.
    const values = given ?? (info === null ? {} : await this.#ask(name, info, at));
    if (values === undefined) return false;
    const { uri, position } = at;
    // While somebody was asked another action may have come to stand there.
    const asked = info === null ? values : { actie: info.named, ...values };
    return (await execute(client, SERVER_COMMANDS[name], [uri, position, asked])) === true;
  }

  /** Asks for what a command has to know; undefined when the user stops. */
  async #ask(name: ChangeName, info: ActionInfo, at: DocumentPosition): Promise<Values | undefined> {
    const title = titleOf(info);
    switch (name) {
      case 'stelUit': {
        const deadline = await this.#askDeadline(info, at);
        if (deadline === undefined) return undefined;
        const reden = await askText({ title, prompt: messages.reason });
        return reden === undefined ? undefined : { deadline, reden };
      }
      case 'draagOver': {
        const eigenaar = await this.#askOwner(info, at);
        if (eigenaar === undefined) return undefined;
        const reden = await askText({ title, prompt: messages.reason });
        return reden === undefined ? undefined : { eigenaar, reden };
      }
      case 'wijzigStatus': {
        const items = info.statuses.map(
          (label): QuickPickItem => (label === info.status ? { label, description: messages.now } : { label }),
        );
        const picked = await askChoice(items, { title, placeHolder: messages.status });
        return picked && { status: picked.label };
      }
      case 'noteer': {
        const meeting = await askMeeting(info);
        if (meeting === undefined) return undefined;
        const tekst = await askText({ title, prompt: messages.note });
        return tekst === undefined ? undefined : { ...meeting, tekst };
      }
    }
  }

  /** Offers the names that are known, and takes any other; shows how what is typed is read. Undefined when the user stops. */
  async #askOwner(info: ActionInfo, at: DocumentPosition): Promise<string | undefined> {
    const client = this.#client();
    const choices = (client && (await ask(client, OWNERS_REQUEST, at))) ?? [];
    const words = { now: messages.now, asTyped: messages.ownerAsTyped, current: info.owner };
    const answer = await askOrType<QuickPickItem & OwnerItem>({
      title: titleOf(info),
      placeHolder: messages.newOwner,
      itemsFor: (typed) => ownerItems(choices, typed, undefined, words),
      more: async (text) => {
        const meaning = client && (await ask(client, OWNER_REQUEST, { ...at, text }));
        return meaning ? ownerItems(choices, text, meaning, words) : undefined;
      },
    });
    return typeof answer === 'object' ? answer.owner : answer;
  }

  /** Asks until the text is a deadline that is understood, and shows what it means while it is typed. */
  async #askDeadline(info: ActionInfo, at: DocumentPosition): Promise<string | undefined> {
    return askText({
      title: titleOf(info),
      prompt: messages.newDeadline(info.deadline),
      placeHolder: messages.deadlineExample,
      validateInput: async (text) => {
        if (text.trim() === '') return undefined;
        const client = this.#client();
        const meaning = client && (await ask(client, DEADLINE_REQUEST, { ...at, text }));
        if (!meaning) return undefined;
        return { message: meaning.sentence, severity: meaning.isUnderstood ? INFORMATION : ERROR };
      },
    });
  }
}

/** The meeting at which it was said, the newest first, or today; `{}` for today. Undefined when the user stops. */
async function askMeeting(info: ActionInfo): Promise<Values | undefined> {
  if (info.meetings.length === 0) return {};
  const meetings = info.meetings.map(({ day, gremium }) => ({
    label: `${gremium} ${day}`,
    values: { dag: day, gremium } as Values,
  }));
  const today = { label: info.today, description: messages.noMeeting, values: {} };
  const picked = await askChoice([...meetings, today], {
    title: titleOf(info),
    placeHolder: messages.meeting,
  });
  return picked?.values;
}

function positionOf([uri, position]: readonly unknown[]): DocumentPosition | undefined {
  if (typeof uri === 'string' && position !== undefined)
    return { uri, position: position as DocumentPosition['position'] };
  const editor = window.activeTextEditor;
  return editor && positionAtCursor(editor);
}

function titleOf({ called, title }: ActionInfo): string {
  return title === undefined ? called : `${called}: ${title}`;
}

/**
 * *Exporteer…*: makes a file of a register for who does not have this editor. The server makes it, and here it is stored where the
 * user says; in a browser VS Code's own dialog does the same, or downloads it.
 */
import { commands, type ExtensionContext, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportChoices,
  type ExportParams,
  type ExportResult,
} from '../../protocol/export.ts';
import { ask } from './ask.ts';
import { type Choice, isChoice, lastFirst, targetName } from './exportChoice.ts';
import { withLateProgress } from './lateProgress.ts';
import { messages } from './messages.ts';
import { askButton, askChoice, inform } from './plain.ts';

/** The arguments that the command can be given; what is given is not asked. */
interface Given {
  readonly uri?: string;
  readonly choice?: Choice;
  /** The address where the file is to go. */
  readonly target?: string;
}

export function registerExport(context: ExtensionContext, client: BaseLanguageClient): void {
  const exporting = new Exporting(context, client);
  context.subscriptions.push(commands.registerCommand('duo.exporteer', (...args: unknown[]) => exporting.run(args)));
}

/** The key under which the last choice for each register is kept. */
const LAST = 'duo.exporteer';

class Exporting {
  readonly #context: ExtensionContext;
  readonly #client: BaseLanguageClient;

  constructor(context: ExtensionContext, client: BaseLanguageClient) {
    this.#context = context;
    this.#client = client;
  }

  /** The address of the file that was made; undefined when the user stops or something stops it. */
  async run(args: readonly unknown[]): Promise<string | undefined> {
    const given = givenFrom(args);
    const uri = given.uri ?? window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return undefined;
    const choices = await withLateProgress(ProgressLocation.Notification, messages.exporting, (token) =>
      ask(this.#client, EXPORT_CHOICES_REQUEST, { uri }, token),
    );
    if (choices === undefined || choices === null) {
      inform(messages.noRegister);
      return undefined;
    }
    const choice = given.choice ?? (await this.#ask(uri, choices));
    if (choice === undefined) return undefined;
    const result = await withLateProgress(ProgressLocation.Notification, messages.exporting, (token) =>
      ask(this.#client, EXPORT_REQUEST, paramsFor(uri, choice), token),
    );
    if (result === undefined || result === null) return undefined;
    if (result.kind === 'stopped') {
      await tellReasons(result);
      return undefined;
    }
    const target = given.target === undefined ? await askTarget(uri, result.name, choice) : Uri.parse(given.target);
    if (target === undefined) return undefined;
    await workspace.fs.writeFile(target, bytesOf(result));
    await this.#keep(uri, choice);
    void tellDone(target, result.warnings);
    return target.toString();
  }

  /** Asks for the layout, the owner where it is for one, and the format; undefined when the user stops. */
  async #ask(uri: string, choices: ExportChoices): Promise<Choice | undefined> {
    const last = this.#last(uri);
    const { title } = choices;
    const shown = <T extends { readonly name: string; readonly title: string }>(all: readonly T[], name?: string) =>
      lastFirst(all, name).map((one) => ({
        ...one,
        label: one.title,
        ...(one.name === name ? { description: messages.lastTime } : {}),
      }));
    const layout = await askChoice(shown(choices.layouts, last?.layout), { title, placeHolder: messages.whichLayout });
    if (layout === undefined) return undefined;
    let owner: string | undefined;
    if (layout.asksOwner) {
      const owners = choices.owners.map((name) => ({ name, title: name }));
      const picked = await askChoice(shown(owners, last?.owner), { title, placeHolder: messages.whoseActions });
      if (picked === undefined) return undefined;
      owner = picked.name;
    }
    const format = await askChoice(shown(choices.formats, last?.format), { title, placeHolder: messages.whichFormat });
    return format && { layout: layout.name, format: format.name, ...(owner === undefined ? {} : { owner }) };
  }

  #last(uri: string): Choice | undefined {
    const kept = this.#context.workspaceState.get<Readonly<Record<string, unknown>>>(LAST)?.[uri];
    return isChoice(kept) ? kept : undefined;
  }

  async #keep(uri: string, choice: Choice): Promise<void> {
    const kept = this.#context.workspaceState.get<Readonly<Record<string, unknown>>>(LAST) ?? {};
    await this.#context.workspaceState.update(LAST, { ...kept, [uri]: choice });
  }
}

/**
 * The arguments of the command: from a menu the address of a file comes first, and of several all of them behind it.
 */
function givenFrom([first, second]: readonly unknown[]): Given {
  const uri = first instanceof Uri ? first.toString() : typeof first === 'string' ? first : undefined;
  const { choice, target } = (second ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(uri === undefined ? {} : { uri }),
    ...(isChoice(choice) ? { choice } : {}),
    ...(typeof target === 'string' ? { target } : {}),
  };
}

/** The parameters of an export; of an agenda and minutes the meeting at the cursor. */
function paramsFor(uri: string, { layout, format, owner }: Choice): ExportParams {
  const editor = window.activeTextEditor;
  const isHere = editor?.document.uri.toString() === uri;
  const range = isHere && (layout === 'agenda' || layout === 'verslag') ? rangeOf(editor.selection) : undefined;
  return { uri, layout, format, ...(owner === undefined ? {} : { owner }), ...(range === undefined ? {} : { range }) };
}

/** Plain objects: of a `Position` of VS Code a worker gets the private fields. */
function rangeOf({ start, end }: { readonly start: Place; readonly end: Place }): ExportParams['range'] {
  const plainPlace = ({ line, character }: Place) => ({ line, character });
  return { start: plainPlace(start), end: plainPlace(end) };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** VS Code asks itself before it lets a file be replaced. */
function askTarget(uri: string, name: string, { format }: Choice): Thenable<Uri | undefined> {
  const folder = Uri.joinPath(Uri.parse(uri), '..');
  const isStored = Uri.parse(uri).scheme !== 'untitled';
  return window.showSaveDialog({
    ...(isStored ? { defaultUri: Uri.joinPath(folder, targetName(name)) } : {}),
    filters: { [format.toUpperCase()]: [format] },
    title: messages.exporting,
  });
}

function bytesOf({ text, base64 }: ExportResult & { readonly kind: 'file' }): Uint8Array {
  if (text !== undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0));
}

/** The first reason, and a way to its place. */
async function tellReasons({ reasons }: ExportResult & { readonly kind: 'stopped' }): Promise<void> {
  const [first, ...others] = reasons;
  if (first === undefined) return;
  const { text, uri, line } = first;
  const told = others.length === 0 ? text : `${text} ${messages.moreReasons(others.length)}`;
  const picked = await askButton(told, line === undefined ? [] : [messages.goThere]);
  if (picked === undefined || uri === undefined || line === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document);
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  editor.revealRange(range);
}

async function tellDone(target: Uri, warnings: readonly string[]): Promise<void> {
  const isOnDisk = target.scheme === 'file';
  const told = [messages.exported(target.path.split('/').at(-1) ?? ''), ...warnings].join(' ');
  const picked = await askButton(told, isOnDisk ? [messages.open, messages.showInFolder] : []);
  if (picked === messages.open) await env.openExternal(target);
  if (picked === messages.showInFolder) await commands.executeCommand('revealFileInOS', target);
}

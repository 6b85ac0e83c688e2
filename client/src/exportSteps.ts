/** The steps that making a file of a register has, whoever it is for. */
import { commands, env, Selection, Uri, window, workspace } from 'vscode';
import type { ExportChoices, ExportParams, ExportResult, PublicParams } from '../../protocol/export.ts';
import { type Choice, isChoice, lastFirst, targetName } from './exportChoice.ts';
import { messages } from './messages.ts';
import { askButton, askChoice } from './plain.ts';

/** Asks for the layout, the owner where it is for one, and the format; undefined when the user stops. */
export async function askWhat(choices: ExportChoices, last: Choice | undefined): Promise<Choice | undefined> {
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

/** The parameters of an export; of an agenda and minutes the meeting at the cursor. */
export function paramsFor(uri: string, { layout, format, owner }: Choice): ExportParams {
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
export function askTarget(uri: string, name: string, { format }: Choice): Thenable<Uri | undefined> {
  const folder = Uri.joinPath(Uri.parse(uri), '..');
  const isStored = Uri.parse(uri).scheme !== 'untitled';
  return window.showSaveDialog({
    ...(isStored ? { defaultUri: Uri.joinPath(folder, targetName(name)) } : {}),
    filters: { [format.toUpperCase()]: [format] },
    title: messages.exporting,
  });
}

export function bytesOf({
  text,
  base64,
}: Pick<ExportResult & { readonly kind: 'file' }, 'text' | 'base64'>): Uint8Array {
  if (text !== undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0));
}

/** The first reason, and a way to its place. */
export async function tellReasons({ reasons }: ExportResult & { readonly kind: 'stopped' }): Promise<void> {
  const [first, ...others] = reasons;
  if (first === undefined) return;
  const { text, uri, line } = first;
  const told = others.length === 0 ? text : `${text} ${messages.moreReasons(others.length)}`;
  const picked = await askButton(told, line === undefined ? [] : [messages.goThere]);
  if (picked === undefined || uri === undefined || line === undefined) return;
  await showPlace({ uri, line });
}

/** Shows a place, with the cursor on the word where it is told. */
export async function showPlace({ uri, line, character }: ReasonPlace): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document);
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  editor.revealRange(range);
  if (character === undefined) return;
  const at = range.start.with(undefined, Math.min(character, range.end.character));
  editor.selection = new Selection(at, at);
}

interface ReasonPlace {
  readonly uri: string;
  readonly line: number;
  readonly character?: number | undefined;
}

/** Says that the file is there, and what can be done with it; `more` are other buttons. The text of the one that was chosen. */
export async function tellDone(
  target: Uri,
  warnings: readonly string[],
  more: readonly string[] = [],
): Promise<string | undefined> {
  const isOnDisk = target.scheme === 'file';
  const told = [messages.exported(target.path.split('/').at(-1) ?? ''), ...warnings].join(' ');
  const picked = await askButton(told, [...(isOnDisk ? [messages.open, messages.showInFolder] : []), ...more]);
  if (picked === messages.open) await env.openExternal(target);
  if (picked === messages.showInFolder) await commands.executeCommand('revealFileInOS', target);
  return picked;
}

/** The arguments that the command can be given; what is given is not asked. */
export interface Given {
  readonly uri?: string;
  readonly choice?: Choice;
  readonly forPublic?: PublicParams;
  /** The address where the file is to go. */
  readonly target?: string;
}

/**
 * The arguments of the command: from a menu the address of a file comes first, and of several all of them behind it.
 */
export function givenFrom([first, second]: readonly unknown[]): Given {
  const uri = first instanceof Uri ? first.toString() : typeof first === 'string' ? first : undefined;
  const { choice, target, forPublic } = (second ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(uri === undefined ? {} : { uri }),
    ...(isChoice(choice) ? { choice } : {}),
    // The server looks at what is in it.
    ...(typeof forPublic === 'object' && forPublic !== null ? { forPublic: forPublic as PublicParams } : {}),
    ...(typeof target === 'string' ? { target } : {}),
  };
}

/** The command that makes a new register: it asks for the gremium and a name, and leaves it to the user to save it. */
import {
  commands,
  type ExtensionContext,
  Position,
  Range,
  Selection,
  type TextEditor,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { messages } from '../messages.ts';
import type { OverviewSource } from '../registers/overviewSource.ts';
import { askText, inform } from '../shown/plain.ts';
import {
  cleanGremium,
  FIRST_TITLE,
  fileNameFor,
  isFileName,
  isGremium,
  isKnownGremium,
  newRegister,
} from './newRegister.ts';

/** The arguments that the command can be given; what is given is not asked. */
interface Given {
  readonly gremium?: string;
  /** The full name of the gremium. */
  readonly naam?: string;
  readonly bestand?: string;
}

export function registerNewRegister(context: ExtensionContext, source: OverviewSource): void {
  context.subscriptions.push(
    commands.registerCommand('duo.nieuwRegister', (given?: unknown) => makeRegister(source, givenFrom(given))),
  );
}

/** The arguments from a keybinding or another extension, which may be anything: what is no text counts as not given. */
function givenFrom(given: unknown): Given {
  const { gremium, bestand } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(typeof gremium === 'string' ? { gremium } : {}),
    ...(typeof bestand === 'string' ? { bestand } : {}),
  };
}

/** Shows a new register that was not saved; undefined when the user stops. */
async function makeRegister({ overview }: OverviewSource, given: Given): Promise<TextEditor | undefined> {
  const typed = given.gremium ?? (await askGremium(overview.gremia));
  const gremium = cleanGremium(typed ?? '');
  if (!isGremium(gremium)) return undefined;
  const full = given.naam ?? (given.gremium === undefined ? await askFullName(gremium, overview.gremia) : '');
  if (full === undefined) return undefined;
  const folder = await chooseFolder();
  if (folder === undefined && (workspace.workspaceFolders?.length ?? 0) > 0) return undefined;
  const name = given.bestand ?? (await askName(fileNameFor(gremium), folder));
  if (name === undefined || !isFileName(name)) return undefined;
  if (folder !== undefined && (await exists(Uri.joinPath(folder, name)))) {
    inform(messages.fileExists(name));
    return undefined;
  }
  const text = newRegister(gremium, name, overview.gremia, full);
  return show(text, folder && Uri.joinPath(folder, name));
}

async function askGremium(known: readonly string[]): Promise<string | undefined> {
  return askText({
    title: messages.newRegister,
    prompt: messages.whichGremium,
    placeHolder: known.length === 0 ? messages.gremiumExample : known.join(', '),
    validateInput: (text) => (isGremium(cleanGremium(text)) ? undefined : messages.gremiumNeeded),
  });
}

/** Asks for it where it is not written down yet and was not typed already; empty when the user leaves it so. */
async function askFullName(gremium: string, known: readonly string[]): Promise<string | undefined> {
  if (gremium.includes(' ') || isKnownGremium(gremium, known)) return '';
  return askText({ title: messages.newRegister, prompt: messages.whichFullName(gremium) });
}

/** The folder of the workspace that the register goes into; undefined when there is none, or the user stops. */
async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: messages.whichFolder }))?.uri;
}

async function askName(proposed: string, folder: Uri | undefined): Promise<string | undefined> {
  return askText({
    title: messages.newRegister,
    prompt: messages.whichFile,
    value: proposed,
    valueSelection: [0, proposed.length - '.duo'.length],
    validateInput: async (name) => {
      if (!isFileName(name)) return messages.fileNeeded;
      return folder !== undefined && (await exists(Uri.joinPath(folder, name))) ? messages.fileExists(name) : undefined;
    },
  });
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** @param target where VS Code will save it; without one the user is asked then. */
async function show(text: string, target: Uri | undefined): Promise<TextEditor> {
  const document =
    target === undefined
      ? await workspace.openTextDocument({ language: 'duo', content: text })
      : await workspace.openTextDocument(target.with({ scheme: 'untitled' }));
  if (target !== undefined) {
    const edit = new WorkspaceEdit();
    // All of it: a draft of that name may be open already.
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
    await workspace.applyEdit(edit);
  }
  const editor = await window.showTextDocument(document, ViewColumn.Active);
  const start = document.positionAt(document.getText().indexOf(FIRST_TITLE));
  editor.selection = new Selection(start, new Position(start.line, start.character + FIRST_TITLE.length));
  editor.revealRange(editor.selection);
  return editor;
}

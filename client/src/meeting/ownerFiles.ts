/** A file with the open actions of each owner, in one folder. */
import { ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPORT_CHOICES_REQUEST, EXPORT_REQUEST, type ExportResult } from '../../../protocol/export.ts';
import type { AfterMeeting } from '../../../protocol/meeting.ts';
import { ask } from '../actions/ask.ts';
import { isRegisterName, targetName, withOwnNames } from '../exports/exportChoice.ts';
import { bytesOf } from '../exports/exportedFile.ts';
import { tellReasons } from '../exports/exportSteps.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { askButton, askChoice, inform } from '../shown/plain.ts';

type Made = ExportResult & { readonly kind: 'file' };

/** True when the files are there; false when the user stops, or something stops it. */
export async function storeForOwners(client: BaseLanguageClient, { uri, owners }: AfterMeeting): Promise<boolean> {
  if (owners.length === 0) {
    inform(messages.noOwners);
    return false;
  }
  const format = await askFormat(client, uri);
  const folder = format && (await askFolder(uri));
  if (format === undefined || !folder) return false;
  const made = await withLateProgress(ProgressLocation.Notification, messages.exporting, async (token) => {
    const files: Made[] = [];
    for (const owner of owners) {
      if (token.isCancellationRequested) return undefined;
      const result = await ask(client, EXPORT_REQUEST, { uri, layout: 'mijn-acties', owner, format }, token);
      if (result === null) continue;
      if (result.kind === 'stopped') {
        await tellReasons(result);
        return undefined;
      }
      files.push(result);
    }
    return files;
  });
  return made !== undefined && made.length > 0 && (await store(made, folder));
}

/** The format of a file; undefined when the user stops. */
export async function askFormat(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const choices = await ask(client, EXPORT_CHOICES_REQUEST, { uri });
  const items = (choices?.formats ?? []).map(({ name, title }) => ({ name, label: title }));
  return (await askChoice(items, { placeHolder: messages.whichFormat }))?.name;
}

async function askFolder(uri: string): Promise<Uri | undefined> {
  const own = Uri.parse(uri);
  const chosen = await window.showOpenDialog({
    ...(own.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(own, '..') }),
    canSelectFiles: false,
    canSelectFolders: true,
    title: messages.whichFolderForOwners,
    openLabel: messages.intoFolder,
  });
  return chosen?.[0];
}

/** Stores them all, after asking where one of a name is there already. */
async function store(files: readonly Made[], folder: Uri): Promise<boolean> {
  const made = files.filter(({ name }) => !isRegisterName(name));
  const names = withOwnNames(made.map(({ name }) => targetName(name)));
  const targets = made.map((file, at) => ({ file, target: Uri.joinPath(folder, names[at]!) }));
  const there = await Promise.all(targets.map(({ target }) => exists(target)));
  const count = there.filter(Boolean).length;
  if (count > 0 && (await askButton(messages.filesExist(count), [messages.replaceFiles])) === undefined) return false;
  try {
    for (const { file, target } of targets) await workspace.fs.writeFile(target, bytesOf(file));
  } catch {
    inform(messages.notStored(folder.path.split('/').at(-1) ?? ''));
    return false;
  }
  inform(messages.filesStored(targets.length));
  return true;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

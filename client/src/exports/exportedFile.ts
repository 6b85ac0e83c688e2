/** A file that was made: where it is to go, and what can be done with it then. */
import { commands, env, UIKind, Uri, window, workspace } from 'vscode';
import type { ExportResult } from '../../../protocol/export.ts';
import { messages } from '../messages.ts';
import { askButton, inform } from '../shown/plain.ts';
import { type Choice, isRegisterName, PDF, targetName } from './exportChoice.ts';

/** A file as the server made it, with the name that it proposes. */
export type Content = Pick<ExportResult & { readonly kind: 'file' }, 'name' | 'text' | 'base64'>;

/**
 * Stores a file where the user says; while it cannot be stored there, that is said and asked anew. Its address, undefined when the
 * user stops.
 * @param uri that of the register, in whose folder it is proposed.
 * @param format the extension.
 * @param given the address where it is to go: then nothing is asked.
 */
export async function storeFile(uri: string, file: Content, format: string, given?: string): Promise<Uri | undefined> {
  for (;;) {
    const target = given === undefined ? await askTarget(uri, file.name, format) : Uri.parse(given);
    if (target === undefined) return undefined;
    const reason = await reasonAgainst(target, file);
    if (reason === undefined) return target;
    if (given !== undefined) {
      inform(reason);
      return undefined;
    }
    if ((await askButton(reason, [messages.otherPlace])) === undefined) return undefined;
  }
}

/** Stores it, or says why it is not stored there. */
async function reasonAgainst(target: Uri, file: Content): Promise<string | undefined> {
  const name = nameOf(target);
  if (isRegisterName(name)) return messages.notOverRegister(name);
  try {
    await workspace.fs.writeFile(target, bytesOf(file));
    return undefined;
  } catch {
    return messages.notStored(name);
  }
}

function nameOf({ path }: Uri): string {
  return path.split('/').at(-1) ?? '';
}

/** VS Code asks itself before it lets a file be replaced. */
function askTarget(uri: string, name: string, format: string): Thenable<Uri | undefined> {
  const folder = Uri.joinPath(Uri.parse(uri), '..');
  const isStored = Uri.parse(uri).scheme !== 'untitled';
  return window.showSaveDialog({
    ...(isStored ? { defaultUri: Uri.joinPath(folder, targetName(name)) } : {}),
    filters: { [format.toUpperCase()]: [format] },
    title: messages.storing,
  });
}

/** What is stored of a file. */
export function bytesOf({ text, base64 }: Content): Uint8Array {
  if (text !== undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0));
}

/** Says that the file is there, and what can be done with it; `more` are other buttons. The text of the one that was chosen. */
export async function tellDone(
  target: Uri,
  warnings: readonly string[],
  { format }: Choice,
  more: readonly string[] = [],
): Promise<string | undefined> {
  const isPdf = format === PDF;
  const open = isPdf ? messages.openPage : messages.open;
  // A program of this computer opens what is on its disk: not a file of another computer, nor one that a browser holds.
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined && target.scheme === 'file';
  const isListed = !isHere && workspace.getWorkspaceFolder(target) !== undefined;
  const sentences = [
    messages.exported(nameOf(target)),
    ...(isListed ? [messages.howToDownload] : []),
    ...(isPdf ? [messages.howToPdf] : []),
    ...warnings,
  ];
  const own = isHere ? [open, messages.showInFolder] : isListed ? [messages.showInExplorer] : [];
  const picked = await askButton(sentences.join(' '), [...own, ...more]);
  if (picked === open) await env.openExternal(target);
  if (picked === messages.showInFolder) await commands.executeCommand('revealFileInOS', target);
  if (picked === messages.showInExplorer) await commands.executeCommand('revealInExplorer', target);
  return picked;
}

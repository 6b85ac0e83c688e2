/** Hands the server the registers of folders that it cannot read itself: those of a browser, or of a virtual workspace. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FolderDepth, LIST_REQUEST, type ListParams, READ_REQUEST } from '../../protocol/files.ts';

/** Folders that hold no registers, but can hold very many files; as the server skips them on a disk. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

/** Answers the server's two requests for files; see `clientFileSystem.ts` there. */
export function giveFiles(client: BaseLanguageClient): void {
  client.onRequest(LIST_REQUEST, async ({ uri, depth }: ListParams) => {
    const found: string[] = [];
    await collect(Uri.parse(uri), depth, found);
    return found;
  });
  client.onRequest(READ_REQUEST, ({ uri }: { uri: string }) => textOf(Uri.parse(uri)));
}

/** Collects the addresses of the registers in a folder and, when asked for, below. A folder that cannot be read has none. */
async function collect(folder: Uri, depth: FolderDepth, found: string[]): Promise<void> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  const below: Promise<void>[] = [];
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    const isLink = (type & FileType.SymbolicLink) !== 0;
    // What a link leads to is read, but no folder, which may hold the link itself.
    if ((type & FileType.Directory) !== 0) {
      if (depth === 'all' && !isLink && !SKIPPED_FOLDERS.has(name)) below.push(collect(uri, depth, found));
    } else if (/\.duo$/iu.test(name)) found.push(uri.toString());
  }
  await Promise.all(below);
}

/** The text of a file without a byte order mark; null when it is gone. Fails when it may be read later. */
async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : undefined;
    if (code === 'FileNotFound' || code === 'FileIsADirectory') return null;
    throw error;
  }
}

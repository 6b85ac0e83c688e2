/** In a browser nothing reaches a disk but through VS Code. */
import { type Uri, workspace } from 'vscode';

export async function writeOnDisk(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function deleteOnDisk(uri: Uri): Promise<void> {
  await workspace.fs.delete(uri);
}

/** What happens to files while VS Code only looks on. */
import { unlinkSync, writeFileSync } from 'node:fs';
import type { Uri } from 'vscode';

export async function writeOnDisk({ fsPath }: Uri, text: string): Promise<void> {
  writeFileSync(fsPath, text);
}

export async function deleteOnDisk({ fsPath }: Uri): Promise<void> {
  unlinkSync(fsPath);
}

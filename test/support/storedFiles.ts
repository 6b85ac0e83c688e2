/** A workspace over files in memory, whose reads can be held up. */
import type { FolderDepth } from '../../protocol/files.ts';
import type { StoredFile, Unreadable } from '../../server/src/workspace/fileSystem.ts';
import { canonicalUri } from '../../server/src/workspace/uri.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

/** Files in memory; a read can be held up. */
export class Files {
  readonly stored = new Map<string, string>();
  readonly gates = new Map<string, Promise<void>>();
  /** The files that were read one by one. */
  readonly read: string[] = [];
  /** What cannot be read now; a folder with a slash at its end. */
  readonly unreadable = new Map<string, Unreadable>();
  ignoresCase = false;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [uri, text] of Object.entries(files)) this.stored.set(uri, text);
  }

  async *readFolder(uri: string, depth: FolderDepth = 'all'): AsyncIterable<StoredFile> {
    const folder = `${uri.replace(/\/+$/u, '')}/`;
    for (const [file, text] of [...this.stored].filter(([one]) => one.startsWith(folder))) {
      if (depth === 'own' && file.slice(folder.length).includes('/')) continue;
      await this.gates.get(file);
      yield { uri: file, text: this.unreadable.get(file) ?? text };
    }
    const unlisted = this.unreadable.get(folder);
    if (unlisted !== undefined) yield { uri: folder, text: unlisted };
  }

  async readFile(uri: string): Promise<string | Unreadable | undefined> {
    const file = canonicalUri(uri);
    this.read.push(file);
    const text = this.stored.get(file);
    await this.gates.get(file);
    return this.unreadable.get(file) ?? text;
  }

  /** Holds up the reads of a file that begin before `open` is called. */
  hold(uri: string): { open: () => void } {
    let open = () => {};
    this.gates.set(uri, new Promise((resolve) => (open = resolve)));
    return {
      open: () => {
        this.gates.delete(uri);
        open();
      },
    };
  }
}

/** The texts that are known, by their addresses. */
export function texts(workspace: Workspace): Record<string, string> {
  return Object.fromEntries([...workspace.index.files].map(({ uri, document }) => [uri, document.text.slice()]));
}

/** A workspace that has read some folders of the files. */
export async function opened(files: Readonly<Record<string, string>>, ...folders: string[]) {
  const stored = new Files(files);
  const workspace = new Workspace(stored);
  for (const folder of folders) await workspace.addFolder(folder);
  return { workspace, files: stored };
}

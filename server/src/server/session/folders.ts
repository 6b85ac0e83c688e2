/** The folders that the editor has open: their registers are read at the start, and when a folder comes or goes. */
import { type Connection, FileChangeType, type FileEvent, MessageType } from 'vscode-languageserver';
import type { FolderDepth } from '../../../../protocol/files.ts';
import { CACHE_NOTIFICATION } from '../../../../protocol/initialization.ts';
import { stepOf } from '../../incremental/work.ts';
import { messages } from '../../messages/index.ts';
import { withAddress } from '../../workspace/uri.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Client } from '../lsp/clientCapabilities.ts';
import { WorkProgress } from '../lsp/progress.ts';
import { guardNotification, type Log, type NextTurn, type Show } from '../lsp/requestGuard.ts';
import { LIMITS } from './openFile.ts';
import type { OpenFiles } from './openFiles.ts';

/** A folder with more registers than this takes half a second and more to read, and leaves much behind. */
const LARGE_FOLDER = 300;

export interface FoldersOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly files: OpenFiles;
  readonly client: Client;
  /** The addresses of those that are open at the start. */
  readonly uris: readonly string[];
  readonly nextTurn: NextTurn;
  /** See `Runtime.releaseMemory`. */
  readonly releaseMemory: () => void;
  /** See `Clock.elapsed`. */
  readonly elapsed: (() => number) | undefined;
  readonly show: Show;
  readonly log: Log;
}

export class Folders {
  /** The addresses of the folders. */
  #uris: readonly string[];
  #isRead = false;
  /** True when one of them is large. */
  #areLarge = false;
  readonly #options: FoldersOptions;

  constructor(options: FoldersOptions) {
    this.#options = options;
    this.#uris = options.uris;
  }

  /** Reads all of them; one that cannot be read leaves the others. */
  async read(): Promise<void> {
    this.#isRead = true;
    for (const uri of this.#uris) await guardNotification('reading a folder', this.#options.log, () => this.#read(uri));
  }

  /** Reads all of them once more, when they were read before. */
  async readAgain(): Promise<void> {
    if (this.#isRead) await this.read();
  }

  /** The server writes no file: what is worth keeping of what was read goes to a client that asked for it. */
  async handOverCache(): Promise<void> {
    const { connection, workspace, client, nextTurn } = this.#options;
    const { cache, index } = workspace;
    if (!client.keepsCache || !cache.isChanged) return;
    // The problems go first: somebody waits for those.
    await new Promise<void>((resolve) => nextTurn(() => nextTurn(resolve)));
    const giveWay = this.#pace();
    const work = cache.contentInBits((file) => index.has(file));
    for (let bit = work.next(); ; bit = work.next()) {
      if (bit.done) {
        await connection.sendNotification(CACHE_NOTIFICATION, { content: bit.value });
        break;
      }
      await giveWay();
    }
    this.#release();
  }

  /** Behind work on all registers of a large folder. */
  #release(): void {
    if (this.#areLarge) this.#options.releaseMemory();
  }

  /** What is to be awaited between two bits of long work: once they have taken a step of time, the next message comes first. */
  #pace(): () => Promise<void> {
    const { elapsed, nextTurn } = this.#options;
    let isOver = stepOf(LIMITS.step, elapsed);
    return async () => {
      if (!isOver()) return;
      await new Promise<void>((resolve) => nextTurn(resolve));
      isOver = stepOf(LIMITS.step, elapsed);
    };
  }

  /** Reads new folders from now on, and forgets removed ones. */
  follow(): void {
    const { connection, workspace, files, log } = this.#options;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      guardNotification('reading a folder', log, async () => {
        const gone = new Set(withAddress(removed).map(({ uri }) => uri));
        const come = withAddress(added).map(({ uri }) => uri);
        this.#uris = [...this.#uris.filter((uri) => !gone.has(uri)), ...come];
        for (const uri of gone) workspace.removeFolder(uri);
        await Promise.all(come.map((uri) => this.#read(uri)));
        files.plan();
      }),
    );
  }

  /**
   * An editor that has no folder still opens files that name what is declared in those beside them. What lies below is not
   * read: that may be all that somebody has.
   */
  readBeside(uri: string): void {
    const { workspace, files, log } = this.#options;
    const folder = this.#uris.length > 0 ? undefined : workspace.unreadFolderOf(uri);
    if (folder === undefined) return;
    files.waitFor(guardNotification('reading a folder', log, () => this.#read(folder, 'own')));
  }

  /** Follows what was made, changed or deleted on the disk; true when a register was among it. */
  async filesChanged(sent: readonly FileEvent[]): Promise<boolean> {
    const { workspace } = this.#options;
    const changes = withAddress<FileEvent>(sent);
    const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted);
    const gone = deleted.filter(({ uri }) => workspace.folderGone(uri));
    const registers = changes.filter(({ uri }) => /\.duo$/iu.test(uri));
    await Promise.all(registers.map(({ uri }) => workspace.fileChanged(uri)));
    const created = changes.filter(({ type }) => type === FileChangeType.Created).map(({ uri }) => uri);
    return (await this.#appeared(created)) || gone.length + registers.length > 0;
  }

  /**
   * Follows what was made: a folder is read, since of one that is moved in or renamed nothing else is told. True when
   * there was a register in any.
   */
  async #appeared(uris: readonly string[]): Promise<boolean> {
    const made = new Set(uris);
    // What was made with the folder that it lies in is read with that.
    const outer = uris.filter((uri) => !parentsOf(uri).some((parent) => made.has(parent)));
    let isAny = false;
    for (const uri of new Set(outer)) isAny = (await this.appeared(uri)) || isAny;
    return isAny;
  }

  /** Reads a folder that was made, or can be listed again; true when there was a register in it. */
  appeared(uri: string): Promise<boolean> {
    return this.#options.workspace.folderAppeared(uri, this.#pace());
  }

  /** Reads the registers of a folder; when that takes long, the editor shows so and offers to stop. */
  async #read(uri: string, depth: FolderDepth = 'all'): Promise<void> {
    const { connection, workspace, client, show } = this.#options;
    let progress: WorkProgress | undefined;
    let files = 0;
    const giveWay = this.#pace();
    const isWanted = async () => {
      if (files++ === LARGE_FOLDER) {
        progress = new WorkProgress(connection, client.showsProgress, messages.server.readingFolder, true);
      }
      // Thirty-two come in together.
      await giveWay();
      return progress?.isCancelled !== true;
    };
    try {
      await workspace.addFolder(uri, isWanted, depth);
    } finally {
      progress?.done();
      this.#areLarge ||= files > LARGE_FOLDER;
      this.#release();
    }
    if (progress?.isCancelled) show(MessageType.Warning, messages.server.folderCancelled);
  }
}

/** The addresses of the folders that something lies in. */
function parentsOf(uri: string): string[] {
  const parents: string[] = [];
  for (let at = uri.lastIndexOf('/', uri.length - 2); at > 0; at = uri.lastIndexOf('/', at - 1)) {
    parents.push(uri.slice(0, at));
  }
  return parents;
}

/**
 * The registers that are shown as lists, and what their clients have of them: what has changed since is told by itself. While there are
 * none nobody listens to changes.
 */
import { ResponseError } from 'vscode-languageserver';
import type { ListChange, ListPatch } from '../../../../protocol/list.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import { canonicalUri } from '../../workspace/uri.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import type { Features } from './featureLoader.ts';
import type { Answer } from './featureRunner.ts';
import type { ShownList } from './shownList.ts';

/** More registers are not shown as lists at once: that which was asked for longest ago is forgotten, and made anew when it is asked for. */
const MOST_LISTS = 20;

interface ShownListsOptions {
  /** What has changed of a register since a revision, made between other messages; null or an error where that cannot be said. */
  readonly patchSince: (uri: string, since: string) => Promise<Answer<ListPatch | null>>;
  readonly tell: (change: ListChange) => void;
}

/**
 * What a client has: nothing that holds while it asks (`asking`), rows of which it is told what changes (`given`), or rows of which
 * it was told that it has to ask for them (`told`).
 */
type Client =
  | { readonly kind: 'asking' | 'told' }
  | { readonly kind: 'given'; readonly revision: string; isStale: boolean; isTelling: boolean };

export class ShownLists {
  readonly #index: WorkspaceIndex;
  readonly #options: ShownListsOptions;
  /** By the address of the register, the one that was asked for last at the end. */
  readonly #lists = new Map<string, ShownList>();
  readonly #clients = new Map<string, Client>();
  #listening: { dispose(): void } | undefined;
  #made = 0;

  constructor(index: WorkspaceIndex, options: ShownListsOptions) {
    this.#index = index;
    this.#options = options;
  }

  /** The list of a file; undefined while nobody has asked for it. */
  get(file: FileIndex): ShownList | undefined {
    const known = this.#lists.get(file.uri);
    return known?.file === file ? known : undefined;
  }

  /** The list of a file, made when there is none. */
  of(file: FileIndex, { ShownList: List }: Features): ShownList {
    const list = this.get(file) ?? new List(file, String(++this.#made));
    this.#lists.delete(file.uri);
    this.#lists.set(file.uri, list);
    const [oldest] = this.#lists.keys();
    if (this.#lists.size > MOST_LISTS && oldest !== undefined) this.close(oldest);
    this.#listening ??= this.#index.onDidChange({
      beforeRemoval: (of, removed) => this.get(of)?.beforeRemoval(removed),
      changed: (change) => {
        for (const [uri, one] of this.#lists) if (one.follow(change)) this.#changed(uri);
      },
    });
    return list;
  }

  /** Answers who asks: what changes from the moment that it begins is told. */
  async answering(asked: string, answer: () => Promise<Answer<ListPatch | null>>): Promise<Answer<ListPatch | null>> {
    const uri = canonicalUri(asked);
    const asking: Client = { kind: 'asking' };
    this.#clients.set(uri, asking);
    const patch = await answer();
    // Who was told of a change meanwhile, or asks once more, goes on with that.
    if (this.#clients.get(uri) === asking) this.#gave(uri, patch);
    return patch;
  }

  close(shown: string): void {
    const uri = canonicalUri(shown);
    this.#lists.get(uri)?.dispose();
    this.#lists.delete(uri);
    this.#clients.delete(uri);
    if (this.#lists.size > 0) return;
    this.#listening?.dispose();
    this.#listening = undefined;
  }

  tellAll(): void {
    for (const uri of this.#lists.keys()) this.#changed(uri);
  }

  /** Of what is not all, or no answer, the client asks again. */
  #gave(uri: string, patch: Answer<ListPatch | null>): void {
    if (patch === null || patch instanceof ResponseError || patch.hasMore) return;
    this.#clients.set(uri, { kind: 'given', revision: patch.revision, isStale: false, isTelling: false });
  }

  #changed(uri: string): void {
    const client = this.#clients.get(uri);
    if (client?.kind === 'asking') this.#bid(uri);
    else if (client?.kind === 'given') {
      client.isStale = true;
      if (!client.isTelling) void this.#tell(uri, client);
    }
  }

  /** Has the client ask. */
  #bid(uri: string): void {
    this.#clients.set(uri, { kind: 'told' });
    this.#options.tell({ uri });
  }

  /** Tells what has changed; of several changes meanwhile there is one more telling. */
  async #tell(uri: string, client: Client & { readonly kind: 'given' }): Promise<void> {
    client.isTelling = true;
    client.isStale = false;
    const since = client.revision;
    const patch = await this.#options.patchSince(uri, since);
    if (this.#clients.get(uri) !== client) return;
    if (patch === null || patch instanceof ResponseError) {
      this.#bid(uri);
      return;
    }
    this.#clients.set(uri, { kind: 'told' });
    this.#gave(uri, patch);
    this.#options.tell({ uri, told: { since, patch } });
    if (client.isStale) this.#changed(uri);
  }
}

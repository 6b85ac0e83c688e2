/** Answers what the view beside the text asks: its rows, where one stands and which stands at a place. Parameters are not trusted. */
import { type CancellationToken, type Connection, Position } from 'vscode-languageserver';
import {
  LIST_CHANGED,
  LIST_CLOSED,
  LIST_PLACE_REQUEST,
  LIST_REQUEST,
  LIST_ROW_REQUEST,
  type ListPatch,
  type ListPlace,
} from '../../../../protocol/list.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { Work } from '../../incremental/work.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import type { Features } from './featureLoader.ts';
import type { Answer, FeatureRunner } from './featureRunner.ts';
import type { ShownList } from './shownList.ts';

export interface ListRequestOptions {
  readonly runner: FeatureRunner;
  readonly index: WorkspaceIndex;
}

/** More registers are not shown as lists at once: that which was asked for longest ago is forgotten, and made anew when it is asked for. */
const MOST_LISTS = 20;

interface Untrusted {
  readonly uri?: unknown;
  readonly since?: unknown;
  readonly id?: unknown;
  readonly position?: unknown;
}

/** What others ask of the lists. */
export interface ListHandlers {
  /** Has them asked for again: deadlines are judged by another day. */
  readonly judgeAgain: () => void;
  /** The entries of rows, without those that are gone; null for what are no ids. */
  readonly entriesOfRows: (file: FileIndex, ids: unknown) => ReadonlySet<PlacedEntry> | null;
}

export function handleLists(connection: Connection, { runner, index }: ListRequestOptions): ListHandlers {
  const lists = new ShownLists(index, (uri) => void connection.sendNotification(LIST_CHANGED, { uri }));
  onRequest(connection, LIST_REQUEST, (uri, { since }, token) => {
    const find = ({ scope, referenceDate }: FeatureContext, features: Features): Work<ListPatch | null> =>
      lists.of(scope.file, features).patch(since, scope, referenceDate.day);
    lists.asked(uri);
    return runner.onAnyFileInBits<ListPatch | null>('list', uri, token, null, find, 'shown');
  });
  onRequest(connection, LIST_PLACE_REQUEST, (uri, { id }, token) =>
    runner.onFile<ListPlace | null>('listPlace', uri, token, null, ({ scope }, { placeOfRow }) => {
      const ref = lists.get(scope.file)?.entryOf(id);
      return ref === undefined ? null : placeOfRow(ref);
    }),
  );
  onRequest(connection, LIST_ROW_REQUEST, (uri, { position }, token) =>
    runner.onFile<number | null>('listRow', uri, token, null, ({ scope }, { entryAtPosition }) => {
      const list = lists.get(scope.file);
      if (list === undefined || !Position.is(position)) return null;
      return list.idOf(entryAtPosition(position, scope)) ?? null;
    }),
  );
  connection.onNotification(LIST_CLOSED, (params: Untrusted | null) => {
    if (typeof params?.uri === 'string') lists.close(params.uri);
  });
  return {
    judgeAgain: () => lists.tellAll(),
    entriesOfRows: (file, ids) => {
      if (!Array.isArray(ids)) return null;
      const list = lists.get(file);
      return new Set(ids.flatMap((id: unknown) => list?.entryOf(id)?.placed ?? []));
    },
  };
}

/** The registers that are shown as lists. While there are none nobody listens to changes. */
class ShownLists {
  readonly #index: WorkspaceIndex;
  readonly #tell: (uri: string) => void;
  /** By the address of the register, the one that was asked for last at the end. */
  readonly #lists = new Map<string, ShownList>();
  /** The registers that were asked for since a change was told. */
  readonly #awaited = new Set<string>();
  #listening: { dispose(): void } | undefined;
  #made = 0;

  constructor(index: WorkspaceIndex, tell: (uri: string) => void) {
    this.#index = index;
    this.#tell = tell;
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
        for (const [uri, one] of this.#lists) if (one.follow(change)) this.#change(uri);
      },
    });
    return list;
  }

  /** The next change is told: somebody has begun to ask. */
  asked(uri: string): void {
    this.#awaited.add(uri);
  }

  close(uri: string): void {
    this.#lists.get(uri)?.dispose();
    this.#lists.delete(uri);
    this.#awaited.delete(uri);
    if (this.#lists.size > 0) return;
    this.#listening?.dispose();
    this.#listening = undefined;
  }

  tellAll(): void {
    for (const uri of this.#lists.keys()) this.#change(uri);
  }

  #change(uri: string): void {
    if (this.#awaited.delete(uri)) this.#tell(uri);
  }
}

/** Nothing is answered of parameters without an address. */
function onRequest<R>(
  connection: Connection,
  method: string,
  answer: (uri: string, params: Untrusted, token: CancellationToken) => Promise<Answer<R | null>>,
): void {
  connection.onRequest(method, async (...given: unknown[]): Promise<unknown> => {
    // The token comes last: a client that has none of its own may send nothing in its place as a parameter.
    const token = given.pop() as CancellationToken;
    const params = (given[0] ?? {}) as Untrusted;
    return typeof params.uri === 'string' ? answer(params.uri, params, token) : null;
  });
}

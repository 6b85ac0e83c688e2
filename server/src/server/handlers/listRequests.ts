/** Answers what the view beside the text asks: its rows, where one stands and which stands at a place. Parameters are not trusted. */
import { CancellationToken, type Connection, Position } from 'vscode-languageserver';
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
import { ShownLists } from './shownLists.ts';

export interface ListRequestOptions {
  readonly runner: FeatureRunner;
  readonly index: WorkspaceIndex;
}

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
  const patchOf = (uri: string, since: unknown, token: CancellationToken): Promise<Answer<ListPatch | null>> => {
    const find = ({ scope, referenceDate }: FeatureContext, features: Features): Work<ListPatch | null> =>
      lists.of(scope.file, features).patch(since, scope, referenceDate.day);
    return runner.onAnyFileInBits<ListPatch | null>('list', uri, token, null, find, 'shown');
  };
  const lists = new ShownLists(index, {
    patchSince: (uri, since) => patchOf(uri, since, CancellationToken.None),
    tell: (change) => void connection.sendNotification(LIST_CHANGED, change),
  });
  onRequest(connection, LIST_REQUEST, (uri, { since }, token) =>
    lists.answering(uri, () => patchOf(uri, since, token)),
  );
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

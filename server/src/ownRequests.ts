/** What our own extension asks besides LSP. Nothing of what it sends is trusted: what is no place gets no answer. */
import { type CancellationToken, type Connection, Position } from 'vscode-languageserver';
import type { FeatureHost } from './featureHost.ts';
import { getActionInfo, getDeadlineMeaning, getOwnerChoices, getOwnerMeaning } from './features/actionInfo.ts';
import { getTypedIndents } from './features/formatting.ts';
import type { TypedLine } from './model/typedLines.ts';
import { OVERVIEW_REQUEST, type Overviews } from './overviews.ts';

/** What it asks before it changes an action; parameters are a URI and a position, and `text` of the second. */
export const ACTION_REQUEST = 'duo/actie';
export const DEADLINE_REQUEST = 'duo/deadline';
/** Who an action can be given to, and who a `text` would name. */
export const OWNERS_REQUEST = 'duo/eigenaars';
export const OWNER_REQUEST = 'duo/eigenaar';

/** Where lines belong that are being typed; parameters are a `uri`, the `first` line and what was `typed` of each. */
export const TYPED_REQUEST = 'duo/getypt';

export interface OwnRequestOptions {
  readonly host: FeatureHost;
  readonly overviews: Overviews;
}

/** What parameters should be. */
interface AtPosition {
  readonly uri?: unknown;
  readonly position?: unknown;
  readonly text?: unknown;
  readonly first?: unknown;
  readonly typed?: unknown;
}

export function handleOwnRequests(connection: Connection, { host, overviews }: OwnRequestOptions): void {
  handle(connection, ACTION_REQUEST, ({ uri, position }, token) =>
    host.run('action', String(uri), token, null, () => {
      if (typeof uri !== 'string' || !Position.is(position)) return null;
      return host.with(uri, null, (document, context) => getActionInfo(document, position, context));
    }),
  );
  handle(connection, DEADLINE_REQUEST, ({ uri, position, text }, token) =>
    host.run('deadline', String(uri), token, null, () => {
      if (typeof uri !== 'string' || !Position.is(position) || typeof text !== 'string') return null;
      return host.with(uri, null, (document, context) => getDeadlineMeaning(document, position, text, context));
    }),
  );
  handle(connection, OWNERS_REQUEST, ({ uri, position }, token) =>
    host.run('owners', String(uri), token, null, () => {
      if (typeof uri !== 'string' || !Position.is(position)) return null;
      return host.with(uri, null, (document, context) => getOwnerChoices(document, position, context));
    }),
  );
  handle(connection, OWNER_REQUEST, ({ uri, position, text }, token) =>
    host.run('owner', String(uri), token, null, () => {
      if (typeof uri !== 'string' || !Position.is(position) || typeof text !== 'string') return null;
      return host.with(uri, null, (document, context) => getOwnerMeaning(document, position, text, context));
    }),
  );
  handle(connection, TYPED_REQUEST, ({ uri, first, typed }, token) =>
    host.run('typed', String(uri), token, null, () => {
      if (typeof uri !== 'string' || !Number.isSafeInteger(first) || !isTyped(typed)) return null;
      return host.with(uri, null, (document, context) => getTypedIndents(document, first as number, typed, context));
    }),
  );
  handle(connection, OVERVIEW_REQUEST, (_nothing, token) => {
    // Whoever has stopped the question before it was looked at hears of the next change all the same.
    token.onCancellationRequested(() => overviews.expect());
    const read = async () => (await overviews.read(token)) ?? null;
    return host.run('overview', '', token, null, read);
  });
}

function isTyped(value: unknown): value is TypedLine[] {
  const isOne = (one: unknown) =>
    typeof one === 'object' && one !== null && 'typed' in one && 'isSpaced' in one && Number.isSafeInteger(one.typed);
  return Array.isArray(value) && value.every(isOne);
}

/** The token comes last: a request without parameters has nothing before it. */
function handle(
  connection: Connection,
  method: string,
  answer: (params: AtPosition, token: CancellationToken) => Promise<unknown>,
): void {
  connection.onRequest(method, (...given: unknown[]) => {
    const token = given.pop() as CancellationToken;
    return answer((given[0] ?? {}) as AtPosition, token);
  });
}

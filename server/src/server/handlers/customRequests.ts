/** The requests of our own extension besides LSP. Its parameters are not trusted: what is no place gets no answer. */
import { type CancellationToken, type Connection, Position } from 'vscode-languageserver';
import { ACTION_REQUEST, DEADLINE_REQUEST, OWNER_REQUEST, OWNERS_REQUEST } from '../../../../protocol/action.ts';
import type { Request } from '../../../../protocol/method.ts';
import { OVERVIEW_REQUEST } from '../../../../protocol/overview.ts';
import { TYPED_REQUEST, type TypedLine } from '../../../../protocol/typing.ts';
import type { Overviews } from '../session/overviews.ts';
import type { Answer, FeatureRunner } from './featureRunner.ts';

export interface CustomRequestOptions {
  readonly runner: FeatureRunner;
  readonly overviews: Overviews;
}

/** The parameters of any of them, unchecked. */
interface Untrusted {
  readonly uri?: unknown;
  readonly position?: unknown;
  readonly text?: unknown;
  readonly version?: unknown;
  readonly first?: unknown;
  readonly typed?: unknown;
}

export function handleCustomRequests(connection: Connection, { runner, overviews }: CustomRequestOptions): void {
  handle(connection, ACTION_REQUEST, ({ uri, position }, token) =>
    runner.run('action', textOr(uri), token, null, () => {
      if (typeof uri !== 'string' || !Position.is(position)) return null;
      return runner.with(uri, null, (document, context, { getActionInfo }) =>
        getActionInfo(document, position, context),
      );
    }),
  );
  handle(connection, DEADLINE_REQUEST, ({ uri, position, text }, token) =>
    runner.run('deadline', textOr(uri), token, null, () => {
      if (typeof uri !== 'string' || !Position.is(position) || typeof text !== 'string') return null;
      return runner.with(uri, null, (document, context, { getDeadlineMeaning }) =>
        getDeadlineMeaning(document, position, text, context),
      );
    }),
  );
  handle(connection, OWNERS_REQUEST, ({ uri, position }, token) =>
    runner.run('owners', textOr(uri), token, null, () => {
      if (typeof uri !== 'string' || !Position.is(position)) return null;
      return runner.with(uri, null, (document, context, { getOwnerChoices }) =>
        getOwnerChoices(document, position, context),
      );
    }),
  );
  handle(connection, OWNER_REQUEST, ({ uri, position, text }, token) =>
    runner.run('owner', textOr(uri), token, null, () => {
      if (typeof uri !== 'string' || !Position.is(position) || typeof text !== 'string') return null;
      return runner.with(uri, null, (document, context, { getOwnerMeaning }) =>
        getOwnerMeaning(document, position, text, context),
      );
    }),
  );
  handle(connection, TYPED_REQUEST, ({ uri, version, first, typed }, token) =>
    runner.run('typed', textOr(uri), token, null, () => {
      if (typeof uri !== 'string' || !Number.isSafeInteger(first) || !isTyped(typed)) return null;
      return runner.with(uri, null, (document, context, { getTypedIndents }) =>
        // A request may come in before the change that it is about.
        version === document.version ? getTypedIndents(document, first as number, typed, context) : 'later',
      );
    }),
  );
  handle(connection, OVERVIEW_REQUEST, (_nothing, token) => {
    // Whoever has stopped the question before it was looked at hears of the next change all the same.
    token.onCancellationRequested(() => overviews.expect());
    const read = async () => (await overviews.read(token)) ?? null;
    return runner.run('overview', '', token, null, read);
  });
}

function isTyped(value: unknown): value is TypedLine[] {
  const isOne = (one: unknown) =>
    typeof one === 'object' && one !== null && 'typed' in one && 'isSpaced' in one && Number.isSafeInteger(one.typed);
  return Array.isArray(value) && value.every(isOne);
}

/** The token comes last: a request without parameters has nothing before it. */
function handle<P, R>(
  connection: Connection,
  method: Request<P, R>,
  answer: (params: Untrusted, token: CancellationToken) => Promise<Answer<R>>,
): void {
  connection.onRequest(method, (...given: unknown[]): Promise<unknown> => {
    const token = given.pop() as CancellationToken;
    return answer((given[0] ?? {}) as Untrusted, token);
  });
}

/** What is no text has no file: whoever asks of it gets nothing. */
function textOr(uri: unknown): string {
  return typeof uri === 'string' ? uri : '';
}

/**
 * Puts incoming messages right before the protocol library handles them: it refuses a client that leaves out what it
 * can do, writes what is no message into the log as it is, where a text of a register may stand, and answers parameters of another
 * form with the words of whatever error they lead to.
 */
import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  InitializeRequest,
  Message,
  type MessageStrategy,
  ResponseError,
} from 'vscode-languageserver';
import { wrongWith } from './expectedParams.ts';

/** A message whose parameters are not what they should be has this method, and the sentence that says so as its parameter. */
const REFUSED = '$/refused';

/** The message strategy for `createConnection`. */
export const incoming: MessageStrategy = {
  handleMessage: (message, next) => next(putRight(message)),
};

/** Answers requests that are refused with their sentence, and writes that of a notification into the log. */
export function answerRefused(connection: Pick<Connection, 'onRequest' | 'onNotification' | 'console'>): void {
  connection.onRequest(REFUSED, (sentence: unknown) => new ResponseError(ErrorCodes.InvalidParams, String(sentence)));
  connection.onNotification(REFUSED, (sentence: unknown) => connection.console.error(String(sentence)));
}

/** A message as it is handled. */
function putRight(message: Message): Message {
  if (Message.isRequest(message) || Message.isNotification(message)) {
    const { method, params } = message;
    if (method === InitializeRequest.method) return { ...message, params: initializeParams(params) } as Message;
    // It is ours: a client that sends it itself has its own words nowhere.
    const wrong = method === REFUSED ? `${REFUSED} is no method` : wrongWith(method, params);
    return wrong === undefined ? message : ({ ...message, method: REFUSED, params: [wrong] } as Message);
  }
  // An error without a number answers nothing, and is written into the log as well.
  if (Message.isResponse(message) && message.id !== null) return message;
  const { id } = (message ?? {}) as { readonly id?: unknown };
  // Whoever waits for an answer under this number hears that none has come.
  return { jsonrpc: '2.0', ...(typeof id === 'number' ? { id } : {}) } as Message;
}

/** The parameters of `initialize`; what has another form than the protocol's is left out. */
function initializeParams(said: unknown): InitializeParams {
  const params = objectOr(said);
  const { clientInfo, ...others } = params;
  const { processId, rootUri, capabilities, workspaceFolders, initializationOptions } = others;
  return {
    ...others,
    processId: typeof processId === 'number' ? processId : null,
    rootUri: typeof rootUri === 'string' ? rootUri : null,
    capabilities: objectOr(capabilities),
    workspaceFolders: Array.isArray(workspaceFolders) ? workspaceFolders.filter(isFolder) : null,
    initializationOptions: objectOr(initializationOptions),
    // A client that does not name itself is known by that.
    ...(isObject(clientInfo)
      ? { clientInfo: clientInfo as unknown as NonNullable<InitializeParams['clientInfo']> }
      : {}),
  };
}

function objectOr(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFolder(folder: unknown): boolean {
  const { uri } = objectOr(folder);
  return typeof uri === 'string';
}

/**
 * Puts incoming messages right before the protocol library handles them: it refuses a client that leaves out what it
 * can do, and writes what is no message into the log as it is, where a text of a register may stand.
 */
import { type InitializeParams, InitializeRequest, Message, type MessageStrategy } from 'vscode-languageserver';

/** The message strategy for `createConnection`. */
export const incoming: MessageStrategy = {
  handleMessage: (message, next) => next(putRight(message)),
};

/** A message as it is handled. */
function putRight(message: Message): Message {
  if (Message.isRequest(message)) {
    return message.method === InitializeRequest.method
      ? ({ ...message, params: initializeParams(message.params) } as Message)
      : message;
  }
  if (Message.isNotification(message)) return message;
  // An error without a number answers nothing, and is written into the log as well.
  if (Message.isResponse(message) && message.id !== null) return message;
  const { id } = (message ?? {}) as { readonly id?: unknown };
  // Whoever waits for an answer under this number hears that none has come.
  return { jsonrpc: '2.0', ...(typeof id === 'number' ? { id } : {}) } as Message;
}

/** The parameters of `initialize`; what has another form than the protocol's is left out. */
export function initializeParams(said: unknown): InitializeParams {
  const params = objectOr(said);
  const { processId, rootUri, capabilities, workspaceFolders, initializationOptions, clientInfo } = params;
  return {
    ...params,
    processId: typeof processId === 'number' ? processId : null,
    rootUri: typeof rootUri === 'string' ? rootUri : null,
    capabilities: objectOr(capabilities),
    workspaceFolders: Array.isArray(workspaceFolders) ? workspaceFolders.filter(isFolder) : null,
    initializationOptions: objectOr(initializationOptions),
    clientInfo: objectOr(clientInfo) as unknown as NonNullable<InitializeParams['clientInfo']>,
  };
}

function objectOr(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function isFolder(folder: unknown): boolean {
  const { uri } = objectOr(folder);
  return typeof uri === 'string';
}

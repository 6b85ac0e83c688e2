/** The language server: shakes hands, and then a `Session` answers. Knows LSP and nothing of a disk or a clock. */
import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from 'vscode-languageserver';
import { useLanguage } from '../messages/index.ts';
import { capabilitiesFor } from './handlers/serverCapabilities.ts';
import { clientCapabilities } from './lsp/clientCapabilities.ts';
import type { Runtime } from './runtime.ts';
import { Session } from './session.ts';

/** Starts listening; whatever comes before `initialize` is for the protocol library to refuse. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let isStarted = false;
  connection.onInitialize((params: InitializeParams) => {
    if (isStarted) return new ResponseError(ErrorCodes.InvalidRequest, 'initialize was sent before');
    isStarted = true;
    const { workspaceFolders, rootUri, processId } = params;
    const client = clientCapabilities(params);
    useLanguage(client.options.language);
    const watchNow = runtime.watchClient?.(processId ?? null);
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    new Session({ connection, runtime, client, folders, watchNow }).listen();
    return { serverInfo: { name: 'duo-language-server' }, capabilities: capabilitiesFor(client) };
  });
  connection.listen();
}

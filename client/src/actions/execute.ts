/** The server's commands, as our extension has them run. */
import type { CancellationToken } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { orNothing } from '../shown/silentErrors.ts';

/** What a command comes to; undefined when it was stopped or the text has changed, of which nothing is shown. Rejects when it is refused. */
export function execute(
  client: BaseLanguageClient,
  command: string,
  args: unknown[],
  token?: CancellationToken,
): Promise<unknown> {
  return orNothing(client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }, token));
}

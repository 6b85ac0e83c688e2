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
  const params = { command, arguments: args };
  const { type } = ExecuteCommandRequest;
  // As in `ask`: a token that is undefined would be a second parameter.
  return orNothing(token === undefined ? client.sendRequest(type, params) : client.sendRequest(type, params, token));
}

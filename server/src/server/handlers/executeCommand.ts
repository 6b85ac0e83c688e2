/** Runs the commands that change an action: the edit is applied by the client, and who asked is told when it is not. */
import { type Connection, MessageType, Position, type WorkspaceEdit } from 'vscode-languageserver';
import { refAt } from '../../features/context.ts';
import { ownEdit } from '../../features/documentChanges.ts';
import { messages } from '../../messages/index.ts';
import { editFor } from '../lsp/downgrade.ts';
import { failureLine } from '../lsp/failureLine.ts';
import type { Log, Show } from '../lsp/requestGuard.ts';
import type { FeatureRunner } from './featureRunner.ts';

export interface CommandOptions {
  readonly runner: FeatureRunner;
  readonly show: Show;
  readonly log: Log;
}

export function handleCommands(connection: Connection, options: CommandOptions): void {
  connection.onExecuteCommand(({ command, arguments: given }, token) => {
    // Some write what is left out as null.
    const args: readonly unknown[] = given ?? [];
    return options.runner.run('command', String(args[0]), token, false, () =>
      runCommand(connection, command, args, options),
    );
  });
}

/** Runs a command; true when the action was changed. */
async function runCommand(
  connection: Connection,
  command: string,
  [uri, position, values]: readonly unknown[],
  options: CommandOptions,
): Promise<boolean> {
  const { runner, show } = options;
  if (typeof uri !== 'string' || !Position.is(position)) return false;
  if (runner.isStopped(uri)) {
    show(MessageType.Warning, messages.server.textUnknown);
    return false;
  }
  const result = runner.with(uri, undefined, (document, context, { changeBy }) => {
    const { scope, referenceDate } = context;
    const change = changeBy(command, { ref: refAt(document, position, scope), scope, referenceDate }, values);
    return change && ('refused' in change ? change : { edit: ownEdit(document, change.edits, context) });
  });
  if (result === undefined) return false;
  if ('refused' in result) {
    show(MessageType.Info, result.refused);
    return false;
  }
  const applied = await applyEdit(connection, result.edit, options);
  if (applied === undefined) show(MessageType.Warning, messages.server.appliesNoEdits);
  else if (!applied) show(MessageType.Warning, messages.server.changedMeanwhile);
  return applied === true;
}

/** Asks the client to apply an edit: true when it has; undefined when it cannot. */
async function applyEdit(
  connection: Connection,
  edit: WorkspaceEdit,
  { runner: { client }, log }: CommandOptions,
): Promise<boolean | undefined> {
  if (!client.appliesEdits) return undefined;
  try {
    return (await connection.workspace.applyEdit(editFor(edit, client))).applied;
  } catch (error) {
    log(failureLine('applying an edit', error));
    return undefined;
  }
}

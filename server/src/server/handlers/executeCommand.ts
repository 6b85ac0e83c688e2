/** Runs the commands that change an action: the edit is applied by the client, and who asked is told when it is not. */
import {
  type CancellationToken,
  type Connection,
  MessageType,
  Position,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { MEETING_COMMANDS } from '../../../../protocol/meeting.ts';
import { refAt } from '../../features/context.ts';
import { documentChanges, ownEdit } from '../../features/documentChanges.ts';
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
    if (isMeetingCommand(command)) return runMeetingCommand(connection, command, args, token, options);
    return options.runner.run('command', typeof args[0] === 'string' ? args[0] : '', token, false, () =>
      runCommand(connection, command, args, options),
    );
  });
}

/** Runs a command that changes a meeting, and what it says of others, which may stand in other files; true when that was done. */
async function runMeetingCommand(
  connection: Connection,
  command: string,
  [uri, position, values]: readonly unknown[],
  token: CancellationToken,
  options: CommandOptions,
): Promise<boolean> {
  const { runner, show } = options;
  if (typeof uri !== 'string' || !Position.is(position)) return false;
  const made = await runner.onStored<MeetingChange | undefined>(
    'meeting command',
    uri,
    token,
    undefined,
    function* (document, context, features) {
      const change = yield* features.findMeetingChange(command, values, context, { document, position });
      if (change === undefined || 'refused' in change) return change;
      return { edit: { documentChanges: documentChanges(document, change.files, context) } };
    },
    (answer) => (answer !== undefined && 'edit' in answer ? [answer.edit] : []),
  );
  if (made === undefined) return false;
  if (made instanceof ResponseError || 'refused' in made) {
    show(MessageType.Info, made instanceof ResponseError ? made.message : made.refused);
    return false;
  }
  return tellApplied(await applyEdit(connection, made.edit, options), options);
}

type MeetingChange = { readonly edit: WorkspaceEdit } | { readonly refused: string };

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
  return tellApplied(await applyEdit(connection, result.edit, options), options);
}

/** Says why an edit was not applied; true when it was. */
function tellApplied(applied: boolean | undefined, { show }: CommandOptions): boolean {
  if (applied === undefined) show(MessageType.Warning, messages.server.appliesNoEdits);
  else if (!applied) show(MessageType.Warning, messages.server.changedMeanwhile);
  return applied === true;
}

function isMeetingCommand(command: string): boolean {
  return (Object.values(MEETING_COMMANDS) as readonly string[]).includes(command);
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

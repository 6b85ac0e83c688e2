/**
 * *Exporteer…*: makes a file of a register for who does not have this editor. The server makes it, and here it is stored where the
 * user says; in a browser VS Code's own dialog does the same, or downloads it. *Exporteer dit deel…* does so for what is selected.
 */
import { commands, type ExtensionContext, ProgressLocation } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPORT_REQUEST, type ExportParams } from '../../../protocol/export.ts';
import { ask } from '../actions/ask.ts';
import { LastChoices } from '../lastChoices.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { madeAs } from './exportChoice.ts';
import { storeFile, tellDone } from './exportedFile.ts';
import { askWhat, choicesFor, givenFrom, paramsOf, rowsOf, selectedPart, tellReasons } from './exportSteps.ts';

export function registerExport(context: ExtensionContext, client: BaseLanguageClient): void {
  const last = new LastChoices(context, 'duo.exporteer');
  context.subscriptions.push(
    commands.registerCommand('duo.exporteer', (...args: unknown[]) => exportRegister(client, last, args)),
    commands.registerCommand('duo.exporteerDeel', (...args: unknown[]) =>
      exportRegister(client, last, args, selectedPart(givenFrom(args))),
    ),
  );
}

/** The address of the file that was made; undefined when the user stops or something stops it. */
async function exportRegister(
  client: BaseLanguageClient,
  last: LastChoices,
  args: readonly unknown[],
  part?: ExportParams['part'],
): Promise<string | undefined> {
  const given = givenFrom(args);
  const { uri, choices } = (await choicesFor(client, given, messages.exporting, part)) ?? {};
  if (uri === undefined || choices === undefined) return undefined;
  const choice = given.choice ?? (await askWhat(choices, last.of(uri)));
  if (choice === undefined) return undefined;
  const params = await paramsOf(uri, choice, part);
  if (params === undefined) return undefined;
  const result = await withLateProgress(ProgressLocation.Notification, messages.exporting, (token) =>
    ask(client, EXPORT_REQUEST, { ...params, ...rowsOf(given) }, token),
  );
  if (result === undefined || result === null) return undefined;
  if (result.kind === 'stopped') {
    await tellReasons(result);
    return undefined;
  }
  const target = await storeFile(uri, result, madeAs(choice).format, given.target);
  if (target === undefined) return undefined;
  await last.keep(uri, choice);
  void tellDone(target, result.warnings, choice);
  return target.toString();
}

/** A file of all registers together, for who does not have this editor: in a format that is asked for, where the user says. */
import { ProgressLocation } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ACROSS_FILE_REQUEST, type AcrossFileParams } from '../../../protocol/across.ts';
import { ask } from '../actions/ask.ts';
import { storeFile, tellDone } from '../exports/exportedFile.ts';
import { tellReasons } from '../exports/exportSteps.ts';
import { askFormat } from '../meeting/ownerFiles.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { inform } from '../shown/plain.ts';

/** Makes it. @param uri that of a register, in whose folder it is proposed. */
export async function makeAcrossFile(
  client: BaseLanguageClient,
  uri: string,
  group: NonNullable<AcrossFileParams['group']>,
): Promise<void> {
  const format = await askFormat(client, uri);
  if (format === undefined) return;
  const result = await withLateProgress(ProgressLocation.Notification, messages.exporting, (token) =>
    ask(client, ACROSS_FILE_REQUEST, { format, group }, token),
  );
  if (result === undefined) return;
  if (result === null) inform(messages.noFileNow);
  else if (result.kind === 'stopped') await tellReasons(result);
  else {
    const target = await storeFile(uri, result, format);
    if (target !== undefined) await tellDone(target, result.warnings, { layout: 'overzicht', format });
  }
}

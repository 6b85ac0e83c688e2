/**
 * *Na de vergadering…*: leads through what is left to do: action points into the list, the list of decisions, the minutes, and each
 * owner's list as a file or a mail. What was done is ticked; Escape ends it.
 */
import { commands, Selection, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { AFTER_REQUEST, type AfterMeeting, MEETING_COMMANDS } from '../../../protocol/meeting.ts';
import { ask } from '../actions/ask.ts';
import { type DocumentPosition, positionAtCursor } from '../actions/documentPosition.ts';
import { execute } from '../actions/execute.ts';
import { messages } from '../messages.ts';
import { askButton, askChoice, askGrouped, inform } from '../shown/plain.ts';
import { askFormat, storeForOwners } from './ownerFiles.ts';

const STEPS = ['takeOver', 'decisions', 'minutes', 'files', 'mails', 'changed'] as const;
type Step = (typeof STEPS)[number];

/** Goes on until the user stops; true when anything was done. */
export async function afterMeeting(client: BaseLanguageClient): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return false;
  let at: DocumentPosition = positionAtCursor(editor);
  const done = new Set<Step>();
  for (;;) {
    const after = await ask(client, AFTER_REQUEST, at);
    if (after === null) {
      inform(messages.noMeetingHere);
      return done.size > 0;
    }
    at = { uri: after.uri, position: { line: after.line, character: 0 } };
    const step = await askStep(after, done);
    if (step === undefined) return done.size > 0;
    if (await take(step, client, after, at)) done.add(step);
  }
}

async function askStep(after: AfterMeeting, done: ReadonlySet<Step>): Promise<Step | undefined> {
  const words = messages.afterSteps;
  const details: Partial<Record<Step, string>> = {
    takeOver: messages.pointsLeft(after.points.length),
    files: messages.ownersLeft(after.owners.length),
    mails: messages.ownersLeft(after.owners.length),
  };
  const items = STEPS.map((step) => ({
    step,
    label: `${done.has(step) ? '✓ ' : ''}${words[step]}`,
    ...(details[step] === undefined ? {} : { description: details[step] }),
  }));
  const title = messages.afterMeeting(after.meeting);
  return (await askChoice(items, { title, placeHolder: messages.whichStep }))?.step;
}

/** True when the step was done. */
async function take(
  step: Step,
  client: BaseLanguageClient,
  after: AfterMeeting,
  at: DocumentPosition,
): Promise<boolean> {
  switch (step) {
    case 'takeOver':
      return takeOver(client, after, at);
    case 'decisions':
      // Those of the meeting, as long as they stand in its minutes.
      return exported(client, after, 'besluitenlijst', after.hasDecisions ? 'duo.exporteerDeel' : 'duo.exporteer');
    case 'minutes':
      return exported(client, after, 'verslag', 'duo.exporteer');
    case 'files':
      return storeForOwners(client, after);
    case 'mails':
      return mailOwners(after);
    case 'changed':
      return (await commands.executeCommand('duo.veranderdSinds', after.uri)) === true;
  }
}

async function takeOver(
  client: BaseLanguageClient,
  { meeting, points }: AfterMeeting,
  { uri, position }: DocumentPosition,
): Promise<boolean> {
  if (points.length === 0) {
    inform(messages.nothingLeft);
    return false;
  }
  const items = points.map(({ id, group, label, detail, isProposed }) => ({
    ...{ id, group, label, picked: isProposed },
    ...(detail === '' ? {} : { description: detail }),
  }));
  const chosen = await askGrouped(items, { title: messages.afterSteps.takeOver, placeHolder: messages.whichPoints });
  if (chosen === undefined) return false;
  await shownAt({ uri, line: position.line });
  const values = { vergadering: meeting, keuzes: chosen.map(({ id }) => id).join('\n') };
  const isDone = await execute(client, MEETING_COMMANDS.neemOver, [uri, position, values]);
  return isDone === true;
}

/** Makes a file of the meeting, in the form that is chosen. */
async function exported(
  client: BaseLanguageClient,
  { uri, line }: AfterMeeting,
  layout: string,
  command: string,
): Promise<boolean> {
  const format = await askFormat(client, uri);
  if (format === undefined) return false;
  await shownAt({ uri, line });
  return (await commands.executeCommand(command, uri, { choice: { layout, format } })) !== undefined;
}

/** A copy for a mail for each owner, one behind the other, as long as the user goes on. */
async function mailOwners({ uri, owners }: AfterMeeting): Promise<boolean> {
  for (const [at, owner] of owners.entries()) {
    const button = messages.nextMail(owner, at + 1, owners.length);
    // The first is shown at once.
    if (at > 0 && (await askButton(messages.mailShown, [button])) !== button) return true;
    const choice = { layout: 'mijn-acties', owner, format: 'mail' };
    if ((await commands.executeCommand('duo.kopieerVoorMail', uri, { choice })) === undefined) return at > 0;
  }
  if (owners.length === 0) inform(messages.noOwners);
  return owners.length > 0;
}

/** Shows the meeting with the cursor on it: what is made of a meeting is made of the one at the cursor. */
async function shownAt({ uri, line }: { readonly uri: string; readonly line: number }): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(line, 0, line, 0);
}

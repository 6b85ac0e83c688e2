/**
 * *Bereid de vergadering voor…*: asks for the gremium and the day, shows what the meeting could hold as choices, and has the server
 * write it. Each can be given, as an object behind the address: then it is not asked.
 */
import {
  type CancellationToken,
  CancellationTokenSource,
  ProgressLocation,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MEETING_COMMANDS, MEETING_REQUEST, type MeetingPlan, type PlannedMeeting } from '../../../protocol/meeting.ts';
import { ask } from '../actions/ask.ts';
import { execute } from '../actions/execute.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { latest } from '../shown/latest.ts';
import { askChoice, askGrouped, askText, inform } from '../shown/plain.ts';

/** The severity of a message below an input box: information, or an error that keeps the box open. */
const INFORMATION = 1;
const ERROR = 3;

interface Asked {
  readonly gremium?: string;
  readonly datum?: string;
}

/** True when the meeting was written; false when the user stopped, or the server has said why not. */
export async function prepareMeeting(client: BaseLanguageClient, args: readonly unknown[]): Promise<boolean> {
  const { uri, gremium: givenGremium, datum: givenDay, all } = givenFrom(args);
  if (uri === undefined) return false;
  const plan = (asked: Asked) =>
    withLateProgress(ProgressLocation.Notification, messages.preparing, (token) =>
      ask(client, MEETING_REQUEST, { uri, ...asked }, token),
    );
  const first = await plan(givenGremium === undefined ? {} : { gremium: givenGremium });
  const gremium = givenGremium ?? (first ? await askGremium(first) : undefined);
  if (gremium === undefined) return false;
  const proposed = first?.meeting ?? (await plan({ gremium }))?.meeting;
  // At each letter: what was asked for the one before it is stopped.
  const meant = latest(
    () => new CancellationTokenSource(),
    (typed: string, token: CancellationToken) => ask(client, MEETING_REQUEST, { uri, gremium, datum: typed }, token),
  );
  const datum = givenDay ?? (proposed && (await askDay(proposed, meant)));
  const meeting = datum === undefined ? undefined : (await plan({ gremium, datum }))?.meeting;
  if (meeting === undefined || datum === undefined) return false;
  const chosen = all || !meeting.isPossible ? proposedIds(meeting) : await askChoicesOf(meeting);
  if (chosen === undefined) return false;
  const values = { gremium, datum, keuzes: chosen.join('\n') };
  const params = [uri, { line: 0, character: 0 }, values];
  const isDone = await withLateProgress(ProgressLocation.Notification, messages.preparing, (token) =>
    execute(client, MEETING_COMMANDS.bereidVoor, params, token),
  );
  if (isDone) await showMeeting(meeting);
  return isDone === true;
}

/** The address and an object of texts; `alles` takes all that is proposed. */
function givenFrom([first, second]: readonly unknown[]) {
  const uri = first instanceof Uri ? first.toString() : typeof first === 'string' ? first : undefined;
  const { gremium, datum, alles } = (second ?? {}) as Readonly<Record<string, unknown>>;
  return {
    uri: uri ?? window.activeTextEditor?.document.uri.toString(),
    gremium: typeof gremium === 'string' ? gremium : undefined,
    datum: typeof datum === 'string' ? datum : undefined,
    all: alles === true,
  };
}

async function askGremium({ gremia, meeting }: MeetingPlan): Promise<string | undefined> {
  if (meeting !== undefined) return meeting.gremium;
  if (gremia.length === 0) inform(messages.noMeetingGremium);
  if (gremia.length < 2) return gremia[0];
  const items = gremia.map((label) => ({ label }));
  return (await askChoice(items, { title: messages.preparing, placeHolder: messages.whichMeetingOf }))?.label;
}

/** Asks for the day, and says below it what is to be known of what is typed. */
function askDay(
  { gremium, date, sentence }: PlannedMeeting,
  plan: (typed: string) => Promise<MeetingPlan | null | undefined>,
): Thenable<string | undefined> {
  return askText({
    title: `${messages.preparing}: ${gremium}`,
    // Of what stands in the box from the start nothing is said below it.
    prompt: date === '' ? messages.whichDay : `${messages.whichDay} ${sentence}`,
    placeHolder: messages.dayExample,
    value: date,
    validateInput: async (typed) => {
      const meeting = (await plan(typed))?.meeting;
      if (meeting === undefined) return undefined;
      return { message: meeting.sentence, severity: meeting.isPossible ? INFORMATION : ERROR };
    },
  });
}

async function askChoicesOf({ gremium, date, choices }: PlannedMeeting): Promise<string[] | undefined> {
  const items = choices.map(({ id, group, label, detail, isProposed }) => ({
    ...{ id, group, label, picked: isProposed },
    ...(detail === '' ? {} : { description: detail }),
  }));
  const title = `${messages.preparing}: ${gremium} ${date}`;
  const chosen = await askGrouped(items, { title, placeHolder: messages.whatOnAgenda, matchOnDescription: true });
  return chosen?.map(({ id }) => id);
}

function proposedIds({ choices }: PlannedMeeting): string[] {
  return choices.flatMap(({ id, isProposed }) => (isProposed ? [id] : []));
}

/** Shows the meeting with the cursor on its first line. */
async function showMeeting({ uri, date, gremium }: PlannedMeeting): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document);
  for (let line = 0; line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    // A day that ends as another one does, `13 januari`, is not that day.
    if (!text.startsWith('vergadering ') || !text.includes(gremium) || !text.trimEnd().endsWith(` ${date}`)) continue;
    editor.selection = new Selection(range.end, range.end);
    editor.revealRange(new Range(range.start, range.start), TextEditorRevealType.AtTop);
    return;
  }
}

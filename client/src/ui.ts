/** Registers the user interface outside the text: the status bar, the view of all registers, the new register, the task. */
import { type ExtensionContext, ProgressLocation } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerAcross } from './across/acrossPanel.ts';
import { registerMenu } from './across/menu.ts';
import { registerCheckTask } from './checkTask.ts';
import { registerNewRegister } from './create/newRegisterCommand.ts';
import { registerCopyForMail } from './exports/copyForMail.ts';
import { registerExport } from './exports/exportRegister.ts';
import { registerPublish } from './exports/publishRegister.ts';
import { registerForm } from './form/formEditor.ts';
import { registerDrop } from './intake/dropList.ts';
import { Intake } from './intake/intakeRegister.ts';
import { LookAtMarks } from './intake/lookAtMarks.ts';
import { registerPaste } from './intake/pasteList.ts';
import { registerList } from './list/listPanel.ts';
import { registerMeetings } from './meeting/meetings.ts';
import { messages } from './messages.ts';
import { OverviewSource } from './registers/overviewSource.ts';
import { type Registers, registerRegistersView } from './registers/registersView.ts';
import { registerStatusBar, type ShownStatus } from './registers/statusBar.ts';
import { withLateProgress } from './shown/lateProgress.ts';
import { registerTimeline } from './timeline/timelinePanel.ts';

/** The user interface as our tests look at it, since VS Code does not tell what it shows. */
export interface Ui {
  readonly status: () => ShownStatus;
  readonly registers: Registers;
}

/** @param client may be started later, and again; it stays the same object. */
export function registerUi(context: ExtensionContext, client: BaseLanguageClient): Ui {
  const source = new OverviewSource(client);
  context.subscriptions.push(source);
  const status = registerStatusBar(context, source);
  const registers = registerRegistersView(context, client, source);
  registerNewRegister(context, source);
  registerCheckTask(context);
  registerExport(context, client);
  registerPublish(context, client);
  registerCopyForMail(context, client);
  registerMeetings(context, client);
  registerDrop(context, new Intake(context, client));
  registerPaste(context, client);
  registerTimeline(context, client, source);
  registerList(context, client);
  registerAcross(context, client, source);
  registerMenu(context);
  registerForm(context, client, source);
  context.subscriptions.push(new LookAtMarks());
  return { status, registers };
}

/**
 * A client that, in a browser, is stopped and started; on a desktop its process has to end in between, which that
 * client sees to.
 */
type Restartable = BaseLanguageClient & { restart?(): Promise<void> };

/** Starts the server again; when that takes long the user sees so, and need not wait for it. */
export async function restart(client: Restartable): Promise<void> {
  const work = async () => {
    if (client.restart !== undefined) return client.restart();
    // One that has ended by itself is not stopped any more.
    if (client.needsStop()) await client.stop();
    await client.start();
  };
  await withLateProgress(ProgressLocation.Notification, messages.restarting, work);
}

/** Registers the user interface outside the text: the status bar, the view of all registers, the new register, the task. */
import { type ExtensionContext, ProgressLocation } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCheckTask } from './checkTask.ts';
import { registerCopyForMail } from './copyForMail.ts';
import { registerDrop } from './dropList.ts';
import { registerExport } from './exportRegister.ts';
import { Intake } from './intakeRegister.ts';
import { withLateProgress } from './lateProgress.ts';
import { LookAtMarks } from './lookAtMarks.ts';
import { messages } from './messages.ts';
import { registerNewRegister } from './newRegisterCommand.ts';
import { OverviewSource } from './overviewSource.ts';
import { registerPaste } from './pasteList.ts';
import { registerPublish } from './publishRegister.ts';
import { type Registers, registerRegistersView } from './registersView.ts';
import { registerStatusBar, type ShownStatus } from './statusBar.ts';

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
  registerDrop(context, new Intake(context, client));
  registerPaste(context, client);
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

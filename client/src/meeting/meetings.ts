/** Registers the commands around a meeting: before it, while it is held and after it. */
import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { prepareMeeting } from './prepare.ts';

export function registerMeetings(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand('duo.bereidVoor', (...args: unknown[]) => prepareMeeting(client, args)),
  );
}

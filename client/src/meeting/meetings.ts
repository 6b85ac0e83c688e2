/** Registers the commands around a meeting: before it, while it is held and after it. */
import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { afterMeeting } from './afterMeeting.ts';
import { changedSince } from './changedSince.ts';
import { MinuteBox } from './minuteBox.ts';
import { prepareMeeting } from './prepare.ts';

export function registerMeetings(context: ExtensionContext, client: BaseLanguageClient): void {
  const box = new MinuteBox(client);
  context.subscriptions.push(
    commands.registerCommand('duo.bereidVoor', (...args: unknown[]) => prepareMeeting(client, args)),
    commands.registerCommand('duo.naVergadering', () => afterMeeting(client)),
    commands.registerCommand('duo.veranderdSinds', (...args: unknown[]) => changedSince(client, args)),
    commands.registerCommand('duo.notuleer', () => box.open()),
    commands.registerCommand('duo.notuleer.eerder', () => box.earlier()),
    commands.registerCommand('duo.notuleer.later', () => box.later()),
  );
}

/**
 * *Kopieer voor een mail…*: shows a register as a page with a button that puts it on the clipboard, so that it is pasted into Outlook
 * or Word as a table. VS Code's own clipboard takes only plain text.
 */
import { commands, type ExtensionContext, ProgressLocation, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MAIL_REQUEST, type MailResult } from '../../../protocol/export.ts';
import { ask } from '../actions/ask.ts';
import { LastChoices } from '../lastChoices.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { plain } from '../shown/plainText.ts';
import { askLayout, choicesFor, givenFrom, paramsFor, selectedLines, tellReasons } from './exportSteps.ts';
import { MAIL_PAGE_READY, mailPage } from './mailPage.ts';

type Copy = MailResult & { readonly kind: 'copy' };

export function registerCopyForMail(context: ExtensionContext, client: BaseLanguageClient): void {
  const last = new LastChoices(context, 'duo.kopieerVoorMail');
  context.subscriptions.push(
    commands.registerCommand('duo.kopieerVoorMail', (...args: unknown[]) => copyForMail(client, last, args)),
  );
}

/** True when the page is shown; undefined when the user stops or something stops it. */
async function copyForMail(
  client: BaseLanguageClient,
  last: LastChoices,
  args: readonly unknown[],
): Promise<true | undefined> {
  const given = givenFrom(args);
  const part = selectedLines(given);
  const { uri, choices } = (await choicesFor(client, given, messages.copyingForMail, part)) ?? {};
  if (uri === undefined || choices === undefined) return undefined;
  const choice = given.choice ?? (await askLayout(choices, last.of(uri)));
  if (choice === undefined) return undefined;
  const result = await withLateProgress(ProgressLocation.Notification, messages.copyingForMail, (token) =>
    ask(client, MAIL_REQUEST, paramsFor(uri, choice, part), token),
  );
  if (result === undefined || result === null) return undefined;
  if (result.kind === 'stopped') {
    await tellReasons(result);
    return undefined;
  }
  await last.keep(uri, { ...choice, format: MAIL });
  showCopy(result);
  // What a command gives back goes to the window, which cannot take a panel.
  return true;
}

/** In the place of a format, in what is kept. */
const MAIL = 'mail';

/** Shows what can be copied as a page beside the register. */
export function showCopy({ title, page, html, text }: Copy): void {
  const panel = window.createWebviewPanel(
    'duo.mail',
    plain(title),
    { viewColumn: ViewColumn.Active, preserveFocus: false },
    { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
  );
  // Each time that the page is shown anew, it asks anew.
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (message === MAIL_PAGE_READY) void panel.webview.postMessage({ html, text });
  });
  panel.webview.html = mailPage({
    body: page,
    nonce: crypto.randomUUID(),
    language: messages.language,
    words: messages.mailPage,
  });
}

/**
 * *Exporteer…*: makes a file of a register for who does not have this editor. The server makes it, and here it is stored where the
 * user says; in a browser VS Code's own dialog does the same, or downloads it.
 */
import { commands, type ExtensionContext, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPORT_CHOICES_REQUEST, EXPORT_REQUEST } from '../../protocol/export.ts';
import { ask } from './ask.ts';
import { type Choice, isChoice } from './exportChoice.ts';
import { askTarget, askWhat, bytesOf, givenFrom, paramsFor, tellDone, tellReasons } from './exportSteps.ts';
import { withLateProgress } from './lateProgress.ts';
import { messages } from './messages.ts';
import { inform } from './plain.ts';

export function registerExport(context: ExtensionContext, client: BaseLanguageClient): void {
  const exporting = new Exporting(context, client);
  context.subscriptions.push(commands.registerCommand('duo.exporteer', (...args: unknown[]) => exporting.run(args)));
}

/** The key under which the last choice for each register is kept. */
const LAST = 'duo.exporteer';

class Exporting {
  readonly #context: ExtensionContext;
  readonly #client: BaseLanguageClient;

  constructor(context: ExtensionContext, client: BaseLanguageClient) {
    this.#context = context;
    this.#client = client;
  }

  /** The address of the file that was made; undefined when the user stops or something stops it. */
  async run(args: readonly unknown[]): Promise<string | undefined> {
    const given = givenFrom(args);
    const uri = given.uri ?? window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return undefined;
    const choices = await withLateProgress(ProgressLocation.Notification, messages.exporting, (token) =>
      ask(this.#client, EXPORT_CHOICES_REQUEST, { uri }, token),
    );
    if (choices === undefined || choices === null) {
      inform(messages.noRegister);
      return undefined;
    }
    const choice = given.choice ?? (await askWhat(choices, this.#last(uri)));
    if (choice === undefined) return undefined;
    const result = await withLateProgress(ProgressLocation.Notification, messages.exporting, (token) =>
      ask(this.#client, EXPORT_REQUEST, paramsFor(uri, choice), token),
    );
    if (result === undefined || result === null) return undefined;
    if (result.kind === 'stopped') {
      await tellReasons(result);
      return undefined;
    }
    const target = given.target === undefined ? await askTarget(uri, result.name, choice) : Uri.parse(given.target);
    if (target === undefined) return undefined;
    await workspace.fs.writeFile(target, bytesOf(result));
    await this.#keep(uri, choice);
    void tellDone(target, result.warnings);
    return target.toString();
  }

  #last(uri: string): Choice | undefined {
    const kept = this.#context.workspaceState.get<Readonly<Record<string, unknown>>>(LAST)?.[uri];
    return isChoice(kept) ? kept : undefined;
  }

  async #keep(uri: string, choice: Choice): Promise<void> {
    const kept = this.#context.workspaceState.get<Readonly<Record<string, unknown>>>(LAST) ?? {};
    await this.#context.workspaceState.update(LAST, { ...kept, [uri]: choice });
  }
}

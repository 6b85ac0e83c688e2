/**
 * *Maak een versie voor publicatie…*: a file of a register that the public may see. The server leaves out what may not be in it and
 * searches the file; who or what a text still names is shown here, place by place, until it is dealt with.
 */
import { commands, type ExtensionContext, ProgressLocation, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPORT_REQUEST,
  type ExportChoices,
  type ExportParams,
  type ExportResult,
  type ExportStopped,
  type PublicParams,
} from '../../protocol/export.ts';
import { ask } from './ask.ts';
import type { Choice } from './exportChoice.ts';
import {
  askTarget,
  askWhat,
  bytesOf,
  choicesFor,
  givenFrom,
  madeAs,
  paramsOf,
  showPlace,
  tellDone,
  tellReasons,
} from './exportSteps.ts';
import { withLateProgress } from './lateProgress.ts';
import { messages } from './messages.ts';
import { askButton, askChoice, askChoices, askText } from './plain.ts';

type Made = ExportResult & { readonly kind: 'file' };
type Reason = ExportStopped['reasons'][number];

export function registerPublish(context: ExtensionContext, client: BaseLanguageClient): void {
  const publishing = new Publishing(client);
  context.subscriptions.push(commands.registerCommand('duo.publiceer', (...args: unknown[]) => publishing.run(args)));
}

class Publishing {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** The address of the file that was made; undefined when the user stops or something stops it. */
  async run(args: readonly unknown[]): Promise<string | undefined> {
    const given = givenFrom(args);
    const { uri, choices } = (await choicesFor(this.#client, given, messages.publishing)) ?? {};
    if (uri === undefined || choices === undefined) return undefined;
    const choice = given.choice ?? (await askWhat(choices, undefined));
    const asked = choice && (given.forPublic ?? (await askPublic(choices)));
    if (choice === undefined || asked === undefined) return undefined;
    const params = await paramsOf(uri, choice);
    if (params === undefined) return undefined;
    const result = await this.#made(params, asked);
    if (result === undefined) return undefined;
    const target =
      given.target === undefined ? await askTarget(uri, result.name, madeAs(choice)) : Uri.parse(given.target);
    if (target === undefined) return undefined;
    await workspace.fs.writeFile(target, bytesOf(result));
    void tellPublished(uri, target, result, choice);
    return target.toString();
  }

  /** The file, once all that stops it was dealt with; undefined when the user stops or nothing can be done about it. */
  async #made(params: ExportParams, asked: PublicParams): Promise<Made | undefined> {
    let replace = asked.replace;
    for (;;) {
      const result = await withLateProgress(ProgressLocation.Notification, messages.publishing, (token) =>
        ask(this.#client, EXPORT_REQUEST, { ...params, public: { ...asked, replace } }, token),
      );
      if (result === undefined || result === null) return undefined;
      if (result.kind === 'file') return result;
      if (result.isReplaceable !== true) {
        await tellReasons(result);
        return undefined;
      }
      const answer = await askAboutReasons(result, asked.ground ?? '');
      if (answer === undefined) return undefined;
      replace ||= answer === 'replace';
    }
  }
}

/**
 * Shows what stops it. `replace` puts the ground in its place everywhere; `again` asks the server once more, since one of them may
 * stand from now on; undefined when the user stops, or goes to a place to mend it.
 */
async function askAboutReasons({ reasons }: ExportStopped, ground: string): Promise<'replace' | 'again' | undefined> {
  const all = { label: messages.replaceAll(reasons.length, ground), reason: undefined };
  const each = reasons.map((reason) => ({
    label: reason.text,
    ...(reason.line === undefined ? {} : { description: messages.lineNumber(reason.line + 1) }),
    reason,
  }));
  const picked = await askChoice([all, ...each], {
    title: messages.stopsPublishing(reasons.length),
    placeHolder: messages.howToDeal,
  });
  if (picked === undefined) return undefined;
  return picked.reason === undefined ? 'replace' : askAboutReason(picked.reason);
}

async function askAboutReason({ text, uri, line, character, allow }: Reason): Promise<'again' | undefined> {
  const buttons = [
    ...(line === undefined ? [] : [messages.goThere]),
    ...(allow === undefined ? [] : [messages.letStand]),
  ];
  const picked = await askButton(text, buttons);
  if (picked === messages.letStand && allow !== undefined) {
    const edit = new WorkspaceEdit();
    const document = await workspace.openTextDocument(Uri.parse(allow.uri));
    // At the end of the line that was meant, whatever its length is by now.
    edit.insert(document.uri, document.lineAt(allow.line).range.end, allow.text);
    return (await workspace.applyEdit(edit)) ? 'again' : undefined;
  }
  if (picked === messages.goThere && uri !== undefined && line !== undefined) await showPlace({ uri, line, character });
  return undefined;
}

/** Asks for the ground, how people are shown, what becomes of old marks and which fields come along; undefined when the user stops. */
async function askPublic({ title, publicFields }: ExportChoices): Promise<PublicParams | undefined> {
  const ground = await askText({
    title,
    prompt: messages.whichGround,
    value: DEFAULT_GROUND,
    validateInput: (typed) => (GROUND.test(typed.trim()) ? undefined : messages.groundNeeded),
  });
  if (ground === undefined) return undefined;
  const { mark, letter, function: role } = messages.personsAs;
  const persons = await askChoice(
    [
      { label: mark(ground.trim()), name: 'mark' as const },
      { label: letter, name: 'letter' as const },
      { label: role, name: 'function' as const },
    ],
    { title, placeHolder: messages.howPersons },
  );
  if (persons === undefined) return undefined;
  const marks = await askChoice(
    [
      { label: messages.marksAs.keep, name: 'keep' as const },
      { label: messages.marksAs.woo, name: 'woo' as const },
    ],
    { title, placeHolder: messages.howMarks },
  );
  if (marks === undefined) return undefined;
  const fields = await askChoices(
    publicFields.map((label) => ({ label })),
    { title, placeHolder: messages.whichFields },
  );
  if (fields === undefined) return undefined;
  return {
    ...{ ground: ground.trim(), persons: persons.name, marks: marks.name, replace: false },
    with: fields.map(({ label }) => label),
  };
}

const DEFAULT_GROUND = '5.1.2.e';
/** As the server has it. */
const GROUND = /^\d{1,2}(?:\.\d{1,2}){1,3}(?:\.?[a-z])?$/u;

/** Says that it is there, and stores the list of what was withheld where that is wanted. */
async function tellPublished(
  uri: string,
  target: Uri,
  { warnings, inventory, name }: Made,
  choice: Choice,
): Promise<void> {
  const picked = await tellDone(target, warnings, choice, inventory === undefined ? [] : [messages.storeInventory]);
  if (picked !== messages.storeInventory || inventory === undefined) return;
  const proposed = name.replace(/\.[a-z]+$/u, ` ${messages.inventory}.csv`);
  const where = await askTarget(uri, proposed, { ...choice, format: 'csv' });
  if (where !== undefined) await workspace.fs.writeFile(where, bytesOf({ text: inventory }));
}

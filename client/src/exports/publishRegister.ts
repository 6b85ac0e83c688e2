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
} from '../../../protocol/export.ts';
import { ask } from '../actions/ask.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { askButton, askChoice, askChoices, askText, inform } from '../shown/plain.ts';
import { type Choice, madeAs } from './exportChoice.ts';
import { storeFile, tellDone } from './exportedFile.ts';
import { askWhat, choicesFor, type Given, givenFrom, paramsOf, showPlace, tellReasons } from './exportSteps.ts';

type Made = ExportResult & { readonly kind: 'file' };
type Reason = ExportStopped['reasons'][number];

export function registerPublish(context: ExtensionContext, client: BaseLanguageClient): void {
  const publishing = new Publishing(client);
  context.subscriptions.push(commands.registerCommand('duo.publiceer', (...args: unknown[]) => publishing.run(args)));
}

/** What was answered for a register. */
interface Answers {
  readonly uri: string;
  readonly choice: Choice;
  readonly asked: PublicParams;
}

class Publishing {
  readonly #client: BaseLanguageClient;
  /** What somebody answered who has gone to a place to change its text: that is all that is kept of the answers. */
  #left: Answers | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** The address of the file that was made; undefined when the user stops or something stops it. */
  async run(args: readonly unknown[]): Promise<string | undefined> {
    const given = givenFrom(args);
    const { uri, choices } = (await choicesFor(this.#client, given, messages.publishing)) ?? {};
    if (uri === undefined || choices === undefined) return undefined;
    const answers = await this.#answers(uri, { ...choices, title: messages.forPublication(choices.title) }, given);
    if (answers === undefined) return undefined;
    const { choice } = answers;
    const params = await paramsOf(uri, choice);
    if (params === undefined) return undefined;
    const result = await this.#made(params, answers);
    if (result === undefined) return undefined;
    const target = await storeFile(uri, result, madeAs(choice).format, given.target);
    if (target === undefined) return undefined;
    void tellPublished(uri, target, result, choice);
    return target.toString();
  }

  /** What is given and what is asked; undefined when the user stops. */
  async #answers(uri: string, choices: ExportChoices, given: Given): Promise<Answers | undefined> {
    const left = this.#left?.uri === uri && given.choice === undefined ? this.#left : undefined;
    if (left !== undefined) {
      const goOn = { label: messages.goOnWithAnswers };
      const picked = await askChoice([goOn, { label: messages.beginAgain }], {
        title: choices.title,
        placeHolder: messages.publishing,
      });
      if (picked === undefined) return undefined;
      if (picked === goOn) return left;
    }
    const choice = given.choice ?? (await askWhat(choices, undefined));
    const asked = choice && (given.forPublic ?? (await askPublic(choices)));
    return choice === undefined || asked === undefined ? undefined : { uri, choice, asked };
  }

  /** The file, once all that stops it was dealt with; undefined when the user stops or nothing can be done about it. */
  async #made(params: ExportParams, answers: Answers): Promise<Made | undefined> {
    const { asked } = answers;
    let replace = asked.replace;
    for (;;) {
      const result = await withLateProgress(ProgressLocation.Notification, messages.publishing, (token) =>
        ask(this.#client, EXPORT_REQUEST, { ...params, public: { ...asked, replace } }, token),
      );
      if (result === undefined || result === null) return undefined;
      this.#left = undefined;
      if (result.kind === 'file') return result;
      if (result.isReplaceable !== true) {
        await tellReasons(result);
        return undefined;
      }
      const answer = await askAboutReasons(
        result,
        asked.persons === 'letter' ? messages.letters : (asked.ground ?? ''),
        () => {
          this.#left = answers;
        },
      );
      if (answer === undefined) return undefined;
      replace ||= answer === 'replace';
    }
  }
}

/**
 * Shows what stops it; `leave` is called when somebody goes to a place. `replace` puts the ground or a letter in its place everywhere, as `instead` says; `again` asks the server once more, since one of them may
 * stand from now on; undefined when the user stops, or goes to a place to mend it.
 */
async function askAboutReasons(
  { reasons }: ExportStopped,
  instead: string,
  leave: () => void,
): Promise<'replace' | 'again' | undefined> {
  const all = { label: messages.replaceAll(reasons.length, instead), reason: undefined };
  const each = reasons.map((reason) => ({
    // The end of a long one may not be seen.
    label: reason.line === undefined ? reason.text : messages.atLine(reason.line + 1, reason.text),
    reason,
  }));
  const picked = await askChoice([all, ...each], {
    title: messages.stopsPublishing(reasons.length),
    placeHolder: messages.howToDeal,
  });
  if (picked === undefined) return undefined;
  return picked.reason === undefined ? 'replace' : askAboutReason(picked.reason, leave);
}

/**
 * What is done about one place; `again` as well for who turns back to the list.
 * @param leave is called when somebody goes there.
 */
async function askAboutReason(
  { text, uri, line, character, allow }: Reason,
  leave: () => void,
): Promise<'again' | undefined> {
  const choices = [
    ...(line === undefined ? [] : [{ label: messages.goThere, detail: messages.goThereDetail }]),
    ...(allow === undefined ? [] : [{ label: messages.letStand, detail: messages.letStandDetail }]),
    { label: messages.back },
  ];
  const picked = await askChoice(choices, { title: text, placeHolder: messages.whatAboutPlace });
  if (picked?.label === messages.letStand && allow !== undefined) {
    const edit = new WorkspaceEdit();
    const document = await workspace.openTextDocument(Uri.parse(allow.uri));
    // While somebody was asked the line of another entry may have come to stand there: then the places are looked for anew.
    if (allow.line >= document.lineCount || document.lineAt(allow.line).text !== allow.behind) {
      inform(messages.registerChanged);
      return 'again';
    }
    edit.insert(document.uri, document.lineAt(allow.line).range.end, allow.text);
    return (await workspace.applyEdit(edit)) ? 'again' : undefined;
  }
  if (picked?.label === messages.goThere && uri !== undefined && line !== undefined) {
    await showPlace({ uri, line, character });
    leave();
    // The message may be gone before the text is changed: then the command itself goes on.
    return (await askButton(messages.goOnAfterwards, [messages.goOn])) === undefined ? undefined : 'again';
  }
  return picked === undefined ? undefined : 'again';
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
  const where = await storeFile(uri, { name: proposed, text: inventory }, 'csv');
  if (where !== undefined) void tellDone(where, [], { ...choice, format: 'csv' });
}

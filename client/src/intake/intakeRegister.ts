/**
 * *Maak hier een register van*: reads a list of somebody else, shows what would come of it, and makes a register that the user saves, next to
 * the list. *Werk bij vanuit…* does so for a register that is there. Nothing of either list is written.
 */
import {
  commands,
  type ExtensionContext,
  ProgressLocation,
  Range,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { type AskedColumn, INTAKE_REQUEST, type IntakeParams, MOST_INTAKE_BYTES } from '../../../protocol/intake.ts';
import { ask } from '../actions/ask.ts';
import { base64 } from '../bytes.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { askText, inform } from '../shown/plain.ts';
import { changedPiece, freeName, LIST_EXTENSIONS, lastPart, OLDER_EXTENSIONS, stemOf } from './intakeNames.ts';
import { type Decision, type Read, showIntake } from './intakePanel.ts';
import { KeptColumns } from './keptColumns.ts';

/** A list: its name and bytes, and its address where it has one. */
export interface GivenList {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly uri?: Uri;
  /** When it was changed last, in milliseconds, of one with an address. */
  readonly changed?: number;
}

/** Which of several lists it is, from 1. */
interface Turn {
  readonly number: number;
  readonly count: number;
}

/** What a file of names is called; of the language, as what stands in it. */
const NAMES = 'namen';

export class Intake {
  readonly #client: BaseLanguageClient;
  readonly #kept: KeptColumns;

  constructor(context: ExtensionContext, client: BaseLanguageClient) {
    this.#client = client;
    this.#kept = new KeptColumns(context);
    context.subscriptions.push(
      commands.registerCommand('duo.maakRegisterVan', (given: unknown) => this.#makeOf(given)),
      commands.registerCommand('duo.werkBijVanuit', (...args: unknown[]) => this.#updateFromCommand(args)),
    );
  }

  /** Does so for several lists, one after another: who makes nothing of one goes on to the next. */
  async makeAll(lists: readonly (Uri | GivenList)[]): Promise<void> {
    for (const [at, one] of lists.entries()) {
      const list = one instanceof Uri ? await this.#list(one) : one;
      if (list !== undefined) await this.#make(list, { number: at + 1, count: lists.length });
    }
  }

  /** Shows what a list would become, and makes it; true when it was made. */
  async #make(list: GivenList, { number, count }: Turn = { number: 1, count: 1 }): Promise<boolean> {
    if (list.bytes.length > MOST_INTAKE_BYTES) {
      inform(messages.listTooLarge(list.name));
      return false;
    }
    const title = messages.makeRegisterOf(list.name);
    const decision = await this.#decide(list, {
      title: count === 1 ? title : messages.listOfMore(title, number, count),
      make: messages.makeIt,
      howTo: messages.howToMake,
    });
    if (decision === undefined) return false;
    const { read, names } = decision;
    const folder = await folderOf(list);
    // The register comes last, so that it is what one sees.
    if (names && read.names !== undefined) await showDraft(read.names, NAMES, folder);
    await showDraft(read.text, stemOf(list.name), folder);
    inform(messages.saveIt);
    if (await hasChanged(list)) inform(messages.listChanged(list.name));
    return true;
  }

  /** The same for the list at an address; without one the user is asked. */
  async #makeOf(given: unknown): Promise<boolean> {
    const list = await this.#list(given);
    return list !== undefined && this.#make(list);
  }

  /** @param given the address of a list; without one the user is asked. */
  async #list(given: unknown): Promise<GivenList | undefined> {
    const uri = given instanceof Uri ? given : typeof given === 'string' ? Uri.parse(given) : await askList();
    if (uri === undefined) return undefined;
    const name = lastPart(uri.path);
    try {
      const { size, mtime } = await workspace.fs.stat(uri);
      if (size > MOST_INTAKE_BYTES) {
        inform(messages.listTooLarge(name));
        return undefined;
      }
      return { name, bytes: await workspace.fs.readFile(uri), uri, changed: mtime };
    } catch {
      inform(messages.noList(name));
      return undefined;
    }
  }

  async #updateFromCommand([first, second]: readonly unknown[]): Promise<boolean> {
    const { lijst, van } = (second ?? {}) as Readonly<Record<string, unknown>>;
    const register =
      first instanceof Uri
        ? first
        : typeof first === 'string'
          ? Uri.parse(first)
          : window.activeTextEditor?.document.uri;
    if (register === undefined) return false;
    const list = await this.#list(lijst);
    if (list === undefined) return false;
    const from =
      typeof van === 'string'
        ? van
        : await askText({ title: messages.updateFrom(lastPart(register.path)), prompt: messages.whoseList });
    if (from === undefined) return false;
    const own = { into: register.toString(), ...(from.trim() === '' ? {} : { from: from.trim() }) };
    const name = lastPart(register.path);
    const decision = await this.#decide(
      list,
      { title: messages.updateWith(name, list.name), make: messages.takeOver, howTo: messages.howToTakeOver },
      own,
    );
    return decision !== undefined && this.#update(register, list, { ...own, take: decision.take }, decision);
  }

  /** Makes the changes that were chosen, as one edit, from the register as it is now. */
  async #update(
    register: Uri,
    list: GivenList,
    own: Pick<IntakeParams, 'into' | 'from' | 'take'>,
    { mapping }: Decision,
  ): Promise<boolean> {
    const document = await workspace.openTextDocument(register);
    const read = await this.#read(list, mapping, own);
    if (typeof read !== 'object') return false;
    const before = document.getText();
    // What was chosen is of the register as it was shown.
    const known = new Set(read.changes?.map(({ key }) => key));
    const isOther = own.take?.some((key) => !known.has(key)) === true;
    if (isOther || read.version !== document.version) {
      inform(messages.registerChanged);
      return false;
    }
    const { start, end, text } = changedPiece(before, read.text);
    if (before === read.text) {
      inform(messages.nothingChanged);
      return false;
    }
    const edit = new WorkspaceEdit();
    edit.replace(register, new Range(document.positionAt(start), document.positionAt(end)), text);
    if (!(await workspace.applyEdit(edit))) {
      inform(messages.registerChanged);
      return false;
    }
    const editor = await window.showTextDocument(document);
    editor.revealRange(new Range(document.positionAt(start), document.positionAt(start)));
    return true;
  }

  /** Reads a list, shows it, and waits for what the user decides; undefined when that is nothing. */
  async #decide(
    list: GivenList,
    words: { readonly title: string; readonly make: string; readonly howTo: string },
    own: Pick<IntakeParams, 'into' | 'from'> = {},
  ): Promise<Decision | undefined> {
    let read = await this.#read(list, [], own);
    if (read === undefined) return undefined;
    if (typeof read === 'string') {
      inform(`${list.name}: ${read}`);
      return undefined;
    }
    const kept = this.#kept.of(read.shape);
    const again = kept.length === 0 ? undefined : await this.#read(list, kept, own);
    const isKept = typeof again === 'object';
    if (isKept) read = again;
    const decision = await showIntake({
      ...words,
      first: { result: read, mapping: isKept ? kept : [], isKept },
      again: (mapping) => this.#read(list, mapping, own),
    });
    if (decision !== undefined) await this.#kept.keep(decision.read.shape, decision.mapping);
    return decision;
  }

  /** What the server makes of a list; the sentence of a refusal; undefined when the user stops it. */
  async #read(
    { name, bytes }: GivenList,
    mapping: readonly AskedColumn[],
    own: Pick<IntakeParams, 'into' | 'from' | 'take'>,
  ): Promise<Read | string | undefined> {
    const params: IntakeParams = { name, base64: base64(bytes), mapping, ...own };
    const workDoneToken = crypto.randomUUID();
    const result = await withLateProgress(ProgressLocation.Notification, messages.readingList(name), (token, tell) => {
      const told = this.#client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'report' && value.percentage !== undefined) tell(value.percentage);
      });
      return ask(this.#client, INTAKE_REQUEST, { ...params, workDoneToken }, token)
        .catch((error: unknown) => {
          if (token.isCancellationRequested) return undefined;
          throw error;
        })
        .finally(() => told.dispose());
    });
    if (result === null) return own.into === undefined ? messages.notRead : messages.noRegister;
    return result?.kind === 'refused' ? result.reason : result;
  }
}

function askList(): Promise<Uri | undefined> {
  return Promise.resolve(
    window.showOpenDialog({
      canSelectMany: false,
      filters: { [messages.lists]: [...LIST_EXTENSIONS, ...OLDER_EXTENSIONS] },
      title: messages.whichList,
      openLabel: messages.chooseList,
    }),
  ).then((chosen) => chosen?.[0]);
}

/** Where the register of a list goes: beside the list, else in the first folder of the workspace; undefined without one. */
async function folderOf({ uri }: GivenList): Promise<Uri | undefined> {
  const beside = uri === undefined ? undefined : Uri.joinPath(uri, '..');
  // The folder may be gone since the list was read.
  return beside !== undefined && (await exists(beside)) ? beside : workspace.workspaceFolders?.[0]?.uri;
}

/** True of a list whose file was changed after it was read; one that is gone was read as a whole. */
async function hasChanged({ uri, changed }: GivenList): Promise<boolean> {
  if (uri === undefined || changed === undefined) return false;
  return Promise.resolve(workspace.fs.stat(uri)).then(
    ({ mtime }) => mtime !== changed,
    () => false,
  );
}

/** Shows a text as a file that was not saved, under a name that nothing has: one edit, so that one undo takes all of it back. */
async function showDraft(text: string, stem: string, folder: Uri | undefined): Promise<void> {
  if (folder === undefined) {
    const document = await workspace.openTextDocument({ language: 'duo', content: text });
    await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preview: false });
    return;
  }
  const open = new Set(workspace.textDocuments.filter(({ isUntitled }) => isUntitled).map(({ uri }) => uri.path));
  const name = await freeName(stem, async (one) => {
    const uri = Uri.joinPath(folder, one);
    return open.has(uri.path) || (await exists(uri));
  });
  const document = await workspace.openTextDocument(Uri.joinPath(folder, name).with({ scheme: 'untitled' }));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preview: false });
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

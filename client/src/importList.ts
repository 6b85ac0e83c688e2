/**
 * *Maak hier een register van…*: a list of somebody else, of Word, Excel or a mail, becomes a register that is shown and not saved. The
 * user sees what each column was read as and can change that; what is to be looked at stands among the problems, for F8.
 */
import {
  commands,
  type ExtensionContext,
  type Memento,
  Position,
  ProgressLocation,
  Range,
  Selection,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { IMPORT_REQUEST, type ImportResult } from '../../protocol/import.ts';
import { ask } from './ask.ts';
import { base64 } from './base64.ts';
import { type Columns, columnsFrom, LIST_ENDINGS, registerNameFor, shapeOf } from './importChoice.ts';
import type { ImportMarks } from './importMarks.ts';
import { withLateProgress } from './lateProgress.ts';
import { messages } from './messages.ts';
import { askChoice, inform } from './plain.ts';

export function registerImport(context: ExtensionContext, client: BaseLanguageClient, marks: ImportMarks): void {
  const list = new ListImport(client, context.workspaceState, marks);
  context.subscriptions.push(commands.registerCommand('duo.neemOver', (given?: unknown) => list.run(given)));
}

type Made = Extract<ImportResult, { readonly kind: 'made' }>;

/** Under which what was chosen for columns is kept. */
const KEPT = 'duo.neemOver.kolommen';

class ListImport {
  readonly #client: BaseLanguageClient;
  readonly #state: Memento;
  readonly #marks: ImportMarks;

  constructor(client: BaseLanguageClient, state: Memento, marks: ImportMarks) {
    this.#client = client;
    this.#state = state;
    this.#marks = marks;
  }

  /** The address of the register that is shown; undefined when the user stops or the list cannot be read. */
  async run(given: unknown): Promise<string | undefined> {
    const source = given instanceof Uri ? given : await chooseList();
    if (source === undefined) return undefined;
    const name = source.path.split('/').at(-1) ?? '';
    const content = await readList(source, name);
    if (content === undefined) return undefined;
    const first = await this.#ask(name, content, {});
    if (first === undefined) return undefined;
    const shape = shapeOf(first.columns.map(({ header }) => header));
    const kept = columnsFrom(this.#kept[shape]);
    const again = Object.keys(kept).length === 0 ? first : await this.#ask(name, content, kept);
    const chosen = again && (await this.#columns(name, content, again, kept));
    if (chosen === undefined) return undefined;
    if (shape !== '') await this.#state.update(KEPT, { ...this.#kept, [shape]: chosen.columns });
    return this.#show(chosen.made, source, name);
  }

  get #kept(): Readonly<Record<string, unknown>> {
    return this.#state.get<Readonly<Record<string, unknown>>>(KEPT) ?? {};
  }

  /** What the list becomes; undefined, and that is said, when it cannot be read. */
  async #ask(name: string, content: string, columns: Columns): Promise<Made | undefined> {
    const result = await withLateProgress(ProgressLocation.Notification, messages.importing, (token) =>
      ask(this.#client, IMPORT_REQUEST, { name, content, columns }, token),
    );
    if (result?.kind === 'made') return result;
    // Somebody who stops it hears nothing.
    if (result === null) inform(messages.notImported(name));
    else if (result !== undefined) inform(result.reason);
    return undefined;
  }

  /** Shows what each column was read as, until the user goes on; undefined when the user stops. */
  async #columns(
    name: string,
    content: string,
    first: Made,
    kept: Columns,
  ): Promise<{ readonly made: Made; readonly columns: Columns } | undefined> {
    let made = first;
    let columns = kept;
    while (made.columns.length > 0) {
      const goOn = { label: messages.makeRegister, header: undefined };
      const items = made.columns.map(({ header, role }) => ({ label: header, description: role, header }));
      const picked = await askChoice([goOn, ...items], { title: name, placeHolder: messages.whichColumns });
      if (picked === undefined) return undefined;
      if (picked.header === undefined) break;
      const choices = made.choices.map((one) => ({ label: one.title, name: one.name }));
      const role = await askChoice(choices, { title: name, placeHolder: messages.whatIsColumn(picked.header) });
      if (role === undefined) continue;
      const wanted = { ...columns, [picked.header]: role.name };
      const next = await this.#ask(name, content, wanted);
      if (next === undefined) return undefined;
      made = next;
      columns = wanted;
    }
    return { made, columns };
  }

  /** Shows the register beside its list, not saved: closing it leaves nothing behind. */
  async #show({ text, doubts }: Made, source: Uri, name: string): Promise<string> {
    const target = await freeName(source, registerNameFor(name));
    const document =
      target === undefined
        ? await workspace.openTextDocument({ language: 'duo', content: text })
        : await workspace.openTextDocument(target.with({ scheme: 'untitled' }));
    if (target !== undefined) {
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
      await workspace.applyEdit(edit);
    }
    const editor = await window.showTextDocument(document, ViewColumn.Active);
    const start = new Position(doubts[0]?.line ?? 0, 0);
    editor.selection = new Selection(start, start);
    this.#marks.follow(document);
    inform(doubts.length === 0 ? messages.imported(name) : messages.importedWithDoubts(name, doubts.length));
    return document.uri.toString();
  }
}

async function chooseList(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectMany: false,
    filters: { [messages.lists]: [...LIST_ENDINGS] },
    title: messages.whichList,
    openLabel: messages.chooseList,
  });
  return chosen?.[0];
}

/** The bytes in base64; undefined, and that is said, when they cannot be read. */
async function readList(source: Uri, name: string): Promise<string | undefined> {
  try {
    return base64(await workspace.fs.readFile(source));
  } catch {
    inform(messages.notImported(name));
    return undefined;
  }
}

/** A name beside the list that nothing has yet; undefined where there is none such, and the user is asked at the first save. */
async function freeName(source: Uri, name: string): Promise<Uri | undefined> {
  const target = Uri.joinPath(source, '..', name);
  const open = workspace.textDocuments.some(({ uri }) => uri.path === target.path);
  if (open || workspace.getWorkspaceFolder(target) === undefined) return undefined;
  try {
    await workspace.fs.stat(target);
    return undefined;
  } catch {
    return target;
  }
}

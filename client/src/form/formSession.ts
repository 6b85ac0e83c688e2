/** One register that is open as a form: what its page is told, and what it asks for becomes of the document. */
import {
  commands,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SERVER_COMMANDS } from '../../../protocol/action.ts';
import {
  FORM_CHANGE_REQUEST,
  FORM_CHOICES_REQUEST,
  FORM_CLOSED,
  FORM_REQUEST,
  FORM_ROW_REQUEST,
  FORM_ROWS_REQUEST,
  type FormChangeParams,
  type FormEntry,
} from '../../../protocol/form.ts';
import type { WirePosition } from '../../../protocol/method.ts';
import { ask } from '../actions/ask.ts';
import { Changes } from '../actions/changes.ts';
import { positionAtCursor } from '../actions/documentPosition.ts';
import { execute } from '../actions/execute.ts';
import type { RowCommand } from '../list/listMessage.ts';
import { messages } from '../messages.ts';
import { type EditedDocument, FormEdits } from './formEdits.ts';
import type { FormSaid, FormTold } from './formMessage.ts';

/** The panel of a form. */
export interface FormPanel {
  tell(message: FormTold): void;
  focus(): void;
  column(): ViewColumn | undefined;
}

export class FormSession {
  readonly #client: BaseLanguageClient;
  readonly #document: TextDocument;
  readonly #panel: FormPanel;
  readonly #uri: string;
  /** The page has said that it is there, and has not gone since. */
  #isReady = false;
  /** What the page has of the rows; undefined while it has nothing. */
  #revision: string | undefined;
  /** The entry that is looked at, and what was told of it last. */
  #id: string | undefined;
  #entry: FormEntry | null = null;
  #pulling: Promise<void> | undefined;
  /** Something has changed since the request that is on its way. */
  #isStale = false;
  readonly #edits: FormEdits<WorkspaceEdit>;

  /** The field whose value was refused in the last change; undefined when it was made. */
  #refused: { readonly id: string; readonly key: string } | undefined;
  /** What went with the last change, to be said with it. */
  #told: string | undefined;

  constructor(client: BaseLanguageClient, document: TextDocument, panel: FormPanel) {
    this.#client = client;
    this.#document = document;
    this.#panel = panel;
    this.#uri = document.uri.toString();
    this.#edits = new FormEdits(
      this.#edited,
      (id, change) => ask(client, FORM_CHANGE_REQUEST, { uri: this.#uri, id, change }),
      () => messages.formFailed,
    );
  }

  received(message: FormSaid): void {
    switch (message.kind) {
      case 'klaar':
        this.#isReady = true;
        this.#id = message.id ?? undefined;
        void this.#begin(message.id === null);
        return;
      case 'kies':
        this.#id = message.id;
        this.changed();
        return;
      case 'wijzig': {
        const { id, key, was, value } = message;
        this.#edits.queue(() => this.#change(id, { kind: 'veld', key, was, value }));
        return;
      }
      case 'herstel': {
        const { id, key, code, title } = message;
        this.#edits.queue(() => this.#change(id, { kind: 'herstel', key, code, title }));
        return;
      }
      case 'nieuw':
        this.#edits.queue(() => this.#change(message.id, { kind: 'nieuw' }));
        return;
      case 'keuzes':
        void this.#choices(message);
        return;
      case 'doe':
        void this.#act(message.id, message.command);
        return;
      case 'ga':
        void this.goToText();
        return;
      case 'bewaar':
        this.#edits.queue(() => this.#save(message));
        return;
    }
  }

  /** The page is gone, or another server has begun: nothing is kept. */
  hidden(): void {
    if (!this.#isReady) return;
    this.#isReady = false;
    this.#revision = undefined;
    // What was asked for before the page went is done first; nothing is closed of a page that is back.
    this.#edits.queue(async () => {
      if (this.#isReady || !this.#client.isRunning()) return;
      await this.#client.sendNotification(FORM_CLOSED, { uri: this.#uri });
    });
  }

  /** All is asked for anew. */
  begin(): void {
    // What is looked at is found again by the page.
    if (this.#isReady) void this.#begin(this.#id === undefined);
  }

  /** What is shown is asked for again, one request at a time; what changes meanwhile is one more. */
  changed(): void {
    this.#isStale = true;
    if (this.#isReady) void this.#pull();
  }

  /** Chooses the entry at the cursor of the text, where that can be seen. */
  async chooseAtCursor(takesFocus = false): Promise<void> {
    const editor = this.#editor();
    if (editor !== undefined) await this.#choose(positionAtCursor(editor).position, takesFocus);
  }

  /** Shows the line of the entry in the text. */
  async goToText(): Promise<void> {
    const { line, character } = this.#entry?.position ?? { line: 0, character: 0 };
    const at = new Position(line, character);
    const known = this.#editor()?.viewColumn;
    await window.showTextDocument(this.#document, {
      viewColumn: known ?? (this.#panel.column() === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
      selection: new Range(at, at),
    });
  }

  async #begin(takesCursor: boolean): Promise<void> {
    this.#revision = undefined;
    this.#isStale = true;
    await this.#pull();
    if (takesCursor) await this.chooseAtCursor();
  }

  #pull(): Promise<void> {
    this.#pulling ??= this.#pullAll().finally(() => {
      this.#pulling = undefined;
    });
    return this.#pulling;
  }

  async #pullAll(): Promise<void> {
    while (this.#isStale && this.#isReady && this.#client.isRunning()) {
      this.#isStale = false;
      const since = this.#revision;
      const params = { uri: this.#uri, ...(since === undefined ? {} : { since }) };
      // A text that changes faster than that is told of again.
      const patch = await ask(this.#client, FORM_ROWS_REQUEST, params).catch(() => null);
      if (!this.#isReady) return;
      if (patch !== null && since === this.#revision) {
        this.#revision = patch.revision;
        this.#isStale ||= patch.hasMore;
        if (patch.isWhole || patch.splices.length > 0) this.#panel.tell({ kind: 'regels', patch });
      }
      const id = this.#id;
      if (id === undefined) continue;
      const entry = await ask(this.#client, FORM_REQUEST, { uri: this.#uri, id }).catch(() => undefined);
      if (entry === undefined || id !== this.#id || !this.#isReady) continue;
      this.#entry = entry;
      this.#panel.tell({ kind: 'vorm', id, entry });
    }
  }

  async #choices({ id, n, key, value, offset, isOpened }: Extract<FormSaid, { kind: 'keuzes' }>): Promise<void> {
    if (!this.#client.isRunning()) return;
    const params = { uri: this.#uri, id, key, value, offset, isOpened };
    const result = await ask(this.#client, FORM_CHOICES_REQUEST, params).catch(() => null);
    if (result !== null) this.#panel.tell({ kind: 'keuzes', n, result });
  }

  async #choose(position: WirePosition, takesFocus: boolean): Promise<void> {
    const id = await ask(this.#client, FORM_ROW_REQUEST, { uri: this.#uri, position }).catch(() => null);
    if (id === null) return;
    this.#id = id;
    this.#panel.tell({ kind: 'kies', id, takesFocus });
    this.changed();
  }

  async #change(id: string, change: FormChangeParams['change']): Promise<void> {
    const key = 'key' in change ? change.key : '';
    this.#told = undefined;
    const refused = await this.#edits.make(id, change);
    this.#refused = refused === undefined ? undefined : { id, key };
    this.#panel.tell({ kind: 'gedaan', id, key, refused: refused ?? null, told: this.#told ?? null });
  }

  /** Saves the document, unless what was typed last in that field is not in it. */
  async #save({ id, key }: Extract<FormSaid, { kind: 'bewaar' }>): Promise<void> {
    if (this.#refused?.id === id && this.#refused.key === key) this.#panel.tell({ kind: 'nietBewaard' });
    else await this.#document.save();
  }

  get #edited(): EditedDocument<WorkspaceEdit> {
    const document = this.#document;
    return {
      version: () => document.version,
      apply: async (edits) => {
        const edit = new WorkspaceEdit();
        for (const { start, end, text } of edits) edit.replace(document.uri, rangeOf(start, end), text);
        return workspace.applyEdit(edit);
      },
      // As F2 does.
      renamed: async ({ position: { line, character }, name }) =>
        commands.executeCommand<WorkspaceEdit | undefined>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          new Position(line, character),
          name,
        ),
      applyRename: async (edit) => workspace.applyEdit(edit),
      showMade: (position) => this.#showMade(position),
      tell: (sentence) => {
        this.#told = sentence;
      },
    };
  }

  async #showMade(position: WirePosition): Promise<void> {
    this.#isStale = true;
    await this.#pull();
    await this.#choose(position, true);
  }

  /** Does something with the entry, as it is done in the text; the focus comes back to the form. */
  async #act(id: string, command: RowCommand): Promise<void> {
    const entry = await ask(this.#client, FORM_REQUEST, { uri: this.#uri, id }).catch(() => null);
    if (entry === null) return;
    const { position } = entry;
    if (command === 'markeerAlsGereed') {
      await execute(this.#client, SERVER_COMMANDS.markeerAlsGereed, [this.#uri, position]);
    } else await new Changes(() => this.#client).run(command, [this.#uri, position]);
    this.#panel.focus();
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri);
  }
}

function rangeOf(start: WirePosition, end: WirePosition): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/**
 * *Openen als formulier*: an editor on the same document as the text, which never is the default. The page has no text of its own: what
 * it shows is pulled while it can be seen, and what is filled in becomes an edit of the document, one at a time, each with one undo.
 */
import {
  type CustomTextEditorProvider,
  commands,
  type ExtensionContext,
  languages,
  TabInputCustom,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { lastPart, stemOf } from '../intake/intakeNames.ts';
import { messages } from '../messages.ts';
import { followPage } from '../pages/activePage.ts';
import { pageShell } from '../pages/pageShell.ts';
import type { OverviewSource } from '../registers/overviewSource.ts';
import { inform } from '../shown/plain.ts';
import { formSaid } from './formMessage.ts';
import { FormSession } from './formSession.ts';

/** The type of the editor, as the manifest has it. */
const EDITOR = 'duo.formulier';

/** @param source tells of whatever changes what is late: another day, another file. */
export function registerForm(context: ExtensionContext, client: BaseLanguageClient, source: OverviewSource): void {
  const editors = new FormEditors(context, client);
  context.subscriptions.push(
    window.registerCustomEditorProvider(EDITOR, editors, { webviewOptions: { enableFindWidget: true } }),
    commands.registerCommand('duo.openAlsFormulier', (given: unknown) => editors.open(given)),
    commands.registerCommand('duo.openAlsTekst', (given: unknown) => editors.openText(given)),
    source.onDidChange(() => editors.changed()),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) editors.changed(document.uri);
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) editors.changed(uri);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) editors.begin();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('duo.taal')) editors.load();
    }),
  );
}

interface OpenForm {
  readonly session: FormSession;
  readonly panel: WebviewPanel;
}

class FormEditors implements CustomTextEditorProvider {
  readonly #root: Uri;
  readonly #client: BaseLanguageClient;
  /** By the address of the document. */
  readonly #open = new Map<string, OpenForm>();

  constructor({ extensionUri }: ExtensionContext, client: BaseLanguageClient) {
    this.#root = Uri.joinPath(extensionUri, 'dist', 'pages');
    this.#client = client;
  }

  /** Called by VS Code with the panel of a document that is opened in this editor. */
  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): void {
    const key = document.uri.toString();
    const session = new FormSession(this.#client, document, {
      tell: (message) => void panel.webview.postMessage(message),
      focus: () => panel.reveal(undefined, false),
      column: () => panel.viewColumn,
    });
    const open = { session, panel };
    this.#open.set(key, open);
    panel.onDidDispose(() => {
      session.hidden();
      if (this.#open.get(key) === open) this.#open.delete(key);
    });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) session.hidden();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#root] };
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = formSaid(value);
      if (message !== undefined) session.received(message);
    });
    followPage(panel, document.uri);
    this.#fill(panel, document.uri);
  }

  /** Opens the form of a register, beside its text where that is at hand, at the entry with the cursor. */
  async open(given: unknown): Promise<void> {
    const editor = window.activeTextEditor;
    const document = editor?.document;
    const uri = given instanceof Uri ? given : document?.languageId === 'duo' ? document.uri : undefined;
    if (uri === undefined) {
      inform(messages.notAsForm);
      return;
    }
    const known = this.#open.get(uri.toString());
    if (known !== undefined) {
      known.panel.reveal(undefined, false);
      await known.session.chooseAtCursor();
      return;
    }
    const isBeside = document?.uri.toString() === uri.toString();
    await commands.executeCommand('vscode.openWith', uri, EDITOR, isBeside ? ViewColumn.Beside : ViewColumn.Active);
  }

  /** Shows the text of a register that is open as a form, at the entry that is chosen there. */
  async openText(given: unknown): Promise<void> {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    const own = input instanceof TabInputCustom && input.viewType === EDITOR ? input.uri : undefined;
    const uri = given instanceof Uri ? given : own;
    if (uri !== undefined) await this.#open.get(uri.toString())?.session.goToText();
  }

  /** A text or its problems have changed; of which it is, or that is not known. */
  changed(uri?: Uri): void {
    if (uri !== undefined) this.#open.get(uri.toString())?.session.changed();
    else for (const { session } of this.#open.values()) session.changed();
  }

  /** Another server knows nothing of what was asked of the last. */
  begin(): void {
    for (const { session } of this.#open.values()) session.begin();
  }

  /** Loads all pages anew, for another language. */
  load(): void {
    for (const [uri, { panel }] of this.#open) this.#fill(panel, Uri.parse(uri));
  }

  #fill(panel: WebviewPanel, uri: Uri): void {
    const addressOf = (file: string) => panel.webview.asWebviewUri(Uri.joinPath(this.#root, file)).toString();
    panel.webview.html = pageShell({
      nonce: crypto.randomUUID(),
      language: messages.language,
      title: messages.formOf(stemOf(lastPart(uri.path))),
      script: addressOf('formulier.js'),
      style: addressOf('formulier.css'),
      start: { uri: uri.toString(), words: messages.formPage },
    });
  }
}

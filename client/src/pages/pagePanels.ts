/**
 * The panels of one kind of page: one for each document, beside its text. A page that is hidden is gone until it is shown again, and
 * begins anew then with what it kept; after a new start of the window it comes back. What a page says is checked here, and what it is
 * told is checked there.
 */
import {
  type Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import { asWritten } from '../actions/documentPosition.ts';
import { messages } from '../messages.ts';
import { plain } from '../shown/plainText.ts';
import { followPage } from './activePage.ts';
import { pageShell } from './pageShell.ts';

/** A kind of page. `Said` is what a page says, `Told` what it is told. */
export interface PageKind<Said, Told> {
  /** The name of its folder in `client/pages`; behind `duo.` the type of its panels, which `activationEvents` names. */
  readonly name: string;
  /** The column that it opens in; beside the text when left out. */
  readonly column?: ViewColumn;
  /** What its tab is called. */
  titleOf(uri: Uri): string;
  /** The words of the page, in the language in use. */
  words(): unknown;
  /** A message of the page; undefined for anything else. */
  messageOf(value: unknown): Said | undefined;
  /** Serves a page from now on, until the result is disposed of. The page is loading still: it says when it can be told something. */
  serve(page: Page<Told>): PageService<Said>;
}

/** A page that is there. */
export interface Page<Told> {
  /** The document that it is about. */
  readonly uri: Uri;
  /** False while it is behind another tab: then it is gone, and what it is told is lost. */
  readonly isVisible: boolean;
  /** The column that it stands in. */
  readonly column: ViewColumn | undefined;
  tell(message: Told): void;
  /** Gives it the focus, which a question of VS Code has taken. */
  focus(): void;
}

export interface PageService<Said> extends Disposable {
  received(message: Said): void;
  /** The page is gone behind another tab; it begins anew when it is shown again. */
  hidden(): void;
}

export class PagePanels<Said, Told> implements WebviewPanelSerializer, Disposable {
  readonly #kind: PageKind<Said, Told>;
  readonly #root: Uri;
  /** By the address of the document. */
  readonly #panels = new Map<string, WebviewPanel>();
  readonly #watching: readonly Disposable[];

  constructor({ extensionUri }: ExtensionContext, kind: PageKind<Said, Told>) {
    this.#kind = kind;
    this.#root = Uri.joinPath(extensionUri, 'dist', 'pages');
    this.#watching = [
      window.registerWebviewPanelSerializer(this.#type, this),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('duo.taal')) this.#load();
      }),
    ];
  }

  get #type(): string {
    return `duo.${this.#kind.name}`;
  }

  /** Shows the page of a document, with the focus in it. */
  show(uri: Uri): void {
    const known = this.#panels.get(uri.toString());
    if (known !== undefined) {
      known.reveal(undefined, false);
      return;
    }
    const where = { viewColumn: this.#kind.column ?? ViewColumn.Beside, preserveFocus: false };
    const title = plain(this.#kind.titleOf(uri));
    this.#take(window.createWebviewPanel(this.#type, title, where, { enableFindWidget: true }), uri);
  }

  /** Called by VS Code with the panels of the last time. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const uri = asWritten((state as { readonly uri?: unknown } | undefined)?.uri);
    if (uri === undefined || this.#panels.has(uri)) panel.dispose();
    else this.#take(panel, Uri.parse(uri));
  }

  dispose(): void {
    for (const one of this.#watching) one.dispose();
    for (const panel of [...this.#panels.values()]) panel.dispose();
  }

  #take(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString();
    const page: Page<Told> = {
      uri,
      get isVisible() {
        return panel.visible;
      },
      get column() {
        return panel.viewColumn;
      },
      tell: (message) => void panel.webview.postMessage(message),
      focus: () => panel.reveal(undefined, false),
    };
    const service = this.#kind.serve(page);
    this.#panels.set(key, panel);
    panel.onDidDispose(() => {
      this.#panels.delete(key);
      service.dispose();
    });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) service.hidden();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#root] };
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = this.#kind.messageOf(value);
      if (message !== undefined) service.received(message);
    });
    followPage(panel, uri);
    this.#fill(panel, uri);
  }

  /** Loads all pages anew, for another language. */
  #load(): void {
    for (const [uri, panel] of this.#panels) this.#fill(panel, Uri.parse(uri));
  }

  #fill(panel: WebviewPanel, uri: Uri): void {
    const { name } = this.#kind;
    const title = this.#kind.titleOf(uri);
    const addressOf = (file: string) => panel.webview.asWebviewUri(Uri.joinPath(this.#root, file)).toString();
    panel.title = plain(title);
    panel.webview.html = pageShell({
      nonce: crypto.randomUUID(),
      language: messages.language,
      title,
      script: addressOf(`${name}.js`),
      style: addressOf(`${name}.css`),
      start: { uri: uri.toString(), words: this.#kind.words() },
    });
  }
}

/**
 * *Toon tijdlijn*: the deadlines of a register and the history of the action at the cursor, beside the text. While the page can be seen
 * it is asked for anew after each change, one request at a time; while it is not, it costs nothing.
 */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ACTION_TIMELINE_REQUEST, TIMELINE_REQUEST } from '../../../protocol/timeline.ts';
import { ask } from '../actions/ask.ts';
import { positionAtCursor } from '../actions/documentPosition.ts';
import { lastPart, stemOf } from '../intake/intakeNames.ts';
import { messages } from '../messages.ts';
import { type Page, PagePanels, type PageService } from '../pages/pagePanels.ts';
import type { OverviewSource } from '../registers/overviewSource.ts';
import { inform } from '../shown/plain.ts';
import { type TimelineSaid, type TimelineTold, timelineSaid } from './timelineMessage.ts';

/** Nobody reads a drawing while he types: it is made once nothing was typed for so many milliseconds. */
const CALM = 200;

/** @param source tells of whatever changes what is late: another day, another file. */
export function registerTimeline(context: ExtensionContext, client: BaseLanguageClient, source: OverviewSource): void {
  const shown = new Map<string, ShownTimeline>();
  const panels = new PagePanels<TimelineSaid, TimelineTold>(context, {
    name: 'tijdlijn',
    titleOf: ({ path }) => messages.timelineOf(stemOf(lastPart(path))),
    words: () => messages.timelinePage,
    messageOf: timelineSaid,
    serve: (page) => {
      const service = new ShownTimeline(client, page, () => shown.delete(page.uri.toString()));
      shown.set(page.uri.toString(), service);
      return service;
    },
  });
  context.subscriptions.push(
    panels,
    source.onDidChange(() => {
      for (const one of shown.values()) one.changed();
    }),
    commands.registerCommand('duo.toonTijdlijn', (given: unknown) => {
      const document = window.activeTextEditor?.document;
      const uri = given instanceof Uri ? given : document?.languageId === 'duo' ? document.uri : undefined;
      if (uri === undefined) inform(messages.notAsTimeline);
      else panels.show(uri);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // What happens in one register may change what another says.
      if (document.languageId === 'duo' && contentChanges.length > 0) for (const one of shown.values()) one.changed();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const one of shown.values()) one.changed();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      shown.get(textEditor.document.uri.toString())?.follow(textEditor);
    }),
  );
}

/** One register whose timeline is shown. */
class ShownTimeline implements PageService<TimelineSaid> {
  readonly #client: BaseLanguageClient;
  readonly #page: Page<TimelineTold>;
  readonly #ended: Disposable['dispose'];
  readonly #uri: string;
  /** The page has said that it is there, and has not gone since. */
  #isReady = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** The request about the register that is on its way. */
  #asking: CancellationTokenSource | undefined;
  /** The number of the last question about the action: only its answer counts. */
  #follows = 0;

  constructor(client: BaseLanguageClient, page: Page<TimelineTold>, ended: () => void) {
    this.#client = client;
    this.#page = page;
    this.#ended = ended;
    this.#uri = page.uri.toString();
  }

  received(message: TimelineSaid): void {
    if (message.kind === 'ga') void this.#goTo(message.line);
    else {
      this.#isReady = true;
      void this.#showAll();
    }
  }

  hidden(): void {
    this.#isReady = false;
    clearTimeout(this.#waiting);
    this.#asking?.cancel();
  }

  dispose(): void {
    this.hidden();
    this.#ended();
  }

  /** A text has changed: what is shown is asked for once nothing changes for a moment. */
  changed(): void {
    if (!this.#isReady) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#showAll(), CALM);
  }

  /** Shows the action at the cursor of an editor. */
  follow(editor: TextEditor | undefined): void {
    void this.#showAction(editor);
  }

  async #showAll(): Promise<void> {
    await Promise.all([this.#showRegister(), this.#showAction(this.#editor())]);
  }

  async #showRegister(): Promise<void> {
    if (!this.#isReady || !this.#client.isRunning()) return;
    this.#asking?.cancel();
    const source = new CancellationTokenSource();
    this.#asking = source;
    // A text that changes faster than that is asked about again.
    const timeline = await ask(this.#client, TIMELINE_REQUEST, { uri: this.#uri }, source.token).catch(() => undefined);
    if (this.#asking === source) this.#asking = undefined;
    if (timeline !== undefined && !source.token.isCancellationRequested && this.#isReady) {
      this.#page.tell({ kind: 'register', timeline });
    }
    source.dispose();
  }

  async #showAction(editor: TextEditor | undefined): Promise<void> {
    if (!this.#isReady || !this.#client.isRunning()) return;
    const mine = ++this.#follows;
    const timeline =
      editor === undefined
        ? null
        : await ask(this.#client, ACTION_TIMELINE_REQUEST, positionAtCursor(editor)).catch(() => null);
    if (mine === this.#follows && this.#isReady) this.#page.tell({ kind: 'actie', timeline });
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri);
  }

  async #goTo(line: number): Promise<void> {
    const document = await workspace.openTextDocument(this.#page.uri);
    const at = document.lineAt(Math.min(line, document.lineCount - 1)).range.start;
    await window.showTextDocument(document, {
      viewColumn:
        this.#editor()?.viewColumn ?? (this.#page.column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
      selection: new Range(at, at),
    });
  }
}

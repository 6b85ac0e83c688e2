/**
 * *Toon als lijst*: the view beside the text. The page shows rows that the server has; here they are asked for when the page is to be seen,
 * one request at a time, what changes from then on is handed on, and what somebody does with a row is done by the commands that the text has too.
 */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  type ExtensionContext,
  Position,
  Range,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { SERVER_COMMANDS } from '../../../protocol/action.ts';
import {
  LIST_CHANGED,
  LIST_CLOSED,
  LIST_PLACE_REQUEST,
  LIST_REQUEST,
  LIST_ROW_REQUEST,
  type ListChange,
  type ListPatch,
  type ListPlace,
} from '../../../protocol/list.ts';
import { ask } from '../actions/ask.ts';
import { Changes } from '../actions/changes.ts';
import { execute } from '../actions/execute.ts';
import { lastPart, stemOf } from '../intake/intakeNames.ts';
import { messages } from '../messages.ts';
import { type Page, PagePanels, type PageService } from '../pages/pagePanels.ts';
import { askText, inform } from '../shown/plain.ts';
import { type ListSaid, type ListTold, listSaid, type RowCommand } from './listMessage.ts';
import { ListViews } from './listViews.ts';

export function registerList(context: ExtensionContext, client: BaseLanguageClient): void {
  const shown = new Map<string, ShownRegister>();
  const views = new ListViews(context.workspaceState);
  const panels = new PagePanels<ListSaid, ListTold>(context, {
    name: 'lijst',
    titleOf: (uri) => messages.listOf(nameOf(uri)),
    words: () => messages.listPage,
    messageOf: listSaid,
    serve: (page) => {
      const service = new ShownRegister(client, views, page, () => shown.delete(page.uri.toString()));
      shown.set(page.uri.toString(), service);
      return service;
    },
  });
  context.subscriptions.push(
    panels,
    commands.registerCommand('duo.toonAlsLijst', (given: unknown) => {
      const document = window.activeTextEditor?.document;
      const uri = given instanceof Uri ? given : document?.languageId === 'duo' ? document.uri : undefined;
      if (uri === undefined) inform(messages.notAsList);
      else panels.show(uri);
    }),
    client.onNotification(LIST_CHANGED, (change: ListChange) => shown.get(asKey(change.uri))?.changed(change)),
    client.onDidChangeState(({ newState }) => {
      // Another server knows nothing of what was asked of the last.
      if (newState === State.Running) for (const one of shown.values()) one.pull();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      void shown.get(textEditor.document.uri.toString())?.follow(textEditor);
    }),
  );
}

function asKey(uri: string): string {
  return Uri.parse(uri).toString();
}

function nameOf({ path }: Uri): string {
  return stemOf(lastPart(path));
}

/** One register that is shown as a list. */
class ShownRegister implements PageService<ListSaid> {
  readonly #client: BaseLanguageClient;
  readonly #views: ListViews;
  readonly #page: Page<ListTold>;
  readonly #ended: Disposable['dispose'];
  readonly #uri: string;
  /** What the page has; undefined while it has nothing. */
  #had: Pick<ListPatch, 'revision' | 'title' | 'day'> | undefined;
  /** The page has said that it is there, and has not gone since. */
  #isReady = false;
  #asking: CancellationTokenSource | undefined;
  /** Something has changed since the request that is on its way. */
  #isStale = false;
  /** The number of the last question for the row at the cursor: only its answer counts. */
  #follows = 0;
  /** The row that the page has marked; undefined while it has marked none. */
  #marked: number | null | undefined;

  constructor(client: BaseLanguageClient, views: ListViews, page: Page<ListTold>, ended: () => void) {
    this.#client = client;
    this.#views = views;
    this.#page = page;
    this.#ended = ended;
    this.#uri = page.uri.toString();
  }

  received(message: ListSaid): void {
    switch (message.kind) {
      case 'klaar':
        this.#isReady = true;
        this.#had = undefined;
        this.#marked = undefined;
        this.#tellViews();
        this.pull();
        return;
      case 'ga':
        void this.#goTo(message.id, message.takesFocus);
        return;
      case 'doe':
        void this.#act(message.id, message.command);
        return;
      case 'zicht':
        void this.#views.keepLast(this.#uri, message.view);
        return;
      case 'bewaar':
        void this.#saveView(message.view);
        return;
      case 'verwijder':
        void this.#views.remove(this.#uri, message.name).then(() => this.#tellViews());
        return;
      case 'exporteer':
        void commands.executeCommand('duo.exporteer', this.#page.uri, { rows: message.ids });
    }
  }

  hidden(): void {
    this.#isReady = false;
    this.#had = undefined;
    this.#asking?.cancel();
    if (this.#client.isRunning()) void this.#client.sendNotification(LIST_CLOSED, { uri: this.#uri });
  }

  dispose(): void {
    this.hidden();
    this.#ended();
  }

  /** Takes in what has changed; where that was not told, or does not go with what the page has, it is asked for. */
  changed({ told }: ListChange): void {
    if (!this.#isReady) return;
    const goesWithPage = told !== undefined && told.since === this.#had?.revision && this.#asking === undefined;
    if (goesWithPage) this.#take(told.patch);
    if (!goesWithPage || told.patch.hasMore) this.pull();
  }

  /** Asks for what has changed; of several reasons for it while one is on its way there is one more. */
  pull(): void {
    this.#isStale = true;
    if (this.#asking === undefined) void this.#pullAll();
  }

  async #pullAll(): Promise<void> {
    const source = new CancellationTokenSource();
    this.#asking = source;
    try {
      while (this.#isStale && this.#isReady && this.#client.isRunning()) {
        this.#isStale = false;
        const since = this.#had?.revision;
        const params = { uri: this.#uri, ...(since === undefined ? {} : { since }) };
        // A text that changes faster than that is told of again.
        const patch = await ask(this.#client, LIST_REQUEST, params, source.token).catch(() => null);
        if (patch === null || source.token.isCancellationRequested || !this.#isReady) continue;
        // The page has begun anew meanwhile.
        if (since !== this.#had?.revision) continue;
        this.#isStale ||= patch.hasMore;
        this.#take(patch);
        if (!patch.hasMore && since === undefined) await this.#followVisible();
      }
    } finally {
      source.dispose();
      this.#asking = undefined;
      if (this.#isStale && this.#isReady && source.token.isCancellationRequested) void this.#pullAll();
    }
  }

  #take(patch: ListPatch): void {
    const { revision, isWhole, splices, title, day } = patch;
    const had = this.#had;
    this.#had = { revision, title, day };
    if (isWhole || splices.length > 0 || title !== had?.title || day !== had.day)
      this.#page.tell({ kind: 'rijen', patch });
  }

  /** Marks the row at the cursor of an editor. */
  async follow(editor: TextEditor): Promise<void> {
    if (!this.#isReady || !this.#page.isVisible || !this.#client.isRunning()) return;
    const mine = ++this.#follows;
    const { line, character } = editor.selection.active;
    const id = await ask(this.#client, LIST_ROW_REQUEST, { uri: this.#uri, position: { line, character } }).catch(
      () => null,
    );
    // Who types stays in a row: the page has that one letter to follow, and nothing else.
    if (mine !== this.#follows || id === this.#marked) return;
    this.#marked = id;
    this.#page.tell({ kind: 'hier', id });
  }

  async #followVisible(): Promise<void> {
    const editor = this.#editor();
    if (editor !== undefined) await this.follow(editor);
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri);
  }

  /** Where a row stands now; undefined, and that is said, when it is there no more. */
  async #placeOf(id: number): Promise<ListPlace | undefined> {
    // The server changes and shows what is open.
    await workspace.openTextDocument(this.#page.uri);
    const place = await ask(this.#client, LIST_PLACE_REQUEST, { uri: this.#uri, id });
    if (place === null) inform(messages.rowGone);
    return place ?? undefined;
  }

  async #goTo(id: number, takesFocus: boolean): Promise<void> {
    const place = await this.#placeOf(id);
    if (place === undefined) return;
    const { line, character } = place.position;
    const document = await workspace.openTextDocument(this.#page.uri);
    const at = new Position(line, character);
    const known = this.#editor()?.viewColumn;
    await window.showTextDocument(document, {
      viewColumn: known ?? (this.#page.column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
      preserveFocus: !takesFocus,
      selection: new Range(at, at),
    });
  }

  /** Does something with the action of a row, as it is done in the text; the focus comes back to the row. */
  async #act(id: number, command: RowCommand): Promise<void> {
    const place = await this.#placeOf(id);
    if (place !== undefined) {
      const { position } = place;
      if (command === 'markeerAlsGereed') {
        await execute(this.#client, SERVER_COMMANDS.markeerAlsGereed, [this.#uri, position]);
      } else await new Changes(() => this.#client).run(command, [this.#uri, position]);
    }
    this.#page.focus();
    this.#page.tell({ kind: 'terug', id });
  }

  async #saveView(view: Parameters<ListViews['save']>[2]): Promise<void> {
    const name = (
      await askText({ title: messages.listOf(nameOf(this.#page.uri)), prompt: messages.whichViewName })
    )?.trim();
    if (name !== undefined && name !== '') {
      await this.#views.save(this.#uri, name, view);
      this.#tellViews(name);
    }
    this.#page.focus();
  }

  #tellViews(chosen?: string): void {
    this.#page.tell({
      kind: 'zichten',
      saved: this.#views.saved(this.#uri),
      last: this.#views.last(this.#uri),
      chosen,
    });
  }
}

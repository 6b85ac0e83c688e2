/**
 * *Toon het overzicht*: one page of all registers together. While it can be seen, the tab that is shown is asked for anew after each change
 * of any register, one request at a time; while it is not, it costs nothing.
 */
import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  type ExtensionContext,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CALENDAR_REQUEST, CONNECTIONS_REQUEST, PERSON_REQUEST, type PersonParams } from '../../../protocol/across.ts';
import { ask } from '../actions/ask.ts';
import { asWritten, knownAddresses, positionAtCursor } from '../actions/documentPosition.ts';
import { givenAddress } from '../intake/givenPlace.ts';
import { messages } from '../messages.ts';
import { type Page, PagePanels, type PageService } from '../pages/pagePanels.ts';
import type { OverviewSource } from '../registers/overviewSource.ts';
import { askOrType, inform } from '../shown/plain.ts';
import { makeAcrossFile } from './acrossFile.ts';
import { type AcrossSaid, type AcrossTold, acrossSaid, type Tab } from './acrossMessage.ts';
import type { Grouping } from './actionLines.ts';

/** The address that the page goes by: it is about no document. */
const ADDRESS = Uri.parse('duo-overzicht:/alle');

/** Nobody reads an overview while he types: it is made once nothing has changed for so many milliseconds. */
const CALM = 300;

/** @param source has what is open, and tells of each change of any register. */
export function registerAcross(context: ExtensionContext, client: BaseLanguageClient, source: OverviewSource): void {
  let shown: ShownAcross | undefined;
  /** What a page that begins is to show. */
  let wanted: { readonly tab: Tab; readonly person: string | null } | undefined;
  const panels = new PagePanels<AcrossSaid, AcrossTold>(context, {
    name: 'overzicht',
    column: ViewColumn.Active,
    titleOf: () => messages.acrossTitle,
    words: () => messages.acrossPage,
    messageOf: acrossSaid,
    serve: (page) => {
      shown = new ShownAcross(client, source, page, {
        first: () => {
          const first = wanted;
          wanted = undefined;
          return first;
        },
        ended: () => {
          shown = undefined;
        },
      });
      return shown;
    },
  });
  const open = (tab: Tab, person: string | null = null) => {
    wanted = { tab, person };
    panels.show(ADDRESS);
    shown?.turn();
  };
  context.subscriptions.push(
    panels,
    source.onDidChange(() => shown?.changed()),
    commands.registerCommand('duo.toonOverzicht', () => open('acties')),
    commands.registerCommand('duo.toonSamenhang', () => open('samenhang')),
    commands.registerCommand('duo.toonVergaderingen', () => open('vergaderingen')),
    commands.registerCommand('duo.watHeeft', async (given: unknown) => {
      const name = typeof given === 'string' ? given : await choosePerson(client, source);
      if (name !== undefined) open('persoon', name);
    }),
  );
}

/** Asks whose things are to be shown: the name at the cursor stands first. Undefined when the user stops. */
async function choosePerson(client: BaseLanguageClient, source: OverviewSource): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const at: PersonParams = editor?.document.languageId === 'duo' ? positionAtCursor(editor) : {};
  const answer = await ask(client, PERSON_REQUEST, at).catch(() => null);
  const first = answer?.here ?? undefined;
  const owners = source.overview.registers.flatMap(({ actions }) => actions.flatMap((action) => action.owners));
  const all = [...new Set([...(answer?.names ?? []), ...owners])].sort(new Intl.Collator('nl').compare);
  const names = [...(first === undefined ? [] : [first]), ...all.filter((name) => name !== first)];
  const known = new Set(names.map((name) => name.toLowerCase()));
  const items = names.map((label) => ({ label }));
  const chosen = await askOrType({
    title: messages.whichPerson,
    placeHolder: messages.personExample,
    itemsFor: (typed) =>
      typed.trim() === '' || known.has(typed.trim().toLowerCase())
        ? items
        : [...items, { label: typed.trim(), description: messages.personAsTyped, alwaysShow: true }],
    more: async () => undefined,
  });
  return typeof chosen === 'string' || chosen === undefined ? chosen : chosen.label;
}

interface Surroundings {
  /** What the page is to show first, asked for once; undefined for what it showed last. */
  first(): { readonly tab: Tab; readonly person: string | null } | undefined;
  ended(): void;
}

/** The page while it is there. */
class ShownAcross implements PageService<AcrossSaid> {
  readonly #client: BaseLanguageClient;
  readonly #source: OverviewSource;
  readonly #page: Page<AcrossTold>;
  readonly #around: Surroundings;
  /** What the page shows; undefined before it has said that it is there, and while it is hidden. */
  #tab: Tab | undefined;
  #person: string | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor(client: BaseLanguageClient, source: OverviewSource, page: Page<AcrossTold>, around: Surroundings) {
    this.#client = client;
    this.#source = source;
    this.#page = page;
    this.#around = around;
  }

  received(message: AcrossSaid): void {
    switch (message.kind) {
      case 'klaar': {
        this.#tab = message.tab;
        this.#person = message.person;
        if (!this.turn()) void this.#tell();
        return;
      }
      case 'kies':
        void this.#choose();
        return;
      case 'bestand':
        void this.#makeFile(message.group);
        return;
      case 'ga':
        void this.#goTo(message.uri, message.line);
    }
  }

  hidden(): void {
    this.#tab = undefined;
    clearTimeout(this.#waiting);
    this.#asking?.cancel();
  }

  dispose(): void {
    this.hidden();
    this.#around.ended();
  }

  /** Shows what somebody has asked for by a command, once the page is there; false when nobody has. */
  turn(): boolean {
    const first = this.#tab === undefined ? undefined : this.#around.first();
    if (first === undefined) return false;
    // It says that it shows that, and is told what stands there.
    this.#page.tell({ kind: 'toon', ...first });
    return true;
  }

  /** Something has changed: what is shown is asked for once nothing changes for a moment. */
  changed(): void {
    if (this.#tab === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#tell(), this.#tab === 'acties' ? 0 : CALM);
  }

  async #tell(): Promise<void> {
    const tab = this.#tab;
    this.#asking?.cancel();
    if (tab === undefined) return;
    const source = new CancellationTokenSource();
    this.#asking = source;
    try {
      // A text that changes meanwhile is told of again.
      const message = await this.#messageOf(tab, source.token).catch(() => undefined);
      if (message !== undefined && this.#tab === tab && !source.token.isCancellationRequested) this.#page.tell(message);
    } finally {
      if (this.#asking === source) this.#asking = undefined;
      source.dispose();
    }
  }

  /** What a tab is told; undefined when there is nothing to tell yet. */
  async #messageOf(tab: Tab, token: CancellationToken): Promise<AcrossTold | undefined> {
    if (tab === 'acties') return this.#source.isKnown ? { kind: 'acties', overview: this.#source.overview } : undefined;
    if (!this.#client.isRunning()) return undefined;
    if (tab === 'persoon') {
      const name = this.#person;
      if (name === null) return { kind: 'persoon', person: null };
      const answer = await ask(this.#client, PERSON_REQUEST, { name }, token);
      return answer === null ? undefined : { kind: 'persoon', person: answer.person };
    }
    if (tab === 'samenhang') {
      const connections = await ask(this.#client, CONNECTIONS_REQUEST, {}, token);
      return connections === null ? undefined : { kind: 'samenhang', connections };
    }
    const calendar = await ask(this.#client, CALENDAR_REQUEST, {}, token);
    return calendar === null ? undefined : { kind: 'vergaderingen', calendar };
  }

  async #choose(): Promise<void> {
    const name = await choosePerson(this.#client, this.#source);
    this.#page.focus();
    if (name !== undefined) this.#page.tell({ kind: 'toon', tab: 'persoon', person: name });
  }

  async #makeFile(group: Grouping): Promise<void> {
    const [first] = this.#source.overview.registers;
    if (first === undefined) inform(messages.acrossPage.nothing);
    else await makeAcrossFile(this.#client, first.uri, group);
    this.#page.focus();
  }

  async #goTo(uri: string, line: number): Promise<void> {
    const address = givenAddress(asWritten(uri), knownAddresses());
    const document = address && (await workspace.openTextDocument(Uri.parse(address)).then(undefined, () => undefined));
    if (!document || line >= document.lineCount) {
      inform(messages.noPlaceNow);
      await this.#source.refresh();
      return;
    }
    const { start } = document.lineAt(line).range;
    const known = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    await window.showTextDocument(document, {
      viewColumn: known ?? (this.#page.column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
      selection: new Range(start, start),
    });
  }
}

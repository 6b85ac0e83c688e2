/** The view of all registers: their open actions in groups, those that are past on top. */
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  Position,
  type ProviderResult,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ACTION_REQUEST } from '../../../protocol/action.ts';
import { ask } from '../actions/ask.ts';
import { asWritten, knownAddresses, positionAtCursor } from '../actions/documentPosition.ts';
import { givenAddress } from '../intake/givenPlace.ts';
import { messages } from '../messages.ts';
import { askChoice, inform } from '../shown/plain.ts';
import { plain } from '../shown/plainText.ts';
import { countPast, formatDay, rowOf, titleOfRegister } from './overview.ts';
import {
  type ActionNode,
  GROUPINGS,
  type Grouping,
  type GroupNode,
  groupingFrom,
  type RestNode,
  type TreeNode,
  treeOf,
} from './overviewGroups.ts';
import type { OverviewSource } from './overviewSource.ts';

/** The key under which the choice of the user is kept, for each workspace. */
const GROUPING_KEY = 'duo.groepering';

/** Shows the view and registers its commands; hands back what it shows. */
export function registerRegistersView(
  context: ExtensionContext,
  client: BaseLanguageClient,
  source: OverviewSource,
): Registers {
  const registers = new Registers(context, source);
  const view = window.createTreeView('duo.registers', { treeDataProvider: registers, showCollapseAll: true });
  const showBadge = () => {
    const value = countPast(source.overview);
    view.badge = value === 0 ? undefined : { value, tooltip: messages.overdue(value) };
    view.description = messages.groupings[registers.grouping];
    // Before the server has answered nobody is told that there are no registers.
    const isEmpty = source.isKnown && source.overview.registers.length === 0;
    void commands.executeCommand('setContext', 'duo.geenRegisters', isEmpty);
  };
  context.subscriptions.push(
    view,
    registers,
    registers.onDidChangeTreeData(showBadge),
    commands.registerCommand('duo.toonRegisters', () => commands.executeCommand('duo.registers.focus')),
    commands.registerCommand('duo.verversRegisters', () => source.refresh()),
    commands.registerCommand('duo.groepeerRegisters', (given: unknown) => chooseGrouping(registers, given)),
    commands.registerCommand('duo.markeerActieAlsGereed', (node: unknown) => markDone(client, source, node)),
  );
  showBadge();
  return registers;
}

export class Registers implements TreeDataProvider<TreeNode> {
  readonly #context: ExtensionContext;
  readonly #source: OverviewSource;
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscription: { dispose(): void };
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(context: ExtensionContext, source: OverviewSource) {
    this.#context = context;
    this.#source = source;
    this.#subscription = source.onDidChange(() => this.#changed.fire(undefined));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  get grouping(): Grouping {
    return groupingFrom(this.#context.workspaceState.get(GROUPING_KEY));
  }

  async group(by: Grouping): Promise<void> {
    await this.#context.workspaceState.update(GROUPING_KEY, by);
    this.#changed.fire(undefined);
  }

  getChildren(node?: TreeNode): ProviderResult<TreeNode[]> {
    if (node === undefined) return treeOf(this.#source.overview, this.grouping);
    return node.kind === 'group' ? [...node.children] : [];
  }

  getTreeItem(node: TreeNode): TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'action':
        return actionItem(node, this.grouping !== 'eigenaar');
      case 'rest':
        return restItem(node);
    }
  }
}

function groupItem({ id, label, past, children, isOpen }: GroupNode): TreeItem {
  const item = new TreeItem(
    plain(label),
    isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = messages.counts(children.length, past);
  item.contextValue = 'duo.groep';
  item.accessibilityInformation = { label: messages.countsSpoken(label, children.length, past) };
  return item;
}

function actionItem({ id, label, action, register }: ActionNode, withOwner: boolean): TreeItem {
  const row = rowOf(action, new Date().getFullYear(), withOwner);
  const item = new TreeItem(plain(row.label), TreeItemCollapsibleState.None);
  const day = action.deadline === null ? undefined : formatDay(action.deadline);
  const owners = action.owners.join(', ');
  item.id = id;
  item.description = plain(row.description);
  item.iconPath = action.past
    ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    : new ThemeIcon('circle-outline');
  item.tooltip = [
    label,
    titleOfRegister(register),
    ...(day === undefined ? [] : [action.past ? `${messages.dueOn(day)} (${messages.late})` : messages.dueOn(day)]),
    ...(owners === '' ? [] : [messages.ownersLine(owners)]),
    ...(action.heading === null ? [] : [messages.headingLine(action.heading)]),
  ]
    .map(plain)
    .join('\n');
  item.accessibilityInformation = {
    label: [action.past ? messages.late : '', label, day ?? messages.noDeadline, owners].filter(Boolean).join(', '),
  };
  item.contextValue = 'duo.actie';
  item.command = { title: label, command: 'vscode.open', arguments: [Uri.parse(register.uri), showing(action.line)] };
  return item;
}

function restItem({ id, label, description, register }: RestNode): TreeItem {
  const item = new TreeItem(plain(label), TreeItemCollapsibleState.None);
  item.id = id;
  item.description = plain(description);
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { title: label, command: 'vscode.open', arguments: [Uri.parse(register.uri)] };
  return item;
}

/** Shows the beginning of a line, with the cursor there. */
function showing(line: number): { readonly selection: Range } {
  const start = new Position(line, 0);
  return { selection: new Range(start, start) };
}

/** Asks by what the actions are to be put together, unless it is given. */
async function chooseGrouping(registers: Registers, given: unknown): Promise<void> {
  const items = GROUPINGS.map((grouping) => ({
    grouping,
    label: messages.groupings[grouping],
    ...(grouping === registers.grouping ? { description: messages.chosen } : {}),
  }));
  const picked =
    items.find(({ grouping }) => grouping === given) ?? (await askChoice(items, { placeHolder: messages.groupBy }));
  if (picked !== undefined) await registers.group(picked.grouping);
}

/** Shows an action and marks it as gereed, unless something else stands in its place by now. True when it was asked to. */
async function markDone(client: BaseLanguageClient, source: OverviewSource, node: unknown): Promise<boolean> {
  if (!isActionNode(node)) return false;
  const { action, register } = node;
  if (givenAddress(asWritten(register.uri), knownAddresses()) === undefined) return false;
  const document = await workspace.openTextDocument(Uri.parse(register.uri));
  if (action.line < document.lineCount) {
    // The end of its first line lies in it, also where it is one of the points of an agenda.
    const { end } = document.lineAt(action.line).range;
    const editor = await window.showTextDocument(document, { selection: new Range(end, end) });
    const { position } = positionAtCursor(editor);
    const info = await ask(client, ACTION_REQUEST, { uri: register.uri, position });
    const isSame = (info?.number ?? null) === action.number && (info?.title ?? null) === action.title;
    if (info !== null && isSame && window.activeTextEditor === editor) {
      await commands.executeCommand('duo.markeerAlsGereed');
      return true;
    }
  }
  inform(messages.moved);
  await source.refresh();
  return false;
}

function isActionNode(node: unknown): node is ActionNode {
  const { kind, action, register } = (node ?? {}) as Partial<ActionNode>;
  return kind === 'action' && typeof action?.line === 'number' && typeof register?.uri === 'string';
}

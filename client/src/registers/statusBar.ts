/** The item in the status bar: how many actions of the register in the editor are open, and how many are past. */
import { type ExtensionContext, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { messages } from '../messages.ts';
import { documentOfActivePage, onDidChangeActivePage } from '../pages/activePage.ts';
import { listTooltip } from '../shown/plain.ts';
import { statusOfRegister } from './overview.ts';
import type { OverviewSource } from './overviewSource.ts';

/** Stands left of what VS Code says of the file. */
const PRIORITY = 90;

/** The item as other extensions and our tests can see it. */
export interface ShownStatus {
  /** The text; undefined while it is hidden. */
  readonly text: string | undefined;
  readonly isWarning: boolean;
}

/** Shows the item while a register with actions is in the editor, or a page of one has the focus. */
export function registerStatusBar(context: ExtensionContext, source: OverviewSource): () => ShownStatus {
  const item = window.createStatusBarItem('duo.stand', StatusBarAlignment.Left, PRIORITY);
  item.name = 'Duo-register';
  item.command = 'duo.kies';
  let shown: ShownStatus = { text: undefined, isWarning: false };
  const show = () => {
    const document = window.activeTextEditor?.document;
    const uri =
      document === undefined ? documentOfActivePage() : document.languageId === 'duo' ? document.uri : undefined;
    const status = uri && statusOfRegister(source.overview, uri.toString());
    shown = { text: status?.text, isWarning: (status?.past ?? 0) > 0 };
    if (status === undefined) {
      item.hide();
      return;
    }
    const [title = '', ...lines] = status.tooltip;
    item.text = `$(checklist) ${status.text}`;
    item.tooltip = listTooltip(title, lines);
    item.accessibilityInformation = { label: `${status.spoken}. ${messages.showMenu}`, role: 'button' };
    item.backgroundColor = shown.isWarning ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  context.subscriptions.push(
    item,
    source.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
    onDidChangeActivePage(show),
  );
  show();
  return () => shown;
}

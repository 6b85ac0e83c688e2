/** The page beside the text, or the form, that somebody is in: VS Code has no active editor then. */
import { type Event, EventEmitter, type Uri, type WebviewPanel } from 'vscode';

const changed = new EventEmitter<void>();
let active: { readonly panel: WebviewPanel; readonly uri: Uri } | undefined;

/** Tells of another page, or none, that has the focus. */
export const onDidChangeActivePage: Event<void> = changed.event;

/** The document that the page with the focus is about; undefined while none has it. */
export function documentOfActivePage(): Uri | undefined {
  return active?.uri;
}

/** Follows whether a panel has the focus. */
export function followPage(panel: WebviewPanel, uri: Uri): void {
  const look = (isActive: boolean) => {
    if (isActive === (active?.panel === panel)) return;
    active = isActive ? { panel, uri } : undefined;
    changed.fire();
  };
  panel.onDidChangeViewState(() => look(panel.active));
  panel.onDidDispose(() => look(false));
  look(panel.active);
}

/** The page of a list of somebody else in VS Code: it shows what was read, has it read anew as asked, and says what the user decides. */
import { ViewColumn, window } from 'vscode';
import type { AskedColumn, IntakeResult } from '../../../protocol/intake.ts';
import { messages } from '../messages.ts';
import { plain } from '../shown/plainText.ts';
import { type IntakeMessage, type IntakeShown, intakeMessage, intakePage } from './intakePage.ts';

export type Read = IntakeResult & { readonly kind: 'read' };

export interface Decision {
  readonly read: Read;
  readonly mapping: readonly AskedColumn[];
  /** A file of new names is wanted too. */
  readonly names: boolean;
  /** The keys of the changes that are wanted. */
  readonly take: readonly string[];
}

export interface Shown {
  readonly title: string;
  /** What the button is called that decides. */
  readonly make: string;
  readonly howTo: string;
  readonly first: IntakeShown;
  /** Reads it with other columns; the sentence of a refusal, or undefined when it was stopped. */
  readonly again: (mapping: readonly AskedColumn[]) => Promise<Read | string | undefined>;
}

/** Shows the page; what the user decides, undefined when that is nothing. */
export function showIntake({ title, make, howTo, first, again }: Shown): Promise<Decision | undefined> {
  const panel = window.createWebviewPanel(
    'duo.inlezen',
    plain(title),
    { viewColumn: ViewColumn.Active, preserveFocus: false },
    { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
  );
  let shown = first;
  let asked = 0;
  const show = (next: IntakeShown) => {
    shown = next;
    void panel.webview.postMessage(next);
  };
  const readAgain = async (mapping: readonly AskedColumn[]) => {
    const mine = ++asked;
    const read = await again(mapping);
    // Who changes another column meanwhile sees the last.
    if (mine !== asked || read === undefined) return;
    if (typeof read === 'string') void panel.webview.postMessage({ sentence: read });
    else show({ result: read, mapping, isKept: false });
  };
  return new Promise((resolve) => {
    panel.onDidDispose(() => resolve(undefined));
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message: IntakeMessage | undefined = intakeMessage(value);
      if (message?.kind === 'klaar') show(shown);
      else if (message?.kind === 'kolommen') void readAgain(message.mapping);
      else if (message !== undefined) {
        const { result: read, mapping } = shown;
        if (message.kind === 'maak') resolve({ read, mapping, names: message.names, take: message.take });
        panel.dispose();
      }
    });
    panel.webview.html = intakePage({
      nonce: crypto.randomUUID(),
      language: messages.language,
      title,
      words: { ...messages.intakePage, make, howTo },
    });
  });
}

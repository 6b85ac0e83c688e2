/**
 * Pastes cells of Excel, Word or a mail, and lines of minutes, as entries of a register; *Plak als tekst* stands beside it. A table that
 * surely is a list goes first; of anything less the text goes first, and this is one Ctrl+. away.
 */
import {
  type CancellationToken,
  type DataTransfer,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  type DocumentSelector,
  type ExtensionContext,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MOST_PASTED, PASTE_REQUEST, type PasteResult } from '../../../protocol/intake.ts';
import { ask } from '../actions/ask.ts';
import { messages } from '../messages.ts';

const SELECTOR: DocumentSelector = { language: 'duo' };
const ENTRIES = DocumentDropOrPasteEditKind.Empty.append('duo', 'regels');

/** Milliseconds after which a paste is that of the text: a key that is typed meanwhile would lose it. */
const PATIENCE = 1000;

export function registerPaste(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    languages.registerDocumentPasteEditProvider(SELECTOR, new PasteAsEntries(client), {
      providedPasteEditKinds: [ENTRIES],
      pasteMimeTypes: ['text/html', 'text/plain'],
    }),
  );
}

class PasteAsEntries implements DocumentPasteEditProvider {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    [range, ...others]: readonly Range[],
    data: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    // Entries go to one place, between others.
    if (range === undefined || others.length > 0) return undefined;
    try {
      const result = await this.#ask(document, range, data, token);
      if (result === undefined || result === null) return undefined;
      const edit = new DocumentPasteEdit(result.text, messages.pasteAsEntries(result.count), ENTRIES);
      if (!result.isSure) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
      return [edit];
    } catch {
      // What cannot be read is pasted as text.
      return undefined;
    }
  }

  async #ask(
    { uri }: TextDocument,
    { start, end, isEmpty }: Range,
    data: DataTransfer,
    token: CancellationToken,
  ): Promise<PasteResult | null | undefined> {
    const [html, text] = await Promise.all([textOf(data, 'text/html'), textOf(data, 'text/plain')]);
    if (!isMaybeList(html, text)) return undefined;
    const params = {
      uri: uri.toString(),
      position: { line: start.line, character: start.character },
      ...(isEmpty ? {} : { end: { line: end.line, character: end.character } }),
      ...(html === undefined ? {} : { html }),
      ...(text === undefined ? {} : { text }),
    };
    const asked = ask(this.#client, PASTE_REQUEST, params, token);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE);
    });
    // Nobody hears of the failure of what came too late.
    asked.catch(() => {});
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }
}

/** A word, a line, or a text that is longer than any list is pasted without a question. */
function isMaybeList(html = '', text = ''): boolean {
  if (html.length > MOST_PASTED || text.length > MOST_PASTED) return false;
  return /<table[\s>]/iu.test(html) || /\n./u.test(text.trim()) || /^\s*\S+:/u.test(text);
}

async function textOf(data: DataTransfer, type: string): Promise<string | undefined> {
  return data.get(type)?.asString();
}

/**
 * Tells a client to ask again for what it shows of texts: colours, hints and lenses hang on more than the text that they
 * stand in. An editor asks by itself for the text that is typed in; of another it has to be told. It is told once, until it has
 * asked: for a text that is not on the screen it does not ask, and while somebody types elsewhere it asks when it has time.
 */
import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import { canonicalUri } from '../../workspace/uri.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import type { NextTurn } from '../lsp/requestGuard.ts';

/** The kinds of answers that can be asked for again. */
export type Shown = 'tokens' | 'hints' | 'lenses';

export interface RefreshesOptions {
  readonly index: WorkspaceIndex;
  /** The kinds of which the client can be told. */
  readonly supported: Readonly<Record<Shown, boolean>>;
  readonly nextTurn: NextTurn;
  /** A file is being read bit by bit, each bit a change of its own. */
  readonly isReading: () => boolean;
  /** Tells the client; not called for what it cannot be told of. */
  readonly tell: (what: Shown) => void;
}

/** The requests that tell a client so. */
export function refreshRequests(connection: Connection): Readonly<Record<Shown, () => Promise<void>>> {
  const { semanticTokens, inlayHint } = connection.languages;
  return {
    tokens: () => semanticTokens.refresh(),
    hints: () => inlayHint.refresh(),
    lenses: () => connection.sendRequest(CodeLensRefreshRequest.type),
  };
}

export class Refreshes {
  readonly #options: RefreshesOptions;
  /** The documents whose colours, hints or lenses the client has as they are now, as far as it knows. */
  readonly #held: Readonly<Record<Shown, Set<string>>> = { tokens: new Set(), hints: new Set(), lenses: new Set() };
  readonly #planned = new Set<Shown>();

  /** Hears of the changes that the index tells, after whoever heard of them before. */
  constructor(options: RefreshesOptions) {
    this.#options = options;
    options.index.onDidChange({ changed: ({ file }) => this.#changed(file.uri) });
  }

  /** The client has asked for this of a document. */
  asked(what: Shown, uri: string): void {
    if (this.#options.supported[what]) this.#held[what].add(canonicalUri(uri));
  }

  /** A document was closed: nothing of it is shown any more. */
  closed(uri: string): void {
    for (const documents of Object.values(this.#held)) documents.delete(canonicalUri(uri));
  }

  /** Has all asked for again, also of the text that is typed in, for another day or setting. */
  all(): void {
    for (const what of ['tokens', 'hints', 'lenses'] as const) this.#plan(what);
  }

  #changed(uri: string): void {
    for (const what of ['tokens', 'hints', 'lenses'] as const) {
      const documents = this.#held[what];
      if (documents.size > (documents.has(uri) ? 1 : 0)) this.#plan(what);
    }
  }

  /** Tells the client behind the messages that are waiting: a burst of changes is told of once. */
  #plan(what: Shown): void {
    this.#held[what].clear();
    if (!this.#options.supported[what] || this.#planned.has(what)) return;
    this.#planned.add(what);
    this.#tellInTurn(what);
  }

  #tellInTurn(what: Shown): void {
    const { nextTurn, isReading, tell } = this.#options;
    nextTurn(() => {
      // A file is read in turns too: this waits for no more than those.
      if (isReading()) return this.#tellInTurn(what);
      this.#planned.delete(what);
      tell(what);
    });
  }
}

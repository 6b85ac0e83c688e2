/** Answers what a client asks of a list of somebody else; it shows what comes of it, and nothing is stored here. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { IMPORT_REQUEST, type ImportResult } from '../../../../protocol/import.ts';
import type { Given, IntakeLimits } from '../../exchange/given.ts';
import type { NextTurn } from '../lsp/requestGuard.ts';
import type { FeatureRunner } from './featureRunner.ts';
import type { UntrustedImport } from './imports.ts';

/** See `readGiven`. */
export type ReadGiven = (
  bytes: Uint8Array,
  fileName: string,
  limits?: IntakeLimits,
  giveWay?: (share: number) => Promise<boolean>,
) => Promise<Given>;

export interface ImportRequestOptions {
  readonly runner: FeatureRunner;
  readonly nextTurn: NextTurn;
  /** Loads the readers of formats, when the first list is given; undefined where the surroundings have none: nothing can be read then. */
  readonly loadReaders?: () => Promise<ReadGiven>;
}

export function handleImports(connection: Connection, { runner, nextTurn, loadReaders }: ImportRequestOptions): void {
  connection.onRequest(
    IMPORT_REQUEST,
    async (params: UntrustedImport | null, token: CancellationToken): Promise<unknown> => {
      const { name, content, columns } = params ?? {};
      if (typeof name !== 'string' || typeof content !== 'string' || loadReaders === undefined) return null;
      const bytes = bytesOf(content);
      if (bytes === undefined) return null;
      // Others have their turn while a long list is read, and whoever stops it is heard.
      const giveWay = () => new Promise<boolean>((resolve) => nextTurn(() => resolve(!token.isCancellationRequested)));
      return runner.run<ImportResult | null>('importList', '', token, null, async () => {
        const own = name.toLowerCase().endsWith('.json') ? new TextDecoder().decode(bytes) : undefined;
        const list = own === undefined ? undefined : runner.withFeatures(undefined, (all) => all.givenList(own));
        const given = list ?? (await (await loadReaders())(bytes, name, undefined, giveWay));
        return runner.withFeatures<ImportResult | null>(null, (all) => all.importList(given, name, columns));
      });
    },
  );
}

/** The bytes of base64; undefined for what is none. */
function bytesOf(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

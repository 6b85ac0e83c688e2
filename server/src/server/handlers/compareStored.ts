/** Whether files that are not open are stored as they are known: before edits of them go out. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Compared, Workspace } from '../../workspace/workspace.ts';
import type { NextTurn } from '../lsp/requestGuard.ts';

/** The number of files compared before others have their turn: a few milliseconds, more than are read at once. */
const COMPARED_AT_ONCE = 100;

/** All that was found of some files; others have their turn between some and the next. */
export async function compareStored(
  uris: readonly string[],
  token: CancellationToken,
  { workspace, nextTurn }: { readonly workspace: Workspace; readonly nextTurn: NextTurn },
): Promise<ReadonlySet<Compared | 'cancelled'>> {
  const found = new Set<Compared | 'cancelled'>();
  for (let at = 0; at < uris.length; at += COMPARED_AT_ONCE) {
    if (at > 0) await new Promise<void>((resolve) => nextTurn(resolve));
    if (token.isCancellationRequested) return found.add('cancelled');
    const some = uris.slice(at, at + COMPARED_AT_ONCE);
    for (const one of await Promise.all(some.map((uri) => workspace.compare(uri)))) found.add(one);
  }
  return found;
}

/** Problems of registers that are not open, for a client that problems are sent to. */
import type { Connection } from 'vscode-languageserver';
import type { ClosedFileDiagnostics } from './closedFileDiagnostics.ts';
import type { OpenFiles } from './openFiles.ts';

/**
 * Sends the problems of each register that is not open, and from now on those of each in which something is different. A
 * register that never had any is not named. Of an open one `OpenFiles` sends them. To be called when the folders were read:
 * before, names would be missing.
 */
export function pushClosed(connection: Connection, closed: ClosedFileDiagnostics, open: OpenFiles): void {
  /** The registers of which the client has problems from here. */
  const sent = new Set<string>();
  closed.onDidReport(({ uri, diagnostics }) => {
    const had = sent.delete(uri);
    if (open.isOpen(uri) || (diagnostics.length === 0 && !had)) return;
    if (diagnostics.length > 0) sent.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  });
  closed.start();
}

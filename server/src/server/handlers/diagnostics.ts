/** Problems for a client that asks for them: of one document, and of all registers that are not open. */
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  PreviousResultId,
  ResultProgressReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import { canonicalUri } from '../../workspace/uri.ts';
import type { ClosedFileDiagnostics } from '../session/closedFileDiagnostics.ts';
import type { OpenFiles } from '../session/openFiles.ts';
import type { FeatureRunner } from './featureRunner.ts';

export interface PulledProblemsOptions {
  readonly runner: FeatureRunner;
  readonly open: OpenFiles;
  readonly closed: ClosedFileDiagnostics;
}

/** Answers both questions. */
export function handlePulls(connection: Connection, { runner, open, closed }: PulledProblemsOptions): void {
  const { diagnostics } = connection.languages;
  diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    runner.run('problems', uri, token, emptyReport, () => documentReport(uri, previousResultId, open, closed)),
  );
  diagnostics.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
    runner.run('problems of the workspace', '', token, { items: [] }, () =>
      workspaceReport(previousResultIds, token, partial, closed),
    ),
  );
}

/** The report without problems: of a file that is not known, and of an open one whose problems are sent anyway. */
const emptyReport: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

/** The problems of one document, open or not; `unchanged` when the client has them under this id. */
async function documentReport(
  uri: string,
  previous: string | undefined,
  open: OpenFiles,
  closed: ClosedFileDiagnostics,
): Promise<DocumentDiagnosticReport> {
  open.asked();
  if (open.isOpen(uri) && open.pushes) return emptyReport;
  const report = open.isOpen(uri) ? await open.report(uri) : closed.reportOf(uri);
  if (report === undefined) return emptyReport;
  const { resultId, diagnostics } = report;
  return resultId === previous ? { kind: 'unchanged', resultId } : fullReport(diagnostics, resultId);
}

/**
 * The problems of all registers that are not open, as far as they differ from what the client has. While nothing does the
 * client waits: it would only ask again.
 * @param partial takes the files as they are checked, when the client can do with that.
 */
async function workspaceReport(
  previous: readonly PreviousResultId[],
  token: CancellationToken,
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  closed: ClosedFileDiagnostics,
): Promise<WorkspaceDiagnosticReport> {
  closed.start();
  const known = new Map(previous.map(({ uri, value }) => [canonicalUri(uri), value]));
  const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
  let isTold = false;
  while (!token.isCancellationRequested) {
    const items = closed.reportsSince(known).map(({ uri, resultId, diagnostics }) => {
      known.set(uri, resultId);
      return { uri, version: null, ...fullReport(diagnostics, resultId) };
    });
    if (items.length > 0 && partial === undefined) return { items };
    if (items.length > 0) partial?.report({ items });
    isTold ||= items.length > 0;
    if (isTold && !closed.isBusy) break;
    await closed.nextChange(cancelled);
  }
  return { items: [] };
}

function fullReport(
  items: readonly Diagnostic[],
  resultId: string,
): FullDocumentDiagnosticReport & { resultId: string } {
  return { kind: 'full', items: [...items], resultId };
}

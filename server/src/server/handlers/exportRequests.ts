/** Answers what a client asks of files of registers; it stores them: the server writes none. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportResult,
  MAIL_REQUEST,
  type MailResult,
} from '../../../../protocol/export.ts';
import type { Makers } from '../../exchange/public/publicFile.ts';
import type { TemplateFiller } from '../../exchange/template/fillTemplate.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { Work } from '../../incremental/work.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { DefaultDate } from '../../model/index/referenceDate.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { UntrustedExport } from './exports.ts';
import type { Features } from './featureLoader.ts';
import type { FeatureRunner } from './featureRunner.ts';

/** The parameters, unchecked. */
type Asked = Omit<UntrustedExport, 'chosen'> & { readonly rows?: unknown };

export interface ExportRequestOptions {
  readonly runner: FeatureRunner;
  readonly defaultDate: () => DefaultDate;
  /** The entries of rows of the view beside the text; null for what are no ids. */
  readonly entriesOfRows: (file: FileIndex, ids: unknown) => ReadonlySet<PlacedEntry> | null;
  /** Loads what makes files, when the first one is asked for; left out where the surroundings have none: nothing can be made then. */
  readonly loadMakers?: () => Promise<Makers>;
  /** Loads what fills Word files of one's own, when the first one is given. */
  readonly loadTemplates?: () => Promise<TemplateFiller>;
}

export function handleExports(
  connection: Connection,
  { runner, defaultDate, entriesOfRows, ...load }: ExportRequestOptions,
): void {
  const withRows = ({ rows, ...params }: Asked, { file }: Scope): UntrustedExport => ({
    ...params,
    chosen: rows === undefined ? undefined : entriesOfRows(file, rows),
  });
  connection.onRequest(
    EXPORT_CHOICES_REQUEST,
    async (params: Asked | null, token: CancellationToken): Promise<unknown> => {
      const { uri } = params ?? {};
      if (params === null || typeof uri !== 'string') return null;
      const find = ({ scope }: FeatureContext, features: Features) =>
        features.findExportChoices(withRows(params, scope), scope, defaultDate());
      return runner.onAnyFileInBits('exportChoices', uri, token, null, find, 'with progress');
    },
  );
  const onMade = (request: string, name: string, find: 'findExportFile' | 'findMailCopy') =>
    connection.onRequest(request, async (params: Asked | null, token: CancellationToken): Promise<unknown> => {
      const { uri } = params ?? {};
      if (params === null || typeof uri !== 'string' || load.loadMakers === undefined) return null;
      const makers = await load.loadMakers();
      const fill = params.template === undefined ? undefined : await load.loadTemplates?.();
      const make = ({ scope }: FeatureContext, features: Features): Work<ExportResult | MailResult | null> =>
        features[find](withRows(params, scope), scope, makers, defaultDate(), fill);
      return runner.onAnyFileInBits(name, uri, token, null, make, 'with progress');
    });
  onMade(EXPORT_REQUEST, 'exportFile', 'findExportFile');
  onMade(MAIL_REQUEST, 'mailCopy', 'findMailCopy');
}

/** Answers what a client asks of files of registers, and of lists of others; it stores them: the server writes none. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { EXPORT_CHOICES_REQUEST, EXPORT_REQUEST, MAIL_REQUEST } from '../../../../protocol/export.ts';
import type { Makers } from '../../exchange/public/publicFile.ts';
import type { TemplateFiller } from '../../exchange/template/fillTemplate.ts';
import type { DefaultDate } from '../../model/index/referenceDate.ts';
import type { UntrustedExport } from './exports.ts';
import type { FeatureRunner } from './featureRunner.ts';
import { handleImports, type ImportRequestOptions } from './importRequests.ts';

export interface ExportRequestOptions {
  readonly runner: FeatureRunner;
  readonly defaultDate: () => DefaultDate;
  /** Loads what makes files, when the first one is asked for; undefined where the surroundings have none: nothing can be made then. */
  readonly loadMakers?: () => Promise<Makers>;
  /** Loads what fills Word files of one's own, when the first one is given. */
  readonly loadTemplates?: () => Promise<TemplateFiller>;
}

/** Lists on their way out and on their way in. */
export function handleExchange(connection: Connection, options: ExportRequestOptions & ImportRequestOptions): void {
  handleExports(connection, options);
  handleImports(connection, options);
}

function handleExports(connection: Connection, { runner, defaultDate, ...load }: ExportRequestOptions): void {
  connection.onRequest(
    EXPORT_CHOICES_REQUEST,
    async (params: UntrustedExport | null, token: CancellationToken): Promise<unknown> => {
      const { uri } = params ?? {};
      if (params === null || typeof uri !== 'string') return null;
      return runner.onFile('exportChoices', uri, token, null, ({ scope }, { exportChoices }) =>
        exportChoices(params, scope, defaultDate()),
      );
    },
  );
  const onMade = (request: string, name: 'exportFile' | 'mailCopy') =>
    connection.onRequest(
      request,
      async (params: UntrustedExport | null, token: CancellationToken): Promise<unknown> => {
        const { uri } = params ?? {};
        if (params === null || typeof uri !== 'string' || load.loadMakers === undefined) return null;
        const makers = await load.loadMakers();
        const fill = params.template === undefined ? undefined : await load.loadTemplates?.();
        return runner.onFile(name, uri, token, null, ({ scope }, features) =>
          features[name](params, scope, makers, defaultDate(), fill),
        );
      },
    );
  onMade(EXPORT_REQUEST, 'exportFile');
  onMade(MAIL_REQUEST, 'mailCopy');
}

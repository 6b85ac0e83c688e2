/** Problems as the editor shows them. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, type Position } from 'vscode-languageserver-types';
import type { Problem } from '../rules/check.ts';
import type { Severity } from '../rules/rule.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the editor names as the origin of a problem. */
export const SOURCE = 'duo';

/**
 * The problems of a document as diagnostics.
 * @param positionIn the position of an offset in another file, for places that a problem points to; undefined when the
 * file is not known any more.
 */
export function getDiagnostics(
  document: TextDocument,
  problems: readonly Problem[],
  positionIn: (uri: string, offset: number) => Position | undefined,
): Diagnostic[] {
  return problems.map(({ code, severity, span, message, related = [] }) => {
    const places = related.flatMap((place) => {
      const start = positionIn(place.uri, place.span.start);
      const end = positionIn(place.uri, place.span.end);
      if (start === undefined || end === undefined) return [];
      return [{ location: { uri: place.uri, range: { start, end } }, message: place.message }];
    });
    return {
      code,
      source: SOURCE,
      severity: SEVERITIES[severity],
      message,
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      ...(places.length > 0 ? { relatedInformation: places } : {}),
    };
  });
}

/** Problems as the command line prints them. Lines and columns count from 1, columns in UTF-16 units. */
import { messages } from '../messages/index.ts';
import { RULES } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { Format } from './options.ts';

export interface ReportedProblem {
  /** Relative to the working directory where it lies below that, with `/` between folders. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

export interface Report {
  readonly problems: readonly ReportedProblem[];
  /** The number of files that were checked. */
  readonly files: number;
}

/** The address of the page that explains a rule; undefined when there is none. */
type PageOf = (code: string) => string | undefined;

/** The report as text that ends with a line end. */
export function formatReport(report: Report, format: Format, pageOf: PageOf = () => undefined): string {
  switch (format) {
    case 'text':
      return textReport(report);
    case 'json':
      return `${JSON.stringify(report.problems, undefined, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifReport(report, pageOf), undefined, 2)}\n`;
  }
}

export function countOf(report: Report, severity: Severity): number {
  return report.problems.filter((problem) => problem.severity === severity).length;
}

/**
 * A text as it can be printed on one line, by which a terminal does nothing and a program that follows the output is told
 * nothing: control and direction signs are shown by their number, and what build servers take for a command is broken.
 */
export function printable(text: string): string {
  return text
    .replace(UNPRINTABLE, (sign) => `\\u{${sign.codePointAt(0)!.toString(16).toUpperCase()}}`)
    .replace(/##(?=[a-z]*\[)/giu, '# #')
    .replace(/^(?=\s*(?:::|#))/u, './');
}

const UNPRINTABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** A line per problem: `file:line:column: severity code: message`. */
function textReport(report: Report): string {
  const lines = report.problems.map(({ file, line, column, severity, code, message }) =>
    printable(`${file}:${line}:${column}: ${messages.cli.severity[severity]} ${code}: ${message}`),
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** The number of problems of each severity, for a person to read. */
export function summaryOf(report: Report): string {
  const notes = countOf(report, 'information') + countOf(report, 'hint');
  return messages.cli.summary(countOf(report, 'error'), countOf(report, 'warning'), notes, report.files);
}

/** SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
function sarifReport({ problems }: Report, pageOf: PageOf): object {
  const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'duo',
            rules: RULES.map(({ code, severity, manual }) => {
              const helpUri = pageOf(code);
              return {
                id: code,
                fullDescription: { text: manual },
                ...(helpUri === undefined ? {} : { helpUri }),
                defaultConfiguration: { level: levels[severity] },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(({ file, line, column, endLine, endColumn, severity, code, message }) => ({
          ruleId: code,
          ruleIndex: RULES.findIndex((rule) => rule.code === code),
          level: levels[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: addressOf(file) },
                region: { startLine: line, startColumn: column, endLine, endColumn },
              },
            },
          ],
        })),
      },
    ],
  };
}

/** A path as a URI: relative as it is, absolute with its scheme. A drive keeps its colon. */
function addressOf(file: string): string {
  const path = file
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([a-z])%3A\//iu, '/$1:/');
  return path.startsWith('/') ? `file://${path}` : path;
}

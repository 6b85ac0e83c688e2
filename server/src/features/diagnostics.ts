/** Problems as the editor shows them. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { messages } from '../messages/index.ts';
import type { EntryProblem, RelatedPlace } from '../rules/check.ts';
import type { Severity } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { ChunkedText } from '../text/chunkedText.ts';
import type { Span } from '../text/span.ts';
import { withoutUnseen } from '../text/unseen.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The origin of our problems as the editor names it. */
const SOURCE = 'duo';

/**
 * The most problems of a file that are sent. An editor shows no more than a thousand of a file, and all of them go over
 * the line at every keystroke.
 */
export const MOST_PROBLEMS = 500;

/** The problems of some entries, and how many there are. */
export interface ProblemRow {
  readonly shown: readonly { readonly placed: PlacedEntry; readonly problems: readonly EntryProblem[] }[];
  readonly total: number;
}

/** Lines and characters of a problem, counted from the first line of its entry; they stay right when the entry moves. */
const rangesInEntry = new WeakMap<EntryProblem, Range>();

/** The address of the page about a problem, by its code; undefined when there is none to be opened. */
export type PageOf = (code: string) => string | undefined;

/** The placeholder of the code in the address of a page, as the client gives it. */
const CODE_IN_LINK = '{code}';

/** The pages at an address with `{code}` in it; without one there are none. */
export function pagesAt(link: unknown): PageOf {
  if (typeof link !== 'string' || !link.includes(CODE_IN_LINK)) return () => undefined;
  return (code) => link.replaceAll(CODE_IN_LINK, code);
}

/**
 * The problems of a document as diagnostics, in the order of the text. When there are more than are shown, the last one
 * says how many more.
 * @param relates the client can do with the other places that a problem points at.
 * @param near where was typed last, as an offset in the document (UTF-16): of an entry with more problems than are sent, those
 *     nearest to it are shown.
 */
export function getDiagnostics(
  text: ChunkedText,
  { shown, total }: ProblemRow,
  pageOf: PageOf = () => undefined,
  relates = true,
  near = 0,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { placed, problems } of shown) {
    const { line } = placed;
    for (const problem of nearest(problems, MOST_PROBLEMS - diagnostics.length, near - placed.start)) {
      const diagnostic = toDiagnostic(problem, placed, line, pageOf);
      if (!relates) delete diagnostic.relatedInformation;
      diagnostics.push(diagnostic);
    }
  }
  const more = total - diagnostics.length;
  if (more > 0) diagnostics.push(moreProblems(text, more));
  return diagnostics;
}

/** The problems nearest to an offset in their entry, in their order, when there are more than so many. */
function nearest(problems: readonly EntryProblem[], atMost: number, offset: number): readonly EntryProblem[] {
  if (problems.length <= atMost) return problems;
  const distances = problems.map(({ span }) => Math.abs(span.start - offset));
  const furthest = distances.toSorted((a, b) => a - b)[atMost - 1] ?? -1;
  return problems.filter((_, at) => distances[at]! <= furthest).slice(0, atMost);
}

function toDiagnostic(problem: EntryProblem, placed: PlacedEntry, line: number, pageOf: PageOf): Diagnostic {
  const { code, severity, message, related } = problem;
  let range = rangesInEntry.get(problem);
  if (range === undefined) {
    range = rangeIn(placed, problem.span);
    rangesInEntry.set(problem, range);
  }
  const href = pageOf(code);
  return {
    code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: SOURCE,
    severity: SEVERITIES[severity],
    message: withoutUnseen(message),
    range: { start: below(range.start, line), end: below(range.end, line) },
    ...(related === undefined ? {} : { relatedInformation: related.map(relatedInformation) }),
  };
}

function relatedInformation({ ref, span, message }: RelatedPlace): DiagnosticRelatedInformation {
  const { placed, file } = ref;
  const range = rangeIn(placed, span);
  const { line } = placed;
  return {
    location: { uri: file.uri, range: { start: below(range.start, line), end: below(range.end, line) } },
    message: withoutUnseen(message),
  };
}

/** The last item of a list that is cut off: it stands at the end of the file. */
function moreProblems(text: ChunkedText, more: number): Diagnostic {
  const end = text.positionAt(text.length);
  return {
    source: SOURCE,
    severity: DiagnosticSeverity.Information,
    message: messages.server.moreProblems(more),
    range: { start: end, end },
  };
}

/** The range of a span of an entry, counted from the first line of the entry. */
function rangeIn(placed: PlacedEntry, { start, end }: Span): Range {
  const { text } = placed.chunk.list.source;
  const at = placed.start;
  const first = text.positionAt(at).line;
  const position = (offset: number): Position => below(text.positionAt(at + offset), -first);
  return { start: position(start), end: position(end) };
}

function below({ line, character }: Position, lines: number): Position {
  return { line: line + lines, character };
}

/** The expectations of right problems. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Expectation } from '../lsp/publications.ts';

/** Just so many problems: nothing was broken, or it was mended. */
export const exactly =
  (count: number): Expectation =>
  ({ length }) =>
    length === count ? undefined : `${length} problems, where ${count} were due`;

/** Expects more problems than before, one of them on the line that was broken. */
export const moreOn =
  (count: number, line: number): Expectation =>
  (problems) => {
    if (problems.length <= count) return `${problems.length} problems, where more than ${count} were due`;
    return problems.some((problem) => touches(problem, line)) ? undefined : `no problem on the broken line ${line}`;
  };

/** Expects more problems than before, wherever: those who use a name that is gone stand anywhere. */
export const moreThan =
  (count: number): Expectation =>
  ({ length }) =>
    length > count ? undefined : `${length} problems, where more than ${count} were due`;

/** Expects anything: of an edit that only prepares another. */
export const anything: Expectation = () => undefined;

/** True on the line or the one below it: what a line break leaves behind stands there. */
function touches({ range }: Diagnostic, line: number): boolean {
  return range.start.line <= line + 1 && range.end.line >= line;
}

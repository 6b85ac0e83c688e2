/** `duo check`: reads registers and says what is wrong with them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { DefaultDate } from '../model/index/referenceDate.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { type CheckOptions, checkEntries, namedInAll, ruleContext } from '../rules/check.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Done } from './progress.ts';
import { displayPath, readRegisters } from './registers.ts';
import type { Report, ReportedProblem } from './report.ts';

/**
 * Checks files and folders. Names of all files of a folder count, also when only one of them is checked, as they do in
 * the editor. The path `-` is what is piped: a file in no folder.
 * @param onProgress hears before each file how much has been checked.
 * @throws PathError for a path that does not exist or is no register, or a folder without registers.
 */
export async function check(
  paths: readonly string[],
  setting: CalendarDay | undefined,
  today: CalendarDay,
  onProgress: (done: Done) => void = () => undefined,
): Promise<Report> {
  const { workspace, files } = await readRegisters(paths);
  const [first] = files;
  const scope = first && workspace.index.scopeOf(first.uri);
  const isNamed = scope && namedInAll(scope);
  const allLength = files.reduce((sum, { document }) => sum + document.text.length, 0);
  let length = 0;
  const problems = files.flatMap((file, at) => {
    const next = file.document.text.length;
    onProgress({ files: at, allFiles: files.length, length, allLength, next });
    length += next;
    return problemsOf(workspace, file, { setting, today }, isNamed && { isNamed });
  });
  return { problems, files: files.length };
}

function problemsOf(
  { index }: Workspace,
  file: FileIndex,
  fallback: DefaultDate,
  options: CheckOptions | undefined,
): ReportedProblem[] {
  const scope = index.scopeOf(file.uri);
  if (scope === undefined) return [];
  const document = TextDocument.create(file.uri, 'duo', 0, file.document.text.slice());
  const name = displayPath(file.uri);
  // A rule that fails must not look like a register without problems.
  const failed = (_code: string, error: unknown) => {
    throw error;
  };
  return checkEntries(ruleContext(scope, fallback, options), failed).map(({ code, severity, span, message }) => {
    const start = document.positionAt(span.start);
    const end = document.positionAt(span.end);
    return {
      file: name,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity,
      code,
      message,
    };
  });
}

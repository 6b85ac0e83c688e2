/**
 * Test fixtures: register texts with marks in them.
 *
 * - `$0` is the cursor; `$1` and `$2` enclose a selection.
 * - A line of carets under a line, `    ^^^^ eigenaar-ontbreekt`, is a problem that is expected on exactly those columns.
 *   Several codes on the same columns are separated by spaces. Such lines are no part of the text.
 * - `//- personen.duo` on a line of its own begins another file; without one the fixture is one file, `test.duo`.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientSupport, FeatureContext } from '../../server/src/features/context.ts';
import { type DefaultDate, referenceDate } from '../../server/src/model/index/referenceDate.ts';
import type { WorkspaceScope } from '../../server/src/model/index/scope.ts';
import { dayOf } from '../../server/src/model/time/calendar.ts';
import { checkEntries, type Problem, ruleContext } from '../../server/src/rules/check.ts';
import type { RuleContext } from '../../server/src/rules/rule.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';

/** The day that tests take for today, unless the fixture has a `peildatum`: 24 March 2021. */
export const TODAY = dayOf(2021, 3, 24)!;
export const TODAY_ONLY: DefaultDate = { setting: undefined, today: TODAY };
export const FULL_CLIENT: ClientSupport = { snippets: true, markdown: true, ownCommands: true };

const ROOT = 'file:///werk/';

export interface ExpectedProblem {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

export interface FixtureFile {
  readonly uri: string;
  readonly text: string;
  readonly expected: readonly ExpectedProblem[];
}

export interface Fixture {
  readonly files: readonly FixtureFile[];
  /** The file with the cursor, else the first. */
  readonly file: FixtureFile;
  readonly document: TextDocument;
  /** UTF-16 offset of `$0`; undefined when there is none. */
  readonly cursor: number | undefined;
  readonly index: WorkspaceIndex;
  readonly scope: WorkspaceScope;
  readonly context: FeatureContext;
  /** Leaves out what is found in passing: see `IN_PASSING`. */
  readonly severityOf: RuleContext['severityOf'];
}

/**
 * The codes that a fixture has for the sake of something else: a name that nothing uses, an action that is gereed, any
 * old date. These are only looked for where the fixture has the code in it, as an expected problem or in a comment.
 */
const IN_PASSING: ReadonlySet<string> = new Set([
  'naam-ongebruikt',
  'besluit-zonder-actie',
  'eigenaar-nader-te-bepalen',
  'deadline-onbewaakt',
  'deadline-jaar-aangenomen',
  'deadline-vrije-dag',
  'bespreken-na-deadline',
  'bespreken-verstreken',
  'gereed-zonder-datum',
  'vergadering-zonder-datum',
]);

/** The rules that a fixture is about. */
export function meantBy(marked: string): RuleContext['severityOf'] {
  // Looked for once: it is asked at every problem, of a text that may be large.
  const off = new Set([...IN_PASSING].filter((code) => !marked.includes(code)));
  return (code) => (off.has(code) ? 'off' : undefined);
}

/** Reads a fixture and puts its files into an index. */
export function fixture(
  marked: string,
  fallback: DefaultDate = TODAY_ONLY,
  client: ClientSupport = FULL_CLIENT,
): Fixture {
  const files: (FixtureFile & { cursor: number | undefined })[] = split(marked).map(({ name, body }) => {
    const { text, expected } = takeExpectations(body);
    const cursor = text.indexOf('$0');
    return { uri: ROOT + name, text: text.replace('$0', ''), expected, cursor: cursor === -1 ? undefined : cursor };
  });
  const index = new WorkspaceIndex();
  for (const file of files) index.set(file.uri, readDocument(file.text));
  const file = files.find((one) => one.cursor !== undefined) ?? files[0]!;
  const scope = index.scopeOf(file.uri)!;
  return {
    files,
    file,
    document: new OpenRegister(file.uri, 'duo', 1, index.file(file.uri)!),
    cursor: file.cursor,
    index,
    scope,
    context: { scope, referenceDate: referenceDate(scope, fallback), client },
    severityOf: meantBy(marked),
  };
}

/** The problems of the file with the cursor (else the first), as the server would find them. */
export function problemsOf(
  { scope, severityOf }: Pick<Fixture, 'scope' | 'severityOf'>,
  fallback: DefaultDate = TODAY_ONLY,
): Problem[] {
  return checkEntries(ruleContext(scope, fallback, { severityOf }), (code, error) => {
    throw new Error(`rule ${code} failed`, { cause: error });
  });
}

/** Problems as lines that can be compared: `3:2-8 eigenaar-ontbreekt` (line and columns count from 0). */
export function problemLines(document: TextDocument, problems: readonly Problem[]): string[] {
  return problems
    .map(({ code, span }) => {
      const start = document.positionAt(span.start);
      const end = document.positionAt(span.end);
      const to = end.line === start.line ? `${end.character}` : `${end.line}:${end.character}`;
      return `${start.line}:${start.character}-${to} ${code}`;
    })
    .sort();
}

/** The expectations of a file, in the form of `problemLines`. */
export function expectedLines(file: FixtureFile): string[] {
  return file.expected.map(({ line, start, end, code }) => `${line}:${start}-${end} ${code}`).sort();
}

function split(marked: string): { name: string; body: string }[] {
  const parts = marked.split(/^\/\/- (.+)(?:\r\n|\n|\r)/mu);
  if (parts.length === 1) return [{ name: 'test.duo', body: marked }];
  const files: { name: string; body: string }[] = [];
  for (let i = 1; i < parts.length; i += 2) files.push({ name: parts[i]!.trim(), body: parts[i + 1]! });
  return files;
}

const EXPECTATION = /^( *)(\^+) ([a-z -]+)$/u;

function takeExpectations(body: string): { text: string; expected: ExpectedProblem[] } {
  // Most large texts have none, and need not be taken apart.
  if (!body.includes('^')) return { text: body, expected: [] };
  const expected: ExpectedProblem[] = [];
  const kept: string[] = [];
  // Line ends are kept as they are, so that fixtures can have any.
  const lines = body.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? [];
  for (const line of lines) {
    const match = EXPECTATION.exec(line.replace(/[\r\n]+$/u, ''));
    if (match === null) {
      kept.push(line);
      continue;
    }
    const start = match[1]!.length;
    for (const code of match[3]!.trim().split(/ +/u)) {
      expected.push({ line: kept.length - 1, start, end: start + match[2]!.length, code });
    }
  }
  return { text: kept.join(''), expected };
}

/** Checks of one rule's fixtures: every problem where it is marked, every fix to the letter. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, type Edit } from '../../../server/src/edits/edits.ts';
import type { DefaultDate } from '../../../server/src/model/index/referenceDate.ts';
import { checkEntries, type Problem, ruleContext } from '../../../server/src/rules/check.ts';
import type { RuleCode } from '../../../server/src/rules/index.ts';
import type { Fix } from '../../../server/src/rules/rule.ts';
import { shiftSpan } from '../../../server/src/text/span.ts';
import {
  expectedLines,
  type Fixture,
  fixture,
  meantBy,
  problemLines,
  problemsOf,
  TODAY_ONLY,
} from '../../support/fixture.ts';

/** Fields with which an action has no problems; behind the head of one: `actie 5: Titel${COMPLETE}`. */
export const COMPLETE = '\u2026';
const COMPLETE_LINES = '\n  status: in uitvoering\n  eigenaar: allen\n  deadline: doorlopend';

/**
 * A text as it is meant when it is indented along with the code: without the first line end and the indentation of its
 * first line, which every line has. A text that begins on the first line is left as it is.
 */
export function dedent(text: string): string {
  return withoutMargin(text).replaceAll(COMPLETE, COMPLETE_LINES);
}

function withoutMargin(text: string): string {
  const margin = /^\n( *)/u.exec(text)?.[1];
  if (margin === undefined) return text;
  return text.slice(1).replace(new RegExp(`^ {0,${margin.length}}`, 'gmu'), '');
}

/** All problems of all files of the fixture are exactly the marked ones; those of its first file come back. */
export function checkProblems(marked: string, fallback: DefaultDate = TODAY_ONLY): Problem[] {
  const read = fixture(dedent(marked), fallback);
  for (const file of read.files) {
    const document = TextDocument.create(file.uri, 'duo', 1, file.text);
    const found = problemLines(document, problemsIn(read, file.uri, fallback));
    assert.deepEqual(found, expectedLines(file), file.uri);
  }
  return problemsOf(read, fallback);
}

/** The one problem with this code in the first file of a fixture, or the `at`th. */
function findProblem(marked: string, code: RuleCode, at = 0, fallback: DefaultDate = TODAY_ONLY): Problem {
  const read = { ...fixture(dedent(marked), fallback), severityOf: meantBy(marked + code) };
  const found = problemsOf(read, fallback).filter((problem) => problem.code === code);
  const problem = found[at];
  assert.ok(problem, `no problem ${code}`);
  return problem;
}

/** The places that a problem points to, with the offsets of their files. */
export function relatedPlaces({ related = [] }: Problem) {
  return related.map(({ ref, span, message }) => ({
    uri: ref.file.uri,
    span: shiftSpan(span, ref.placed.start),
    message,
  }));
}

/** The titles of all fixes of a problem, in their order. */
export function fixTitles(marked: string, code: RuleCode, at = 0): string[] {
  return fixesOf(findProblem(marked, code, at)).map((fix) => fix.title);
}

export interface FixOptions {
  /** Which of the problems with this code is mended, when there are several. */
  readonly at?: number;
  /** It is the fix that is most likely meant, so that the editor may apply it without asking. */
  readonly preferred?: boolean;
  /** Problems that come because the fix only opens a place to type. */
  readonly opens?: readonly RuleCode[];
  /** Other problems that go along with this one. */
  readonly alsoGone?: readonly RuleCode[];
  readonly fallback?: DefaultDate;
}

const LINE_ENDS = ['\n', '\r\n', '\r'] as const;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Applies the fix with this title and compares the whole text; `$0` in `expected` is where the cursor goes. Then the
 * problem is gone, every other problem is still there, none has come, and undoing the edits restores every byte.
 * All of this with every line end, with a byte order mark, and without the last line end.
 */
export function checkFix(
  marked: string,
  code: RuleCode,
  title: string,
  expected: string,
  options: FixOptions = {},
): void {
  const before = dedent(marked);
  const after = dedent(expected);
  for (const lineEnd of LINE_ENDS) {
    const [from, to] = [before, after].map((text) => text.replaceAll('\n', lineEnd)) as [string, string];
    checkFixAsIs(from, code, title, to, options);
  }
  if (before.includes('//- ')) return;
  const { text } = fixture(before).file;
  checkFixAsIs(BYTE_ORDER_MARK + text, code, title, BYTE_ORDER_MARK + after, options);
  // What a fix adds at the end of the file may have a line end of its own.
  if (text.endsWith('\n')) checkFixAsIs(text.slice(0, -1), code, title, after.slice(0, -1), options, '\n');
}

function checkFixAsIs(
  marked: string,
  code: RuleCode,
  title: string,
  expected: string,
  { at = 0, preferred = false, opens = [], alsoGone = [], fallback = TODAY_ONLY }: FixOptions,
  mayEndWith = '',
): void {
  const read = { ...fixture(marked, fallback), severityOf: meantBy(marked + code) };
  const { text, uri } = read.file;
  const problems = problemsOf(read, fallback);
  const problem = problems.filter((one) => one.code === code)[at];
  assert.ok(problem, `no problem ${code}`);
  const fixes = fixesOf(problem);
  const fix = fixes.find((one) => one.title === title);
  assert.ok(fix, `no fix ${title}, only ${fixes.map((one) => one.title).join(', ')}`);
  assert.equal(fix.preferred ?? false, preferred, 'preferred');

  const changed = applyEdits(text, fix.edits);
  const shown = fix.cursor === undefined ? changed : `${changed.slice(0, fix.cursor)}$0${changed.slice(fix.cursor)}`;
  const addsLine =
    mayEndWith !== '' && fix.edits.some((edit) => edit.end === text.length && edit.text.endsWith(mayEndWith));
  assert.equal(shown, addsLine ? expected + mayEndWith : expected);
  checkUndo(text, fix.edits, changed);

  const others = read.files.filter((file) => file.uri !== uri).map((file) => `//- ${name(file.uri)}\n${file.text}`);
  const again = fixture([`//- ${name(uri)}\n${changed}`, ...others].join('\n'), fallback);
  const wanted = problems.filter((one) => one !== problem).map((one) => one.code);
  for (const gone of alsoGone) {
    assert.ok(wanted.includes(gone), `${gone} was not there`);
    wanted.splice(wanted.indexOf(gone), 1);
  }
  assert.deepEqual(
    problemsOf({ ...again, severityOf: read.severityOf }, fallback)
      .map((one) => one.code)
      .sort(),
    [...wanted, ...opens].sort(),
    'problems after the fix',
  );
}

/** Edits do not overlap, each changes something, and their inverse restores every byte. */
function checkUndo(text: string, edits: readonly Edit[], changed: string): void {
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const inverse: Edit[] = [];
  let shift = 0;
  let last = 0;
  for (const { start, end, text: added } of ordered) {
    assert.ok(last <= start && start <= end && end <= text.length, 'edits overlap or lie outside the text');
    assert.notEqual(text.slice(start, end), added, 'an edit that changes nothing');
    inverse.push({ start: start + shift, end: start + shift + added.length, text: text.slice(start, end) });
    shift += added.length - (end - start);
    last = end;
  }
  assert.equal(applyEdits(changed, inverse), text);
}

function fixesOf(problem: Problem): Fix[] {
  return problem.fixes?.() ?? [];
}

function problemsIn({ index, severityOf }: Fixture, uri: string, fallback: DefaultDate): Problem[] {
  return checkEntries(ruleContext(index.scopeOf(uri)!, fallback, { severityOf }), (code, error) => {
    throw new Error(`rule ${code} failed`, { cause: error });
  });
}

function name(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** What tests of refactorings have in common: they ask as an editor asks, choose by title, and apply what comes back. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CreateFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import {
  type CodeActionRequest,
  getCodeActions,
  type RefactorRequest,
  type RefactorSupport,
  resolveRefactoring,
} from '../../../../server/src/features/codeActions.ts';
import { checkEntries, ruleContext } from '../../../../server/src/rules/check.ts';
import { type Fixture, fixture, TODAY_ONLY } from '../../../support/fixture.ts';

export const SUPPORT: RefactorSupport = { resolvesEdits: true, createsFiles: true };
const PLAIN_CLIENT = { snippets: false, markdown: false, ownCommands: false };

interface Asked {
  readonly only?: readonly string[];
  readonly support?: RefactorSupport;
}

/** A fixture with `$0` for the cursor, or `$1` and `$2` around a selection, and the actions of these kinds that are offered. */
function ask(marked: string, { only = ['refactor'], support = SUPPORT }: Asked) {
  const from = marked.replace('$2', '').indexOf('$1');
  const to = marked.replace('$1', '').indexOf('$2');
  const read = fixture(marked.replace('$1', '').replace('$2', ''), TODAY_ONLY, PLAIN_CLIENT);
  const { document, context, cursor = 0 } = read;
  const range = {
    start: document.positionAt(from === -1 ? cursor : from),
    end: document.positionAt(to === -1 ? cursor : to),
  };
  const allProblems = () => [checkEntries(ruleContext(context.scope, TODAY_ONLY), (code) => assert.fail(code))];
  const refactor: RefactorRequest = { support, allProblems };
  const request: CodeActionRequest = { range, only, diagnostics: [], refactor };
  return { read, actions: getCodeActions(document, request, [], context), refactor };
}

/** The titles of refactorings that are offered at a place, in their order; marking as gereed is none. */
export function offers(marked: string, titles: readonly string[], asked: Asked = {}): void {
  const all = ask(marked, asked).actions.map(({ title }) => title);
  assert.deepEqual(
    all.filter((title) => !title.startsWith('Markeer ')),
    titles,
  );
}

/** Like `offers`, but only the titles that match. */
export function offersOf(marked: string, pattern: RegExp, titles: readonly string[], asked: Asked = {}): void {
  const { actions } = ask(marked, asked);
  assert.deepEqual(
    actions.map(({ title }) => title).filter((title) => pattern.test(title)),
    titles,
  );
}

/** Chooses an action, and compares each file that it changes or makes, by name, with what comes out. */
export function becomes(
  marked: string,
  title: string,
  files: string | Readonly<Record<string, string>>,
  asked: Asked = {},
): void {
  const { read, action } = choose(marked, title, asked);
  assert.ok(action.edit, `“${title}” changes nothing`);
  const expected = typeof files === 'string' ? { 'test.duo': files } : files;
  assert.deepEqual(applied(read, action), expected);
}

/** Chooses an action, which then turns out to change nothing. */
export function changesNothing(marked: string, title: string, asked: Asked = {}): void {
  assert.equal(choose(marked, title, asked).action.edit, undefined);
}

/** Chooses an action after the text has changed: it comes back as it was. */
export function isStale(marked: string, title: string): void {
  const { read, actions, refactor } = ask(marked, {});
  const offer = actions.find((one) => one.title === title)!;
  const data = { ...(offer.data as object), version: 0 };
  for (const one of [
    { ...offer, data },
    { title, data: undefined },
    { title, data: { name: 'moveToHeading' } },
  ]) {
    assert.deepEqual(resolveRefactoring(one, read.document, refactor, read.context), one);
  }
}

function choose(marked: string, title: string, asked: Asked): { read: Fixture; action: CodeAction } {
  const { read, actions, refactor } = ask(marked, asked);
  const offer = actions.find((one) => one.title === title);
  assert.ok(offer, `“${title}” is not among ${actions.map((one) => one.title).join(', ')}`);
  if (!refactor.support.resolvesEdits) return { read, action: offer };
  assert.equal(offer.edit, undefined, 'the offer is light');
  return { read, action: resolveRefactoring(offer, read.document, refactor, read.context) };
}

function applied(read: Fixture, action: CodeAction): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const change of action.edit!.documentChanges as (CreateFile | TextDocumentEdit)[]) {
    if ('kind' in change) {
      assert.deepEqual(change.options, { ignoreIfExists: false });
      texts[nameOf(change.uri)] = '';
      continue;
    }
    const { uri, version } = change.textDocument;
    const old = read.index.file(uri)?.document.text.slice() ?? texts[nameOf(uri)];
    assert.ok(old !== undefined, `${uri} is not known`);
    assert.equal(version, uri === read.document.uri ? read.document.version : null);
    texts[nameOf(uri)] = TextDocument.applyEdits(TextDocument.create(uri, 'duo', 0, old), change.edits as TextEdit[]);
  }
  return texts;
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

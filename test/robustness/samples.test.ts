/** The features on real registers: every sample, every open action. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { getCodeActions } from '../../server/src/features/codeActions.ts';
import { getHover } from '../../server/src/features/hover.ts';
import { isOpen, statusOfAction } from '../../server/src/model/actions/actionStatus.ts';
import { historyOf } from '../../server/src/model/actions/history.ts';
import { minutesEntries } from '../../server/src/model/index/minutes.ts';
import { referenceDate } from '../../server/src/model/index/referenceDate.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT, TODAY_ONLY } from '../support/fixture.ts';
import { SAMPLES } from '../support/samples.ts';

function readSamples(): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const { name, text } of SAMPLES) index.set(`file:///werk/${name}`, readDocument(text));
  return index;
}

/** The problems of a file by entry: `12 naam-verschreven NGC`, without the offsets, which an edit shifts. */
function problemsIn(index: WorkspaceIndex, uri: string): string[] {
  const scope = index.scopeOf(uri)!;
  const { document } = scope.file;
  return [...document.entries].flatMap((placed) =>
    checkEntries(ruleContext(scope, TODAY_ONLY), (code) => assert.fail(code), [placed]).map(
      ({ code, span }) => `${placed.index} ${code} ${document.text.slice(span.start, span.end)}`,
    ),
  );
}

/** The edits that take the others back: each at the place where its text now stands. */
function inverse(document: TextDocument, after: TextDocument, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => document.offsetAt(a.range.start) - document.offsetAt(b.range.start))
    .map(({ range, newText }) => {
      const start = document.offsetAt(range.start) + shift;
      const old = document.getText(range);
      shift += newText.length - old.length;
      return { range: { start: after.positionAt(start), end: after.positionAt(start + newText.length) }, newText: old };
    });
}

describe('the samples', () => {
  const index = readSamples();
  const before = new Map([...index.files].map(({ uri }) => [uri, problemsIn(index, uri)]));

  it('every open action can be marked as gereed: in the history, without a new problem, and undone', () => {
    let marked = 0;
    for (const { uri } of [...index.files]) {
      const original = index.file(uri)!.document;
      for (const placed of original.entries) {
        const scope = index.scopeOf(uri)!;
        const ref = { file: scope.file, placed };
        if (placed.entry.kind !== 'actie') continue;
        const document = new OpenRegister(uri, 'duo', 3, scope.file);
        const reference = referenceDate(scope, TODAY_ONLY);
        const context = { scope, referenceDate: reference, client: FULL_CLIENT };
        const at = document.positionAt(placed.start);
        const request = { range: { start: at, end: at }, only: ['refactor'], diagnostics: [] };
        const actions = getCodeActions(document, request, [], context).filter(({ title }) =>
          title.startsWith('Markeer'),
        );
        const name = `${uri} ${placed.entry.identity?.text ?? placed.entry.title?.text}`;
        if (!isOpen(ref, scope)) {
          assert.deepEqual(actions, [], name);
          continue;
        }
        marked++;
        const [action, ...others] = actions;
        assert.equal(others.length, 0, name);
        assert.ok(action?.edit, name);
        const status = statusOfAction(ref, scope);
        assert.equal(action?.isPreferred, undefined, name);
        const { edits } = action!.edit!.documentChanges![0] as TextDocumentEdit;
        const text = TextDocument.applyEdits(document, edits as TextEdit[]);

        index.set(uri, readDocument(text));
        const changed = index.scopeOf(uri)!;
        const changedRef = { file: changed.file, placed: [...changed.file.document.entries][placed.index]! };
        assert.equal(statusOfAction(changedRef, changed), 'gereed', name);
        const last = historyOf(changedRef, reference.day).at(-1);
        assert.deepEqual(
          { day: last?.day, gremium: last?.gremium, text: last?.text },
          {
            day: reference.day,
            gremium: undefined,
            text: `status ${status === undefined ? '' : `${status} `}-> gereed`,
          },
          name,
        );
        // Other entries have the problems that they had; of this one some are gone and none has come.
        const isOwn = (line: string) => line.startsWith(`${placed.index} `);
        for (const [file, old] of before) {
          const now = problemsIn(index, file);
          const own = file === uri ? isOwn : () => false;
          // What is ready holds nothing up any more.
          const isHeldUp = (line: string) => line.includes(' deadline-voor-voorganger ');
          assert.deepEqual(
            now.filter((line) => !own(line)),
            old.filter((line) => !own(line) && (!isHeldUp(line) || now.includes(line))),
            name,
          );
          const left = old.filter(own);
          for (const line of now.filter(own)) {
            assert.ok(left.includes(line), `${name} has ${line}`);
            left.splice(left.indexOf(line), 1);
          }
        }
        const after = TextDocument.create(uri, 'duo', 4, text);
        const back = inverse(document, after, edits as TextEdit[]);
        assert.equal(TextDocument.applyEdits(after, back), original.text.slice(), `${name} undone`);
        index.set(uri, original);
      }
    }
    assert.ok(marked > 60, `${marked} open actions`);
  }).timeout(120_000);

  it('every entry is explained on its own line, in minutes too', () => {
    let made = 0;
    for (const file of index.files) {
      const scope = index.scopeOf(file.uri)!;
      const document = new OpenRegister(file.uri, 'duo', 1, file);
      const context = { scope, referenceDate: referenceDate(scope, TODAY_ONLY), client: FULL_CLIENT };
      const hoverAt = (offset: number) => getHover(document, document.positionAt(offset), context);
      for (const placed of file.document.entries) {
        const { entry, start } = placed;
        assert.equal(hoverAt(start) !== null, entry.kind !== undefined, entry.text);
        for (const { entry: own } of minutesEntries(placed)) {
          made++;
          const name = [own.kind, own.identity?.text].filter(Boolean).join(' ');
          const hover = hoverAt(start + own.keyword.start);
          const { value } = hover!.contents as { value: string };
          assert.ok(value.startsWith(`**${name}:`), `${name} is explained as ${value}`);
          // Its own line and no other: up to the end of its title.
          const line = file.document.text.slice(start + own.keyword.start, start + own.title!.end);
          assert.equal(document.getText(hover!.range!), line);
        }
      }
    }
    assert.equal(
      made,
      22,
      'eleven action points, two decisions and a promise; six actions and two decisions of an association',
    );
  });
});

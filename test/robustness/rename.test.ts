/**
 * Renaming every nameable place of every sample, with the whole folder as the workspace: the registers read as before, no
 * new problem comes, and the edits can be undone.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import type { FeatureContext } from '../../server/src/features/context.ts';
import { getRename, isRefused, prepareRename } from '../../server/src/features/rename.ts';
import { applyEdits, type Edit } from '../../server/src/model/edits.ts';
import { minutesEntries } from '../../server/src/model/minutes.ts';
import { type Place, placesIn } from '../../server/src/model/placesIn.ts';
import { referenceDate } from '../../server/src/model/referenceDate.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT, TODAY_ONLY } from '../support/fixture.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);

const index = new WorkspaceIndex();
for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.duo'))) {
  const url = new URL(name, SAMPLES);
  index.set(url.href, readDocument(readFileSync(url, 'utf8')));
}
const uris = [...index.files].map(({ uri }) => uri);
const textOf = (uri: string) => index.file(uri)!.document.text.slice();

describe('renaming', () => {
  it('every nameable place of the samples leaves them as they read, and can be undone', () => {
    const original = new Map(uris.map((uri) => [uri, textOf(uri)]));
    const problems = problemCounts();
    const kinds = kindsOfEntries();
    const outcomes = new Map<string, number>();
    const done = new Set<string>();
    const count = (what: string) => outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
    for (const { uri, place, at } of nameablePlaces()) {
      const { document, context } = openAt(uri);
      const where = `${uri.slice(SAMPLES.href.length)}:${document.positionAt(at).line + 1}`;
      const prepared = prepareRename(document, document.positionAt(at), context);
      if (isRefused(prepared)) {
        count(`${place.kind}: ${prepared.refused}`);
        continue;
      }
      const fresh = freshName(prepared.placeholder, place);
      const answer = getRename(document, document.positionAt(at), fresh, context);
      if (isRefused(answer)) {
        count(`${place.kind}: ${answer.refused} (${prepared.placeholder})`);
        console.log(where, place.kind, prepared.placeholder, fresh, answer.refused);
        continue;
      }
      count(place.kind);
      // The same name from another place gives the same edits.
      const key = JSON.stringify([...editsOf(answer.documentChanges as TextDocumentEdit[])].sort());
      if (done.has(key)) continue;
      done.add(key);
      const inverse = apply(editsOf(answer.documentChanges as TextDocumentEdit[]));
      try {
        assert.deepEqual(kindsOfEntries(), kinds, where);
        assert.deepEqual(problemCounts(), problems, `${where} ${fresh}`);
      } finally {
        apply(inverse);
      }
      for (const [one, text] of original) assert.equal(textOf(one), text, where);
    }
    console.log(outcomes, done.size);
  }).timeout(200_000);
});

/** A name that nothing has, of the same form: with the same first letter, so that each place can keep its own case. */
function freshName(now: string, { kind }: Place): string {
  return kind === 'number' || kind === 'text' || kind === 'heading' ? 'zz9' : `${now[0]}zqx vernieuwd`;
}

function openAt(uri: string) {
  const scope = index.scopeOf(uri)!;
  const document = new OpenRegister(uri, 'duo', 1, scope.file, []);
  const context: FeatureContext = { scope, reference: referenceDate(scope, TODAY_ONLY), client: FULL_CLIENT };
  return { document, context };
}

function nameablePlaces() {
  return uris.flatMap((uri) => {
    const scope = index.scopeOf(uri)!;
    return [...scope.file.document.entries].flatMap((placed) =>
      placesIn({ file: scope.file, placed }, scope).map((place) => ({
        uri,
        place,
        at: placed.start + place.span.start,
      })),
    );
  });
}

function editsOf(changes: readonly TextDocumentEdit[]): [string, Edit[]][] {
  return changes.map(({ textDocument: { uri }, edits }) => {
    const { text } = index.file(uri)!.document;
    return [
      uri,
      (edits as { range: TextDocumentEdit['edits'][0]['range']; newText: string }[]).map(({ range, newText }) => ({
        start: text.offsetAt(range.start),
        end: text.offsetAt(range.end),
        text: newText,
      })),
    ];
  });
}

/** Makes edits in the index; gives the edits that take them back. */
function apply(files: readonly [string, Edit[]][]): [string, Edit[]][] {
  return files.map(([uri, edits]) => {
    const text = textOf(uri);
    let shift = 0;
    const inverse = edits.map((edit) => {
      const start = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
    });
    const after = applyEdits(text, edits);
    const file = index.file(uri)!;
    for (const edit of [...edits].reverse()) index.edit(file, edit.start, edit.end, edit.text);
    assert.equal(textOf(uri), after);
    return [uri, inverse];
  });
}

function kindsOfEntries(): (string | undefined)[] {
  return [...index.files].flatMap(({ document }) =>
    [...document.entries].flatMap((placed) => [placed.kind, ...minutesEntries(placed).map(({ kind }) => kind)]),
  );
}

/** How many problems of each code there are in all files. */
function problemCounts(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const uri of uris) {
    for (const { code } of checkEntries(ruleContext(index.scopeOf(uri)!, TODAY_ONLY), (code) => assert.fail(code))) {
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

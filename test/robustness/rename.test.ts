/**
 * Renaming every nameable place of every sample, with the whole folder as the workspace: the registers read as before, no
 * new problem comes, and the edits can be undone.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { applyEdits, type Edit } from '../../server/src/edits/edits.ts';
import type { FeatureContext } from '../../server/src/features/context.ts';
import { getRename, isRefused, prepareRename } from '../../server/src/features/rename.ts';
import { MinutesEntry, minutesEntries } from '../../server/src/model/index/minutes.ts';
import { referenceDate } from '../../server/src/model/index/referenceDate.ts';
import { type ResolvedReference, resolveIn } from '../../server/src/model/references/resolve.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT, TODAY_ONLY } from '../support/fixture.ts';
import { mulberry32 } from './randomEdit.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);

const index = new WorkspaceIndex();
for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.duo'))) {
  const url = new URL(name, SAMPLES);
  index.set(url.href, readDocument(readFileSync(url, 'utf8')));
}

interface Where {
  readonly uri: string;
  /** UTF-16 offset in the file. */
  readonly at: number;
}
type FileEdits = [uri: string, edits: Edit[]][];

const uris = [...index.files].map(({ uri }) => uri);
const textOf = (uri: string) => index.file(uri)!.document.text.slice();

/** Of the offsets of the samples one in so many is a cursor. */
const OFFSET_STEP = 5;

describe('renaming', () => {
  const original = new Map(uris.map((uri) => [uri, textOf(uri)]));
  const problems = problemCounts();
  const kinds = kindsOfEntries();
  /** What every rename that is another one did, by its edits. */
  const renames = new Map<string, { where: Where; fresh: string; edits: FileEdits; declared?: string }>();
  const accepted: Record<string, number> = {};

  it('is possible at every nameable place of the samples', () => {
    for (const { where, place } of nameablePlaces()) {
      const { document, position, context } = openAt(where);
      const prepared = prepareRename(document, position, context);
      assert.ok(!isRefused(prepared), told(where, prepared));
      const fresh = freshName(prepared.placeholder, place);
      const answer = getRename(document, position, fresh, context);
      assert.ok(!isRefused(answer), told(where, answer));
      const edits = editsOf(answer.documentChanges as TextDocumentEdit[]);
      assert.ok(edits.length > 0, told(where, answer));
      accepted[place.kind] = (accepted[place.kind] ?? 0) + 1;
      const key = JSON.stringify([...edits].sort(([a], [b]) => (a < b ? -1 : 1)));
      if (place.isDeclaration) renames.set(key, { where, fresh, edits, declared: prepared.placeholder });
      else if (!renames.has(key)) renames.set(key, { where, fresh, edits });
    }
    // Each kind of place is there, and so are names that many places share.
    for (const kind of [
      'number',
      'text',
      'identity',
      'title',
      'alias',
      'misspelling',
      'part',
      'reference',
      'heading',
    ]) {
      assert.ok((accepted[kind] ?? 0) > 0, kind);
    }
    assert.ok(renames.size > 200, `${renames.size}`);
  }).timeout(180_000);

  it(`marks on the line of the cursor what stands in the box, at every ${OFFSET_STEP}th offset`, () => {
    let prepared = 0;
    for (const uri of uris) {
      for (let at = 0; at <= original.get(uri)!.length; at += OFFSET_STEP) {
        const { document, position, context } = openAt({ uri, at });
        const answer = prepareRename(document, position, context);
        if (isRefused(answer)) continue;
        const { range, placeholder } = answer;
        assert.deepEqual([range.start.line, range.end.line], [position.line, position.line], told({ uri, at }, answer));
        // Of a first name or surname the person is renamed.
        assert.ok(placeholder.includes(document.getText(range)), told({ uri, at }, answer));
        prepared++;
      }
    }
    assert.ok(prepared > 500, `${prepared}`);
  }).timeout(180_000);

  it('leaves every entry and brings no problem, and the edits undone give back every byte', () => {
    for (const { where, fresh, edits } of renames.values()) {
      const inverse = apply(edits);
      assert.deepEqual(kindsOfEntries(), kinds, told(where, fresh));
      assert.deepEqual(problemCounts(), problems, told(where, fresh));
      apply(inverse);
      for (const [uri, text] of original) assert.equal(textOf(uri), text, told(where, fresh));
    }
  }).timeout(180_000);

  /**
   * Renaming back gives every byte where all places were spelled as the declaration is, but for a capital or small first
   * letter, or by a first name or surname. Others become one with it: another case, leading zeros.
   */
  it('back to the old name gives every byte, but where two spellings have become one', () => {
    const merged = new Set<string>();
    const taken: string[] = [];
    let exact = 0;
    for (const { where, edits, declared } of renames.values()) {
      if (declared === undefined) continue;
      const inverse = apply(edits);
      const { document, position, context } = openAt({ ...where, at: movedBy(where, edits) });
      const answer = getRename(document, position, declared, context);
      if (isRefused(answer)) {
        taken.push(answer.refused);
        apply(inverse);
        continue;
      }
      const back = editsOf(answer.documentChanges as TextDocumentEdit[]);
      const differing = inverse.flatMap(([uri, own]) =>
        own.flatMap((edit, i) => {
          const now = new Map(back).get(uri)?.[i];
          assert.deepEqual([now?.start, now?.end], [edit.start, edit.end], told(where, answer));
          return now?.text === edit.text ? [] : `${edit.text} -> ${now?.text}`;
        }),
      );
      for (const one of differing) merged.add(one);
      if (differing.length === 0) exact++;
      apply(inverse);
    }
    assert.deepEqual([...merged], ['Directeuren uitvoeringsoverleg -> Directeuren Uitvoeringsoverleg']);
    // Two topics of one heading have the same number in the source; each is refused the number of the other.
    assert.deepEqual(taken, Array(2).fill('“IV” is al een naam van onderwerp IV. Kies een andere naam.'));
    assert.ok(exact > 150, `${exact}`);
  }).timeout(180_000);
});

describe('renaming to a strange name', () => {
  it('is refused, or leaves all that is named for what it stood for', () => {
    const random = mulberry32(20211124);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const places = nameablePlaces();
    const before = standsFor();
    const kinds = kindsOfEntries();
    const problems = problemCounts();
    let [accepted, refused] = [0, 0];
    for (let count = 0; count < ROUNDS; count++) {
      const { where } = pick(places);
      const typed = random() < 0.2 ? `${pick(STRANGE)} ${pick(STRANGE)}` : pick(STRANGE);
      const { document, position, context } = openAt(where);
      const answer = getRename(document, position, typed, context);
      if (isRefused(answer)) {
        refused++;
        continue;
      }
      accepted++;
      const inverse = apply(editsOf(answer.documentChanges as TextDocumentEdit[]));
      const now = new Set(standsFor());
      const after = { kinds: kindsOfEntries(), lost: before.filter((one) => !now.has(one)) };
      const counts = problemCounts();
      apply(inverse);
      assert.deepEqual(after, { kinds, lost: [] }, told(where, typed));
      const more = Object.entries(counts).filter(([code, total]) => total > (problems[code] ?? 0));
      assert.deepEqual(more, [], told(where, typed));
    }
    assert.ok(accepted > ROUNDS / 5 && refused > ROUNDS / 5, `${accepted} ${refused}`);
  }).timeout(180_000);
});

const ROUNDS = 400;
const STRANGE = [
  ...[
    'X',
    'x en y',
    'X & Y',
    'X / Y',
    'PM',
    'PM NCG',
    '(10)(2e)',
    '5.1.2.e',
    '- X',
    '• X',
    '*X',
    'A.',
    'de heer X',
    '//X',
  ],
  ...[
    'X -> Y',
    'X naar Y',
    '2 mei',
    'X 2021',
    'week 12',
    'X (NCG)',
    'X; Y',
    'X: Y',
    '1',
    '#7',
    '7.',
    '02-II',
    'actie 5',
  ],
  ...[
    'Nicoline',
    'Anja',
    'van der Linden',
    'DUO',
    'de NCG',
    'regio',
    'gemeente',
    'Rijk en regio',
    'n.v.t.',
    'allen',
    'X?',
  ],
  ...[
    'X (?)',
    'iv',
    'zz',
    'A',
    'actie',
    'en',
    'Het Hogeland en Oldambt',
    'X, Y',
    'doorlopend',
    'over X',
    '\u00e9',
    'e\u0301',
  ],
];

/** What every place of every file stands for, by the order of the entries: `3 actie 12: number 1 actie 4`. */
function standsFor(): string[] {
  const found: string[] = [];
  for (const [fileAt, uri] of uris.entries()) {
    const scope = index.scopeOf(uri)!;
    for (const placed of scope.file.document.entries) {
      resolveIn({ file: scope.file, placed }, scope)
        .filter(({ isHistory, kind }) => !(isHistory && kind === 'text'))
        .forEach(({ target: { file, placed: meant } }, i) => {
          const ordinal = meant instanceof MinutesEntry ? meant.ordinal : '';
          found.push(`${fileAt}/${placed.index}#${i} ${uris.indexOf(file.uri)}/${meant.index} ${ordinal}`);
        });
    }
  }
  return found;
}

/** A name that nothing has, of the same form: with the same first letter, so that each place can keep its own case. */
function freshName(now: string, { kind }: ResolvedReference): string {
  return kind === 'number' || kind === 'text' || kind === 'heading' ? 'zz9' : `${now[0]}zqx vernieuwd`;
}

function openAt({ uri, at }: Where) {
  const scope = index.scopeOf(uri)!;
  const document = new OpenRegister(uri, 'duo', 1, scope.file);
  const context: FeatureContext = { scope, referenceDate: referenceDate(scope, TODAY_ONLY), client: FULL_CLIENT };
  return { document, position: document.positionAt(at), context };
}

function nameablePlaces(): { where: Where; place: ResolvedReference }[] {
  return uris.flatMap((uri) => {
    const scope = index.scopeOf(uri)!;
    return [...scope.file.document.entries].flatMap((placed) =>
      resolveIn({ file: scope.file, placed }, scope)
        .filter(({ kind }) => kind !== 'function')
        .map((place) => ({ where: { uri, at: placed.start + place.span.start }, place })),
    );
  });
}

function told({ uri, at }: Where, what: unknown): string {
  const { line, character } = index.file(uri)!.document.text.positionAt(at);
  return `${uri.slice(SAMPLES.href.length)}:${line + 1}:${character + 1} ${JSON.stringify(what)}`;
}

function editsOf(changes: readonly TextDocumentEdit[]): FileEdits {
  return changes.map(({ textDocument: { uri }, edits }) => {
    const { text } = index.file(uri)!.document;
    const inFile = ({ range, newText }: TextEdit) => ({
      start: text.offsetAt(range.start),
      end: text.offsetAt(range.end),
      text: newText,
    });
    return [uri, (edits as TextEdit[]).map(inFile)];
  });
}

/** Where the place of an edit, or what stands behind others, is after edits. */
function movedBy({ uri, at }: Where, files: FileEdits): number {
  const before = (new Map(files).get(uri) ?? []).filter(({ end }) => end <= at);
  return before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), at);
}

/** Makes edits in the index; gives the edits that take them back. */
function apply(files: FileEdits): FileEdits {
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

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FileIndex } from '../../../server/src/model/index/fileIndex.ts';
import type { FileChange } from '../../../server/src/model/index/indexChanges.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import type { PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { showIndex } from '../../support/facts.ts';
import { runs } from '../../support/runs.ts';

const URIS = ['file:///werk/a.duo', 'file:///werk/b.duo', 'file:///werk/map/c.duo', 'untitled:Untitled-1'] as const;

const PARTS = [
  'register L: Lijst\n',
  'register M\n',
  'register a\n',
  'gebruik b.duo\n',
  'gebruik map/c.duo\n',
  'gebruik ../a.duo\n',
  'blok A: Uitvoering\n',
  'blok B\r\n',
  'randvoorwaarde 02: Twee\n',
  'onderwerp I: Eerste\n',
  'onderwerp II\n',
  'actie 1: Een\n',
  'actie 01\n',
  'actie 7\n  status: gereed\n',
  'actie 12a: Twaalf\n',
  'actie\n',
  'besluit 3\n',
  'besluit 12\n',
  'persoon Anja Bakker\n',
  'persoon Anja Visser\n  functie: secretaris\n  ook bekend als: Anja V., Ankie\n',
  'persoon Wim\n  functie: Secretaris\n',
  'organisatie NCG: Nationaal Coördinator\n',
  'organisatie Anja\n',
  'gremium DUO: Overleg\n',
  '  ook bekend als: NCG\n',
  '  verschreven als: Anja\n',
  '  functie: voorzitter\n',
  '// opmerking\n',
  '\n',
  '\r\n',
  '\r',
  '  ',
  'x',
  ':',
  '2',
  '\uFEFF',
];
const someText = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''));
const somePlace = fc.double({ min: 0, max: 1, noNaN: true });
const someFile = fc.nat(URIS.length - 1);
const someEdit = fc.record({
  kind: fc.constant('edit' as const),
  file: someFile,
  at: somePlace,
  /** Where something means most: at the beginning of a line. */
  atLine: fc.boolean(),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(120)),
  text: fc.oneof(fc.constantFrom('', ...PARTS), someText),
});
const someAction = fc.oneof(
  { weight: 8, arbitrary: someEdit },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('set' as const), file: someFile, text: someText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), file: someFile }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
);

function spanOf(text: string, { at, atLine, length }: { at: number; atLine: boolean; length: number }) {
  const place = Math.floor(at * text.length);
  const start = atLine ? Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1 : place;
  return { start, end: Math.min(text.length, start + length) };
}

function freshIndex(texts: ReadonlyMap<string, string>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [uri, text] of texts) index.set(uri, readDocument(text));
  return index;
}

describe('the index', () => {
  it('knows after any edits what an index of the resulting texts knows', () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 4 }), fc.array(someAction, { maxLength: 8 }), (first, actions) => {
        const texts = new Map(first.map((text, file) => [URIS[file]!, text]));
        const index = freshIndex(texts);
        for (const action of actions) {
          if (action.kind === 'look') {
            // What is asked in between must not change what comes.
            showIndex(index);
            continue;
          }
          const uri = URIS[action.file]!;
          if (action.kind === 'set') {
            index.set(uri, readDocument(action.text));
            texts.set(uri, action.text);
          } else if (action.kind === 'delete') {
            index.delete(uri);
            texts.delete(uri);
          } else {
            const before = texts.get(uri);
            if (before === undefined) continue;
            const { start, end } = spanOf(before, action);
            index.edit(index.file(uri)!, start, end, action.text);
            texts.set(uri, before.slice(0, start) + action.text + before.slice(end));
          }
        }
        assert.deepEqual(showIndex(index), showIndex(freshIndex(texts)));
      }),
      { numRuns: runs(400) },
    );
  });
});

const LOOKUPS = ['names', 'personParts', 'functions', 'numbers'] as const;

/** Each key of a file with what stands under it, and each file with the files that it sees. */
class Seen {
  readonly found = new Map<FileIndex, Map<string, readonly unknown[]>>();
  readonly parents = new Map<PlacedEntry, PlacedEntry | undefined>();
  readonly sees = new Map<FileIndex, readonly FileIndex[]>();

  constructor(index: WorkspaceIndex) {
    for (const file of index.files) {
      const found = new Map<string, readonly unknown[]>();
      for (const lookup of LOOKUPS) {
        for (const key of file[lookup].keys()) {
          found.set(
            `${lookup}:${key}`,
            lookup === 'numbers'
              ? file.numbers.get(key).map(({ placed }) => placed)
              : file[lookup].get(key).flatMap(({ placed, name }) => [placed, name.source]),
          );
        }
      }
      for (const key of file.headingsByName.keys()) {
        found.set(
          `headings:${key}`,
          file.headingsByName.get(key).map(({ placed }) => placed),
        );
      }
      this.found.set(file, found);
      for (const heading of file.headings) this.parents.set(heading, file.parentOf(heading));
      const scope = index.scopeOf(file.uri)!;
      const used = [...scope.files()].filter(({ rank }) => rank === 1);
      this.sees.set(file, [...scope.registerFiles, ...used.map((ranked) => ranked.file)]);
    }
  }
}

const isSame = (a: readonly unknown[] = [], b: readonly unknown[] = []) =>
  a.length === b.length && a.every((one, at) => one === b[at]);

describe('a number of another register', () => {
  const TEXTS: readonly (readonly [string, string])[] = [
    [URIS[0], 'register L\ngebruik b.duo\nactie 1\n'],
    [URIS[1], 'register M\nactie 9: in b\n'],
    [URIS[2], 'register M\nactie 9: in c\n'],
  ];
  const foundIn = (index: WorkspaceIndex, register?: string) =>
    index
      .scopeOf(URIS[0])!
      .lookupNumber('actie', '9', register)
      .map(({ file }) => file.uri);

  for (const register of ['M', undefined]) {
    it(`is found in the same order whichever file was read last (${register ?? 'by gebruik'})`, () => {
      const index = freshIndex(new Map(TEXTS));
      assert.deepEqual(foundIn(index, register), [URIS[1], URIS[2]]);
      // The other way round, and after the code of one was typed again.
      assert.deepEqual(foundIn(freshIndex(new Map([...TEXTS].reverse())), register), [URIS[1], URIS[2]]);
      const file = index.file(URIS[1])!;
      index.edit(file, 9, 10, 'X');
      index.edit(file, 9, 10, 'M');
      assert.deepEqual(foundIn(index, register), [URIS[1], URIS[2]]);
    });
  }
});

describe('who listens to the index', () => {
  it('hears of everything that is found otherwise than before', () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 4 }), fc.array(someAction, { maxLength: 5 }), (first, actions) => {
        const index = freshIndex(new Map(first.map((text, file) => [URIS[file]!, text])));
        const heard: FileChange[] = [];
        index.onDidChange({ changed: (change) => heard.push(change) });
        for (const action of actions) {
          const before = new Seen(index);
          heard.length = 0;
          const uri = URIS[action.kind === 'look' ? 0 : action.file]!;
          const facts = index.file(uri);
          if (action.kind === 'set') index.set(uri, readDocument(action.text));
          else if (action.kind === 'delete') index.delete(uri);
          else if (action.kind === 'edit' && facts !== undefined) {
            const { start, end } = spanOf(facts.document.text.slice(), action);
            index.edit(facts, start, end, action.text);
          }
          const now = new Seen(index);
          const keys = new Set<string>(heard.flatMap((change) => [...change.changes.keys]));
          const headings = new Set(heard.flatMap((change) => [...change.changes.headings]));
          const scopeChanged = new Set(heard.flatMap((change) => [...change.scopeChanged]));
          for (const file of new Set([...before.found.keys(), ...now.found.keys()])) {
            const [old, found] = [before.found.get(file), now.found.get(file)];
            for (const key of new Set([...(old?.keys() ?? []), ...(found?.keys() ?? [])])) {
              if (!isSame(old?.get(key), found?.get(key))) assert.ok(keys.has(key), `${key} in ${file.uri}`);
            }
          }
          for (const heading of new Set([...before.parents.keys(), ...now.parents.keys()])) {
            const changed =
              before.parents.has(heading) !== now.parents.has(heading) ||
              before.parents.get(heading) !== now.parents.get(heading);
            if (changed) assert.ok(headings.has(heading), `a heading ${heading.kind}`);
          }
          for (const [file, sees] of now.sees) {
            const old = before.sees.get(file);
            // Nobody keeps anything of a file that is new.
            if (old === undefined || isSame(old, sees)) continue;
            assert.ok(scopeChanged.has(file), `${file.uri} sees otherwise`);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('hears behind whoever listened before, until it listens no more', () => {
    const index = freshIndex(new Map([[URIS[0], 'actie 1: Een\n']]));
    const heard: string[] = [];
    const first = index.onDidChange({ changed: () => heard.push('first') });
    index.onDidChange({ changed: () => heard.push('second'), beforeRemoval: () => heard.push('before') });
    index.edit(index.file(URIS[0])!, 12, 12, '!');
    assert.deepEqual(heard.splice(0), ['first', 'second']);
    first.dispose();
    index.delete(URIS[0]);
    assert.deepEqual(heard, ['before', 'second']);
  });

  it('hears nothing of files that see the same as before', () => {
    const index = freshIndex(new Map([...URIS.slice(0, 2)].map((uri) => [uri, 'actie 1: Een\n'])));
    const heard: FileChange[] = [];
    index.onDidChange({ changed: (change) => heard.push(change) });
    const file = index.file(URIS[0])!;
    index.edit(file, 12, 12, '!');
    const [change, ...others] = heard;
    assert.deepEqual(others, []);
    assert.equal(change?.file, file);
    assert.deepEqual(change?.updated, [file.document.entries.at(0)]);
    assert.deepEqual([...change!.changes.keys], []);
    assert.deepEqual([...change!.changes.headings], []);
    assert.deepEqual([change!.changes.register, change!.changes.uses], [false, false]);
    assert.deepEqual([...change!.scopeChanged], []);
  });
});

describe('a file that is read bit by bit', () => {
  const someStep = fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), atMost: fc.integer({ min: 1, max: 9 }) }) },
    { weight: 3, arbitrary: someEdit },
  );

  it('while it is typed in has in the end what an index of the resulting text has', () => {
    fc.assert(
      fc.property(
        fc.array(someText, { minLength: 2, maxLength: 2 }),
        fc.array(someStep, { maxLength: 10 }),
        (first, steps) => {
          const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
          const registers = first.map((text, file) => workspace.open(URIS[file]!, 'duo', 1, text));
          const texts = [...first];
          for (const step of steps) {
            if (step.kind === 'read') {
              workspace.readMore(registers[0]!, step.atMost);
              continue;
            }
            const file = step.file % 2;
            const register = registers[file]!;
            const before = texts[file]!;
            const { start, end } = spanOf(before, step);
            // Positions cannot name the place within a CRLF; the index can.
            workspace.edit(register, [{ text: before.slice(0, start) + step.text + before.slice(end) }], 2);
            texts[file] = before.slice(0, start) + step.text + before.slice(end);
            for (const placed of register.unread) {
              assert.ok([...register.facts.document.entries].includes(placed), 'what is gone is still waited for');
            }
          }
          for (const register of registers) while (workspace.readMore(register, 4));
          assert.deepEqual(
            showIndex(workspace.index),
            showIndex(freshIndex(new Map(texts.map((text, file) => [URIS[file]!, text])))),
          );
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

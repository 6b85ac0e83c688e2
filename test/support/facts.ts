/** The knowledge that an index has of its files, in a form that can be compared with that of another index. */

import { headingPath } from '../../server/src/model/actions/headings.ts';
import type { Declaration, EntryRef, FileIndex } from '../../server/src/model/index/fileIndex.ts';
import type { PlacesByKey } from '../../server/src/model/index/placesByKey.ts';
import type { WorkspaceScope } from '../../server/src/model/index/scope.ts';
import type { PlacedEntry } from '../../server/src/syntax/entryList.ts';
import { NUMBERED_KINDS } from '../../server/src/syntax/vocabulary.ts';
import type { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';

const LOOKUPS = ['names', 'personParts', 'functions'] as const;

const startOf = (placed: PlacedEntry | undefined) => placed?.start;
const showRef = ({ file, placed }: EntryRef) => `${file.uri}:${placed.start} ${placed.kind}`;
const showDeclaration = (found: Declaration) => ({
  ref: showRef(found),
  kind: found.kind,
  source: found.name.source,
  folded: found.name.folded,
  word: found.name.word,
});

/** The rows of a table under each key, in their order. Which key comes first says nothing. */
function showTable<T extends { readonly placed: PlacedEntry }>(
  table: PlacesByKey<T>,
  show: (value: T) => unknown,
): [string, unknown[]][] {
  return [...table.keys()].sort().map((key) => [key, table.get(key).map(show)]);
}

/** The declarations of one file to the others. */
export function showFile(file: FileIndex) {
  const { document } = file;
  return {
    uri: file.uri,
    text: document.text.slice(),
    registers: [...file.registers].map(startOf),
    registerCode: file.registerCode,
    uses: file.uses,
    names: showTable(file.names, showDeclaration),
    personParts: showTable(file.personParts, showDeclaration),
    functions: showTable(file.functions, showDeclaration),
    numbers: showTable(file.numbers, showRef),
    moments: showTable(file.moments, showRef),
    layouts: showTable(file.layouts, showRef),
    highest: NUMBERED_KINDS.map((kind) => [kind, file.highestNumber(kind)]),
    headings: [...file.headings].map((heading) => ({
      start: heading.start,
      path: headingPath(file, heading),
      parent: startOf(file.parentOf(heading)),
    })),
    headingsByName: showTable(file.headingsByName, showRef),
    entries: [...document.entries].map((placed) => ({
      start: placed.start,
      line: placed.line,
      kind: placed.kind,
      heading: startOf(file.headingAbove(placed)),
      keys: file.keysOf(placed),
    })),
  };
}

/** The keys of a table in any of the files, and one that nothing has. */
function keysIn(files: readonly FileIndex[], table: (file: FileIndex) => { keys(): Iterable<string> }): string[] {
  return [...new Set([...files.flatMap((file) => [...table(file).keys()]), 'niets'])].sort();
}

/** The scope of a file over all files. */
function showScope(scope: WorkspaceScope, files: readonly FileIndex[]) {
  const codes = [...new Set(files.map(({ registerCode }) => registerCode)), 'niets'].sort();
  return {
    uri: scope.file.uri,
    registerFiles: scope.registerFiles.map(({ uri }) => uri),
    files: [...scope.files()].map(({ file, rank }) => `${rank} ${file.uri}`),
    names: keysIn(files, ({ names }) => names).map((name) => [name, scope.lookupName(name).map(showDeclaration)]),
    parts: keysIn(files, ({ personParts }) => personParts).map((part) => [
      part,
      scope.lookupPersonPart(part).map(showDeclaration),
    ]),
    functions: keysIn(files, ({ functions }) => functions).map((name) => [
      name,
      scope.lookupFunction(name).map(showDeclaration),
    ]),
    numbers: keysIn(files, ({ numbers }) => numbers).flatMap((key) => {
      const number = key.slice(key.indexOf(' ') + 1);
      return NUMBERED_KINDS.flatMap((kind) =>
        [undefined, ...codes].map((code) => [
          `${code}/${kind} ${number}`,
          scope.lookupNumber(kind, number, code).map(showRef),
        ]),
      );
    }),
    moments: keysIn(files, ({ moments }) => moments).map((name) => [name, scope.moments(name).map(showRef)]),
    headings: keysIn(files, ({ headingsByName }) => headingsByName).map((name) => [
      name,
      scope.lookupHeading(name).map(showRef),
    ]),
    declarations: [...scope.declarations()].map((found) => JSON.stringify(showDeclaration(found))).sort(),
    numbered: NUMBERED_KINDS.map((kind) => [...scope.numbered(kind)].map(showRef).sort()),
  };
}

/** The answers of an index to everything that can be asked. */
export function showIndex(index: WorkspaceIndex) {
  const files = [...index.files].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return {
    files: files.map(showFile),
    scopes: files.map(({ uri }) => showScope(index.scopeOf(uri)!, files)),
    filesWith: LOOKUPS.map((lookup) =>
      keysIn(files, (file) => file[lookup]).map((key) => [
        key,
        [...index.filesWith(lookup, key)].map(({ uri }) => uri).sort(),
      ]),
    ),
    filesOfRegister: [...new Set(files.map(({ registerCode }) => registerCode)), 'niets']
      .sort()
      .map((code) => [code, index.filesOfRegister(code).map(({ uri }) => uri)]),
  };
}

/**
 * The names, numbers and registers of all files that are known, and what each file can see of them.
 * Replacing a file touches only what that file declares. Addresses may come in any spelling (`canonicalUri`).
 */

import { type Declaration, type EntryRef, FileFacts, type NumberedKind, numberKey } from '../model/fileFacts.ts';
import { foldName, type NameSource } from '../model/names.ts';
import type { RankedFile, Scope } from '../model/scope.ts';
import type { DuoDocument } from '../syntax/document.ts';
import { canonicalUri, isKept } from './uri.ts';

const SOURCE_ORDER: Readonly<Record<NameSource, number>> = { identity: 0, title: 1, alias: 2, misspelling: 3 };

type Lookup = 'names' | 'personParts' | 'functions';

export class WorkspaceIndex {
  readonly #files = new Map<string, FileFacts>();
  readonly #registers = new Map<string, Set<FileFacts>>();
  readonly #lookups: Readonly<Record<Lookup, Map<string, Set<FileFacts>>>> = {
    names: new Map(),
    personParts: new Map(),
    functions: new Map(),
  };

  get files(): Iterable<FileFacts> {
    return this.#files.values();
  }

  file(uri: string): FileFacts | undefined {
    return this.#files.get(canonicalUri(uri));
  }

  /** Puts a file in, or its new text in the place of the old. */
  set(uri: string, document: DuoDocument): FileFacts {
    this.delete(uri);
    const facts = new FileFacts(canonicalUri(uri), document);
    this.#files.set(facts.uri, facts);
    this.#eachKey(facts, add);
    return facts;
  }

  /** Takes a file out; nothing happens when it is not known. */
  delete(uri: string): void {
    const facts = this.file(uri);
    if (facts === undefined) return;
    this.#files.delete(facts.uri);
    this.#eachKey(facts, remove);
  }

  /** What the entries of a file can see; undefined for a file that is not known. */
  scopeOf(uri: string): Scope | undefined {
    const facts = this.file(uri);
    return facts && new FileScope(this, facts);
  }

  /** The files that declare something under a folded name, in no order. */
  filesWith(lookup: Lookup, folded: string): Iterable<FileFacts> {
    return this.#lookups[lookup].get(folded) ?? [];
  }

  /** The files of one register, by its folded code. */
  filesOfRegister(code: string): readonly FileFacts[] {
    return [...(this.#registers.get(code) ?? [])];
  }

  #eachKey(facts: FileFacts, change: typeof add): void {
    if (!isKept(facts.uri)) return;
    change(this.#registers, facts.registerCode, facts);
    for (const lookup of Object.keys(this.#lookups) as Lookup[]) {
      for (const key of facts[lookup].keys()) change(this.#lookups[lookup], key, facts);
    }
  }
}

class FileScope implements Scope {
  readonly file: FileFacts;
  readonly registerFiles: readonly FileFacts[];
  readonly #index: WorkspaceIndex;
  #used: readonly FileFacts[] | undefined;

  constructor(index: WorkspaceIndex, file: FileFacts) {
    this.#index = index;
    this.file = file;
    // Two files that only share their names, in two folders, are two registers.
    const isNamed = ({ registers }: FileFacts) => registers.length > 0;
    const others = !isKept(file.uri)
      ? []
      : index.filesOfRegister(file.registerCode).filter((other) => other !== file && (isNamed(file) || isNamed(other)));
    this.registerFiles = [file, ...others.sort(byUri)];
  }

  lookupName(name: string): readonly Declaration[] {
    return this.#nearest('names', foldName(name));
  }

  lookupPersonPart(part: string): readonly Declaration[] {
    return this.#nearest('personParts', foldName(part));
  }

  lookupFunction(name: string): readonly Declaration[] {
    return this.#nearest('functions', foldName(name));
  }

  lookupNumber(kind: NumberedKind, number: string, register?: string): readonly EntryRef[] {
    const key = numberKey(kind, number);
    const find = (files: readonly FileFacts[]) => files.flatMap((file) => file.numbers.get(key) ?? []);
    if (register !== undefined) return find(this.#index.filesOfRegister(foldName(register)));
    const own = find(this.registerFiles);
    if (own.length > 0) return own;
    for (const used of this.#usedFiles()) {
      const found = find(this.#index.filesOfRegister(used.registerCode));
      if (found.length > 0) return found;
    }
    return [];
  }

  *files(): Iterable<RankedFile> {
    const used = this.#usedFiles();
    yield { file: this.file, rank: 0 };
    for (const file of used) yield { file, rank: 1 };
    for (const file of [...this.#index.files].sort(byUri)) {
      if (file !== this.file && !used.includes(file) && isKept(file.uri)) yield { file, rank: 2 };
    }
  }

  *declarations(): Iterable<Declaration> {
    for (const { file } of this.files()) {
      for (const declarations of file.names.values()) {
        yield* declarations.filter((declaration) => declaration.name.source === 'identity');
      }
    }
  }

  *numbered(kind: NumberedKind): Iterable<EntryRef> {
    for (const file of this.registerFiles) {
      for (const [key, refs] of file.numbers) if (key.startsWith(`${kind} `)) yield* refs;
    }
  }

  #nearest(lookup: Lookup, folded: string): readonly Declaration[] {
    const own = this.file[lookup].get(folded);
    if (own !== undefined) return bySource(own);
    for (const used of this.#usedFiles()) {
      const found = used[lookup].get(folded);
      if (found !== undefined) return bySource(found);
    }
    const files = [...this.#index.filesWith(lookup, folded)].sort(byUri);
    return bySource(files.flatMap((file) => file[lookup].get(folded) ?? []));
  }

  /** The files that the `gebruik` entries of this file name, in their order; a path that leads nowhere is left out. */
  #usedFiles(): readonly FileFacts[] {
    this.#used ??= this.file.uses.flatMap((path) => {
      const target = resolveUri(this.file.uri, path);
      const found = target === undefined ? undefined : this.#index.file(target);
      return found === undefined || found === this.file ? [] : [found];
    });
    return this.#used;
  }
}

/** The URI of a path relative to a file; undefined when it is no path. */
function resolveUri(base: string, path: string): string | undefined {
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
  } catch {
    return undefined;
  }
}

/** Identity goes before title before alias; one declaration that has nothing to compare to stays as it is. */
function bySource(declarations: readonly Declaration[]): readonly Declaration[] {
  if (declarations.length < 2) return declarations;
  return [...declarations].sort((a, b) => SOURCE_ORDER[a.name.source] - SOURCE_ORDER[b.name.source]);
}

function byUri(a: FileFacts, b: FileFacts): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

function add(map: Map<string, Set<FileFacts>>, key: string, file: FileFacts): void {
  const files = map.get(key);
  if (files === undefined) map.set(key, new Set([file]));
  else files.add(file);
}

function remove(map: Map<string, Set<FileFacts>>, key: string, file: FileFacts): void {
  const files = map.get(key);
  files?.delete(file);
  if (files?.size === 0) map.delete(key);
}

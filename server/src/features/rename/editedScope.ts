/**
 * A scope over another, in which one entry declares what its new text says. It costs that entry, however large the
 * files are.
 */
import { declaredKeys } from '../../model/index/declaredKeys.ts';
import type { Declaration, EntryRef, FileIndex, Member } from '../../model/index/fileIndex.ts';
import { type DeclaredKey, lookupKey } from '../../model/index/indexKey.ts';
import { memberFrom, memberKeys, memberTexts } from '../../model/index/members.ts';
import { hostOf, minutesEntry } from '../../model/index/minutes.ts';
import { foldName, type NameSource } from '../../model/index/names.ts';
import { numberKey } from '../../model/index/numberKey.ts';
import type { Scope, WorkspaceScope } from '../../model/index/scope.ts';
import { isLong } from '../../model/index/sharedAnswers.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { EntryMemo } from '../../syntax/entryMemo.ts';
import { foldNumber } from '../../syntax/numberReferences.ts';
import type { NameKind, NumberedKind } from '../../syntax/vocabulary.ts';

/** The entry at the margin that has another text, and what it is then. */
export interface EditedEntry {
  readonly file: FileIndex;
  readonly old: PlacedEntry;
  readonly now: PlacedEntry;
  /** The headings that are called otherwise, by their new folded names: the entry itself and what is called by its path. */
  readonly headings: ReadonlyMap<PlacedEntry, readonly string[]>;
  /** The entries that have another text, each with what it is then: a gremium names its members in it. */
  readonly changed: ReadonlyMap<PlacedEntry, PlacedEntry>;
}

/** What the members of a gremium are found by, in an entry as it is then: each of them asks, and there may be thousands. */
const membersIn = new EntryMemo<ReadonlyMap<string, readonly string[]>>();

const SOURCE_ORDER: Readonly<Record<NameSource, number>> = { identity: 0, title: 1, alias: 2, misspelling: 3 };

export class EditedScope implements WorkspaceScope {
  readonly #base: WorkspaceScope;
  readonly #edited: EditedEntry;
  readonly #keys: readonly DeclaredKey[];
  /** The same by table and key; an entry declares as many as it has members. */
  readonly #byKey: ReadonlyMap<string, readonly DeclaredKey[]>;
  /** Answers that hold very many, of which each of those may ask. */
  readonly #known = new Map<string, readonly EntryRef[]>();
  readonly #declarations = new Map<string, readonly Declaration[]>();
  readonly #shared = new Map<object, unknown>();
  /** The scopes of files that were asked for, by whichever came first. */
  readonly #seen: Map<FileIndex, EditedScope>;

  constructor(
    base: WorkspaceScope,
    edited: EditedEntry,
    keys: readonly DeclaredKey[] = declaredKeys(edited.now),
    seen = new Map<FileIndex, EditedScope>(),
  ) {
    this.#seen = seen.set(base.file, this);
    this.#base = base;
    this.#edited = edited;
    this.#keys = keys;
    this.#byKey = gathered(keys, ({ lookup, key }) => [lookupKey(lookup, key)]);
  }

  get file(): FileIndex {
    return this.#base.file;
  }
  get registerFiles(): readonly FileIndex[] {
    return this.#base.registerFiles;
  }
  get usedFiles(): readonly FileIndex[] {
    return this.#base.usedFiles;
  }

  lookupName(name: string): readonly Declaration[] {
    return this.#named('names', foldName(name), this.#base.lookupName(name));
  }
  lookupPersonPart(part: string): readonly Declaration[] {
    return this.#named('personParts', foldName(part), this.#base.lookupPersonPart(part));
  }
  lookupFunction(name: string): readonly Declaration[] {
    return this.#named('functions', foldName(name), this.#base.lookupFunction(name));
  }
  lookupMember(name: string): readonly Member[] {
    const folded = foldName(name);
    const { file, old, now, changed } = this.#edited;
    const inFile = (at: FileIndex, placed: PlacedEntry) =>
      (membersIn.get(placed, () => membersByKey(placed)).get(folded) ?? []).map((text) =>
        memberFrom({ file: at, placed }, text),
      );
    const found = this.#base.lookupMember(name);
    const gone = new Set(found.flatMap((one) => (changed.has(one.placed) ? [one.placed] : [])));
    const others = found.filter(({ placed }) => placed !== old && !gone.has(placed));
    // Which file another gremium stands in is known of those that are found already; what it says anew goes with them.
    const again = found
      .filter(({ placed }) => gone.has(placed))
      .flatMap((one) => inFile(one.file, changed.get(one.placed)!));
    return this.#nearest(inFile(file, now), [...others, ...again], (one) => this.#rankOf(one));
  }
  rankOf(file: FileIndex): number {
    return this.#base.rankOf(file);
  }

  #once(question: string, find: () => readonly EntryRef[]): readonly EntryRef[] {
    const known = this.#known.get(question) ?? find();
    this.#known.set(question, known);
    return known;
  }

  lookupNumber(kind: NumberedKind, number: string, register?: string): readonly EntryRef[] {
    return this.#once(`${kind} ${register ?? ''}/${number}`, () => this.#findNumber(kind, number, register));
  }

  #findNumber(kind: NumberedKind, number: string, register: string | undefined): readonly EntryRef[] {
    const { file, now } = this.#edited;
    const others = this.#others(this.#base.lookupNumber(kind, number, register));
    const mine = this.#declared('numbers', numberKey(kind, number)).map(({ ordinal }) => ({
      file,
      placed: ordinal === undefined ? now : minutesEntry(now, ordinal),
    }));
    if (register !== undefined) return foldName(register) === file.registerCode ? [...mine, ...others] : others;
    const isSeen = Number.isFinite(this.#registerRank(file));
    return this.#nearest(isSeen ? mine : [], others, (one) => this.#registerRank(one));
  }

  lookupHeading(name: string): readonly EntryRef[] {
    return this.#once(`blok ${name}`, () => this.#findHeading(name));
  }

  #findHeading(name: string): readonly EntryRef[] {
    const { file, headings } = this.#edited;
    const others = this.#base.lookupHeading(name).filter(({ placed }) => !headings.has(placed));
    if (!this.registerFiles.includes(file)) return others;
    const mine = [...headings].filter(([, names]) => names.includes(foldNumber(name)));
    return [...mine.map(([placed]) => ({ file, placed })), ...others];
  }

  documents(reference: string): readonly EntryRef[] {
    const { file, now } = this.#edited;
    const others = this.#others(this.#base.documents(reference));
    const isMine = this.#declared('documents', foldName(reference)).length > 0;
    return isMine ? [{ file, placed: now }, ...others] : others;
  }

  ownWords(key: string): readonly EntryRef[] {
    return this.#base.ownWords(key);
  }
  statusWords(): readonly EntryRef[] {
    return this.#base.statusWords();
  }

  moments(folded: string): readonly EntryRef[] {
    const { file, now } = this.#edited;
    const others = this.#others(this.#base.moments(folded));
    const isMine = this.#declared('moments', folded).length > 0;
    return isMine ? [{ file, placed: now }, ...others] : others;
  }

  layouts(key: string): readonly EntryRef[] {
    const { file, now } = this.#edited;
    const others = this.#others(this.#base.layouts(key));
    const isMine = this.#declared('layouts', key).length > 0;
    return isMine ? [{ file, placed: now }, ...others] : others;
  }

  meetings(folded: string): readonly EntryRef[] {
    return this.#base.meetings(folded);
  }
  mentions(kind: NumberedKind, number: string): readonly EntryRef[] {
    return this.#base.mentions(kind, number);
  }
  seenFrom(file: FileIndex): WorkspaceScope {
    return this.#seen.get(file) ?? new EditedScope(this.#base.seenFrom(file), this.#edited, this.#keys, this.#seen);
  }
  /** Keeps it for this try: nothing of it is known outside. */
  shared<T>(key: object, compute: (scope: Scope) => T): T {
    if (!this.#shared.has(key)) this.#shared.set(key, compute(this));
    return this.#shared.get(key) as T;
  }
  follow(): void {}
  files() {
    return this.#base.files();
  }
  declarations() {
    return this.#base.declarations();
  }
  numbered(kind: NumberedKind) {
    return this.#base.numbered(kind);
  }

  /** What the entry declares under a key of a table then. */
  #declared(lookup: DeclaredKey['lookup'], key: string): readonly DeclaredKey[] {
    return this.#byKey.get(lookupKey(lookup, key)) ?? [];
  }

  #others<T extends EntryRef>(found: readonly T[]): T[] {
    return found.filter(({ placed }) => hostOf(placed) !== this.#edited.old);
  }

  #named(lookup: DeclaredKey['lookup'], folded: string, found: readonly Declaration[]): readonly Declaration[] {
    if (!isLong(found)) return this.#findNamed(lookup, folded, found);
    const key = lookupKey(lookup, folded);
    const known = this.#declarations.get(key) ?? this.#findNamed(lookup, folded, found);
    this.#declarations.set(key, known);
    return known;
  }

  #findNamed(lookup: DeclaredKey['lookup'], folded: string, found: readonly Declaration[]): readonly Declaration[] {
    const { file, now } = this.#edited;
    const mine = this.#declared(lookup, folded).map(
      ({ name }): Declaration => ({ file, placed: now, kind: now.kind as NameKind, name: name! }),
    );
    const nearest = this.#nearest(mine, this.#others(found), (one) => this.#rankOf(one));
    return [...nearest].sort((a, b) => SOURCE_ORDER[a.name.source] - SOURCE_ORDER[b.name.source]);
  }

  /** The entries of the nearest files: this one, then those named by `gebruik` in their order, then all others. */
  #nearest<T extends EntryRef>(
    mine: readonly T[],
    others: readonly T[],
    rank: (file: FileIndex) => number,
  ): readonly T[] {
    if (mine.length === 0 || others.length === 0) return mine.length === 0 ? others : mine;
    const [own, other] = [rank(mine[0]!.file), rank(others[0]!.file)];
    if (own === other) return [...mine, ...others];
    return own < other ? mine : others;
  }

  #rankOf(sought: FileIndex): number {
    return this.#base.rankOf(sought);
  }

  /** The own register, then those of the files named by `gebruik`; the numbers of others are not seen. */
  #registerRank(sought: FileIndex): number {
    if (this.registerFiles.includes(sought)) return 0;
    const at = this.usedFiles.findIndex(({ registerCode }) => registerCode === sought.registerCode);
    return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
  }
}

function membersByKey({ entry }: PlacedEntry): ReadonlyMap<string, readonly string[]> {
  return gathered(memberTexts(entry), memberKeys);
}

/** All by each of their keys, in their order. */
function gathered<T>(all: readonly T[], keysOf: (one: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const there = found.get(key);
      if (there === undefined) found.set(key, [one]);
      else there.push(one);
    }
  }
  return found;
}

/** Numbers, names and registers that an entry has and another had first. Names and spans are for the sentence of the problem. */
import { copyOf } from '../model/index/copies.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { doublesOf } from '../model/index/moments.ts';
import { declaredNames } from '../model/index/names.ts';
import { numberKey } from '../model/index/numberKey.ts';
import { firstWithNumber } from '../model/index/registerMates.ts';
import type { Scope } from '../model/index/scope.ts';
import { shownFileName } from '../model/index/shownFileName.ts';
import { layoutKey } from '../syntax/layoutWords.ts';
import { type EntryKind, isNumberedKind } from '../syntax/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { headSpan } from './spans.ts';

/** Keys that have to be unique: a kind of key of `FileIndex.keysOf`, or the register. */
export type UniqueKey = 'numbers' | 'names' | 'register';

/** A key that another entry had first. */
export interface Duplicate {
  readonly kind: EntryKind;
  /** The name that both have. */
  readonly name: string;
  readonly span: Span;
  /** The one that keeps it, and where it says so. */
  readonly first: { readonly ref: EntryRef; readonly span: Span; readonly name: string };
  /** The name of the file of the first, where that is another file. */
  readonly file: string | undefined;
}

/** The duplicates in an entry: what it has, of a unique kind, that another had first; empty for nearly all. */
export function duplicatesIn(ref: EntryRef, unique: UniqueKey, scope: Scope): Iterable<Duplicate> {
  switch (unique) {
    case 'numbers':
      return numberIn(ref, scope);
    case 'names':
      if (ref.placed.kind === 'indeling') return layoutIn(ref);
      return ref.placed.kind === 'moment' ? momentsIn(ref) : namesIn(ref);
    case 'register':
      return registerIn(ref, scope);
  }
}

function* numberIn(ref: EntryRef, scope: Scope): Iterable<Duplicate> {
  const { kind, identity } = ref.placed.entry;
  if (!isNumberedKind(kind) || identity === undefined) return;
  // In the order of the files' addresses, so that the files of one register agree on which is the first.
  const isCopy = copyOf(ref.file, scope.registerFiles) !== undefined;
  // Of a copy that is said once, at its `register`.
  const first = firstWithNumber(isCopy ? [ref.file] : scope.registerFiles, numberKey(kind, identity.text));
  if (first === undefined || first.placed === ref.placed) return;
  yield {
    kind,
    name: identity.text,
    span: identity,
    first: { ref: first, span: headSpan(first.placed.head), name: identity.text },
    // A copy of last week stands beside the list: which file it is says more than the number.
    file: first.file === ref.file ? undefined : shownFileName(first.file.uri),
  };
}

function* momentsIn(ref: EntryRef): Iterable<Duplicate> {
  const { identity } = ref.placed.entry;
  for (const { word, first, firstWord } of doublesOf(ref)) {
    const name = identity?.text ?? word.text;
    yield {
      kind: 'moment',
      name,
      span: word,
      first: { ref: first, span: firstWord, name: firstWord.text },
      file: undefined,
    };
  }
}

function* layoutIn({ file, placed }: EntryRef): Iterable<Duplicate> {
  const { identity } = placed.entry;
  const first = identity && file.layouts.get(layoutKey(identity.text))[0];
  if (identity === undefined || first === undefined || first.placed === placed) return;
  const there = first.placed.entry.identity ?? identity;
  yield {
    kind: 'indeling',
    name: identity.text,
    span: identity,
    first: { ref: first, span: there, name: there.text },
    file: undefined,
  };
}

function* namesIn({ file, placed }: EntryRef): Iterable<Duplicate> {
  const { kind } = placed;
  if (kind === undefined) return;
  for (const { folded, word } of declaredNames(placed.entry)) {
    const first = file.names.get(folded)[0];
    if (first === undefined || first.placed === placed) continue;
    const there = first.name.word;
    yield {
      kind,
      name: word.text,
      span: word,
      first: { ref: first, span: there, name: there.text },
      file: undefined,
    };
  }
}

function* registerIn({ file, placed }: EntryRef, scope: Scope): Iterable<Duplicate> {
  const own = file.registers.first;
  if (placed.kind !== 'register' || own === undefined) return;
  // That the register stands in another file too, with the same numbers, is said at the one that counts.
  const other = own === placed ? copyOf(file, scope.registerFiles) : file;
  const first = other?.registers.first;
  if (other === undefined || first === undefined) return;
  const name = first.head.identity?.text ?? '';
  yield {
    kind: 'register',
    name: other === file ? name : (placed.head.identity?.text ?? ''),
    span: headSpan(placed.head),
    first: { ref: { file: other, placed: first }, span: headSpan(first.head), name },
    file: other === file ? undefined : shownFileName(other.uri),
  };
}

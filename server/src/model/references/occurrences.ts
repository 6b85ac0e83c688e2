/**
 * Occurrences of an entry in all files: an action by its number, a person, organisation or gremium by any of its names,
 * a heading by a `blok` field, a document by its reference. A place counts when it stands for that entry from where it
 * is.
 */

import { finish, type Work } from '../../incremental/work.ts';
import { fieldOf, textOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { foldNumber } from '../../syntax/numberReferences.ts';
import { isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import type { EntryRef, FileIndex } from '../index/fileIndex.ts';
import { hostOf } from '../index/minutes.ts';
import { declaredNames, personParts } from '../index/names.ts';
import type { WorkspaceScope } from '../index/scope.ts';
import { type ResolvedReference, resolveIn } from './resolve.ts';

/** Reading so many entries takes some milliseconds. */
const PORTION = 100;

/** A place where an entry is named. The span is relative to `host`, the entry at the margin. */
export interface Occurrence extends ResolvedReference {
  readonly host: EntryRef;
}

/**
 * The occurrences of an entry, in the order of the files (the own one first) and of their texts. Reads what looks like
 * it.
 */
export function occurrencesOf(target: EntryRef, scope: WorkspaceScope): Occurrence[] {
  return finish(findOccurrences(target, scope));
}

/**
 * The occurrences of an entry, found in portions. What is read for it is dropped, so that of many files no more is held
 * than before.
 */
export function* findOccurrences(target: EntryRef, scope: WorkspaceScope): Work<Occurrence[]> {
  const found: Occurrence[] = [];
  for (const { file } of scope.files()) {
    for (const some of portionsOf(file.document.entries)) {
      for (const one of occurrencesIn(file, target, scope, some)) found.push(one);
      file.document.letGo(some);
      yield;
    }
  }
  return found;
}

/** Entries of a file, in portions that are gone through in some milliseconds. */
export function* portionsOf(entries: Iterable<PlacedEntry>): Iterable<readonly PlacedEntry[]> {
  // As they are now: the chunks themselves may change between two portions.
  const all = [...entries];
  for (let at = 0; at < all.length; at += PORTION) yield all.slice(at, at + PORTION);
}

/**
 * The places of an entry in one file, in the order of the text.
 * @param among the entries at the margin that are looked at; all of the file when left out.
 */
export function occurrencesIn(
  file: FileIndex,
  target: EntryRef,
  scope: WorkspaceScope,
  among: Iterable<PlacedEntry> = file.document.entries,
): Occurrence[] {
  const own = scope.seenFrom(file);
  const found: Occurrence[] = [];
  for (const host of mayName(file, target, among)) {
    for (const place of resolveIn(host, own)) {
      if (place.target.placed === target.placed) found.push({ ...place, host });
    }
  }
  return found;
}

/**
 * The entries at the margin of a file whose texts have what a place of an entry needs to have, and the entry itself: reading
 * the text costs far less than reading the entry.
 */
export function* mayName(
  file: FileIndex,
  target: EntryRef,
  among: Iterable<PlacedEntry> = file.document.entries,
): Iterable<EntryRef> {
  const pattern = looksLike(target);
  const declaring = hostOf(target.placed);
  for (const placed of among) {
    if (placed === declaring || pattern?.test(textOfPlaced(placed)) === true) yield { file, placed };
  }
}

function textOfPlaced({ start, length, chunk }: PlacedEntry): string {
  return chunk.list.source.text.slice(start, start + length).normalize('NFC');
}

/** A pattern that every text naming the entry matches, and many others do; undefined when nothing can name it. */
function looksLike({ placed }: EntryRef): RegExp | undefined {
  const { entry, kind } = placed;
  if (isHeadingKind(kind)) return /(?<![\p{L}\d])blok\s*:/iu;
  const { identity } = entry;
  if (isNumberedKind(kind)) {
    if (identity === undefined) return undefined;
    return new RegExp(String.raw`(?<![\p{L}\d])0*${escaped(foldNumber(identity.text))}(?![\p{L}\d])`, 'iu');
  }
  const texts = new Set<string>();
  for (const { word, source } of declaredNames(entry)) {
    texts.add(longestWord(word.text));
    if (kind === 'persoon' && source !== 'misspelling') {
      for (const part of personParts(word.text)) texts.add(longestWord(part));
    }
  }
  const position = kind === 'persoon' ? fieldOf(entry, 'functie') : undefined;
  if (position !== undefined) texts.add(longestWord(textOf(position)));
  if ((kind === 'stuk' || kind === 'indeling') && identity !== undefined) texts.add(longestWord(identity.text));
  const needles = [...texts].filter((text) => text !== '').map(escaped);
  return needles.length === 0 ? undefined : new RegExp(needles.join('|'), 'iu');
}

/** Spaces may be typed in any width, and initials may stand between the words: one word is looked for. */
function longestWord(text: string): string {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
    .replace(/\.$/u, '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

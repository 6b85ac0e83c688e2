/** The text by which an editor filters a name while it is typed. */
import { declaredNames } from '../../model/index/names.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { EntryMemo } from '../../syntax/entryMemo.ts';

/** The accents of a text in NFD. */
const ACCENTS = /\p{M}+/gu;
/** Most names have none, and are not taken apart. */
const ACCENTED = /[^\0-\x7F]/u;
const INITIAL = /^\p{L}/u;

/**
 * The names of an entry, and what else they may be typed as: a person's initials (`NvdL`), and letters without their
 * accents (`Coordinator`). VS Code looks at the first 128 characters only and at the beginnings of words, so whole
 * names stand first.
 */
export function searchText(placed: PlacedEntry): string {
  return texts.get(placed, () => readSearchText(placed.entry));
}

/** Names are gone through at every keystroke. */
const texts = new EntryMemo<string>();

function readSearchText(entry: Entry): string {
  const names = declaredNames(entry).map(({ word }) => word.text);
  const found = new Set(names);
  for (const word of names.flatMap((name) => (ACCENTED.test(name) ? name.split(/\s+/u) : []))) {
    const plain = word.normalize('NFD').replace(ACCENTS, '');
    if (plain !== word.normalize('NFC')) found.add(plain);
  }
  if (entry.kind === 'persoon') for (const name of names) found.add(initialsOf(name));
  return [...found].filter((text) => text !== '').join(' ');
}

/** `NvdL`; empty for a name of one word. */
function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/u).flatMap((word) => INITIAL.exec(word)?.[0] ?? []);
  return letters.length < 2 ? '' : letters.join('');
}

/** What a name is found by while it is typed. */
import { declaredNames } from '../../model/names.ts';
import type { Entry } from '../../syntax/entry.ts';

/** Accents that are typed as letters of their own in NFD. */
const ACCENTS = /\p{M}+/gu;
const INITIAL = /^\p{L}/u;

/**
 * All names of an entry, and what else they may be typed as: a person's initials (`NvdL`), and letters without their accents
 * (`Coordinator`). VS Code looks at the first 128 characters only and at the beginnings of words, so whole names stand first.
 */
export function searchText(entry: Entry): string {
  const names = declaredNames(entry).map(({ word }) => word.text);
  const texts = new Set(names);
  for (const word of names.flatMap((name) => name.split(/\s+/u))) {
    const plain = word.normalize('NFD').replace(ACCENTS, '');
    if (plain !== word.normalize('NFC')) texts.add(plain);
  }
  if (entry.kind === 'persoon') for (const name of names) texts.add(initialsOf(name));
  return [...texts].filter((text) => text !== '').join(' ');
}

/** `NvdL`; empty for a name of one word. */
function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/u).flatMap((word) => INITIAL.exec(word)?.[0] ?? []);
  return letters.length < 2 ? '' : letters.join('');
}

/** What stands behind a field of an entry that a list is compared with: as an export shows it, and as a whole. */
import { fieldOf, statusValue } from '../../syntax/entry.ts';
import { ENTRIES, type EntryKind, foldWord } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import {
  cellOfField,
  cellOfFirst,
  cellOfOwnField,
  dateCell,
  deadlineCell,
  gremiumCell,
  ownerCell,
  remarkCell,
  statusCell,
} from '../cells.ts';
import type { ListedEntry } from '../listedEntry.ts';
import { proseOf } from '../prose.ts';

export interface Standing {
  /** What counts, whoever says it; empty where nothing does. */
  readonly shown: string;
  /** What a change takes away: the text of the entry's own field with the words behind its value; else what is shown. */
  readonly whole: string;
}

/** @param name the official name of a field, or one of the register's own. */
export function standingOf(name: string, kind: EntryKind | undefined, listed: ListedEntry): Standing {
  const shown = shownOf(name, kind, listed);
  const own = fieldOf(listed.entry, name);
  // A status is shown without the words behind it.
  const isOwn = name === 'status' ? shown !== '' && statusValue(own)?.text === shown : name === 'voortgang';
  const whole = isOwn ? proseOf(listed.entry, own) : '';
  return { shown, whole: whole === '' ? shown : whole };
}

function shownOf(name: string, kind: EntryKind | undefined, listed: ListedEntry): string {
  if (name === ownerFieldOf(kind)) return ownerCell(listed).text;
  const cells = {
    status: statusCell,
    deadline: deadlineCell,
    opmerking: remarkCell,
    datum: dateCell,
    gremium: gremiumCell,
  };
  if (Object.hasOwn(cells, name)) return cells[name as keyof typeof cells](listed).text;
  if (name === 'voortgang') return cellOfFirst('afdoening', 'voortgang')(listed).text;
  const isKnown = kind !== undefined && Object.hasOwn(ENTRIES[kind].fields, name);
  return (isKnown ? cellOfField(name) : cellOfOwnField(foldWord(name)))(listed).text;
}

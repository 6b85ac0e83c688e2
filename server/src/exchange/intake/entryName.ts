/** What an entry of a row is called by: its number and its kind, as they stand in their columns. */
import { type EntryKind, keywordOf } from '../../syntax/vocabulary.ts';
import type { Collector } from './collector.ts';
import { addField, type DraftEntry, type Origin } from './draft.ts';
import { entryNumber } from './entryNumber.ts';
import { isFieldOf, kindIn } from './kinds.ts';

/**
 * Gives an entry its number, without the words around it; what cannot be one stands as its mark. The number as one to count on from
 * comes back; undefined without one. @param isOurs it stands in a list that we made
 */
export function nameEntry(
  entry: DraftEntry,
  typed: string,
  isOurs: boolean,
  into: Collector,
  origin: Origin,
): number | undefined {
  if (typed === '') return undefined;
  const number = entryNumber(typed, isOurs);
  if (number === undefined) {
    addField(entry, isFieldOf(entry.kind, 'kenmerk') ? 'kenmerk' : 'toelichting', typed);
    into.doubt(entry, 'number', [typed], origin);
    return undefined;
  }
  entry.identity = number;
  if (/[\p{L}\p{N}]/u.test(typed.replace(number, ''))) into.tell('derived', [typed], origin);
  return /^\d{1,4}$/u.test(number) ? Number.parseInt(number, 10) : undefined;
}

/** The kind that a cell names; undefined of one that names none, whose words are kept with its entry. */
export function kindSaid(typed: string, into: Collector, origin: Origin): EntryKind | undefined {
  if (typed === '') return undefined;
  const said = keywordOf(typed) ?? kindIn(typed);
  if (said !== undefined) into.tell('derived', [typed], origin);
  return said;
}

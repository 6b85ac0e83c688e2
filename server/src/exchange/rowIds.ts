/** What rows are called by for a program: the same for an entry in every document, as long as its number or title stays. */
import type { EntryRef } from '../model/index/fileIndex.ts';
import { MinutesEntry } from '../model/index/minutes.ts';
import type { Scope } from '../model/index/scope.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { contentHash } from '../text/contentHash.ts';
import type { Place } from './document.ts';
import { registerCode } from './registerNames.ts';

export class RowIds {
  readonly #known = new Map<PlacedEntry, string>();
  readonly #counts = new Map<string, number>();

  /** The id of an entry; of two that are called the same the second ends in `-2`. */
  of({ placed }: EntryRef, scope: Scope): string {
    const known = this.#known.get(placed);
    if (known !== undefined) return known;
    const { kind = '', identity, title } = placed.entry;
    const id = RowIds.idOf(registerCode(scope), kind, identity?.text, title?.text);
    const count = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, count);
    const own = count === 1 ? id : `${id}-${count}`;
    this.#known.set(placed, own);
    return own;
  }

  /** What an entry is called by that is the only one with its number or, without one, with its title. */
  static idOf(code: string, kind: string, number: string | undefined, title = ''): string {
    const called = number?.toLowerCase() ?? contentHash(title);
    return `${code}/${kind}/${called.replace(/\s+/gu, ' ')}`;
  }
}

/** Where an entry stands. */
export function placeOf({ file, placed }: EntryRef): Place {
  if (!(placed instanceof MinutesEntry)) return { uri: file.uri, line: placed.line };
  return { uri: file.uri, line: file.document.text.positionAt(placed.start + placed.entry.keyword.start).line };
}

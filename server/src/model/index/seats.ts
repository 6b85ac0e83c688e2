/** The seats of the gremia of a file, and who has them: put together when somebody asks, since few do. */
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { FileIndex, Member } from './fileIndex.ts';
import type { DeclaredKey } from './indexKey.ts';
import { memberFrom, memberKeys } from './members.ts';
import { PlacesByKey } from './placesByKey.ts';

const NOBODY: readonly string[] = [];

export class Seats {
  /** `Member.text` of those who have a seat by an entry. */
  readonly #texts = new Map<PlacedEntry, readonly string[]>();
  /** By the keys of `memberKeys`; undefined until somebody asks. */
  #members: PlacesByKey<Member> | undefined;

  /** An entry declares these keys now; the seats that came or went are added to `changed`. */
  put(placed: PlacedEntry, keys: readonly DeclaredKey[], changed: Set<string>): void {
    const before = this.#texts.get(placed) ?? NOBODY;
    const after = keys.find(({ lookup }) => lookup === 'members')?.signature.split('\n') ?? NOBODY;
    if (before.join('\n') === after.join('\n')) return;
    this.#members = undefined;
    if (after.length > 0) this.#texts.set(placed, after);
    else this.#texts.delete(placed);
    for (const text of before) if (!after.includes(text)) changed.add(text);
    for (const text of after) if (!before.includes(text)) changed.add(text);
  }

  membersIn(file: FileIndex): PlacesByKey<Member> {
    if (this.#members !== undefined) return this.#members;
    this.#members = new PlacesByKey<Member>();
    for (const [placed, texts] of this.#texts) {
      for (const text of texts) {
        const member = memberFrom({ file, placed }, text);
        for (const key of memberKeys(text)) this.#members.add(key, member);
      }
    }
    return this.#members;
  }
}

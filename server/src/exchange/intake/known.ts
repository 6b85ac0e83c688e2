/** Which entry of a register a row of a list is about. */
import { numberKey } from '../../model/index/numberKey.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { foldWord, isNumberedKind } from '../../syntax/vocabulary.ts';
import type { Sent } from './sent.ts';

/**
 * `twice` all that it may be were found already · `clash` its number is that of something else, which came there after the list went out,
 * or that another row of the list is about.
 * Of one that was found by its title although its number is another one, `isRenumbered`.
 */
export type FoundEntry =
  | { readonly is: 'found'; readonly placed: PlacedEntry; readonly isRenumbered: boolean }
  | { readonly is: 'none' | 'twice' | 'clash' };

/** The entries of the register, each found once: by its number, then by its title; of equal titles in the order of the text. */
export class Known {
  readonly #byKey = new Map<string, PlacedEntry[]>();
  readonly #found = new Set<PlacedEntry>();
  readonly #made: ReadonlySet<string>;
  readonly #sent: Sent | undefined;

  /** The titles of the rows of the list, and those that more of them have. */
  readonly #doubled = new Set<string>();
  readonly #titles = new Set<string>();

  /**
   * @param made numbers that were made of headings and letters: the title says more than they do.
   * @param sent what went out; undefined where nobody knows.
   */
  constructor(made: ReadonlySet<string>, sent: Sent | undefined) {
    this.#made = made;
    this.#sent = sent;
  }

  /** Takes an entry of the register in. */
  add(placed: PlacedEntry): void {
    for (const key of keysOf(placed.head)) {
      const all = this.#byKey.get(key);
      if (all === undefined) this.#byKey.set(key, [placed]);
      else all.push(placed);
    }
  }

  /** Takes note of a row of the list; all of them are known before one is asked for. */
  addRow(row: Entry): void {
    const key = titleKey(row);
    if (key !== undefined && this.#titles.has(key)) this.#doubled.add(key);
    if (key !== undefined) this.#titles.add(key);
  }

  of(entry: Entry): FoundEntry {
    const keys = keysOf(entry);
    if (entry.identity !== undefined && this.#made.has(entry.identity.text)) keys.reverse();
    const all = keys.map((key) => this.#byKey.get(key) ?? []);
    const other = this.#renumbered(entry, all[0] ?? []);
    if (other !== undefined) return this.#take(other, true);
    const placed = all.flatMap((some) => some.find((one) => !this.#found.has(one)) ?? [])[0];
    // A number that was found already is not that of another entry, whatever its title.
    if (placed === undefined || (all[0]!.length > 0 && !all[0]!.includes(placed)))
      return { is: all.some((some) => some.length > 0) ? 'twice' : 'none' };
    if (this.#isClash(entry, placed) || this.#isOfAnotherRow(entry, placed)) return { is: 'clash' };
    const isRenumbered =
      entry.identity !== undefined && placed.entry.identity !== undefined && !hasSameNumber(entry, placed.entry);
    return this.#take(placed, isRenumbered && !this.#made.has(entry.identity.text));
  }

  #take(placed: PlacedEntry, isRenumbered: boolean): FoundEntry {
    this.#found.add(placed);
    return { is: 'found', placed, isRenumbered };
  }

  /**
   * The one entry with the title of a row whose number is that of another title, as when a list numbers itself and a row was taken out of it;
   * undefined where the number goes before.
   */
  #renumbered(entry: Entry, byNumber: readonly PlacedEntry[]): PlacedEntry | undefined {
    const key = titleKey(entry);
    if (key === undefined || entry.identity === undefined || this.#doubled.has(key)) return undefined;
    if (byNumber.length === 0 || byNumber.some((one) => titleKey(one.head) === key)) return undefined;
    const [only, ...others] = this.#byKey.get(key) ?? [];
    return only === undefined || others.length > 0 || this.#found.has(only) ? undefined : only;
  }

  /**
   * True of an entry that a row would get by its number, while another row alone has its title: a row was put in, and those below it
   * were numbered anew.
   */
  #isOfAnotherRow(row: Entry, { head }: PlacedEntry): boolean {
    const key = titleKey(head);
    if (key === undefined || key === titleKey(row) || !this.#titles.has(key) || this.#doubled.has(key)) return false;
    return titleKey(row) !== undefined && this.#byKey.get(key)?.length === 1;
  }

  /** True when the list has a new row, and the register a new entry, with one number. */
  #isClash(row: Entry, { entry }: PlacedEntry): boolean {
    if (this.#sent === undefined || row.identity === undefined || entry.identity === undefined) return false;
    return titleKey(row) !== titleKey(entry) && hasSameNumber(row, entry) && !this.#sent.hasNumber(row);
  }
}

function hasSameNumber(one: Entry, other: Entry): boolean {
  const [a, b] = [one, other].map(({ kind, identity }) =>
    isNumberedKind(kind) && identity !== undefined ? numberKey(kind, identity.text) : undefined,
  );
  return a === b;
}

/** The number, then the title. */
function keysOf(entry: Entry): string[] {
  const { kind, identity } = entry;
  if (!isNumberedKind(kind)) return [];
  const title = titleKey(entry);
  return [
    ...(identity === undefined ? [] : [`# ${numberKey(kind, identity.text)}`]),
    ...(title === undefined ? [] : [title]),
  ];
}

function titleKey({ kind, title }: Entry): string | undefined {
  return title === undefined ? undefined : `${kind} ${foldWord(title.text)}`;
}

/** Which entry of a register a row of a list is about. */
import { numberKey } from '../../model/index/numberKey.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { foldWord, isNumberedKind } from '../../syntax/vocabulary.ts';
import type { Sent } from './sent.ts';
import { sentAs } from './sentAs.ts';

/**
 * `twice` all that it may be were found already · `clash` its number is that of something else, which came there after the list went out,
 * or that another row of the list is about.
 * Of one that was found by its title although its number is another one, `isRenumbered`.
 */
export type FoundEntry =
  | { readonly is: 'found'; readonly placed: PlacedEntry; readonly isRenumbered: boolean }
  | { readonly is: 'none' | 'twice' | 'clash' };

const NONE: ReadonlyMap<PlacedEntry, Entry> = new Map();
/** So many numbers that the register has not are looked at for each row that is new. */
const MOST_GONE = 50;

/** The entries of the register, each found once: by its number, then by its title; of equal titles in the order of the text. */
export class Known {
  readonly #byKey = new Map<string, PlacedEntry[]>();
  readonly #found = new Set<PlacedEntry>();
  readonly #made: ReadonlySet<string>;
  readonly #sent: Sent | undefined;

  /** How many rows of the list have each title. */
  readonly #titles = new Map<string, number>();
  readonly #rows: Entry[] = [];
  /** What the register has called otherwise since the list went out, by the title that a row still has. */
  #calledBefore: ReadonlyMap<string, PlacedEntry> | undefined;
  #isCalledBefore: ReadonlySet<PlacedEntry> = new Set();
  #isNumberedAnew: boolean | undefined;
  /** Rows with numbers that the register has not. */
  #gone: readonly Entry[] | undefined;

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
    if (key !== undefined) this.#titles.set(key, this.#rowsOf(key) + 1);
    this.#rows.push(row);
  }

  of(entry: Entry): FoundEntry {
    const keys = keysOf(entry);
    if (entry.identity !== undefined && this.#made.has(entry.identity.text)) keys.reverse();
    const all = keys.map((key) => this.#byKey.get(key) ?? []);
    const other = this.#byTitleSent(entry) ?? this.#byTitleAlone(entry, all[0] ?? []);
    if (other !== undefined) return other;
    const placed = all.flatMap((some) => some.find((one) => !this.#found.has(one)) ?? [])[0];
    // A number that was found already is not that of another entry, whatever its title.
    if (placed === undefined || (all[0]!.length > 0 && !all[0]!.includes(placed)))
      return { is: all.some((some) => some.length > 0) ? 'twice' : 'none' };
    if (this.#isClash(entry, placed) || this.#isOfAnotherRow(entry, placed)) return { is: 'clash' };
    const isRenumbered =
      entry.identity !== undefined && placed.entry.identity !== undefined && !hasSameNumber(entry, placed.entry);
    return this.#take(placed, isRenumbered && !this.#made.has(entry.identity.text));
  }

  /** True of a row that is in the list, and of which the register took out what it was about, whatever number it has by now. */
  isTakenOut(row: Entry): boolean {
    const sent = this.#sent;
    if (sent === undefined) return false;
    this.#gone ??= this.#rows
      .filter((one) => one.identity !== undefined && this.#entriesOf(keysOf(one)[0]!).length === 0)
      .slice(0, MOST_GONE);
    const title = row.title?.text;
    return title !== undefined && this.#gone.some((one) => one.kind === row.kind && sent.hasTitleOf(one, title));
  }

  #take(placed: PlacedEntry, isRenumbered: boolean): FoundEntry {
    this.#found.add(placed);
    return { is: 'found', placed, isRenumbered };
  }

  /** What went out with the title of a row, and is called otherwise in the register by now. */
  #byTitleSent(row: Entry): FoundEntry | undefined {
    const placed = this.#findCalledBefore().get(titleKey(row) ?? '');
    if (placed === undefined || this.#found.has(placed)) return undefined;
    const areNumbered = row.identity !== undefined && placed.head.identity !== undefined;
    return this.#take(placed, areNumbered && !hasSameNumber(row, placed.head));
  }

  #findCalledBefore(): ReadonlyMap<string, PlacedEntry> {
    if (this.#calledBefore !== undefined) return this.#calledBefore;
    const isAlone = (key: string | undefined) =>
      key !== undefined && this.#rowsOf(key) === 1 && this.#entriesOf(key).length === 0;
    const rows = this.#rows.filter((row) => isAlone(titleKey(row)));
    const entries = new Set(
      [...this.#byKey.values()].flat().filter(({ head }) => this.#rowsOf(titleKey(head) ?? '') === 0),
    );
    const found = this.#sent === undefined ? NONE : sentAs(rows, [...entries], this.#sent);
    this.#isCalledBefore = new Set(found.keys());
    this.#calledBefore = new Map([...found].map(([placed, row]) => [titleKey(row)!, placed]));
    return this.#calledBefore;
  }

  /**
   * What a row is about whose number is that of another title, as when a list numbers itself and a row was put in or taken out; undefined
   * where the number goes before. Of equal titles, in a list that was numbered anew, those in the same place among them, where the list has
   * as many as the register.
   */
  #byTitleAlone(row: Entry, byNumber: readonly PlacedEntry[]): FoundEntry | undefined {
    const key = titleKey(row);
    if (key === undefined || row.identity === undefined || this.#made.has(row.identity.text)) return undefined;
    const [here, there] = [this.#entriesOf(key), this.#rowsOf(key)];
    // Where one alone is called so, it is enough that its number is another's.
    if (here.length === 0 || (here.length > 1 || there > 1 ? !this.#isAnew() : !isOfOther(row, byNumber)))
      return undefined;
    const found = here.length === there ? here.find((one) => !this.#found.has(one)) : undefined;
    if (found !== undefined) return this.#take(found, !hasSameNumber(row, found.head));
    return here.length > 1 || there > 1 ? { is: 'twice' } : undefined;
  }

  /** True of a list that has another number than the register for a title that both have. */
  #isAnew(): boolean {
    this.#isNumberedAnew ??= this.#rows.some((row) => {
      if (row.identity === undefined) return false;
      const [number, title] = keysOf(row);
      if (title === undefined || this.#made.has(row.identity.text)) return false;
      const isNumbered = this.#entriesOf(title).some(({ head }) => head.identity !== undefined);
      return isNumbered && !this.#entriesOf(number!).some(({ head }) => titleKey(head) === title);
    });
    return this.#isNumberedAnew;
  }

  /**
   * True of an entry that a row would get by its number, while other rows have its title, as many as there are entries: a row was put in, and
   * those below it were numbered anew.
   */
  #isOfAnotherRow(row: Entry, placed: PlacedEntry): boolean {
    if (this.#isCalledBefore.has(placed)) return true;
    const key = titleKey(placed.head);
    if (key === undefined || key === titleKey(row) || titleKey(row) === undefined) return false;
    return this.#rowsOf(key) >= this.#entriesOf(key).length;
  }

  #entriesOf(key: string): readonly PlacedEntry[] {
    return this.#byKey.get(key) ?? [];
  }

  #rowsOf(key: string): number {
    return this.#titles.get(key) ?? 0;
  }

  /** True when the list has a new row, and the register a new entry, with one number. */
  #isClash(row: Entry, { entry }: PlacedEntry): boolean {
    if (this.#sent === undefined || row.identity === undefined || entry.identity === undefined) return false;
    return titleKey(row) !== titleKey(entry) && hasSameNumber(row, entry) && !this.#sent.hasNumber(row);
  }
}

/** True of a row whose number the register has, but not with the title of the row. */
function isOfOther(row: Entry, byNumber: readonly PlacedEntry[]): boolean {
  return byNumber.length > 0 && !byNumber.some((one) => titleKey(one.head) === titleKey(row));
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

/** What a list that came back says of each of its rows as it went out: asked by entries of the register, and by rows of the list. */
import type { EntryRef } from '../../model/index/fileIndex.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { type EntryKind, foldWord } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import { ownColumnKey } from '../columns.ts';
import type { ListedEntry } from '../listedEntry.ts';
import { registerCode } from '../registerNames.ts';
import { RowIds } from '../rowIds.ts';
import { CountedIds, SentRows, titledId } from '../sentRows.ts';

/** How a field stands, with what went out beside it. `list` and `register` each changed it alone · `both` · `neither` · `unknown` it did not go out, or nobody knows. */
export type ChangedBy = 'list' | 'register' | 'both' | 'neither' | 'unknown';

export class Sent {
  readonly #rows: SentRows;
  readonly #scope: Scope;
  readonly #ids = new RowIds();
  readonly #titled = new CountedIds();

  private constructor(rows: SentRows, scope: Scope) {
    this.#rows = rows;
    this.#scope = scope;
  }

  /** Undefined of a list that has kept nothing. @param scope the register that it is compared with */
  static of(kept: string | undefined, scope: Scope): Sent | undefined {
    const rows = kept === undefined ? undefined : SentRows.of(kept);
    return rows && new Sent(rows, scope);
  }

  /** An entry of the register went out in it. */
  has(ref: EntryRef): boolean {
    return this.#rows.has(this.#ids.of(ref, this.#scope)) || this.#rows.has(this.#titledOf(ref));
  }

  /** A row of the list went out with this number. */
  hasNumber(row: Entry): boolean {
    return this.#rows.has(this.#idFor(row));
  }

  /** A row of the list went out with this number and this title, or without a number with this title. */
  hasRow(row: Entry): boolean {
    const title = row.title?.text ?? '';
    return [this.#idFor(row), this.#titledId(row)].some(
      (id) => this.#rows.has(id) && this.#rows.saidTitle(id, title) !== false,
    );
  }

  /** A row of the list went out with the number of another row, and this title. */
  hasTitleOf(numbered: Entry, title: string): boolean {
    return this.#rows.saidTitle(this.#idFor(numbered), title) === true;
  }

  /** The title that an entry of the register went out with is this one; undefined where nobody knows. */
  saidTitle(placed: PlacedEntry, title: string): boolean | undefined {
    const id = this.#ids.of({ file: this.#scope.file, placed }, this.#scope);
    return this.#rows.has(id) ? this.#rows.saidTitle(id, title) : undefined;
  }

  /**
   * What is known of a row of the list and the entry that it is about: the row that went out with the number of the entry or with that of the list,
   * whichever has the title of one of them.
   */
  row(row: Entry, listed: ListedEntry): SentField {
    const titles = [row, listed.entry].map(({ title }) => title?.text ?? '');
    const ofEntry = [this.#ids.of(listed.ref, this.#scope), this.#titledOf(listed.ref)];
    const ids = [...ofEntry, this.#idFor(row), this.#titledId(row)].filter((id) => this.#rows.has(id));
    const saysOne = (is: boolean | undefined) => (id: string) =>
      titles.some((title) => this.#rows.saidTitle(id, title) === is);
    const id = ids.find(saysOne(true)) ?? ids.find(saysOne(undefined)) ?? ids[0];
    return { changed: (name, inList, inRegister) => this.#changed(id, listed.entry.kind, name, inList, inRegister) };
  }

  #changed(
    id: string | undefined,
    kind: EntryKind | undefined,
    name: string,
    inList: string,
    inRegister: string,
  ): ChangedBy {
    if (id === undefined) return 'unknown';
    const said = (text: string) => {
      if (name === 'titel') return this.#rows.saidTitle(id, text);
      for (const key of columnsOf(name, kind)) {
        const found = this.#rows.said(id, key, text);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const [list, register] = [said(inList), said(inRegister)];
    if (list === undefined || register === undefined) return 'unknown';
    if (list) return register ? 'neither' : 'register';
    return register ? 'list' : 'both';
  }

  /** Of an entry with a number, as a list without numbers calls it. */
  #titledOf({ placed }: EntryRef): string {
    const id = this.#titledId(placed.entry);
    return placed.entry.identity === undefined ? id : this.#titled.of(placed, id);
  }

  #titledId({ kind, title }: Entry): string {
    return titledId(registerCode(this.#scope), kind ?? '', title?.text ?? '');
  }

  #idFor({ kind, identity, title }: Entry): string {
    return RowIds.idOf(registerCode(this.#scope), kind ?? '', identity?.text, title?.text);
  }
}

export interface SentField {
  /** @param name as an action has it, or `titel`. */
  readonly changed: (name: string, inList: string, inRegister: string) => ChangedBy;
}

/** Of a row of which nothing is known. */
export const NOT_SENT: SentField = { changed: () => 'unknown' };

/** The columns that may show a field. */
function columnsOf(name: string, kind: EntryKind | undefined): string[] {
  const shared = name === ownerFieldOf(kind) ? ['eigenaar'] : SETTLED.has(name) ? ['stand van zaken'] : [];
  return [...shared, name, ownColumnKey(foldWord(name))];
}

const SETTLED: ReadonlySet<string> = new Set(['afdoening', 'voortgang']);

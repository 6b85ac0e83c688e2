/**
 * The entries of one register as rows of a form, what minutes make below their meeting. A row follows from the first line of its entry, and is made again when its text has
 * changed; an answer costs one look at each entry. Nothing is heard of changes: what is gone is seen when it is asked for.
 */
import type { FormPatch, FormRow } from '../../../../protocol/form.ts';
import type { Work } from '../../incremental/work.ts';
import type { EntryRef, FileIndex } from '../../model/index/fileIndex.ts';
import { calledAs, hostOf, MinutesEntry, minutesEntries } from '../../model/index/minutes.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { splicesBetween } from './listSplices.ts';
import { MinutesIds } from './minutesIds.ts';

/** The most rows in one answer. */
const MOST_ROWS = 1_000;
/** The states that are kept: an answer may be lost on its way. */
const MOST_STATES = 2;
const NONE: readonly never[] = [];

export class ShownForm {
  readonly file: FileIndex;
  readonly #made = new WeakMap<PlacedEntry, { readonly row: FormRow; readonly revision: number }>();
  readonly #byId = new Map<string, WeakRef<PlacedEntry>>();
  readonly #inMinutes = new MinutesIds<string>(() => this.#newId());
  readonly #states: { readonly revision: string; readonly rows: readonly FormRow[] }[] = [];
  #lastId = 0;
  #revision = 0;
  /** Before each revision and id: those of another form are not mistaken for them. */
  readonly #name: string;

  /** @param name that no other form has, of another start of the server neither. */
  constructor(file: FileIndex, name: string) {
    this.file = file;
    this.#name = name;
  }

  /** What differs from what the client has, made bit by bit. */
  *patch(since: unknown): Work<FormPatch> {
    const rows: FormRow[] = [];
    for (const chunk of this.file.document.entries.chunks) {
      for (const placed of chunk.entries) {
        if (placed.kind === undefined) continue;
        rows.push(this.#rowOf(placed));
        if (placed.kind !== 'vergadering') continue;
        for (const made of minutesEntries(placed)) if (isNumberedKind(made.kind)) rows.push(this.#rowOf(made));
        // Minutes are read to know what they make.
        yield;
      }
      yield;
    }
    const known = this.#states.find(({ revision }) => revision === since);
    const { splices, result, hasMore } = splicesBetween(known?.rows ?? NONE, rows, MOST_ROWS);
    const isSame = known !== undefined && splices.length === 0;
    const revision = isSame ? known.revision : `${this.#name}.${++this.#revision}`;
    if (!isSame) {
      this.#states.push({ revision, rows: result });
      if (this.#states.length > MOST_STATES) this.#states.shift();
      this.#letGo(rows);
    }
    return { revision, isWhole: known === undefined, splices, hasMore };
  }

  /** The entry of a row; undefined when it is there no more. */
  entryOf(id: unknown): EntryRef | undefined {
    if (typeof id !== 'string') return undefined;
    const placed = this.#byId.get(id)?.deref() ?? this.#inMinutes.entryOf(id);
    return placed !== undefined && this.#isThere(placed) ? { file: this.file, placed } : undefined;
  }

  /** The id of the row of an entry; undefined where it has none yet. */
  idOf(placed: PlacedEntry): string | undefined {
    if (placed instanceof MinutesEntry) return this.#made.has(placed) ? this.#inMinutes.of(placed) : undefined;
    return this.#made.get(placed)?.row.id;
  }

  #isThere(placed: PlacedEntry): boolean {
    const { chunk, at } = placed;
    const host = hostOf(placed);
    if (this.file.document.entries.chunks[chunk.order] !== chunk || chunk.entries[at] !== host) return false;
    return host === placed || minutesEntries(host).some((made) => made === placed);
  }

  /** Forgets the ids of rows that are there no more, once these are many. */
  #letGo(rows: readonly FormRow[]): void {
    if (this.#byId.size + this.#inMinutes.size < rows.length * 2 + MOST_ROWS) return;
    const there = new Set(rows.map(({ id }) => id));
    this.#inMinutes.keepOnly(there);
    for (const id of this.#byId.keys()) if (!there.has(id)) this.#byId.delete(id);
  }

  #rowOf(placed: PlacedEntry): FormRow {
    const known = this.#made.get(placed);
    if (known !== undefined && known.revision === placed.revision) return known.row;
    const { identity, title, kind = '' } = placed.head;
    const isInMinutes = placed instanceof MinutesEntry;
    const id = isInMinutes ? this.#inMinutes.of(placed) : (known?.row.id ?? this.#newId());
    const made = {
      id,
      kind,
      isHeading: isHeadingKind(placed.kind),
      number: identity?.text ?? '',
      called: calledOf(placed, kind),
      title: title?.text ?? '',
    };
    const isSame = known !== undefined && JSON.stringify(known.row) === JSON.stringify(made);
    const row = isSame ? known.row : made;
    this.#made.set(placed, { row, revision: placed.revision });
    if (known === undefined && !isInMinutes) this.#byId.set(id, new WeakRef(placed));
    return row;
  }

  #newId(): string {
    return `${this.#name}.${++this.#lastId}`;
  }
}

/** Of an entry at the margin its head is enough, which costs no reading. */
function calledOf(placed: PlacedEntry, kind: string): string {
  const { kind: word, number = '' } =
    hostOf(placed) === placed ? { kind, number: placed.head.identity?.text } : calledAs(placed);
  return number === '' ? word : `${word} ${number}`;
}

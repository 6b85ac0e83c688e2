/**
 * The rows of one register as a client shows them. A row is made once for each entry, and again when its text has changed or
 * something that was looked up for it; an edit costs the chunk of entries that it touches, and one comparison for each other row.
 */
import type { ListPatch, ListRow, ListSplice } from '../../../../protocol/list.ts';
import { headingCells, rowOf } from '../../exchange/listRow.ts';
import { registerTitle } from '../../exchange/registerNames.ts';
import { Dependencies } from '../../incremental/dependencies.ts';
import { Dependents } from '../../incremental/dependents.ts';
import { type Stale, staleAfter } from '../../incremental/stale.ts';
import { TrackingScope } from '../../incremental/trackingScope.ts';
import type { Work } from '../../incremental/work.ts';
import type { EntryRef, FileIndex } from '../../model/index/fileIndex.ts';
import type { FileChange } from '../../model/index/indexChanges.ts';
import { MinutesEntry, minutesEntries } from '../../model/index/minutes.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { type CalendarDay, formatIso } from '../../model/time/calendar.ts';
import { ChunkMemo } from '../../syntax/chunkMemo.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { splicesBetween } from './listSplices.ts';
import { MinutesIds } from './minutesIds.ts';

/** The most rows in one answer: what is more comes with the next. */
const MOST_ROWS = 1_000;
/** The states that are kept: an answer may be lost on its way. */
const MOST_STATES = 2;

/** The rows of an entry at the margin: its own, and those that it makes as a meeting. */
interface Made {
  readonly rows: readonly ListRow[];
  /** The round in which they were made; another one when all were to be made anew. */
  readonly round: number;
  isStale: boolean;
}

const NONE: readonly never[] = [];

export class ShownList {
  readonly file: FileIndex;
  /** Entries whose rows were made since this began. */
  made = 0;
  readonly #rows = new Map<PlacedEntry, Made>();
  readonly #dependents = new Dependents<PlacedEntry>();
  /** The rows of each chunk of entries, until one of them may be another. */
  readonly #chunks: ChunkMemo<readonly ListRow[]>;
  readonly #ids = new WeakMap<PlacedEntry, number>();
  readonly #byId = new Map<number, PlacedEntry>();
  readonly #inMinutes = new MinutesIds<number>(() => ++this.#lastId);
  readonly #states: { readonly revision: string; readonly rows: readonly ListRow[] }[] = [];
  #day: CalendarDay | undefined;
  #round = 0;
  #lastId = 0;
  #revision = 0;
  /** Before each revision: those of another list are not mistaken for it. */
  readonly #name: string;

  constructor(file: FileIndex, name: string) {
    this.file = file;
    this.#name = name;
    this.#chunks = new ChunkMemo(({ entries }) => entries.flatMap((host) => this.#rows.get(host)?.rows ?? NONE));
  }

  /** Hears of entries before they are gone. */
  beforeRemoval(removed: readonly PlacedEntry[]): void {
    for (const host of removed) {
      for (const { id } of this.#rows.get(host)?.rows ?? NONE) this.#letGo(id);
      this.#rows.delete(host);
      this.#dependents.remove(host);
    }
  }

  /** Hears of a change of this file or another; true when rows may be other ones. */
  follow(change: FileChange): boolean {
    const stale = staleAfter(change);
    if (this.#concernsAll(stale)) {
      this.#forgetAll();
      return true;
    }
    const isOwn = stale.file === this.file;
    const hosts = this.#dependents.ofAny(stale.dependencies());
    if (isOwn) for (const placed of stale.entries) hosts.add(placed);
    for (const host of hosts) this.#forget(host);
    // Entries may have gone.
    return isOwn || hosts.size > 0;
  }

  /** Makes what is to be made, bit by bit, and gives what differs from what the client has. */
  *patch(since: unknown, scope: WorkspaceScope, day: CalendarDay | undefined): Work<ListPatch> {
    if (day !== this.#day) {
      this.#day = day;
      this.#forgetAll();
    }
    const rows: ListRow[] = [];
    for (const chunk of this.file.document.entries.chunks) {
      if (this.#chunks.peek(chunk) === undefined) {
        for (const host of chunk.entries) if (this.#renew(host, scope)) yield;
      }
      for (const row of this.#chunks.get(chunk)) rows.push(row);
    }
    const known = this.#states.find(({ revision }) => revision === since);
    const { splices, result, hasMore } = splicesBetween(known?.rows ?? NONE, rows, MOST_ROWS);
    const revision = this.#keep(known, splices, result);
    return {
      revision,
      isWhole: known === undefined,
      splices,
      hasMore,
      title: registerTitle(scope),
      day: day === undefined ? null : formatIso(day),
    };
  }

  /** The entry of a row; undefined when it is there no more. */
  entryOf(id: unknown): EntryRef | undefined {
    const placed = typeof id === 'number' ? (this.#byId.get(id) ?? this.#inMinutes.entryOf(id)) : undefined;
    return placed && { file: this.file, placed };
  }

  /** The id of the row of an entry; undefined where it has none. */
  idOf(placed: PlacedEntry): number | undefined {
    if (placed instanceof MinutesEntry) return this.#rows.has(placed.host) ? this.#inMinutes.of(placed) : undefined;
    const id = this.#ids.get(placed);
    return id !== undefined && this.#byId.has(id) ? id : undefined;
  }

  /** Forgets what is kept with the chunks. */
  dispose(): void {
    for (const chunk of this.file.document.entries.chunks) this.#chunks.forget(chunk);
  }

  #keep(
    known: { readonly revision: string } | undefined,
    splices: readonly ListSplice[],
    rows: readonly ListRow[],
  ): string {
    if (known !== undefined && splices.length === 0) return known.revision;
    const revision = `${this.#name}.${++this.#revision}`;
    this.#states.push({ revision, rows });
    if (this.#states.length > MOST_STATES) this.#states.shift();
    return revision;
  }

  /** True when what every row says may be something else: it is looked at again, and what comes out as it was is not sent. */
  #concernsAll(stale: Stale): boolean {
    return stale.headingPlaces || stale.register || stale.meetings || !stale.views.isEmpty;
  }

  #forget(host: PlacedEntry): void {
    const made = this.#rows.get(host);
    if (made !== undefined) made.isStale = true;
    this.#chunks.forget(host.chunk);
  }

  #forgetAll(): void {
    this.#round++;
    this.dispose();
  }

  /** Makes the rows of an entry where they are to be made; true when that was so. */
  #renew(host: PlacedEntry, scope: WorkspaceScope): boolean {
    const known = this.#rows.get(host);
    if (known !== undefined && !known.isStale && known.round === this.#round) return false;
    const dependencies = new Dependencies();
    const tracking = new TrackingScope(scope, dependencies);
    const rows = this.#rowsOf(host, tracking).map((row, at) => {
      const before = known?.rows[at];
      return before !== undefined && isSame(before, row) ? before : row;
    });
    this.made++;
    for (const { id } of known?.rows ?? NONE) if (!rows.some((row) => row.id === id)) this.#letGo(id);
    this.#dependents.set(host, dependencies.all);
    this.#rows.set(host, { rows, round: this.#round, isStale: false });
    return true;
  }

  #rowsOf(host: PlacedEntry, scope: TrackingScope<Dependencies>): ListRow[] {
    const { file } = this;
    if (isNumberedKind(host.kind)) return [this.#entryRow(host, scope)];
    if (isHeadingKind(host.kind)) {
      const parent = file.parentOf(host);
      return [this.#headingRow(host, parent)];
    }
    const made = minutesEntries(host).filter(({ kind }) => isNumberedKind(kind));
    return made.length === 0
      ? []
      : [this.#headingRow(host), ...made.map((placed) => this.#entryRow(placed, scope, host))];
  }

  #headingRow(placed: PlacedEntry, parent?: PlacedEntry): ListRow {
    const under = parent === undefined ? null : this.#idFor(parent);
    const { kind = '' } = placed;
    return { id: this.#idFor(placed), kind, isHeading: true, under, ...headingCells({ file: this.file, placed }) };
  }

  #entryRow(placed: PlacedEntry, scope: TrackingScope<Dependencies>, meeting?: PlacedEntry): ListRow {
    const { cells, heading } = rowOf({ file: this.file, placed }, scope, this.#day);
    const above = heading?.file === this.file ? heading.placed : meeting;
    const under = above === undefined ? null : this.#idFor(above);
    return { id: this.#idFor(placed), kind: placed.kind ?? '', isHeading: false, under, ...cells };
  }

  #idFor(placed: PlacedEntry): number {
    if (placed instanceof MinutesEntry) return this.#inMinutes.of(placed);
    const known = this.#ids.get(placed);
    const id = known ?? ++this.#lastId;
    if (known === undefined) this.#ids.set(placed, id);
    this.#byId.set(id, placed);
    return id;
  }

  #letGo(id: number): void {
    this.#byId.delete(id);
    this.#inMinutes.forget(id);
  }
}

function isSame(a: ListRow, b: ListRow): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

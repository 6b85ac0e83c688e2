/**
 * What keeps the reading of a file of somebody else within bounds: each measure is taken as soon as it is known, and going over one ends the
 * reading with a refusal, which `readGiven` gives as a value. Nothing else of a file makes a reader throw.
 */
import type { IntakeLimits, RefusalReason } from '../given.ts';

/** Asked now and then with how much was read, from 0 to 1: false stops the reading. */
export type GiveWay = (share: number) => Promise<boolean>;

/** Thrown within the readers alone. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly detail: string | undefined;

  constructor(reason: RefusalReason, detail?: string) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** A table that has more cells than this to give to what spans them is no list of people, in cells of all tables. */
const MOST_SPANNED = 5_000_000;

/** So many cells there may be for each row that is let in, with those that are counted when they are met and again in their table. */
const CELLS_PER_ROW = 15;

export class Guard {
  readonly limits: IntakeLimits;
  readonly #giveWay: GiveWay | undefined;
  #counts = { unpacked: 0, rows: 0, spanned: 0, cells: 0 };
  #countsRows = true;

  constructor(limits: IntakeLimits, giveWay?: GiveWay) {
    this.limits = limits;
    this.#giveWay = giveWay;
  }

  /** The same that takes no note of rows: of those that were counted before, and of lines within a cell. */
  withoutRows(): Guard {
    const guard = new Guard(this.limits, this.#giveWay);
    guard.#counts = this.#counts;
    guard.#countsRows = false;
    return guard;
  }

  /** Takes note of bytes that are about to be unpacked. */
  unpack(bytes: number): void {
    this.#counts.unpacked += bytes;
    if (this.#counts.unpacked > this.limits.unpackedBytes) throw new Refusal('swollen');
  }

  /** Takes note of rows of a table, or of paragraphs, which are as many lines. */
  rows(count = 1): void {
    if (!this.#countsRows) return;
    this.#counts.rows += count;
    if (this.#counts.rows > this.limits.rows) throw new Refusal('tooMany');
  }

  /** Takes note of how many columns a row has. */
  columns(count: number): void {
    if (count > this.limits.columns) throw new Refusal('tooMany');
  }

  /** Takes note of cells, empty ones too. */
  cells(count: number): void {
    this.#counts.cells += count;
    if (this.#counts.cells > this.limits.rows * CELLS_PER_ROW) throw new Refusal('tooMany');
  }

  /** Takes note of cells that one that spans covers. */
  spanned(count: number): void {
    this.#counts.spanned += count;
    if (this.#counts.spanned > MOST_SPANNED) throw new Refusal('tooMany');
  }

  depth(depth: number): void {
    if (depth > this.limits.depth) throw new Refusal('tooMany');
  }

  /** Lets others have a turn. @param share how much was read, from 0 to 1. */
  async pause(share: number): Promise<void> {
    if ((await this.#giveWay?.(share)) === false) throw new Refusal('stopped');
  }
}

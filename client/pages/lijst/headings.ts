/** The headings of a list: which stands below which, and what they are called. */
import type { ListRow } from '../../../protocol/list.ts';

/** More than this below each other are none that a register can have. */
const DEEPEST = 10;

export class Headings {
  readonly #byId: ReadonlyMap<number, ListRow>;

  constructor(headings: readonly ListRow[]) {
    this.#byId = new Map(headings.map((row) => [row.id, row]));
  }

  /** The headings above a row, the nearest first. */
  above({ under }: ListRow): ListRow[] {
    const found: ListRow[] = [];
    for (let id = under; id !== null && found.length < DEEPEST; ) {
      const heading = this.#byId.get(id);
      if (heading === undefined) break;
      found.push(heading);
      id = heading.under;
    }
    return found;
  }

  /** What the nearest heading of a row is called, behind those that it stands below; empty for none. */
  pathOf(row: ListRow): string {
    return this.above(row)
      .map(({ title }) => title)
      .reverse()
      .join(' › ');
  }

  /** True of a row that stands below a heading with this title, at whichever depth. */
  isBelow(row: ListRow, title: string): boolean {
    return this.above(row).some((heading) => heading.title === title);
  }

  /** The place of each heading in the register, by its id. */
  get order(): ReadonlyMap<number, number> {
    return new Map([...this.#byId.keys()].map((id, at) => [id, at]));
  }

  /** The titles, each once, in the order of the register. */
  get titles(): string[] {
    return [...new Set([...this.#byId.values()].map(({ title }) => title))];
  }
}

/** The headings that the rows of a table stand below: those of the table as a whole, and those among its rows. */
import { oneLine } from './cellText.ts';
import type { GridCell } from './grid.ts';
import { partMeaning } from './partMeaning.ts';
import type { Role } from './roles.ts';

/** `I.` below `#01` or `A.`. */
const INNER = /^(?:[IVX]{2,5}|[ivx]{1,5}|[a-z])[.)]/u;

export class RowHeadings {
  #ofTable: readonly string[];
  #ofRows: readonly string[] = [];
  /** The row that those which the columns name stand below, where these only name subjects. */
  #above: readonly string[] = [];
  /** The last of them was a row. */
  #isRow = false;
  /** A row took the place of the last heading of the table: the others hold for all of it. */
  #hasLeft = false;
  /** No row stood below the last of them yet. */
  #isBare = false;

  constructor(ofTable: readonly string[]) {
    this.#ofTable = ofTable;
  }

  /** Those among the rows, the outer one first. */
  get ofRows(): readonly string[] {
    return this.#ofRows;
  }

  get all(): readonly string[] {
    return [...this.#ofTable, ...this.#above, ...this.#ofRows];
  }

  /** A row that is a heading. */
  begin(text: string): void {
    this.#ofRows = [...this.#outerOf(text), text];
    this.#above = [];
    this.#isRow = true;
    this.#isBare = true;
    this.#leaveTable(text);
  }

  /** Those that the columns of a row name. @param areInner they only name subjects */
  named(ofRows: readonly string[], areInner: boolean): void {
    if (!areInner) this.#above = [];
    else if (this.#isRow) this.#above = this.#ofRows.slice(0, 1);
    this.#isRow = false;
    this.#ofRows = ofRows;
    this.#isBare = false;
  }

  /** A row that is none stands below them. */
  filled(): void {
    this.#isBare = false;
  }

  /** The heading of a row that one stands below. What says a status right below a subject says it of that, and the other way round. */
  #outerOf(text: string): readonly string[] {
    const [outer, inner] = this.#above.length > 0 ? this.#above : this.#ofRows;
    if (outer === undefined) return [];
    if (INNER.test(text)) return [outer];
    const isOther = meant(text) !== meant(outer);
    if (inner === undefined) return isOther && this.#isBare ? [outer] : [];
    return isOther && meant(text) === meant(inner) ? [outer] : [];
  }

  /** `Gesloten` among the rows of a table called `Open` stands beside that. */
  #leaveTable(text: string): void {
    if (this.#hasLeft) return;
    const last = this.#ofTable.at(-1);
    const key = meant(text);
    if (key !== undefined && last !== undefined && meant(last) === key) {
      this.#ofTable = this.#ofTable.slice(0, -1);
      this.#hasLeft = true;
    }
  }
}

const meant = (text: string) => partMeaning(text)?.key;

/** A cell in a column of headings; `text` is empty where it says none. */
interface NamedHeading {
  readonly role: Role;
  readonly text: string;
  readonly cell: GridCell | undefined;
}

/**
 * The headings that the columns of a row name, the outer one first; undefined for one that they do not.
 * @param standing those that the row above stands below; undefined in a list of ours, where an empty cell says none
 * @param isOnce each heading is written at the first of its rows only
 */
export function namedPath(
  cells: readonly NamedHeading[],
  standing: readonly string[] | undefined,
  isOnce: boolean,
): (string | undefined)[] {
  const path = cells.flatMap(({ role, text, cell }) => {
    if (text === '') return [undefined];
    const number = cell?.read.text !== '' && cell?.isFromAbove === false ? cell.read.number : undefined;
    const shown = number === undefined ? text : `${number} ${text}`;
    return role.is === 'path' ? shown.split(' › ').map(oneLine) : [oneLine(shown)];
  });
  if (standing === undefined) return path;
  // A cell that is empty because it says the same as the one above it: only where something stands below it.
  const [outer, inner] = standing;
  const hasInner = path.length > 1 && path.slice(1).some((one) => one !== undefined);
  if (path[0] === undefined && (hasInner || path.every((one) => one === undefined))) {
    if (cells.length > 1 || outer === undefined || isOnce)
      path[0] = cells.some(({ role }) => role.is === 'path') ? undefined : outer;
  }
  if (path.length > 1 && path[1] === undefined && path[0] === outer) path[1] = inner;
  return path;
}

/** Places in a sheet: `C12`, and areas: `A1:C3`. */

export interface Place {
  /** From 0. */
  readonly column: number;
  /** From 1. */
  readonly row: number;
}

/** Excel has no more of them. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Undefined for what is no place. */
export function placeOf(text: string | undefined): Place | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(text ?? '');
  if (found === null) return undefined;
  const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(found[2]);
  return column >= LAST_COLUMN || row < 1 || row > LAST_ROW ? undefined : { column, row };
}

export interface Area {
  readonly from: Place;
  readonly to: Place;
}

/** Of an area, or of one place; undefined for what is neither. */
export function areaOf(text: string | undefined): Area | undefined {
  const [first, second] = (text ?? '').split(':');
  const one = placeOf(first);
  const other = second === undefined ? one : placeOf(second);
  if (one === undefined || other === undefined) return undefined;
  return {
    from: { column: Math.min(one.column, other.column), row: Math.min(one.row, other.row) },
    to: { column: Math.max(one.column, other.column), row: Math.max(one.row, other.row) },
  };
}

/** A board: a status above each column, and in its cells what has that status. Made into rows below a header, as all other lists are. */
import { type Card, type CardPart, textCell } from './cards.ts';
import { linesOf, oneLine } from './cellText.ts';
import { isTick } from './columnTexts.ts';
import { filled, type GridCell, type GridRow } from './grid.ts';
import { partMeaning } from './partMeaning.ts';

/** What the columns of a board are called here: the status is a heading, which is asked. */
const HEADING = 'Kop';
const TITLE = 'Actie';

/** The things on a board, column by column, each with its status as a heading; undefined of any other table. */
export function boardCards(rows: readonly GridRow[]): Card[] | undefined {
  const [header, ...body] = rows.filter(({ isEmpty }) => !isEmpty);
  const heads = header === undefined ? [] : filled(header);
  const isBoard =
    heads.length > 1 &&
    body.length > 0 &&
    heads.every(({ text }) => partMeaning(text)?.key === 'statusHeading') &&
    new Set(heads.map(({ text }) => oneLine(text).toLowerCase())).size === heads.length;
  if (!isBoard) return undefined;
  const columns = new Set(heads.map(({ at }) => at));
  const things = body.flatMap((row) => filled(row).map(({ at, text }) => ({ at, text })));
  // What is ticked below `Open` and `Gereed` is said of a row.
  if (things.length === 0 || things.some(({ at, text }) => !columns.has(at) || isTick(text))) return undefined;
  return heads.flatMap(({ at, text }) =>
    body.flatMap(({ cells, given }) =>
      thingsIn(cells[at]).map((thing): Card => {
        const parts: CardPart[] = [
          { label: HEADING, value: textCell(oneLine(text)) },
          { label: TITLE, value: thing },
        ];
        return { parts, row: given };
      }),
    ),
  );
}

/** What a cell holds: each of its lines is a thing of its own, as long as nothing was done to its words. */
function thingsIn(cell: GridCell | undefined): GridCell[] {
  if (cell === undefined || cell.isFromLeft || cell.isFromAbove || cell.text === '') return [];
  const { pieces, asides } = cell.given.text;
  const isPlain = asides === undefined && pieces.every(({ marks, link }) => marks === undefined && link === undefined);
  const lines = linesOf(cell.text);
  return isPlain && lines.length > 1 ? lines.map((line) => textCell(line.replace(/^[-–•*] /u, ''))) : [cell];
}

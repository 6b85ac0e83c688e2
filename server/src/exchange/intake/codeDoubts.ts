/** What is asked of codes for a status that nothing explains. */
import type { ColumnTexts } from './columnTexts.ts';
import type { ColumnDoubt, MappedColumn } from './mapped.ts';
import type { StatusCodes } from './statusCodes.ts';

/** Codes in a column of a status of which nothing says what they mean. */
export function codeDoubts(columns: readonly MappedColumn[], cells: ColumnTexts, codes: StatusCodes): ColumnDoubt[] {
  return columns.flatMap(({ role, header }, at) => {
    const isStatus = role.is === 'field' && role.name === 'status';
    const open = isStatus ? codes.unexplained(cells, at, header) : [];
    return open.length === 0 ? [] : [{ key: 'statusCodes', column: header, texts: [header, open.join(', ')] }];
  });
}

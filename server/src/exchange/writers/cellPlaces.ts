/** How spreadsheets call the places of a workbook. */

/** `A` for the first column, 0; `AA` for 26. */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

/** The name of a sheet as it stands before a cell. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

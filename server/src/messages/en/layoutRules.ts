/** Texts of the problems with layouts of a register's own. */
export const layoutRules = {
  'kolom-onbekend': (typed: string) =>
    `“${typed}” is no column, and no field of this register itself. Correct the name or remove it; the list does not have the column.`,
  'kolom-dubbel': (typed: string, first: string) =>
    typed.toLowerCase() === first.toLowerCase()
      ? `The column “${typed}” is there already; only the first is in the list. Remove one of them.`
      : `“${typed}” is the same column as “${first}”; only the first is in the list. Remove one of them.`,
  'indeling-onbekend': (name: string) => `There is no layout “${name}”. Correct the name or add the layout.`,
  'indeling-ingebouwd': (name: string) =>
    `“${name}” is a layout that every register has already, so this one is not used. Give it another name.`,
  'indeling-leeg': {
    noColumns: (name: string) =>
      `The layout${name === '' ? '' : ` “${name}”`} has no columns, so no list can be made of it. After “kolommen:”, write what is to be in it.`,
    noName: 'This layout has no name, so it cannot be chosen. Put a name after “indeling”.',
  },
};

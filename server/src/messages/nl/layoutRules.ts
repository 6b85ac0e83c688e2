/** Texts of the problems with layouts of a register's own. */
export const layoutRules = {
  'kolom-onbekend': (typed: string) =>
    `“${typed}” is geen kolom, en geen veld van dit register zelf. Verbeter de naam of haal die weg; in de lijst staat de kolom niet.`,
  'kolom-dubbel': (typed: string, first: string) =>
    typed.toLowerCase() === first.toLowerCase()
      ? `De kolom “${typed}” staat er al; alleen de eerste komt in de lijst. Haal er een weg.`
      : `“${typed}” is dezelfde kolom als “${first}”; alleen de eerste komt in de lijst. Haal er een weg.`,
  'indeling-onbekend': (name: string) => `Er is geen indeling “${name}”. Verbeter de naam of voeg de indeling toe.`,
  'indeling-ingebouwd': (name: string) =>
    `“${name}” is een indeling die elk register al heeft, dus deze wordt niet gebruikt. Geef haar een andere naam.`,
  'indeling-leeg': {
    noColumns: (name: string) =>
      `In de indeling${name === '' ? '' : ` “${name}”`} staan geen kolommen, dus er is geen lijst van te maken. Zet achter “kolommen:” wat erin komt.`,
    noName: 'Deze indeling heeft geen naam, dus ze is niet te kiezen. Zet een naam achter “indeling”.',
  },
};

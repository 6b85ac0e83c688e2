/** Reasons why something is not renamed. */
export const rename = {
  nothing: 'Hier staat niets dat hernoemd kan worden. Zet de cursor op een naam of een nummer.',
  noNumber: (kind: string) => `${kind === 'besluit' ? 'Dit' : 'Deze'} ${kind} heeft nog geen nummer.`,
  isFunction: (person: string) => `Dit is de functie van ${person}. Wijzig die achter “functie:” bij die persoon.`,
  empty: 'Er is niets ingevuld. Er is niets hernoemd.',
  lineEnd: 'Een naam of nummer staat op één regel. Haal de nieuwe regel of de tab weg.',
  badSign: (sign: string) => `Het teken “${sign}” kan niet in deze naam staan. Kies een naam zonder dat teken.`,
  badNumber: (typed: string) =>
    `“${typed}” is geen nummer. Een nummer bestaat uit letters, cijfers, - en _, zonder spaties.`,
  isKeyword: (typed: string) => `“${typed}” is een woord van het register zelf. Kies iets anders.`,
  isDate: (typed: string) => `“${typed}” wordt als datum gelezen. Kies een andere naam.`,
  isNumber: (typed: string) => `“${typed}” wordt als nummer gelezen. Kies een andere naam.`,
  notAName: (typed: string) => `“${typed}” wordt niet als één naam gelezen. Kies een andere naam.`,
  otherDay: (typed: string, date: string) =>
    `“${typed}” begint met een andere datum dan die van de vergadering. Laat ${date} staan of laat de datum weg.`,
  isBuiltIn: (typed: string) => `“${typed}” is een indeling die elk register al heeft. Kies een andere naam.`,
  takenName: (typed: string, owner: string) => `“${typed}” is al een naam van ${owner}. Kies een andere naam.`,
  takenNumber: (kind: string, number: string) => `Nummer ${number} bestaat al als ${kind}. Kies een ander nummer.`,
  readsOtherwise: (typed: string, line: string) =>
    `Met “${typed}” zou deze regel anders worden gelezen: “${line}”. Er is niets hernoemd.`,
  partOfName: (name: string) =>
    `Dit programma laat niet weten welk deel van “${name}” is gewijzigd. Typ de hele nieuwe naam, of wijzig hem waar hij is opgegeven.`,
};

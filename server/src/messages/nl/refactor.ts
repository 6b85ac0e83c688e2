/** The titles of refactorings, as they stand under the light bulb. */
export const refactor = {
  moveTo: (number: string | undefined, heading: string) => `Verplaats ${action(number)} naar ${heading}`,
  splitStep: (number: string) => `Maak van deze stap actie ${number}`,
  splitAll: (count: number, number: string) => `Maak van de ${count} stappen eigen acties, vanaf actie ${number}`,
  merge: (number: string | undefined, next: string | undefined) =>
    `Voeg ${next === undefined ? 'de volgende actie' : `actie ${next}`} bij ${action(number)}`,
  asDeadline: (text: string) => `Maak van “${text}” de deadline`,
  asPlainText: 'Lees deze regel als gewone tekst',
  asChange: (change: string) => `Lees dit als ${change}`,
  standardStatus: (status: string) => `Schrijf de status als “${status}”`,
  standardStatuses: 'Schrijf elke status in dit bestand in de standaardvorm',
  sortHeadings: (parent: string | undefined) =>
    parent === undefined ? 'Sorteer de kopjes van dit bestand' : `Sorteer de onderwerpen onder ${parent}`,
  extractPersons: (name: string) => `Zet de personen in een eigen bestand ${name}`,
  fixAll: 'Herstel wat alleen verkeerd geschreven is',
  organizeNames: 'Sorteer de namen op alfabet',
};

function action(number: string | undefined): string {
  return number === undefined ? 'deze actie' : `actie ${number}`;
}

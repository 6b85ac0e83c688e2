/** What the server and the command line say themselves. */
export const server = {
  moreProblems: (more: number) =>
    `Er ${more === 1 ? 'is nog 1 probleem' : `zijn nog ${more.toLocaleString('nl-NL')} problemen`} in dit bestand. Die staan in de lijst zodra hiervan iets is opgelost.`,
  readingFolder: 'Registers lezen',
  readingFile: 'Register lezen',
  folderCancelled: 'Het lezen van de registers is gestopt. Namen uit de overige registers zijn nu niet bekend.',
  noOpenAction: 'Zet de cursor in een actie die nog open is om haar als gereed te markeren.',
  changedMeanwhile: 'De tekst is intussen gewijzigd. Probeer het nog eens.',
  appliesNoEdits: 'Dit programma laat een opdracht niets wijzigen. Er is niets gewijzigd.',
  badRules: (count: number) =>
    `In de instelling duo.regels ${count === 1 ? 'kan 1 regel' : `kunnen ${count} regels`} niet worden gelezen. Kies per melding uit: uit, fout, waarschuwing, opmerking, aanwijzing.`,
  badReferenceDate:
    'In de instelling duo.peildatum staat geen datum. Tot die is verbeterd, geldt de datum van vandaag.',
};

export const cli = {
  usage: `Gebruik: duo check PAD… [--peildatum DATUM] [--format text|json|sarif]

Meldt de problemen in registers (.duo-bestanden, of mappen daarmee), één per regel.
Eindigt met 1 als er fouten zijn, met 2 als de opdracht niet kan worden uitgevoerd.`,
  unknownOption: (option: string) => `De optie ${option} is niet bekend.`,
  unknownCommand: (command: string) => `De opdracht “${command}” is niet bekend.`,
  missingValue: (option: string) => `Achter ${option} ontbreekt een waarde.`,
  badDate: (typed: string) => `“${typed}” is geen datum. Schrijf bijvoorbeeld 24 maart 2021 of 2021-03-24.`,
  badFormat: (typed: string) => `“${typed}” is geen vorm. Kies uit: text, json, sarif.`,
  noPath: 'Noem minstens één bestand of map.',
  notFound: (path: string) => `${path} bestaat niet of kan niet worden gelezen.`,
  noRegister: (path: string) => `${path} is geen .duo-bestand.`,
  noRegisters: (path: string) => `In ${path} staan geen .duo-bestanden.`,
  summary: (errors: number, warnings: number, notes: number, files: number) =>
    `${count(errors, 'fout', 'fouten')}, ${count(warnings, 'waarschuwing', 'waarschuwingen')} en ` +
    `${count(notes, 'opmerking', 'opmerkingen')} in ${count(files, 'bestand', 'bestanden')}.`,
  severity: { error: 'fout', warning: 'waarschuwing', information: 'opmerking', hint: 'aanwijzing' },
};

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

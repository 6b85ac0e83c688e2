/** Texts of the server and the command line themselves. */
import { thousands } from '../thousands.ts';

export const server = {
  moreProblems: (more: number) =>
    `Er ${more === 1 ? 'is nog 1 probleem' : `zijn nog ${thousands(more, '.')} problemen`} in dit bestand. Die staan in de lijst zodra hiervan iets is opgelost.`,
  readingFolder: 'Registers lezen',
  readingFile: 'Register lezen',
  searchingFiles: 'Registers doorzoeken',
  folderCancelled: 'Het lezen van de registers is gestopt. Namen uit de overige registers zijn nu niet bekend.',
  noOpenAction: 'Zet de cursor in een actie die nog open is om haar als gereed te markeren.',
  changedMeanwhile: 'De tekst is intussen gewijzigd. Probeer het nog eens.',
  appliesNoEdits: 'Dit programma laat een opdracht niets wijzigen. Er is niets gewijzigd.',
  badRules: (count: number) =>
    `In de instelling duo.regels ${count === 1 ? 'kan 1 regel' : `kunnen ${count} regels`} niet worden gelezen. Kies per melding uit: uit, fout, waarschuwing, opmerking, aanwijzing.`,
  badReferenceDate:
    'In de instelling duo.peildatum staat geen datum. Tot die is verbeterd, geldt de datum van vandaag.',
  textUnknown:
    'De tekst van dit bestand is hier niet goed aangekomen. Sluit het bestand en open het opnieuw. Er is niets gewijzigd.',
  stopped: (name: string) =>
    `De tekst van ${name} is hier niet goed aangekomen. Sluit het bestand en open het opnieuw; tot dan wordt er niets over gemeld.`,
  unreadableNow:
    'Een bestand dat zou wijzigen, kan nu niet worden gelezen. Er is niets gewijzigd. Probeer het nog eens.',
  unreadable: (name: string, more: number) =>
    `${name}${others(more)} kan nu niet worden gelezen. Wat er het laatst in stond, blijft gelden; het wordt steeds opnieuw geprobeerd.`,
  tooLarge: (name: string, more: number) => `${name}${others(more)} is groter dan 64 MB en wordt niet gelezen.`,
};

function others(more: number): string {
  return more === 0 ? '' : ` (en nog ${more})`;
}

export const cli = {
  usage: `Gebruik: duo check PAD… [--peildatum DATUM] [--format text|json|sarif] [--lang nl|en]
         duo export PAD… --to VORM --out BESTAND (zie duo export --help)
         duo import BESTAND --to REGISTER.duo (zie duo import --help)
         duo diff OUD NIEUW (zie duo diff --help)
         duo merge BASIS HUIDIG BINNENKOMEND (zie duo merge --help)
         duo --version

Meldt de problemen in registers (.duo-bestanden, of mappen daarmee), één per regel.
Met - als PAD leest het wat erin wordt gestuurd (stdin).
Eindigt met 1 als er fouten zijn, met 2 als de opdracht niet kan worden uitgevoerd.`,
  unknownOption: (option: string) => `De optie ${option} is niet bekend.`,
  unknownCommand: (command: string) => `De opdracht “${command}” is niet bekend.`,
  missingValue: (option: string) => `Achter ${option} ontbreekt een waarde.`,
  badDate: (typed: string) => `“${typed}” is geen datum. Schrijf bijvoorbeeld 24 maart 2021 of 2021-03-24.`,
  badFormat: (typed: string) => `“${typed}” is geen vorm. Kies uit: text, json, sarif.`,
  badLanguage: (typed: string) => `“${typed}” is geen taal die het programma spreekt. Kies uit: nl, en.`,
  hint: 'Zie duo --help.',
  noPath: 'Noem minstens één bestand of map.',
  notFound: (path: string) => `${path} bestaat niet of kan niet worden gelezen.`,
  noRegister: (path: string) => `${path} is geen .duo-bestand.`,
  noRegisters: (path: string) => `In ${path} staan geen .duo-bestanden.`,
  progress: (files: number, allFiles: number, percentage: number) =>
    `${files} van ${count(allFiles, 'bestand', 'bestanden')} nagekeken (${percentage}%) …`,
  summary: (errors: number, warnings: number, notes: number, files: number) =>
    `${count(errors, 'fout', 'fouten')}, ${count(warnings, 'waarschuwing', 'waarschuwingen')} en ` +
    `${count(notes, 'opmerking', 'opmerkingen')} in ${count(files, 'bestand', 'bestanden')}.`,
  severity: { error: 'fout', warning: 'waarschuwing', information: 'opmerking', hint: 'aanwijzing' },
};

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

/** Texts of the server and the command line themselves. */
import { thousands } from '../thousands.ts';

export const server = {
  moreProblems: (more: number) =>
    `There ${more === 1 ? 'is 1 more problem' : `are ${thousands(more, ',')} more problems`} in this file. You will see them in the list as soon as some of these are solved.`,
  readingFolder: 'Reading registers',
  readingFile: 'Reading the register',
  searchingFiles: 'Searching registers',
  folderCancelled: 'The reading of the registers was stopped. Names from the other registers are not known now.',
  noOpenAction: 'Put the cursor in an action that is still open to mark it as “gereed”.',
  changedMeanwhile: 'The text was changed in the meantime. Please try again.',
  appliesNoEdits: 'This program lets no command change a text. Nothing was changed.',
  badRules: (count: number) =>
    `In the setting “duo.regels” ${count === 1 ? '1 line' : `${count} lines`} cannot be read. Choose for each code from: “uit”, “fout”, “waarschuwing”, “opmerking”, “aanwijzing”.`,
  badReferenceDate: 'The setting “duo.peildatum” holds no date. Until it is corrected, today’s date is used.',
  textUnknown:
    'The text of this file did not arrive here as it should. Close the file and open it again. Nothing was changed.',
  stopped: (name: string) =>
    `The text of ${name} did not arrive here as it should. Close the file and open it again; until then nothing is reported of it.`,
  unreadableNow: 'A file that would change cannot be read now. Nothing was changed. Please try again.',
  unreadable: (name: string, more: number) =>
    `${name}${others(more)} cannot be read now. What stood in it last still counts; it is tried again and again.`,
  tooLarge: (name: string, more: number) => `${name}${others(more)} is larger than 64 MB and is not read.`,
};

function others(more: number): string {
  return more === 0 ? '' : ` (and ${more} more)`;
}

export const cli = {
  usage: `Usage: duo check PATH… [--peildatum DATE] [--format text|json|sarif] [--lang nl|en]
       duo export PATH… --to FORMAT --out FILE (see duo export --help)
       duo import FILE --to REGISTER.duo (see duo import --help)
       duo diff OLD NEW (see duo diff --help)
       duo merge BASE CURRENT INCOMING (see duo merge --help)
       duo --version

Reports the problems in registers (.duo files, or folders that hold them), one on each line.
With - as a PATH it reads what is piped into it (stdin).
Ends with 1 if there are errors, with 2 if the command cannot be carried out.`,
  unknownOption: (option: string) => `The option ${option} is not known.`,
  unknownCommand: (command: string) => `The command “${command}” is not known.`,
  missingValue: (option: string) => `There is no value after ${option}.`,
  badDate: (typed: string) => `“${typed}” is not a date. Write, for example, “24 maart 2021” or “2021-03-24”.`,
  badFormat: (typed: string) => `“${typed}” is not a format. Choose from: text, json, sarif.`,
  badLanguage: (typed: string) => `“${typed}” is not a language that is spoken here. Choose from: nl, en.`,
  hint: 'See duo --help.',
  noPath: 'Name at least one file or folder.',
  notFound: (path: string) => `${path} does not exist or cannot be read.`,
  noRegister: (path: string) => `${path} is not a .duo file.`,
  noRegisters: (path: string) => `There are no .duo files in ${path}.`,
  progress: (files: number, allFiles: number, percentage: number) =>
    `${files} of ${count(allFiles, 'file', 'files')} checked (${percentage}%) …`,
  summary: (errors: number, warnings: number, notes: number, files: number) =>
    `${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')} and ` +
    `${count(notes, 'note', 'notes')} in ${count(files, 'file', 'files')}.`,
  severity: { error: 'error', warning: 'warning', information: 'note', hint: 'hint' },
};

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

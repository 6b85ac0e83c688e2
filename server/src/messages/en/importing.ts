/** Texts shown while a list of somebody else becomes a register. */
import { importDoubts } from './importDoubts.ts';

export const importing = {
  lookAt: 'check',
  kept: (field: string) => `what belongs to “${field}” follows, exactly as it stood in the list:`,
  doubts: importDoubts,
  roles: {
    number: 'number',
    title: 'title',
    lettered: 'title with a letter',
    kind: 'kind',
    path: 'headings',
    above: 'heading',
    nearest: 'heading (topic)',
    lastDay: 'left out: the program reckons it itself',
    late: 'left out: the program reckons it itself',
    done: 'status (ticked)',
    whoWhen: 'who and when',
    remark: 'remark',
    nothing: 'left out, as asked',
    own: (name: string) => `own field “${name}”`,
    field: (name: string) => `“${name}:”`,
  },
  /** Of a column, as a choice. */
  takeNothing: 'leave it out',
  why: {
    word: '',
    mistyped: ' (typing error?)',
    cells: ' (by its contents)',
    asked: ' (as asked)',
    rest: ' (no field of that name)',
  },
  told: {
    derived: 'Written otherwise, or reckoned by the program',
    nothing: 'Left out, as asked',
    header: 'Headers that stood there once more',
    late: 'Left out behind deadlines, since the program reckons it itself',
    choices: 'List to choose from, left out',
    page: 'Above or below the pages',
    title: 'Title',
    merged: 'Merged cells, filled in at each row',
    section: 'Headings and sections',
    numbers: 'Numbers, made of the headings and the letter',
    bareNumber: 'Rows below the last one with a number alone, left out',
    ditto: 'The same as above, so that what stood there was filled in',
    drawn: 'Lines that were drawn with signs, left out',
    tick: 'Ticked off, read as done',
    fact: 'Facts of the list',
  },
  notices: {
    extraCells: 'has more cells than the table has columns. What is left over stands with the remarks.',
    missingCells: 'has fewer cells than the table has columns. Check that everything is where it belongs.',
    macros: 'There are macros in the file. They were not run.',
    externalLinks: 'The file refers to other files. They were not fetched.',
    pictures: 'There are pictures in the file. What they show was not read.',
    formula: 'has a formula without a result. Open the file in Excel, save it again and import that.',
    error: 'has a cell with an error.',
    encoding: 'The file is not stored as UTF-8; it was read as Windows-1252. Check letters with accents.',
    wrapped: 'Cells went on, on the next line, and were put together. Check names and titles.',
    quotes: 'The quotation marks do not pair. Check that everything is where it belongs.',
    headers: 'There is text above or below the pages.',
    nested: 'A cell holds another table. That was read as lines of text.',
    embedded: 'There is another file in the file. That was not read.',
  },
  refused: {
    oldWord: 'This is a Word file from before 2007 (doc). Open it in Word and choose Save as, Word document (docx).',
    oldExcel:
      'This is an Excel file from before 2007 (xls). Open it in Excel and choose Save as, Excel workbook (xlsx).',
    pdf: 'A pdf cannot be imported. Ask for the Word or Excel file that it was made of, or copy the text into a Word file.',
    picture: 'This is a picture. Type its text into a Word or Excel file.',
    mail: 'This is a mail that was saved, which cannot be taken over. Open the mail, copy the list and paste it into the register, or save an attachment and take that over.',
    locked: 'This file has a password. Remove it in Word or Excel and try again.',
    broken:
      'This file is damaged, or is something else than its name says. Open it in the program that made it and save it again.',
    tooLarge: 'This file is too large to import. Take pictures out of it, or split the list.',
    tooMany: 'This file has too many rows, columns or parts. Split the list.',
    swollen: 'This file grows far too large when it is unpacked. It was not read.',
    empty: 'There is nothing in this file.',
    binary:
      'This is no file with a list. Take Word (docx), Excel (xlsx), OpenDocument (odt, ods), csv, html, ics or text.',
    stopped: 'Importing was stopped.',
  },
  kinds: {
    actie: (count: number) => (count === 1 ? '1 action' : `${count} actions`),
    besluit: (count: number) => (count === 1 ? '1 decision' : `${count} decisions`),
    toezegging: (count: number) => (count === 1 ? '1 promise' : `${count} promises`),
    motie: (count: number) => (count === 1 ? '1 motion' : `${count} motions`),
    amendement: (count: number) => (count === 1 ? '1 amendment' : `${count} amendments`),
    gremium: (count: number) => (count === 1 ? '1 consultation body' : `${count} consultation bodies`),
    vergadering: (count: number) => (count === 1 ? '1 meeting' : `${count} meetings`),
  } as Readonly<Record<string, (count: number) => string>>,
  headings: (count: number) => (count === 1 ? '1 heading' : `${count} headings`),
  read: (texts: string) => `Read: ${texts}.`,
  nothingRead: 'No list was found in it. All text stands in the register behind “toelichting:” or as a comment.',
  table: (name: string, line: string, count: number) =>
    `${count === 1 ? 'Table' : 'Tables'} ${name}${line === '' ? '' : `, headers on line ${line}`}:`,
  column: (header: string, role: string) => `  ${header === '' ? '(no header)' : header} → ${role}`,
  doubtsHead: (count: number) => (count === 1 ? 'One thing to check:' : `${count} things to check:`),
  noDoubts: 'There is nothing to check.',
  place: (table: string, line: string, column: string) =>
    [table === '' ? '' : `table ${table}`, line === '' ? '' : `row ${line}`, column === '' ? '' : `column “${column}”`]
      .filter((part) => part !== '')
      .join(', '),
  toldHead: 'Not taken over word for word:',
  times: (text: string, count: number) => (count === 1 ? text : `${text} (${count} times)`),
  restHead: 'This found no place and stands as a comment at the end of the register:',
  working: 'Reading the list',
  unknownNames: (names: string) => `Names that nothing declares yet: ${names}.`,
  proposedNames: 'proposed from an imported list: check who is a person and who an organisation',
  into: {
    /** Behind what a list changed, in the history of an entry. */
    source: (from: string) => (from === '' ? 'from the list that came back' : `from the list of ${from}`),
    updated: (fields: string, source: string) => `${fields} updated ${source}`,
    /** Behind a change, when more stood there than the value. */
    wasWhole: (text: string) => `it said first: ${text}`,
    /** In the history of an entry that a list brought. */
    addedFrom: (source: string) => `added ${source}`,
    /** In a comment at an entry of which both changed a field. */
    bothNote: (field: string, to: string, source: string) =>
      `${field} was changed here meanwhile too; ${to === '' ? 'empty' : `“${to}”`} ${source}`,
    /** How the list was compared. */
    knowsSent:
      'This list still knows what it said when it was made. Only what was changed in the list itself counts; what is newer in the register stays.',
    knowsNothing: 'This list does not know what it said before. All that differs from the register counts as a change.',
    choices: (count: number) =>
      count === 1
        ? 'One thing is for you to choose. It was not taken over.'
        : `${count} things are for you to choose. They were not taken over.`,
    both: (about: string, field: string, from: string, to: string) =>
      `  ${about}: ${field} was changed in the list and in the register. In the register ${from === '' ? 'empty' : `“${from}”`}, in the list “${to}”. Please choose.`,
    newer: (about: string, field: string, from: string, to: string) =>
      `  ${about}: ${field} is newer in the register: ${from === '' ? 'empty' : `“${from}”`}. The list still has ${to === '' ? 'nothing' : `“${to}”`}.`,
    perhapsOther: (about: string, field: string, from: string, to: string) =>
      `  ${about}: ${field} ${from === '' ? '(empty)' : `“${from}”`} → ${to === '' ? '(empty)' : `“${to}”`}; but the title was changed in the list and in the register. Please choose whether it is about the same.`,
    removed: (about: string, said: string) =>
      `  ${about}: is in the list, but was taken out of the register meanwhile. It says: “${said}”. Please choose whether it comes back.`,
    clash: (about: string, said: string) =>
      `  ${about}: new in the list, but its number belongs to something else in the register. It says: “${said}”. Please choose.`,
    renumbered: (about: string, to: string) =>
      `  ${about}: has number ${to} in the list. It was found by its title, and keeps its number in the register.`,
    head: (changed: number, added: number, gone: number, same: number) =>
      `Updated: ${changed} changed, ${added} new, ${same} the same, ${gone} no longer in the list.`,
    changed: (about: string, field: string, from: string, to: string) =>
      `  ${about}: ${field} ${from === '' ? '(empty)' : `“${from}”`} → ${to === '' ? '(empty)' : `“${to}”`}`,
    emptied: (about: string, field: string, from: string) =>
      `  ${about}: ${field} is empty in the list. In the register “${from}” stays.`,
    added: (about: string) => `  ${about}: new, added`,
    addedAtTop: (about: string) =>
      `  ${about}: new, added above the first heading, because it stands below no heading in the list`,
    addedBelow: (about: string, heading: string) =>
      `  ${about}: new, added below “${heading}”, a heading that the register did not have yet`,
    declared: (about: string) => `  ${about}: a field that this register did not have yet; it goes to “velden:”`,
    undeclared: (about: string) =>
      `  ${about}: a field that this register does not know. Add it to “velden:” yourself.`,
    gone: (about: string) => `  ${about}: no longer in the list. It stays in the register.`,
    twice: (about: string, said: string) =>
      `  ${about}: stands more than once in the list or the register. This row was not compared. It says: “${said}”.`,
    refused: (about: string, field: string, to: string) =>
      `  ${about}: ${field} cannot be filled in like that, and was not changed. The list has “${to}”.`,
  },
};

export const importCommand = {
  usage: `Usage: duo import FILE --to REGISTER.duo [--into REGISTER.duo] [--map COLUMN=FIELD …]
                  [--names NAMES.duo] [--from WHO] [--dry-run] [--strict] [--force] [--lang nl|en]

Makes a register of a list in Word (docx), Excel (xlsx), OpenDocument (odt, ods), csv, tsv, html, ics, json or text.
On stdout it says what was read, which column is what, what there is to check and what is not in it word for word.
--map says what a column is: a field, nr, titel, kop, opmerking, niets, or a name of its own.
--into updates a register: it looks for the number, then the title. What is no longer in the list stays.
--names puts names that nothing declares yet into a file of their own.
With --dry-run nothing is written, with --strict neither when there is something to check.
Exits with 0 when the register is there, with 1 when --strict stops it, with 2 when it cannot be read.`,
  noSource: 'Say which file to import.',
  oneSource: 'Import one file at a time.',
  noTarget: 'Say with --to where the register should go, or with --into which register to update.',
  notRegister: (path: string) => `${path} is not called like a register. Let its name end in .duo.`,
  notUtf8: (path: string) =>
    `${path} is not stored as UTF-8: letters with accents would be lost. Save it as UTF-8 first.`,
  badMap: (typed: string) =>
    `“${typed}” does not say which column is what. Write for example --map “Wie doet het=eigenaar”.`,
  unknownColumn: (header: string, known: string) =>
    known === ''
      ? `There is no column “${header}” in the list.`
      : `There is no column “${header}” in the list. Its columns are: ${known}.`,
  strict: (count: number) =>
    count === 1
      ? 'There is one thing to check. With --strict nothing is written then.'
      : `There are ${count} things to check. With --strict nothing is written then.`,
  progress: (percentage: number) => `Taking over the list (${percentage}%)`,
  dryRun: 'Nothing was written (--dry-run).',
  unchanged: 'Nothing changes in the register.',
  notExport: 'This json file is not one of duo export.',
};

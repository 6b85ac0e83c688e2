/** Texts shown while a list of somebody else becomes a register. */
const rows = (count: string) => (count === '1' ? 'row' : 'rows');

export const importing = {
  lookAt: 'check',
  kept: (field: string) => `what belongs to “${field}” follows, exactly as it stood in the list:`,
  doubts: {
    struck: 'this line is struck through. Is it done (or dropped)? Then write “status: gereed”.',
    partlyStruck: (text: string) => `a part is struck through and stands between ~~ here: ${text}`,
    statusStruck: (text: string) => `the status “${text}” is struck through and was left out. Is it done?`,
    deletedText: (text: string) => `deleted with tracked changes, and not taken over: ${text}`,
    deletedRow:
      'this row was deleted with tracked changes. Was it dropped? Then write “status: vervallen”, or take it away.',
    insertedText: (text: string) => `inserted with tracked changes, and taken over: ${text}`,
    hiddenText: (text: string) => `hidden text, taken over all the same: ${text}`,
    hiddenRow: 'this row was hidden. Does it still belong here?',
    hiddenColumn: (header: string) => `column “${header}” was hidden, and was read all the same.`,
    hiddenSheet: (name: string) => `sheet “${name}” was hidden, and was read all the same.`,
    colour: (colour: string, count: string, lines: string, legend: string) =>
      `${count} ${rows(count)} with colour ${colour} (${rows(count)} ${lines}). What does that colour mean? Nothing was made of it.${legend === '' ? '' : ` The legend says: ${legend}.`}`,
    day: (shown: string, day: string) => `it was shown as “${shown}”; by the file that is ${day}. Is that right?`,
    serial: (text: string) => `${text} may be a day that was stored as a number. Fill in the day.`,
    shifted: 'this row stood one column beside its place and was moved back. Is everything where it belongs?',
    split: (count: string) => `one cell held ${count} items. They were taken apart; check what belongs to which.`,
    continued: 'a row without a title was read as the rest of this one. Is that right?',
    headingRow: (text: string) => `“${text}” was read as a heading, since the rest of its row was empty.`,
    statusHeading: (text: string, status: string) =>
      `are the actions below “${text}” ${status}? Nothing was filled in. ${status === 'open' ? 'Write at each of them how it stands.' : `If so, write “status: ${status}” at this heading, or at each of them.`}`,
    periodHeading: (text: string) =>
      `does “${text}” say something of the actions below it, as their deadline? Nothing was filled in.`,
    legend: (texts: string) =>
      `this was read as a legend, and stands in the register as a comment: ${texts}. Does any of it belong in the list?`,
    noTitle: 'this line has no title.',
    number: (text: string) => `“${text}” cannot be a number and stands elsewhere for that reason.`,
    dateColumn: (header: string) =>
      `column “${header}” was read as the date of the action. Was it the deadline? Then import the list with “${header}=deadline”.`,
    doneColumn: (header: string) =>
      `column “${header}” was read as the day on which something was ready. Was it the deadline? Then import the list with “${header}=deadline”.`,
    dayOrder: (header: string) =>
      `column “${header}” has days such as 3/4/2024, and nothing says whether the day stands in front. They were read as 3 April. Is that right?`,
    onceHeading: (header: string) =>
      `column “${header}” has each heading at its first row only. The rows without one below it were put there. Is that right?`,
    bracketNames: (names: string) =>
      `a given name may stand in brackets: ${names}. It was read as the organisation. If it is the given name, put it in front, without brackets.`,
    percents: (header: string) =>
      `column “${header}” has numbers. They were read as percents: 100 is done. Is that right?`,
    tickUnsure: (header: string, text: string) =>
      `“${header}” says “${text}”. Is this done, and when? No status was made of it; it stands with the remarks.`,
    noHeader: 'the table has no row with headers. What each column is was told by what stands in it.',
    fromLine: 'made of a line of running text. Is it right?',
    notWritten: (field: string) =>
      `what stood at “${field}” cannot stand there and was kept as a comment. Fill in “${field}” yourself.`,
    severalLines: (field: string, text: string) =>
      `“${field}” had several lines: ${text}. Check which of them holds, and keep that.`,
    otherColumn: (column: string, meant: string) =>
      `what stands in “${column}” seems to belong in “${meant}”. It was not moved.`,
    emphasis: (header: string) => `column “${header}” says that bold letters mean something. That was not taken over.`,
    crosses: (headers: string) =>
      `below ${headers} stand crosses. Do they say who has to do it, or when? Nothing was made of them: they are a field of their own or a remark at each action.`,
    maybeDone: (header: string) =>
      `below “${header}” stand ticks or crosses. Is what is ticked done? Nothing was made of them. If so, take the list over with “${header}=gereed”.`,
    maybeStatus: (header: string) =>
      `“${header}” seems to say how it is. No status was made of it. If it is the status, take the list over with “${header}=status”.`,
    maybeDeadline: (header: string) =>
      `“${header}” seems to say when something has to be ready. No deadline was made of it. If it is the deadline, take the list over with “${header}=deadline”.`,
    whoAsTitle: (header: string) =>
      `below “${header}” seem to stand names, and they were read as titles. Is it who does it? Then take the list over with “${header}=eigenaar”, and with “=titel” behind the column that says what is to be done.`,
    kindLetters: (header: string) =>
      `below “${header}” stand letters. Which kind is meant? They stand with the remarks; change the word before the number yourself, as “motie” or “toezegging”.`,
    whoHeading: (text: string) =>
      `“${text}” was read as a heading. Is that who has to do the actions below it? Then put “eigenaar: ${text}” at this heading; it then holds for all below it.`,
    whoInTitle: (text: string, title: string) =>
      `is “${text}” who has to do “${title}”? Then add “eigenaar: ${text}”, and take it out of the title.`,
    severalItems: (count: string) =>
      `this cell had ${count} lines with a dash or a number. Are they actions of their own? Then split them.`,
    twoLines:
      'the cell of the title had two lines, and so had the one beside it. Are they two actions? Then split them.',
    statusInTitle: (title: string, status: string) =>
      `“${title}”: is this ${status}? Nothing was filled in. If so, put “status: ${status}”.`,
    nameAsTitle: (text: string) =>
      `“${text}” was read as an action. Is it who does what stands above it? Then put it there, behind “eigenaar:”.`,
    dayWithWho: (header: string, text: string) =>
      `“${header}” says “${text}”, with a day. Is that the deadline? Then put it behind “deadline:”.`,
    subjectItem: (text: string) =>
      `“${text}” was read as a heading, since what stands further in below it says itself who does it or when.`,
    ticked: 'made of a line that is ticked, and therefore “gereed”. Is that right?',
    whoWhen: (header: string, text: string) =>
      `“${text}” in column “${header}” does not say for certain who and when, and stands with the remarks. Fill in yourself who and when.`,
    actionInText: (title: string, who: string) => `“${title}” was read as an action of ${who}. Is that right?`,
    pointOwner: (title: string, who: string) =>
      `${who} stands beside “${title}”, and that was made an action. Is its title right?`,
    minutesAsList: (header: string) =>
      `the table with “${header}” looks like minutes, and each row was read as an action. Are they minutes? Then put “Verslag” with the name and the date of the meeting above it, and take it over again.`,
    otherList: (name: string) =>
      `“${name}” seems to be no list of actions, and an action was made of each of its lines all the same. If they are none, take them out.`,
    otherTable: (name: string) =>
      `“${name}” seems to be no list of actions. None were made of it: what it says was kept as text. If they are actions, put them in a list with a column “Actie”.`,
    answers: (header: string, subject: string) =>
      `“${header}” mostly has answers, such as “akkoord” or “conform”. The title was therefore taken from “${subject}”, and the answer stands with the explanation. Is that right?`,
    answerTitle: (text: string, subject: string) =>
      `“${text}” does not say what was decided. The title is therefore “${subject}”, and “${text}” stands with the explanation. Is that right?`,
    serialDays: (header: string, text: string, day: string) =>
      `column “${header}” has numbers, such as ${text}. They were read as days that Excel stores as numbers: ${text} is ${day}. Is that right?`,
    statusCodes: (header: string, codes: string) =>
      `what does this mean below “${header}”: ${codes}? The list does not say. It was taken over as it stands; put a status in its place yourself.`,
    sameEntry: (table: string) =>
      `this one stands ${table === '' ? 'further up in the list' : `in table ${table}`} too, with the same number. Put them together, or take one away.`,
    sameNumber: (title: string) => `“${title}” has this number too. Which of the two is it?`,
  },
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
    removed: (about: string) =>
      `  ${about}: is in the list, but was taken out of the register meanwhile. Please choose whether it comes back.`,
    clash: (about: string) =>
      `  ${about}: new in the list, but its number belongs to something else in the register. Please choose.`,
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

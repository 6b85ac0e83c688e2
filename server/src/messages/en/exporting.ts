/** Texts shown while a register is exported. Those in the file itself: `../document.ts`. */
export const exporting = {
  reasons: {
    asksOwner: 'This layout is for one owner. Say whose actions are wanted.',
    unknownOwner: 'Nobody in the register has that name, and nobody by that name owns anything.',
    nothing: 'There is nothing in the register that this layout shows.',
    noTasks: 'There is nothing in it that somebody still has to do or has done: nothing for a calendar.',
  },
  part: (count: number) => `${count} parts`,
  obstacles: {
    control: (where: string, number: string) =>
      `“${where}” holds an invisible control character (U+${number}) that cannot stand in such a file. Take it out.`,
    surrogate: (where: string, number: string) =>
      `“${where}” holds half a character (U+${number}) that cannot stand in such a file. Take it out.`,
    long: (where: string, length: number) =>
      `The text in “${where}” has ${length} characters, which is too long for a cell. Make it shorter.`,
    unread: (where: string) =>
      `What stands here in “${where}” is not read: an entry has at most 2,000 lines and a line 10,000 characters. Make more lines or entries of it.`,
    choice: (where: string) =>
      `In “${where}” two texts of two people still stand. First choose which one holds, with the light bulb.`,
    unseen: (path: string) =>
      `Here stands “gebruik ${path}”, but that file was not read. Who is named in it would not be recognised. Name the folder that it is in, or take the line out.`,
    undecoded:
      'Letters were lost in this file (�): it was not saved as UTF-8. Names with such a letter would not be recognised. Open it again with the right encoding, and save it as UTF-8.',
  },
  /** What stops a version for the public. */
  hidden: {
    name: (where: string, text: string) =>
      `“${where}” holds “${text}”, of or about somebody whose name may not be published.`,
    address: (where: string, text: string) => `“${where}” holds an e-mail address: “${text}”.`,
    path: (where: string, text: string) => `“${where}” says where a file lies: “${text}”.`,
    phone: (where: string, text: string) => `“${where}” holds a telephone number: “${text}”.`,
    home: (where: string, text: string) => `“${where}” holds an address or postal code: “${text}”.`,
  },
  leaked: (words: string) =>
    `The file that was made still holds what may not be in it${words === '' ? '' : `: ${words}`}. It was not kept. Please report this as a fault of the program.`,
  template: {
    notWord: 'The template is no Word file, or it has a password.',
    notDocx: 'The template is no ordinary Word file. Save it in Word as a Word document (docx).',
    tooLarge: 'The template is too large. Take pictures out of it or make them smaller.',
    comments: 'The template has comments. Delete them; they would go out with every list.',
    changes: 'The template has tracked changes. Accept or reject them; they would go out with every list.',
    hidden: 'The template has hidden text. Delete it; it would go out with every list.',
    macros: 'The template has macros. Use one without macros.',
    embedded: 'The template has other files in it. Delete them; they would go out with every list.',
    data: 'The template has data in it that cannot be seen (custom XML). Take it out with File, Info, Inspect Document.',
    unknown: (field: string, known: string) =>
      `This layout has no field {${field}}, which is in the template. There are: ${known}.`,
    broken: (field: string) =>
      `At “${field}” a field of the template is not right: a bracket too many or too few, or a loop without its begin or end.`,
    noFields:
      'The template has no fields. Put {titel} into it, for instance, and {#rijen}{nr} … {/rijen} into a row of a table.',
  },
  noTemplates:
    'A Word file of your own cannot be filled here. Choose the ordinary look, or do this in VS Code on your computer.',
  leakedByTemplate: (words: string) =>
    `The file that was made holds what may not be in it: ${words}. It was not stored. Take it out of the template.`,
  warnings: {
    prose: 'The text between the tables is not in this file.',
    noDay: (count: number) =>
      count === 1
        ? 'One action has no day and stands in this file as a task only.'
        : `${count} actions have no day and stand in this file as tasks only.`,
    dropped: (count: number) =>
      count === 1
        ? 'One action that was dropped is not in this file.'
        : `${count} actions that were dropped are not in this file.`,
  },
  formats: {
    docx: 'Word (docx), to read and to edit',
    xlsx: 'Excel (xlsx), to sort and to filter',
    html: 'Web page (html), to read, to print or for a website',
    ics: 'Calendar (ics), for Outlook and other calendars',
    odt: 'OpenDocument text (odt), for LibreOffice and the archive',
    ods: 'OpenDocument spreadsheet (ods), for LibreOffice',
    csv: 'Table (csv), for another program',
    md: 'Markdown (md), for a wiki',
    json: 'JSON, for whoever writes a program',
  },
  layouts: {
    actielijst: 'Action list, by block',
    randvoorwaarden: 'Preconditions and topics as columns',
    wie: 'Who does what',
    besluitenlijst: 'List of decisions',
    toezeggingen: 'Promises, motions and amendments',
    agenda: 'Agenda of a meeting',
    'geannoteerde-agenda': 'Agenda with the state of each action',
    verslag: 'Minutes of a meeting',
    'mijn-acties': 'Open actions of one owner',
    'te-laat': 'What is late',
    overlegstructuur: 'Meeting structure: the gremia',
    wijzigingen: 'What has changed since the last meeting',
  },
};

export const exportCommand = {
  usage: `Usage: duo export PATH… --to html|csv|md|json|ics|docx|odt|xlsx|ods|pdf --out FILE
                  [--layout NAME] [--owner NAME] [--meeting DATE] [--since DATE]
                  [--template FILE]
                  [--peildatum DATE] [--force] [--lang nl|en]
                  [--public [--ground ARTICLE] [--persons mark|letter|function] [--marks keep|woo]
                   [--with FIELD,FIELD…] [--replace] [--inventory FILE]]

Makes a file of registers for who does not have this editor. With - as FILE it goes to stdout.
Layouts: LAYOUTS, and those of your own (“indeling NAAM: …”).
The layout overzicht is one file of all registers together: what is open by body, what waits for what, and when the bodies
meet. --owner, --meeting, --since, --template and --public do not go with it.
With --since, in the layout wijzigingen, what has changed after that day; else since the last meeting.
With --meeting only the meetings of that day; else of an agenda and minutes the newest.
A PDF is made with LibreOffice, where that is installed.
With --template it fills a Word file (docx) of your own, with fields as {titel} and rows as {#rijen}{nr} {wat}{/rijen}.
With --public it is a version for the public: only what may be public, names only of who has “openbaar: ja”, and of others
the ground (5.1.2.e), with --persons letter “persoon A”. To be asked for by --with: FIELDS.
Ends with 0 when the file is there, with 1 when something in the register stops it (each place on stderr,
and no file), with 2 if the command cannot be carried out.`,
  noTarget: 'Say with --out where the file is to go.',
  badFormat: (typed: string, all: string) => `“${typed}” is not a format. Choose from: ${all}.`,
  badLayout: (typed: string, all: string) => `“${typed}” is not a layout. Choose from: ${all}.`,
  acrossAlone:
    'The layout overzicht is of all registers together: --owner, --meeting, --since, --template and --public do not go with it.',
  templateOnlyDocx: '--template goes with a Word file or a PDF only: --to docx or --to pdf.',
  pdfNotPublic:
    'With --public no PDF is made, since it cannot be searched afterwards. Make a web page (--to html) and save it as PDF in the browser, with Ctrl+P.',
  noOffice:
    'A PDF needs LibreOffice, which was not found here. Otherwise make a web page (--to html), open it in the browser, press Ctrl+P and choose “Save as PDF”.',
  noPdf:
    'LibreOffice made no PDF of it. Nothing was written. With --to html and Ctrl+P in the browser it can be done too.',
  badMeeting: (typed: string) => `“${typed}” is no day. Write --meeting "13 januari 2021" or --meeting 2021-01-13.`,
  noMeeting: (day: string) => `There is no meeting on ${day}.`,
  refused: {
    register: (path: string) =>
      `${path} has the name of a register. Give the file another name: a register is never written over.`,
    notAFile: (path: string) => `${path} is no ordinary file. Choose another name.`,
    same: (path: string) => `${path} is used for something else in the same command. Choose another name.`,
  },
  exists: (path: string) => `${path} exists. With --force the new file takes its place.`,
  cannotWrite: (path: string) => `${path} cannot be written.`,
  written: (path: string) => `${path} was written.`,
};

export const publicCommand = {
  asksPublic: (option: string) => `${option} belongs to --public.`,
  badGround: (typed: string) => `“${typed}” is not a ground. Write the article as in 5.1.2.e.`,
  badPersons: (typed: string, all: string) => `“${typed}” does not say what people are called. Choose from: ${all}.`,
  badMarks: (typed: string, all: string) => `“${typed}” does not say what becomes of old marks. Choose from: ${all}.`,
  badField: (typed: string, all: string) => `“${typed}” cannot be asked for. Choose from: ${all}.`,
  nameOfFile: (words: string) => `The name of the file holds what may not be in it: ${words}. Choose another name.`,
  howOn:
    'Nothing was written. With --replace the ground takes its place everywhere. Where a name or word may stay, put “mag openbaar:” with that word below the entry.',
};

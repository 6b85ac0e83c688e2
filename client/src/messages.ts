/** The texts of the extension itself: what it asks, and what it shows of all registers. Those of the server are in its own catalogue. */
const nl = {
  reason: 'Waarom? Dit komt in de historie te staan; leeg laten mag.',
  newOwner: 'Wie wordt de eigenaar?',
  ownerAsTyped: 'Zoals getypt',
  now: 'nu',
  status: 'Hoe staat het ermee?',
  note: 'Wat is er besproken of gebeurd?',
  newDeadline: (now: string | undefined) =>
    now === undefined ? 'Wat wordt de nieuwe deadline?' : `Wat wordt de nieuwe deadline? Nu: ${now}`,
  deadlineExample: 'bijvoorbeeld 1 april 2021, eind mei 2021 of volgend DUO',
  meeting: 'Bij welke vergadering?',
  noMeeting: 'niet bij een vergadering',
  /** The locale in which dates and numbers are written. */
  locale: 'nl-NL',
  counts: (open: number, past: number) => (past === 0 ? `${open} open` : `${open} open, ${past} te laat`),
  countsSpoken: (title: string, open: number, past: number) =>
    `${title}: ${open === 1 ? '1 actie' : `${open} acties`} open, waarvan ${past} te laat`,
  gremiumLine: (gremium: string) => `Gremium: ${gremium}`,
  openLine: (open: number) => `Open acties: ${open}`,
  pastLine: (past: number) => `Te laat: ${past}`,
  nextLine: (day: string, title: string) => `Eerstvolgende deadline: ${day} (${title})`,
  showRegisters: 'Klik voor alle registers.',
  late: 'te laat',
  lateGroup: 'Te laat',
  noGremium: 'Geen gremium',
  noOwner: 'Geen eigenaar',
  noHeading: 'Geen kopje',
  noDeadline: 'Geen deadline',
  action: 'actie',
  untitled: 'zonder titel',
  week: (week: number, from: string, to: string) => `Week ${week} (${from} – ${to})`,
  more: (count: number) => `en nog ${count}`,
  tooLarge: 'te groot om te tellen',
  dueOn: (day: string) => `Deadline: ${day}`,
  ownersLine: (names: string) => `Eigenaar: ${names}`,
  headingLine: (heading: string) => `Kopje: ${heading}`,
  groupBy: 'Hoe wilt u de acties zien?',
  groupings: { gremium: 'Per gremium', eigenaar: 'Per eigenaar', kopje: 'Per kopje', week: 'Per week' },
  chosen: 'zo staan ze nu',
  readingRegisters: 'De registers worden gelezen',
  restarting: 'Het programma wordt opnieuw gestart',
  overdue: (count: number) => (count === 1 ? '1 actie is te laat' : `${count} acties zijn te laat`),
  moved: 'Deze actie staat er inmiddels anders. De lijst is ververst; probeer het nog eens.',
  newRegister: 'Nieuw register',
  whichGremium: 'Van welk gremium is de lijst?',
  gremiumExample: 'bijvoorbeeld DUO of Directeuren Uitvoeringsoverleg',
  gremiumNeeded: 'Typ de naam van het gremium, met ten minste één letter.',
  whichFullName: (gremium: string) => `Hoe heet ${gremium} voluit? Leeg laten mag.`,
  whichFile: 'Hoe heet het bestand? U slaat het daarna zelf op.',
  fileNeeded: 'Typ een naam die eindigt op .duo, zonder schuine strepen of andere leestekens.',
  fileExists: (name: string) => `“${name}” bestaat al. Kies een andere naam.`,
  whichFolder: 'In welke map?',
  exporting: 'Exporteer het register',
  noRegister: 'Hiervan kan geen bestand worden gemaakt: het is geen register.',
  whichLayout: 'Wat wilt u laten zien?',
  whoseActions: 'Wiens acties?',
  whichFormat: 'In welke vorm?',
  lastTime: 'vorige keer',
  exported: (name: string) => `“${name}” is gemaakt.`,
  open: 'Openen',
  showInFolder: 'Toon in map',
  goThere: 'Ga erheen',
  moreReasons: (count: number) => `(En nog ${count}.)`,
};

const en: typeof nl = {
  reason: 'Why? This will be put in the history; you may leave it empty.',
  newOwner: 'Who will be the owner?',
  ownerAsTyped: 'As typed',
  now: 'now',
  status: 'How do things stand?',
  note: 'What was discussed, or what has happened?',
  newDeadline: (now: string | undefined) =>
    now === undefined ? 'What will be the new deadline?' : `What will be the new deadline? Now: ${now}`,
  deadlineExample: 'for example “1 april 2021”, “eind mei 2021” or “volgend DUO”',
  meeting: 'At which meeting?',
  noMeeting: 'not at a meeting',
  locale: 'en-GB',
  counts: (open: number, past: number) => (past === 0 ? `${open} to do` : `${open} to do, ${past} overdue`),
  countsSpoken: (title: string, open: number, past: number) =>
    `${title}: ${open === 1 ? '1 action' : `${open} actions`} to do, ${past} of which overdue`,
  gremiumLine: (gremium: string) => `Body: ${gremium}`,
  openLine: (open: number) => `Actions to do: ${open}`,
  pastLine: (past: number) => `Overdue: ${past}`,
  nextLine: (day: string, title: string) => `Next deadline: ${day} (${title})`,
  showRegisters: 'Click for all registers.',
  late: 'overdue',
  lateGroup: 'Overdue',
  noGremium: 'No body',
  noOwner: 'No owner',
  noHeading: 'No heading',
  noDeadline: 'No deadline',
  action: 'action',
  untitled: 'no title',
  week: (week: number, from: string, to: string) => `Week ${week}, ${from} to ${to}`,
  more: (count: number) => `and ${count} more`,
  tooLarge: 'too large to be counted',
  dueOn: (day: string) => `Due on ${day}`,
  ownersLine: (names: string) => `Owner: ${names}`,
  headingLine: (heading: string) => `Heading: ${heading}`,
  groupBy: 'How do you want to see the actions?',
  groupings: { gremium: 'By body', eigenaar: 'By owner', kopje: 'By heading', week: 'By week' },
  chosen: 'as they are now',
  readingRegisters: 'Reading the registers',
  restarting: 'Starting the program again',
  overdue: (count: number) => (count === 1 ? '1 action is overdue' : `${count} actions are overdue`),
  moved: 'This action has changed meanwhile. The list was refreshed; please try again.',
  newRegister: 'New register',
  whichGremium: 'Which body is the list of?',
  gremiumExample: 'for example “DUO” or “Directeuren Uitvoeringsoverleg”',
  gremiumNeeded: 'Type the name of the body, with at least one letter.',
  whichFullName: (gremium: string) => `What is ${gremium} called in full? You may leave it empty.`,
  whichFile: 'What is the file called? You save it yourself afterwards.',
  fileNeeded: 'Type a name that ends in .duo, without slashes or other punctuation.',
  fileExists: (name: string) => `“${name}” exists already. Choose another name.`,
  whichFolder: 'In which folder?',
  exporting: 'Export the register',
  noRegister: 'No file can be made of this: it is not a register.',
  whichLayout: 'What do you want to show?',
  whoseActions: 'Whose actions?',
  whichFormat: 'In which format?',
  lastTime: 'last time',
  exported: (name: string) => `“${name}” was made.`,
  open: 'Open',
  showInFolder: 'Show in folder',
  goThere: 'Go there',
  moreReasons: (count: number) => `(And ${count} more.)`,
};

export const catalogues = { nl, en } as const;

export type Language = keyof typeof catalogues;

/** The texts of the language in use. A live binding: ask for a text where it is shown. */
export let messages = nl;

export function useLanguage(language: Language): void {
  messages = catalogues[language];
}

/**
 * The language that the setting `duo.taal` asks for; Dutch for what is no choice of it.
 * @param setting `nl`, `en`, or `auto` for the one in which VS Code itself is shown.
 * @param display that one, such as `nl` or `en-gb`. In any other than Dutch, English is understood better.
 */
export function languageFor(setting: unknown, display: string): Language {
  if (setting === 'en') return 'en';
  return setting === 'auto' && !/^nl\b/iu.test(display) ? 'en' : 'nl';
}

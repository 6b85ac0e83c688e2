/** Texts shown while a value is typed: the forms that it may have, in parts, and a sentence on each. */
export const signature = {
  /** The parts of a list of people. */
  people: { first: 'naam of organisatie', more: 'naam …' },
  peopleSays: 'Namen, gescheiden door een komma. Een organisatie of opmerking kan tussen haakjes achter de naam.',
  organisations: { first: 'organisatie of gremium', more: 'organisatie …' },
  organisationsSays: 'Korte of volledige namen, gescheiden door een komma.',
  gremia: { first: 'gremium', more: 'gremium …' },
  gremiaSays: 'Korte of volledige namen, gescheiden door een komma.',
  actions: { first: 'nummer van een actie', more: 'nummer …' },
  actionsSays: 'Nummers, gescheiden door een komma. Een actie van een andere lijst: LIJST/5.',
  /** The parts of a line of the history. */
  history: { date: 'datum', gremium: 'gremium', text: 'wat er gebeurde' },
  historyDate: 'De dag, zoals 13 januari 2021 of 13-1-2021.',
  historyGremium: 'Het overleg, als het daar gebeurde. Mag wegblijven.',
  historyText:
    'Wat er gebeurde, in gewone tekst. Een wijziging: status -> gereed, deadline -> 1 april 2021 of eigenaar -> naam.',
  /** A status of the register itself, and what it means. */
  ownStatus: { word: 'uw woord', means: 'wat het betekent' },
  ownStatusSays: 'Een woord per regel, of met komma’s ertussen.',
  /** A column of a layout, and what stands above it. */
  column: { column: 'kolom', header: 'wat erboven komt' },
  columnSays: 'Een kolom per regel, of met komma’s ertussen. Wat achter = staat, komt erboven.',
  ownFields: { first: 'naam van een kolom', more: 'naam …' },
  ownFieldsSays: 'Kolommen van deze lijst die het programma niet kent, gescheiden door een komma.',
  /** The name of a moment and its days. */
  moment: { name: 'naam met jaar', first: 'eerste of enige dag', last: 'laatste dag' },
  momentSays: 'Een dag of een periode; staat daar geen jaar bij, dan telt dat van de naam.',
  /** The outcome of a vote. */
  outcome: { outcome: 'hoe er is gestemd', votes: 'stemmen voor en tegen' },
  /** The forms of a deadline, each on a line of its own. */
  deadline: {
    day: 'dag',
    period: 'periode',
    waits: 'na iets anders',
    none: 'zonder dag',
  },
  deadlineSays: 'Wat geen van deze vormen heeft, wordt als tekst bewaard en niet bewaakt.',
};

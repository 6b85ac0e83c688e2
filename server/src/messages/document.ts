/**
 * The words that stand in a document that leaves the editor. Dutch, whatever language the program speaks: the register is Dutch,
 * and so are those who read what comes of it.
 */
export const documentWords = {
  late: 'te laat',
  facts: {
    gremium: 'Gremium',
    peildatum: 'Peildatum',
    owner: 'Eigenaar',
    count: 'Aantal',
    date: 'Datum',
    part: 'Deel',
  },
  /** What is told of a list that is not the whole one. */
  part: 'een keuze uit het register',
  /** `32, waarvan 12 open en 3 te laat`. */
  count: (all: number, open: number, late: number) =>
    `${all}, waarvan ${open} open${late === 0 ? '' : ` en ${late} te laat`}`,
  meeting: 'Vergadering',
  /** The points of an agenda that is prepared, by why they are on it. */
  agenda: {
    opening: 'Opening',
    announcements: 'Mededelingen',
    discuss: 'Te bespreken',
    late: 'Te laat',
    promised: 'Toezeggingen',
    stalled: 'Blijft liggen',
    new: 'Nieuw sinds de vorige vergadering',
    decision: 'Besluiten zonder actie',
    closing: 'Rondvraag en sluiting',
  },
  /** What has changed in a register. */
  changes: {
    since: 'Sinds',
    after: (day: string) => `na ${day}`,
    always: 'alles wat bekend is',
    what: 'Soort',
    change: 'Wat er is veranderd',
    nothing: 'Er is niets veranderd.',
    kinds: {
      added: 'Nieuw',
      closed: 'Gereed of vervallen',
      status: 'Andere status',
      deadline: 'Andere deadline',
      owner: 'Andere eigenaar',
      late: 'Te laat geworden',
      noted: 'Verder genoteerd',
    },
  },
  /** All registers together. */
  across: {
    title: 'Overzicht van alle registers',
    open: 'Open acties',
    late: (count: number) => `, waarvan ${count} te laat`,
    nothing: 'Er staat niets open.',
    tooLarge: (register: string) => `${register} is te groot om te tellen, en staat hier niet bij.`,
    register: 'Register',
    without: {
      gremium: 'Geen gremium',
      eigenaar: 'Geen eigenaar',
      register: 'Geen register',
      week: 'Alle acties, op deadline',
    },
    links: 'Wat waarop wacht',
    first: 'Eerst',
    link: 'Verband',
    second: 'Daarna',
    kinds: {
      na: 'moet klaar zijn voor',
      'zelfde als': 'is dezelfde als',
      escalatie: 'gaat bij onenigheid naar',
      'voorafgaand aan': 'vergadert voor',
      'uitbreiding van': 'is een uitbreiding van',
    } as Readonly<Record<string, string>>,
    linksLeftOut: (count: number) => `Van heel veel verbanden staan er ${count} niet bij.`,
    meetings: 'Vergaderingen',
    time: 'Tijd',
    state: 'Stand',
    clash: 'Botst met',
  },
  minutes: {
    actions: 'Actiepunten',
    decisions: 'Besluiten',
    promises: 'Toezeggingen',
    motions: 'Moties',
    agenda: 'Vergaderpunten',
  },
  levels: {
    lokaal: 'Lokaal niveau',
    afstemming: 'Afstemmingsoverleggen',
    bestuurlijk: 'Bestuurlijk niveau',
    other: 'Overige gremia',
  } as Readonly<Record<string, string>>,
  contents: 'Inhoud',
  table: (number: number, caption: string) => `Tabel ${number}. ${caption}`,
  /** The rest of a table that would be too long in one. */
  continued: (caption: string) => `${caption} (vervolg)`,
  pages: { page: 'Pagina', of: 'van' },
  sheets: {
    late: 'Te laat',
    notes: 'Toelichting',
    part: 'Onderdeel',
    text: 'Tekst',
    title: 'Titel',
    choices: 'Keuzelijsten',
    /** The warning when something else is typed. */
    notChosen: 'Kies een waarde uit de lijst',
    status: 'Deze status staat niet in de lijst. Kies een status uit de lijst.',
    owner: 'Deze naam staat nog nergens in de lijst. Is de naam goed geschreven?',
  },
  /** Label of the headings above an entry. */
  below: 'Onder',
  taskFields: { eigenaar: 'Eigenaar', status: 'Status' },
  untitled: 'Zonder titel',
  withoutOwner: 'Zonder eigenaar',
  advisers: 'Adviseurs',
  precedes: (gremia: string) => `voorafgaand aan ${gremia}`,
  personLetter: (letter: string) => `persoon ${letter}`,
  /** The list of what was withheld from a version for the public. */
  inventory: {
    title: 'Inventaris van wat is weggelaten',
    part: 'Onderdeel',
    line: 'Regel',
    column: 'Kolom',
    shown: 'Staat er nu',
    ground: 'Grond',
    notAsked: 'weggelaten: hoort niet bij wat openbaar wordt',
  },
  extended: (name: string, members: string) => `${name}: aangevuld met ${members}`,
};

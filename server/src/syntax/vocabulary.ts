/**
 * The words of the language: entry keywords, the fields of each entry, and what may stand in for them.
 * The one table behind the reader, completion, the TextMate grammar's test and the reference (docs/taal.md).
 * Source: taal.md §2 and §3.
 */
import { foldedPlain } from '../text/lowerCase.ts';
import { withoutAtEnd } from '../text/tail.ts';

/** The forms that a field's value may be read as. */
export type ValueKind =
  /** Free text; everything deeper belongs to it. */
  | 'text'
  /** One plain remark that is kept as typed. */
  | 'plain'
  | 'status'
  | 'promiseStatus'
  | 'motionStatus'
  | 'planning'
  | 'level'
  | 'yesNo'
  | 'count'
  /** People, organisations, gremia or functions, separated. */
  | 'people'
  /** Organisations or gremia, separated. */
  | 'organisations'
  /** One organisation. */
  | 'organisation'
  /** Gremia only, separated. */
  | 'gremia'
  /** Names that this entry is also known by; only hard separators. */
  | 'aliases'
  | 'date'
  | 'deadline'
  /** When an action is on the agenda: gremium, date, or text. */
  | 'agendaMoment'
  /** Numbers of actions. */
  | 'actions'
  /** The number or path of one heading. */
  | 'heading'
  | 'steps'
  | 'history'
  | 'agenda'
  /** References of documents, one an item. */
  | 'documents'
  /** Words that the register uses for a status, each with what it means: `klaar voor besluit = open`. */
  | 'ownStatuses'
  /** Names of fields that the register has besides those of the language. */
  | 'ownFields'
  /** The name of a layout. */
  | 'layout'
  /** Columns of a layout, each with what stands above it: `wat = Besluit`. */
  | 'columns'
  /** Kinds of entries, in the plural: `acties, moties`. */
  | 'entryKinds'
  /** Statuses, of whichever kind of entry. */
  | 'statuses'
  | 'grouping'
  | 'order'
  | 'filter';

/** Kinds whose value is one word, or one line that is kept as typed. */
export type PlainKind = Extract<
  ValueKind,
  | 'plain'
  | 'status'
  | 'promiseStatus'
  | 'motionStatus'
  | 'planning'
  | 'level'
  | 'yesNo'
  | 'count'
  | 'heading'
  | 'layout'
  | 'grouping'
  | 'order'
  | 'filter'
>;

/** Kinds whose value goes on over deeper lines, item by item. */
const LIST_KINDS: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'people',
  'organisations',
  'gremia',
  'aliases',
  'actions',
  'steps',
  'history',
  'agenda',
  'documents',
  'ownStatuses',
  'ownFields',
  'columns',
  'entryKinds',
  'statuses',
]);

/** True when a field of this kind goes on with the lines that stand deeper. */
export function isList(kind: ValueKind): boolean {
  return LIST_KINDS.has(kind);
}

/** The forms of the identity of an entry. */
export type IdentityKind =
  /** One word without spaces: `5`, `34a`, `02-II-a`, `A`. */
  | 'number'
  /** A name that may hold spaces. */
  | 'name'
  /** Everything up to the colon, kept as it is (a meeting, a reference). */
  | 'raw';

export interface EntryShape {
  readonly identity: IdentityKind;
  /** Field name → what its value is read as, in the order of the reference. */
  readonly fields: Readonly<Record<string, ValueKind>>;
}

const HEADING_FIELDS = {
  status: 'status',
  eigenaar: 'people',
  werkgroep: 'people',
  deadline: 'deadline',
  opdracht: 'text',
  toelichting: 'text',
  opmerking: 'text',
  'mag openbaar': 'plain',
} as const satisfies Record<string, ValueKind>;

/** Fields for the origin and the outcome of something that a body asked or promised. */
const SETTLED_FIELDS = {
  kenmerk: 'plain',
  uit: 'plain',
  acties: 'actions',
  toelichting: 'text',
  voortgang: 'text',
  afdoening: 'text',
  'gereed op': 'date',
  opmerking: 'text',
  historie: 'history',
  'mag openbaar': 'plain',
} as const satisfies Record<string, ValueKind>;

const MOTION_FIELDS = {
  indieners: 'people',
  partijen: 'plain',
  dictum: 'text',
  datum: 'date',
  uitslag: 'plain',
  portefeuillehouder: 'people',
  deadline: 'deadline',
  status: 'motionStatus',
  ...SETTLED_FIELDS,
} as const satisfies Record<string, ValueKind>;

/** Every entry keyword with its fields; the order is that of the reference and of completion. */
export const ENTRIES = {
  register: {
    identity: 'name',
    fields: {
      gremium: 'gremia',
      peildatum: 'date',
      kenmerk: 'plain',
      statussen: 'ownStatuses',
      velden: 'ownFields',
      standaardindeling: 'layout',
      toelichting: 'text',
      'mag openbaar': 'plain',
    },
  },
  organisatie: {
    identity: 'name',
    fields: {
      'ook bekend als': 'aliases',
      'verschreven als': 'aliases',
      soort: 'plain',
      'onderdeel van': 'organisations',
      toelichting: 'text',
    },
  },
  persoon: {
    identity: 'name',
    fields: {
      'ook bekend als': 'aliases',
      'verschreven als': 'aliases',
      organisatie: 'organisation',
      functie: 'plain',
      'e-mail': 'plain',
      vanaf: 'date',
      tot: 'date',
      opvolger: 'people',
      openbaar: 'yesNo',
    },
  },
  gremium: {
    identity: 'name',
    fields: {
      niveau: 'level',
      voorzitter: 'people',
      secretaris: 'people',
      secretariaat: 'people',
      leden: 'people',
      adviseurs: 'people',
      toehoorders: 'people',
      maximum: 'count',
      frequentie: 'plain',
      vanaf: 'date',
      'ook bekend als': 'aliases',
      'verschreven als': 'aliases',
      'voorafgaand aan': 'gremia',
      'uitbreiding van': 'gremia',
      escalatie: 'gremia',
      onderwerpen: 'text',
      doel: 'text',
      toelichting: 'text',
      'mag openbaar': 'plain',
    },
  },
  moment: {
    identity: 'name',
    fields: { 'ook bekend als': 'aliases', 'verschreven als': 'aliases', toelichting: 'text' },
  },
  blok: { identity: 'number', fields: HEADING_FIELDS },
  randvoorwaarde: { identity: 'number', fields: HEADING_FIELDS },
  onderwerp: { identity: 'number', fields: HEADING_FIELDS },
  actie: {
    identity: 'number',
    fields: {
      status: 'status',
      eigenaar: 'people',
      organisaties: 'organisations',
      werkgroep: 'people',
      bespreken: 'agendaMoment',
      deadline: 'deadline',
      planning: 'planning',
      prioriteit: 'plain',
      opdracht: 'text',
      na: 'actions',
      uit: 'plain',
      datum: 'date',
      indiener: 'people',
      kenmerk: 'plain',
      'zelfde als': 'actions',
      blok: 'heading',
      stappen: 'steps',
      toelichting: 'text',
      voortgang: 'text',
      afdoening: 'text',
      'gereed op': 'date',
      opmerking: 'text',
      historie: 'history',
      'mag openbaar': 'plain',
    },
  },
  besluit: {
    identity: 'number',
    fields: {
      datum: 'date',
      gremium: 'gremia',
      agendapunt: 'plain',
      kenmerk: 'plain',
      acties: 'actions',
      toelichting: 'text',
      historie: 'history',
      'mag openbaar': 'plain',
    },
  },
  toezegging: {
    identity: 'number',
    fields: {
      'gevraagd door': 'people',
      'gedaan door': 'people',
      vraag: 'text',
      antwoord: 'text',
      datum: 'date',
      deadline: 'deadline',
      status: 'promiseStatus',
      ...SETTLED_FIELDS,
    },
  },
  motie: { identity: 'number', fields: MOTION_FIELDS },
  amendement: { identity: 'number', fields: MOTION_FIELDS },
  vergadering: {
    identity: 'raw',
    fields: {
      register: 'plain',
      kenmerk: 'plain',
      tijd: 'plain',
      plaats: 'plain',
      voorzitter: 'people',
      aanwezig: 'people',
      afwezig: 'people',
      'te gast': 'people',
      toehoorders: 'people',
      verslag: 'people',
      stukken: 'documents',
      agenda: 'agenda',
      'mag openbaar': 'plain',
    },
  },
  stuk: {
    identity: 'raw',
    fields: {
      soort: 'plain',
      datum: 'date',
      van: 'people',
      aan: 'people',
      'kopie aan': 'people',
      'opgesteld door': 'people',
      openbaar: 'yesNo',
      bijlagen: 'documents',
      toelichting: 'text',
    },
  },
  indeling: {
    identity: 'name',
    fields: {
      soorten: 'entryKinds',
      kolommen: 'columns',
      groeperen: 'grouping',
      volgorde: 'order',
      alleen: 'filter',
      'alleen status': 'statuses',
      'alleen eigenaar': 'people',
      'alleen organisatie': 'organisations',
      'alleen blok': 'heading',
      'mag openbaar': 'plain',
    },
  },
  gebruik: { identity: 'raw', fields: {} },
} as const satisfies Record<string, EntryShape>;

export type EntryKind = keyof typeof ENTRIES;

export const ENTRY_KINDS = Object.keys(ENTRIES) as readonly EntryKind[];

/** Entries that head a part of the list; what follows belongs to them. */
export const HEADING_KINDS = ['blok', 'randvoorwaarde', 'onderwerp'] as const satisfies readonly EntryKind[];
export type HeadingKind = (typeof HEADING_KINDS)[number];

/** Entries that declare a name in the name space of the workspace. */
export const NAME_KINDS = ['organisatie', 'persoon', 'gremium'] as const satisfies readonly EntryKind[];
export type NameKind = (typeof NAME_KINDS)[number];

/** Entries that have a number that is unique in their register. */
export const NUMBERED_KINDS = [
  'actie',
  'besluit',
  'toezegging',
  'motie',
  'amendement',
] as const satisfies readonly EntryKind[];
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

export function isNumberedKind(kind: EntryKind | undefined): kind is NumberedKind {
  return kind !== undefined && (NUMBERED_KINDS as readonly EntryKind[]).includes(kind);
}

export function isHeadingKind(kind: EntryKind | undefined): kind is HeadingKind {
  return kind !== undefined && (HEADING_KINDS as readonly EntryKind[]).includes(kind);
}

export function isNameKind(kind: EntryKind | undefined): kind is NameKind {
  return kind !== undefined && (NAME_KINDS as readonly EntryKind[]).includes(kind);
}

/** Fields that hold for the actions below a heading that have none of their own (taal.md §2, Headings). */
export const INHERITED_FIELDS = ['eigenaar', 'status', 'opdracht', 'deadline', 'werkgroep'] as const;

/** Other words for a field; the first that the entry has counts (taal.md §3). */
export const FIELD_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  accounthouder: ['eigenaar'],
  'accounthouder duo': ['eigenaar'],
  actiehouder: ['eigenaar'],
  actiehouders: ['eigenaar'],
  'actie door': ['eigenaar'],
  actienemer: ['eigenaar'],
  behandelaar: ['eigenaar'],
  'behandeld door': ['eigenaar'],
  'door wie': ['eigenaar'],
  eigenaren: ['eigenaar'],
  portefeuillehouder: ['eigenaar', 'gedaan door'],
  portefeuillehouders: ['eigenaar', 'gedaan door'],
  trekker: ['eigenaar'],
  trekkers: ['eigenaar'],
  uitvoerder: ['eigenaar'],
  verantwoordelijk: ['eigenaar', 'gedaan door'],
  verantwoordelijke: ['eigenaar', 'gedaan door'],
  verantwoordelijken: ['eigenaar', 'gedaan door'],
  wie: ['eigenaar'],
  'toegewezen aan': ['eigenaar'],
  'uitvoering door': ['eigenaar'],
  'eigenaar actie': ['eigenaar'],
  indieners: ['indiener'],
  aanvrager: ['indiener', 'gevraagd door'],
  vragensteller: ['gevraagd door', 'indiener'],
  'ingebracht door': ['indiener', 'indieners'],
  'toegezegd aan': ['gevraagd door'],
  'gedaan aan': ['gevraagd door'],
  'toegezegd door': ['gedaan door'],
  bewindspersoon: ['gedaan door', 'eigenaar'],
  'wanneer in duo': ['bespreken'],
  'wanneer uiterlijk afgerond': ['deadline'],
  wanneer: ['deadline'],
  termijn: ['deadline'],
  streefdatum: ['deadline'],
  einddatum: ['deadline'],
  afhandeltermijn: ['deadline'],
  afdoeningstermijn: ['deadline'],
  'uiterste datum': ['deadline'],
  'uiterlijke datum': ['deadline'],
  'gereed voor': ['deadline'],
  'wanneer gereed': ['deadline'],
  'geplande datum': ['deadline'],
  opleverdatum: ['deadline'],
  'klaar voor': ['deadline'],
  'datum gereed': ['gereed op'],
  'gereed per': ['gereed op'],
  'afgerond op': ['gereed op'],
  'afgehandeld op': ['gereed op'],
  'afgedaan op': ['gereed op'],
  'datum afgerond': ['gereed op'],
  'datum afdoening': ['gereed op'],
  'datum afgedaan': ['gereed op'],
  uitvoeringsstatus: ['status'],
  'stand van zaken': ['voortgang', 'afdoening'],
  svz: ['voortgang', 'afdoening'],
  afhandeling: ['afdoening'],
  'wijze van afdoening': ['afdoening'],
  'datum toezegging': ['datum'],
  'datum actie': ['datum'],
  'datum besluit': ['datum'],
  'datum indiening': ['datum'],
  'ingebracht op': ['datum'],
  vergaderdatum: ['datum'],
  'datum vergadering': ['datum'],
  vindplaats: ['uit'],
  herkomst: ['uit'],
  bron: ['uit'],
  prio: ['prioriteit'],
  urgentie: ['prioriteit'],
  'betrokken organisaties': ['organisaties'],
  'opdracht duo': ['opdracht'],
  'samenstelling werkgroep': ['werkgroep'],
  acties: ['stappen'],
  opdrachtbeschrijving: ['toelichting'],
  omschrijving: ['toelichting'],
  beschrijving: ['toelichting'],
  opmerkingen: ['opmerking'],
  bijzonderheden: ['opmerking'],
  'afhankelijk van': ['na'],
  'wacht op': ['na'],
  deelnemers: ['aanwezig', 'leden'],
  locatie: ['plaats'],
  'voor welke vraagstukken': ['onderwerpen'],
  doelstelling: ['doel'],
  'ons kenmerk': ['kenmerk'],
  zaaknummer: ['kenmerk'],
  dossiernummer: ['kenmerk'],
  referentie: ['kenmerk'],
  'onze referentie': ['kenmerk'],
  indiener: ['indieners'],
  'ingediend door': ['indiener', 'indieners'],
  partij: ['partijen'],
  fractie: ['partijen'],
  fracties: ['partijen'],
  stemming: ['uitslag'],
  stemverhouding: ['uitslag'],
  stemuitslag: ['uitslag'],
  'uitslag stemming': ['uitslag'],
  'eerste indiener': ['indieners'],
};

/** Lower case with spaces folded: how keywords, field names and statuses are compared. */
export function foldWord(text: string): string {
  return foldedPlain(text) ?? text.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Other words that an entry may begin with, as lists have them. */
const KEYWORD_SYNONYMS: Readonly<Record<string, EntryKind>> = { actiepunt: 'actie', besluitpunt: 'besluit' };

/** Every word that an entry may begin with, in lower case. */
export const KEYWORD_SPELLINGS: readonly string[] = [...ENTRY_KINDS, ...Object.keys(KEYWORD_SYNONYMS)];

const KEYWORDS: ReadonlyMap<string, EntryKind> = new Map([
  ...ENTRY_KINDS.map((kind) => [kind, kind] as const),
  ...Object.entries(KEYWORD_SYNONYMS),
]);

/** The entry keyword that a word is, in any case; undefined when it is none. */
export function keywordOf(word: string): EntryKind | undefined {
  return KEYWORDS.get(word) ?? KEYWORDS.get(word.toLowerCase());
}

/** Per entry kind: every accepted spelling of a field (folded) → its official name. */
const FIELD_NAMES: ReadonlyMap<EntryKind, ReadonlyMap<string, string>> = new Map(
  ENTRY_KINDS.map((kind) => {
    const fields: Readonly<Record<string, ValueKind>> = ENTRIES[kind].fields;
    const names = new Map(Object.keys(fields).map((name) => [name, name]));
    for (const [synonym, targets] of Object.entries(FIELD_SYNONYMS)) {
      const target = targets.find((name) => name in fields);
      if (target !== undefined && !names.has(synonym)) names.set(synonym, target);
    }
    return [kind, names];
  }),
);

const ALL_FIELD_NAMES: ReadonlySet<string> = new Set([...FIELD_NAMES.values()].flatMap((names) => [...names.keys()]));

/** The official name of a field of this entry; undefined when the entry has no such field. */
export function fieldNameOf(kind: EntryKind, typed: string): string | undefined {
  const names = FIELD_NAMES.get(kind);
  // Nearly always typed as it is called.
  return names?.get(typed) ?? names?.get(foldWord(typed));
}

/** Every accepted spelling of the fields of an entry, in lower case. */
export function fieldSpellings(kind: EntryKind): readonly string[] {
  return [...(FIELD_NAMES.get(kind)?.keys() ?? [])];
}

/** True when some entry has a field of this name. Which entry is not looked at: cutting a file may not depend on it. */
export function isFieldNameAnywhere(typed: string): boolean {
  return ALL_FIELD_NAMES.has(typed) || ALL_FIELD_NAMES.has(foldWord(typed));
}

/** The form in which the value of an official field name is read. */
export function valueKindOf(kind: EntryKind, field: string): ValueKind | undefined {
  const fields: Readonly<Record<string, ValueKind>> = ENTRIES[kind].fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** The official field names of an entry, in the order of the reference. */
export function fieldsOf(kind: EntryKind): readonly string[] {
  return Object.keys(ENTRIES[kind].fields);
}

/** The statuses of an action, in the order of its life. */
export const STATUSES = [
  'in voorbereiding',
  'niet gestart',
  'in uitvoering',
  'aangehouden',
  'gereed',
  'vervallen',
] as const;
export type Status = (typeof STATUSES)[number];
/** The statuses that a text may be read as: `open` says no more than that something is still to be done. */
export type ReadStatus = Status | 'open';

export const STATUS_SYNONYMS: Readonly<Record<string, Status>> = {
  'uitvoering nog niet gestart': 'niet gestart',
  'uitvoering gestart': 'in uitvoering',
  uitgevoerd: 'gereed',
  afgerond: 'gereed',
  voldaan: 'gereed',
};

/** Statuses after which nothing is expected of an action any more. */
export const CLOSED_STATUSES: ReadonlySet<string> = new Set<Status>(['gereed', 'vervallen']);

const MARKS_AFTER = '“”"\'‘’.!';

/** The official status that a text is or is a synonym of; undefined when it is none. In other words: `statusOf` of `statusWords.ts`. */
export function officialStatusOf(text: string): Status | undefined {
  // A full stop, or the quotes that came along from a word processor, do not count.
  const folded = foldWord(withoutAtEnd(text, MARKS_AFTER).replace(/^[“”"'‘’]+/u, ''));
  const official = (STATUSES as readonly string[]).includes(folded) ? (folded as Status) : undefined;
  return official ?? (Object.hasOwn(STATUS_SYNONYMS, folded) ? STATUS_SYNONYMS[folded] : undefined);
}

/** The statuses of a promise (taal.md §3, toezegging). */
export const PROMISE_STATUSES = [
  'gevraagd',
  'toegezegd',
  'voorwaardelijk',
  'afgewezen',
  'nagekomen',
  'vervallen',
] as const;
export type PromiseStatus = (typeof PROMISE_STATUSES)[number];
/** Nothing is expected any more of a promise with one of these. */
export const CLOSED_PROMISES: ReadonlySet<string> = new Set(['afgewezen', 'nagekomen', 'vervallen']);

/** The statuses of a motion and of an amendment, in the order of their life. */
export const MOTION_STATUSES = [
  'ingediend',
  'aangehouden',
  'aangenomen',
  'in uitvoering',
  'afgedaan',
  'verworpen',
  'ingetrokken',
  'vervallen',
] as const;
export type MotionStatus = (typeof MOTION_STATUSES)[number];

/** Nothing is expected of a motion with one of these. */
export const CLOSED_MOTIONS: ReadonlySet<string> = new Set<MotionStatus>([
  'afgedaan',
  'verworpen',
  'ingetrokken',
  'vervallen',
]);

export const PLANNINGS = ['op schema', 'vertraging verwacht', 'vertraging'] as const;
export type Planning = (typeof PLANNINGS)[number];
export const LEVELS = ['lokaal', 'afstemming', 'bestuurlijk', 'ambtelijk'] as const;
export const YES_NO = ['ja', 'nee'] as const;
/** What a list is grouped by, in what order it stands, and what of it is shown (taal.md §3, Layouts). */
export const GROUPINGS = ['kop', 'eigenaar', 'geen'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const ORDERS = ['lijst', 'deadline'] as const;
export type Order = (typeof ORDERS)[number];
export const FILTERS = ['alles', 'open', 'te laat'] as const;
export type Filter = (typeof FILTERS)[number];

/** The words that a value of this kind is chosen from; undefined when it is not chosen from a list. */
export function choicesOf(kind: ValueKind): readonly string[] | undefined {
  switch (kind) {
    case 'status':
      return STATUSES;
    case 'promiseStatus':
      return PROMISE_STATUSES;
    case 'motionStatus':
      return MOTION_STATUSES;
    case 'planning':
      return PLANNINGS;
    case 'level':
      return LEVELS;
    case 'yesNo':
      return YES_NO;
    case 'grouping':
      return GROUPINGS;
    case 'order':
      return ORDERS;
    case 'filter':
      return FILTERS;
    case 'entryKinds':
      return LISTED_KINDS;
    default:
      return undefined;
  }
}

/** Words that make a line of the minutes speak of an action, a decision or a promise (taal.md §3, Meetings). */
export const MINUTES_WORDS: Readonly<Record<string, NumberedKind>> = {
  actiepunt: 'actie',
  actie: 'actie',
  besluit: 'besluit',
  besluitpunt: 'besluit',
  toezegging: 'toezegging',
  motie: 'motie',
  amendement: 'amendement',
};

/** Words that speak of several that exist: `acties 9 en 10`. */
export const MINUTES_PLURALS: Readonly<Record<string, NumberedKind>> = {
  actiepunten: 'actie',
  acties: 'actie',
  besluiten: 'besluit',
  besluitpunten: 'besluit',
  toezeggingen: 'toezegging',
  moties: 'motie',
  amendementen: 'amendement',
};

/** The kinds that a list may hold, as a layout names them. */
export const LISTED_KINDS = ['acties', 'besluiten', 'toezeggingen', 'moties', 'amendementen'] as const;

/** The kind that a word of `soorten` means, in the singular too; undefined when it is none. */
export function listedKindOf(word: string): NumberedKind | undefined {
  const folded = foldWord(word);
  if (Object.hasOwn(MINUTES_PLURALS, folded)) return MINUTES_PLURALS[folded];
  return Object.hasOwn(MINUTES_WORDS, folded) ? MINUTES_WORDS[folded] : undefined;
}

/** Text that starts a comment when it is the first on its line. */
export const COMMENT_START = '//';

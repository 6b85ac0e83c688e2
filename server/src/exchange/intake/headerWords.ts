/** Words above columns of somebody else's table, beside those of the language, in the form of `headerKey` (`roles.ts`). */

/** What a column is that is no field of an entry (`Role`). */
type PlainRole = 'number' | 'title' | 'lettered' | 'kind' | 'path' | 'above' | 'lastDay' | 'late' | 'done';

/** Those above what is no field of an entry. */
export const WORDS: Readonly<Record<string, PlainRole>> = {
  ...words(
    'number',
    'task id|issue key|wbs|nr|nummer|no|num|id|volgnr|volgnummer|actienr|actienummer|actie nr|actie nummer|actiepuntnummer|besluitnr|besluitnummer|nr actie|nr actiepunt|nr besluit|nr toezegging',
  ),
  ...words(
    'title',
    'wat|titel|taaknaam|taak naam|naam taak|taaktitel|taakomschrijving|task name|taak|taken|activiteit|actiepunt|actie|actiepunten|te doen|todo|to do|afspraak|afspraken|wat moet er gebeuren|actie afspraak|actiepunt afspraak|actie omschrijving|omschrijving actie|omschrijving actiepunt|besluit|besluiten|toezegging|toezeggingen|motie|moties|amendement|amendementen|openstaande actie|actiepunt omschrijving|summary|naam actie|inhoud|klus|klussen|karwei|action item|action items|maatregel|maatregelen|title|name|card name',
  ),
  ...words('lettered', 'openstaande acties'),
  ...words('kind', 'soort|type|categorie actie'),
  ...words('path', 'onder|onder kop'),
  ...words(
    'above',
    'blok|randvoorwaarde|thema|maand|kwartaal|hoofdstuk|rubriek|categorie|onderdeel|cluster|speerpunt|deelproject|programmalijn|programma|portefeuille|beleidsterrein|kop|randvoorwaarde realisatie doelen',
  ),
  ...words('lastDay', 'uiterste dag|laatste dag'),
  ...words('late', 'te laat'),
  ...words(
    'done',
    'due complete|completed|af|klaar|klaar op|gereed|afgerond|voltooid|afgehandeld|afgevinkt|aangevinkt|vinkje|done|gereed d d|gereed dd|afgerond d d|afgerond dd',
  ),
};

/** Those above groups, which are headings where each group stands together: a block is one wherever it stands. */
export const GROUPS: ReadonlySet<string> = new Set(
  'thema|rubriek|categorie|onderdeel|cluster|speerpunt|deelproject|programmalijn|programma|portefeuille|beleidsterrein'.split(
    '|',
  ),
);

/** Those that mean a field. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  actiehouder: 'eigenaar',
  houder: 'eigenaar',
  door: 'eigenaar',
  'uitgezet bij': 'eigenaar',
  'ligt bij': 'eigenaar',
  'belegd bij': 'eigenaar',
  'aan zet': 'eigenaar',
  'bij wie': 'eigenaar',
  'actie bij': 'eigenaar',
  'actie voor wie': 'eigenaar',
  'behandelend ambtenaar': 'eigenaar',
  rag: 'status',
  'rag status': 'status',
  stoplicht: 'status',
  verkeerslicht: 'status',
  ingebracht: 'datum',
  'actie voor': 'eigenaar',
  'wie doet het': 'eigenaar',
  'uitvoering door': 'eigenaar',
  uitvoerenden: 'eigenaar',
  verantw: 'eigenaar',
  eigenaars: 'eigenaar',
  owner: 'eigenaar',
  'assigned to': 'eigenaar',
  assignee: 'eigenaar',
  resource: 'eigenaar',
  resources: 'eigenaar',
  assignees: 'eigenaar',
  members: 'eigenaar',
  taakhouder: 'eigenaar',
  pfh: 'eigenaar',
  pho: 'eigenaar',
  'port houder': 'eigenaar',
  'portef houder': 'eigenaar',
  vrijwilliger: 'eigenaar',
  vrijwilligers: 'eigenaar',
  'wie pakt op': 'eigenaar',
  'wie pakt het op': 'eigenaar',
  'opgepakt door': 'eigenaar',
  'wie voert uit': 'eigenaar',
  'wie voert het uit': 'eigenaar',
  eindverantwoordelijke: 'eigenaar',
  'namen van resources': 'eigenaar',
  resourcenamen: 'eigenaar',
  'wie doet wat': 'eigenaar',
  'voor wanneer': 'deadline',
  vóór: 'deadline',
  uiterlijk: 'deadline',
  'uiterlijk gereed': 'deadline',
  'datum deadline': 'deadline',
  'deadline datum': 'deadline',
  'gereed uiterlijk': 'deadline',
  'gereed datum': 'deadline',
  vervaldatum: 'deadline',
  due: 'deadline',
  'due date': 'deadline',
  'gepland gereed': 'deadline',
  eind: 'deadline',
  einde: 'deadline',
  tijdpad: 'deadline',
  tijdsplanning: 'deadline',
  reactietermijn: 'deadline',
  'planning gereed': 'deadline',
  'gepland einde': 'deadline',
  'voltooid op': 'gereed op',
  'datum voltooid': 'gereed op',
  'completed at': 'gereed op',
  'completed on': 'gereed op',
  'completed date': 'gereed op',
  'completion date': 'gereed op',
  'created at': 'datum',
  'created on': 'datum',
  'wanneer gedaan': 'gereed op',
  'wanneer afgerond': 'gereed op',
  'wanneer afgehandeld': 'gereed op',
  'werkelijk gereed': 'gereed op',
  'huidige status': 'status',
  stand: 'status',
  progress: 'voortgang',
  opm: 'opmerking',
  notitie: 'opmerking',
  notities: 'opmerking',
  notes: 'opmerking',
  comments: 'opmerking',
  'opmerking stand van zaken': 'opmerking',
  uitleg: 'toelichting',
  description: 'toelichting',
  'card description': 'toelichting',
  'opdrachtbeschrijving op hoofdlijnen': 'toelichting',
  'oprichtingsbeschrijving op hoofdlijnen': 'toelichting',
  organisatie: 'organisaties',
  werkgroepleden: 'werkgroep',
  tussenstappen: 'stappen',
  'acties stappen': 'stappen',
  prioriteitstelling: 'prioriteit',
  priority: 'prioriteit',
  voltooiingsdatum: 'gereed op',
  'datum voltooiing': 'gereed op',
  afhandeldatum: 'gereed op',
  'datum afhandeling': 'gereed op',
  aanmaakdatum: 'datum',
  'datum ontstaan': 'datum',
  'datum verg': 'datum',
  'verg datum': 'datum',
  'wijze van afhandeling': 'afdoening',
  'datum vergadering': 'datum',
  'datum invoer': 'datum',
  'datum van invoer': 'datum',
  'deadline vertraging vertraging verwacht op schema': 'deadline',
  'account houder': 'eigenaar',
  'account houder duo': 'eigenaar',
  uid: 'kenmerk',
  'uitvoerings status': 'status',
};

/** `Status van de taak`, `Actiestatus`. */
export const STATUS_OF =
  /^(?:(?:taak|actie|voortgangs?) ?status|status (?:van )?(?:de |het )?(?:taak|actie|actiepunt|afspraak|besluit|toezegging|motie|amendement|voortgang))$/u;

/** `Actie-eigenaar`, `Trekker van de actie`. */
export const WHO_OF =
  /^(?:(?:actie|taak|maatregel) ?(?:eigenaar|eigenaren|houders?|trekkers?|verantwoordelijken?|uitvoerders?)|(?:1e|2e|eerste|tweede) (?:actiehouder|trekker|verantwoordelijke|uitvoerder|eigenaar)|(?:eigenaar|houder|trekker|verantwoordelijke|uitvoerder) (?:van |voor )?(?:de |het )?(?:actie|taak|maatregel|actiepunt|afspraak))$/u;

/** `Werkelijke einddatum`: when it was done, whatever was planned. */
export const DONE_ON =
  /^(?:(?:werkelijke|daadwerkelijke|feitelijke|gerealiseerde) (?:eind|afrond|gereed|oplever|afhandel|realisatie)datum|realisatiedatum)$/u;

/** When, or whether, it was done: `Afgehandeld d.d.`, `Datum afgerond`, `Afgedaan (ja/nee)`. */
export const DONE =
  /^(?:(?:datum |percentage |percent |perc |procent )?(?:af|klaar|gereed|afgerond|voltooid|afgehandeld|afgedaan|gedaan|opgelost|verholpen|hersteld|beantwoord|geregeld|uitgevoerd|ingelost|nagekomen|afgesloten|complete)(?: (?:op|d d|dd|datum|ja nee|j n|percentage|procent|in procenten))?|(?:voltooiings|voortgangs)percentage|percentage (?:voltooiing|voortgang))$/u;
const KIND = '(?:motie|amendement|toezegging|besluit|actie|actiepunt)';
const OF = '(?:van )?(?:de |het )?';
/** `Reactie uiterlijk`, `Geplande einddatum`, `Afronden vóór`. */
export const DEADLINE_OF =
  /^(?:(?:\p{L}+ )?uiterlijk(?: op)?|(?:geplande|verwachte|beoogde|gewenste) (?:eind|oplever|gereed|afrond)datum|(?:planning|geplande|uiterste) (?:van )?(?:de )?(?:afdoening|afhandeling|afronding|beantwoording|oplevering)|uiterste \p{L}+datum|(?:reactie|antwoord|gereed|klaar|\p{L}{3,}en) v(?:oo|óó)r)$/u;
/** `Te ondernemen actie`, `Verbetermaatregelen`, `Actie n.a.v. klacht`. */
export const TO_BE_DONE =
  /^(?:(?:te (?:nemen|ondernemen)|uit te voeren|gewenste|benodigde|voorgestelde) )?(?:verbeter|vervolg)?(?:acties?|maatregel(?:en)?)(?: (?:te (?:nemen|ondernemen)|(?:n a v|nav|naar aanleiding van) .+))?$/u;
/** `Titel motie`, `Omschrijving van de toezegging`. */
export const TITLE_OF = new RegExp(`^(?:titel|naam|omschrijving|onderwerp|inhoud|tekst) ${OF}${KIND}$`, 'u');
/** `Collegebesluit`, `Besluit van de raad`. */
export const OF_BODY =
  /^(?:college|raads|bestuurs|commissie|directie|mt-?)besluit(?:en)?$|^besluit(?:en)? (?:van )?(?:het |de )?(?:college|raad|bestuur|b en w|commissie|mt|directie|db|ab|alv|or|mr|gremium|overleg|vergadering)$/u;
/** `Motie nr`, `Nummer toezegging`. */
export const NUMBER_OF = new RegExp(
  `^(?:(?:${KIND}|ap) ?(?:nr|nummer|no|id|code)|taak ?(?:nr|nummer)|(?:nr|nummer|no|id) ${OF}(?:${KIND}|taak))$`,
  'u',
);

/** Columns for what was decided and for what is to be done, and no more. */
export const DECISION = /^besluit(?:en|punt)?$/u;
export const ACTION = /^(?:acties?|actiepunt(?:en)?)$/u;

/** What was said, in minutes that are a table: of a list of what is to be done it says nothing. */
export const SAID_HEADER =
  /^(?:(?:agenda|bespreek)?punt(?:en)?|agenda|bespreking|besproken|behandeling|behandeld|verslag|notulen|gesprek)(?: (?:bespreking|besproken|verslag|notulen))?$|^onderwerp (?:en )?(?:bespreking|verslag|notulen)$/u;

/** Words that are near to one of the language and mean something else: a department is no `afdoening`, what was discussed is not to be. */
export const NO_TYPING_ERROR = /^(?:afdeling|besloten|besproken|bespreking)(?: (?:op|in|d d|dd|datum))?$/u;

function words(role: PlainRole, all: string): Record<string, PlainRole> {
  return Object.fromEntries(all.split('|').map((word) => [word, role]));
}

/** The meanings of the places of a register; of statuses, planning and the like by the word that is typed. */
import { sentenceStart, theNoun } from './nouns.ts';

export const meanings = {
  momentLasts: (first: string, last: string, days: number): string =>
    days === 1 ? `Op ${first}, voor elke lijst.` : `Van ${first} tot en met ${last}, ${days} dagen, voor elke lijst.`,
  momentWithoutDays: 'Heeft nog geen dag: zet die achter de dubbele punt.',
  redacted: (law: 'woo' | 'wob') =>
    `Weggelakt op grond van de ${law === 'woo' ? 'Wet open overheid (Woo)' : 'Wet openbaarheid van bestuur (Wob)'}. In een lijst van personen telt dit als een ingevulde naam.`,
  unknownStatus: (typed: string) => `“${typed}” is geen status die het programma kent. Tot u kiest, telt dit als open.`,
  readAs: (typed: string, official: string) => `“${typed}” wordt gelezen als “${official}”.`,
  open: 'De actie is nog open.',
  closed: 'De actie is gesloten: er wordt niets meer verwacht.',
  promises: {
    gevraagd: 'Er is om gevraagd.',
    toegezegd: 'Het is toegezegd.',
    voorwaardelijk: 'Het is toegezegd onder een voorwaarde.',
    afgewezen: 'Het is niet toegezegd.',
    nagekomen: 'Wat is toegezegd, is gedaan.',
    vervallen: 'Het hoeft niet meer.',
  } as Readonly<Record<string, string>>,
  motions: {
    ingediend: 'Er is nog niet over gestemd.',
    aangehouden: 'Er wordt later over gestemd.',
    aangenomen: 'Wat is gevraagd, moet worden gedaan.',
    'in uitvoering': 'Er wordt aan gewerkt.',
    afgedaan: 'Wat is gevraagd, is gedaan.',
    verworpen: 'Er was geen meerderheid voor.',
    ingetrokken: 'De indieners hebben haar teruggenomen.',
    vervallen: 'Het hoeft niet meer.',
  } as Readonly<Record<string, string>>,
  votes: (inFavour: number, against: number) =>
    `${inFavour} ${inFavour === 1 ? 'stem' : 'stemmen'} voor, ${against} tegen.`,
  isOpen: (kind: string) => `${sentenceStart(theNoun(kind))} is nog open.`,
  isClosed: (kind: string) => `${sentenceStart(theNoun(kind))} is gesloten.`,
  plannings: {
    'op schema': 'De deadline wordt gehaald.',
    'vertraging verwacht': 'Misschien wordt de deadline niet gehaald.',
    vertraging: 'De deadline wordt niet gehaald.',
  } as Readonly<Record<string, string>>,
  levels: {
    lokaal: 'Een overleg in een gemeente of gebied.',
    afstemming: 'Een overleg waarin partijen hun werk op elkaar afstemmen.',
    bestuurlijk: 'Een overleg van bestuurders.',
    ambtelijk: 'Een overleg van ambtenaren.',
  } as Readonly<Record<string, string>>,
  layouts: {
    'grouping kop': 'Een tabel per blok, randvoorwaarde of onderwerp.',
    'grouping eigenaar': 'Een tabel per eigenaar; wat van twee is, staat bij beide.',
    'grouping geen': 'Alles in één tabel.',
    'order lijst': 'In de volgorde van de lijst.',
    'order deadline': 'De eerste deadline bovenaan; wat geen dag heeft, staat onderaan.',
    'filter alles': 'Alles, ook wat klaar is.',
    'filter open': 'Wat nog moet gebeuren.',
    'filter te laat': 'Wat open staat en waarvan de deadline voorbij is.',
  } as Readonly<Record<string, string>>,
  listed: {
    actie: 'Op de lijst staan acties.',
    besluit: 'Op de lijst staan besluiten, ook die van verslagen.',
    toezegging: 'Op de lijst staan toezeggingen.',
    motie: 'Op de lijst staan moties.',
    amendement: 'Op de lijst staan amendementen.',
  } as Readonly<Record<string, string>>,
  mayBePublished: {
    ja: 'Mag openbaar worden.',
    nee: 'Mag niet openbaar worden.',
  } as Readonly<Record<string, string>>,
  seats: (held: number, maximum: number) => `Van de ${maximum} plaatsen zijn er ${held} bezet.`,
  every: (every: number, unit: 'day' | 'month') => {
    if (unit === 'day') return every === 1 ? 'Elke dag.' : every === 7 ? 'Elke week.' : `Om de ${every} dagen.`;
    return every === 1 ? 'Elke maand.' : every === 12 ? 'Elk jaar.' : `Om de ${every} maanden.`;
  },
  /** The weekday and the day are given in Dutch in every language. */
  day: (weekday: string, day: string, week: number) => `${weekday} ${day}, week ${week}`,
  period: (from: string | undefined, to: string | undefined) =>
    [from === undefined ? '' : `vanaf ${from}`, to === undefined ? '' : `tot en met ${to}`].filter(Boolean).join(' '),
  noDay: 'Zonder vaste dag.',
  noSuchDay: 'Deze datum bestaat niet.',
  noYear: 'Zonder jaar, en nergens staat een datum om het jaar uit af te leiden.',
  change: (field: 'status' | 'deadline' | 'eigenaar', from: string | undefined, to: string) =>
    `Het veld “${field}:” werd “${to}”${from === undefined ? '' : `, het was “${from}”`}.`,
  /** The reading of a line of the minutes, and the way to another reading. */
  said: (field: string, of: string, to: string) =>
    `Gelezen als: ${field === 'status' ? 'de status' : 'de deadline'} van ${of} werd “${to}”.`,
  speaksOf: (of: string) => `Gaat over ${of}.`,
  otherReading: 'Is dat niet bedoeld? Kies bij het lampje “Lees deze regel als gewone tekst”.',
  stepDone: 'Deze stap is gedaan.',
  stepOpen: 'Deze stap moet nog.',
  inHistory: (day: string) => `Telt mee in de historie, op ${day}.`,
  item: (number: string) => (number === '' ? 'Agendapunt' : `Agendapunt ${number}`),
  made: (actions: number, decisions: number, promises: number) => {
    const one = (count: number, single: string, plural: string) =>
      count === 0 ? [] : [`${count} ${count === 1 ? single : plural}`];
    const parts = [
      ...one(actions, 'nieuw actiepunt', 'nieuwe actiepunten'),
      ...one(decisions, 'besluit', 'besluiten'),
      ...one(promises, 'toezegging', 'toezeggingen'),
    ];
    return parts.length === 0 ? 'Hier is geen actiepunt of besluit genoteerd.' : `Hier genoteerd: ${parts.join(', ')}.`;
  },
  standIns: {
    toBeDecided: 'Nog niet bekend wie.',
    notApplicable: 'Niet van toepassing: er hoeft niemand te staan.',
    all: 'Iedereen.',
    varying: 'Steeds iemand anders.',
  },
  somebodyOf: (organisation: string) => `Iemand van ${organisation}.`,
  memberOf: (name: string, gremium: string) => `${name}, volgens de leden van ${gremium}.`,
  oneOf: (names: readonly string[]) => `Hier kan staan: ${names.join(', ')}.`,
  leader: 'Met een sterretje ervoor: de projectleider.',
  unsure: 'Met een vraagteken erachter: nog niet zeker.',
  alias: (official: string) => `Telt overal als ${official}.`,
  misspelt: (official: string) => `Wordt gelezen als ${official}, en als spelfout gemeld.`,
  headingGives: 'Deze velden gelden voor de acties eronder die ze zelf niet hebben.',
  usedFile: (names: number) => `De namen in dit bestand (${names}) gaan voor die in andere bestanden.`,
  noFile: 'Dit bestand is hier niet te vinden.',
};

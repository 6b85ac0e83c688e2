/**
 * Texts of the problems: one sentence that says what is wrong and one that says what to do. The words behind a code are
 * the contract of taal.md §4; the names of these functions are the codes.
 */

import type { Called } from '../called.ts';
import { crossEntryRules } from './crossEntryRules.ts';
import { layoutRules } from './layoutRules.ts';
import { nameRules } from './nameRules.ts';
import { named, subject, theField, theNoun } from './nouns.ts';
import { ownWordRules } from './ownWords.ts';
import { stateFixes, stateRules } from './stateRules.ts';

function days(count: number): string {
  return count === 1 ? '1 dag' : `${count} dagen`;
}

export const rules = {
  ...crossEntryRules,
  ...layoutRules,
  ...nameRules,
  ...ownWordRules,
  ...stateRules,
  'eigenaar-ontbreekt': (number: Called, kind = 'actie', field = 'eigenaar') =>
    kind === 'actie'
      ? `${subject(kind, number)} heeft geen eigenaar. Zet achter “eigenaar:” wie de actie uitvoert.`
      : `${subject(kind, number)} heeft niemand die het moet doen. Zet achter “${field}:” wie dat is.`,
  'deadline-verstreken': (
    number: Called,
    title: string | undefined,
    deadline: string,
    late: number,
    kind = 'actie',
    done = 'gereed',
  ) =>
    `De deadline van ${named(kind, number)} (${title === undefined ? '' : `“${title}”, `}${deadline}) is ${days(late)} geleden verstreken. ` +
    `Markeer ${theNoun(kind)} als ${done} of spreek een nieuwe deadline af.`,
  'deadline-ontbreekt': (number: Called, kind = 'actie') =>
    `${subject(kind, number)} heeft geen deadline. Zet achter “deadline:” wanneer ${theNoun(kind)} ${kind === 'actie' ? 'klaar' : 'afgedaan'} moet zijn.`,
  'status-ontbreekt': (number: Called, kind = 'actie') =>
    `${subject(kind, number)} heeft geen status. Zet achter “status:” hoe het ermee staat.`,
  'status-onbekend': (typed: string, choices: string) => `De status “${typed}” is niet bekend. Kies uit: ${choices}.`,
  'status-wijkt-af': (status: string, newest: string, date: string, inMinutes: boolean) =>
    inMinutes
      ? `De status is “${status}”, maar volgens het verslag is die sinds ${date} “${newest}”. Wijzig de status, of zet in de historie wat er daarna is gebeurd.`
      : `De status is “${status}”, maar volgens de historie is die sinds ${date} “${newest}”. Wijzig de status of vul de historie aan.`,
  'gremium-onbekend': (name: string) =>
    `Het gremium “${name}” is nergens beschreven. Verbeter de naam of voeg het gremium toe.`,
  'organisatie-onbekend': (name: string, behindPerson: boolean) =>
    behindPerson
      ? `“${name}” is nergens beschreven. Voeg de organisatie toe, of verbeter de naam.`
      : `De organisatie “${name}” is nergens beschreven. Verbeter de naam of voeg de organisatie toe.`,
  'persoon-onbekend': (name: string, isBody = false) =>
    isBody
      ? `“${name}” is nergens beschreven. Verbeter de naam of voeg het gremium toe.`
      : `“${name}” is nergens beschreven. Zet de organisatie er tussen haakjes achter, of voeg de persoon toe.`,
  'actie-onbekend': (number: string, register: string | undefined) =>
    register === undefined
      ? `Er is geen actie ${number} in dit register. Verbeter het nummer of voeg de actie toe.`
      : `Er is geen actie ${number} in het register ${register}. Verbeter het nummer of de code van het register.`,
  'blok-onbekend': (name: string) =>
    `Er is geen blok “${name}” in dit register. Verbeter de letter of het nummer, of voeg het blok toe.`,
  'naam-dubbel': (name: string) =>
    `De naam “${name}” is in dit bestand al in gebruik. Haal een van de twee weg of kies een andere naam.`,
  'nummer-dubbel': (kind: string, number: string, file?: string) =>
    file === undefined
      ? `Er is al een ${kind} met nummer ${number} in dit register. Kies een ander nummer.`
      : `Er is al een ${kind} met nummer ${number} in dit register, in ${file}. Kies een ander nummer, of geef een kopie van het register een andere code.`,
  'nummer-ontbreekt': (kind: string) =>
    `${subject(kind, undefined)} heeft geen nummer, dus er kan niet naar worden verwezen. Zet een nummer achter “${kind}”.`,
  'register-dubbel': (code: string, file?: string) =>
    file === undefined
      ? `Dit bestand heeft al een register${code === '' ? '' : ` (${code})`}. Zet dit register in een eigen bestand.`
      : `Dit register staat ook in ${file}, met dezelfde nummers. Geef een oude kopie een andere code (“register ${code}-OUD”) of bewaar haar buiten deze map; is dit een tweede deel, nummer hier dan door.`,
  'naam-verschreven': (typed: string, official: string) => `“${typed}” is een verschrijving. Schrijf “${official}”.`,
  'weekdag-klopt-niet': (date: string, weekday: string) => `${date} is een ${weekday}. Verbeter de dag of de datum.`,
  'peildatum-verouderd': (newest: string) =>
    `Er is al iets van ${newest} genoteerd, na deze peildatum. Zet de peildatum op een latere dag, of haal haar weg: dan geldt vandaag.`,
  'vergadering-zonder-datum':
    'Deze vergadering heeft geen datum die het programma kan lezen, dus wat er is besproken telt niet mee. Schrijf bijvoorbeeld: vergadering DUO 13 januari 2021.',
  'moment-zonder-datum':
    'Dit moment heeft geen dag die het programma kan lezen, dus wat eraan hangt wordt niet bewaakt. Schrijf bijvoorbeeld: moment zomerreces 2025: 5 juli 2025 – 31 augustus 2025.',
  'datum-onmogelijk': (typed: string) => `De datum “${typed}” bestaat niet. Verbeter de datum.`,
  'regel-onbekend': {
    margin: (lines: number) =>
      lines === 1
        ? 'Deze regel hoort nergens bij. Spring in, of begin met een woord als “actie” of “blok”.'
        : `Deze ${lines} regels horen nergens bij. Spring in, of begin elke regel met een woord als “actie” of “blok”.`,
    noField: (lines: number) =>
      `${lines === 1 ? 'Deze regel is' : `Deze ${lines} regels zijn`} geen veld. Zet er een veldnaam met een dubbele punt voor, of maak er een toelichting van.`,
    deeper: (lines: number) =>
      `Het veld hierboven heeft maar één regel, dus ${lines === 1 ? 'deze regel telt' : `deze ${lines} regels tellen`} niet mee. Zet de tekst achter de dubbele punt of in een toelichting.`,
    beforeFirstEntry: (lines: number) =>
      lines === 1
        ? 'Deze regel hoort nergens bij. Begin met een woord als “register” of “actie”.'
        : `Deze ${lines} regels horen nergens bij. Begin elke regel met een woord als “actie”.`,
    fieldColonMissing: (name: string) => `Achter “${name}” ontbreekt de dubbele punt. Zet die erachter: “${name}: …”.`,
    keywordMarked:
      'Voor een woord als “actie” staat hier iets dat er niet hoort, zoals een streepje of een nummer. De regel wordt gelezen zonder.',
    keywordMisspelt: (typed: string, keyword: string) =>
      `“${typed}” is geen woord waarmee een regel kan beginnen. Schrijf “${keyword}”.`,
    colonMissing: 'Tussen het nummer en de titel ontbreekt een dubbele punt. Zet die achter het nummer.',
    sentenceAsEntry:
      'Deze zin staat aan de kantlijn en wordt gelezen als een nieuw onderdeel. Spring in als hij bij de tekst erboven hoort, of zet ' +
      'een dubbele punt achter het nummer.',
    sentenceAsName:
      'Deze zin staat aan de kantlijn en hoort nergens bij. Spring in als hij bij de tekst erboven hoort, of zet er // voor als het een ' +
      'opmerking is.',
  },
  'veld-onbekend': (typed: string, kind: string) =>
    kind === 'gebruik'
      ? `“${typed}” kan hier niet: onder “gebruik” staan geen velden. Haal deze regel weg.`
      : `“${typed}” is geen veld van een ${kind}. Verbeter de naam; de tekst blijft staan.`,
  'veld-dubbel': (name: string) =>
    `Het veld “${name}” staat er al; alleen het eerste telt. Voeg ze samen of haal er een weg.`,
  'aanwezig-en-afwezig': (name: string) =>
    `${name} staat ook achter “aanwezig:”. Haal de naam op een van de twee plaatsen weg, of zet erachter wat het verschil is.`,
  'mag-openbaar-onnodig': (word: string) =>
    `“${word}” staat verder niet in dit onderdeel. Haal het weg, of schrijf het zoals in de tekst.`,
  'keuze-open': {
    ours: 'Hier staan na het samenvoegen twee teksten: de huidige, die nu geldt, en de binnenkomende. Neem een van beide over of houd beide.',
    bare: 'Hier staan na het samenvoegen twee teksten door elkaar: de huidige en de binnenkomende. Neem een van beide over of houd beide.',
  },
  'stap-dubbel':
    'Deze stap staat er al, en geen van beide is afgevinkt. Haal er een weg of zet erbij wat het verschil is.',
  inspringing: {
    marginField: (name: string) =>
      `“${name}” hoort bij het onderdeel erboven, maar staat aan de kantlijn. Spring de regel in.`,
    deepField: (name: string) => `“${name}” staat te ver naar rechts. Zet het gelijk met de andere velden.`,
    fieldInText: (name: string) =>
      `“${name}” staat in een tekst en telt daarom niet als veld. Spring terug als het een veld is.`,
    indentedEntry: 'Deze regel hoort aan de kantlijn te beginnen. Haal de inspringing weg.',
  },
  'waarde-ongeldig': {
    numberWithSpaces: (typed: string) => `“${typed}” is geen nummer, want er staan spaties in. Schrijf het aan elkaar.`,
    notADate: (typed: string) => `“${typed}” is geen datum. Schrijf bijvoorbeeld 24 maart 2021.`,
    notACount: (typed: string) => `“${typed}” is geen aantal. Schrijf een getal.`,
    notAChoice: (typed: string, choices: string) => `“${typed}” kan hier niet. Kies uit: ${choices}.`,
    bracketOpen: 'Dit haakje wordt niet gesloten. Zet er een ) achter.',
    boxOpen: 'Dit vakje wordt niet gesloten. Schrijf [ ] of [x].',
    historyWithoutColon:
      'Achter de datum en het gremium hoort een dubbele punt. Schrijf bijvoorbeeld: 13 januari 2021 DUO: wat er is gebeurd.',
    historyWithoutDate:
      'Een regel van de historie begint met een datum. Zet de datum ervoor: 13 januari 2021 DUO: wat er is gebeurd.',
  },
  'te-lang': {
    longLine: 'Deze regel is langer dan 10.000 tekens; de rest wordt bewaard, maar niet gelezen. Verdeel de regel.',
    longEntry: 'Dit onderdeel is langer dan 2.000 regels; de rest wordt bewaard, maar niet gelezen. Verdeel het.',
  },
};

export const related = {
  firstDeclaration: (name: string) => `Hier staat “${name}” voor het eerst.`,
  predecessor: (number: Called) => `Op ${named('actie', number)} wordt gewacht.`,
  sameAction: 'Dit is dezelfde actie.',
  previousMeeting: 'Dit was de vorige vergadering.',
  saidAt: 'Dit is er later van gezegd.',
  sameRegister: 'Hier staat hetzelfde register.',
  firstRegister: 'Hier staat het eerste register.',
};

/** The titles of fixes, as they stand under the light bulb. */
export const fixes = {
  ...stateFixes,
  removeHidden: (count: number) => (count === 1 ? 'Haal dat teken weg' : `Haal de ${count} tekens weg`),
  cleanName: (name: string) => `Wijzig in “${name}” zonder dat teken`,
  setFields: (name: string, value: string, other: string, otherValue: string) =>
    `Zet “${value}” als ${name} en “${otherValue}” als ${other}`,
  setField: (name: string, value: string) =>
    /\s/u.test(name) ? `Zet “${value}” achter “${name}:”` : `Zet “${value}” als ${name}`,
  promoteToList: (kind: string, number: string) => `Neem op in de lijst als ${kind} ${number}`,
  declareDecision: (number: string) => `Voeg besluit ${number} toe`,
  handOverTo: (name: string) => `Draag over aan ${name}`,
  takeOver: (value: string) => `Neem “${value}” over`,
  removeName: (kind: string, name: string) => `Haal ${kind === 'gremium' ? 'het' : 'de'} ${kind} “${name}” weg`,
  removeReference: (number: string) => `Wacht niet meer op actie ${number}`,
  asGuest: (name: string) => `Zet ${name} bij “te gast”`,
  markDone: (kind: string, number: string | undefined, done = 'gereed') => `Markeer ${named(kind, number)} als ${done}`,
  addField: (name: string) => `Voeg ${theField(name)} toe`,
  replaceWith: (text: string) => `Wijzig in “${text}”`,
  declare: (kind: string, name: string) =>
    `Voeg ${kind === 'gremium' || kind === 'blok' || kind === 'moment' ? 'het' : 'de'} ${kind} “${name}” toe`,
  declareAll: (kind: 'persoon' | 'organisatie', count: number) =>
    `Voeg alle ${count} ${kind === 'persoon' ? 'personen' : 'organisaties'} toe`,
  declareWith: (name: string, organisation: string) => `Voeg de persoon “${name}” met ${organisation} toe`,
  declareAction: (number: string) => `Voeg actie ${number} toe`,
  giveNumber: (number: string) => `Geef nummer ${number}`,
  setStatus: (status: string) => `Zet de status op “${status}”`,
  correctWeekday: (weekday: string) => `Maak er ${weekday} van`,
  lastDayOfMonth: (date: string) => `Maak er ${date} van`,
  removeFromList: (name: string, field: string) => `Haal ${name} weg bij “${field}:”`,
  removeAllowed: (word: string) => `Haal “${word}” hier weg`,
  takeCurrent: (isEmpty: boolean) => (isEmpty ? 'Neem de huidige: deze tekst vervalt' : 'Neem de huidige tekst'),
  takeIncoming: (isEmpty: boolean) =>
    isEmpty ? 'Neem de binnenkomende: deze tekst vervalt' : 'Neem de binnenkomende tekst',
  takeBoth: 'Houd beide teksten',
  removeStep: 'Haal deze dubbele stap weg',
  addColumns: (columns: string) => `Zet erin: ${columns}`,
  removeColumn: (column: string) => `Haal de kolom “${column}” weg`,
  removeDuplicate: (name: string) => `Haal dit dubbele veld “${name}” weg`,
  indent: 'Spring in',
  outdentField: 'Zet gelijk met de andere velden',
  outdentEntry: 'Zet aan de kantlijn',
  asActions: (count: number) => (count === 1 ? 'Maak hier een actie van' : `Maak hier ${count} acties van`),
  asExplanation: 'Maak er een toelichting van',
  belongsToText: (field: string) => `Zet bij de tekst van “${field}” erboven`,
  insertColon: 'Zet een dubbele punt',
  closeBracket: 'Sluit het haakje',
  closeBox: 'Sluit het vakje',
  remove: (text: string) => `Haal “${text}” weg`,
  setReferenceDay: (date: string) => `Zet de peildatum op ${date}`,
  historyDate: (date: string) => `Zet ${date} ervoor`,
  removeMark: 'Haal weg wat voor het eerste woord staat',
  moveDate: (date: string) => `Zet ${date} voorop`,
  dateMeeting: (date: string) => `Zet ${date} achter het gremium`,
  joinAbove: 'Voeg samen met de regel erboven',
};

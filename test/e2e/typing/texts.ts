/** What is typed: texts as they are meant, each of them a piece of a register. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../../../scripts/host/paths.ts';

/** A register in which names are known, so that there is something to suggest. */
export const KNOWN = `register PROEF: Proeflijst
  gremium: DUO
  peildatum: 24 maart 2021

gremium DUO: Directeuren Uitvoeringsoverleg
  voorzitter: Peter Spijkerman
  leden: Anja Woortman, Henk Mulder

organisatie NCG: Nationaal Coördinator Groningen

persoon Anja Woortman

persoon Henk Mulder

persoon Peter Spijkerman

actie 1: Adressen verzamelen
  status: in uitvoering
  eigenaar: NCG
  deadline: 1 april 2021

actie 2: Brief opstellen
  status: niet gestart
  eigenaar: Henk Mulder
  deadline: 1 mei 2021
`;

const ENDINGS = [
  'verslag',
  'agenda',
  'blok B',
  'besluit',
  'nieuw',
  'stukken',
  'stuk',
  'actie',
  'acties',
  'vergadering',
  'historie',
  'vandaag',
  'toezegging',
  'randvoorwaarde',
  'organisatie',
  'persoon',
  'gremium',
  'register',
  'onderwerp',
  'toelichting',
  'gereed',
];

/** Titles that end in a word of the language. */
export const TITLES = [
  'Vaststellen verslag',
  'Opstellen agenda',
  'Aanpak blok B',
  'Tekst van het besluit',
  'Verzamelen stukken',
  'Alles wordt nieuw',
  'Meer dan de historie',
  'Voorzitter van de vergadering',
  'Een toezegging',
  'Aanmelden persoon',
  'Maken register',
]
  .flatMap((title, index) => [
    `actie ${index + 10}: ${title}`,
    '  status: niet gestart',
    '  eigenaar: NCG',
    '  deadline: 1 juni 2021',
    '',
  ])
  .slice(0, -1);

/** A text in a `toelichting`, each line of which ends in a word of the language. */
export const PROSE_ENDINGS = [
  'actie 10: Een lange toelichting',
  '  toelichting:',
  ...ENDINGS.map((word) => `    dat hoort bij ${word}`),
];

/** A letter of some paragraphs in a `toelichting`, with the words in which a template could hide at the ends of its lines. */
export const LETTER = [
  'actie 10: Brief aan de gemeenten',
  '  status: in uitvoering',
  '  eigenaar: Anja Woortman',
  '  toelichting:',
  '    Geachte leden,',
  '',
  '    Op 13 januari bespraken wij het verslag',
  '    van de vorige keer, samen met de agenda',
  '    en een ontwerp van het besluit',
  '    over de woningen van blok B',
  '    en wat daar voor ons aan is: alles is nieuw',
  '    en de gemeenten sturen nog stukken.',
  '',
  '    Anja zegt: eerst de brief, dan de actie.',
  '    Henk, die er niet was, wacht op het verslag.',
  '    De NCG noemt dat gereed, z.s.m. en zonder historie',
  '    want dat kost tijd (zie actie 2).',
  '',
  '    Met vriendelijke groet',
  '  deadline: 1 juni 2021',
  '',
  'actie 11: Nabellen',
  '  status: niet gestart',
];

/** Paragraphs of texts that begin with the word with which an entry begins, and entries behind those. */
/** The word that begins a layout, in sentences of a text and in lines that may be a field of the register's own. */
export const LAYOUTS = [
  'register R: Lijst',
  '',
  'actie 1: Zaal inrichten',
  '  toelichting:',
  '    Indeling van de zaal volgt.',
  '',
  '    Indeling: eerst de tafels, dan de stoelen.',
  '',
  '    indeling van de stoelen gebeurt later.',
  '',
  '    Afdeling Zuid komt daar apart op terug.',
  '  deadline: 1 juni 2021',
  '',
  'indeling raadslijst: Voor de raad',
  '  kolommen:',
  '    nr',
  '    wat = Onderwerp',
  '  alleen: open',
  '',
  'indeling kort',
  '  kolommen: nr, wat',
  '',
  'actie 2: Nabellen',
  '  status: gereed',
];

export const SENTENCES = [
  'actie 10: Moties nalopen',
  '  toelichting:',
  '    In januari zijn zes moties aangenomen.',
  '',
  '    Motie 4 verzoekt het college de dijk te',
  '    verhogen voor de winter.',
  '',
  '    Actie 6 hangt hiermee samen.',
  '',
  '    Besluit 3 van vorig jaar gaat daar niet over.',
  '',
  '    Motie 5, die van de VVD, is ingetrokken.',
  '  deadline: 1 juni 2021',
  '',
  'actie 11: Nabellen',
  '  toelichting:',
  '    Actie 10 en 12 lopen nog.',
  '',
  '    Stuk NCG / 1 komt later.',
  '',
  'persoon Els Bakker',
  '',
  'besluit 7: Akkoord',
  '  toelichting: Zo is besloten.',
  '',
  '    Actie 6 hangt hiermee samen.',
  '',
  'besluit 9: Akkoord',
  '  toelichting:',
  '    Zo is besloten.',
  '',
  '    Besluit 2 van vorig jaar over de kramen',
  '    geldt nog steeds, zegt Anja.',
  '',
  '    Motie 4 over de dijk ligt bij het college:',
  '    dat komt later terug.',
  '',
  'motie 8: Dijkverhoging',
  '  dictum:',
  '    verzoekt het college te beginnen.',
  '',
  '    Amendement 2 vervalt daarmee; motie 9 ook.',
  '',
  'toezegging 4: Terugkoppelen',
  '  status: open',
];

/** Minutes with a blank line between their points, and between two paragraphs of one. */
export const SPACED_MINUTES = [
  'vergadering DUO 13 januari 2021',
  '  aanwezig: Anja Woortman, Henk Mulder',
  '  agenda:',
  '    1. Opening',
  '',
  '    2. Kerstmarkt',
  '      Er komen twintig kramen.',
  '',
  '      De muziek is nog niet zeker; het koor wil wel.',
  '      besluit (i): akkoord',
  '      actiepunt (i): Henk belt het koor',
  '',
  '    3. Rondvraag',
  '',
  '    4. Sluiting',
  '      Om tien uur.',
];

/** What is said at a meeting, each sentence ending in a word of the language. */
export const SPOKEN = [
  'vergadering DUO 24 maart 2021',
  '  aanwezig: Anja Woortman, Henk Mulder',
  '  agenda:',
  '    1. Opening en vaststellen agenda',
  '      Wij beginnen met het verslag',
  '      en vragen om nieuwe stukken',
  '    2. Aanpak blok B',
  '      actie 1: besproken bij het vorige verslag',
  '      actiepunt (i): Anja komt met een besluit',
  '        eigenaar: Anja Woortman',
  '      besluit (i): Alles wordt nieuw',
  '    3. Rondvraag over het register',
];

/** Values that are complete as they stand, each with Enter behind it. */
export const VALUES = [
  ['gereed', 'Henk Mulder', 'Q2 2027'],
  ['in voorbereiding', 'Anja Woortman', 'eind maart 2027'],
  ['niet gestart', 'NCG', '1 maart 2027'],
  ['in uitvoering', 'DUO', 'maart 2027'],
  ['aangehouden', 'PM', 'z.s.m.'],
  ['vervallen', 'nader te bepalen', 'volgend DUO'],
  ['gereed', 'Peter Spijkerman', 'doorlopend'],
]
  .flatMap(([status, owner, deadline], index) => [
    `actie ${index + 10}: Proef`,
    `  status: ${status}`,
    `  eigenaar: ${owner}`,
    `  deadline: ${deadline}`,
    '  bespreken: DUO 24 maart 2021',
    '',
  ])
  .slice(0, -1);

/** Values that stand for another way of writing, and are to stay as they were typed. */
export const OWN_WORDS = [
  'actie 10: Eigen woorden',
  '  status: Gereed',
  '  eigenaar: Anja',
  '  deadline: Zo spoedig mogelijk',
  '  na: 2',
  '',
  'actie 11: Nog meer eigen woorden',
  '  status: loopt',
  '  eigenaar: Henk',
  '  deadline: asap',
  '  na: 1, 2',
  '',
  'actie 12: Zonder jaar',
  '  status: afgerond',
  '  eigenaar: Marc Hoenders',
  '  deadline: 1 maart',
  '  na: actie 2',
  '',
  'actie 13: Kort',
  '  status: open',
  '  eigenaar: Spijkerman',
  '  deadline: eind april',
];

/** Entries without anything below them, in a row. */
export const NAMES = [
  'persoon Els Bakker',
  'persoon Jan de Wit',
  'persoon Ria Smit',
  'organisatie BZK: Ministerie van Binnenlandse Zaken',
  'organisatie OBG: Ondersteunend Bureau',
  'organisatie IMG',
  'stuk NCG / 1: Verslag',
  'stuk NCG / 2: Agenda',
  'gremium BOG: Bestuurlijk overleg',
  'blok A: Communicatie',
];

/** Actions with no empty line between them. */
export const CLOSE_TOGETHER = [
  'actie 10: Eerste',
  '  status: niet gestart',
  '  deadline: 1 juni 2021',
  'actie 11: Tweede',
  '  eigenaar: Henk Mulder',
  'actie 12: Derde',
  '  toelichting: kort',
  'besluit 1: Vierde',
  '  datum: 24 maart 2021',
  'actie 13: Vijfde',
];

/** Short actions with an empty line between them. */
export const APART = Array.from({ length: 12 }, (_, index) => [
  `actie ${index + 10}: Korte proef`,
  '  status: niet gestart',
  '',
])
  .flat()
  .slice(0, -1);

/** Names that are left out, and brackets, in every place where they come. */
export const BRACKETS = [
  'actie 10: Gesprek met (10)(2e) over de klantreis',
  '  eigenaar: (10)(2e)',
  '  organisaties: NCG (namens (10)(2e)), BZK',
  '  deadline: 1 juni 2021 (zie het [verslag])',
  '  stappen:',
  '    [x] overleg met (10)(2e)',
  '    [ ] concept (van het besluit)',
];

/** Lines of a sample, from one that begins with a text on. */
export function sampleLines(file: string, from: string, count = Number.POSITIVE_INFINITY): string[] {
  const lines = readFileSync(join(SAMPLES, file), 'utf8').trimEnd().split('\n');
  const start = lines.findIndex((line) => line.startsWith(from));
  if (start === -1) throw new Error(`${file} has no line ${from}`);
  return lines.slice(start, start + count);
}

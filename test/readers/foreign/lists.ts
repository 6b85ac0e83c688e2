/** Lists of different shapes and makers, with what a person reads in each. */
import * as raw from './rawPackages.ts';

/** What a person puts in a register; what is left out here is not looked at. `''` says that there is no such field. */
export interface Wanted {
  readonly number?: string;
  readonly title: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** The heading that it stands below. */
  readonly below?: string;
}

export interface ForeignList {
  readonly name: string;
  readonly entries: readonly Wanted[];
  /** Words that stand in the register or in the report as well. */
  readonly kept?: readonly string[];
  /** The report has a doubt whose sentence holds this. */
  readonly doubts?: readonly RegExp[];
}

const action = (number: string, title: string, fields: Record<string, string> = {}, below?: string): Wanted => ({
  ...(number === '' ? {} : { number }),
  title,
  fields,
  ...(below === undefined ? {} : { below }),
});

/** Made by a function here. */
export const MADE: Readonly<Record<string, () => string | Uint8Array>> = {
  'automaticNumbers.docx': raw.automaticNumbers,
  'trackedChanges.docx': raw.trackedChanges,
  'contentControls.docx': raw.contentControls,
  'severalInOneCell.docx': raw.severalInOneCell,
  'excelOfOldMac.xlsx': raw.excelOfOldMac,
  'bareNumbers.xlsx': raw.bareNumbers,
  'dutchExcel.csv': () =>
    // Windows-1252, as Excel in Dutch stores it.
    Uint8Array.from(
      Buffer.from(
        'sep=;\r\nNr;Actie;Wie;Wanneer\r\n1;"Cliënten vragen; ook die van ""Zuid""";André Mulder;1-3-2021\r\n2;Zaal huren;Jorien Bos;medio mei 2021\r\n',
        'latin1',
      ),
    ),
  'mail.html': () =>
    '<html><head><meta charset="utf-8"><style>p.MsoNormal{margin:0}</style></head><body><p class=MsoNormal>Beste Ria,</p><p class=MsoNormal>Hierbij de lijst.</p><table class=MsoNormalTable><tr><td><p class=MsoNormal><b>Nr</b></p></td><td><p class=MsoNormal><b>Wat</b></p></td><td><p class=MsoNormal><b>Wie</b></p></td><td><p class=MsoNormal><b>Wanneer</b></p></td></tr><tr><td><p class=MsoNormal>1</p></td><td><p class=MsoNormal>Hekken plaatsen</p><p class=MsoNormal>langs de dijk</p></td><td rowspan=2><p class=MsoNormal>Freek Zijlstra</p></td><td><p class=MsoNormal>1 juli 2022</p></td></tr><tr><td><p class=MsoNormal>2</p></td><td><p class=MsoNormal>Borden <s>verven</s> ophalen</p></td><td><p class=MsoNormal>2 juli 2022</p></td></tr></table></body></html>',
  'tabs.txt': () =>
    'Nr\tActie\tWie\tWanneer\n1\tSleutel ophalen\tGijs Pol\t3 mei 2022\n2\tKoffie regelen\tMia Kok\t4 mei 2022\n',
  'points.txt': () =>
    'Actiepunten van 6 juni 2023\n\n- Petra Lans stuurt de notulen rond. Actie: Petra Lans\n- Actie Rob Ton: offerte vragen bij de drukker, voor 1 juli 2023\n',
  'tasks.ics': () =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//iemand//lijst//NL',
      'BEGIN:VTODO',
      'UID:1@voorbeeld',
      'DTSTAMP:20220101T000000Z',
      'SUMMARY:Rooster maken\\, met de\r\n  vakanties erin',
      'DUE;VALUE=DATE:20220310',
      'STATUS:IN-PROCESS',
      'END:VTODO',
      'BEGIN:VTODO',
      'UID:2@voorbeeld',
      'DTSTAMP:20220101T000000Z',
      'SUMMARY:Kast leegmaken',
      'STATUS:COMPLETED',
      'COMPLETED:20220105T090000Z',
      'END:VTODO',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
};

/** What pandoc makes a file of, by the format that it is made in. */
export const BY_PANDOC: Readonly<Record<string, string>> = {
  'pandocTable.docx':
    '# Lijst van de commissie\n\n| Nr | Actie | Eigenaar | Deadline |\n|----|-------|----------|----------|\n| 1 | Notitie schrijven | Olga Prak | 1 mei 2022 |\n| 2 | Raad *informeren* | Sam Li | Q4 2022 |\n',
  'pandocTable.odt':
    '# Lijst van de commissie\n\n| Nr | Actie | Eigenaar | Deadline |\n|----|-------|----------|----------|\n| 1 | Notitie schrijven | Olga Prak | 1 mei 2022 |\n| 2 | Raad *informeren* | Sam Li | Q4 2022 |\n',
  'pandocHeadings.docx':
    '# Verkeer\n\n| Actie | Wie |\n|-------|-----|\n| Drempel leggen | Hans Poot |\n\n# Groen\n\n| Actie | Wie |\n|-------|-----|\n| Gras maaien | Lena Vos |\n',
};

const SPAN =
  '<html><head><meta charset="utf-8"></head><body><h1>Actielijst Bestuur</h1><table border=1><tr><th>Nr</th><th>Actie</th><th>Trekker</th><th>Status</th><th>Deadline</th></tr><tr><td>1</td><td>Statuten wijzigen</td><td rowspan="2">Cor Haan</td><td>in uitvoering</td><td>1 februari 2023</td></tr><tr><td>2</td><td>Notaris bellen</td><td>niet gestart</td><td>zo spoedig mogelijk</td></tr><tr><td>3</td><td><s>Stempel bestellen</s></td><td>Ella Top</td><td></td><td></td></tr></table></body></html>';
const CSV = 'Nr;Actie;Wie;Deadline\n1;Huur opzeggen;Tara Ooms;2022-05-01\n2;Borg terugvragen;Tara Ooms;eind mei 2022\n';

/** What LibreOffice makes a file of: the source, with the filter that reads it where that has to be said. */
export const BY_OFFICE: Readonly<
  Record<string, { readonly source: string; readonly end: string; readonly filter?: string }>
> = {
  'officeSpan.odt': { source: SPAN, end: 'html', filter: 'HTML (StarWriter)' },
  'officeSpan.docx': { source: SPAN, end: 'html', filter: 'HTML (StarWriter)' },
  'officeSheet.ods': { source: CSV, end: 'csv', filter: 'CSV:59,34,76,1,,1043,false,false' },
  'officeSheet.xlsx': { source: CSV, end: 'csv', filter: 'CSV:59,34,76,1,,1043,false,false' },
};

const COMMITTEE: readonly Wanted[] = [
  action('1', 'Notitie schrijven', { eigenaar: 'Olga Prak', deadline: '1 mei 2022' }),
  action('2', 'Raad informeren', { eigenaar: 'Sam Li', deadline: 'Q4 2022' }),
];
const BOARD: readonly Wanted[] = [
  action('1', 'Statuten wijzigen', { eigenaar: 'Cor Haan', status: 'in uitvoering', deadline: '1 februari 2023' }),
  action('2', 'Notaris bellen', { eigenaar: 'Cor Haan', status: 'niet gestart', deadline: 'zo spoedig mogelijk' }),
  action('3', 'Stempel bestellen', { eigenaar: 'Ella Top' }),
];
const RENT: readonly Wanted[] = [
  action('1', 'Huur opzeggen', { eigenaar: 'Tara Ooms', deadline: '2022-05-01' }),
  action('2', 'Borg terugvragen', { eigenaar: 'Tara Ooms', deadline: 'eind mei 2022' }),
];

/** In the order of their makers: python-docx, openpyxl, by hand, pandoc, LibreOffice. */
export const LISTS: readonly ForeignList[] = [
  {
    name: 'plain.docx',
    entries: [
      action('1', 'Bewoners uitnodigen voor de rondgang', {
        eigenaar: 'Marit Hoekstra',
        deadline: '12 mei 2022',
        voortgang: 'Brief is verstuurd. Wacht op antwoord.',
        status: 'in uitvoering',
      }),
      action('2', 'Offerte opvragen voor de steiger', { eigenaar: 'Joost Veen en Fatma Öz', deadline: 'Q3 2022' }),
      action('3', 'Bord plaatsen', { eigenaar: 'Gemeente Zuidhaven', deadline: '1-3-2022', status: 'gereed' }),
    ],
    kept: ['Actielijst Klankbordgroep Haven'],
  },
  {
    name: 'headed.docx',
    entries: [
      action('B1', 'Busbaan tekenen', { eigenaar: 'Karel Smit', deadline: '1 juni 2023' }, 'Bereikbaarheid'),
      action('G1', 'Bomen tellen', { eigenaar: 'Lies de Wit', deadline: '1 juli 2023' }, 'Groen'),
      action('G2', 'Plan voor het park', { eigenaar: 'Lies de Wit', deadline: 'eind 2023' }, 'Groen'),
    ],
    kept: ['Voortgang programma', 'Stand per 4 april 2023.'],
  },
  {
    name: 'struck.docx',
    entries: [
      action('1', 'Zaal huren', { eigenaar: 'Anna Vos', deadline: '3 maart 2022' }),
      action('2', 'Besluit is ~~niet~~ genomen', { eigenaar: 'Bram Kok', deadline: '4 maart 2022' }),
    ],
    doubts: [/actie 1 .*doorgehaald/u, /actie 2 .*doorgehaald/u],
  },
  {
    name: 'mergedOwner.docx',
    entries: [
      action('1', 'Startbrief schrijven', { eigenaar: 'Piet Adema', status: 'gereed' }, 'Blok A'),
      action('2', 'Inwoners bellen', { eigenaar: 'Piet Adema', status: 'in uitvoering' }, 'Blok A'),
      action('3', 'Kaart maken', { eigenaar: 'Piet Adema', status: 'niet gestart' }, 'Blok A'),
      action('4', 'Aannemer kiezen', { eigenaar: 'Ria Bos', status: 'niet gestart' }, 'Blok B'),
    ],
  },
  {
    name: 'minutes.docx',
    entries: [],
    kept: [
      'Actie: Els Prins vraagt de cijfers op voor 1 oktober 2021.',
      'Actie: Tom Kuiper belt de boeren.',
      'De voorzitter opent om 10.00 uur.',
      'Er is gesproken over de hoogte in de zomer.',
      'Peilbesluit',
    ],
  },
  {
    name: 'numbered.docx',
    entries: [action('1', 'Brief sturen aan de raad'), action('2', 'Agenda maken (Sjoerd Bakker)')],
    kept: ['Noor Dekker', '1 april 2022'],
  },
  {
    name: 'workbook.xlsx',
    entries: [
      action('1', 'Contract verlengen', { eigenaar: 'Wim Post', deadline: '15 maart 2024', status: 'in uitvoering' }),
      action('2', 'Cliëntenraad vragen', { eigenaar: 'Jet Mol', deadline: '2 april 2024', status: 'niet gestart' }),
    ],
    kept: ['Stuurgroep Zorg', '1 februari 2024', 'let op budget', 'Eerst bellen met Ans', 'loopt vertraging op'],
    doubts: [/verborgen/u, /loopt vertraging op/u],
  },
  {
    name: 'shownNumbers.xlsx',
    entries: [
      action('2021-07', 'Folder drukken', { eigenaar: 'Kees Blom', deadline: 'week 12 2021' }),
      action('2021-12', 'Website aanpassen', { eigenaar: 'Kees Blom', deadline: 'mei 2021' }),
      // Of the sheet that is hidden, which the report says.
      action('1', 'Kantine sluiten'),
    ],
    doubts: [/verborgen/u],
  },
  {
    name: 'struckSheet.xlsx',
    entries: [
      action('1', 'Sleutels inleveren', { eigenaar: 'Mo Haddad' }),
      action('2', 'Alarm testen', { eigenaar: 'Iris Vonk' }),
    ],
    doubts: [/doorgehaald/u],
  },
  {
    name: 'automaticNumbers.docx',
    entries: [
      action('A5', 'Subsidie aanvragen', { eigenaar: 'Lotte Prinsen', deadline: '1 mei 2022' }),
      action('A6', 'Vergunning regelen', { eigenaar: 'Daan Maas', deadline: '1 juni 2022' }),
    ],
  },
  {
    name: 'trackedChanges.docx',
    entries: [
      action('1', 'Folder schrijven', { eigenaar: 'Ineke Vis', deadline: '1 maart 2022' }),
      // It was taken out, which is asked about.
      action('2', 'Zaal zoeken'),
      action('3', 'Sprekers vragen', { eigenaar: 'Bas Rood', deadline: 'Q2 2022' }),
    ],
    kept: ['drukken'],
    doubts: [/drukken/u, /actie 2 .*weggehaald/u],
  },
  {
    name: 'contentControls.docx',
    entries: [
      action('1', 'Jaarplan schrijven', {
        eigenaar: 'Sanne Brink',
        deadline: '1 september 2023',
        status: 'in uitvoering',
      }),
      action('2', 'Begroting maken', { eigenaar: 'Hugo Tol', deadline: '15 oktober 2023', status: 'niet gestart' }),
    ],
    kept: ['Vraag eerst het bestuur', 'Zie het besluit van vorig jaar'],
  },
  {
    name: 'severalInOneCell.docx',
    entries: [
      action('', 'Bedrag vrij te besteden', { eigenaar: 'Nicoline', deadline: '1 april 2021' }, 'Regelingen'),
      action('', 'Woningen verbeteren', { eigenaar: 'Nicoline', deadline: '1 juli 2021' }, 'Regelingen'),
      action('', 'Budget voor gemeenten', { eigenaar: 'Henk', deadline: 'Zo spoedig mogelijk' }, 'Budget'),
      action('', 'Afspraken over geld', { eigenaar: 'Henk', deadline: 'Zo spoedig mogelijk' }, 'Budget'),
    ],
  },
  {
    name: 'excelOfOldMac.xlsx',
    entries: [
      action('1', 'Lijst ~~niet~~ rondsturen', { eigenaar: 'Ellen Ruiter', deadline: '5-4-2021' }),
      action('2', 'Stoelen tellen in beide zalen', { eigenaar: 'Ellen Ruiter', deadline: '6-4-2021' }),
    ],
    doubts: [/doorgehaald/u],
  },
  {
    name: 'bareNumbers.xlsx',
    entries: [action('1', 'Rapport lezen', { deadline: '1 maart 2021' })],
    doubts: [/44256/u],
  },
  {
    name: 'dutchExcel.csv',
    entries: [
      action('1', 'Cliënten vragen; ook die van "Zuid"', { eigenaar: 'André Mulder', deadline: '1-3-2021' }),
      action('2', 'Zaal huren', { eigenaar: 'Jorien Bos', deadline: 'medio mei 2021' }),
    ],
  },
  {
    name: 'mail.html',
    entries: [
      action('1', 'Hekken plaatsen langs de dijk', { eigenaar: 'Freek Zijlstra', deadline: '1 juli 2022' }),
      action('2', 'Borden ~~verven~~ ophalen', { eigenaar: 'Freek Zijlstra', deadline: '2 juli 2022' }),
    ],
    kept: ['Beste Ria,', 'Hierbij de lijst.'],
    doubts: [/doorgehaald/u],
  },
  {
    name: 'tabs.txt',
    entries: [
      action('1', 'Sleutel ophalen', { eigenaar: 'Gijs Pol', deadline: '3 mei 2022' }),
      action('2', 'Koffie regelen', { eigenaar: 'Mia Kok', deadline: '4 mei 2022' }),
    ],
  },
  {
    name: 'points.txt',
    entries: [],
    kept: ['Petra Lans stuurt de notulen rond.', 'offerte vragen bij de drukker', '1 juli 2023'],
  },
  {
    name: 'tasks.ics',
    entries: [
      action('', 'Rooster maken, met de vakanties erin', { deadline: '2022-03-10', status: 'in uitvoering' }),
      action('', 'Kast leegmaken', { status: 'gereed' }),
    ],
  },
  { name: 'pandocTable.docx', entries: COMMITTEE, kept: ['Lijst van de commissie'] },
  { name: 'pandocTable.odt', entries: COMMITTEE, kept: ['Lijst van de commissie'] },
  {
    name: 'pandocHeadings.docx',
    entries: [
      action('', 'Drempel leggen', { eigenaar: 'Hans Poot' }, 'Verkeer'),
      action('', 'Gras maaien', { eigenaar: 'Lena Vos' }, 'Groen'),
    ],
  },
  { name: 'officeSpan.odt', entries: BOARD, kept: ['Actielijst Bestuur'], doubts: [/doorgehaald/u] },
  { name: 'officeSpan.docx', entries: BOARD, kept: ['Actielijst Bestuur'], doubts: [/doorgehaald/u] },
  { name: 'officeSheet.ods', entries: RENT },
  { name: 'officeSheet.xlsx', entries: RENT },
];

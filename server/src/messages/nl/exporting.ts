/** Texts shown while a register is exported. Those in the file itself: `../document.ts`. */
export const exporting = {
  reasons: {
    asksOwner: 'Deze indeling is er voor één eigenaar. Zeg van wie de acties moeten zijn.',
    unknownOwner: 'Niemand in het register heet zo, en niemand met die naam is ergens eigenaar van.',
    nothing: 'In het register staat niets wat in deze indeling past.',
    noTasks: 'Hierin staat niets wat iemand nog moet doen of heeft gedaan: er is niets voor een agenda.',
  },
  obstacles: {
    control: (where: string, number: string) =>
      `In “${where}” staat een onzichtbaar stuurteken (U+${number}) dat niet in zo’n bestand kan staan. Haal het weg.`,
    surrogate: (where: string, number: string) =>
      `In “${where}” staat een half teken (U+${number}) dat niet in zo’n bestand kan staan. Haal het weg.`,
    long: (where: string, length: number) =>
      `De tekst in “${where}” is met ${length} tekens te lang voor een cel. Maak die korter.`,
  },
  warnings: {
    prose: 'De tekst tussen de tabellen staat niet in dit bestand.',
    noDay: (count: number) =>
      count === 1
        ? 'Eén actie heeft geen dag en staat alleen als taak in dit bestand.'
        : `${count} acties hebben geen dag en staan alleen als taak in dit bestand.`,
    dropped: (count: number) =>
      count === 1
        ? 'Eén actie die is vervallen, staat niet in dit bestand.'
        : `${count} acties die zijn vervallen, staan niet in dit bestand.`,
  },
  formats: {
    html: 'Webpagina (html), om te lezen, te printen of op een website te zetten',
    csv: 'Tabel (csv), voor Excel en andere programma’s',
    md: 'Markdown (md), voor een wiki of een forge',
    json: 'JSON, voor een programma',
    ics: 'Agenda (ics), met taken en dagen',
    docx: 'Word (docx), om te lezen en te bewerken',
    odt: 'Tekst in OpenDocument (odt), voor LibreOffice en het archief',
    xlsx: 'Excel (xlsx), om te sorteren en te filteren',
    ods: 'Rekenblad in OpenDocument (ods), voor LibreOffice',
  } as Readonly<Record<string, string>>,
  layouts: {
    actielijst: 'Actielijst, per blok',
    randvoorwaarden: 'Randvoorwaarden en onderwerpen als kolommen',
    wie: 'Wie doet wat',
    besluitenlijst: 'Besluitenlijst',
    toezeggingen: 'Toezeggingen, moties en amendementen',
    agenda: 'Agenda van een vergadering',
    verslag: 'Verslag van een vergadering',
    'mijn-acties': 'Open acties van één eigenaar',
    'te-laat': 'Wat te laat is',
    overlegstructuur: 'Overlegstructuur: de gremia',
  } as Readonly<Record<string, string>>,
};

export const exportCommand = {
  usage: `Gebruik: duo export PAD… --to html|csv|md|json|ics|docx|odt|xlsx|ods --out BESTAND
                    [--layout NAAM] [--owner NAAM]
                    [--peildatum DATUM] [--force] [--lang nl|en]

Maakt van registers een bestand voor wie deze editor niet heeft. Met - als BESTAND komt het op stdout.
Indelingen: LAYOUTS.
Eindigt met 0 als het bestand er staat, met 1 als iets in het register het tegenhoudt (elke plek op stderr,
en geen bestand), met 2 als de opdracht niet kan worden uitgevoerd.`,
  noTarget: 'Zeg met --out waar het bestand moet komen.',
  badFormat: (typed: string, all: string) => `“${typed}” is geen vorm. Kies uit: ${all}.`,
  badLayout: (typed: string, all: string) => `“${typed}” is geen indeling. Kies uit: ${all}.`,
  exists: (path: string) => `${path} bestaat al. Met --force komt het nieuwe bestand ervoor in de plaats.`,
  cannotWrite: (path: string) => `${path} kan niet worden geschreven.`,
  written: (path: string) => `${path} is geschreven.`,
};

/** Texts shown while a register is exported. Those in the file itself: `../document.ts`. */
export const exporting = {
  reasons: {
    asksOwner: 'Deze indeling is er voor één eigenaar. Zeg van wie de acties moeten zijn.',
    unknownOwner: 'Niemand in het register heet zo, en niemand met die naam is ergens eigenaar van.',
    nothing: 'In het register staat niets wat in deze indeling past.',
    noTasks: 'Hierin staat niets wat iemand nog moet doen of heeft gedaan: er is niets voor een agenda.',
  },
  /** What a choice of more than one entry is called. */
  part: (count: number) => `${count} onderdelen`,
  obstacles: {
    control: (where: string, number: string) =>
      `In “${where}” staat een onzichtbaar stuurteken (U+${number}) dat niet in zo’n bestand kan staan. Haal het weg.`,
    surrogate: (where: string, number: string) =>
      `In “${where}” staat een half teken (U+${number}) dat niet in zo’n bestand kan staan. Haal het weg.`,
    long: (where: string, length: number) =>
      `De tekst in “${where}” is met ${length} tekens te lang voor een cel. Maak die korter.`,
    unread: (where: string) =>
      `Wat hier in “${where}” staat, wordt niet gelezen: een onderdeel heeft ten hoogste 2.000 regels en een regel 10.000 tekens. Maak er meer regels of onderdelen van.`,
    choice: (where: string) =>
      `In “${where}” staan nog twee teksten van twee mensen. Kies eerst met het lampje welke geldt.`,
    unseen: (path: string) =>
      `Hier staat “gebruik ${path}”, maar dat bestand is niet gelezen. Wie daarin staat, zou niet worden herkend. Geef de map op waar het in staat, of haal de regel weg.`,
    undecoded:
      'In dit bestand zijn letters verloren gegaan (�): het is niet als UTF-8 bewaard. Namen met zo’n letter zouden niet worden herkend. Open het opnieuw met de juiste codering en bewaar het als UTF-8.',
  },
  /** What stops a version for the public. */
  hidden: {
    name: (where: string, text: string) =>
      `In “${where}” staat “${text}”, van of over iemand die niet met naam naar buiten mag.`,
    address: (where: string, text: string) => `In “${where}” staat een e-mailadres: “${text}”.`,
    path: (where: string, text: string) => `In “${where}” staat waar een bestand ligt: “${text}”.`,
    phone: (where: string, text: string) => `In “${where}” staat een telefoonnummer: “${text}”.`,
    home: (where: string, text: string) => `In “${where}” staat een adres of postcode: “${text}”.`,
  },
  leaked: (words: string) =>
    `In het gemaakte bestand staat nog wat er niet in mag${words === '' ? '' : `: ${words}`}. Het is niet bewaard. Meld dit als fout van het programma.`,
  /** What keeps a Word file from being a template. */
  template: {
    notWord: 'Het sjabloon is geen Word-bestand, of er zit een wachtwoord op.',
    notDocx: 'Het sjabloon is geen gewoon Word-bestand. Sla het in Word op als Word-document (docx).',
    tooLarge: 'Het sjabloon is te groot. Haal er afbeeldingen uit of maak die kleiner.',
    comments: 'In het sjabloon staan opmerkingen. Verwijder die; ze zouden met elke lijst meegaan.',
    changes:
      'In het sjabloon staan bijgehouden wijzigingen. Accepteer of verwerp die; ze zouden met elke lijst meegaan.',
    hidden: 'In het sjabloon staat verborgen tekst. Verwijder die; ze zou met elke lijst meegaan.',
    macros: 'In het sjabloon staan macro’s. Gebruik een sjabloon zonder macro’s.',
    embedded: 'In het sjabloon zitten andere bestanden. Verwijder die; ze zouden met elke lijst meegaan.',
    data: 'In het sjabloon zitten gegevens die niet te zien zijn (aangepaste XML). Haal ze eruit met Bestand, Info, Document controleren.',
    unknown: (field: string, known: string) =>
      `Het veld {${field}} in het sjabloon kent deze indeling niet. Er zijn: ${known}.`,
    broken: (field: string) =>
      `Bij “${field}” in het sjabloon klopt een veld niet: een haakje te veel of te weinig, of een herhaling zonder begin of einde.`,
    noFields:
      'In het sjabloon staan geen velden. Zet er bijvoorbeeld {titel} in, en in een rij van een tabel {#rijen}{nr} … {/rijen}.',
  },
  noTemplates:
    'Een eigen Word-bestand kan hier niet worden ingevuld. Kies de gewone opmaak, of doe dit in VS Code op uw computer.',
  leakedByTemplate: (words: string) =>
    `In het gemaakte bestand staat wat er niet in mag: ${words}. Het is niet bewaard. Haal het uit het sjabloon.`,
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
    docx: 'Word (docx), om te lezen en te bewerken',
    xlsx: 'Excel (xlsx), om te sorteren en te filteren',
    html: 'Webpagina (html), om te lezen, te printen of op een website te zetten',
    ics: 'Agenda (ics), voor Outlook en andere agenda’s',
    odt: 'Tekst in OpenDocument (odt), voor LibreOffice en het archief',
    ods: 'Rekenblad in OpenDocument (ods), voor LibreOffice',
    csv: 'Tabel (csv), voor een ander programma',
    md: 'Markdown (md), voor een wiki',
    json: 'JSON, voor wie een programma schrijft',
  } as Readonly<Record<string, string>>,
  layouts: {
    actielijst: 'Actielijst, per blok',
    randvoorwaarden: 'Randvoorwaarden en onderwerpen als kolommen',
    wie: 'Wie doet wat',
    besluitenlijst: 'Besluitenlijst',
    toezeggingen: 'Toezeggingen, moties en amendementen',
    agenda: 'Agenda van een vergadering',
    'geannoteerde-agenda': 'Agenda met de stand van elke actie',
    verslag: 'Verslag van een vergadering',
    'mijn-acties': 'Open acties van één eigenaar',
    'te-laat': 'Wat te laat is',
    overlegstructuur: 'Overlegstructuur: de gremia',
    wijzigingen: 'Wat er is veranderd sinds de vorige vergadering',
  } as Readonly<Record<string, string>>,
};

export const exportCommand = {
  usage: `Gebruik: duo export PAD… --to html|csv|md|json|ics|docx|odt|xlsx|ods|pdf --out BESTAND
                    [--layout NAAM] [--owner NAAM] [--meeting DATUM] [--since DATUM]
                    [--template BESTAND]
                    [--peildatum DATUM] [--force] [--lang nl|en]
                    [--public [--ground ARTIKEL] [--persons mark|letter|function] [--marks keep|woo]
                     [--with VELD,VELD…] [--replace] [--inventory BESTAND]]

Maakt van registers een bestand voor wie deze editor niet heeft. Met - als BESTAND komt het op stdout.
Indelingen: LAYOUTS, en die u zelf maakt (“indeling NAAM: …”).
Met de indeling overzicht komt er één bestand van alle registers samen: wat er per gremium open staat, wat waarop wacht en
wanneer de gremia vergaderen. --owner, --meeting, --since, --template en --public gaan daar niet bij.
Met --since in de indeling wijzigingen wat er na die dag is veranderd; anders sinds de laatste vergadering.
Met --meeting alleen de vergaderingen van die dag, anders van een agenda en een verslag de laatste.
Een pdf komt er met LibreOffice, als dat er staat.
Met --template vult het een eigen Word-bestand (docx) met velden als {titel} en rijen als {#rijen}{nr} {wat}{/rijen}.
Met --public komt er een versie voor publicatie: alleen wat openbaar mag, namen alleen van wie “openbaar: ja” heeft, en van
anderen de grond (5.1.2.e), met --persons letter “persoon A”. Met --with te vragen: FIELDS.
Eindigt met 0 als het bestand er staat, met 1 als iets in het register het tegenhoudt (elke plek op stderr,
en geen bestand), met 2 als de opdracht niet kan worden uitgevoerd.`,
  noTarget: 'Zeg met --out waar het bestand moet komen.',
  badFormat: (typed: string, all: string) => `“${typed}” is geen vorm. Kies uit: ${all}.`,
  badLayout: (typed: string, all: string) => `“${typed}” is geen indeling. Kies uit: ${all}.`,
  acrossAlone:
    'De indeling overzicht is van alle registers samen: --owner, --meeting, --since, --template en --public gaan daar niet bij.',
  templateOnlyDocx: '--template gaat alleen met een Word-bestand of een pdf: --to docx of --to pdf.',
  pdfNotPublic:
    'Met --public komt er geen pdf, omdat die daarna niet kan worden nagekeken. Maak een webpagina (--to html) en bewaar die in de browser als pdf, met Ctrl+P.',
  noOffice:
    'Voor een pdf is LibreOffice nodig, en dat is hier niet gevonden. Maak anders een webpagina (--to html), open die in de browser, druk op Ctrl+P en kies “Opslaan als pdf”.',
  noPdf:
    'LibreOffice heeft er geen pdf van gemaakt. Er is niets geschreven. Met --to html en Ctrl+P in de browser lukt het ook.',
  badMeeting: (typed: string) => `“${typed}” is geen dag. Schrijf --meeting "13 januari 2021" of --meeting 2021-01-13.`,
  noMeeting: (day: string) => `Er is geen vergadering op ${day}.`,
  refused: {
    register: (path: string) =>
      `${path} heet als een register. Geef het bestand een andere naam: een register wordt nooit overschreven.`,
    notAFile: (path: string) => `${path} is geen gewoon bestand. Kies een andere naam.`,
    same: (path: string) => `${path} wordt in dezelfde opdracht ook ergens anders voor gebruikt. Kies een andere naam.`,
  },
  exists: (path: string) => `${path} bestaat al. Met --force komt het nieuwe bestand ervoor in de plaats.`,
  cannotWrite: (path: string) => `${path} kan niet worden geschreven.`,
  written: (path: string) => `${path} is geschreven.`,
};

export const publicCommand = {
  asksPublic: (option: string) => `${option} hoort bij --public.`,
  badGround: (typed: string) => `“${typed}” is geen grond. Schrijf het artikel zoals in 5.1.2.e.`,
  badPersons: (typed: string, all: string) => `“${typed}” zegt niet hoe personen heten. Kies uit: ${all}.`,
  badMarks: (typed: string, all: string) => `“${typed}” zegt niet wat er met de oude tekens moet. Kies uit: ${all}.`,
  badField: (typed: string, all: string) => `“${typed}” is niet te vragen. Kies uit: ${all}.`,
  nameOfFile: (words: string) => `In de naam van het bestand staat wat er niet in mag: ${words}. Kies een andere naam.`,
  howOn:
    'Er is niets geschreven. Met --replace komt overal de grond ervoor in de plaats. Mag een naam of woord blijven staan, zet dan bij dat onderdeel “mag openbaar:” met het woord erachter.',
};

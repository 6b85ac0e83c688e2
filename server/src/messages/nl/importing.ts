/** Texts shown while a list of somebody else becomes a register, and what is written beside its entries. */
const rows = (count: string) => (count === '1' ? 'rij' : 'rijen');

export const importing = {
  /** What a comment in the register begins with that asks somebody to look. */
  lookAt: 'nakijken',
  /** Above what stands in a comment since the language would read it otherwise. */
  kept: (field: string) => `hieronder staat wat bij “${field}” hoort, precies zoals het in de lijst stond:`,
  doubts: {
    struck: 'deze regel is doorgehaald. Is dit gereed (of vervallen)? Zet dan “status: gereed”.',
    partlyStruck: (text: string) => `een deel is doorgehaald en staat hier tussen ~~: ${text}`,
    statusStruck: (text: string) => `de status “${text}” is doorgehaald en daarom niet ingevuld. Is dit gereed?`,
    deletedText: (text: string) => `met bijgehouden wijzigingen weggehaald, en hier niet overgenomen: ${text}`,
    deletedRow:
      'deze regel is met bijgehouden wijzigingen weggehaald. Is hij vervallen? Zet dan “status: vervallen” of haal de regel weg.',
    insertedText: (text: string) => `met bijgehouden wijzigingen toegevoegd, en hier overgenomen: ${text}`,
    hiddenText: (text: string) => `verborgen tekst, hier gewoon overgenomen: ${text}`,
    hiddenRow: 'deze rij was verborgen. Hoort hij er nog bij?',
    hiddenColumn: (header: string) => `kolom “${header}” was verborgen, en is gewoon gelezen.`,
    hiddenSheet: (name: string) => `blad “${name}” was verborgen, en is gewoon gelezen.`,
    colour: (colour: string, count: string, lines: string, legend: string) =>
      `${count} ${rows(count)} met kleur ${colour} (${rows(count)} ${lines}). Wat betekent die kleur? Er is niets van gemaakt.${legend === '' ? '' : ` De legenda zegt: ${legend}.`}`,
    day: (shown: string, day: string) => `er stond “${shown}”; volgens het bestand is dat ${day}. Klopt dat?`,
    serial: (text: string) => `${text} is misschien een dag die als getal is bewaard. Vul de dag in.`,
    shifted: 'deze rij stond één kolom verschoven en is teruggeschoven. Staat alles op zijn plek?',
    split: (count: string) =>
      `in één cel stonden ${count} onderdelen. Ze zijn uit elkaar gehaald; kijk na wat bij welk onderdeel hoort.`,
    continued: 'een rij zonder titel is als vervolg van deze gelezen. Klopt dat?',
    headingRow: (text: string) => `“${text}” is als kopje gelezen, omdat de rest van de rij leeg was.`,
    statusHeading: (text: string, status: string) =>
      `zijn de acties onder “${text}” ${status}? Er is niets ingevuld. ${status === 'open' ? 'Zet bij elke actie hoe het ervoor staat.' : `Zo ja, zet dan “status: ${status}” bij dit kopje, of bij elke actie.`}`,
    periodHeading: (text: string) =>
      `zegt “${text}” iets over de acties die eronder staan, zoals hun deadline? Er is niets ingevuld.`,
    legend: (texts: string) =>
      `dit is als legenda gelezen, en staat als opmerking in het register: ${texts}. Hoort er iets van in de lijst?`,
    noTitle: 'deze regel heeft geen titel.',
    number: (text: string) => `“${text}” kan geen nummer zijn en staat daarom ergens anders.`,
    dateColumn: (header: string) =>
      `kolom “${header}” is gelezen als de datum van de actie. Was het de deadline? Neem de lijst dan over met “${header}=deadline”.`,
    doneColumn: (header: string) =>
      `kolom “${header}” is gelezen als de dag waarop iets gereed was. Was het de deadline? Neem de lijst dan over met “${header}=deadline”.`,
    dayOrder: (header: string) =>
      `in kolom “${header}” staan dagen als 3/4/2024, en nergens blijkt of de dag voorop staat. Ze zijn gelezen als 3 april. Klopt dat?`,
    onceHeading: (header: string) =>
      `in kolom “${header}” staat een kopje alleen bij de eerste rij. De rijen eronder zonder kopje zijn eronder gezet. Klopt dat?`,
    bracketNames: (names: string) =>
      `tussen haakjes kan een voornaam staan: ${names}. Het is gelezen als de organisatie. Is het de voornaam, zet die dan voorop, zonder haakjes.`,
    percents: (header: string) =>
      `in kolom “${header}” staan getallen. Ze zijn gelezen als procenten: 100 is gereed. Klopt dat?`,
    tickUnsure: (header: string, text: string) =>
      `onder “${header}” staat “${text}”. Is dit gereed, en wanneer? Er is geen status van gemaakt; het staat bij de opmerkingen.`,
    noHeader: 'de tabel heeft geen regel met kopjes. Welke kolom wat is, is uit de inhoud opgemaakt.',
    fromLine: 'gemaakt van een regel tekst. Klopt het zo?',
    notWritten: (field: string) =>
      `wat bij “${field}” stond, kan daar niet staan en is als opmerking bewaard. Vul “${field}” zelf in.`,
    severalLines: (field: string, text: string) =>
      `bij “${field}” stonden meer regels: ${text}. Kijk na wat er geldt, en laat dat staan.`,
    otherColumn: (column: string, meant: string) =>
      `wat onder “${column}” staat, lijkt bij “${meant}” te horen. Het is niet verplaatst.`,
    emphasis: (header: string) =>
      `boven kolom “${header}” staat dat vette letters iets betekenen. Dat is niet overgenomen.`,
    crosses: (headers: string) =>
      `onder ${headers} staan kruisjes. Zeggen die wie het doet of wanneer? Er is niets van gemaakt: ze staan als eigen veld of opmerking bij elke actie.`,
    maybeDone: (header: string) =>
      `onder “${header}” staan vinkjes of kruisjes. Is wat is aangevinkt gereed? Er is niets van gemaakt. Zo ja, neem de lijst dan over met “${header}=gereed”.`,
    maybeStatus: (header: string) =>
      `onder “${header}” lijkt te staan hoe het ervoor staat. Er is geen status van gemaakt. Is het de status, neem de lijst dan over met “${header}=status”.`,
    maybeDeadline: (header: string) =>
      `onder “${header}” lijkt te staan wanneer iets klaar moet zijn. Er is geen deadline van gemaakt. Is het de deadline, neem de lijst dan over met “${header}=deadline”.`,
    whoAsTitle: (header: string) =>
      `onder “${header}” lijken namen te staan, en die zijn als titel gelezen. Is het wie het doet? Neem de lijst dan over met “${header}=eigenaar”, en met “=titel” achter de kolom waarin staat wat er moet gebeuren.`,
    kindLetters: (header: string) =>
      `onder “${header}” staan letters. Welke soort is bedoeld? Ze staan bij de opmerkingen; verander zelf het woord voor het nummer, zoals “motie” of “toezegging”.`,
    whoHeading: (text: string) =>
      `“${text}” is als kopje gelezen. Is dat wie de acties eronder doet? Zet dan “eigenaar: ${text}” bij dit kopje, dan geldt het voor alle acties eronder.`,
    whoInTitle: (text: string, title: string) =>
      `is “${text}” wie “${title}” doet? Zet dan “eigenaar: ${text}” erbij, en haal het uit de titel.`,
    severalItems: (count: string) =>
      `in deze cel stonden ${count} regels met een streepje of een nummer. Zijn het aparte acties? Splits ze dan.`,
    twoLines: 'in de cel van de titel stonden twee regels, en in die ernaast ook. Zijn het twee acties? Splits ze dan.',
    statusInTitle: (title: string, status: string) =>
      `“${title}”: is dit ${status}? Er is niets ingevuld. Zo ja, zet dan “status: ${status}”.`,
    nameAsTitle: (text: string) =>
      `“${text}” is als actie gelezen. Is het wie doet wat erboven staat? Zet het dan daar bij, achter “eigenaar:”.`,
    dayWithWho: (header: string, text: string) =>
      `onder “${header}” staat “${text}”, met een dag erbij. Is dat de deadline? Zet hem dan achter “deadline:”.`,
    subjectItem: (text: string) =>
      `“${text}” is als kopje gelezen, omdat wat eronder verder naar rechts staat zelf zegt wie het doet of wanneer.`,
    ticked: 'gemaakt van een regel die is aangevinkt, en daarom gereed. Klopt dat?',
    whoWhen: (header: string, text: string) =>
      `“${text}” in kolom “${header}” is niet zeker als wie en wanneer te lezen, en staat bij de opmerkingen. Vul zelf in wie en wanneer.`,
    actionInText: (title: string, who: string) => `“${title}” is gelezen als actie van ${who}. Klopt dat?`,
    pointOwner: (title: string, who: string) =>
      `naast “${title}” staat ${who}, en daar is een actie van gemaakt. Klopt de titel?`,
    minutesAsList: (header: string) =>
      `de tabel met “${header}” lijkt een verslag, en elke rij is als actie gelezen. Is het een verslag? Zet er dan “Verslag” met de naam en de datum van het overleg boven, en neem het opnieuw over.`,
    otherList: (name: string) =>
      `“${name}” lijkt geen lijst van acties, en toch is van elke regel een actie gemaakt. Zijn het geen acties, haal ze dan weg.`,
    otherTable: (name: string) =>
      `“${name}” lijkt geen lijst van acties. Er zijn geen acties van gemaakt: wat er staat, is als tekst bewaard. Zijn het wel acties, zet ze dan in een lijst met een kolom “Actie”.`,
    answers: (header: string, subject: string) =>
      `onder “${header}” staan vooral antwoorden, zoals “akkoord” of “conform”. De titel komt daarom uit “${subject}”, en het antwoord staat bij de toelichting. Klopt dat?`,
    answerTitle: (text: string, subject: string) =>
      `“${text}” zegt niet wat er is besloten. De titel is daarom “${subject}”, en “${text}” staat bij de toelichting. Klopt dat?`,
    serialDays: (header: string, text: string, day: string) =>
      `in kolom “${header}” staan getallen, zoals ${text}. Ze zijn gelezen als dagen die Excel als getal bewaart: ${text} is ${day}. Klopt dat?`,
    statusCodes: (header: string, codes: string) =>
      `wat betekent onder “${header}”: ${codes}? Dat staat nergens in de lijst. Het is overgenomen zoals het er staat; zet er zelf een status voor in de plaats.`,
    sameEntry: (table: string) =>
      `deze regel staat ook ${table === '' ? 'hoger in de lijst' : `in tabel ${table}`}, met hetzelfde nummer. Voeg ze samen, of haal er een weg.`,
    sameNumber: (title: string) => `dit nummer heeft ook “${title}”. Welke van de twee is het?`,
  },
  roles: {
    number: 'nummer',
    title: 'titel',
    lettered: 'titel met letter',
    kind: 'soort',
    path: 'kopjes',
    above: 'kopje',
    nearest: 'kopje (onderwerp)',
    lastDay: 'niet overgenomen: rekent het programma zelf uit',
    late: 'niet overgenomen: rekent het programma zelf uit',
    done: 'status (aangevinkt)',
    whoWhen: 'wie en wanneer',
    remark: 'opmerking',
    nothing: 'niet overgenomen, zoals gevraagd',
    own: (name: string) => `eigen veld “${name}”`,
    field: (name: string) => `“${name}:”`,
  },
  /** Of a column, as a choice. */
  takeNothing: 'niet overnemen',
  why: {
    word: '',
    mistyped: ' (typefout?)',
    cells: ' (naar de inhoud)',
    asked: ' (zoals gevraagd)',
    rest: ' (geen veld met die naam)',
  },
  told: {
    derived: 'Anders geschreven, of door het programma uit te rekenen',
    nothing: 'Niet overgenomen, zoals gevraagd',
    header: 'Kopjes die er nog een keer stonden',
    late: 'Achter deadlines weggelaten, omdat het programma dat zelf uitrekent',
    choices: 'Keuzelijst, niet overgenomen',
    page: 'Boven of onder de bladzijden',
    title: 'Titel',
    merged: 'Samengevoegde cellen, ingevuld in elke rij',
    section: 'Kopjes en onderdelen',
    numbers: 'Nummers, gemaakt van de kopjes en de letter',
    bareNumber: 'Rijen onder de laatste met alleen een nummer, weggelaten',
    ditto: 'Hetzelfde als erboven, daarom ingevuld wat daar stond',
    drawn: 'Getekende lijnen, weggelaten',
    tick: 'Aangevinkt, gelezen als gereed',
    fact: 'Gegevens van de lijst',
  },
  notices: {
    extraCells: 'heeft meer cellen dan de tabel kolommen heeft. Wat over is, staat bij de opmerkingen.',
    missingCells: 'heeft minder cellen dan de tabel kolommen heeft. Kijk na of alles op zijn plek staat.',
    macros: 'Er zitten macro’s in het bestand. Die zijn niet uitgevoerd.',
    externalLinks: 'Het bestand verwijst naar andere bestanden. Die zijn niet opgehaald.',
    pictures: 'Er staan afbeeldingen in het bestand. Wat daarop staat, is niet gelezen.',
    formula: 'heeft een formule zonder uitkomst. Open het bestand in Excel, bewaar het opnieuw en neem het dan over.',
    error: 'heeft een cel met een fout.',
    encoding: 'Het bestand is niet als UTF-8 bewaard; het is als Windows-1252 gelezen. Kijk letters met accenten na.',
    wrapped: 'Cellen liepen door op de volgende regel, en zijn bij elkaar gezet. Kijk na of namen en titels kloppen.',
    quotes: 'De aanhalingstekens kloppen niet. Kijk na of alles op zijn plek staat.',
    headers: 'Er staat tekst boven of onder de bladzijden.',
    nested: 'In een cel staat nog een tabel. Die is als regels tekst gelezen.',
    embedded: 'In het bestand zit een ander bestand. Dat is niet gelezen.',
  },
  refused: {
    oldWord: 'Dit is een Word-bestand van vóór 2007 (doc). Open het in Word en kies Opslaan als, Word-document (docx).',
    oldExcel:
      'Dit is een Excel-bestand van vóór 2007 (xls). Open het in Excel en kies Opslaan als, Excel-werkmap (xlsx).',
    pdf: 'Een pdf kan niet worden overgenomen. Vraag om het Word- of Excel-bestand waar hij van gemaakt is, of kopieer de tekst naar een Word-bestand.',
    picture: 'Dit is een afbeelding. Neem de tekst over in een Word- of Excel-bestand.',
    mail: 'Dit is een bewaarde mail, en die kan niet worden overgenomen. Open de mail, kopieer de lijst en plak haar in het register, of bewaar een bijlage en neem die over.',
    locked: 'Op dit bestand zit een wachtwoord. Haal dat er in Word of Excel af en probeer het opnieuw.',
    broken:
      'Dit bestand is beschadigd, of het is iets anders dan zijn naam zegt. Open het in het programma waarmee het is gemaakt en bewaar het opnieuw.',
    tooLarge: 'Dit bestand is te groot om over te nemen. Haal er afbeeldingen uit, of splits de lijst.',
    tooMany: 'In dit bestand staan te veel rijen, kolommen of onderdelen. Splits de lijst.',
    swollen: 'Dit bestand wordt bij het uitpakken veel te groot. Het is niet gelezen.',
    empty: 'In dit bestand staat niets.',
    binary:
      'Dit is geen bestand met een lijst. Neem Word (docx), Excel (xlsx), OpenDocument (odt, ods), csv, html, ics of tekst.',
    stopped: 'Het overnemen is gestopt.',
  },
  kinds: {
    actie: (count: number) => (count === 1 ? '1 actie' : `${count} acties`),
    besluit: (count: number) => (count === 1 ? '1 besluit' : `${count} besluiten`),
    toezegging: (count: number) => (count === 1 ? '1 toezegging' : `${count} toezeggingen`),
    motie: (count: number) => (count === 1 ? '1 motie' : `${count} moties`),
    amendement: (count: number) => (count === 1 ? '1 amendement' : `${count} amendementen`),
    gremium: (count: number) => (count === 1 ? '1 gremium' : `${count} gremia`),
    vergadering: (count: number) => (count === 1 ? '1 vergadering' : `${count} vergaderingen`),
  } as Readonly<Record<string, (count: number) => string>>,
  headings: (count: number) => (count === 1 ? '1 kopje' : `${count} kopjes`),
  read: (texts: string) => `Gelezen: ${texts}.`,
  nothingRead: 'Er is geen lijst in gevonden. Alle tekst staat bij “toelichting:” of als opmerking in het register.',
  table: (name: string, line: string, count: number) =>
    `${count === 1 ? 'Tabel' : 'Tabellen'} ${name}${line === '' ? '' : `, kopjes op regel ${line}`}:`,
  column: (header: string, role: string) => `  ${header === '' ? '(geen kopje)' : header} → ${role}`,
  doubtsHead: (count: number) => (count === 1 ? 'Eén ding om na te kijken:' : `${count} dingen om na te kijken:`),
  noDoubts: 'Er is niets om na te kijken.',
  place: (table: string, line: string, column: string) =>
    [table === '' ? '' : `tabel ${table}`, line === '' ? '' : `rij ${line}`, column === '' ? '' : `kolom “${column}”`]
      .filter((part) => part !== '')
      .join(', '),
  toldHead: 'Niet letterlijk overgenomen:',
  times: (text: string, count: number) => (count === 1 ? text : `${text} (${count} keer)`),
  restHead: 'Dit heeft geen plek gekregen en staat als opmerking onderaan het register:',
  working: 'De lijst wordt gelezen',
  unknownNames: (names: string) => `Namen die nog nergens staan: ${names}.`,
  proposedNames: 'voorgesteld uit een overgenomen lijst: kijk na wie een persoon is en wie een organisatie',
  into: {
    /** Behind what a list changed, in the history of an entry. */
    source: (from: string) => (from === '' ? 'uit de teruggekomen lijst' : `uit de lijst van ${from}`),
    updated: (fields: string, source: string) => `${fields} bijgewerkt ${source}`,
    /** Behind a change, when more stood there than the value. */
    wasWhole: (text: string) => `eerst stond er: ${text}`,
    /** In the history of an entry that a list brought. */
    addedFrom: (source: string) => `toegevoegd ${source}`,
    /** In a comment at an entry of which both changed a field. */
    bothNote: (field: string, to: string, source: string) =>
      `${field} is intussen ook hier veranderd; ${to === '' ? 'leeg' : `“${to}”`} ${source}`,
    /** How the list was compared. */
    knowsSent:
      'Deze lijst weet nog wat erin stond toen hij werd gemaakt. Alleen wat in de lijst zelf is veranderd, telt; wat in het register nieuwer is, blijft.',
    knowsNothing:
      'Deze lijst weet niet wat er eerst in stond. Alles wat anders is dan in het register, telt als wijziging.',
    choices: (count: number) =>
      count === 1
        ? 'Over één ding moet u zelf kiezen. Dat is niet overgenomen.'
        : `Over ${count} dingen moet u zelf kiezen. Die zijn niet overgenomen.`,
    both: (about: string, field: string, from: string, to: string) =>
      `  ${about}: ${field} is in de lijst en in het register veranderd. In het register ${from === '' ? 'leeg' : `“${from}”`}, in de lijst “${to}”. Kies zelf.`,
    newer: (about: string, field: string, from: string, to: string) =>
      `  ${about}: ${field} is in het register nieuwer: ${from === '' ? 'leeg' : `“${from}”`}. In de lijst staat nog ${to === '' ? 'niets' : `“${to}”`}.`,
    removed: (about: string) =>
      `  ${about}: staat in de lijst, maar is intussen uit het register gehaald. Kies zelf of het terug moet.`,
    clash: (about: string) =>
      `  ${about}: nieuw in de lijst, maar dit nummer is in het register van iets anders. Kies zelf.`,
    renumbered: (about: string, to: string) =>
      `  ${about}: heeft in de lijst nummer ${to}. Het is gevonden op de titel, en houdt in het register zijn nummer.`,
    head: (changed: number, added: number, gone: number, same: number) =>
      `Bijgewerkt: ${changed} gewijzigd, ${added} nieuw, ${same} gelijk gebleven, ${gone} niet meer in de lijst.`,
    changed: (about: string, field: string, from: string, to: string) =>
      `  ${about}: ${field} ${from === '' ? '(leeg)' : `“${from}”`} → ${to === '' ? '(leeg)' : `“${to}”`}`,
    emptied: (about: string, field: string, from: string) =>
      `  ${about}: ${field} is in de lijst leeg. In het register blijft “${from}” staan.`,
    added: (about: string) => `  ${about}: nieuw, toegevoegd`,
    addedAtTop: (about: string) =>
      `  ${about}: nieuw, toegevoegd boven het eerste kopje, want in de lijst staat het onder geen kopje`,
    addedBelow: (about: string, heading: string) =>
      `  ${about}: nieuw, toegevoegd onder “${heading}”, een kopje dat het register nog niet had`,
    declared: (about: string) => `  ${about}: een veld dat dit register nog niet had; het komt bij “velden:”`,
    undeclared: (about: string) => `  ${about}: een veld dat dit register niet kent. Zet het zelf bij “velden:”.`,
    gone: (about: string) => `  ${about}: staat niet meer in de lijst. In het register blijft het staan.`,
    twice: (about: string, said: string) =>
      `  ${about}: staat meer dan eens in de lijst of het register. Deze rij is niet vergeleken. Hier staat: “${said}”.`,
    refused: (about: string, field: string, to: string) =>
      `  ${about}: ${field} kan zo niet worden ingevuld, en is niet gewijzigd. In de lijst staat “${to}”.`,
  },
};

export const importCommand = {
  usage: `Gebruik: duo import BESTAND --to REGISTER.duo [--into REGISTER.duo] [--map KOLOM=VELD …]
                     [--names NAMEN.duo] [--from WIE] [--dry-run] [--strict] [--force] [--lang nl|en]

Maakt van een lijst in Word (docx), Excel (xlsx), OpenDocument (odt, ods), csv, tsv, html, ics, json of tekst een register.
Op stdout komt wat er is gelezen, welke kolom wat is, wat u moet nakijken en wat er niet letterlijk in staat.
Met --map zegt u wat een kolom is: een veld, nr, titel, kop, opmerking, niets, of een eigen naam.
Met --into werkt het een register bij: het zoekt op nummer, dan op titel. Wat niet meer in de lijst staat, blijft staan.
Met --names komen de namen die nog nergens staan in een eigen bestand.
Met --dry-run wordt er niets geschreven, met --strict ook niet als er iets is om na te kijken.
Eindigt met 0 als het register er staat, met 1 als --strict het tegenhoudt, met 2 als het niet kan worden gelezen.`,
  noSource: 'Zeg welk bestand er moet worden overgenomen.',
  oneSource: 'Neem één bestand tegelijk over.',
  noTarget: 'Zeg met --to waar het register moet komen, of met --into welk register moet worden bijgewerkt.',
  notRegister: (path: string) => `${path} heet niet als een register. Laat de naam eindigen op .duo.`,
  notUtf8: (path: string) =>
    `${path} is niet als UTF-8 bewaard: letters met accenten zouden verloren gaan. Bewaar het eerst als UTF-8.`,
  badMap: (typed: string) =>
    `“${typed}” zegt niet welke kolom wat is. Schrijf bijvoorbeeld --map "Wie doet het=eigenaar".`,
  unknownColumn: (header: string, known: string) =>
    known === ''
      ? `Er is geen kolom “${header}” in de lijst.`
      : `Er is geen kolom “${header}” in de lijst. Dit zijn de kolommen: ${known}.`,
  strict: (count: number) =>
    count === 1
      ? 'Er is één ding om na te kijken. Met --strict wordt er dan niets geschreven.'
      : `Er zijn ${count} dingen om na te kijken. Met --strict wordt er dan niets geschreven.`,
  progress: (percentage: number) => `De lijst wordt overgenomen (${percentage}%)`,
  dryRun: 'Er is niets geschreven (--dry-run).',
  unchanged: 'In het register verandert niets.',
  notExport: 'Dit json-bestand is niet van duo export.',
};

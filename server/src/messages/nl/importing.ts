/** Texts shown while a list of somebody else becomes a register, and what is written beside its entries. */
import { importDoubts } from './importDoubts.ts';

export const importing = {
  /** What a comment in the register begins with that asks somebody to look. */
  lookAt: 'nakijken',
  /** Above what stands in a comment since the language would read it otherwise. */
  kept: (field: string) => `hieronder staat wat bij “${field}” hoort, precies zoals het in de lijst stond:`,
  doubts: importDoubts,
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
    /** Of a field of what both called otherwise. */
    perhapsOther: (about: string, field: string, from: string, to: string) =>
      `  ${about}: ${field} ${from === '' ? '(leeg)' : `“${from}”`} → ${to === '' ? '(leeg)' : `“${to}”`}; maar de titel is in de lijst en in het register veranderd. Kies zelf of het om hetzelfde gaat.`,
    removed: (about: string, said: string) =>
      `  ${about}: staat in de lijst, maar is intussen uit het register gehaald. Hier staat: “${said}”. Kies zelf of het terug moet.`,
    clash: (about: string, said: string) =>
      `  ${about}: nieuw in de lijst, maar dit nummer is in het register van iets anders. Hier staat: “${said}”. Kies zelf.`,
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

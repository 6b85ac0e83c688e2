/** What a person is asked of a list that comes in, in Dutch in the register too. */
const rows = (count: string) => (count === '1' ? 'rij' : 'rijen');

export const importDoubts = {
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
  maybeWho: (header: string) =>
    `onder “${header}” lijken namen te staan. Er is geen eigenaar van gemaakt. Is het wie het doet, neem de lijst dan over met “${header}=eigenaar”.`,
  mixedTitles: (header: string) =>
    `onder “${header}” staan besluiten en acties door elkaar, en alles is als actie gelezen. Zet bij een besluit “besluit” in plaats van “actie”.`,
  monthFirst: (header: string) =>
    `in kolom “${header}” staat de maand voorop, zoals 04/15/2024. De dagen zijn zo gelezen: 04/05/2024 is 5 april. Klopt dat?`,
  onceOwner: (header: string) =>
    `in kolom “${header}” staat een naam alleen bij de eerste rij. Doet die ook de rijen eronder? Er is niets ingevuld; zet dan bij elke rij wie het doet.`,
  whoInDecision: (who: string) =>
    `in dit besluit staat ${who}. Moet die er iets voor doen? Zet er dan een actie bij, met “eigenaar: ${who}”.`,
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
};

/**
 * The three tables of the source `000` (samples/README.md) as a Word file: every cell where it stands there, so shifted where it had
 * shifted. A row is as wide as its table, as Word makes of lines with tabs. Of long descriptions the beginning.
 */
import { p, r, tbl, tc, tr, wordFile } from './officePackages.ts';

/** A row a line, ` | ` between its cells; `<b>`, `<i>` and `<del>` (struck through) as the source has them. */
const PRECONDITIONS = `
Randvoorwaarde realisatie doelen | Onderwerpen | Openstaande acties | Account-houder DUO | Uitvoerings-status | Opdracht DUO | Deadline: vertraging, vertraging verwacht, op schema | Opmerking | Samenstelling werkgroep (dikgedrukt is projectleider)
#01 Juiste mensen en houding op alle plekken | I. Mensen/vaardigheden | a. NCG zet format uit bij gemeenten ter bespreking op 25 maart | (10)(2e) | In uitvoering | 10 maart is besproken dat hier geen opdracht voor nodig is van DUO | 25 maart | | N.v.t.
 | II. Houding/gedrag | b. BZK en gemeenten gaan in overleg met VNG over een pool of andere oplossingen | Nicoline
#02 Uitgewerkte beleidskaders met BZK/EZK/Regio | I. Regelingen / Subsidies blok A, B, C, D, E | a. 13.000 euro vrij te besteden | Nicoline | In uitvoering | 11 februari vastgesteld | 1 april 2021 | Loopt (31 maart is tijdelijke oplossing) | (10)(2e) (BZK), (10)(2e)
 | | b. 7000 euro verbreding bestaande duurzaamheidsregeling | Nicoline | | | 1 april 2021 (blok E open in juli) | | (EZK), (10)(2e)
 | | c. 10.000 woningverbetering | Nicoline | | | 1 april | | (10)(2e) (NCG), (10)(2e) (Lysias), (10)(2e) (OBG)
 | | d. Uitvoeringsorganisatie kiezen voor regelingen (niet aan versterking gerelateerd) | Nicoline | | | 1 juli
 | | e. Regeling onuittegbare verschillen (13.000) | Nicoline
 | | f. Regeling voor woningcorporaties en huurders (totaal: 135 mln.) | Nicoline
 | II. Budgetallocatie | a. Aanvullend budget gemeenten (70 mln) voor extra organisatiekosten b. Afspraken maken financiële governance (o.a. blok B en D) c. knelpunten pot NCG | Henk | In uitvoering | Niet van toepassing | Zo spoedig mogelijk | Verwachting: Meerjarenbegroting goedgekeurd voor eind februari 2021 | (10)(2e) (BZK) & (10)(2e) (Provincie) & Anja Woortman (OBG)
 | | | Nicoline / Anja | In uitvoering | Nader te bepalen | Zo spoedig mogelijk | | (10)(2e) (OBG), (10)(2e) (Lysias), (10)(2e) (10)(2e) (BZK), (10)(2e) (NCG) en (10)(2e)
 | | | (10)(2e) | In uitvoering | Niet van toepassing | Zo spoedig mogelijk | | N.v.t.
 | | IV. Blok B | Uitwerken aanpak clusters en maatwerk Blok B en afhandeling vragen/etc. blok B | Anja | In uitvoering | 24 februari vastgesteld | Zo spoedig mogelijk | | (10)(2e) (OBG), (10)(2e) (Eemdelta), (10)(2e) (Het Hogeland), (10)(2e) (Qidambt), (10)(2e) (BZK), (10)(2e)
 | | III. Onafhankelijk adviseur | Uitwerken onafhankelijke adviseurs | (10)(2e) | In uitvoering | 13 januari vastgesteld | 1 maart 2021 | Gekoppeld aan herbeoordeling en typologie-aanpak, daarom iets vertraagd | (10)(2e) (OBG), (10)(2e) (NCG), (10)(2e) (OBG), (10)(2e) (Midden-Groningen), (10)(2e) (BZK)
 | | IV. Onafhankelijk advies/ondersteuning bewoners inzet middelen compensatie (woningverbetering) | Uitwerken onafhankelijk advies/ondersteuning voor bewoners voor inzet middelen compensatie | Anja | In voorbereiding | 24 maart wordt het in DUO besproken | 1 mei 2021 | | Nader te bepalen
V. Schrijvende situaties | Uitwerken van de kaders voor schrijvende situaties. | Marc | In uitvoering | 17 december 2020 vastgesteld | 30 juni 2021 | | (10)(2e) (EZK), (10)(2e) & (10)(2e) (BZK), (10)(2e) (10)(2e) (OBG, evt. met Anja Woortman), (10)(2e)
VI. Versnelling vergunningsproces | Nader te bepalen | Anja | In uitvoering | Niet van toepassing | Zo spoedig mogelijk | | N.v.t.
#03 Ingerede (bestuurlijke) aansturing | I. Centrale kaders | a. inrichten DUO/Werkgroep/Stuurgroep/VOG | (10)(2e) | Gereed | Niet van toepassing | | | Olger van Dijk, Nicoline van der Linden (BZK), Marc Hoenders (10)(2e) (EZK), Anja Woortman (OBG), Jurry Bonnama (Loppersum), Henk Mulder (midden-Groningen), Johan Koopmans (provincie), Bert Popken (Groningen) & Peter Spijkerman (NCG). Secretariaat: NCG (10)(2e) (10)(2e) verslaglegging: NCG (10)(2e)
 | | b. NCG en IMG moeten hun samenwerking verder vormgeven. c. na twee jaar evalueren van bestuurlijke afspraken om te zien of er aanleiding is om te herprioriteren binnen de blokken. | Peter | In uitvoering | Nader te bepalen | 30 juni 2021 | | N.v.t.
 | II. Lokale uitvoering, maatwerk & mandaat | Nader te bepalen | | In voorbereiding | Nader te bepalen | 16 november 2022 | | Nader te bepalen
#04 Op elkaar afgestemde (lokale) organisaties Gemeenten en NCG | I. NCG organisatie | a. versterken uitvoeringskracht NCG | | In voorbereiding | Nader te bepalen | Vanaf Q2 2021 | Voorbeelden worden per gemeente en voor NCG verder uitgewerkt | N.v.t.
 | II. Voorbeeld per gemeente | a. spiegelen NCG en gemeenteorganisatie | | In voorbereiding | Nader te bepalen | Q2 2021 | | N.v.t.
#05 Een gecoördineerd MJVP | I. Balkenplanning | Vertalen van de bestuurlijke afspraken in een meerjaren versterkingsplan | (10)(2e) | In uitvoering | 27 januari vastgesteld | 30 juni 2021 | Afstemming met gemeenten | (10)(2e) (OBG), (10)(2e) - (10)(2e) (10)(2e) (NCG)
#06 Een werkend data/informatie systeem | I. Een-waarheid | Inrichting één data waarheid NCG/Gemeenten | | In uitvoering | 11 februari vastgesteld (met toevoeging van één zin) | 30 juni 2021 | Loopt | (10)(2e) (OBG), (10)(2e) (NCG IV) en (10)(2e) (NCG IV) en zal aangevuld worden met vertegenwoordiging vanuit betrokken partijen.
 | | | | | | | | (10)(2e) (NCG) programmamanager Typologie, (10)(2e) (NCG) (10)(2e) (NCG), (10)(2e) (NCG), (10)(2e) (EZK), (10)(2e) (BZK), (10)(2e) (BZK), (10)(2e) (Midden-Groningen), (10)(2e)
I. Aanpak | Inregelen opname en beoordelingen typologie-aanpak | | In uitvoering | | 1 april 2021 | | ACVG in april i.p.v. 1 april;
#07 Gevaldeerde typologie-aanpak | II. Communicatie | Communicatie-middelen en bewonerscommunicatie voor eerste adressen | | In uitvoering | 10 februari vastgesteld | na brief B | Implementatie-plan wordt met Rijk, Regio/gemeenten, NCG uitgewerkt | Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK)
 | III.Implementatie | Implementatie plan opgesteld met EZK/BZK, Regio/Gemeenten, NCG en eerste adressen uitgevoerd | | In uitvoering | | 1 mei 2021 | | Zie werkgroep onder I. Aanpak
#08 Werkende herbeoordeling-aanpak | Herbeoordelen blok A | Blok A: start voorleggen van keuze aan de bewoners Blok A | | In uitvoering | 27 januari vastgesteld, 11 februari nader ingevuld | Starten zodra dat kan (Q1/Q2 2021) | Orienterende gesprekken gestart
#09 Gecoördineerde communicatie bewoners | I. Bewoners brieven | a. Bewoners informeren over blok A | | Gereed | | begin jan 2021 | Loopt en communicatie richting bewoners en regio wordt opgeschaalt (werkgroep Comms) | Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK)
 | | b. Bewoners informeren over mogelijkheden Blok B | Anja | Gereed | | 22 februari 2021 verzonden
 | | c. Blok C: Bewoners informeren | | In uitvoering | | 1 mei 2021
 | II. Informatiecampagnes | Informatiecampagne die ondersteunend is aan de persoonlijke benadering | Anja | In uitvoering | Afgestemd in het DUO | doorlopend
III. Burgerparticipatie, bewonersevaluatie | a. Evaluatie van aanpak (o.a. voor eerste adressen implementatie aanpak) | Anja | In uitvoering | | | ? | Nader te bepalen
 | b. Uitwerken burgerparticipatie, bewonersevaluatie | Nicoline | In voorbereiding | Maart | Zo spoedig mogelijk | | (10)(2e) (BZK)
#10 Gedegen implementatie aanpak voor draagvlak/structuur | aanpak, betrokkenen & activiteiten | Nader te bepalen | N.v.t. | In voorbereiding | Niet van toepassing | doorlopend | Klaar voor de start binnen NCG | Nader te bepalen
#11 Overig | Blok E | Uitwerken toekomstagenda Groningen | N.v.t. | In voorbereiding | Niet van toepassing | 1 februari 2021 | Gebeurt buiten DUO om | N.v.t.
`;

const ACTION_LIST = `
Wat | Status | Betrokken organisaties | Accounthouder DUO | Wanneer in DUO? | Wanneer uiterlijk afgerond? | Acties | Oprichtingsbeschrijving op hoofdlijnen | Opmerkingen
<b>Prioritaire acties</b>
Start voorleggen van keuze aan de bewoners Blok A | In voorbereiding | NCG Gemeenten in overleg met BZK en NCG, maatschappelijke organisaties | (10)(2e) | Melden zodra het start. | Starten zodra dat kan (Q1/Q2 2021) | Start eind januari met gesprekken. Herbeoordelingen zelf start 1 april | Bewoners krijgen de keuze voorgelegd om te kiezen voor compensatie. Bewonersbegeleiders. | Gezien de hoeveelheid gesprekken (enkele duizenden) kan het wel even duren voor de.
Uitwerken aanpak clusters en maatwerk Blok B | In uitvoering | | Anja Woortman | woensdag 3 februari 2021 | maandag 1 februari 2021
Bewoners informeren over mogelijkheden Blok B | In uitvoering | Gemeenten samen met de NCG en maatschappelijke organisaties | Anja Woortman | woensdag 3 februari 2021 | maandag 1 maart 2021 | Aanpak per subgroep (22-1) Splitsen B, C en rest (22-1) Voorlopige splitsing binnen B.
Inregelen opname en beoordelingen typologie-aanpak | In uitvoering | NCG | (10)(2e) / Peter Spijkerman | | | toedelingscriteria om gebouwen te kunnen indelen in typologieën + de definitieve.
Uitwerken integrale programma's agro, mkb, erfgoed en sociaal-emotionele ondersteuning | In uitvoering | Rijksoverheid en regio | Anja Woortman | woensdag 27 januari 2021 | maandag 1 februari 2021 | Vierde kwartaal 2020 eerste gesprekken met maatschappelijke organisaties, NCG en IMG | Er moet een integraal programma komen voor agro, MKB, erfgoed en sociaal-emotionele.
Uitwerken regelingen blok A, B, C, D en E-13.000 euro vrij te besteden blok A -7000 euro verbreding bestaande duurzaamheidsregeling -10.000 woningverbetering blok E en C en regeling huurders | In uitvoering | Rijk, regio, NCG en woco's | Nicoline van der Linden | | Variabel | Regeling herbeoordeling (blok a) 31 maart, duurzaamheidssubsidie z.s.m, regeling. | Er moet een regeling opgesteld worden voor herbeoordeling inclusief uitwerking van de.
<b>A. Blok A</b>
1 Duidelijkheid over lijst van adressen | Uitgevoerd | Gemeenten & NCG | (10)(2e) / Peter Spijkerman | n.v.t. | | maandag 16 november 2020 | N.v.t. | Er moet een lijst komen van juiste adressen in blok A waarbij gemeenten en NCG. | Belangrijk is dat ook de versteringspunten worden betrokken hierbij zodat er 1 beeld en.
2 | Afspraken maken over de criteria (zoals <i>point of no return</i> ) | Uitgevoerd | Rijksoverheid, gemeenten en NCG | (10)(2e) | woensdag 2 december 2020 | donderdag 31 december 2020 | | De NCG doet een voorstel over het point of no return. | Vastgesteld in DUO 2 december
3 | 13.000 bewoners voor 1 januari 2021 per brief informeren over dat zij keuze mogen maken tussen liggend VA of opnieuw beoordelen aan de hand van typologie-aanpak | Uitgevoerd | NGC in samenspraak met rijksoverheid en regio. | (10)(2e) / Peter Spijkerman | woensdag 2 december 2020 | vrijdag 1 januari 2021 | Afhankelijk van actiepunten 1, 2 en 30 (TYP). 22/11/2020 in DUO voorstel NCG voor aanpak | Voor 1 januari moeten alle eigenaren van een woning in blok A een brief hebben met een. | Gezien kerstreces moet brief er feitelijk vóór kerst liggen.
4 | Instructie BZK over tijdvakken T2 en T5 | Uitgevoerd | BZK aan NCG | Nicoline van der Linden | n.v.t. | maandag 16 november 2020 | n.v.t.
5 | Uitwerken onafhankelijke adviseurs | In uitvoering | Maatschappelijke organisaties, BZK en regio | (10)(2e) | januari/februari 2021 | maandag 1 maart 2021 | * Gesprekken met MO's. * Gesprekken met Stut en steun. * Gesprekken met evt. andere betrokkenen | De bestuurlijke afspraken bieden de mogelijkheid aan inwoners onafhankelijk advies in te.
6 | Start voorleggen van keuze aan de bewoners | In voorbereiding | NGC | (10)(2e) | Melden zodra het start. | Starten zodra dat kan (Q1/Q2 2021) | | Bewoners krijgen de keuze voorgelegd om te kiezen voor compensatie. Bewonersbegeleiders. | Gezien de hoeveelheid gesprekken (enkele duizenden) kan het wel even duren voor de.
<b>B. Blok B</b>
7 | Duidelijkheid over lijst van adressen | In uitvoering | Gemeenten & NCG | Anja Woortman | n.v.t. | maandag 16 november 2020 | | Er moet een lijst komen van juiste adressen in blok B. Daarvoor is verdere uitwerking van.
8 | Instructie BZK over tijdvakken T2 en T5 | Uitgevoerd | BZK aan NCG | Nicoline van der Linden | n.v.t. | maandag 16 november 2020
9 | Uitwerken aanpak clusters en maatwerk | In uitvoering | Gemeenten in overleg met BZK en NCG, maatschappelijke organisaties | Anja Woortman | woensdag 3 februari 2021 | maandag 1 februari 2021 | Nadere afspraken maken zodat duidelijk is wie welke verantwoordelijkheid draagt en hoe de. | Op basis van de rapportage van Weausthuis moet gekomen worden tot een definitieve.
10 | Bewoners informeren over mogelijkheden | In voorbereiding | Gemeenten samen met de NCG en maatschappelijke organisaties | Anja Woortman | woensdag 3 februari 2021 | maandag 1 maart 2021 | Aanpak per subgroep (22-1) Splitsen B, C en rest (22-1) Voorlopige splitsing binnen B. | Voor 1 maart moeten alle bewoners binnen blok B een brief hebben waarin uitgelegd staat.
<b>C. Blok C</b>
11 | Inregelen opname en beoordelingen typologie-aanpak | In uitvoering | NGC | (10)(2e) / Peter Spijkerman | | donderdag 1 april 2021 | toedelingscriteria om gebouwen te kunnen indelen in typologieën + de definitieve.
12 | Bewoners informeren | Uitvoering nog niet gestart | NGC samen met gemeenten | (10)(2e) | woensdag 31 maart 2021 | zaterdag 1 mei 2021 | | Uiterlijk voor 1 mei moeten alle bewoners in blok C een brief hebben waarin uitgelegd.
<b>D. Blok D</b>
Zie afspraken onder governance
<b>E. Blok E</b>
 | Uitwerken integrale programma's agro, mkb, erfgoed en sociaal-emotionele ondersteuning | In uitvoering | Rijksoverheid en regio | Johan Koopmans | woensdag 27 januari 2021 | maandag 1 februari 2021 | Vierde kwartaal 2020 eerste gesprekken met maatschappelijke organisaties, NCG en IMG | Er moet een integraal programma komen voor agro, MKB, erfgoed en sociaal-emotionele.
13 | Uitwerken toekomstagenda Groningen | In uitvoering | Rijksoverheid en regio | Nicoline van der Linden | N.v.t. | vrijdag 1 januari 2021 | Catshuisoverleg 2e week januari
<b>F. Regelingen</b>
 | Uitwerken regelingen blok A, B, C, D en E-13.000 euro vrij te besteden blok A -7000 euro verbreding bestaande duurzaamheidsregeling -10.000 woningverbetering blok E en C en regeling huurders | In uitvoering | Rijk, regio, NCG en woco's | Nicoline van der Linden | Variabel | donderdag 1 juli 2021 | Regeling herbeoordeling (blok a) 31 maart, duurzaamheidssubsidie z.s.m., regeling. | Er moet een regeling opgesteld worden voor herbeoordeling inclusief uitwerking van de. | Idealerweise zijn de regelingen eerder met het oog op de gesprekken met bewoners in blok A en B.
15 | Uitwerking regeling schrijnende situaties | Uitvoering gestart | Regio, maatschappelijke organisaties | Anja Woortman / Marc Hoenders (?) | Q2 2021 | woensdag 30 juni 2021 | Gemeenten en maatschappelijke organisaties doen eerste inventarisatie (PM datum) | Gemeenten en maatschappelijke organisaties doen eerste inventarisatie. Op basis daarvan.
16 | Uitwerken onafhankelijk advies/ondersteuning voor bewoners voor inzet middelen compensatie | Uitvoering nog niet gestart | Regio samen met rijk | Anja Woortman | maandag 1 maart 2021 | zaterdag 1 mei 2021 | | Bewoners moeten terecht kunnen bij een loket voor onafhankelijk advies als het gaat om.
17 | Uitvoeringsorganisatie uitkiezen voor regelingen die niet aan versterking gerelateerd zijn | In uitvoering | BZK & EZK | Nicoline van der Linden | N.v.t. | Afhankelijk van wanneer de regelingen (actie 15) afgerond zijn
18 | <b>G. Governance</b>
 | | | Roelien Kamminga (BZK), Marc Hoenders (EZK), Anja Woortman (ondersteunend bureau), Jurrey Bonnema (Loppersum), Henk Mulder (midden-Groningen), Johan Koopmans (provincie), Bert Popken (Groningen) & Peter Spijkerman (NCG). Secretariaat: NCG (10)(2e), (10)(2e), verslaglegging: NCG (10)(2e), (10)(2e). Secretarissen: (10)(2e), (provincie), (10)(2e), (10)(2e) (EZK), (10)(2e) (BZK). | Peter Spijkerman | N.v.t. | Vanaf week 17 november 2 wekelijks overleg | 1. Na eerste kwartaal van afspraken nagaan of dit juiste samenstelling en vergaderfrequentie is. | | Niet deelnemers zijn feitelijk directeur.
19 | directeuren uitvoeringsoverleg | Uitgevoerd
20 | Inrichten stuurgroep | In uitvoering | Rijksoverheid & regio | Nicoline van der Linden, Anja Woortman | Zo spoedig mogelijk | Zo spoedig mogelijk | | Inrichten stuurgroep die de uitwerking van bestuurlijke afspraken aanstuurt.
21 | Vertalen van de afspraken in een meerjarenversterkingsplan | In uitvoering | Gemeenten samen met NCG | (10)(2e) | Q2 2021 | woensdag 30 juni 2021 | | De NCG is bezig met het opstellen met een meerjarigversterkingplan. Dit plan moet.
22 | Versterken uitvoeringskracht NCG | In uitvoering | Rijksoverheid & NCG | Nicoline van der Linden & (10)(2e) & Peter Spijkerman (?) | N.v.t. | Zo spoedig mogelijk | Aandacht voor positionering lokale stuurgroep. | De NCG moet toegerust worden met middelen, mandaat en menskracht (in kwaliteit en.
23 | Aanvullend budget gemeenten (70 mln.) voor extra organisatiekosten | In uitvoering | BZK (in overleg met regio) | Anja Woortman | N.v.t. | Zo spoedig mogelijk | | Er moet regionale besluitvorming plaatsvinden over de verdeling van de <del>sum</del> middelen.
24 | Afspraken maken over de financiële governance o.a. blok b en d. | In uitvoering | Directeuren uitvoeringsoverleg | Allen | 2-12-2020 over overbruggingskrediet | Zo spoedig mogelijk | | De afspraak is dat er een gebiedsfonds wordt opgesteld waaruit kosten worden gedekt die.
25 | Na twee jaar evalueren van bestuurlijke afspraken om te zien of er aanleiding is om te herprioriteren binnen de blokken | Uitvoering nog niet gestart | Directeuren uitvoeringsoverleg | Allen | woensdag 16 november 2022 | woensdag 16 november 2022 | | Na twee jaar evalueren van bestuurlijke afspraken om te zien of er aanleiding is om te herprioriteren binnen de blokken. Hierbij is in de bestuurlijke afspraken een vorm van bewonersparticipatie
26 | Knelpunten pot NCG | In uitvoering | BZK & NCG | Nicoline van der Linden & (10)(2e) & Peter Spijkerman | | Zo spoedig mogelijk | 1. Duidelijkheid kader, 2. wanneer budget beschikbaar, 3. Afspraken over verantwoording | 1. Duidelijkheid kader, 2. wanneer budget beschikbaar, 3. Afspraken over verantwoording
H. | <i>Randvoorwaarden en nadere aandachtspunten uitwerking</i>
27 | Typologie-aanpak implementeren | In uitvoering | Rijksoverheid, regio en de NCG | (10)(2e) | Zo spoedig mogelijk | Zo spoedig mogelijk | en relatie met bestuurlijke afspraken leggen Op basis van het advies van het ACVG is de. | Opstellen plan voor implementatie en relatie met bestuurlijke afspraken leggen Op basis.
28 | Evaluatie samenloop schade en versterken | In uitvoering | IMG & NCG | Peter Spijkerman | Q2 2021 | woensdag 30 juni 2021 | | De samenwerkingsovereenkomst tussen IMG en NCG moet worden geëvalueerd. Op basis daarvan.
29 | Versnelling vergunningsproces | Uitvoering nog niet gestart | Gemeenten, provincie, rijksoverheid en NCG | PM | Zo spoedig mogelijk | Zo spoedig mogelijk | betrekken bij het versterkingsbesluit wordt het aantal vergunningen verminderd. 2.. | 1. toets aan het Bouwbesluit betrekken bij het versterkingsbesluit wordt het aantal.
30 | bovenstaande afspraken nog toetsen op mogelijke fiscale aspecten, onderzoeken en afspraken rondom de afwikkeling van lopende regelingen en brengen juridische | Uitvoering nog niet gestart | Rijksoverheid en regio | Nicoline van der Linden | | donderdag 31 december 2020 | | Betrekken bij actie mbt governance en uitwerking regelingen
31 | Informatiecampagne die ondersteunend is aan de persoonlijke benadering | In uitvoering | Rijksoverheid, regio en de NCG | PM | Zo spoedig mogelijk | Zo spoedig mogelijk | O.a. advertenties in huis aan huis bladen, website, en PM | Naast communicatie met brieven op bewonersniveau vindt er centrale informatieverstrekking.
32 | Burgerparticipatie, bewonersevaluatie | In uitvoering | BZK | Nicoline van der Linden | Zo spoedig mogelijk | Doorglopend | | participatievoorziening waarmee een nader te bepalen aantal particuliere eigenaren mee. | Besproken in DUO 3.
`;

const WHO_LIST = `
 | Wat | Status | Wie (verantwoordelijke in bold) | Emailadressen | Opmerkingen
A. | <b>Blok A</b>
1 | Duidelijkheid over lijst van adressen | Uitgevoerd | (10)(2e) (OBG), (10)(2e) (NCG), (10)(2e) (BZK) | | (10)(2e) verzorgt communicatie met programmamanagers
2 | Afspraken maken over de criteria (zoals <i>point of no return</i> ) | Uitgevoerd | (10)(2e) (OBG), (10)(2e) (BZK), (10)(2e) (EZK) & (10)(2e) (NCG)
3 | 15.000 bewoners voor 1 januari 2021 per brieven informeren over dat zij keuze mogen maken tussen liggend VA of opnieuw beoordelen aan de hand van typologie-aanpak | Uitgevoerd | Saskia Dijkema (NCG), (10)(2e) (OBG) & (10)(2e) (BZK) | | (10)(2e) verzorgen communicatie met communicatieadviseurs gemeenten
4 | Instructie BZK over tijdvakken T2 en T5 | Uitgevoerd | (10)(2e) (BZK) en (10)(2e) (NCG)
5 | Uitwerken onafhankelijke adviseurs | In uitvoering | (10)(2e) (OBG + evt. extern iemand) & (10)(2e) (BZK)
6 | Start voorleggen van keuze aan de bewoners | In voorbereiding | (10)(2e) (NCG)
B. | <b>Blok B</b>
7 | Duidelijkheid over lijst van adressen | In uitvoering | (10)(2e) (OBG), (10)(2e) (NCG) & (10)(2e) (BZK) | | (10)(2e) verzorgt communicatie met programmamanagers.
8 | Instructie BZK over tijdvakken T2 en T5 | Uitgevoerd | (10)(2e) (BZK) & (10)(2e) (NCG)
9 | Uitwerken aanpak clusters en maatwerk | In uitvoering | (10)(2e) (OBG), (10)(2e) (BZK), (10)(2e) (NCG) en PM maatschappelijke organisaties | | (10)(2e) verzorgt communicatie met de programmamanagers.
10 | Bewoners informeren over mogelijkheden | In voorbereiding | (10)(2e) (OBG) Saskia Dijkema (NCG) & (10)(2e) (BZK) | | (10)(2e) verzorgen communicatie met de communicatieadviseurs gemeenten
C. | <b>Blok C</b>
11 | Inregelen opname en beoordelingen typologie-aanpak | In uitvoering | (10)(2e) (NCG), (10)(2e) (EZK) & (10)(2e) (BZK)
12 | Bewoners informeren | Uitvoering nog niet gestart | Saskia Dijkema (NCG), (10)(2e) (OBG) & (10)(2e) (BZK) | | (10)(2e) verzorgen communicatie met communicatieadviseurs gemeenten
D. | <b>Blok D</b>
 | Zie afspraken onder governance
E. | <b>Blok E</b>
13 | Uitwerken integrale programma's agro, mkb, erfgoed en sociaal-emotionele ondersteuning | In uitvoering | (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e) (beiden provincie) & (10)(2e) (OBG) | | (10)(2e) stemt af met de trekkers van de verschillende programma's. (10)(2e) en (10)(2e) stemmen af met de verschillende trekkers van programma's bij NCG en andere organisaties
14 | Uitwerken toekomstagenda Groningen | In uitvoering | (10)(2e) (BZK), (10)(2e) (provincie Groningen) en (10)(2e) (gemeente Groningen)
F. | <b>Regelingen</b>
15 | Uitwerken regelingen blok A, B, C, D en E-13.000 euro vrij te besteden blok A -7000 euro verbreding bestaande duurzaamheidsregeling -10.000 woningverbetering blok E en C en regeling huurders | In uitvoering | (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e) (OBG + externe), (10)(2e) (NCG)
16 | Uitwerking regeling schrijnende situaties | Uitvoering gestart | (10)(2e) (EZK), (10)(2e) & (10)(2e) (BZK), (10)(2e) (10)(2e) (OBG, evt. met Anja Woortman), (10)(2e) (NCG), IMG PM, MO's PM | | Anja (10)(2e) zorgen voor afstemming met programmamanagers. (10)(2e) betreft de verschillende mensen bij NCG die op AOS, constructief meervoudige schade, etc. zitten.
17 | Uitwerken onafhankelijk advies/ondersteuning voor bewoners voor inzet middelen compensatie | Uitvoering nog niet gestart | (10)(2e) (OBG) & (10)(2e) (BZK) | | Het gaat hier om een andere ondersteuning dan bij actie 5.
18 | Uitvoeringsorganisatie uitkiezen voor regelingen die niet aan versterking gerelateerd zijn | In uitvoering | (10)(2e) (BZK) & (10)(2e) (EZK), (10)(2e) (OBG+externe)
G. Governance
19 | directeuren uitvoeringsoverleg | Uitgevoerd | Koelen Kamminga (BZK), Marc Hoenders (EZK), Anja Woortman (OBG), Jorry Bonnema (Loppersum), Henk Mulder (midden-Groningen), Johan Koopmans (provincie), Bert Popken (Groningen) & Peter Spijkerman (NCG). Secretariaat: NCG (10)(2e), verslaglegging: NCG (10)(2e). Secretarissen:
20 | Inrichten stuurgroep | In uitvoering | (10)(2e) (BZK), Anja Woortman (OBG)
21 | Vertalen van de afspraken in een meerjarenversterkingsplan | In uitvoering | (10)(2e) (OBG), (10)(2e) (NCG) | Er wordt regelmatig afgestemd met (10)(2e) (BZK). Ook is er (uiteeraard) ee relatie met de programmamanagers.
22 | Versterken uitvoeringskracht NCG | In uitvoering | (10)(2e) (BZK) & PM NCG | Anja en Jorry worden in periodiek overleg met de NCG bijgepraat.
23 | Aanvullend budget gemeenten (70 mln.) voor extra organisatiekosten | In uitvoering | (10)(2e) (BZK) & (10)(2e) (Provincie) & Anja Woortman (OBG)
24 | Afspraken maken over de financiële governance o.a. blok b en d. | In uitvoering | (10)(2e) (OBG + externe), (10)(2e) (BZK), (10)(2e) (NCG) en (10)(2e)
25 | Na twee jaar evalueren van bestuurlijke afspraken om te zien of er aanleiding is om te herprioriteren binnen de blokken | Uitvoering nog niet gestart | PM (OBG, en EZK), (10)(2e) (NCG), (10)(2e) (BZK)
26 | Knelpunten pot NCG | In uitvoering | (10)(2e) (BZK) & (10)(2e) (NCG) | Anja en Jorry worden in periodiek overleg met de NCG bijgepraat.
H. uitwerking
27 | Typologie-aanpak implementeren | In uitvoering | (10)(2e) (NCG), (10)(2e) (OBG), (10)(2e) (BZK) en (10)(2e) (EZK) | (10)(2e) betreft externe expertise vanuit de gemeenten.
28 | Evaluatie samenloop schade en versterken | In uitvoering | (10)(2e) (NCG) PM IMG | vraag, met staat vanuit regio. Anja/externe inhuur (10)(2e) vanuit BZK; (10)(2e). Maar dit is volgens mij een actie in in eerste instantie bij IMG en NCG ligt.
29 | Versnelling vergunningsproces | Uitvoering nog niet gestart | (10)(2e) (OBG), PM NCG
30 | Regio en regio Zamen gezamenlijk bovenstaande afspraken nog toetsen op mogelijke fiscale aspecten, onderzoeken en afspraken rondom de afwikkeling van lopende regelingen en brengen juridische implicaties in kaart | Uitvoering nog niet gestart | (10)(2e) (BZK), (10)(2e) (10)(2e) (OBG + externe).
31 | Informatiecampagne die ondersteunend is aan de persoonlijke benadering | In uitvoering | Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK) | (10)(2e) zijn verantwoordelijk voor communicatie met communicatieadviseurs gemeenten.
32 | Burgerparticipatie, bewonersevaluatie | In uitvoering | (10)(2e) (BZK)
`;

/** The cells of a table, row by row, each row as wide as the widest. */
function cellsOf(table: string): string[][] {
  const rows = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

const MARKS: Readonly<Record<string, string>> = { b: '<w:b/>', i: '<w:i/>', del: '<w:strike/>' };

/** The runs of a cell. */
function runs(cell: string): string {
  const parts = [...cell.matchAll(/<(b|i|del)>(.*?)<\/\1>|[^<]+/gu)];
  return parts
    .map(([all, mark, marked]) => r((marked ?? all).replaceAll('&', '&amp;'), mark === undefined ? '' : MARKS[mark]))
    .join('');
}

export const SEED_TABLES = [PRECONDITIONS, ACTION_LIST, WHO_LIST].map(cellsOf);

/** The words of the tables, as they are typed. */
export const SEED_TEXT = SEED_TABLES.flat(2)
  .join('\n')
  .replaceAll(/<\/?(?:b|i|del)>/gu, '');

/** The file, with an empty paragraph between its tables. */
export function seedsFile(): Uint8Array {
  const tables = SEED_TABLES.map((rows) =>
    tbl(
      rows[0]!.length,
      rows.map((cells) => tr(cells.map((cell) => tc(cell === '' ? '' : runs(cell))).join(''))).join(''),
    ),
  );
  return wordFile({ body: tables.join(p('')) });
}

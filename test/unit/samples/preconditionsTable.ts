/**
 * The first table of `000`, cell by cell, with the decisions of samples/README.md taken: rows that had shifted stand where
 * they belong, reading errors are mended. `{02-I}` in front of a cell says that it is merged over the rows of that heading.
 * Of a remark of more than one sentence or line only that it is there.
 */

/** Heading: number, title. Row: action, title | Account-houder DUO | Uitvoerings-status | Opdracht DUO | Deadline | planning | Opmerking | Samenstelling werkgroep */
export const PRECONDITIONS = `
#01: Juiste mensen en houding op alle plekken
I: Mensen/vaardigheden
01-I-a | NCG zet format uit bij gemeenten ter bespreking op 25 maart | (10)(2e) | {01} In uitvoering | {01} 10 maart is besproken dat hier geen opdracht voor nodig is van DUO | 25 maart | | | {01} N.v.t.
II: Houding/gedrag
01-II-b | BZK en gemeenten gaan in overleg met VNG over een pool of andere oplossingen | Nicoline | {01} In uitvoering | {01} 10 maart is besproken dat hier geen opdracht voor nodig is van DUO | | | | {01} N.v.t.
#02: Uitgewerkte beleidskaders met BZK/EZK/Regio
I: Regelingen / Subsidies blok A, B, C, D, E
02-I-a | 13.000 euro vrij te besteden | Nicoline | {02-I} In uitvoering | {02-I} 11 februari vastgesteld | 1 april 2021 | | Loopt (31 maart is tijdelijke oplossing) | {02-I} (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e), (10)(2e) (NCG), (10)(2e) (Lysias), (10)(2e) (OBG)
02-I-b | 7000 euro verbreding bestaande duurzaamheidsregeling | Nicoline | {02-I} In uitvoering | {02-I} 11 februari vastgesteld | 1 april 2021 (blok E open in juli) | | | {02-I} (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e), (10)(2e) (NCG), (10)(2e) (Lysias), (10)(2e) (OBG)
02-I-c | 10.000 woningverbetering | Nicoline | {02-I} In uitvoering | {02-I} 11 februari vastgesteld | 1 april | | | {02-I} (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e), (10)(2e) (NCG), (10)(2e) (Lysias), (10)(2e) (OBG)
02-I-d | Uitvoeringsorganisatie kiezen voor regelingen (niet aan versterking gerelateerd) | Nicoline | {02-I} In uitvoering | {02-I} 11 februari vastgesteld | 1 juli | | | {02-I} (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e), (10)(2e) (NCG), (10)(2e) (Lysias), (10)(2e) (OBG)
02-I-e | Regeling onuitlegbare verschillen (13.000) | Nicoline | {02-I} In uitvoering | {02-I} 11 februari vastgesteld | | | | {02-I} (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e), (10)(2e) (NCG), (10)(2e) (Lysias), (10)(2e) (OBG)
02-I-f | Regeling voor woningcorporaties en huurders (totaal: 135 mln.) | Nicoline | {02-I} In uitvoering | {02-I} 11 februari vastgesteld | | | | {02-I} (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e), (10)(2e) (NCG), (10)(2e) (Lysias), (10)(2e) (OBG)
II: Budgetallocatie
02-II-a | Aanvullend budget gemeenten (70 mln) voor extra organisatiekosten | Henk | In uitvoering | Niet van toepassing | Zo spoedig mogelijk | | … | (10)(2e) (BZK) & (10)(2e) (Provincie) & Anja Woortman (OBG)
02-II-b | Afspraken maken financiële governance (o.a. blok B en D) | Nicoline / Anja | In uitvoering | Nader te bepalen | Zo spoedig mogelijk | | | (10)(2e) (OBG), (10)(2e) (Lysias), (10)(2e) (10)(2e) (BZK), (10)(2e) (NCG) en (10)(2e)
02-II-c | Knelpunten pot NCG | (10)(2e) | In uitvoering | Niet van toepassing | Zo spoedig mogelijk | | | N.v.t.
IV: Blok B
02-IV-B | Uitwerken aanpak clusters en maatwerk Blok B en afhandeling vragen/etc. blok B | Anja | In uitvoering | 24 februari vastgesteld | Zo spoedig mogelijk | | | (10)(2e) (OBG), (10)(2e) (Eemdelta), (10)(2e) (Het Hogeland), (10)(2e) (Qidambt), (10)(2e) (BZK), (10)(2e)
III: Onafhankelijk adviseur
02-III | Uitwerken onafhankelijke adviseurs | (10)(2e) | In uitvoering | 13 januari vastgesteld | 1 maart 2021 | vertraging | Gekoppeld aan herbeoordeling en typologie-aanpak, daarom iets vertraagd | (10)(2e) (OBG), (10)(2e) (NCG), (10)(2e) (OBG), (10)(2e) (Midden-Groningen), (10)(2e) (BZK)
IV: Onafhankelijk advies/ondersteuning bewoners inzet middelen compensatie (woningverbetering)
02-IV | Uitwerken onafhankelijk advies/ondersteuning voor bewoners voor inzet middelen compensatie | Anja | In voorbereiding | 24 maart wordt het in DUO besproken | 1 mei 2021 | | | Nader te bepalen
V: Schrijnende situaties
02-V | Uitwerken van de kaders voor schrijnende situaties | Marc | In uitvoering | 17 december 2020 vastgesteld | 30 juni 2021 | | | (10)(2e) (EZK), (10)(2e) & (10)(2e) (BZK), (10)(2e) (10)(2e) (OBG, evt. met Anja Woortman), (10)(2e)
VI: Versnelling vergunningsproces
02-VI | Nader te bepalen | Anja | In uitvoering | Niet van toepassing | Zo spoedig mogelijk | | | N.v.t.
#03: Ingeregelde (bestuurlijke) aansturing
I: Centrale kaders
03-I-a | Inrichten DUO/Werkgroep/Stuurgroep/VOG | (10)(2e) | Gereed | Niet van toepassing | | | Secretariaat bij NCG (10)(2e) (10)(2e), verslaglegging bij NCG (10)(2e). | Olger van Dijk, Nicoline van der Linden (BZK), Marc Hoenders (10)(2e) (EZK), Anja Woortman (OBG), Jurry Bonnama (Loppersum), Henk Mulder (midden-Groningen), Johan Koopmans (provincie), Bert Popken (Groningen), Peter Spijkerman (NCG)
03-I-b | NCG en IMG moeten hun samenwerking verder vormgeven | Peter | In uitvoering | Nader te bepalen | 30 juni 2021 | | | N.v.t.
03-I-c | Na twee jaar evalueren van bestuurlijke afspraken om te zien of er aanleiding is om te herprioriteren binnen de blokken | Peter | In uitvoering | Nader te bepalen | 16 november 2022 | | | N.v.t.
II: Lokale uitvoering, maatwerk & mandaat
03-II | Nader te bepalen | | In voorbereiding | Nader te bepalen | | | | Nader te bepalen
#04: Op elkaar afgestemde (lokale) organisaties Gemeenten en NCG
I: NCG organisatie
04-I-a | Versterken uitvoeringskracht NCG | | In voorbereiding | Nader te bepalen | Vanaf Q2 2021 | | Voorbeelden worden per gemeente en voor NCG verder uitgewerkt | N.v.t.
II: Voorbeeld per gemeente
04-II-a | Spiegelen NCG en gemeenteorganisatie | | In voorbereiding | Nader te bepalen | Q2 2021 | | | N.v.t.
#05: Een gecoördineerd MJVP
I: Balkenplanning
05-I | Vertalen van de bestuurlijke afspraken in een meerjaren versterkingsplan | (10)(2e) | In uitvoering | 27 januari vastgesteld | 30 juni 2021 | | Afstemming met gemeenten | (10)(2e) (OBG), (10)(2e) - (10)(2e) (10)(2e) (NCG)
#06: Een werkend data/informatie systeem
I: Een-waarheid
06-I | Inrichting één data waarheid NCG/Gemeenten | | In uitvoering | 11 februari vastgesteld (met toevoeging van één zin) | 30 juni 2021 | | … | (10)(2e) (OBG), (10)(2e) (NCG IV) en (10)(2e) (NCG IV)
#07: Gevalideerde typologie-aanpak
I: Aanpak
07-I | Inregelen opname en beoordelingen typologie-aanpak | | In uitvoering | | 1 april 2021 | | {07} … | {07} (10)(2e) (NCG, programmamanager Typologie), (10)(2e) (NCG), (10)(2e) (NCG), (10)(2e) (NCG), (10)(2e) (EZK), (10)(2e) (BZK), (10)(2e) (BZK), (10)(2e) (Midden-Groningen), (10)(2e)
II: Communicatie
07-II | Communicatie-middelen en bewonerscommunicatie voor eerste adressen | | In uitvoering | 10 februari vastgesteld | na brief B | | {07} … | Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK)
III: Implementatie
07-III | Implementatie plan opgesteld met EZK/BZK, Regio/Gemeenten, NCG en eerste adressen uitgevoerd | | In uitvoering | | 1 mei 2021 | | {07} … | {07} (10)(2e) (NCG, programmamanager Typologie), (10)(2e) (NCG), (10)(2e) (NCG), (10)(2e) (NCG), (10)(2e) (EZK), (10)(2e) (BZK), (10)(2e) (BZK), (10)(2e) (Midden-Groningen), (10)(2e)
#08: Werkende herbeoordeling-aanpak
I: Herbeoordelen blok A
08-I | Blok A: start voorleggen van keuze aan de bewoners Blok A | | In uitvoering | 27 januari vastgesteld, 11 februari nader ingevuld | Starten zodra dat kan (Q1/Q2 2021) | | Oriënterende gesprekken gestart
#09: Gecoördineerde communicatie bewoners
I: Bewoners brieven
09-I-a | Bewoners informeren over blok A | | Gereed | | begin jan 2021 | | {09-I} … | {09-I} Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK)
09-I-b | Bewoners informeren over mogelijkheden Blok B | Anja | Gereed | | 22 februari 2021 (verzonden) | | {09-I} … | {09-I} Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK)
09-I-c | Blok C: Bewoners informeren | | In uitvoering | | 1 mei 2021 | | {09-I} … | {09-I} Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK)
II: Informatiecampagnes
09-II | Informatiecampagne die ondersteunend is aan de persoonlijke benadering | Anja | In uitvoering | Afgestemd in het DUO | doorlopend
III: Burgerparticipatie, bewonersevaluatie
09-III-a | Evaluatie van aanpak (o.a. voor eerste adressen implementatie aanpak) | Anja | In uitvoering | | ? | | | Nader te bepalen
09-III-b | Uitwerken burgerparticipatie, bewonersevaluatie | Nicoline | In voorbereiding | Maart | Zo spoedig mogelijk | | | (10)(2e) (BZK)
#10: Gedegen implementatie aanpak voor draagvlak/structuur
I: Aanpak, betrokkenen & activiteiten
10-I | Nader te bepalen | N.v.t. | In voorbereiding | Niet van toepassing | doorlopend | | Klaar voor de start binnen NCG | Nader te bepalen
#11: Overig
I: Blok E
11-I | Uitwerken toekomstagenda Groningen | N.v.t. | In voorbereiding | Niet van toepassing | 1 februari 2021 | | Gebeurt buiten DUO om | N.v.t.
`;

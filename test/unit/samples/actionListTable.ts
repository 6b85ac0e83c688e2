/**
 * The second and third table of `000`, cell by cell, with the decisions of samples/README.md taken: numbers follow the third
 * table, shifted and merged cells stand where they belong, reading errors are mended. Of long texts only that they are there; a description that repeats the steps (26, 29) is left out.
 */

/** Nr, Wat | Status | Betrokken organisaties | Accounthouder DUO | Wanneer in DUO? | Wanneer uiterlijk afgerond? | Acties (how many) | Opdrachtbeschrijving | Opmerkingen */
export const ACTION_LIST = `
PRIO: Prioritaire acties
 | Start voorleggen van keuze aan de bewoners Blok A | In voorbereiding | NCG | (10)(2e) | Melden zodra het start. | Starten zodra dat kan (Q1/Q2 2021) | 2 | … | …
 | Uitwerken aanpak clusters en maatwerk Blok B | In uitvoering | Gemeenten in overleg met BZK en NCG, maatschappelijke organisaties | Anja Woortman | woensdag 3 februari 2021 | maandag 1 februari 2021 |  |  |
 | Bewoners informeren over mogelijkheden Blok B | In uitvoering | Gemeenten samen met de NCG en maatschappelijke organisaties | Anja Woortman | woensdag 3 februari 2021 | maandag 1 maart 2021 | 8 |  |
 | Inregelen opname en beoordelingen typologie-aanpak | In uitvoering | NCG | (10)(2e) / Peter Spijkerman |  |  | 2 |  |
 | Uitwerken integrale programma's agro, mkb, erfgoed en sociaal-emotionele ondersteuning | In uitvoering | Rijksoverheid en regio | Anja Woortman | woensdag 27 januari 2021 | maandag 1 februari 2021 | 1 | … |
 | Uitwerken regelingen blok A, B, C, D en E | In uitvoering | Rijk, regio, NCG en woco's | Nicoline van der Linden |  | Variabel | 7 | … |
A: Blok A
1 | Duidelijkheid over lijst van adressen | Uitgevoerd | Gemeenten & NCG | (10)(2e) / Peter Spijkerman | n.v.t. | maandag 16 november 2020 |  | … | …
2 | Afspraken maken over de criteria (zoals point of no return) | Uitgevoerd | Rijksoverheid, gemeenten en NCG | (10)(2e) | woensdag 2 december 2020 | donderdag 31 december 2020 |  | … | …
3 | 13.000 bewoners voor 1 januari 2021 per brief informeren over dat zij keuze mogen maken tussen liggend VA of opnieuw beoordelen aan de hand van typologie-aanpak | Uitgevoerd | NGC in samenspraak met rijksoverheid en regio | (10)(2e) / Peter Spijkerman | woensdag 2 december 2020 | vrijdag 1 januari 2021 |  | … | …
4 | Instructie BZK over tijdvakken T2 en T5 | Uitgevoerd | BZK aan NCG | Nicoline van der Linden | n.v.t. | maandag 16 november 2020 |  |  |
5 | Uitwerken onafhankelijke adviseurs | In uitvoering | Maatschappelijke organisaties, BZK en regio | (10)(2e) | januari/februari 2021 | maandag 1 maart 2021 | 3 | … |
6 | Start voorleggen van keuze aan de bewoners | In voorbereiding | NGC | (10)(2e) | Melden zodra het start. | Starten zodra dat kan (Q1/Q2 2021) |  | … | …
B: Blok B
7 | Duidelijkheid over lijst van adressen | In uitvoering | Gemeenten & NCG | Anja Woortman | n.v.t. | maandag 16 november 2020 |  | … |
8 | Instructie BZK over tijdvakken T2 en T5 | Uitgevoerd | BZK aan NCG | Nicoline van der Linden | n.v.t. | maandag 16 november 2020 |  |  |
9 | Uitwerken aanpak clusters en maatwerk | In uitvoering | Gemeenten in overleg met BZK en NCG, maatschappelijke organisaties | Anja Woortman | woensdag 3 februari 2021 | maandag 1 februari 2021 | 1 | … |
10 | Bewoners informeren over mogelijkheden | In voorbereiding | Gemeenten samen met de NCG en maatschappelijke organisaties | Anja Woortman | woensdag 3 februari 2021 | maandag 1 maart 2021 | 8 | … |
C: Blok C
11 | Inregelen opname en beoordelingen typologie-aanpak | In uitvoering | NGC | (10)(2e) / Peter Spijkerman |  | donderdag 1 april 2021 | 2 |  |
12 | Bewoners informeren | Uitvoering nog niet gestart | NGC samen met gemeenten | (10)(2e) | woensdag 31 maart 2021 | zaterdag 1 mei 2021 |  | … |
D: Blok D
E: Blok E
13 | Uitwerken integrale programma's agro, mkb, erfgoed en sociaal-emotionele ondersteuning | In uitvoering | Rijksoverheid en regio | Johan Koopmans | woensdag 27 januari 2021 | maandag 1 februari 2021 | 1 | … |
14 | Uitwerken toekomstagenda Groningen | In uitvoering | Rijksoverheid en regio | Nicoline van der Linden | N.v.t. | vrijdag 1 januari 2021 | 1 |  |
F: Regelingen
15 | Uitwerken regelingen blok A, B, C, D en E | In uitvoering | Rijk, regio, NCG en woco's | Nicoline van der Linden | Variabel | donderdag 1 juli 2021 | 7 | … | …
16 | Uitwerking regeling schrijnende situaties | Uitvoering gestart | Regio, maatschappelijke organisaties | Anja Woortman / Marc Hoenders (?) | Q2 2021 | woensdag 30 juni 2021 | 1 | … |
17 | Uitwerken onafhankelijk advies/ondersteuning voor bewoners voor inzet middelen compensatie | Uitvoering nog niet gestart | Regio samen met rijk | Anja Woortman | maandag 1 maart 2021 | zaterdag 1 mei 2021 |  | … |
18 | Uitvoeringsorganisatie uitkiezen voor regelingen die niet aan versterking gerelateerd zijn | In uitvoering | BZK & EZK | Nicoline van der Linden | N.v.t. | Afhankelijk van wanneer de regelingen (actie 15) afgerond zijn |  |  |
G: Governance
19 | Inrichten directeuren uitvoeringsoverleg | Uitgevoerd | BZK, EZK, ondersteunend bureau, Loppersum, midden-Groningen, provincie, Groningen & NCG | Peter Spijkerman | N.v.t. | Vanaf week 17 november 2 wekelijks overleg | 1 |  | …
20 | Inrichten stuurgroep | In uitvoering | Rijksoverheid & regio | Nicoline van der Linden, Anja Woortman | Zo spoedig mogelijk | Zo spoedig mogelijk |  | … |
21 | Vertalen van de afspraken in een meerjarenversterkingsplan | In uitvoering | Gemeenten samen met NCG | (10)(2e) | Q2 2021 | woensdag 30 juni 2021 |  | … |
22 | Versterken uitvoeringskracht NCG | In uitvoering | Rijksoverheid & NCG | Nicoline van der Linden & (10)(2e) & Peter Spijkerman (?) | N.v.t. | Zo spoedig mogelijk | 1 | … |
23 | Aanvullend budget gemeenten (70 mln.) voor extra organisatiekosten | In uitvoering | BZK (in overleg met regio) | Anja Woortman | N.v.t. | Zo spoedig mogelijk |  | … |
24 | Afspraken maken over de financiële governance o.a. blok b en d. | In uitvoering | Directeuren uitvoeringsoverleg | Allen | 2-12-2020 over overbruggingskrediet | Zo spoedig mogelijk |  | … |
25 | Na twee jaar evalueren van bestuurlijke afspraken om te zien of er aanleiding is om te herprioriteren binnen de blokken | Uitvoering nog niet gestart | Directeuren uitvoeringsoverleg | Allen | woensdag 16 november 2022 | woensdag 16 november 2022 |  | … |
26 | Knelpunten pot NCG | In uitvoering | BZK & NCG | Nicoline van der Linden & (10)(2e) & Peter Spijkerman |  | Zo spoedig mogelijk | 3 |  |
H: Randvoorwaarden en nadere aandachtspunten uitwerking
27 | Typologie-aanpak implementeren | In uitvoering | Rijksoverheid, regio en de NCG | (10)(2e) | Zo spoedig mogelijk | Zo spoedig mogelijk | 1 | … |
28 | Evaluatie samenloop schade en versterken | In uitvoering | IMG & NCG | Peter Spijkerman | Q2 2021 | woensdag 30 juni 2021 |  | … |
29 | Versnelling vergunningsproces | Uitvoering nog niet gestart | Gemeenten, provincie, rijksoverheid en NCG | PM | Zo spoedig mogelijk | Zo spoedig mogelijk | 2 |  |
30 | Bovenstaande afspraken nog toetsen op mogelijke fiscale aspecten, lopende regelingen en juridische implicaties | Uitvoering nog niet gestart | Rijksoverheid en regio | Nicoline van der Linden |  | donderdag 31 december 2020 |  | … |
31 | Informatiecampagne die ondersteunend is aan de persoonlijke benadering | In uitvoering | Rijksoverheid, regio en de NCG | PM | Zo spoedig mogelijk | Zo spoedig mogelijk | 1 | … |
32 | Burgerparticipatie, bewonersevaluatie | In uitvoering | BZK | Nicoline van der Linden | Zo spoedig mogelijk | Doorlopend |  | … | …
`;

/** Nr | Status | Wie | Opmerkingen */
export const WHO_LIST = `
1 | Uitgevoerd | (10)(2e) (OBG), (10)(2e) (NCG), (10)(2e) (BZK) | …
2 | Uitgevoerd | (10)(2e) (OBG), (10)(2e) (BZK), (10)(2e) (EZK) & (10)(2e) (NCG) |
3 | Uitgevoerd | Saskia Dijkema (NCG), (10)(2e) (OBG) & (10)(2e) (BZK) | …
4 | Uitgevoerd | (10)(2e) (BZK) en (10)(2e) (NCG) |
5 | In uitvoering | (10)(2e) (OBG + evt. extern iemand) & (10)(2e) (BZK) |
6 | In voorbereiding | (10)(2e) (NCG) |
7 | In uitvoering | (10)(2e) (OBG), (10)(2e) (NCG) & (10)(2e) (BZK) | …
8 | Uitgevoerd | (10)(2e) (BZK) & (10)(2e) (NCG) |
9 | In uitvoering | (10)(2e) (OBG), (10)(2e) (BZK), (10)(2e) (NCG) en PM maatschappelijke organisaties | …
10 | In voorbereiding | (10)(2e) (OBG), Saskia Dijkema (NCG) & (10)(2e) (BZK) | …
11 | In uitvoering | (10)(2e) (NCG), (10)(2e) (EZK) & (10)(2e) (BZK) |
12 | Uitvoering nog niet gestart | Saskia Dijkema (NCG), (10)(2e) (OBG) & (10)(2e) (BZK) | …
13 | In uitvoering | (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e) (beiden provincie) & (10)(2e) (OBG) | …
14 | In uitvoering | (10)(2e) (BZK), (10)(2e) (provincie Groningen) en (10)(2e) (gemeente Groningen) |
15 | In uitvoering | (10)(2e) (BZK), (10)(2e) (EZK), (10)(2e) (OBG + externe), (10)(2e) (NCG) |
16 | Uitvoering gestart | (10)(2e) (EZK), (10)(2e) & (10)(2e) (BZK), (10)(2e) (10)(2e) (OBG, evt. met Anja Woortman), (10)(2e) (NCG), PM IMG, PM MO's | …
17 | Uitvoering nog niet gestart | (10)(2e) (OBG) & (10)(2e) (BZK) | …
18 | In uitvoering | (10)(2e) (BZK) & (10)(2e) (EZK), (10)(2e) (OBG+externe) |
19 | Uitgevoerd | Koelen Kamminga (BZK), Marc Hoenders (EZK), Anja Woortman (OBG), Jorry Bonnema (Loppersum), Henk Mulder (midden-Groningen), Johan Koopmans (provincie), Bert Popken (Groningen), Peter Spijkerman (NCG) |
20 | In uitvoering | (10)(2e) (BZK), Anja Woortman (OBG) |
21 | In uitvoering | (10)(2e) (OBG), (10)(2e) (NCG) | …
22 | In uitvoering | (10)(2e) (BZK) & PM NCG | …
23 | In uitvoering | (10)(2e) (BZK) & (10)(2e) (Provincie) & Anja Woortman (OBG) |
24 | In uitvoering | (10)(2e) (OBG + externe), (10)(2e) (BZK), (10)(2e) (NCG) en (10)(2e) |
25 | Uitvoering nog niet gestart | PM (OBG, en EZK), (10)(2e) (NCG), (10)(2e) (BZK) |
26 | In uitvoering | (10)(2e) (BZK) & (10)(2e) (NCG) | …
27 | In uitvoering | (10)(2e) (NCG), (10)(2e) (OBG), (10)(2e) (BZK) en (10)(2e) (EZK) | …
28 | In uitvoering | (10)(2e) (NCG), PM IMG | …
29 | Uitvoering nog niet gestart | (10)(2e) (OBG), PM NCG |
30 | Uitvoering nog niet gestart | (10)(2e) (BZK), (10)(2e) (10)(2e) (OBG + externe) |
31 | In uitvoering | Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK) | …
32 | In uitvoering | (10)(2e) (BZK) |
`;

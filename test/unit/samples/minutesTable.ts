/** The minutes of `002`, part by part. Titles are as in the sample where the source has a whole sentence. */

/** What stands at the head of the minutes. */
export const HEAD = `
kenmerk | NCG / 21013380
tijd | 15.00 uur – 16.30 uur
voorzitter | Peter Spijkerman
aanwezig | Peter Spijkerman (voorzitter), (10)(2e), Henk Mulder, Roelien Kamminga, Jurry Bonnema, (10)(2e), (10)(2e), Anja Woortman, Johan Koopmans, Bert Popken, Nicoline van der Linden
afwezig | Marc Hoenders
te gast | (10)(2e) (voor toelichting communicatieplan)
toehoorders | (10)(2e), (10)(2e), (10)(2e) (verslag), (10)(2e), (10)(2e)
verslag | (10)(2e)
stukken | NCG / 21013380
`;

/** The items, and in each what is made (with its number in the lists at the front) and what is said of the action list. */
export const AGENDA = `
1 Opening
2 Mededelingen
  toezegging
3 Verslag vorige vergadering d.d. 17 december 2020 & actiepunten- en besluitenlijst
4 Actiepunten
  actiepunt (i)
  actiepunt (ii)
5 Positie en mandaat DUO
  besluit (i)
  actiepunt (iii)
6 Onafhankelijk adviseur
  actie 5
  actiepunt (iv)
  actiepunt (v)
7 Actielijst bestuurlijk akkoord
a Herbeoordelingen
  actiepunt (vi)
b Brief B
  actie 10
  actiepunt (vii)
c Typologieaanpak
d Integrale programma's
  besluit (ii)
  actie 13
  actiepunt (viii)
8 Rapport Gronings Perspectief
  actiepunt (ix)
9 Bespreken communicatieplan
  actiepunt (x)
10 Rondvraag en sluiting
  actiepunt (xi)
`;

/** Number | what | who | on the agenda | ready | the last day that this means */
export const ACTION_POINTS = `
i | Notitie over de juistheid van data | (10)(2e) | volgend DUO | volgend DUO | 2021-01-27
ii | Notitie over herbeoordeling | (10)(2e) | volgend DUO | volgend DUO | 2021-01-27
iii | Voorzet naar de regio voor een memo met de afspraken uit de governance-overleggen | Roelien | volgend DUO
iv | Met (10)(2e) contact opnemen om te schakelen met (10)(2e) | (10)(2e)
v | Opdrachtomschrijving voor de onafhankelijk adviseur (actie 5) | (10)(2e) | | voor het volgende DUO | 2021-01-26
vi | Opdrachtomschrijving voor het herbeoordelingsproces | (10)(2e) | | voor het volgende DUO | 2021-01-26
vii | Stuk over de brief van Blok B, met de categorieën en de basisbrief | Anja | | voor het volgende DUO | 2021-01-26
viii | Uitwerking van de integrale programma's bestuurlijk laten aftikken (actie 13) | | | zo snel mogelijk
ix | Bijeenkomst organiseren met de onderzoekers van Gronings Perspectief | Peter
x | De begroting nalopen en duidelijk maken wie wat doet en waar de verantwoordelijkheden liggen | BZK, OBG en NCG
xi | Meerjarenplanning inbrengen | (10)(2e) | volgend DUO | volgend DUO | 2021-01-27
`;

/** Number | what | the actions it names */
export const DECISIONS = `
i | Een opdrachtnemer brengt eerst een opdrachtomschrijving met randvoorwaarden in het DUO
ii | Johan is de eigenaar voor de integrale programma's agro, MKB, erfgoed en sociaal-emotionele ondersteuning | 13
`;

/** The promise that the announcements hold. */
export const PROMISE = `
gevraagd door | adviescommissie Koopinstrument
gedaan door | BZK
status | toegezegd
`;

/** Item | who is named, which numbers and which days in it: all of it is in the same item of the sample. */
export const FACTS = `
2 | Tweede Kamer | 10 februari | 11 februari | Roelien is voor het laatst | Nicoline van der Linden
2 | Koopinstrument | versnellingsmaatregelenpakket | 5 miljoen euro | adviescommissie | vinger aan de pols | heel dure
3 | Geen opmerkingen
4 | Punt 5: Anja | volgende week vrijdag | Punt 24 (nieuw): aangehouden | gemeentesecretarissen | afstemmen met Henk
4 | Punt 28 (nieuw) | oplegger (agendapunt 6) | afstemmen met Anja en Roelien | Punt 34 | binnen een maand | regio en NCG
5 | vrijdag | NCG spiegelen | beleid boven de stuurgroepen | Peter en (10)(2e) | Over vijf weken | Gemengde teams
5 | ministeries, gemeenten, provincie en NCG | alle DUO-stukken | De secretarissen | onafhankelijk voorzitter
6 | maatschappelijke organisaties | Stut en steun | terughoudender | Susan Top | klantreis
7 | 4 tot 11 januari | 175 meldingen | bewonersbegeleider | 1 maart | NCG en gemeente | Roelien vraagt | financiële kaders
7 | programmamanagers | negativiteit | uitvoeringsplanning 2021 | meerjarenplanning | De regio
8 | Roelien licht | ongewenst | Anja en Peter | De leden van het DUO | Roelien en Anja
9 | schriftelijke reacties | vooraf toegestuurd | (10)(2e) vraagt | vervolgopdracht
10 | secretarissen | Griffiers | BZK | Gemeenten | Peter bedankt Roelien | succes
`;

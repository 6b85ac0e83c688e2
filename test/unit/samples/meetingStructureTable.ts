/** The meeting structure of `003`: the three tables of its overview, and what its introduction adds to them. */

/** Gremium | title | niveau | Frequentie | every so many days or months | voorafgaand aan | escalatie | maximum | Doelstelling */
export const MEETING_STRUCTURE = `
Lokale Stuurgroep | Lokale stuurgroep op gemeentelijk niveau | lokaal | Maandelijks | 1 month
Corporatietafel | | afstemming | Eenmaal per zes weken (na eerste installatiebijeenkomst twee bijeenkomsten, daarna frequentie evalueren) | 42 day | Uitvoeringstafel | | 12 | …
Uitvoeringstafel | | afstemming | Eenmaal per zes weken (na eerste installatiebijeenkomst twee bijeenkomsten, daarna frequentie evalueren) | 42 day | Beleidstafel | | 12 | …
Beleidstafel | | afstemming | Eenmaal per 6 weken (na eerste installatiebijeenkomst twee bijeenkomsten, daarna frequentie evalueren) | 42 day | | Lokale Stuurgroep, VOG, BOG | 12 | …
Versnellingsteam | | bestuurlijk | Eenmaal per twee weken | 14 day
VOG | Versterkingsoverleg Groningen | bestuurlijk | Tweemaal per jaar | 6 month
BOG | Bestuurlijk Overleg Groningen | bestuurlijk | Tweemaal per jaar | 6 month
`;

/** Gremium | as what | who */
export const SEATS = `
Lokale Stuurgroep | leden | Corporaties; gemeente; NCG
Corporatietafel | voorzitter | KR8 (delegatie van de corporaties)
Corporatietafel | secretaris | BZK
Corporatietafel | leden | KR8 (delegatie van de corporaties); huurdersorganisaties (delegatie); BZK; NCG; programmadirecteur (OBG)
Uitvoeringstafel | voorzitter | NCG
Uitvoeringstafel | leden | NCG; KR8 (alle corporaties); programmadirecteur (OBG)
Beleidstafel | voorzitter | BZK
Beleidstafel | leden | BZK; KR8 (delegatie van de corporaties); NCG; programmadirecteur (OBG); gemeente (delegatie)
Versnellingsteam | voorzitter | wisselend
Versnellingsteam | secretariaat | NCG
Versnellingsteam | leden | Rijk (EZK, BZK); NCG; provincie; gemeenten
VOG | leden | Gemeenten; provincie; NCG; programmadirecteur (OBG)
VOG | adviseurs | maatschappelijke organisaties (Gasberaad en GBB)
BOG | leden | Rijk (EZK, BZK en NCG); gemeenten; provincie
BOG | adviseurs | maatschappelijke organisaties (Gasberaad en GBB)
VOG+ | leden | Rijk (EZK, BZK)
`;

/** Gremium | each subject of the column Voor welke vraagstukken */
export const TOPICS = `
Lokale Stuurgroep | Lokale plannen van aanpak | ambitie per gemeente | Mate van facilitering | wisselwoningen | Planning van de versterkingswerkzaamheden
Corporatietafel | Klankbord | uitvoering en beleid | huurders
Uitvoeringstafel | Mate van facilitering (bijvoorbeeld verdeling wisselwoningen) | Planning versterken corporaties | Regiobrede communicatie | sociale statuten | Voortgang uitvoering VA's van corporaties
Beleidstafel | Kaders huurder/eigenaar | Kaders tijdelijke huisvesting in relatie tot corporaties | Vraagbundeling corporaties en Bouwakkoord
Beleidstafel | Verbreden aanpak 1588 | Verduurzaming huurwoningen | Van versterken naar dorpsvernieuwing | Experimenteerruimte
Versnellingsteam | Beleidsbeslissingen tussen Rijk en regio
VOG | Inzet van middelen en capaciteit | lokale stuurgroepen | eigenaar van de NCG | slagkrachtige uitvoering | voorportaal voor het BOG
BOG | Strategische afstemming | schadeafhandeling | versterking | toekomstperspectief
`;

/** The rules of the introduction, a few words of each. */
export const RULES = `
NAM niet meer meedoet | volledig publiek | in meer gremia
drie tafels, in deze volgorde: Corporatietafel, Uitvoeringstafel, Beleidstafel
hooguit 12 deelnemers | zeven gemeenten, acht corporaties en diverse huurdersverenigingen | vertegenwoordigingen
lokale stuurgroepen | majeure thema's | VOG of BOG
voorzitters van de tafels | na de zomer
`;

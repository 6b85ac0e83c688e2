/** The words of the made registers: names, titles and remarks as secretaries write them. No name is of a person. */

export const FIRST_NAMES = [
  ...['Anja', 'Bram', 'Carla', 'Dirk', 'Esra', 'Fenna', 'Geert', 'Hanneke', 'Ilse', 'Joris', 'Karima', 'Lotte'],
  ...[
    'Maarten',
    'Nynke',
    'Okko',
    'Petra',
    'Quinten',
    'Ruben',
    'Sietske',
    'Tjeerd',
    'Ursula',
    'Volkert',
    'Wiebe',
    'Zoë',
  ],
];

export const SURNAMES = [
  ...['Alberda', 'van den Berg', 'Clevering', 'Dijkema', 'Elzinga', 'Feitsma', 'ten Have', 'Iwema', 'Jansma'],
  ...['Kuipers', 'van der Laan', 'Mulder', 'Nienhuis', 'Oosterhuis', 'Postma', 'de Ruiter', 'Sikkema', 'Tuinstra'],
  ...['Ubels', 'de Vries', 'Wiersema', 'Yılmaz', 'Zijlstra'],
];

export const ORGANISATIONS = [
  ...['Nationaal Coördinator', 'Gemeente Westerwolde', 'Provincie', 'Ministerie van Wonen', 'Waterschap'],
  ...['Woningcorporatie', 'Veiligheidsregio', 'Bewonersplatform', 'Adviesbureau', 'Regionaal samenwerkingsverband'],
];

export const VERBS = [
  ...['Opstellen', 'Uitwerken', 'Afstemmen', 'Vaststellen', 'Aanleveren', 'Herijken', 'Publiceren', 'Voorbereiden'],
];

export const SUBJECTS = [
  ...['subsidieregeling', 'communicatieplan', 'adressenlijst', 'maatwerkaanpak', 'begroting', 'risicoanalyse'],
  ...['planning versterking', 'bewonersbrief', 'opdrachtomschrijving', 'monitor voortgang', 'mandaatregeling'],
];

export const ENDINGS = [
  ...['voor het bestuurlijk overleg', 'met de gemeenten', 'in overleg met de regio', 'na akkoord van de stuurgroep'],
  ...['conform de bestuurlijke afspraken', 'voor bewoners in de regio', 'samen met de corporaties'],
];

export const SENTENCES = [
  ...['De gemeenten en de provincie stemmen de lijst met elkaar af.', 'Knelpunten worden eerst ambtelijk besproken.'],
  ...['Betrek ook de versterkingspunten, zodat er één beeld is.', 'Het voorstel gaat daarna naar de stuurgroep.'],
  ...[
    'Bewoners krijgen hierover vóór de zomer een brief.',
    'De uitkomst wordt verwerkt in de volgende voortgangsrapportage.',
  ],
];

export const EVENTS = [
  ...['voorstel besproken', 'opdrachtomschrijving gevraagd', 'tussenstand gedeeld', 'planning toegelicht'],
  ...['aandachtspunten meegegeven', 'stukken nagezonden'],
];

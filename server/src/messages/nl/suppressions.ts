/** Switching problems off for a file, in a comment at its top. */
export const suppressions = {
  suppress: (code: string) => `Meld ${code} niet meer in dit bestand`,
  allDetail: 'alles, behalve wat over de vorm van de regels gaat',
  /** Texts on the beginning of the line, and on each word behind it. */
  line: 'Wat hier staat, wordt in dit bestand niet gemeld. Scheid codes met komma’s.',
  all: 'Van dit bestand worden alleen meldingen over de vorm van de regels getoond: wat niet of anders gelezen wordt dan bedoeld. Die zijn met hun eigen code uit te zetten.',
  unknown: (word: string) => `“${word}” is geen code van een melding. Dit woord doet niets.`,
  tooLow: 'Deze regel doet hier niets. Zet hem boven aan het bestand, voor het eerste onderdeel.',
  asComment: 'Begin de regel met //',
  off: 'Wordt in dit bestand niet gemeld.',
};

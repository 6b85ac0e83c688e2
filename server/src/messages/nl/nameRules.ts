/** Texts of the problems with names: who is not chosen yet, who may be meant, and signs that don't belong in a name. */
import { sentenceStart, theGremium } from './nouns.ts';

export const nameRules = {
  'eigenaar-nader-te-bepalen': (typed: string, field = 'eigenaar') =>
    `Achter “${field}:” staat “${typed}”, dus wie dit uitvoert is nog niet bepaald. Zet de naam erbij zodra die bekend is.`,
  'persoon-dubbelzinnig': (typed: string, candidates: string) =>
    `Met “${typed}” kan meer dan één persoon zijn bedoeld: ${candidates}. Schrijf de hele naam.`,
  'gremium-te-groot': (gremium: string, seats: number, maximum: number) =>
    `${sentenceStart(theGremium(gremium))} heeft ${seats} leden bij naam, maar er zijn hoogstens ${maximum} plaatsen. Haal iemand weg of pas het maximum aan.`,
  'onzichtbaar-teken': {
    invisible: (name: string, sign: string) =>
      `In “${name}” staat een onzichtbaar teken (${sign}), waardoor de naam niet wordt herkend. Haal het weg.`,
    lookalike: (name: string, sign: string, letter: string) =>
      `In “${name}” staat het teken ${sign}, dat op een ${letter} lijkt, waardoor de naam niet wordt herkend. Typ de gewone letter.`,
    hidden: (sign: string) =>
      `Hier staat een teken dat niet te zien is (${sign}), waardoor de tekst er anders uit kan zien dan hij wordt gelezen. Haal het weg.`,
  },
  'bestand-codering': () =>
    'Op deze plaats is een teken verloren gegaan, want het bestand is niet als UTF-8 bewaard. Open het opnieuw met de codering waarin het is gemaakt en bewaar het als UTF-8.',
};

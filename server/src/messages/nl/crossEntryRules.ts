/** Texts of the problems that depend on more than one entry: members, meetings, actions that wait for each other. */
import type { Called } from '../called.ts';
import { named, sentenceStart, subject, theField, theGremium } from './nouns.ts';

export const crossEntryRules = {
  'eigenaar-geen-lid': (name: string, gremium: string) =>
    `${name} zit niet in ${theGremium(gremium)}. Kies een lid als eigenaar, of vul de leden van het gremium aan.`,
  'eigenaar-uit-functie': (name: string, until: string, successor: string | undefined) =>
    `${name} is sinds ${until} niet meer in functie. ${
      successor === undefined
        ? 'Kies een andere eigenaar.'
        : `Draag de actie over, bijvoorbeeld aan de opvolger: ${successor}.`
    }`,
  'deadline-voor-voorganger': (number: Called, deadline: string, other: Called, latest: string) =>
    `${subject('actie', number)} moet klaar zijn op ${deadline}, maar wacht op ${named('actie', other)}, die tot ${latest} de tijd heeft. Pas een van de twee deadlines aan.`,
  'deadline-blijft-liggen': (number: Called, meetings: number, day: string, kind = 'actie') =>
    `${subject(kind, number)} moet zo snel mogelijk, maar sinds ${day} is er niets genoteerd, ${meetings} vergaderingen lang. Noteer hoe het ermee staat of spreek een dag af.`,
  'besluit-onbekend': (number: string, register: string | undefined) =>
    register === undefined
      ? `Er is geen besluit ${number} in dit register. Verbeter het nummer of voeg het besluit toe.`
      : `Er is geen besluit ${number} in het register ${register}. Verbeter het nummer of de code van het register.`,
  'naam-ongebruikt': (kind: string, name: string) =>
    `${kind === 'gremium' ? 'Het' : 'De'} ${kind} “${name}” wordt nergens genoemd. Haal de naam weg als die niet meer nodig is.`,
  'wijkt-af-van-zelfde': (field: string, number: string, there: string) =>
    `${sentenceStart(theField(field))} is hier anders dan bij actie ${number}, waar “${there}” staat. Maak ze gelijk of haal het veld hier weg.`,
  kring: (number: Called, path: string) =>
    `${subject('actie', number)} wacht op zichzelf: ${path}. Haal een van de verwijzingen weg.`,
  'besluit-zonder-actie': (number: Called) =>
    `${subject('besluit', number)} heeft geen actie. Zet achter “acties:” wat eruit volgt, of laat het zo als er niets hoeft te gebeuren.`,
  'vergadering-te-laat': (gremium: string, previous: string, due: string) =>
    `Volgens de frequentie had ${theGremium(gremium)} na ${previous} uiterlijk ${due} weer vergaderd. Controleer de datum, of voeg de vergadering toe die ontbreekt.`,
  'aanwezig-geen-lid': (name: string, gremium: string) =>
    `${name} zit niet in ${theGremium(gremium)}. Zet de naam bij “te gast”, of vul de leden van het gremium aan.`,
};

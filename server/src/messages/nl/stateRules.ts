/** Texts of the problems with an action's deadline, its place on the agenda, and its being ready. */
import type { Called } from '../called.ts';
import { subject, theNoun } from './nouns.ts';

/** Behind the number of an action, where it has a title. */
function called(title: string | undefined): string {
  return title === undefined ? '' : ` (“${title}”)`;
}

export const stateRules = {
  'deadline-onbewaakt': (typed: string) =>
    `“${typed}” is geen dag die het programma herkent, dus deze deadline wordt niet bewaakt. Schrijf een datum, een maand of een kwartaal.`,
  'deadline-jaar-aangenomen': (typed: string, assumed: string) =>
    `Bij “${typed}” staat geen jaar; het programma leest ${assumed}. Zet het jaar erbij.`,
  'deadline-wijkt-af': (typed: string, agreed: string, date: string) =>
    `De deadline is “${typed}”, maar op ${date} is “${agreed}” afgesproken. Neem die over of vul de historie aan; tot dan telt “${typed}”.`,
  'deadline-vrije-dag': (date: string, day: string) =>
    `${date} is een vrije dag: ${day}. Kies een werkdag, of laat de datum zo staan als die zo is afgesproken.`,
  'bespreken-na-deadline': (number: Called, discussed: string, latest: string) =>
    `${subject('actie', number)} staat op de agenda vanaf ${discussed}, maar moet op ${latest} al klaar zijn. Bespreek de actie eerder of spreek een latere deadline af.`,
  'bespreken-verstreken': (number: Called, title: string | undefined, day: string) =>
    `${subject('actie', number)}${called(title)} stond op de agenda tot en met ${day}, maar er is niets van genoteerd. Noteer wat er is besproken of wanneer de actie wel op de agenda komt.`,
  'planning-wijkt-af': (number: Called, title: string | undefined, late: string) =>
    `${subject('actie', number)}${called(title)} staat op schema, terwijl de deadline is verstreken op ${late}. Wijzig de planning of de deadline.`,
  'gereed-zonder-datum': (number: Called, kind = 'actie', done = 'gereed') =>
    `${subject(kind, number)} is ${done}, maar nergens staat een datum waarop dat zo was. Zet een regel met de datum in de historie.`,
  'gereed-met-open-stappen': (number: Called) =>
    `${subject('actie', number)} is gereed, maar deze stap nog niet. Vink de stap af of wijzig de status.`,
};

export const stateFixes = {
  takeDeadline: (form: string) => `Maak er “${form}” van en bewaar de tekst als opmerking`,
  addYear: (text: string) => `Maak er “${text}” van`,
  moveTo: (date: string) => `Verzet naar ${date}`,
  setPlanning: (planning: string) => `Zet de planning op “${planning}”`,
  noteReady: (date: string, kind = 'actie', done = 'gereed') =>
    `Noteer ${date} als de dag waarop ${theNoun(kind)} ${done} ${kind === 'actie' ? 'was' : 'werd'}`,
  tickSteps: (count: number) => (count === 1 ? 'Vink de stap af' : `Vink de ${count} open stappen af`),
};

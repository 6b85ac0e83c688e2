/** Texts of the problems with an action's deadline, its place on the agenda, and its being ready. */
import type { Called } from '../called.ts';
import { noun, subject } from './nouns.ts';

/** Behind the number of an action, where it has a title. */
function called(title: string | undefined): string {
  return title === undefined ? '' : ` (“${title}”)`;
}

export const stateRules = {
  'deadline-onbewaakt': (typed: string) =>
    `“${typed}” is not a day that the program recognises, so this deadline is not watched. Write a date, a month or a quarter.`,
  'deadline-jaar-aangenomen': (typed: string, assumed: string) =>
    `“${typed}” has no year; the program reads ${assumed}. Add the year.`,
  'deadline-wijkt-af': (typed: string, agreed: string, date: string) =>
    `The deadline is “${typed}”, but on ${date} “${agreed}” was agreed. Take that over or complete the history; until then “${typed}” counts.`,
  'deadline-vrije-dag': (date: string, day: string) =>
    `${date} is a day off (“${day}”). Choose a working day, or leave the date as it is if it was agreed that way.`,
  'bespreken-na-deadline': (number: Called, discussed: string, latest: string) =>
    `${subject('actie', number)} is on the agenda from ${discussed}, but has to be ready by ${latest}. Discuss the action earlier or agree on a later deadline.`,
  'bespreken-verstreken': (number: Called, title: string | undefined, day: string) =>
    `${subject('actie', number)}${called(title)} was on the agenda up to ${day}, but nothing was noted about it. Note what was discussed, or when the action will be on the agenda instead.`,
  'planning-wijkt-af': (number: Called, title: string | undefined, late: string) =>
    `${subject('actie', number)}${called(title)} is said to be on schedule, but its deadline passed on ${late}. Change the planning or the deadline.`,
  'gereed-zonder-datum': (number: Called, kind = 'actie', done = 'gereed') =>
    `${subject(kind, number)} is “${done}”, but there is no date anywhere that says since when. Put a line with the date in the history.`,
  'gereed-met-open-stappen': (number: Called) =>
    `${subject('actie', number)} is “gereed”, but this step is not. Tick the step or change the status.`,
};

export const stateFixes = {
  takeDeadline: (form: string) => `Change it to “${form}” and keep the text as a remark`,
  addYear: (text: string) => `Change it to “${text}”`,
  moveTo: (date: string) => `Move to “${date}”`,
  setPlanning: (planning: string) => `Set the planning to “${planning}”`,
  noteReady: (date: string, kind = 'actie', done = 'gereed') =>
    kind === 'actie'
      ? `Note ${date} as the day on which the action was ready`
      : `Note ${date} as the day on which the ${noun(kind)} became “${done}”`,
  tickSteps: (count: number) => (count === 1 ? 'Tick the step' : `Tick the ${count} open steps`),
};

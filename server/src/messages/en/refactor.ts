/** The titles of refactorings, as they stand under the light bulb. */
import { named } from './nouns.ts';

export const refactor = {
  moveTo: (number: string | undefined, heading: string) => `Move ${named('actie', number)} to ${heading}`,
  splitStep: (number: string) => `Make this step action ${number}`,
  splitAll: (count: number, number: string) => `Make the ${count} steps actions of their own, from action ${number} on`,
  merge: (number: string | undefined, next: string | undefined) =>
    `Merge ${next === undefined ? 'the next action' : named('actie', next)} into ${named('actie', number)}`,
  asDeadline: (text: string) => `Make “${text}” the deadline`,
  asPlainText: 'Read this line as plain text',
  asChange: (change: string) => `Read this as ${change}`,
  standardStatus: (status: string) => `Write the status as “${status}”`,
  standardStatuses: 'Write every status in this file in its standard form',
  sortHeadings: (parent: string | undefined) =>
    parent === undefined ? 'Sort the headings of this file' : `Sort the topics below ${parent}`,
  extractPersons: (name: string) => `Put the persons in a file of their own, ${name}`,
  fixAll: 'Mend what is only mistyped',
  organizeNames: 'Sort the names alphabetically',
};

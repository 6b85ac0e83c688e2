/** The titles of refactorings, as they stand under the light bulb. */
import { named } from './nouns.ts';

export const refactor = {
  moveTo: (number: string | undefined, heading: string) => `Move ${named('actie', number)} to ${heading}`,
  splitStep: (number: string) => `Make this step action ${number}`,
  splitAll: (count: number, number: string) => `Make the ${count} steps actions of their own, from action ${number} on`,
  merge: (number: string | undefined, next: string | undefined) =>
    `Merge ${next === undefined ? 'the next action' : named('actie', next)} into ${named('actie', number)}`,
};

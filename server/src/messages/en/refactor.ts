/** The titles of refactorings, as they stand under the light bulb. */
import { named } from './nouns.ts';

export const refactor = {
  moveTo: (number: string | undefined, heading: string) => `Move ${named('actie', number)} to ${heading}`,
};

/** The designation of an entry in a sentence. */

/**
 * The designation of an entry made in minutes: the word and the number that stand there, and the day of the meeting as
 * it is written out.
 */
export interface CalledInMinutes {
  readonly word: string;
  readonly number: string;
  readonly day: string;
}

/** A number of the list, or what minutes call it; undefined of one without a number. */
export type Called = string | CalledInMinutes | undefined;

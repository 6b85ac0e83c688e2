/** A rename that is not made, and why. */

export interface Refused {
  /** A sentence for the secretary. */
  readonly refused: string;
}

export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}

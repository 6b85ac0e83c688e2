/** The triggers of signature help, announced before anybody asks for it. */

/** A value begins behind its colon, the next of a list behind a comma, a line of the history often behind a dash. */
export const SIGNATURE_TRIGGERS = [':', ',', '-'] as const;
/** While it is shown these may begin the next part. */
export const SIGNATURE_RETRIGGERS = [' ', ';', '&', '/'] as const;

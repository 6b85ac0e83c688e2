/** The triggers of formatting while typing, announced before anything is formatted. */

/** The characters after which the line of the cursor, or the one above it, may belong elsewhere; the first is Enter. */
export const TYPING_TRIGGERS = ['\n', ' ', ':', '.'] as const;

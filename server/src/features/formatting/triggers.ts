/** What is announced of formatting while one types, before anything is formatted. */

/** What is typed that may say where the line of the cursor, or the one above it, belongs; the first is Enter. */
export const TYPING_TRIGGERS = ['\n', ' ', ':', '.'] as const;

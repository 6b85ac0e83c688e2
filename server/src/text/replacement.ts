/** The character that a decoder puts in the place of bytes that are no UTF-8. */
export const REPLACEMENT = '\uFFFD';

/** The column of the titles of a table that was read as cards: no column of the list itself. */
export const CARD_TITLE = 'Titel';

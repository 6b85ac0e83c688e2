/**
 * The words that stand in a document that leaves the editor. Dutch, whatever language the program speaks: the register is Dutch,
 * and so are those who read what comes of it.
 */
export const documentWords = {
  marks: { late: 'te laat', struck: 'vervallen' },
  day: 'Peildatum',
  gremium: 'Gremium',
  count: 'Aantal',
  owner: 'Eigenaar',
  toc: 'Inhoud',
} as const;

import { messages } from '../messages/index.ts';
import { uniqueRule } from './rule.ts';

/** A name that another entry *of the same file* has; of a moment, for the same year; of a layout, among layouts. Fix: none. */
export const naamDubbel = uniqueRule({
  code: 'naam-dubbel',
  severity: 'error',
  example: {
    wrong: `organisatie NCG: Nationaal Coördinator Groningen
organisatie NCG: Nog een keer`,
    right: `organisatie NCG: Nationaal Coördinator Groningen`,
  },
  manual: `Een naam (of een andere naam van een persoon, organisatie of gremium) staat in hetzelfde bestand al bij een ander. In
verschillende bestanden mag dezelfde naam staan: die van het eigen bestand gaat dan voor. Van een moment mag dezelfde naam er voor elk jaar eenmaal staan. Zo heten ook twee indelingen van een bestand niet gelijk.`,
  unique: 'names',
  find: ({ name, span, first }) => ({
    span,
    message: messages.rules['naam-dubbel'](name),
    related: [{ ref: first.ref, span: first.span, message: messages.related.firstDeclaration(first.name) }],
  }),
});

import { messages } from '../messages/index.ts';
import { nextNumber } from '../model/index/nextNumber.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { uniqueRule } from './rule.ts';
import { replace } from './spans.ts';

/** A number twice in a register; the first keeps it. Fix: the next free number. */
export const nummerDubbel = uniqueRule({
  code: 'nummer-dubbel',
  severity: 'error',
  example: {
    wrong: `actie 5: Brief opstellen
actie 5: Adressen uitzoeken`,
    right: `actie 5: Brief opstellen
actie 6: Adressen uitzoeken`,
  },
  manual: `Twee acties, besluiten of toezeggingen van een register hebben hetzelfde nummer. Hoofdletters, een \`#\` ervoor, een punt
erachter en nullen aan het begin maken geen verschil. Het eerste houdt zijn nummer.`,
  unique: 'numbers',
  find: ({ kind, name, span, first, file }) => ({
    span,
    message: messages.rules['nummer-dubbel'](kind, name, file),
    related: [{ ref: first.ref, span: first.span, message: messages.related.firstDeclaration(name) }],
    fixes: ({ ref, scope }) => {
      const number = isNumberedKind(kind) ? nextNumber(scope, kind) : undefined;
      if (number === undefined) return [];
      return [{ title: messages.fixes.giveNumber(number), edits: [replace(ref, span, number)] }];
    },
  }),
});

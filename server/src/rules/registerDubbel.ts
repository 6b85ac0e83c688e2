import { messages } from '../messages/index.ts';
import { uniqueRule } from './rule.ts';

/**
 * A second `register` in a file. As a warning, once in each: the same register in another file too, when at least three
 * numbers and most of the shorter file stand in both; equal numbers of the two are not reported then. Fix: none.
 */
export const registerDubbel = uniqueRule({
  code: 'register-dubbel',
  severity: 'error',
  example: {
    wrong: `register LIJST: Actielijst
register TWEEDE: Nog een lijst`,
    right: `register LIJST: Actielijst`,
  },
  manual: `Een bestand is hooguit één register; alles wat erin staat hoort daarbij. Het eerste telt.

Staat hetzelfde register ook in een ander bestand, met voor het grootste deel dezelfde nummers, dan zegt deze melding dat één keer,
als waarschuwing op de regel \`register\` van beide: meestal is dat de lijst van vorige keer. Geef de oude een andere code, zoals
\`register LIJST-OUD\`, of bewaar haar buiten de map. Zolang beide er staan, worden gelijke nummers niet elk gemeld.`,
  unique: 'register',
  find: ({ name, span, first, file }) => ({
    span,
    ...(file === undefined ? {} : { severity: 'warning' as const }),
    message: messages.rules['register-dubbel'](name, file),
    related: [
      {
        ref: first.ref,
        span: first.span,
        message: file === undefined ? messages.related.firstRegister : messages.related.sameRegister,
      },
    ],
  }),
});

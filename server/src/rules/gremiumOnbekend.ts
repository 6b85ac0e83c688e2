import { messages } from '../messages/index.ts';
import { isNameReference, NAME_REFERENCES } from '../model/references/keyedReferences.ts';
import { referenceRule } from './rule.ts';
import { unknownNameFixes } from './unknownName.ts';

/**
 * In `gremium`, `escalatie`, `bespreken`, history, the first line of a meeting and other places of gremia. Fix: the nearest,
 * declare it.
 */
export const gremiumOnbekend = referenceRule({
  code: 'gremium-onbekend',
  severity: 'warning',
  about: NAME_REFERENCES,
  example: {
    wrong: `gremium DUO

actie 5: Brief opstellen
  bespreken: DOU 10 maart 2030`,
    right: `gremium DUO

actie 5: Brief opstellen
  bespreken: DUO 10 maart 2030`,
  },
  manual: `Waar een gremium hoort (achter \`gremium:\`, \`bespreken:\`, \`escalatie:\`, in een deadline zoals \`volgend DUO\`, in de historie tussen de datum en de dubbele
punt, en achter \`vergadering\`) staat een naam die nergens is beschreven. Beschrijf het met \`gremium DUO: Directeuren Uitvoeringsoverleg\`.`,
  *check(reference, { lookup }) {
    if (!isNameReference(reference) || reference.kind === 'people' || reference.kind === 'organisations') return;
    for (const { kind, name } of reference.parties(lookup)) {
      if ((kind !== 'unknown' && kind !== 'member') || name === undefined) continue;
      // `graag eind maart 2021`: what does not look like a name is text, and nothing is said of it.
      if (reference.kind === 'agendaGremium' && /^\p{Ll}/u.test(name.text)) continue;
      yield {
        span: name,
        message: messages.rules['gremium-onbekend'](name.text),
        fixes: ({ ref, scope }) => unknownNameFixes(ref, name, scope, 'gremium', ['gremium']),
      };
    }
  },
});

import { messages } from '../messages/index.ts';
import { isNameUse } from '../model/references/uses.ts';
import { useRule } from './rule.ts';
import { unknownNameFixes } from './unknownName.ts';

export const gremiumOnbekend = useRule({
  code: 'gremium-onbekend',
  severity: 'warning',
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
  *check(use, ref, { scope }) {
    if (!isNameUse(use) || use.kind === 'people' || use.kind === 'organisations') return;
    for (const { kind, name } of use.parties(scope)) {
      if ((kind !== 'unknown' && kind !== 'member') || name === undefined) continue;
      // `graag eind maart 2021`: what does not look like a name is text, and nothing is said of it.
      if (use.kind === 'agendaGremium' && /^\p{Ll}/u.test(name.text)) continue;
      yield {
        span: name,
        message: messages.rules['gremium-onbekend'](name.text),
        fixes: () => unknownNameFixes(ref, name, scope, 'gremium', ['gremium']),
      };
    }
  },
});

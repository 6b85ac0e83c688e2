import { messages } from '../messages/index.ts';
import { useRule } from './rule.ts';
import { unknownNameFixes } from './unknownName.ts';

export const organisatieOnbekend = useRule({
  code: 'organisatie-onbekend',
  severity: 'warning',
  example: {
    wrong: `organisatie NCG

actie 5: Brief opstellen
  organisaties: NCG, Regoi`,
    right: `organisatie NCG
organisatie Regio

actie 5: Brief opstellen
  organisaties: NCG, Regio`,
  },
  manual: `Waar een organisatie hoort (achter \`organisaties:\`, \`organisatie:\`, \`onderdeel van:\`) staat een naam die nergens is
beschreven. Beschrijf haar met \`organisatie NCG: Nationaal Coördinator Groningen\`. Wat tussen haakjes achter een naam
staat, mag een opmerking zijn.`,
  *check(use, ref, { scope }) {
    if (use.kind !== 'organisations') return;
    for (const { kind, name } of use.parties(scope)) {
      // A name with an organisation in brackets is somebody of that organisation.
      if (kind !== 'unknown' || name === undefined) continue;
      yield {
        span: name,
        message: messages.rules['organisatie-onbekend'](name.text),
        fixes: () => unknownNameFixes(ref, name, scope, 'organisatie', ['organisatie', 'gremium']),
      };
    }
  },
});

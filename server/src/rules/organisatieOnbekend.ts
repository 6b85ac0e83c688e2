import { messages } from '../messages/index.ts';
import { partiesOf } from '../model/people.ts';
import { fieldsOfKind } from '../syntax/entry.ts';
import { inFile, rule } from './rule.ts';
import { unknownNameFixes } from './unknownName.ts';

export const organisatieOnbekend = rule({
  code: 'organisatie-onbekend',
  severity: 'warning',
  manual: `Waar een organisatie hoort (achter \`organisaties:\`, \`organisatie:\`, \`onderdeel van:\`) staat een naam die nergens is
beschreven. Beschrijf haar met \`organisatie NCG: Nationaal Coördinator Groningen\`. Wat tussen haakjes achter een naam
staat, mag een opmerking zijn.`,
  *check(ref, { scope }) {
    const { entry } = ref.placed;
    for (const field of fieldsOfKind(entry, 'organisations', 'organisation')) {
      for (const party of partiesOf(entry, field, scope)) {
        const { name } = party;
        // A name with an organisation in brackets is somebody of that organisation.
        if (party.kind !== 'unknown' || name === undefined) continue;
        yield {
          span: inFile(ref, name),
          message: messages.rules['organisatie-onbekend'](name.text),
          fixes: () => unknownNameFixes(ref, name, scope, 'organisatie', ['organisatie', 'gremium']),
        };
      }
    }
  },
});

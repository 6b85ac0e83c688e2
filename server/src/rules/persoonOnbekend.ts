import { messages } from '../messages/index.ts';
import { foldName } from '../model/names.ts';
import { partiesOf } from '../model/people.ts';
import { fieldsOfKind } from '../syntax/entry.ts';
import { inFile, rule } from './rule.ts';
import { declareFix, unknownNameFixes } from './unknownName.ts';

export const persoonOnbekend = rule({
  code: 'persoon-onbekend',
  severity: 'information',
  manual: `Een naam zonder organisatie erachter die nergens is beschreven. Elke naam wordt per bestand één keer gemeld. Een naam
met een organisatie erachter, zoals \`Anja Woortman (OBG)\`, hoeft niet te worden beschreven.`,
  *check(ref, { scope, once }) {
    const { entry } = ref.placed;
    for (const field of fieldsOfKind(entry, 'people')) {
      for (const party of partiesOf(entry, field, scope)) {
        const { name } = party;
        if (party.kind !== 'unknown' || name === undefined || !once(`persoon ${foldName(name.text)}`)) continue;
        yield {
          span: inFile(ref, name),
          message: messages.rules['persoon-onbekend'](name.text),
          fixes: () => {
            const fixes = unknownNameFixes(ref, name, scope, 'persoon', ['persoon', 'organisatie', 'gremium']);
            // A word in capitals is rather an abbreviation.
            return /^\p{Lu}{2,}$/u.test(name.text) ? [...fixes, declareFix(ref, 'organisatie', name.text)] : fixes;
          },
        };
      }
    }
  },
});

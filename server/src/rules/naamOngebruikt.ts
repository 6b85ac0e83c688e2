import { messages } from '../messages/index.ts';
import { lookupKey } from '../model/index/indexKey.ts';
import { headSpan, unusedRule } from './rule.ts';

export const naamOngebruikt = unusedRule({
  code: 'naam-ongebruikt',
  severity: 'information',
  example: {
    wrong: `organisatie NCG
organisatie OBG

actie 5: Brief opstellen
  organisaties: NCG`,
    right: `organisatie NCG
organisatie OBG

actie 5: Brief opstellen
  organisaties: NCG, OBG`,
  },
  manual: `Een persoon, organisatie of gremium is beschreven, maar wordt in geen enkel register genoemd, ook niet met een andere
naam of alleen met de achternaam. In een bestand met alleen namen wordt dit niet gemeld: dat is er voor andere bestanden.`,
  *check(ref, { isNamed }) {
    const { kind, identity } = ref.placed.entry;
    if (kind === undefined || identity === undefined) return;
    if (ref.file.keysOf(ref.placed).some(({ lookup, key }) => isNamed(lookupKey(lookup, key)))) return;
    yield {
      span: headSpan(ref),
      message: messages.rules['naam-ongebruikt'](kind, identity.text),
      fixes: () => {
        const { start, length } = ref.placed;
        return [
          {
            title: messages.fixes.removeName(kind, identity.text),
            edits: [{ start, end: start + length, text: '' }],
          },
        ];
      },
    };
  },
});

import { messages } from '../messages/index.ts';
import { unusedRule } from './rule.ts';

/**
 * Declared and named nowhere, in no file, also not by a part of the name; off where a file only holds names; never for
 * headings. Fix: remove the entry.
 */
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
  find: ({ kind, name, span }) => ({
    span,
    message: messages.rules['naam-ongebruikt'](kind, name),
    fixes: ({ ref }) => {
      const { start, length } = ref.placed;
      return [{ title: messages.fixes.removeName(kind, name), edits: [{ start, end: start + length, text: '' }] }];
    },
  }),
});

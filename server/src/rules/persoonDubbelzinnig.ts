import { messages } from '../messages/index.ts';
import { isNameReference, NAME_REFERENCES } from '../model/references/keyedReferences.ts';
import { referenceRule } from './rule.ts';
import { replace } from './spans.ts';

/** Most names in the sentence, and under the light bulb. */
const MOST_NAMES = 5;

/** A first name or surname that several declared persons have. Fix: each of their full names. */
export const persoonDubbelzinnig = referenceRule({
  code: 'persoon-dubbelzinnig',
  severity: 'warning',
  about: NAME_REFERENCES,
  manual: `Er staat alleen een voornaam of achternaam, en er zijn meer personen die zo heten: beschreven, of lid van een gremium. Het programma kiest dan
niemand.`,
  example: {
    wrong: `persoon Anja Woortman
persoon Anja de Vries

actie 5: Brief opstellen
  eigenaar: Anja`,
    right: `persoon Anja Woortman
persoon Anja de Vries

actie 5: Brief opstellen
  eigenaar: Anja Woortman`,
  },
  *check(reference, { lookup }) {
    if (!isNameReference(reference)) return;
    for (const party of reference.parties(lookup)) {
      if (party.kind !== 'ambiguous' || party.name === undefined) continue;
      const { text, start, end } = party.name;
      const names = party.names(MOST_NAMES);
      yield {
        span: { start, end },
        message: messages.rules['persoon-dubbelzinnig'](text, names.join(', ')),
        fixes: ({ ref }) =>
          names.map((name) => ({
            title: messages.fixes.replaceWith(name),
            edits: [replace(ref, { start, end }, name)],
          })),
      };
    }
  },
});

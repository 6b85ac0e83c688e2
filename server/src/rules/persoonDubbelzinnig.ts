import { messages } from '../messages/index.ts';
import { isNameUse } from '../model/references/uses.ts';
import { replace, useRule } from './rule.ts';

/** So many names stand in the sentence, and under the light bulb. */
const MOST_NAMES = 5;

export const persoonDubbelzinnig = useRule({
  code: 'persoon-dubbelzinnig',
  severity: 'warning',
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
  *check(use, ref, { scope }) {
    if (!isNameUse(use)) return;
    for (const party of use.parties(scope)) {
      if (party.kind !== 'ambiguous' || party.name === undefined) continue;
      const { text, start, end } = party.name;
      const names = [...new Set(party.names)].slice(0, MOST_NAMES);
      yield {
        span: { start, end },
        message: messages.rules['persoon-dubbelzinnig'](text, names.join(', ')),
        fixes: () =>
          names.map((name) => ({
            title: messages.fixes.replaceWith(name),
            edits: [replace(ref, { start, end }, name)],
          })),
      };
    }
  },
});

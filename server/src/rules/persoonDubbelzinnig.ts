import { messages } from '../messages/index.ts';
import type { Declaration } from '../model/fileFacts.ts';
import { isNameUse } from '../model/uses.ts';
import { replace, useRule } from './rule.ts';

/** So many names stand in the sentence, and under the light bulb. */
const MOST_NAMES = 5;

export const persoonDubbelzinnig = useRule({
  code: 'persoon-dubbelzinnig',
  severity: 'warning',
  manual: `Er staat alleen een voornaam of achternaam, en er zijn meer personen beschreven die zo heten. Het programma kiest dan
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
      const names = namesOf(party.candidates);
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

function namesOf(candidates: readonly Declaration[]): string[] {
  const names = candidates.flatMap(({ placed }) => placed.entry.identity?.text ?? []);
  return [...new Set(names)].slice(0, MOST_NAMES);
}

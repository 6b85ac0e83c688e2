import { messages } from '../messages/index.ts';
import { declaredNames } from '../model/names.ts';
import { holderRule } from './rule.ts';

export const naamDubbel = holderRule({
  code: 'naam-dubbel',
  severity: 'error',
  example: {
    wrong: `organisatie NCG: Nationaal Coördinator Groningen
organisatie NCG: Nog een keer`,
    right: `organisatie NCG: Nationaal Coördinator Groningen`,
  },
  manual: `Een naam (of een andere naam van een persoon, organisatie of gremium) staat in hetzelfde bestand al bij een ander. In
verschillende bestanden mag dezelfde naam staan: die van het eigen bestand gaat dan voor.`,
  sameKey: 'names',
  *check(ref) {
    const { file, placed } = ref;
    for (const { folded, word } of declaredNames(placed.entry)) {
      const first = file.names.get(folded)[0];
      if (first === undefined || first.placed === placed) continue;
      yield {
        span: word,
        message: messages.rules['naam-dubbel'](word.text),
        related: [
          {
            ref: first,
            span: first.name.word,
            message: messages.related.firstDeclaration(first.name.word.text),
          },
        ],
      };
    }
  },
});

import { messages } from '../messages/index.ts';
import { doublesOf } from '../model/index/moments.ts';
import { declaredNames } from '../model/index/names.ts';
import { uniqueRule } from './rule.ts';

export const naamDubbel = uniqueRule({
  code: 'naam-dubbel',
  severity: 'error',
  example: {
    wrong: `organisatie NCG: Nationaal Coördinator Groningen
organisatie NCG: Nog een keer`,
    right: `organisatie NCG: Nationaal Coördinator Groningen`,
  },
  manual: `Een naam (of een andere naam van een persoon, organisatie of gremium) staat in hetzelfde bestand al bij een ander. In
verschillende bestanden mag dezelfde naam staan: die van het eigen bestand gaat dan voor. Van een moment mag dezelfde naam er voor elk jaar eenmaal staan.`,
  unique: 'names',
  *check(ref) {
    const { file, placed } = ref;
    if (placed.kind === 'moment') {
      for (const { word, first, firstWord } of doublesOf(ref)) {
        yield {
          span: word,
          message: messages.rules['naam-dubbel'](placed.entry.identity?.text ?? word.text),
          related: [{ ref: first, span: firstWord, message: messages.related.firstDeclaration(firstWord.text) }],
        };
      }
      return;
    }
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

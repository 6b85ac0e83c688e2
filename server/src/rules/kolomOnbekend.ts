import { messages } from '../messages/index.ts';
import { fieldsKnownTo, isOwnField } from '../model/index/ownWords.ts';
import { columnKeys, columnsOf, kindsOf } from '../syntax/layoutWords.ts';
import { nearest } from '../text/editDistance.ts';
import { crossEntryRule } from './rule.ts';
import { replace } from './spans.ts';

/** In `kolommen`: no column of the language, and no field of the register's own. Fix: **the nearest**. */
export const kolomOnbekend = crossEntryRule({
  code: 'kolom-onbekend',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `indeling raadslijst: Voor de raad
  kolommen: nr, wat, deadlin`,
    right: `indeling raadslijst: Voor de raad
  kolommen: nr, wat, deadline`,
  },
  manual: `Achter \`kolommen:\` van een indeling staat een woord dat geen kolom is. De kolommen zijn de velden van wat erop staat,
zoals \`eigenaar\` en \`deadline\`, ook met een ander woord (\`trekker\`), verder \`nr\`, \`wat\` (de titel), \`uiterste dag\`,
\`blok\`, \`stand van zaken\` en de velden die het register zelf heeft (\`velden:\`). In de lijst wordt zo'n kolom overgeslagen.`,
  applies: ({ kind }) => kind === 'indeling',
  *check(ref, { scope }) {
    const { entry } = ref.placed;
    for (const { word, key } of columnsOf(entry)) {
      if (key !== undefined || isOwnField(word.text, scope)) continue;
      yield {
        span: word,
        message: messages.rules['kolom-onbekend'](word.text),
        fixes: () => {
          const near = nearest(word.text, [...fieldsKnownTo(scope), ...columnKeys(kindsOf(entry))]);
          if (near === undefined) return [];
          return [{ title: messages.fixes.replaceWith(near), edits: [replace(ref, word, near)] }];
        },
      };
    }
  },
});

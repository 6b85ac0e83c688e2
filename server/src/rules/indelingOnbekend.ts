import { messages } from '../messages/index.ts';
import { BUILT_IN_LAYOUTS, isBuiltIn, layoutKey, layoutWordIn } from '../syntax/layoutWords.ts';
import { nearest } from '../text/editDistance.ts';
import { declareAtEnd } from './declareNames.ts';
import { crossEntryRule, type Fix } from './rule.ts';
import { replace } from './spans.ts';

/** A `register` names a layout that is in no file and is none that every register has. Fix: the nearest; declare it. */
export const indelingOnbekend = crossEntryRule({
  code: 'indeling-onbekend',
  severity: 'error',
  byShape: true,
  example: {
    wrong: `register RAAD: Lijst van de raad
  standaardindeling: lijst van de raad

indeling raadslijst: Voor de raad
  kolommen: nr, wat`,
    right: `register RAAD: Lijst van de raad
  standaardindeling: raadslijst

indeling raadslijst: Voor de raad
  kolommen: nr, wat`,
  },
  manual: `Achter \`standaardindeling:\` van een register staat een naam die geen indeling heeft: niet in dit bestand, niet in de andere van de map,
en het is geen van de indelingen die elk register heeft (${BUILT_IN_LAYOUTS.map((name) => `\`${name}\``).join(', ')}).`,
  applies: (entry) => layoutWordIn(entry) !== undefined,
  *check(ref, { scope }) {
    const word = layoutWordIn(ref.placed.entry);
    if (word === undefined || isBuiltIn(word.text) || scope.layouts(layoutKey(word.text)).length > 0) return;
    yield {
      span: word,
      message: messages.rules['indeling-onbekend'](word.text),
      fixes: ({ scope: all }) => {
        const names = all.layouts('').flatMap(({ placed }) => placed.entry.identity?.text ?? []);
        const near = nearest(word.text, [...names, ...BUILT_IN_LAYOUTS]);
        const fixes: Fix[] = [];
        if (near !== undefined) {
          fixes.push({ title: messages.fixes.replaceWith(near), edits: [replace(ref, word, near)] });
        }
        if (!word.text.includes(':')) fixes.push(declareAtEnd(ref, 'indeling', word.text, ''));
        return fixes;
      },
    };
  },
});

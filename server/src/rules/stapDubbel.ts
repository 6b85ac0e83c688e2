import { lineRange } from '../edits/refactor/lines.ts';
import { messages } from '../messages/index.ts';
import { fieldOf, fieldsOfKind, type Step } from '../syntax/entry.ts';
import { entryRule } from './rule.ts';
import { replace } from './spans.ts';

/**
 * Two open boxes of an action with the same words behind them; not where a day or another word tells them apart. Fix: remove
 * the second.
 */
export const stapDubbel = entryRule({
  code: 'stap-dubbel',
  severity: 'information',
  byShape: true,
  manual: `Een stap van een actie staat er twee keer, met dezelfde woorden, en beide staan nog open. Wie er een afvinkt, weet niet
welke. Staat er een verschil bij, zoals een datum, dan zijn het twee stappen.`,
  example: {
    wrong: `actie 5: Brief opstellen
  stappen:
    [ ] brief versturen
    [ ] brief versturen`,
    right: `actie 5: Brief opstellen
  stappen:
    [ ] brief versturen`,
  },
  applies: (entry) => fieldOf(entry, 'stappen') !== undefined,
  *check(entry) {
    for (const { steps } of fieldsOfKind(entry, 'steps')) {
      const seen = new Set<string>();
      for (const step of steps) {
        const words = openWords(entry.text, step);
        if (words !== '' && seen.has(words)) {
          yield {
            span: { start: step.start, end: step.end },
            message: messages.rules['stap-dubbel'],
            fixes: ({ ref }) => [
              {
                title: messages.fixes.removeStep,
                edits: [replace(ref, lineRange(entry, step.start, step.end), '')],
              },
            ],
          };
        }
        seen.add(words);
      }
    }
  },
});

/** The words behind the empty box of a step, with single spaces; empty when it has no such box, or nothing behind it. */
function openWords(text: string, { done, box, end }: Step): string {
  return done || box === undefined ? '' : text.slice(box.end, end).trim().replace(/\s+/gu, ' ');
}

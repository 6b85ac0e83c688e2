import { messages } from '../messages/index.ts';
import { circleOf, waitsDirectly, waitsFor } from '../model/actions/predecessors.ts';
import { calledInSentence } from '../model/index/minutes.ts';
import { crossEntryRule } from './rule.ts';
import { headSpan } from './spans.ts';

/** Actions that wait for each other, in a circle of at most twenty. Fix: none. */
export const kring = crossEntryRule({
  code: 'kring',
  severity: 'error',
  byShape: true,
  example: {
    wrong: `actie 5: Brief opstellen
  na: actie 6

actie 6: Adressen uitzoeken
  na: actie 5`,
    right: `actie 5: Brief opstellen
  na: actie 6

actie 6: Adressen uitzoeken`,
  },
  manual: `Acties wachten op elkaar (achter \`na:\`), zodat geen van alle kan beginnen. De melding noemt de hele kring; haal ergens
een verwijzing weg. Kringen van meer dan twintig acties worden niet gevonden.`,
  applies: (entry) => entry.kind === 'actie' && waitsFor(entry).length > 0,
  *check(ref, { scope }) {
    const circle = circleOf(ref, scope);
    if (circle === undefined) return;
    const number = calledInSentence(ref.placed);
    const next = circle[1] ?? ref;
    const through = waitsDirectly(ref, next.placed, scope);
    const path = [...circle, ref].map(({ placed }) => placed.head.identity?.text ?? '').join(' → ');
    yield {
      span: through === undefined ? headSpan(ref.placed.head) : { start: through.start, end: through.end },
      message: messages.rules.kring(number, path),
      related: circle.slice(1).map((action) => ({
        ref: action,
        span: headSpan(action.placed.head),
        message: messages.related.predecessor(calledInSentence(action.placed)),
      })),
    };
  },
});

import { messages } from '../messages/index.ts';
import { openBoxes } from '../model/actions/actionNotes.ts';
import { actionRule } from './rule.ts';
import { replace } from './spans.ts';

/** Gereed, and the box of a step is open. Fix: tick all of them. */
export const gereedMetOpenStappen = actionRule({
  code: 'gereed-met-open-stappen',
  severity: 'warning',
  example: {
    wrong: `actie 5: Brief opstellen
  status: gereed
  stappen:
    [x] adressen uitzoeken
    [ ] brief versturen`,
    right: `actie 5: Brief opstellen
  status: gereed
  stappen:
    [x] adressen uitzoeken
    [x] brief versturen`,
  },
  manual: 'Een actie is gereed, maar bij een van de stappen staat nog een leeg vakje.',
  applies: ({ status, notes }) => status === 'gereed' && notes.hasOpenStep,
  find({ entry, called }) {
    const boxes = openBoxes(entry);
    const [first] = boxes;
    if (first === undefined) return undefined;
    return {
      span: { start: first.start, end: first.end },
      message: messages.rules['gereed-met-open-stappen'](called),
      fixes: ({ ref }) => [
        {
          title: messages.fixes.tickSteps(boxes.length),
          edits: boxes.map((box) => replace(ref, box, '[x]')),
        },
      ],
    };
  },
});

import { markDone } from '../edits/markDone.ts';
import { messages } from '../messages/index.ts';
import { deadlineOf } from '../model/actions/action.ts';
import { postponedTo } from '../model/actions/postponements.ts';
import { calledAs } from '../model/index/minutes.ts';
import { workOf } from '../syntax/workKinds.ts';
import { shortened } from '../text/shorten.ts';
import { moveDeadline } from './ownDeadline.ts';
import { actionRule } from './rule.ts';

/**
 * Past, of all that is watched (`docs/taal.md`, steps and history). Fix: the later day that was agreed last, in the history or
 * the minutes; mark as gereed, nagekomen or afgedaan.
 */
export const deadlineVerstreken = actionRule({
  code: 'deadline-verstreken',
  severity: 'warning',
  manual: `De laatste dag van de deadline ligt voor de peildatum, terwijl de actie nog open is. De peildatum is die van het
register, anders die van de instellingen, anders vandaag. Is volgens de historie of een verslag een latere dag afgesproken, dan stelt het
programma die voor.`,
  example: {
    wrong: `register LIJST: Actielijst
  peildatum: 24 maart 2021

actie 5: Brief opstellen
  status: in uitvoering
  deadline: 1 maart 2021`,
    right: `register LIJST: Actielijst
  peildatum: 24 maart 2021

actie 5: Brief opstellen
  status: in uitvoering
  deadline: 1 april 2021
  historie:
    24 maart 2021: deadline 1 maart 2021 -> 1 april 2021`,
  },
  applies: ({ isOpen, isLate }) => isOpen && isLate,
  find({ entry, called, day, deadline }) {
    if (deadline?.latest === undefined || day === undefined) return undefined;
    const { span, typed, latest } = deadline;
    const { kind, title } = entry;
    return {
      span,
      message: messages.rules['deadline-verstreken'](
        called,
        title && shortened(title.text),
        typed,
        day - latest,
        kind,
        workOf(kind)?.done,
      ),
      fixes: ({ ref, scope, referenceDate }) => {
        const edits = markDone(ref, scope, referenceDate);
        const agreed = postponedTo(ref, scope, day, Math.max(latest, day - 1));
        const found = deadlineOf(ref, scope, day);
        const moved = agreed === undefined || found === undefined ? [] : [moveDeadline(ref, found, agreed)];
        if (edits === undefined) return moved;
        const { kind: word, number } = calledAs(ref.placed);
        return [...moved, { title: messages.fixes.markDone(word, number, workOf(kind)?.done), edits }];
      },
    };
  },
});

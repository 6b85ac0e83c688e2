import { markDone } from '../edits/markDone.ts';
import { messages } from '../messages/index.ts';
import { deadlineOf } from '../model/actions/action.ts';
import { postponedTo } from '../model/actions/postponements.ts';
import { calledAs, calledInSentence } from '../model/index/minutes.ts';
import { workOf } from '../syntax/workKinds.ts';
import { shortened } from '../text/shorten.ts';
import { moveDeadline } from './ownDeadline.ts';
import { actionRule, headSpan } from './rule.ts';

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
  applies: ({ isOpen, latest }, peildatum) =>
    isOpen && latest !== undefined && peildatum !== undefined && latest < peildatum,
  find(ref, { scope, referenceDate }) {
    const peildatum = referenceDate.day;
    const deadline = deadlineOf(ref, scope, peildatum);
    const latest = deadline?.resolved.latest;
    if (deadline === undefined || latest === undefined || peildatum === undefined) return undefined;
    const { title } = ref.placed.entry;
    const { kind } = ref.placed;
    const { node, start, field } = deadline;
    const form = { start: start + node.span.start, end: start + node.span.end };
    const typed = field.owner.placed.entry.text.slice(form.start, form.end);
    return {
      span: field.inherited ? headSpan(ref) : form,
      message: messages.rules['deadline-verstreken'](
        calledInSentence(ref.placed),
        title && shortened(title.text),
        typed,
        peildatum - latest,
        kind,
        workOf(kind)?.done,
      ),
      fixes: () => {
        const edits = markDone(ref, scope, referenceDate);
        const agreed = postponedTo(ref, scope, peildatum, Math.max(latest, peildatum - 1));
        const moved = agreed === undefined ? [] : [moveDeadline(ref, deadline, agreed)];
        if (edits === undefined) return moved;
        const called = calledAs(ref.placed);
        return [...moved, { title: messages.fixes.markDone(called.kind, called.number, workOf(kind)?.done), edits }];
      },
    };
  },
});

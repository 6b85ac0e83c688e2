import { messages } from '../messages/index.ts';
import { deadlineOf, isOverdue } from '../model/action.ts';
import { markDone } from '../model/markDone.ts';
import { headSpan, inFile, rule } from './rule.ts';

export const deadlineVerstreken = rule({
  code: 'deadline-verstreken',
  severity: 'warning',
  manual: `De laatste dag van de deadline ligt voor de peildatum, terwijl de actie nog open is. De peildatum is die van het
register, anders die van de instellingen, anders vandaag.`,
  *check(ref, { scope, reference }) {
    const peildatum = reference.day;
    if (ref.placed.entry.kind !== 'actie' || peildatum === undefined || !isOverdue(ref, scope, peildatum)) return;
    const deadline = deadlineOf(ref, scope, peildatum);
    const latest = deadline?.resolved.latest;
    if (deadline === undefined || latest === undefined) return;
    const number = ref.placed.entry.identity?.text;
    const { node, start, field } = deadline;
    const form = { start: start + node.span.start, end: start + node.span.end };
    const typed = field.owner.placed.entry.text.slice(form.start, form.end);
    yield {
      span: field.inherited ? headSpan(ref) : inFile(ref, form),
      message: messages.rules['deadline-verstreken'](number, typed, peildatum - latest),
      fixes: () => {
        const edits = markDone(ref, scope, reference);
        return edits === undefined ? [] : [{ title: messages.fixes.markDone(number), edits, preferred: true }];
      },
    };
  },
});

import { messages } from '../messages/index.ts';
import { typedYear } from '../model/interval.ts';
import { withAssumedYear, withYear } from '../model/writtenYear.ts';
import { shiftSpan } from '../text/span.ts';
import { deadlineNode, ownDeadline } from './ownDeadline.ts';
import { linkRule, replace } from './rule.ts';

export const deadlineJaarAangenomen = linkRule({
  code: 'deadline-jaar-aangenomen',
  severity: 'information',
  manual: `In de deadline staat geen jaar. In een verslag neemt het programma de eerste keer op of na de vergadering, anders op of na
de vroegste volledige datum van de actie, anders het jaar dat het dichtst bij de peildatum ligt. De melding zegt welk jaar het
is geworden.`,
  example: {
    wrong: `register LIJST: Actielijst
  peildatum: 24 maart 2021

actie 5: Brief opstellen
  deadline: 25 maart`,
    right: `register LIJST: Actielijst
  peildatum: 24 maart 2021

actie 5: Brief opstellen
  deadline: 25 maart 2021`,
  },
  applies(entry) {
    const node = deadlineNode(entry);
    return node?.kind === 'period' && typedYear(node.period) === undefined;
  },
  *check(ref, context) {
    const deadline = ownDeadline(ref, context);
    const year = deadline?.resolved.assumedYear;
    if (deadline === undefined || deadline.node.kind !== 'period' || year === undefined) return;
    const { node, start, text, typed, span, resolved } = deadline;
    const period = shiftSpan(node.period.span, start);
    const words = ref.placed.entry.text.slice(period.start, period.end);
    const full = withYear(words, year);
    yield {
      span,
      message: messages.rules['deadline-jaar-aangenomen'](typed, full),
      fixes: () => {
        // Only where it then means just what was assumed.
        if (withAssumedYear(text.text, node, resolved) === undefined) return [];
        return [{ title: messages.fixes.addYear(full), edits: [replace(ref, period, full)] }];
      },
    };
  },
});

import { setValue } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { momentsNamed } from '../model/index/moments.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { resolveDeadline } from '../model/time/deadline.ts';
import { typedYear } from '../model/time/interval.ts';
import { withAssumedYear, withDay, withYear } from '../model/time/writtenYear.ts';
import { readDeadline } from '../syntax/dates/read.ts';
import { fieldOf } from '../syntax/entry.ts';
import { shiftSpan } from '../text/span.ts';
import { deadlineNode, ownDeadline } from './ownDeadline.ts';
import { crossEntryRule } from './rule.ts';
import { replace } from './spans.ts';

/**
 * No year was typed in the deadline of an open action, promise or heading, or it is seen from another day; what is assumed is
 * shown. A note; hint where it counts from a day that does not move. Fix: add the year, or the day.
 */
export const deadlineJaarAangenomen = crossEntryRule({
  code: 'deadline-jaar-aangenomen',
  severity: 'information',
  byShape: true,
  manual: `In de deadline staat geen jaar. In een verslag neemt het programma de eerste keer op of na de vergadering, anders op of na
de vroegste volledige datum van de actie, anders het jaar dat het dichtst bij de peildatum ligt; een kwartaal, een seizoen of een feestdag die meer dan twee maanden voorbij is,
is de volgende. Wat *aanstaande* is of *komend*, is nooit voorbij. De melding zegt welk jaar het
is geworden. Zo ook bij wat vanaf een andere dag telt, zoals \`binnen twee weken\` of \`eind dit jaar\`: dat schuift met de peildatum
mee zolang de dag zelf er niet staat. Het lampje zet die dag ervoor; wat u typte blijft staan. Telt het vanaf een vergadering of een
datum van de actie zelf, dan schuift er niets, en is de melding een aanwijzing; zo ook bij een moment waarvan er maar één is beschreven.`,
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
    if (node?.kind === 'moment') return typeof node.year !== 'number';
    return node?.kind === 'period' && typedYear(node.period) === undefined;
  },
  *check(ref, context) {
    const deadline = ownDeadline(ref, context);
    const year = deadline?.resolved.assumedYear;
    if (deadline === undefined || (deadline.node.kind !== 'period' && deadline.node.kind !== 'moment')) return;
    const field = fieldOf(ref.placed.entry, 'deadline');
    const reckoned = withDay(deadline.node, deadline.resolved);
    if (reckoned !== undefined && field !== undefined && deadline.resolved.reckonedFrom !== undefined) {
      const { typed, span, resolved, text } = deadline;
      const from = formatDutch(deadline.resolved.reckonedFrom);
      const value = `${reckoned}; ${text.text}`;
      const isSame = resolveDeadline(readDeadline(value), {}).latest === resolved.latest;
      yield {
        span,
        message: resolved.moves
          ? messages.deadline.reckoned(typed, from, reckoned)
          : messages.deadline.reckonedForGood(typed, from, reckoned),
        // What counts from a meeting stays as it is: that may be said so.
        ...(resolved.moves ? {} : { severity: 'hint' as const }),
        // What was typed stays as a remark. Not without a look: it writes a day that stood nowhere, and that moved along until then.
        fixes: () =>
          isSame
            ? [
                {
                  title: messages.fixes.addYear(reckoned),
                  edits: [setValue(ref.placed, field, value)],
                },
              ]
            : [],
      };
      return;
    }
    if (year === undefined) return;
    const { node, start, text, typed, span, resolved } = deadline;
    const isMoment = node.kind === 'moment';
    const period = shiftSpan(isMoment ? { start: node.name.start, end: node.yearEnd } : node.period.span, start);
    const words = isMoment ? node.name.text : ref.placed.entry.text.slice(period.start, period.end);
    const full = withYear(words, year);
    yield {
      span,
      message: messages.rules['deadline-jaar-aangenomen'](typed, full),
      // Where nothing else has that name it can be no other.
      ...(isMoment && momentsNamed(node.name.text, context.scope).length === 1 ? { severity: 'hint' as const } : {}),
      fixes: () => {
        // Only where it then means just what was assumed.
        if (withAssumedYear(text.text, node, resolved) === undefined) return [];
        return [{ title: messages.fixes.addYear(full), edits: [replace(ref, period, full)] }];
      },
    };
  },
});

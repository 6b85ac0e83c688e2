import { setValue } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { gremiumNamed } from '../model/index/nextMeeting.ts';
import { dayOf, formatDutch } from '../model/time/calendar.ts';
import { eitherDay, findDeadlineForms, readDeadline } from '../syntax/dates/read.ts';
import { fieldOf } from '../syntax/entry.ts';
import { mayHaveConfusables } from './confusables.ts';
import { declareMoment, isMomentName, momentTyped } from './declareMoment.ts';
import { deadlineNode, ownDeadline } from './ownDeadline.ts';
import { crossEntryRule, type Fix } from './rule.ts';

/**
 * Text that cannot be watched, a next meeting of which no day is known, a moment that nothing declares, or a date that may be
 * two, where it was typed: of an open action, promise or heading. Fix: the form, when it holds exactly one; the text stays as
 * a remark; declare the moment.
 */
export const deadlineOnbewaakt = crossEntryRule({
  code: 'deadline-onbewaakt',
  severity: 'information',
  byShape: true,
  manual: `Achter \`deadline:\` staat een tekst waar het programma geen dag in herkent, zoals \`na brief B\`. Dat mag, maar niemand
wordt gewaarschuwd als het te laat wordt. Staat er precies één dag of periode in de tekst, dan stelt het programma die voor.
Staat er een moment in dat nog nergens een dag heeft, zoals \`voor het zomerreces\`, dan voegt het lampje dat moment toe; zie
[momenten](../handleiding.md#deadlines).
Ook bij de volgende vergadering van een gremium waarvan niet bekend is wanneer het vergadert, en bij een datum die twee dagen kan
zijn (\`11/6/2017\` is 11 juni of 6 november), wordt niemand gewaarschuwd.`,
  example: {
    wrong: `actie 5: Brief opstellen
  deadline: als de regeling er is, eind 2030`,
    right: `actie 5: Brief opstellen
  deadline: eind 2030 (als de regeling er is)`,
  },
  applies(entry) {
    const kind = deadlineNode(entry)?.kind;
    return kind === 'text' || kind === 'nextMeeting' || kind === 'moment';
  },
  *check(ref, context) {
    const deadline = ownDeadline(ref, context);
    const field = fieldOf(ref.placed.entry, 'deadline');
    if (deadline === undefined || field === undefined) return;
    const { typed, span, node, resolved } = deadline;
    if (node.kind === 'nextMeeting') {
      // While the register's own date cannot be read no day is judged.
      if (context.referenceDate.day === undefined || resolved.meeting !== undefined) return;
      const name = node.gremium?.text;
      // Of a gremium that nothing describes something else is said.
      if (name !== undefined && gremiumNamed(name, context.scope) === undefined) return;
      yield { span, message: messages.deadline.noNextMeeting(typed, name) };
      return;
    }
    if (node.kind === 'moment') {
      if (resolved.moment !== undefined || context.referenceDate.day === undefined) return;
      if (isMomentName(node, context.scope)) {
        const message = messages.deadline.unknownMoment(typed, momentTyped(node));
        yield { span, message, fixes: () => [declareMoment(ref, node, context)] };
        return;
      }
    }
    const either = eitherDay(typed);
    if (either !== undefined) {
      const days = either.flatMap(({ year, month, day }) => dayOf(year ?? 0, month, day) ?? []).map(formatDutch);
      const fixes = (): Fix[] =>
        days.map((day) => ({ title: messages.fixes.addYear(day), edits: [setValue(ref.placed, field, day)] }));
      yield { span, message: messages.deadline.eitherDay(typed, days), fixes };
      return;
    }
    yield {
      span,
      message: messages.rules['deadline-onbewaakt'](typed),
      fixes: () => {
        const forms = findDeadlineForms(typed);
        const [form] = forms;
        // What can't be seen goes first: without it the text may be read as it stands.
        if (form === undefined || forms.length > 1 || mayHaveConfusables(typed)) return [];
        const text = typed.slice(form.span.start, form.span.end);
        // Nothing of what was typed is lost.
        const value = `${text}; ${typed}`;
        if (readDeadline(value).kind !== form.kind) return [];
        const edits = [setValue(ref.placed, field, value)];
        return [{ title: messages.fixes.takeDeadline(text), edits }];
      },
    };
  },
});

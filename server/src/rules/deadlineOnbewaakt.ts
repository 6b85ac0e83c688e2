import { messages } from '../messages/index.ts';
import { setValue } from '../model/edits.ts';
import { gremiumNamed } from '../model/nextMeeting.ts';
import { findDeadlineForms, readDeadline } from '../syntax/dates/read.ts';
import { fieldOf } from '../syntax/entry.ts';
import { deadlineNode, ownDeadline } from './ownDeadline.ts';
import { linkRule } from './rule.ts';

export const deadlineOnbewaakt = linkRule({
  code: 'deadline-onbewaakt',
  severity: 'information',
  manual: `Achter \`deadline:\` staat een tekst waar het programma geen dag in herkent, zoals \`na brief B\`. Dat mag, maar niemand
wordt gewaarschuwd als het te laat wordt. Hetzelfde geldt van \`volgend DUO\` als het DUO geen latere vergadering en geen
\`frequentie:\` heeft. Staat er precies één dag of periode in de tekst, dan stelt het programma die voor.`,
  example: {
    wrong: `actie 5: Brief opstellen
  deadline: als de regeling er is, eind 2030`,
    right: `actie 5: Brief opstellen
  deadline: eind 2030 (als de regeling er is)`,
  },
  applies(entry) {
    const kind = deadlineNode(entry)?.kind;
    return kind === 'text' || kind === 'nextMeeting';
  },
  *check(ref, context) {
    const deadline = ownDeadline(ref, context);
    const field = fieldOf(ref.placed.entry, 'deadline');
    if (deadline === undefined || field === undefined) return;
    const { typed, span, node, resolved } = deadline;
    if (node.kind === 'nextMeeting') {
      // A gremium that nothing declares is reported by its name.
      const isKnown = gremiumNamed(node.gremium.text, context.scope) !== undefined;
      if (context.reference.day === undefined || resolved.meeting !== undefined || !isKnown) return;
      yield { span, message: messages.rules['deadline-onbewaakt'].noMeeting(typed, node.gremium.text) };
      return;
    }
    yield {
      span,
      message: messages.rules['deadline-onbewaakt'].noDay(typed),
      fixes: () => {
        const forms = findDeadlineForms(typed);
        const [form] = forms;
        if (form === undefined || forms.length > 1) return [];
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

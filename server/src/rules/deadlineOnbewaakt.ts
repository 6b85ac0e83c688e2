import { messages } from '../messages/index.ts';
import { setValue } from '../model/edits.ts';
import { findDeadlineForms, readDeadline } from '../syntax/dates/read.ts';
import { fieldOf } from '../syntax/entry.ts';
import { deadlineNode, ownDeadline } from './ownDeadline.ts';
import { linkRule } from './rule.ts';

export const deadlineOnbewaakt = linkRule({
  code: 'deadline-onbewaakt',
  severity: 'information',
  manual: `Achter \`deadline:\` staat een tekst waar het programma geen dag in herkent, zoals \`na brief B\`. Dat mag, maar niemand
wordt gewaarschuwd als het te laat wordt. Staat er precies één dag of periode in de tekst, dan stelt het programma die voor.`,
  example: {
    wrong: `actie 5: Brief opstellen
  deadline: als de regeling er is, eind 2030`,
    right: `actie 5: Brief opstellen
  deadline: eind 2030 (als de regeling er is)`,
  },
  applies: (entry) => deadlineNode(entry)?.kind === 'text',
  *check(ref, context) {
    const deadline = ownDeadline(ref, context);
    const field = fieldOf(ref.placed.entry, 'deadline');
    if (deadline === undefined || field === undefined) return;
    const { typed, span } = deadline;
    yield {
      span,
      message: messages.rules['deadline-onbewaakt'](typed),
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

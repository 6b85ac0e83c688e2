import { messages } from '../messages/index.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { fieldOf } from '../syntax/entry.ts';
import { shortened } from '../text/shorten.ts';
import { actionRule } from './rule.ts';
import { replace } from './spans.ts';

const LATE = 'vertraging';

/** An open action is on schedule, while its deadline is past. Fix: vertraging. */
export const planningWijktAf = actionRule({
  code: 'planning-wijkt-af',
  severity: 'warning',
  example: {
    wrong: `register LIJST: Actielijst
  peildatum: 24 maart 2021

actie 5: Brief opstellen
  deadline: 1 maart 2021
  planning: op schema`,
    right: `register LIJST: Actielijst
  peildatum: 24 maart 2021

actie 5: Brief opstellen
  deadline: 1 maart 2021
  planning: vertraging`,
  },
  manual: `Achter \`planning:\` staat dat de actie op schema ligt, maar de deadline is verstreken en de actie is nog open.`,
  applies: ({ isOpen, isLate, notes }) => notes.onSchedule && isOpen && isLate,
  find({ entry, called, state: { latest } }) {
    const field = fieldOf(entry, 'planning');
    const value = field?.kind === 'planning' ? field.value : undefined;
    if (value === undefined || latest === undefined) return undefined;
    const { title } = entry;
    return {
      span: { start: value.start, end: value.end },
      message: messages.rules['planning-wijkt-af'](called, title && shortened(title.text), formatDutch(latest)),
      fixes: ({ ref }) => [{ title: messages.fixes.setPlanning(LATE), edits: [replace(ref, value, LATE)] }],
    };
  },
});

import { messages } from '../messages/index.ts';
import { actionState } from '../model/actions/actionState.ts';
import { calledInSentence } from '../model/index/minutes.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { fieldOf } from '../syntax/entry.ts';
import { shortened } from '../text/shorten.ts';
import { actionRule, replace } from './rule.ts';

const LATE = 'vertraging';

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
  applies: ({ isOpen, latest, notes }, peildatum) =>
    notes.onSchedule && isOpen && latest !== undefined && peildatum !== undefined && latest < peildatum,
  find(ref, { scope, referenceDate }) {
    const field = fieldOf(ref.placed.entry, 'planning');
    const value = field?.kind === 'planning' ? field.value : undefined;
    const { latest } = actionState(ref, scope, referenceDate.day);
    if (value === undefined || latest === undefined) return undefined;
    const { title } = ref.placed.entry;
    return {
      span: { start: value.start, end: value.end },
      message: messages.rules['planning-wijkt-af'](
        calledInSentence(ref.placed),
        title && shortened(title.text),
        formatDutch(latest),
      ),
      fixes: () => [{ title: messages.fixes.setPlanning(LATE), edits: [replace(ref, value, LATE)] }],
    };
  },
});

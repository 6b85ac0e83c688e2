import { messages } from '../messages/index.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { agendaSpan } from './agendaSpan.ts';
import { actionRule } from './rule.ts';

/** An open action is first on the agenda after the last day of its deadline. Fix: none. */
export const besprekenNaDeadline = actionRule({
  code: 'bespreken-na-deadline',
  severity: 'information',
  manual: `Een open actie staat pas op de agenda als de deadline al voorbij is: wat achter \`bespreken:\` staat, begint na de laatste
dag van de deadline.`,
  example: {
    wrong: `gremium DUO

actie 5: Brief opstellen
  bespreken: DUO 15 maart 2030
  deadline: 1 maart 2030`,
    right: `gremium DUO

actie 5: Brief opstellen
  bespreken: DUO 15 februari 2030
  deadline: 1 maart 2030`,
  },
  applies: ({ isOpen, latest, notes }) =>
    isOpen && latest !== undefined && notes.discussedFrom !== undefined && notes.discussedFrom > latest,
  find({ entry, called, state: { latest, notes } }) {
    if (latest === undefined || notes.discussedFrom === undefined) return undefined;
    const message = messages.rules['bespreken-na-deadline'](
      called,
      formatDutch(notes.discussedFrom),
      formatDutch(latest),
    );
    return { span: agendaSpan(entry), message };
  },
});

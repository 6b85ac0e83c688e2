import { messages } from '../messages/index.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { shortened } from '../text/shorten.ts';
import { agendaSpan } from './agendaSpan.ts';
import { actionRule } from './rule.ts';

/**
 * The last day on which an open action was on the agenda has passed, and nothing was noted from the first such day on: no line
 * of its history, no step that is done, no minutes. Fix: none.
 */
export const besprekenVerstreken = actionRule({
  code: 'bespreken-verstreken',
  severity: 'information',
  manual: `De dag waarop een open actie op de agenda stond, is voorbij, en er is sindsdien niets van genoteerd: niet in de historie,
niet bij de stappen en niet in een verslag.`,
  example: {
    wrong: `register LIJST: Actielijst
  peildatum: 24 maart 2021

gremium DUO

actie 5: Brief opstellen
  bespreken: DUO 10 maart 2021`,
    right: `register LIJST: Actielijst
  peildatum: 24 maart 2021

gremium DUO

actie 5: Brief opstellen
  bespreken: DUO 10 maart 2021
  historie:
    10 maart 2021 DUO: akkoord met de opzet`,
  },
  applies: ({ isOpen, isUnnoted }) => isOpen && isUnnoted,
  find({ entry, called, state }) {
    const { unnotedUntil } = state.notes;
    if (unnotedUntil === undefined) return undefined;
    const { title } = entry;
    const message = messages.rules['bespreken-verstreken'](
      called,
      title && shortened(title.text),
      formatDutch(unnotedUntil),
    );
    return { span: agendaSpan(entry), message };
  },
});

import { messages } from '../messages/index.ts';
import { silenceOf } from '../model/actions/meetingsSince.ts';
import { calledInSentence } from '../model/index/minutes.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { fieldOf } from '../syntax/entry.ts';
import { workOf } from '../syntax/workKinds.ts';
import { crossEntryRule } from './rule.ts';

/**
 * Z.s.m. on an open action, and three meetings of the register's gremium since the last note on it (those with an entry, or as
 * many as the frequency says when that is more), or since its `datum`. Silent when it has neither. Fix: none.
 */
export const deadlineBlijftLiggen = crossEntryRule({
  code: 'deadline-blijft-liggen',
  severity: 'warning',
  byShape: true,
  manual: `Een open actie moet zo snel mogelijk klaar zijn, maar er is al drie vergaderingen lang niets over genoteerd, niet bij de
actie en niet in een verslag. Is er nooit iets genoteerd, dan telt haar \`datum\`. De vergaderingen zijn die van het gremium van het register; waar ze niet zijn ingevoerd, telt
het programma ze met de frequentie.`,
  example: {
    wrong: `register LIJST: Actielijst
  gremium: DUO
  peildatum: 24 maart 2021

gremium DUO: Directeuren Uitvoeringsoverleg
  frequentie: eenmaal per twee weken
  vanaf: 6 januari 2021

actie 5: Brief opstellen
  deadline: z.s.m.
  historie:
    6 januari 2021 DUO: gevraagd`,
    right: `register LIJST: Actielijst
  gremium: DUO
  peildatum: 24 maart 2021

gremium DUO: Directeuren Uitvoeringsoverleg
  frequentie: eenmaal per twee weken
  vanaf: 6 januari 2021

actie 5: Brief opstellen
  deadline: z.s.m.
  historie:
    6 januari 2021 DUO: gevraagd
    17 maart 2021 DUO: de adressen zijn bekend`,
  },
  applies(entry) {
    const field = fieldOf(entry, 'deadline');
    return workOf(entry.kind) !== undefined && field?.kind === 'deadline' && field.deadline?.node.kind === 'asap';
  },
  *check(ref, { scope, referenceDate }) {
    const field = fieldOf(ref.placed.entry, 'deadline');
    if (field?.kind !== 'deadline' || field.deadline === undefined || referenceDate.day === undefined) return;
    const silence = silenceOf(ref, scope, referenceDate.day);
    if (silence === undefined) return;
    const { meetings, since } = silence;
    const { node, start } = field.deadline;
    yield {
      span: { start: start + node.span.start, end: start + node.span.end },
      message: messages.rules['deadline-blijft-liggen'](
        calledInSentence(ref.placed),
        meetings,
        formatDutch(since),
        ref.placed.kind,
      ),
    };
  },
});

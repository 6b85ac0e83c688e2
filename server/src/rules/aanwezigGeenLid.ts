import { messages } from '../messages/index.ts';
import { meetingNames, meetingOf } from '../model/index/meeting.ts';
import { gremiumNamed } from '../model/index/nextMeeting.ts';
import { hasSeat, seatsOf } from '../model/references/membership.ts';
import { partiesOf } from '../model/references/people.ts';
import { fieldOf } from '../syntax/entry.ts';
import { crossEntryRule } from './rule.ts';

/** Present, but no member on that day. Fix: none. */
export const aanwezigGeenLid = crossEntryRule({
  code: 'aanwezig-geen-lid',
  severity: 'information',
  byShape: true,
  example: {
    wrong: `persoon Anja Woortman
persoon Henk Mulder

gremium DUO
  leden: Anja Woortman

vergadering DUO 13 januari 2021
  aanwezig: Anja Woortman, Henk Mulder`,
    right: `persoon Anja Woortman
persoon Henk Mulder

gremium DUO
  leden: Anja Woortman

vergadering DUO 13 januari 2021
  aanwezig: Anja Woortman
  te gast: Henk Mulder`,
  },
  manual: `Iemand staat achter \`aanwezig:\`, maar zat op de dag van de vergadering niet in het gremium, niet bij naam en niet via
zijn organisatie. Wie geen lid is, staat achter \`te gast:\` of \`toehoorders:\`.`,
  applies: (entry) => entry.kind === 'vergadering' && fieldOf(entry, 'aanwezig') !== undefined,
  *check(ref, { scope }) {
    const { entry } = ref.placed;
    const field = fieldOf(entry, 'aanwezig');
    const { day } = meetingOf(entry);
    if (field?.kind !== 'people') return;
    const gremia = [...new Set(meetingNames(entry).flatMap((name) => gremiumNamed(name, scope) ?? []))];
    const seats = gremia.map((gremium) => seatsOf(gremium, scope, day));
    const names = [...new Set(gremia.map(({ placed }) => placed.entry.identity?.text ?? ''))].join(' of ');
    for (const party of partiesOf(entry, field, scope)) {
      if (hasSeat(party, seats, scope) !== false) continue;
      const word = party.name ?? party.organisationWord;
      if (word === undefined) continue;
      yield {
        span: { start: word.start, end: word.end },
        message: messages.rules['aanwezig-geen-lid'](word.text, names),
      };
    }
  },
});

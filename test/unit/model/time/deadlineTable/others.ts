/** What waits for other actions or for a meeting, each in a small register, and the words that say there is no day. */
import {
  ACTIONS_UNKNOWN,
  ASAP,
  DECISIONS_UNKNOWN,
  MEETING_UNKNOWN,
  NONE,
  OPEN,
  type Row,
  type RowContext,
  TEXT,
} from './row.ts';

const PEILDATUM = '2021-03-24';

const REGISTER = `register LIJST
gremium DUO: Directeuren Uitvoeringsoverleg
  frequentie: eenmaal per twee weken
gremium VOG: Versterkingsoverleg Groningen
gremium BOG: Bestuurlijk Overleg Groningen
  frequentie: maandelijks
gremium MS: Stuurgroep
  vanaf: 7 april 2021
blok B: Blok B
  deadline: Q2 2021
actie 13: van het blok
blok C: Blok C
besluit iv: uitgangspunten
  datum: 13 januari 2021
besluit v: zonder datum
actie 1: gereed
  status: gereed
  deadline: 1 februari 2021
  historie:
    10 februari 2021: status in uitvoering -> gereed
actie 2: open
  deadline: 1 april 2021
actie 3: wacht op 2
  deadline: na actie 2
actie 4: wacht op 3
  deadline: afhankelijk van actie 3
actie 5: zo snel mogelijk
  deadline: z.s.m.
actie 6: wacht op 7
  deadline: na actie 7
actie 7: wacht op 6
  deadline: na actie 6
actie 8: gereed, maar wanneer
  status: gereed
  deadline: eind maart 2021
actie 9: open, eerder dan 1 gereed was
  deadline: week 5 2021
actie 10: zonder jaar
  deadline: 1 mei
actie 11: voor het overleg
  deadline: voor het volgende DUO
  historie:
    13 januari 2021 DUO: gevraagd
actie 12: wacht op besluit
  deadline: na besluit iv
vergadering DUO 13 januari 2021
  agenda:
    besluit (ii): akkoord
    actiepunt (i): notitie
      deadline: volgend DUO
vergadering DUO 27 januari 2021
vergadering VOG 3 maart 2021
vergadering BOG 31 januari 2021
actie 99: deze
  deadline: $D
`;

/** The same, with a newest line of the history. */
const noted = (day: string): RowContext => ({
  register: `${REGISTER}  historie:\n    ${day} DUO: besproken\n`,
  peildatum: PEILDATUM,
});

const LIST: RowContext = { register: REGISTER, peildatum: PEILDATUM };

const MINUTES: RowContext = {
  register: REGISTER.replace('(i): notitie\n', '(99): notitie\n')
    .replace('deadline: volgend DUO', 'deadline: $D')
    .replace('actie 99: deze\n  deadline: $D\n', ''),
  peildatum: PEILDATUM,
};

/** Action 99 waits for `length` actions in a row; the last of them has a deadline. */
function chain(length: number): RowContext {
  const links = Array.from({ length: length - 1 }, (_, i) => `actie ${i + 1}: x\n  deadline: na actie ${i + 2}\n`);
  return {
    register: `${links.join('')}actie ${length}: x\n  deadline: 1 april 2021\nactie 99: x\n  deadline: $D\n`,
    peildatum: PEILDATUM,
  };
}

const planned = (day: string) => `kan vanaf ${day}, de deadline van wat eraan voorafgaat; er is geen uiterste dag`;
const ready = (day: string) => `kan vanaf ${day}, want wat eraan voorafgaat is gereed; er is geen uiterste dag`;
const partly = (day: string) =>
  `kan vanaf ${day}, al is nog niet alles gereed wat eraan voorafgaat; er is geen uiterste dag`;
const decided = (day: string) => `kan vanaf ${day}, want dat is besloten; er is geen uiterste dag`;

const AFTER: readonly Row[] = [
  ['na actie 15', NONE, ACTIONS_UNKNOWN],
  ['na acties 34a, 02-II-a en ACTIELIJST/5', NONE, ACTIONS_UNKNOWN],
  ['na actie 1', '2021-02-10..', ready('10 februari 2021'), LIST],
  ['na actie 2', '2021-04-01..', planned('1 april 2021'), LIST],
  ['na actie LIJST/2', '2021-04-01..', planned('1 april 2021'), LIST],
  ['na actie 3', '2021-04-01..', planned('1 april 2021'), LIST],
  ['na actie 4', '2021-04-01..', planned('1 april 2021'), LIST],
  ['afhankelijk van actie 2', '2021-04-01..', planned('1 april 2021'), LIST],
  ['Na actie #02. (TYP)', '2021-04-01..', planned('1 april 2021'), LIST],
  ['na acties 1 en 2', '2021-04-01..', planned('1 april 2021'), LIST],
  ['afhankelijk van acties 2, 1 & 9', '2021-04-01..', planned('1 april 2021'), LIST],
  // week 5 of 2021 ends on 7 February
  ['na actie 9', '2021-02-07..', planned('7 februari 2021'), LIST],
  ['na acties 1 en 9', '2021-02-10..', partly('10 februari 2021'), LIST],
  ['na actie 5', NONE, ACTIONS_UNKNOWN, LIST],
  ['na acties 1 en 5', NONE, ACTIONS_UNKNOWN, LIST],
  ['na actie 6', NONE, ACTIONS_UNKNOWN, LIST],
  ['na actie 88', NONE, ACTIONS_UNKNOWN, LIST],
  ['na actie 99', NONE, ACTIONS_UNKNOWN, LIST],
  ['na actie 8', '2021-03-31..', ready('31 maart 2021'), LIST],
  ['na actie 10', '2021-05-01..', planned('1 mei 2021'), LIST],
  ['na actie 11', '2021-01-26..', planned('26 januari 2021'), LIST],
  ['na actie 12', '2021-01-13..', planned('13 januari 2021'), LIST],
  ['na actie 13', '2021-06-30..', planned('30 juni 2021'), LIST],
  ['na actiepunt 2021-01-13-i', '2021-01-27..', planned('27 januari 2021'), LIST],
  ['na besluit iv', '2021-01-13..', decided('13 januari 2021'), LIST],
  ['na besluit 2021-01-13-ii', '2021-01-13..', decided('13 januari 2021'), LIST],
  ['na besluit v', NONE, DECISIONS_UNKNOWN, LIST],
  ['na besluiten iv en v', NONE, DECISIONS_UNKNOWN, LIST],
  ['na besluit vi', NONE, DECISIONS_UNKNOWN, LIST],
  ['na actie 1', '2021-04-01..', planned('1 april 2021'), chain(20)],
  ['na actie 1', NONE, ACTIONS_UNKNOWN, chain(21)],
  ['na actie 15 en besluit iv', NONE, TEXT],
  ['na actie van de minister', NONE, TEXT],
  ['na actie 15 gereed is', NONE, TEXT],
];

const afterEntry = (lateFrom: string, day: string) => `te laat vanaf ${lateFrom}, de dag na de vergadering van ${day}`;
const afterCount = (lateFrom: string, day: string) =>
  `te laat vanaf ${lateFrom}, want volgens de frequentie is de vergadering op ${day}`;

/** Every two weeks from 27 January 2021: 10 and 24 February, 10 and 24 March, 7 April. */
const MEETINGS: readonly Row[] = [
  ['volgend DUO', '..2021-01-13', afterEntry('14 januari 2021', '13 januari 2021'), noted('12 januari 2021')],
  ['volgend DUO', '..2021-01-27', afterEntry('28 januari 2021', '27 januari 2021'), noted('13 januari 2021')],
  ['volgend DUO', '..2021-01-27', afterEntry('28 januari 2021', '27 januari 2021'), noted('26 januari 2021')],
  ['volgend DUO', '..2021-02-10', afterCount('11 februari 2021', '10 februari 2021'), noted('27 januari 2021')],
  ['volgend DUO', '..2021-02-24', afterCount('25 februari 2021', '24 februari 2021'), noted('10 februari 2021')],
  ['volgend DUO', '..2021-04-07', afterCount('8 april 2021', '7 april 2021'), LIST],
  ['volgend DUO', '..2021-01-27', afterEntry('28 januari 2021', '27 januari 2021'), MINUTES],
  ['Het volgende DUO', '..2021-01-27', afterEntry('28 januari 2021', '27 januari 2021'), MINUTES],
  ['uiterlijk volgend DUO', '..2021-01-27', afterEntry('28 januari 2021', '27 januari 2021'), MINUTES],
  ['in het volgende DUO', '..2021-01-27', afterEntry('28 januari 2021', '27 januari 2021'), MINUTES],
  ['volgend Directeuren Uitvoeringsoverleg', '..2021-04-07', afterCount('8 april 2021', '7 april 2021'), LIST],
  ['voor het volgende DUO', '..2021-01-26', 'te laat vanaf 27 januari 2021, de dag van de vergadering', MINUTES],
  [
    'voor het volgende DUO',
    '..2021-02-09',
    'te laat vanaf 10 februari 2021, want volgens de frequentie is dan de vergadering',
    noted('27 januari 2021'),
  ],
  ['volgend VOG', '..2021-03-03', afterEntry('4 maart 2021', '3 maart 2021'), MINUTES],
  ['volgende VOG', NONE, MEETING_UNKNOWN, LIST],
  ['volgend BOG (in maart)', '..2021-02-28', afterCount('1 maart 2021', '28 februari 2021'), noted('31 januari 2021')],
  // its first meeting is known, though there is no frequency
  ['volgend MS', '..2021-04-07', afterCount('8 april 2021', '7 april 2021'), LIST],
  ['volgend XYZ', NONE, MEETING_UNKNOWN, LIST],
  ['na het volgende DUO', NONE, TEXT, LIST],
  // a day without a year in minutes counts from the meeting
  ['12 januari', '2022-01-12..2022-01-12', 'te laat vanaf 13 januari 2022', { ...MINUTES, assumed: 2022 }],
  ['13 januari', '2021-01-13..2021-01-13', 'te laat vanaf 14 januari 2021', { ...MINUTES, assumed: 2021 }],
  // in a list from the earliest full date of its entry, else from the peildatum
  [
    '9 februari',
    '2022-02-09..2022-02-09',
    'te laat vanaf 10 februari 2022',
    { ...noted('10 februari 2021'), assumed: 2022 },
  ],
  [
    '10 februari',
    '2021-02-10..2021-02-10',
    'te laat vanaf 11 februari 2021',
    { ...noted('10 februari 2021'), assumed: 2021 },
  ],
  ['9 februari', '2021-02-09..2021-02-09', 'te laat vanaf 10 februari 2021', { ...LIST, assumed: 2021 }],
];

const NO_DAY: readonly Row[] = [
  ['ZSM (na overleg)', NONE, ASAP],
  ['zo spoedig mogelijk; anders maart 2021', NONE, ASAP],
  ['nvt', NONE, OPEN],
  ['niet van toepassing', NONE, OPEN],
  ['n.t.b.', NONE, OPEN],
  ['nader te bepalen', NONE, OPEN],
  ['variabel', NONE, OPEN],
  ['???', NONE, OPEN],
  ['tot nader order', NONE, TEXT],
  ['zie de actielijst', NONE, TEXT],
  ['zo 3', NONE, TEXT],
];

export const OTHERS: readonly Row[] = [...AFTER, ...MEETINGS, ...NO_DAY];

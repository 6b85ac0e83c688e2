/** All deadlines of the source documents: the two lists, the minutes of 13 January 2021, the meeting structure of 7 May 2020. */
import { ASAP, MEETING_UNKNOWN, type More, NO_YEAR, NONE, OPEN, type Row, TEXT } from './row.ts';

const PEILDATUM = '2021-03-24';
const MINUTES = '2021-01-13';

/** "Deadline" of the list by preconditions, and what its text and its column "Opdracht" name as a moment. */
const PRECONDITIONS: readonly Row[] = [
  ['25 maart', '2021-03-25..2021-03-25', 'te laat vanaf 26 maart 2021', { peildatum: PEILDATUM, assumed: 2021 }],
  ['1 april 2021', '2021-04-01..2021-04-01', 'te laat vanaf 2 april 2021'],
  ['1 april 2021 (blok E open in juli)', '2021-04-01..2021-04-01', 'te laat vanaf 2 april 2021'],
  ['1 april', '2021-04-01..2021-04-01', 'te laat vanaf 2 april 2021', { peildatum: PEILDATUM, assumed: 2021 }],
  ['1 juli', '2021-07-01..2021-07-01', 'te laat vanaf 2 juli 2021', { peildatum: PEILDATUM, assumed: 2021 }],
  ['Zo spoedig mogelijk', NONE, ASAP],
  ['1 maart 2021', '2021-03-01..2021-03-01', 'te laat vanaf 2 maart 2021'],
  ['1 mei 2021', '2021-05-01..2021-05-01', 'te laat vanaf 2 mei 2021'],
  ['30 juni 2021', '2021-06-30..2021-06-30', 'te laat vanaf 1 juli 2021'],
  ['16 november 2022', '2022-11-16..2022-11-16', 'te laat vanaf 17 november 2022'],
  ['Vanaf Q2 2021', '2021-04-01..', 'vanaf 1 april 2021, zonder uiterste dag'],
  ['Q2 2021', '2021-04-01..2021-06-30', 'te laat vanaf 1 juli 2021'],
  ['na brief B', NONE, TEXT],
  ['Starten zodra dat kan (Q1/Q2 2021)', NONE, TEXT],
  ['begin jan 2021', '2021-01-01..2021-01-10', 'te laat vanaf 11 januari 2021'],
  ['22 februari 2021 verzonden', NONE, TEXT],
  ['22 februari 2021 (verzonden)', '2021-02-22..2021-02-22', 'te laat vanaf 23 februari 2021'],
  ['doorlopend', NONE, OPEN],
  ['?', NONE, OPEN],
  ['1 februari 2021', '2021-02-01..2021-02-01', 'te laat vanaf 2 februari 2021'],
  ['Maart', '2021-03-01..2021-03-31', 'te laat vanaf 1 april 2021', { peildatum: PEILDATUM, assumed: 2021 }],
  ['Niet van toepassing', NONE, OPEN],
  ['Nader te bepalen', NONE, OPEN],
  ['10 maart', '2021-03-10..2021-03-10', 'te laat vanaf 11 maart 2021', { peildatum: PEILDATUM, assumed: 2021 }],
  ['31 maart', '2021-03-31..2021-03-31', 'te laat vanaf 1 april 2021', { peildatum: PEILDATUM, assumed: 2021 }],
  ['voor eind februari 2021', '..2021-02-28', 'te laat vanaf 1 maart 2021'],
];

/** "Wanneer in DUO" and "Wanneer uiterlijk afgerond" of the action list. */
const ACTIONS: readonly Row[] = [
  ['Melden zodra het start.', NONE, TEXT],
  ['woensdag 3 februari 2021', '2021-02-03..2021-02-03', 'te laat vanaf 4 februari 2021'],
  ['maandag 1 februari 2021', '2021-02-01..2021-02-01', 'te laat vanaf 2 februari 2021'],
  ['maandag 1 maart 2021', '2021-03-01..2021-03-01', 'te laat vanaf 2 maart 2021'],
  ['woensdag 27 januari 2021', '2021-01-27..2021-01-27', 'te laat vanaf 28 januari 2021'],
  ['Variabel', NONE, OPEN],
  ['n.v.t.', NONE, OPEN],
  ['N.v.t.', NONE, OPEN],
  ['maandag 16 november 2020', '2020-11-16..2020-11-16', 'te laat vanaf 17 november 2020'],
  ['woensdag 2 december 2020', '2020-12-02..2020-12-02', 'te laat vanaf 3 december 2020'],
  ['donderdag 31 december 2020', '2020-12-31..2020-12-31', 'te laat vanaf 1 januari 2021'],
  ['vrijdag 1 januari 2021', '2021-01-01..2021-01-01', 'te laat vanaf 2 januari 2021'],
  ['januari/februari 2021', '2021-01-01..2021-02-28', 'te laat vanaf 1 maart 2021'],
  ['donderdag 1 april 2021', '2021-04-01..2021-04-01', 'te laat vanaf 2 april 2021'],
  ['woensdag 31 maart 2021', '2021-03-31..2021-03-31', 'te laat vanaf 1 april 2021'],
  ['zaterdag 1 mei 2021', '2021-05-01..2021-05-01', 'te laat vanaf 2 mei 2021'],
  ['donderdag 1 juli 2021', '2021-07-01..2021-07-01', 'te laat vanaf 2 juli 2021'],
  ['woensdag 30 juni 2021', '2021-06-30..2021-06-30', 'te laat vanaf 1 juli 2021'],
  ['Afhankelijk van wanneer de regelingen (actie 15) afgerond zijn', NONE, TEXT],
  ['Vanaf week 17 november 2 wekelijks overleg', NONE, TEXT],
  ['2-12-2020 over overbruggingskrediet', NONE, TEXT],
  ['woensdag 16 november 2022', '2022-11-16..2022-11-16', 'te laat vanaf 17 november 2022'],
  ['Doorglopend', NONE, TEXT],
  ['Doorlopend', NONE, OPEN],
];

/** Within the texts of the action list. */
const IN_TEXTS: readonly Row[] = [
  ['eind januari', '2021-01-21..2021-01-31', 'te laat vanaf 1 februari 2021', { peildatum: PEILDATUM, assumed: 2021 }],
  ['voor 1 januari 2021', '..2020-12-31', 'te laat vanaf 1 januari 2021'],
  ['Voor 1 januari', '..2020-12-31', 'te laat vanaf 1 januari 2021', { peildatum: PEILDATUM, assumed: 2021 }],
  ['vóór kerst', '..2020-12-24', 'te laat vanaf 25 december 2020', { meeting: '2020-11-16', assumed: 2020 }],
  ['Voor 1 maart', '..2021-02-28', 'te laat vanaf 1 maart 2021', { meeting: MINUTES, assumed: 2021 }],
  ['Uiterlijk voor 1 mei', '..2021-04-30', 'te laat vanaf 1 mei 2021', { meeting: MINUTES, assumed: 2021 }],
  ['uiterlijk per 1 juli 2021', '..2021-07-01', 'te laat vanaf 2 juli 2021'],
  ['z.s.m', NONE, ASAP],
  ['z.s.m.', NONE, ASAP],
  ['30 juni', '2021-06-30..2021-06-30', 'te laat vanaf 1 juli 2021', { meeting: MINUTES, assumed: 2021 }],
  ['22-1', '2021-01-22..2021-01-22', 'te laat vanaf 23 januari 2021', { meeting: MINUTES, assumed: 2021 }],
  ['12-2', '2021-02-12..2021-02-12', 'te laat vanaf 13 februari 2021', { meeting: MINUTES, assumed: 2021 }],
  ['22/11/2020', '2020-11-22..2020-11-22', 'te laat vanaf 23 november 2020'],
  ['Vierde kwartaal 2020', '2020-10-01..2020-12-31', 'te laat vanaf 1 januari 2021'],
  ['Vierde kwartaal 2020 eerste gesprekken', NONE, TEXT],
  ['Catshuisoverleg 2e week januari', NONE, TEXT],
  ['Na eerste kwartaal van afspraken', NONE, TEXT],
  ['na twee jaar', NONE, NO_YEAR],
];

/** The minutes (002) and the meeting structure (003). What needs the register is among the others too, with one. */
const MINUTES_AND_STRUCTURE: readonly Row[] = [
  ['volgend DUO', NONE, MEETING_UNKNOWN, { meeting: MINUTES }],
  ['Het volgende DUO', NONE, MEETING_UNKNOWN, { meeting: MINUTES }],
  ['in het volgende DUO', NONE, MEETING_UNKNOWN, { meeting: MINUTES }],
  ['in het volgend DUO', NONE, MEETING_UNKNOWN, { meeting: MINUTES }],
  ['voor het volgende DUO', NONE, MEETING_UNKNOWN, { meeting: MINUTES }],
  ['Voor de volgende keer', NONE, MEETING_UNKNOWN],
  ['zo snel mogelijk', NONE, ASAP],
  ['volgende week vrijdag', NONE, NO_YEAR],
  ['Binnen nu en een maand', NONE, NO_YEAR],
  ['Over vijf weken', NONE, NO_YEAR],
  ['1 maart', '2021-03-01..2021-03-01', 'te laat vanaf 2 maart 2021', { meeting: MINUTES, assumed: 2021 }],
  ['10 februari', '2021-02-10..2021-02-10', 'te laat vanaf 11 februari 2021', { meeting: MINUTES, assumed: 2021 }],
  ['13 jan. 2021', '2021-01-13..2021-01-13', 'te laat vanaf 14 januari 2021'],
  ['13 januari 2021, 15.00 uur – 16.30 uur', '2021-01-13..2021-01-13', 'te laat vanaf 14 januari 2021'],
  [
    'na de zomer',
    '2020-09-01..',
    'vanaf 1 september 2020, zonder uiterste dag',
    { meeting: '2020-05-07', assumed: 2020 },
  ],
  ['7 mei 2020', '2020-05-07..2020-05-07', 'te laat vanaf 8 mei 2020'],
];

export const SEEDS: readonly Row[] = [...PRECONDITIONS, ...ACTIONS, ...IN_TEXTS, ...MINUTES_AND_STRUCTURE].map(
  ([typed, days, meaning, more]): Row => [typed, days, meaning, { ...more, seed: true } satisfies More],
);

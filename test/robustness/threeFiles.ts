/** Three files that see each other, and what is typed into them at random. */

import type { DefaultDate } from '../../server/src/model/index/referenceDate.ts';
import { dayOf } from '../../server/src/model/time/calendar.ts';

export const TODAY: DefaultDate = { setting: undefined, today: dayOf(2021, 3, 24)! };
export const URIS = ['file:///werk/lijst.duo', 'file:///werk/namen.duo', 'file:///werk/ander.duo'] as const;

export const LIST = `register LIJST: Actielijst
  peildatum: 24 maart 2021
  gremium: DUO

gebruik namen.duo

blok A: Uitvoering
  eigenaar: Anja Woortman
  deadline: 1 april 2021

actie 1: Brief opstellen
  status: in uitvoering
  organisaties: NCG, Stut en Steun
  na: actie 2, ANDER/1

actie 2: Kaart maken
  status: gereed
  eigenaar: Piet (OBG) & Saskia
  deadline: 1 maart
  historie:
    3 februari 2021 DUO: status niet gestart -> in uitvoering

onderwerp I: Eerste
  deadline: 1 februari 2021
  status: niet gestart

actie 3: Zonder iets
actie 4: Met blok
  blok: B
  eigenaar: (NCG)

blok B: Toezicht

actie 5: Laat
  eigenaar: Ankie
  deadline: vrijdag 1 maart 2021
  status: loopt
actie 5: Dubbel
  bespreken: DUO 1 april 2021
actie 8: Agenda
  bespreken: DUO 3 maart
  deadline: 28 februari 2021
  planning: op schema

actie 6: Wacht
  status: niet gestart
  eigenaar: Piet (OBG)
  na: 1
  deadline: volgend DUO
  historie:
    1 februari 2021: besproken
actie 7: Elders
  zelfde als: ANDER/1
  deadline: z.s.m.
  historie:
    1 december 2020: gemeld
  uit: besluit 2021-03-03-i
besluit 1: Vastgesteld
  acties: 3

vergadering DUO 3 maart 2021
  aanwezig: Anja Visser, Saskia Dijkema (NCG)
  agenda:
    1. Opening
    2. Acties
      actie 1: status -> gereed
      actie ANDER/1: vervalt
      actiepunt (i): brief
        eigenaar: Anja Woortman
        deadline: volgend DUO
      besluit (i): akkoord
`;
export const NAMES = `organisatie NCG: Nationaal Coördinator Groningen
organisatie Stut en Steun
persoon Anja Woortman
  organisatie: NCG
  ook bekend als: Anke
persoon Anja Visser
persoon Saskia Dijkema
  functie: secretaris
gremium DUO: Directeuren Uitvoeringsoverleg
  voorzitter: Anja Woortman
  leden: OBG (vanaf 1 maart 2021)
  frequentie: 2 wekelijks
  vanaf: 6 januari 2021
organisatie OBG
  onderdeel van: Rijk
moment zomerreces 2021: 10 juli 2021 – 29 augustus 2021
`;
export const OTHER = `register ANDER: Ander
blok A: Zelfde
actie 1: Een
  status: gereed
  eigenaar: Wim
actie 2: Twee
  na: LIJST/1
vergadering DUO 13 januari 2021
  register: LIJST
  agenda:
    actie 6: status -> in uitvoering
    besluit 1: herzien
`;

export const FRAGMENTS = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  ':',
  '  ',
  'actie ',
  '9',
  'persoon Ankie\n',
  '\nactie 6: Nieuw\n  status: gereed\n',
  'blok C: Nieuw\n  status: gereed\n  eigenaar: Wim\n',
  'onderwerp II: Onder\n',
  '  eigenaar: Anja\n',
  '  eigenaar: Onbekend\n',
  '  deadline: 1 januari 2021\n',
  '  deadline: 5 mei\n',
  '  peildatum: 1 juni 2020\n',
  '  blok: A\n',
  '  blok: A-I\n',
  '  na: 3\n',
  'register LIJST: Weer\n',
  'register NIEUW\n',
  // A copy: most of its numbers stand in the list too.
  'register LIJST\nactie 1: A\nactie 2: B\nactie 3: C\nactie 4: D\n',
  'gebruik ander.duo\n',
  'organisatie OBG\n',
  'gremium BO\n',
  '// opmerking\n',
  '  status: gerred\n',
  '  verschreven als: Saskai\n',
  'actie 5: Nog eens\r\n',
  '  eigenaar:\n',
  '    2 maart 2021 XX: ja\n',
  '  eigenaar: Anja; Piet, Wim en Stut en Steun\n',
  '\uFEFF',
  '  tot: 1 januari 2021\n',
  '  na: 6\n',
  '  zelfde als: LIJST/3\n',
  '  deadline: voor het volgende DUO\n',
  '  deadline: na actie 6\n',
  '  uit: besluit 1\n',
  '  frequentie: maandelijks\n',
  '      actie 6: status -> gereed\n',
  '      actie 6: uitgesteld tot 1 mei\n',
  '    3 maart 2021: deadline -> volgend DUO\n',
  '      actiepunt (ii): stuk\n        eigenaar: OBG\n',
  '      besluit 1: anders\n',
  'vergadering DUO 24 februari 2021\n  aanwezig: Wim\n  agenda:\n    actie 7: gemeld\n',
  'besluit 2\n',
  '  opvolger: Wim\n',
  'stuk X\n  van: Anja Woortman\n',
  'indeling lijst\n  kolommen: nr, nr, kleur\n  alleen status: kwijt\n',
  'indeling wie: Wie\n',
  '  bespreken: volgend DUO\n',
  '  bespreken: maart\n',
  '  planning: op schema\n',
  '  stappen:\n    [ ] plan\n    [x] brief (3 maart)\n',
  '  stappen:\n    [ ] plan\n    [ ] brief\n    [ ] plan\n',
  '    [ ] plan\n',
  '  deadline: na brief B\n',
  '  deadline: 28 maart\n',
  '  deadline: voor het zomerreces\n',
  '  deadline: na de meivakantie 2021\n',
  '  bespreken: bij het voorjaarsreces\n',
  '  statussen: loopt = gereed, gerred = open\n',
  '  velden: risico\n',
  '  risico: hoog\n',
  '  voortgang: afgerond\n',
  'moment voorjaarsreces 2021: 20 februari 2021 – 28 februari 2021\n',
  'moment zomerreces 2021: 1 februari 2021\n  ook bekend als: meivakantie\n',
  '  eigenaar: PM\n',
  '  maximum: 1\n',
  '  status: gereed (1 maart 2021)\n',
  '      actie 5: besproken en afgerond\n',
  'toezegging 3: X\n  deadline: zomaar\n  status: gevraagd\n',
  'persoon Ank\u200Bie\n',
  '// duo: geen persoon-onbekend, naam-ongebruikt\n',
  '  toelichting: zie https://www.ncg.nl/kaart.\n',
  '  uit: kaart.pdf\n',
];

/** What is put at the top of a file, taken away there, and put there again: what it says is not to be reported. */
export const SWITCHES = [
  '// duo: geen meldingen\n',
  '// duo: geen eigenaar-ontbreekt; deadline-verstreken\n',
  '// duo: geen persoon-onbekend, naam-ongebruikt en nummer-dubbel\n\n',
  '// duo: geen eigenaar-geen-lid, kring, actie-onbekend, regel-onbekend\r\n',
  '// duo: geen zomaar\n',
];

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

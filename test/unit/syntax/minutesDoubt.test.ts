/** Why behind a status that closes: with words that leave something of it, put it in the time to come or deny it, nothing is read. */
import assert from 'node:assert/strict';
import { readMinutesLine } from '../../../server/src/syntax/minutesLine.ts';

function changeIn(text: string): string | undefined {
  return readMinutesLine(text, { text, start: 0, end: text.length })?.change?.to.text;
}

const DOUBTED = {
  'leaves something': [
    'gereed, met uitzondering van de bijlage',
    'afgerond, met uitzondering van het verslag',
    'vervalt, met uitzondering van punt 3',
    'gereed, exclusief de bijlage',
    'gereed, de bijlage ontbreekt',
    'gereed (de bijlagen ontbreken)',
    'gereed, afgezien van de bijlage',
    'gereed, buiten de bijlage om',
    'gereed, los van de bijlage',
    'gereed, minus de bijlage',
    'gereed, punt 3 resteert',
    'vervalt, punt 3 blijft',
    'gereed, punt 3 apart',
    'gereed, eerste versie',
    'gereed, fase 1',
    'gereed, onvolledig',
    'gereed, half werk',
  ],
  'is to come': [
    'gereed, 1 juni 2026',
    'gereed, eind mei',
    'gereed, in mei',
    'gereed, per 1 juni',
    'gereed, uiterlijk 1 juni',
    'gereed - Q3',
    'gereed, volgend overleg',
    'gereed, morgen',
    'gereed, Henk tekent binnenkort',
    'gereed, Henk verstuurt het verslag',
    'gereed; Anja verwerkt de opmerkingen',
    'gereed. Anja rondt de bijlage af',
  ],
  'is only expected': [
    'gereed, naar verwachting',
    'gereed, verwacht Henk',
    'gereed, Henk verwacht akkoord',
    'gereed (verwacht)',
    'gereed, hoopt Henk',
    'gereed, denkt Henk',
    'gereed, waarschijnlijk',
    'gereed, vermoedelijk',
    'gereed, volgens planning',
    'gereed (gepland)',
  ],
  'is somebody else’s turn': [
    'gereed, ter vaststelling',
    'gereed, ter besluitvorming naar de raad',
    'gereed, bij HR in behandeling',
    'gereed, HR pakt het op',
    'gereed, HR neemt over',
    'gereed, HR aan zet',
    'gereed, bal ligt bij HR',
    'gereed, ligt bij de bestuurder',
    'gereed, akkoord gevraagd',
    'gereed, opvolging door HR',
  ],
  'has to be done': [
    'gereed, te versturen',
    'gereed, in te plannen',
    'gereed, aan HR om te tekenen',
    'gereed, te bespreken',
    'gereed, graag reactie',
    'gereed, agenderen',
    'afgerond, publiceren',
    'afgerond, verslag in de maak',
    'afgerond, enkele punten staan uit',
    'gereed, NCG is bezig',
    'gereed, NCG werkt eraan',
  ],
  'has a day on which nothing was done': [
    'gereed, publicatie op 1 mei',
    'gereed, uitrol in mei',
    'gereed, start 1 mei',
    'gereed, op de agenda van mei',
    'gereed, NCG in het najaar',
  ],
  'is a part': [
    'gereed, 90%',
    'gereed, 3 van de 5',
    'gereed, drie van de vijf',
    'gereed, de helft',
    'gereed, in theorie',
    'gereed, nagenoeg',
    'gereed, voorlopig',
    'gereed, vooralsnog',
    'gereed, tijdelijk',
  ],
  'is a deadline that is past or out of reach': [
    'deadline 1 juni, onhaalbaar',
    'deadline 1 juni, te vroeg',
    'deadline 1 juni, gemist',
    'deadline 1 juni, verstreken',
    'deadline 1 juni, gehaald',
    'deadline: 1 juni (verlopen)',
  ],
  'is denied': [
    'gereed, onjuist',
    'gereed, bij nader inzien onjuist',
    'gereed, Anja bestrijdt dat',
    'gereed, Anja betwijfelt dat',
    'gereed, terug naar HR',
    'gereed, teruggestuurd',
    'gereed, afgekeurd door de raad',
    'afgehandeld, met fouten',
  ],
};

const CLOSED: Readonly<Record<string, string>> = {
  'gereed, de lift werkt weer': 'gereed',
  'gereed, de bestelling is binnen': 'gereed',
  'gereed, definitieve versie is verstuurd': 'gereed',
  'gereed, verstuurd op 3 mei': 'gereed',
  'gereed, het hek is in mei geplaatst': 'gereed',
  'gereed, zie de mail van 3 mei': 'gereed, zie de mail van 3 mei',
  'gereed, de lampen branden weer': 'gereed',
  'gereed, het rooster hangt in de hal': 'gereed',
  'gereed, beide offertes zijn ontvangen': 'gereed',
  'gereed, met dank aan Henk': 'gereed',
  'uitgesteld tot 1 juni wegens ziekte': '1 juni',
  'uitgesteld tot 1 juni, omdat de termijn is verstreken': '1 juni',
  'gereed (3 maart 2021)': 'gereed',
  'gereed, volgens afspraak verstuurd': 'gereed',
  'vervallen, dubbel met punt 3': 'vervallen',
};

describe('why behind a status that closes', () => {
  for (const [what, said] of Object.entries(DOUBTED)) {
    for (const text of said) it(`${what}: ${text}`, () => assert.equal(changeIn(`actie 5: ${text}`), undefined));
  }
  for (const [text, to] of Object.entries(CLOSED)) {
    it(`says no more than why: ${text}`, () => assert.equal(changeIn(`actie 5: ${text}`), to));
  }
});

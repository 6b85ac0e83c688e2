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

import assert from 'node:assert/strict';
import { readMinutesLine } from '../../../server/src/syntax/minutesLine.ts';

/** What a line of the minutes says: kind, numbers or owner, change. '-' for a note. */
function read(text: string): string {
  const line = readMinutesLine(text, { text, start: 0, end: text.length });
  if (line === undefined) return '-';
  const { kind, references, owner, ownNumber, change, isNew } = line;
  for (const word of [owner, ownNumber, line.text, change?.to, line.number]) {
    if (word !== undefined) assert.equal(text.slice(word.start, word.end), word.text);
  }
  for (const { number, register, start, end, isBetween } of references) {
    if (!isBetween)
      assert.equal(text.slice(start, end), [register, number].filter((one) => one !== undefined).join('/'));
  }
  assert.equal(isNew, references.length === 0);
  const who = owner === undefined ? ownNumber && `(${ownNumber.text})` : `<${owner.text}>`;
  const numbers = references.map(({ number, register }) => [register, number].filter(Boolean).join('/')).join('+');
  const changes = change && `${change.field}${change.isSaid ? '' : '!'} -> ${change.to.text}`;
  return [kind, isNew ? (who ?? 'new') : numbers, changes].filter(Boolean).join(' | ');
}

describe('a line of the minutes in plain words', () => {
  const table = {
    // A status, by itself.
    'actie 5: gereed': 'actie | 5 | status -> gereed',
    'actie 3: status gereed': 'actie | 3 | status -> gereed',
    'actie 4: status: gereed': 'actie | 4 | status -> gereed',
    'actie 4: de status is afgerond.': 'actie | 4 | status -> afgerond',
    'actie 2: is afgerond.': 'actie | 2 | status -> is afgerond',
    'Actie 7: kan van de lijst': 'actie | 7 | status -> kan van de lijst',
    'ACTIE 8: IN UITVOERING': 'actie | 8 | status -> IN UITVOERING',
    'actie 8: status loopt': 'actie | 8 | status -> loopt',
    'actie 8: uitgesteld': 'actie | 8 | status -> uitgesteld',
    'actie 8: loopt': 'actie | 8 | status -> loopt',
    'actie 5 (brief): afgehandeld': 'actie | 5 | status -> afgehandeld',
    'actie LIJST/24: vervallen': 'actie | LIJST/24 | status -> vervallen',
    'actie nr. 5: gereed': 'actie | 5 | status -> gereed',
    'actiepunt #5: gereed': 'actie | 5 | status -> gereed',
    'actie 24: status -> aangehouden. Toelichting volgt.': 'actie | 24 | status! -> aangehouden',
    'toezegging 3: nagekomen': 'toezegging | 3 | status -> nagekomen',
    'toezegging 3: voldaan': 'toezegging | 3 | status -> voldaan',
    // With why behind it, which a secretary nearly always adds.
    'actie 5: gereed, de tegels liggen weer recht': 'actie | 5 | status -> gereed',
    'actie 5: klaar, de lift doet het weer': 'actie | 5 | status -> klaar',
    'actie 5: gereed, de lift gaat weer': 'actie | 5 | status -> gereed',
    'actie 5: gereed, gaat weer naar de raad': 'actie | 5',
    'actie 5: afgehandeld; brief is verstuurd op 3 mei': 'actie | 5 | status -> afgehandeld',
    'actie 5: gereed (rooster is vastgesteld)': 'actie | 5 | status -> gereed',
    'actie 5: Gereed - Henk heeft de brief verstuurd.': 'actie | 5 | status -> Gereed',
    'actie 5: gereed. De tegels liggen recht.': 'actie | 5 | status -> gereed',
    'actie 5: is vervallen, dubbel met een ander punt': 'actie | 5 | status -> is vervallen',
    'acties 9 en 10: afgerond, beide brieven zijn binnen': 'actie | 9+10 | status -> afgerond',
    'toezegging 3: nagekomen, de raad heeft de brief': 'toezegging | 3 | status -> nagekomen',
    // Several.
    'acties 9 en 10: afgehandeld, van de lijst': 'actie | 9+10 | status -> afgehandeld, van de lijst',
    'Actiepunten 1, 2 en 30: gereed': 'actie | 1+2+30 | status -> gereed',
    'actie 9 & 10: klaar': 'actie | 9+10 | status -> klaar',
    'acties 7 t/m 10: gereed': 'actie | 7+8+9+10 | status -> gereed',
    'acties 7 t/m 9 en 12: gereed': 'actie | 7+8+9+12 | status -> gereed',
    'actie 5 en actie 7: afgerond': 'actie | 5+7 | status -> afgerond',
    'acties A3, A4: gereed': 'actie | A3+A4 | status -> gereed',
    'acties LIJST/1 en LIJST/2: gereed': 'actie | LIJST/1+LIJST/2 | status -> gereed',
    'toezeggingen 3 en 4: nagekomen': 'toezegging | 3+4 | status -> nagekomen',
    'besluiten 1 en 2: toegelicht door Anja': 'besluit | 1+2',
    // As lists call it.
    'AP 5: gereed': 'actie | 5 | status -> gereed',
    'AP5: uitgesteld tot 1 juni 2021': 'actie | 5 | deadline -> 1 juni 2021',
    'ap 5 – vervallen': 'actie | 5 | status -> vervallen',
    'AP #12a: besproken': 'actie | 12a',
    'AP: heeft vragen over de privacy': '-',
    'AP Henk: belt de gemeente': '-',
    'Apart 5: gereed': '-',
    // A dash in the place of the colon.
    'Actiepunt 5 – uitgesteld tot 1 juni': 'actie | 5 | deadline -> 1 juni',
    'actie 5 - gereed': 'actie | 5 | status -> gereed',
    'acties 9 en 10 — afgehandeld': 'actie | 9+10 | status -> afgehandeld',
    'actie 5 -> gereed': 'actie | 5 | status -> gereed',
    'actie 5 → vervallen': 'actie | 5 | status -> vervallen',
    // Another day.
    'actie 5: uitgesteld tot 1 juni 2021': 'actie | 5 | deadline -> 1 juni 2021',
    'actie 5: is verschoven naar Q3 2021.': 'actie | 5 | deadline -> Q3 2021',
    'actie 5: nieuwe deadline 1 mei': 'actie | 5 | deadline -> 1 mei',
    'actie 5: de deadline wordt eind maart': 'actie | 5 | deadline -> eind maart',
    'actie 5: deadline: 1 mei 2021': 'actie | 5 | deadline -> 1 mei 2021',
    'actie 5: termijn verlengd tot en met 1 juli': 'actie | 5 | deadline -> 1 juli',
    'actie 5: wordt doorgeschoven naar volgend DUO': 'actie | 5 | deadline -> volgend DUO',
    'actie 5: uitstel tot 1 juni 2021': 'actie | 5 | deadline -> 1 juni 2021',
    'actie 5: uitstel verleend tot 1 juni': 'actie | 5 | deadline -> 1 juni',
    'actie 5: schuift door naar september': 'actie | 5 | deadline -> september',
    'actie 5: nieuwe datum 1 juni 2021': 'actie | 5 | deadline -> 1 juni 2021',
    'actie 5: is verzet naar volgend DUO': 'actie | 5 | deadline -> volgend DUO',
    'actie 5: uitstel gevraagd tot 1 juni': 'actie | 5',
    'acties 5 en 6: beide gereed': 'actie | 5+6 | status -> beide gereed',
    'acties 5, 6 en 7: allemaal afgehandeld': 'actie | 5+6+7 | status -> allemaal afgehandeld',
    'actie 5: afgehandeld, zie notitie': 'actie | 5 | status -> afgehandeld, zie notitie',
    'actie 5: afgedaan met raadsbrief 12': 'actie | 5 | status -> afgedaan met raadsbrief 12',
    'actie 5: wacht op reactie': 'actie | 5',
    'actie 5: verlengd tot 1 juni 2021 i.v.m. ziekte': 'actie | 5 | deadline -> 1 juni 2021',
    'actie 5: uitgesteld tot 1 juni 2021, want de offerte is er nog niet': 'actie | 5 | deadline -> 1 juni 2021',
    'actie 5: uitgesteld tot 1 juni 2021 (Henk is ziek)': 'actie | 5 | deadline -> 1 juni 2021',
    'actie 5: deadline nu 1 juni 2021': 'actie | 5 | deadline -> 1 juni 2021',
    'actie 5: uitgesteld tot 1 juni 2021, nog niet akkoord': 'actie | 5',
    'actie 5: uitgesteld tot 1 juni 2021 omdat de raad van 3 mei vervalt': 'actie | 5',
    'actie 5: uitgesteld tot 1 juni 2021, Henk vraagt later': 'actie | 5',
    'actie 5: uitgesteld tot 1 juni 2021 of later': 'actie | 5',
    // Somebody has to do it.
    'Actie secretaris: stuurt brief': 'actie | <secretaris>',
    'Actie voorzitter: belt de gemeente': 'actie | <voorzitter>',
    'Actie leden: agenda aanvullen': 'actie | <leden>',
    'Actie status: nog te bespreken': '-',
    'Actie voortgang: wordt gemeld': '-',
    'Actie Henk: mailt de gemeente vóór 1 mei': 'actie | <Henk>',
    'ACTIE (Henk): belt terug': 'actie | <Henk>',
    'Actie Henk Mulder en Anja: maken een voorstel': 'actie | <Henk Mulder en Anja>',
    'Actiepunt NCG: stuurt de cijfers': 'actie | <NCG>',
    'Actie KD/HM: zoeken dit uit': 'actie | <KD/HM>',
    'Actie voor Anja: brief opstellen': 'actie | <Anja>',
    'Actie wethouder Van Aalten: informeert de raad': 'actie | <wethouder Van Aalten>',
    'Actie de secretaris: past het verslag aan': 'actie | <de secretaris>',
    'Actie allen: data doorgeven': 'actie | <allen>',
    'actie (10)(2e): brief opstellen': 'actie | <(10)(2e)>',
    'Actie Anja (NCG): planning delen': 'actie | <Anja (NCG)>',
    'Toezegging wethouder Jansen: stuurt de notitie toe': 'toezegging | <wethouder Jansen>',
    'Toezegging dhr. Jansen: stuurt de notitie toe': 'toezegging | <dhr. Jansen>',
    'Toezegging college: stuurt de notitie toe': 'toezegging | <college>',
    // As before.
    'actiepunt (iv): contact leggen': 'actie | (iv)',
    'actiepunt (2b): contact leggen': 'actie | (2b)',
    'actiepunt: contact leggen': 'actie | new',
    'actiepunt (actie 41): contact leggen': 'actie | 41',
    'actie iv: besproken': 'actie | iv',
    'actie b: besproken': 'actie | b',
  } as const;
  for (const [line, expected] of Object.entries(table)) {
    it(line, () => assert.equal(read(line), expected));
  }
});

describe('a line of the minutes says nothing of its own', () => {
  const history = [
    'actie 5: (gereed)',
    'actie 5: gereed, maar de brief moet nog weg',
    'actie 5: gereed. Alleen de brief moet nog.',
    'actie 5: gereed, wacht op de handtekening',
    'actie 5: status: in uitvoering, vlot',
    'actie 5: status aangehouden, ziekte',
    'actie 5: gereed, behalve de bijlage',
    'actie 5: gereed; Henk stuurt de rest na',
    'actie 5: gereed (zodra de raad instemt)',
    'actie 5: gereed, of toch niet',
    'actie 5: gereed, klopt dat?',
    'actie 5: gereed, komt terug in mei',
    'actie 5: niet gereed, brief is zoek',
    'actie 5: gereed voor verzending, Henk kijkt ernaar',
    'actie 5: nog niet besproken',
    'actie 5: bijna gereed',
    'actie 5: vrijwel gereed',
    'actie 5: is zo goed als klaar',
    'actie 5: gereed?',
    'actie 5: is dit gereed',
    'actie 5: niet aan de orde geweest',
    'actie 5: volgende vergadering',
    'actie 5: Henk vraagt of dit gereed is',
    'actie 5: uitgesteld tot nader order',
    'actie 5: uitgesteld tot 1 juni als de brief er dan is',
    'actie 5: zou gereed zijn voor 1 juni',
    'actie 5: wanneer gereed?',
    'actie 5: deadline gehaald',
    'actie 5: gereed (deels)',
    'besluit 5: gereed',
    'besluit 5: uitgesteld tot 1 juni',
  ];
  for (const line of history) it(`beyond its words: ${line}`, () => assert.doesNotMatch(read(line), /->|^-$/u));

  const notes = [
    'Actie 5 is gereed volgens Henk, Anja twijfelt.',
    'actie 5 gereed',
    'Actie 5 is afgerond.',
    'actie 5 - brief aan de gemeente',
    'actie 5 – gereed, maar de brief moet nog weg',
    'actie 5 - gereed?',
    'acties: gereed',
    'acties 9: gereed',
    'acties 9 en de rest: gereed',
    'acties van Henk: gereed',
    'acties 10 t/m 9: gereed',
    'actie 5 van Henk: gereed',
    'de actie 5: gereed',
    'Actie Henk: gereed',
    'Actie Henk: is gemaild',
    'Actie Henk: heeft de gemeente gebeld',
    'Actie Henk: gereed, brief is verstuurd',
    'Actie Henk: loopt nog',
    'Actie Henk:',
    'Actie Henk mailt de gemeente',
    'actie nodig: de brief moet weg',
    'actie over de planning: volgt',
    'Actie Blok A: start',
    'Actie Status: onbekend',
    'Actie Nieuw: brief schrijven',
    'Actie Let op: brief schrijven',
    'Actie naar aanleiding van Anja: brief schrijven',
    'Actie Henk vraagt: wie doet dit',
    'Actie Januari: brief',
    'actie die nog loopt: brief',
    'Besluit Henk: mailt de gemeente',
    'Motie Zwembad: verzoekt het college',
    'Amendement VVD: schrapt artikel 3',
    'Toezegging Zwembad: de cijfers volgen',
    'actievoerders 5: gereed',
  ];
  for (const line of notes) it(`and is a note: ${line}`, () => assert.equal(read(line), '-'));

  it('however long', () => {
    for (const line of [
      `actie ${'5, '.repeat(3000)}: gereed`,
      `actie ${'Henk '.repeat(2000)}: mailt`,
      `actie 5: ${'gereed, '.repeat(2000)}`,
      `actie ${'- '.repeat(4000)}`,
      `acties 1 t/m 999999: gereed`,
    ]) {
      assert.doesNotMatch(read(line), /<|->/u);
    }
  });
});

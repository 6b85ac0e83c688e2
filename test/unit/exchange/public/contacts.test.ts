/** Telephone numbers and addresses of houses in texts. */
import assert from 'node:assert/strict';
import { addressesIn } from '../../../../server/src/exchange/public/addresses.ts';
import { homesIn, phonesIn } from '../../../../server/src/exchange/public/contacts.ts';
import { stopsOf } from './made.ts';

const found = (spans: readonly { readonly start: number; readonly end: number }[], text: string) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('telephone numbers in a text', () => {
  for (const number of [
    ...['0612345678', '06-12345678', '06 12345678', '06 12 34 56 78', '06-1234 5678', '+31612345678', '+31 6 12345678'],
    ...['+31 (0)6 12345678', '0031 6 1234 5678', '050-1234567', '050 123 45 67', '(050) 123 45 67', '0592-123456'],
    ...['+31 50 123 4567', '0201234567', '06.12.34.56.78', '06.12345678', '020 – 624 11 11', '06\u201112345678'],
    ...[
      '06/12345678',
      '020/6241111',
      '0592/12 34 56',
      '+31.6.12345678',
      '06-12345678/06-87654321',
      '06-\u200B12345678',
    ],
    ...['06-12345678 / 050-1234567', '+31\u00A06\u00A012345678'],
  ]) {
    it(`are found: ${number}`, () => {
      const text = `Bel ${number}.`;
      assert.deepEqual(found(phonesIn(text), text), [number]);
    });
  }

  it('are found right behind a word for them', () => {
    for (const text of ['tel:0612345678', 'T.0612345678', 'mobiel/0612345678'])
      assert.deepEqual(found(phonesIn(text), text), ['0612345678']);
  });

  for (const text of [
    ...['Overleg 01.02.2021 14 uur', 'Van 09.30 - 10.30 11 uur', 'Overleg 01/02/2021 14 uur', 'Om 12:06 12 34 56 78'],
    ...['Zaak 2021/0612345678', 'Versie 01.2.3', 'Bestek 12.06.12.34.56.78'],
    ...['Overleg 01-02-2021 14 uur', 'Overleg op 06-12-2021 10.30 uur', 'Zaak 2021-0612345678', 'Bel 0800-1234567'],
    ...[
      'Kenmerk AB0612345678',
      'Kosten 0,12 34 56 78 90',
      'Versie 0.12.345.678',
      'Actie 01-I-a',
      'Bestek 0612345678901',
    ],
    ...['2020 2021 2022 2023', 'Dossier 35603 nr. 84', '1 2 3 4 5 6 7 8 9 10'],
  ]) {
    it(`are none: ${text}`, () => assert.deepEqual(found(phonesIn(text), text), []));
  }
});

describe('addresses of mail in a text', () => {
  for (const address of [
    ...[
      'a.bos@ncg.nl',
      'a.bos (at) ncg.nl',
      'a.bos[at]ncg[dot]nl',
      'a.bos {apenstaartje} ncg (punt) nl',
      'a.bos(@)ncg.nl',
    ],
    ...['a.bos＠ncg.nl', 'a.bos\u200B@ncg.nl', 'a.bos@\u00ADncg.nl'],
  ]) {
    it(`are found: ${address}`, () => {
      const text = `Schrijf ${address}, of bel.`;
      assert.deepEqual(found(addressesIn(text), text), [address]);
    });
  }

  for (const text of ['Piet @ kantoor', 'Om 10 uur (at) huis', 'Wie [at] wat', '(at) ncg.nl'])
    it(`are none: ${text}`, () => assert.deepEqual(addressesIn(text), []));
});

describe('where people live in a text', () => {
  for (const [text, ...homes] of [
    ['Bezoek aan Dorpsstraat 12', 'Dorpsstraat 12'],
    ['Bezoek aan Dorpsstraat 12-14', 'Dorpsstraat 12-14'],
    ['Bezoek aan Dorpsstraat 12a-c', 'Dorpsstraat 12a'],
    ['Bezoek aan Dorpsstraat 1–3', 'Dorpsstraat 1–3'],
    ['Bezoek aan Dorpsstr. 12a', 'Dorpsstr. 12a'],
    ['Bezoek aan Dorpsstr 12', 'Dorpsstr 12'],
    ['Bezoek aan Dorpsstraat nr. 12', 'Dorpsstraat nr. 12'],
    ['Bezoek aan Hoofdweg nummer 3', 'Hoofdweg nummer 3'],
    ['Schade Van Heemskerckstraat 5b herstellen', 'Heemskerckstraat 5b'],
    ['Stationsweg 3, 9726 AC Groningen', 'Stationsweg 3', '9726 AC'],
    ['Wonen op 9901AB', '9901AB'],
    ['Post naar 2012 AB Haarlem', '2012 AB'],
    ['Woudlaan 8, Noorderdijk 101', 'Woudlaan 8', 'Noorderdijk 101'],
  ] as const) {
    it(`is found: ${text}`, () => assert.deepEqual(found(homesIn(text), text), homes));
  }

  for (const text of [
    ...['Rijksweg 33 verbreden', 'Begroting 2021 EN 2022', 'Plan 2030 EU', 'Vermogen 2000 MW', 'Dorpsstraat 2021'],
    ...[
      'Mulderstraat afsluiten',
      'De straat 3 keer vegen',
      '1234 SS',
      'Onderweg 5 keer gestopt',
      'Kamerstuk 3456 AB12',
    ],
    ...['Budget 1500 EUR', 'Dorpsstraat 1.2', 'Overleg Dorpsstraat 1-2-2021'],
  ]) {
    it(`is not: ${text}`, () => assert.deepEqual(found(homesIn(text), text), []));
  }
});

describe('a telephone number or an address in a version for the public', () => {
  it('stands where it is asked for, or where the register lets it stand', () => {
    const text = 'actie 1: Bel 06-12345678 over Dorpsstraat 12\n';
    assert.deepEqual(stopsOf(text, { asked: ['telefoonnummers', 'adressen'] }), ['made']);
    assert.deepEqual(stopsOf(`${text}  mag openbaar: Dorpsstraat 12, 06-12345678\n`), ['made']);
    assert.deepEqual(stopsOf(text, { replaces: true }), ['made']);
  });
});

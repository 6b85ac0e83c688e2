/** Decisions and actions in one table: beside each other, or below each other with a word or a letter for what they are. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, table, wholeEntries } from './given.ts';

const rows = (subject: string) => [
  ['Nr', subject, 'Besluit', 'Actie', 'Eigenaar', 'Termijn'],
  ['1', 'Verslag vorige keer', 'Vastgesteld', '-', '', ''],
  ['2', 'Convenant', 'Akkoord', 'Convenant ondertekenen', 'DUO', 'Q2 2024'],
  ['3', 'Planning', 'De planning wordt vastgesteld', 'Planning aanpassen', 'Kees', '1-6-2024'],
  ['4', 'Rondvraag', '', 'Memo sturen', 'Els', ''],
];

describe('decisions and actions beside each other', () => {
  it('are both kept in a list, whatever says what they are about', () => {
    for (const subject of ['Agendapunt', 'Onderwerp', 'Punt', 'Bespreekpunt']) {
      const made = ofRows(rows(subject));
      const text = wholeEntries(made);
      assert.deepEqual([made.counts.get('besluit'), made.counts.get('actie')], [3, 3], subject);
      assert.match(text, /^actie(?: 2)?: Convenant ondertekenen\n {2}eigenaar: DUO\n {2}deadline: Q2 2024$/mu);
      assert.match(text, /^actie 4: Memo sturen\n(?: {2}.*\n)? {2}eigenaar: Els$/mu);
      assert.doesNotMatch(text, /^besluit.*: (?:Akkoord|Vastgesteld)$/mu);
      assert.deepEqual(doubtsIn(made), ['answerTitle', 'answerTitle']);
    }
  });

  it('are both kept in minutes', () => {
    const made = makeRegister(given([paragraph('Verslag BO 12 maart 2024'), table(rows('Agendapunt'))]), { name: 'x' });
    const text = made.text.replaceAll('\n\n', '\n');
    assert.match(text, /1\. Verslag vorige keer\n {6}Besluit – Vastgesteld\n/u);
    assert.match(
      text,
      /2\. Convenant\n {6}Besluit – Akkoord\n {6}Actie: Convenant ondertekenen\n {8}eigenaar: DUO\n {8}deadline: Q2 2024\n/u,
    );
    assert.match(
      text,
      /3\. Planning\n {6}Besluit: De planning wordt vastgesteld\n {6}Actie: Planning aanpassen\n {8}eigenaar: Kees\n/u,
    );
    assert.match(text, /4\. Rondvraag\n {6}Actie: Memo sturen\n {8}eigenaar: Els\n/u);
    assert.deepEqual(made.rest, []);
  });
});

describe('decisions and actions in one column', () => {
  it('are told apart by the letter or word before them', () => {
    for (const [one, other] of [
      ['B', 'A'],
      ['Besluit', 'Actie'],
      ['b', 'a'],
    ] as const) {
      const made = ofRows([
        ['Datum', 'Besluit/Actie', 'Door'],
        ['12-02-2024', `${one}: De collecte gaat naar het orgel`, ''],
        ['12-02-2024', `${other}: Orgel laten stemmen`, 'Jan'],
      ]);
      const text = wholeEntries(made);
      assert.match(text, /^besluit: De collecte gaat naar het orgel$/mu, one);
      assert.match(text, /^actie: Orgel laten stemmen\n(?: {2}.*\n)* {2}eigenaar: Jan$/mu);
      assert.ok(!doubtsIn(made).includes('mixedTitles'));
    }
  });

  it('are asked where nothing tells them apart', () => {
    for (const header of [
      'Besluit/Actie',
      'Besluiten en acties',
      'Actie of besluit',
      'Actie/besluit',
      'Besluit / actiepunt',
    ]) {
      const made = ofRows([
        ['Nr', header, 'Door'],
        ['1', 'De collecte gaat naar het orgel', ''],
        ['2', 'Orgel laten stemmen', 'Jan'],
      ]);
      assert.deepEqual(doubtsIn(made), ['mixedTitles'], header);
    }
  });
});

describe('a column of letters for decisions and actions', () => {
  it('is asked which kind is meant', () => {
    for (const header of ['B/A', 'A/B', 'B/A/I', 'A of B', 'Besluit (B) / Actie (A)']) {
      const made = ofRows([
        ['Nr', header, 'Omschrijving', 'Wie'],
        ['1', 'B', 'Contributie blijft gelijk', ''],
        ['2', 'A', 'Leden informeren', 'Piet'],
      ]);
      assert.deepEqual(doubtsIn(made), ['kindLetters'], header);
    }
  });
});

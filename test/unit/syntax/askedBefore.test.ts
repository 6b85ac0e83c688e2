/** Expressions that are tried only on a text that holds one of some words: each of their words has to be among those. */
import assert from 'node:assert/strict';
import { givesOtherDay } from '../../../server/src/syntax/dates/remark.ts';
import { readPostponement } from '../../../server/src/syntax/saidChange.ts';
import { outcomeIn } from '../../../server/src/syntax/statusWords.ts';

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const both = (texts: readonly string[]) => texts.flatMap((text) => [text, capital(text), text.toUpperCase()]);

describe('what is asked before an expression', () => {
  const moved = [
    ...[
      'uitgesteld',
      'uitstel',
      'uitstel verleend',
      'uitstel gegeven',
      'schuift',
      'schuift door',
      'schuift op',
      'verzet',
    ],
    ...['verschoven', 'doorgeschoven', 'verplaatst', 'verlengd', 'opgeschoven', 'verdaagd', 'opgeschort'],
  ];
  const named = ['deadline', 'nieuwe deadline', 'termijn', 'streefdatum', 'einddatum', 'opleverdatum', 'nieuwe datum'];
  const postponements = both([
    ...moved.flatMap((word) => ['tot', 'naar', 'tot en met', 't/m'].map((to) => `${word} ${to} 1 juni 2021`)),
    ...named.map((word) => `${word} 1 juni 2021`),
    ...['is', 'wordt', 'zijn', 'worden', 'wordt de', 'de', 'nogmaals', 'opnieuw', 'weer', 'is nogmaals'].map(
      (before) => `${before} verlengd tot 1 juni 2021`,
    ),
    'de deadline wordt 1 juni 2021',
  ]);
  for (const text of postponements) {
    it(`lets through the postponement ${text}`, () => {
      assert.equal(readPostponement({ text, start: 0, end: text.length })?.to.text, text.slice(-11));
    });
  }

  const moves = [
    ...['uitgesteld', 'uitstel', 'verschoven', 'verplaatst', 'verlengd', 'doorgeschoven', 'opgeschoven', 'verzet'],
    ...['gewijzigd', 'aangepast', 'bijgesteld', 'schuift', 'schuift op'],
  ];
  const remarks = both([
    ...moves.map((word) => `${word} naar 1 mei`),
    ...[
      'wordt 1 mei',
      'wordt nu mei',
      'nu mei',
      'is nu mei',
      'nieuwe datum: 1 mei',
      'nieuw termijn 1 mei',
      'nieuwe streefdatum 1 mei',
    ],
    ...[
      'elk jaar',
      'elke maand',
      'iedere week',
      'ieder kwartaal',
      'jaarlijks',
      'tweemaandelijkse',
      'wekelijks',
      'halfjaarlijks',
    ],
  ]);
  for (const text of [...remarks, 'x -> 1 mei', 'x → 1 mei', 'x => 1 mei'].map((one) => `(${one})`)) {
    it(`lets through the other day ${text}`, () => assert.equal(givesOtherDay(text), true));
  }

  const outcomes = both([
    ...['aangenomen', 'aanvaard', 'overgenomen', 'verworpen', 'afgewezen', 'niet aangenomen', 'ingetrokken'],
    ...['aangehouden', 'vervallen'],
  ]);
  for (const text of outcomes) {
    it(`lets through the outcome ${text}`, () => {
      for (const before of [
        '',
        'de motie is ',
        'Het amendement is ',
        'is ',
        'unaniem ',
        'met algemene stemmen ',
        'hoofdelijk ',
      ])
        assert.equal(outcomeIn(`${before}${text} (20 voor)`), text);
    });
  }
});

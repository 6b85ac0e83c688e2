import assert from 'node:assert/strict';
import { declaredNames, foldName, personParts, withoutHonorifics } from '../../../../server/src/model/index/names.ts';
import { readEntry } from '../../../../server/src/syntax/readEntry.ts';

describe('foldName', () => {
  for (const [typed, folded] of [
    ['NCG', 'ncg'],
    ['  Anja \t\u00a0Woortman ', 'anja woortman'],
    ['Mu\u0308ller', 'm\u00fcller'],
    ['ÉÉN', 'één'],
    ['Stut en steun', 'stut en steun'],
  ] as const) {
    it(typed, () => assert.equal(foldName(typed), folded));
  }
});

describe('declaredNames', () => {
  function check(text: string, ...expected: string[]): void {
    it(JSON.stringify(text), () => {
      const names = declaredNames(readEntry(text));
      assert.deepEqual(
        names.map(({ folded, source }) => `${source} ${folded}`),
        expected,
      );
      for (const { word } of names) assert.equal(text.slice(word.start, word.end), word.text);
    });
  }
  check('organisatie NCG: Nationaal Coördinator Groningen', 'identity ncg', 'title nationaal coördinator groningen');
  check(
    'organisatie X\n  ook bekend als: Stut en steun, A & B; C\n    D\n  verschreven als: Stut',
    ...['identity x', 'alias stut en steun', 'alias a & b', 'alias c', 'alias d', 'misspelling stut'],
  );
  check('organisatie V\n  ook bekend als: Overleg (VOG), VOG', 'identity v', 'alias overleg (vog)', 'alias vog');
  check('persoon Anja\n  ook bekend als: ANJA, Aan de Anja', 'identity anja', 'alias aan de anja');
  check('gremium DUO: duo', 'identity duo');
  check('organisatie V\n  ook bekend als: V: oud (a; b), (x', 'identity v', 'alias v: oud (a; b)', 'alias (x');
  check('organisatie', ...[]);
  check('actie 5: x', ...[]);
  check('blok A: Blok A', ...[]);
});

describe('withoutHonorifics', () => {
  for (const [name, bare] of [
    ['de heer Woortman', 'Woortman'],
    ['De heer drs. P.J. Woortman', 'Woortman'],
    ['mevrouw Van der Linden', 'Van der Linden'],
    ['mw. mr. dr. Vos', 'Vos'],
    ['A. Vos', 'Vos'],
    ['A.B.C. Vos', 'Vos'],
    ['Anja M. Vos', 'Anja Vos'],
    ['de NCG', 'NCG'],
    ['het Rijk', 'Rijk'],
    ['Dries Vos', 'Dries Vos'],
    ['Hetty', 'Hetty'],
    ['de heer', 'heer'],
    ['A.', 'A.'],
  ] as const) {
    it(name, () => assert.equal(withoutHonorifics(name), bare));
  }
});

describe('personParts', () => {
  for (const [name, ...parts] of [
    ['Anja Woortman', 'anja', 'woortman'],
    ['Nicoline van der Linden', 'nicoline', 'van der linden'],
    ['Olger van Dijk', 'olger', 'van dijk'],
    ['Jan Willem de Vries', 'jan', 'de vries'],
    ['Jan Jansen Smit', 'jan', 'smit'],
    ['mevrouw Anja Woortman', 'anja', 'woortman'],
    ['Anja M. Woortman', 'anja', 'woortman'],
    ['A. Woortman', 'woortman'],
    ['de heer A.B. Woortman', 'woortman'],
    ['mevrouw Woortman', 'woortman'],
    ['J. van der Berg', 'van der berg'],
    ['Anja'],
    ['van Lente'],
  ] as const) {
    it(name, () => assert.deepEqual(personParts(name), parts));
  }
});

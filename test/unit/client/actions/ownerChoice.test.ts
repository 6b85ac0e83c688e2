import assert from 'node:assert/strict';
import { ownerItems } from '../../../../client/src/actions/ownerChoice.ts';

const CHOICES = [
  { text: 'Anja Woortman (OBG)', detail: 'lid van DUO' },
  { text: 'Marc Hoenders', detail: 'persoon' },
];
const show = (typed: string, meaning?: { sentence: string; isKnown: boolean }) =>
  ownerItems(CHOICES, typed, meaning, { now: 'nu', asTyped: 'Zoals getypt', current: 'Marc Hoenders' }).map(
    ({ label, description, alwaysShow }) => `${label} | ${description}${alwaysShow === true ? ' | always' : ''}`,
  );
const NAMES = ['Anja Woortman (OBG) | lid van DUO', 'Marc Hoenders | persoon · nu'];

describe('the choice of an owner', () => {
  it('is the names, in the order of the server, while nothing is typed or one of them is', () => {
    assert.deepEqual(show('  '), NAMES);
    assert.deepEqual(show('Marc  Hoenders '), NAMES);
  });
  it('has who owns the action now behind all others, also when an organisation stands behind only one of both', () => {
    for (const current of ['Anja Woortman (OBG)', 'anja woortman']) {
      const words = { now: 'nu', asTyped: 'Zoals getypt', current };
      assert.deepEqual(
        ownerItems(CHOICES, '', undefined, words).map(({ description }) => description),
        ['persoon', 'lid van DUO · nu'],
      );
    }
  });
  it('takes any other text, below the names: Enter takes the name that fits', () => {
    assert.deepEqual(show('Marc H', { sentence: 'onbekend', isKnown: false }), [
      ...NAMES,
      'Zoals getypt | Marc H · onbekend | always',
    ]);
    assert.deepEqual(show('anja', { sentence: 'Bekend', isKnown: true }), [
      ...NAMES,
      'Zoals getypt | anja · Bekend | always',
    ]);
    assert.deepEqual(show('Anja'), [...NAMES, 'Zoals getypt | Anja | always']);
  });
});

/** A choice of words closes in the editor itself behind each of its words: none is taken by the next Tab or arrow key. */
import assert from 'node:assert/strict';
import { closingFilter, isKept } from '../../../../server/src/features/completion/closingFilter.ts';
import { fixture } from '../../../support/fixture.ts';
import { listAt } from './check.ts';

/** The labels that an editor keeps of the list of an empty value, while that is typed. */
function keptOf(marked: string, typed: string): string[] {
  const { items } = listAt(fixture(marked));
  return items.filter(({ label, filterText = label }) => isKept(typed, filterText)).map(({ label }) => label);
}

const STATUS = 'actie 1: X\n  status: $0';
const LISTS: Readonly<Record<string, string>> = {
  status: STATUS,
  'status of a promise': 'toezegging 1: X\n  status: $0',
  'status of a motion': 'motie 1: X\n  status: $0',
  level: 'gremium X\n  niveau: $0',
  'yes or no': 'persoon Jan\n  openbaar: $0',
  "a register's own":
    'register T: X\n  statussen: loopt = in uitvoering, bijna klaar = in uitvoering\nactie 1: X\n  status: $0',
};

describe('a choice of words', () => {
  for (const [name, marked] of Object.entries(LISTS)) {
    it(`has none left behind one of them: ${name}`, () => {
      const { items, isIncomplete } = listAt(fixture(marked));
      assert.ok(items.length > 1, 'there is a list');
      assert.equal(isIncomplete, false);
      for (const { label } of items) {
        assert.deepEqual(keptOf(marked, label), [], label);
        assert.ok(keptOf(marked, label.slice(0, -1)).includes(label), `${label} is found up to its last letter`);
      }
    });
  }

  it('has none left behind a word that is read as one of them', () => {
    for (const word of ['uitgevoerd', 'afgerond', 'voldaan', 'uitvoering gestart']) {
      assert.deepEqual(keptOf(STATUS, word), [], word);
    }
    assert.deepEqual(keptOf(STATUS, 'afger'), ['gereed']);
  });

  it('is asked for again when it would keep one behind another', () => {
    const own =
      'register T: X\n  statussen: loopt = in uitvoering, loopt nog = in uitvoering\nactie 1: X\n  status: $0';
    assert.equal(listAt(fixture(own)).isIncomplete, true);
    // `vertraging` is one of them, and the beginning of another.
    assert.equal(listAt(fixture('actie 1: X\n  planning: $0')).isIncomplete, true);
  });
});

describe('very many words of a register of its own', () => {
  it('are not held against each other: the list is asked for again', () => {
    // All as long: none is kept by the filter of another, so that nothing would end it early.
    const words = Array.from({ length: 400 }, (_, at) => `Woord${1000 + at} = open`).join(', ');
    assert.equal(listAt(fixture(`register T: X\n  statussen: ${words}\nactie 1: X\n  status: $0`)).isIncomplete, true);
  });
});

describe('the filter of a word', () => {
  it('is the word without its last letter, and what else finds it', () => {
    assert.equal(closingFilter('vervallen', []), 'vervalle');
    assert.equal(closingFilter('gereed', ['afgerond']), 'geree afgeron');
  });
  it('leaves out what would keep the word', () => assert.equal(closingFilter('gereed', ['dd']), 'geree'));
  it('of one letter is empty', () => assert.equal(closingFilter('A', []), ''));
});

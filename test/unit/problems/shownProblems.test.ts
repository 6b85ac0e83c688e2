import assert from 'node:assert/strict';
import { looksAfter } from '../../support/looks.ts';

/** The entries of whose problems the texts are made again. */
const shown = (fixture: string) => looksAfter(fixture).shown;

describe('the texts of the problems that are shown', () => {
  it('are made of the entry that is typed in; those of others are kept', () => {
    assert.deepEqual(shown('actie 1: A\nactie 2: $[B→C]\nactie 3: D\n'), ['actie 2']);
  });
  it('are kept below an entry that comes: where they stand is no part of them', () => {
    assert.deepEqual(shown('actie 1: A\n$[→actie 2: B\n]actie 3: D\n'), ['actie 2']);
  });
  it('are made of all that use a name that breaks, and of no other', () => {
    const text =
      'organisatie $[NCG→OBG]\nactie 1: A\n  organisaties: NCG\nactie 2: B\nactie 3: C\n  organisaties: NCG\n';
    assert.deepEqual(shown(text), ['actie 1', 'actie 3', 'organisatie OBG']);
  });
  it('are made of all that are shown when a heading changes', () => {
    const text = 'actie 9: Z\nblok A: A\n  status: $[loopt→besproken]\nactie 1: A\nactie 2: B\n';
    assert.deepEqual(shown(text), ['actie 1', 'actie 2', 'actie 9', 'blok A']);
  });
  it('are made each time where they point to another entry: that may stand elsewhere', () => {
    assert.deepEqual(shown('actie 1: $[A→B]\nactie 2: B\nactie 2: C\n'), ['actie 1', 'actie 2']);
  });
  it('are kept when another file changes that they do not hang on', () => {
    assert.deepEqual(shown('//- a.duo\nactie 1: A\n//- b.duo\nactie 2: $[B→C]\n'), ['actie 2']);
  });
});

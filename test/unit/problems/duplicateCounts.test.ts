import assert from 'node:assert/strict';
import { looksAfter } from '../../support/looks.ts';

/** The entries of which is asked who was first, besides those that are typed in. */
const counted = (fixture: string) => {
  const { duplicates, texts } = looksAfter(fixture);
  return duplicates.filter((one) => !texts.includes(one));
};

describe('who was first', () => {
  it('with a number is asked of all that have it, and of no other', () => {
    const { duplicates } = looksAfter('actie $[1→2]: A\nactie 2: B\nactie 3: C\nbesluit 2: D\n');
    assert.deepEqual(duplicates, ['actie 2', 'actie 2']);
  });
  it('with a number is asked in all files of the register, and not in another register', () => {
    const files = (code: string) => `//- a.duo\nregister L\nactie $[1→2]: A\n//- b.duo\nregister ${code}\nactie 2: B\n`;
    assert.deepEqual(looksAfter(files('L')).duplicates, ['actie 2', 'actie 2']);
    assert.deepEqual(looksAfter(files('M')).duplicates, ['actie 2']);
  });
  it('with a name or a moment is asked in the file alone', () => {
    const files = '//- a.duo\npersoon $[Cor→Anja]\npersoon Anja\npersoon Bea\n//- b.duo\npersoon Anja\n';
    assert.deepEqual(looksAfter(files).duplicates, ['persoon Anja', 'persoon Anja']);
    const moments =
      'moment $[de herfst→de zomer]: 1 juli 2021\nmoment de zomer: 2 juli 2021\nmoment de winter: 1 januari 2022\n';
    assert.deepEqual(looksAfter(moments).duplicates, ['moment de zomer', 'moment de zomer']);
    const layouts = 'indeling $[lang→kort]\nindeling kort\nindeling breed\n';
    assert.deepEqual(looksAfter(layouts).duplicates, ['indeling kort', 'indeling kort']);
  });
  it('is asked of no other entry when one says something else', () => {
    assert.deepEqual(counted('actie 1: $[A→B]\nactie 1: B\nactie 2: C\n'), []);
    assert.deepEqual(counted('persoon Anja\n  functie: $[voorzitter→griffier]\npersoon Anja\n'), []);
  });
  it('is asked of the registers of a file when one comes', () => {
    assert.deepEqual(looksAfter('register L: L\nactie 1: A\n$[→register M: M\n]').duplicates, [
      'register L',
      'register M',
    ]);
  });
  it('is asked of all entries when the file becomes a copy of another', () => {
    const list = (last: string) => `register L\nactie 1: A\nactie 2: B\nactie ${last}: C\n`;
    const { duplicates } = looksAfter(`//- a.duo\n${list('3')}//- b.duo\n${list('$[4→3]')}`);
    assert.deepEqual([...new Set(duplicates)], ['actie 1', 'actie 2', 'actie 3', 'register L']);
  });
});

import assert from 'node:assert/strict';
import { looksAfter, started } from '../../support/looks.ts';

describe('the rules about a text', () => {
  it('are asked of the entry that is typed in, and of no other', () => {
    const { texts } = looksAfter('register L\nactie 1: $[A→B]\nactie 2: C\n  na: 1\n');
    assert.deepEqual(texts, ['actie 1']);
  });
  it('are asked of entries that come, and of one whose text goes on with what is no entry any more', () => {
    assert.deepEqual(looksAfter('actie 1: A\n$[→actie 2: B\n]actie 3: C\n').texts, ['actie 2']);
    assert.deepEqual(looksAfter('actie 1: A\n$[actie→zomaar] 2: B\nactie 3: C\n').texts, ['actie 1']);
  });
  it('are not asked again when a heading, a name, the register or another file changes', () => {
    assert.deepEqual(looksAfter('blok A: A\n  deadline: $[1→2] mei 2021\nactie 1: A\n').texts, ['blok A']);
    assert.deepEqual(looksAfter('persoon $[Anja→Bea]\nactie 1: A\n  eigenaar: Anja\n').texts, ['persoon Bea']);
    assert.deepEqual(looksAfter('register L\n  peildatum: $[1→2] mei 2021\nactie 1: A\n').texts, ['register L']);
    assert.deepEqual(looksAfter('//- a.duo\nactie 1: A\n//- b.duo\nactie 2: $[B→C]\n').texts, ['actie 2']);
  });
  it('are asked of all entries when the comment at the top switches others off', () => {
    const { texts } = looksAfter('// duo: geen $[deadline-ontbreekt→eigenaar-ontbreekt]\nactie 1: A\nactie 2: B\n');
    assert.deepEqual(texts.slice(-2), ['actie 1', 'actie 2']);
  });
  it('are not asked again when another day has begun', () => {
    const { problems, watch } = started('actie 1: A\n  deadline: 24 maart 2021\n');
    const { texts, counted } = watch(() => problems.setDefaultDate({ setting: undefined, today: 18_711 + 365 }));
    assert.deepEqual([texts, counted], [[], ['actie 1']]);
  });
});

describe('the rules about a file', () => {
  it('are asked when the newest day of any history changes, and not for an older one', () => {
    const text = (day: string) => `register L\nactie 1: A\n  historie:\n    2 maart 2021: x\n    ${day}: y\n`;
    assert.deepEqual(looksAfter(text('1 $[maart→april] 2021')).files, ['register L']);
    assert.deepEqual(looksAfter(text('1 $[maart→februari] 2021')).files, []);
  });
});

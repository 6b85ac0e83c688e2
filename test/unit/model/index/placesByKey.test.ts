import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlacesByKey } from '../../../../server/src/model/index/placesByKey.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import type { PlacedEntry } from '../../../../server/src/syntax/entryList.ts';
import { assertGrowsInStep } from '../../../support/growth.ts';

interface Value {
  readonly placed: PlacedEntry;
  readonly word: string;
}

const entriesOf = (count: number) => [...readDocument('actie 1\n'.repeat(count)).entries];

describe('places by key', () => {
  const [first, second, third] = entriesOf(3) as [PlacedEntry, PlacedEntry, PlacedEntry];
  const words = (values: Iterable<Value>) => [...values].map(({ word }) => word);

  it('have nothing at first', () => {
    const places = new PlacesByKey<Value>();
    assert.deepEqual(places.get('a'), []);
    assert.deepEqual([places.has('a'), places.size, [...places.keys()], [...places.values()]], [false, 0, [], []]);
    places.delete('a', first);
    assert.equal(places.size, 0);
  });

  it('are in the order of the text, in whatever order they are put in', () => {
    const places = new PlacesByKey<Value>();
    places.add('a', { placed: third, word: 'derde' });
    assert.deepEqual(words(places.get('a')), ['derde']);
    places.add('a', { placed: first, word: 'eerste' });
    places.add('a', { placed: second, word: 'tweede' });
    places.add('b', { placed: second, word: 'anders' });
    assert.deepEqual(words(places.get('a')), ['eerste', 'tweede', 'derde']);
    assert.deepEqual(words(places.values()), ['eerste', 'tweede', 'derde', 'anders']);
    assert.deepEqual([places.size, [...places.keys()], places.has('b'), places.has('B')], [2, ['a', 'b'], true, false]);
  });

  it('of one entry under one key keep the order in which they were put in', () => {
    const places = new PlacesByKey<Value>();
    places.add('a', { placed: second, word: 'identiteit' });
    places.add('a', { placed: second, word: 'bijnaam' });
    places.add('a', { placed: first, word: 'eerste' });
    places.add('a', { placed: second, word: 'verschrijving' });
    assert.deepEqual(words(places.get('a')), ['eerste', 'identiteit', 'bijnaam', 'verschrijving']);
    // All that the entry has there goes, and the one that is left is found as before.
    places.delete('a', second);
    assert.deepEqual(words(places.get('a')), ['eerste']);
    places.delete('a', second);
    assert.deepEqual(words(places.get('a')), ['eerste']);
    places.delete('a', first);
    assert.deepEqual([places.has('a'), places.size, places.get('a')], [false, 0, []]);
  });

  it('of one entry alone are gone all at once, and the key with them', () => {
    const places = new PlacesByKey<Value>();
    places.add('a', { placed: first, word: 'identiteit' });
    places.add('a', { placed: first, word: 'bijnaam' });
    places.delete('a', second);
    assert.deepEqual(words(places.get('a')), ['identiteit', 'bijnaam']);
    places.delete('a', first);
    assert.deepEqual([places.has('a'), places.size, [...places.keys()], places.get('a')], [false, 0, [], []]);
  });

  it('that were handed out stay as they were when something goes', () => {
    const places = new PlacesByKey<Value>();
    for (const placed of [first, second, third]) places.add('a', { placed, word: `${placed.index}` });
    const before = places.get('a');
    places.delete('a', second);
    assert.deepEqual(words(before), ['0', '1', '2']);
    assert.deepEqual(words(places.get('a')), ['0', '2']);
  });

  for (const [name, of] of [
    ['from the first on', (all: PlacedEntry[]) => all],
    ['from the last on', (all: PlacedEntry[]) => all.toReversed()],
    ['but for one', (all: PlacedEntry[]) => all.slice(1)],
  ] as const) {
    it(`of very many with one key go ${name} at the cost of each`, () => {
      assertGrowsInStep((size) => {
        const places = new PlacesByKey<Value>();
        const entries = entriesOf(size);
        for (const placed of entries) places.add('a', { placed, word: '' });
        const gone = of(entries);
        return () => {
          for (const placed of gone) places.delete('a', placed);
          assert.equal(places.get('a').length, size - gone.length);
        };
      }, 3000);
    });
  }

  it('that come before very many with their key are put in at the cost of each', () => {
    assertGrowsInStep((size) => {
      const places = new PlacesByKey<Value>();
      const entries = entriesOf(2 * size);
      for (const placed of entries.slice(size)) places.add('a', { placed, word: '' });
      return () => {
        for (const placed of entries.slice(0, size)) places.add('a', { placed, word: '' });
      };
    }, 1000);
  });

  it('are what plain lists are through any additions and removals', () => {
    const entries = entriesOf(150);
    const someStep = fc.record({ add: fc.boolean(), key: fc.constantFrom('a', 'b', 'c'), at: fc.nat(149) });
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 80 }), (steps) => {
        const places = new PlacesByKey<Value>();
        const plain = new Map<string, Value[]>();
        steps.forEach(({ add, key, at }, step) => {
          const placed = entries[at]!;
          const values = plain.get(key) ?? [];
          if (add) {
            const value = { placed, word: `${step}` };
            places.add(key, value);
            plain.set(
              key,
              [...values, value].toSorted((a, b) => a.placed.index - b.placed.index),
            );
          } else {
            places.delete(key, placed);
            plain.set(
              key,
              values.filter((value) => value.placed !== placed),
            );
          }
          for (const one of ['a', 'b', 'c']) {
            const wanted = plain.get(one) ?? [];
            assert.deepEqual(words(places.get(one)), words(wanted));
            assert.equal(places.has(one), wanted.length > 0);
          }
        });
        const kept = [...plain].filter(([, values]) => values.length > 0);
        assert.equal(places.size, kept.length);
        assert.deepEqual([...places.keys()].sort(), kept.map(([key]) => key).sort());
        assert.deepEqual(words(places.values()).sort(), words(kept.flatMap(([, values]) => values)).sort());
      }),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChunkMemo } from '../../../server/src/syntax/chunkMemo.ts';
import { comparePlaces, EntryList, type EntrySource, PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { runs } from '../../support/runs.ts';

/** Nothing is read here: where entries stand follows from their lengths alone. */
const SOURCE = {
  read: () => assert.fail('an entry was read'),
  readHead: () => assert.fail('an entry was read'),
} as unknown as EntrySource;

const someEntry = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat(6));
const entriesOf = (sizes: readonly (readonly [number, number])[]) =>
  sizes.map(([length, lineBreaks]) => new PlacedEntry(length, lineBreaks, 'actie'));

/** As many entries as wanted, of lengths that differ. */
const many = (count: number) => entriesOf(Array.from({ length: count }, (_, i) => [1 + (i % 7), i % 3] as const));

/** Everything that can be asked of a list is what a plain array of the same entries says. */
function checkSame(list: EntryList, plain: readonly PlacedEntry[]): void {
  assert.equal(list.size, plain.length);
  assert.ok([...list].every((placed, at) => placed === plain[at]));
  let start = 0;
  let line = 0;
  // From the last to the first, so that nothing is right because it was asked for in order.
  const places = plain.map((placed) => {
    const place = { start, line };
    start += placed.length;
    line += placed.lineBreaks;
    return place;
  });
  for (let index = plain.length - 1; index >= 0; index--) {
    const placed = plain[index]!;
    const { start, line } = places[index]!;
    assert.deepEqual([placed.start, placed.line, placed.index], [start, line, index]);
    assert.equal(list.before(placed), plain[index - 1]);
    assert.equal(list.after(placed), plain[index + 1]);
    assert.equal(list.at(start), placed);
    assert.equal(list.at(start + placed.length - 1), placed);
  }
  assert.equal(list.at(start), plain.at(-1));
  assert.equal(list.at(start + 1000), plain.at(-1));
  assert.ok(plain.every((placed, at) => at === 0 || comparePlaces(plain[at - 1]!, placed) < 0));
  assert.equal(comparePlaces(plain[0]!, plain[0]!), 0);
  checkChunks(list);
}

/** No chunk is empty or too large, and each knows its entries and its place. */
function checkChunks({ chunks }: EntryList): void {
  chunks.forEach((chunk, order) => {
    assert.equal(chunk.order, order);
    assert.ok(chunk.entries.length >= 1 && chunk.entries.length <= 128, `${chunk.entries.length} in a chunk`);
    assert.ok(chunk.entries.every((placed, at) => placed.chunk === chunk && placed.at === at));
    assert.equal(
      chunk.length,
      chunk.entries.reduce((sum, { length }) => sum + length, 0),
    );
    assert.equal(
      chunk.lineBreaks,
      chunk.entries.reduce((sum, { lineBreaks }) => sum + lineBreaks, 0),
    );
    assert.equal(chunk.start, chunk.entries[0]!.start);
    assert.equal(chunk.line, chunk.entries[0]!.line);
    assert.equal(chunk.index, chunk.entries[0]!.index);
  });
}

describe('a list of entries', () => {
  for (const count of [1, 64, 65, 128, 129, 5000]) {
    it(`of ${count} is those entries`, () => {
      const plain = many(count);
      const list = new EntryList(SOURCE, plain);
      checkSame(list, plain);
      assert.equal(list.chunks.length, Math.ceil(count / 64));
    });
  }

  it('of an empty text is one empty entry', () => {
    const [empty] = entriesOf([[0, 0]]);
    const list = new EntryList(SOURCE, [empty!]);
    assert.deepEqual([list.size, list.at(0), list.at(5)], [1, empty, empty]);
    assert.deepEqual([empty!.start, empty!.line, empty!.index], [0, 0, 0]);
    assert.deepEqual([list.before(empty!), list.after(empty!)], [undefined, undefined]);
  });

  const somePlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const someChange = fc.oneof(
    fc.record({
      kind: fc.constant('splice' as const),
      at: somePlace,
      count: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 700 })),
      added: fc.oneof(fc.array(someEntry, { maxLength: 3 }), fc.array(someEntry, { minLength: 100, maxLength: 400 })),
      /** Only some of them are asked for in between. */
      asked: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('change' as const), at: somePlace, to: someEntry, asked: fc.boolean() }),
  );

  it('stays what a plain array is through any splices and changes, of thousands of entries too', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(200), fc.nat(4000)), fc.array(someChange, { maxLength: 8 }), (count, changes) => {
        const plain = many(count + 1);
        const list = new EntryList(SOURCE, plain);
        for (const change of changes) {
          const first = Math.floor(change.at * plain.length);
          if (change.kind === 'change') {
            const placed = plain[first]!;
            [placed.length, placed.lineBreaks] = change.to;
            list.changed(placed);
          } else {
            const last = Math.min(plain.length, first + change.count) - 1;
            // Something is left, since a text has at least one entry.
            const isAll = first === 0 && last === plain.length - 1;
            const added = entriesOf(isAll && change.added.length === 0 ? [[1, 0]] : change.added);
            list.splice(plain[first]!, plain[last]!, added);
            plain.splice(first, last - first + 1, ...added);
          }
          if (change.asked) checkSame(list, plain);
          else checkChunks(list);
        }
        checkSame(list, plain);
      }),
      { numRuns: runs(60) },
    );
  });

  it('an entry that is put back stays the same object and is not lost', () => {
    const plain = many(300);
    const list = new EntryList(SOURCE, plain);
    const [added] = entriesOf([[5, 1]]);
    list.splice(plain[70]!, plain[70]!, [plain[70]!, added!]);
    plain.splice(71, 0, added!);
    checkSame(list, plain);
    list.splice(plain[10]!, plain[200]!, [plain[10]!]);
    plain.splice(11, 190);
    checkSame(list, plain);
  });
});

describe('what is computed of each chunk', () => {
  /** A memo of the entries of a chunk, and how often it was computed. */
  function counted() {
    const seen = { count: 0 };
    const memo = new ChunkMemo<readonly number[]>((chunk) => {
      seen.count++;
      return chunk.entries.map(({ length }) => length);
    });
    return { memo, seen };
  }

  it('is kept until an entry of that chunk changes, and computed for that chunk alone', () => {
    const plain = many(640);
    const list = new EntryList(SOURCE, plain);
    const { memo, seen } = counted();
    const all = () => list.chunks.flatMap((chunk) => memo.get(chunk));
    const lengths = () => plain.map(({ length }) => length);
    assert.equal(memo.peek(list.chunks[3]!), undefined);
    assert.deepEqual(all(), lengths());
    assert.deepEqual(all(), lengths());
    assert.equal(seen.count, 10);
    assert.equal(memo.peek(list.chunks[3]!), memo.get(list.chunks[3]!));

    plain[200]!.length = 77;
    list.changed(plain[200]!);
    assert.equal(memo.peek(plain[200]!.chunk), undefined);
    assert.deepEqual(all(), lengths());
    assert.equal(seen.count, 11);

    const [added] = entriesOf([[9, 1]]);
    list.splice(plain[0]!, plain[0]!, [added!, plain[0]!]);
    plain.unshift(added!);
    assert.deepEqual(all(), lengths());
    assert.equal(seen.count, 12);

    // Over three chunks: what is left of them is one.
    list.splice(plain[100]!, plain[230]!, []);
    plain.splice(100, 131);
    const before = seen.count;
    assert.deepEqual(all(), lengths());
    assert.equal(seen.count, before + 1);

    // A chunk that becomes too large falls apart; the others are left alone.
    const more = many(120);
    list.splice(plain[300]!, plain[300]!, [plain[300]!, ...more]);
    plain.splice(301, 0, ...more);
    const then = seen.count;
    assert.deepEqual(all(), lengths());
    assert.equal(seen.count, then + 3);
  });

  it('is computed again when it is told to forget, and each memo knows its own', () => {
    const list = new EntryList(SOURCE, many(100));
    const [one, other] = [counted(), counted()];
    for (const chunk of list.chunks) assert.deepEqual(one.memo.get(chunk), other.memo.get(chunk));
    one.memo.forget(list.chunks[1]!);
    assert.equal(one.memo.peek(list.chunks[1]!), undefined);
    for (const chunk of list.chunks) {
      one.memo.get(chunk);
      other.memo.get(chunk);
    }
    assert.deepEqual([one.seen.count, other.seen.count], [3, 2]);
  });

  it('is right through any changes', () => {
    const someStep = fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      count: fc.integer({ min: 0, max: 200 }),
      added: fc.nat(200),
    });
    fc.assert(
      fc.property(fc.nat(600), fc.array(someStep, { maxLength: 8 }), (count, steps) => {
        const plain = many(count + 1);
        const list = new EntryList(SOURCE, plain);
        const { memo } = counted();
        for (const step of steps) {
          const first = Math.floor(step.at * plain.length);
          const last = Math.min(plain.length, first + step.count + 1) - 1;
          const added = many(step.added + 1);
          list.splice(plain[first]!, plain[last]!, added);
          plain.splice(first, last - first + 1, ...added);
          added[0]!.length += 3;
          list.changed(added[0]!);
          assert.deepEqual(
            list.chunks.flatMap((chunk) => memo.get(chunk)),
            plain.map(({ length }) => length),
          );
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

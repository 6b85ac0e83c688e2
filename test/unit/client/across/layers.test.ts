import assert from 'node:assert/strict';
import { circlesOf, closingArcs } from '../../../../client/src/across/circles.ts';
import { layersOf } from '../../../../client/src/across/layers.ts';

const arcs = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([from, to]) => ({ from, to }));

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

describe('circles in a graph', () => {
  it('are those that come back to themselves, each with a number of its own', () => {
    const found = circlesOf(7, arcs([0, 1], [1, 2], [2, 1], [3, 4], [4, 5], [5, 3], [6, 6]));
    assert.equal(found[0], undefined);
    assert.ok(found[1] !== undefined && found[1] === found[2]);
    assert.ok(found[3] !== undefined && found[3] === found[4] && found[4] === found[5] && found[3] !== found[1]);
    assert.notEqual(found[6], undefined);
  });

  it('are gone without the arcs that close them, whatever the graph', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = numbers(seed);
      const count = 1 + next(12);
      const some = Array.from({ length: next(30) }, () => ({ from: next(count), to: next(count) }));
      const closing = closingArcs(count, some);
      const left = some.filter((_, at) => !closing.has(at));
      assert.ok(
        circlesOf(count, left).every((one) => one === undefined),
        `seed ${seed}`,
      );
      assert.equal(
        closing.size > 0,
        circlesOf(count, some).some((one) => one !== undefined),
        `seed ${seed}`,
      );
    }
  });

  it('of a chain of a hundred thousand are looked for without a deep stack', () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => ({ from: at, to: at + 1 }));
    assert.equal(closingArcs(100_001, chain).size, 0);
    assert.equal(closingArcs(100_001, [...chain, { from: 100_000, to: 0 }]).size, 1);
  });
});

describe('a graph in layers', () => {
  it('has each behind what it waits for, and a source beside that', () => {
    const { nodes, layers } = layersOf(5, arcs([0, 1], [1, 2], [3, 2], [0, 2]), []);
    assert.deepEqual(
      nodes.map(({ layer }) => layer),
      [0, 1, 2, 1, 0],
    );
    assert.equal(layers, 3);
  });

  it('passes an arc over several layers between the nodes there', () => {
    const { arcs: shown, nodes } = layersOf(3, arcs([0, 1], [1, 2], [0, 2]), []);
    const long = shown.find(({ at }) => at === 2)!;
    assert.deepEqual(
      long.passes.map(({ layer }) => layer),
      [1],
    );
    assert.ok(Math.abs(long.passes[0]!.y - nodes[1]!.y) >= 0.5);
  });

  it('turns an arc that closes a circle, and says so', () => {
    const { arcs: shown, nodes } = layersOf(2, arcs([0, 1], [1, 0]), []);
    assert.deepEqual(
      shown.map(({ isBack }) => isBack),
      [false, true],
    );
    assert.ok(nodes[0]!.layer < nodes[1]!.layer);
  });

  it('keeps those together that are the same', () => {
    const { nodes, arcs: shown } = layersOf(4, arcs([0, 1], [1, 2]), arcs([1, 3]));
    assert.equal(nodes[3]!.layer, nodes[1]!.layer);
    assert.equal(Math.abs(nodes[3]!.y - nodes[1]!.y), 1);
    assert.equal(shown.length, 2);
  });

  it('lets no two nodes stand on each other, and nothing above the first row, whatever the graph', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = numbers(seed);
      const count = 1 + next(20);
      const pick = () => ({ from: next(count), to: next(count) });
      const some = Array.from({ length: next(40) }, pick);
      const pairs = Array.from({ length: next(4) }, pick);
      const { nodes, rows, arcs: shown, layers } = layersOf(count, some, pairs);
      const places = nodes.map(({ layer, y }) => ({ layer, y }));
      for (const [at, one] of places.entries()) {
        assert.ok(one.y >= 0.499 && one.y <= rows - 0.499 && one.layer < layers, `seed ${seed}`);
        for (const other of places.slice(at + 1)) {
          assert.ok(other.layer !== one.layer || Math.abs(other.y - one.y) > 0.999, `seed ${seed}`);
        }
      }
      for (const { at, isBack } of shown) {
        const [from, to] = [nodes[some[at]!.from]!, nodes[some[at]!.to]!];
        assert.equal(from.layer < to.layer, !isBack, `seed ${seed}`);
      }
    }
  });

  it('of nothing is nothing', () => {
    assert.deepEqual(layersOf(0, [], []), { nodes: [], arcs: [], layers: 0, rows: 0 });
  });

  it('keep an arc straight where all of them pass more places than anybody can follow', () => {
    const count = 120;
    const chain = Array.from({ length: count - 1 }, (_, at) => ({ from: at, to: at + 1 }));
    const over = chain.flatMap(({ from }) => chain.slice(from + 1).map(({ to }) => ({ from, to })));
    const { arcs, nodes } = layersOf(count, [...chain, ...over.slice(0, 2_000)], []);
    const passes = arcs.reduce((sum, arc) => sum + arc.passes.length, 0);
    assert.ok(passes <= 3_000, `${passes}`);
    assert.ok(arcs.every((arc) => arc.passes.every(({ layer, y }) => Number.isFinite(layer) && Number.isFinite(y))));
    // One that is drawn with its places has all of them.
    for (const { at, passes: own } of arcs) {
      const { from, to } = [...chain, ...over][at]!;
      assert.ok(own.length === 0 || own.length === nodes[to]!.layer - nodes[from]!.layer - 1);
    }
    assert.ok(arcs.some(({ passes: own }) => own.length > 0));
  });
});

/**
 * Nodes in layers from left to right, so that arcs go one way: first what has to be first. An arc over more layers than one passes
 * between the nodes of those in between, at a place of its own. Units are rows and layers; nothing here knows of a drawing.
 */
import { type Arc, closingArcs, targetsOf } from './circles.ts';

/** A node, with the nodes that stand together with it, one below another; or the place where an arc passes a layer. */
interface Item {
  /** Empty for a passing arc. */
  readonly nodes: readonly number[];
  readonly layer: number;
  /** The items that it is linked with in the layer before, and behind. */
  readonly before: Item[];
  readonly behind: Item[];
  /** The middle, in rows. */
  y: number;
}

export interface LayeredNode {
  readonly layer: number;
  /** The middle, in rows from 0. */
  readonly y: number;
}

export interface LayeredArc {
  /** The place of the arc in the row that was given. */
  readonly at: number;
  /** True for one that goes back, since it closes a circle. */
  readonly isBack: boolean;
  /** Where it passes each layer between its ends, from left to right; nowhere where it goes straight. */
  readonly passes: readonly LayeredNode[];
}

export interface Layers {
  readonly nodes: readonly LayeredNode[];
  /** Without those between nodes that stand together. */
  readonly arcs: readonly LayeredArc[];
  readonly layers: number;
  readonly rows: number;
}

/** The number of times that each layer is put in order by its neighbours. */
const SWEEPS = 6;
/** Rows between two parts that are not linked. */
const GAP = 0.5;
const PASS_HEIGHT = 0.5;
/** The most places that all arcs pass: in more lines nobody sees anything, and a browser stands still. The others go straight. */
const MOST_PASSES = 3_000;

/**
 * Puts nodes in layers. Costs a few times the nodes, the arcs and the layers that these pass.
 * @param pairs nodes that stand together, in the same layer.
 */
export function layersOf(count: number, arcs: readonly Arc[], pairs: readonly Arc[]): Layers {
  const groupOf = together(count, pairs);
  const groups = new Set(groupOf).size;
  const between = arcs.flatMap(({ from, to }, at) => {
    const [a, b] = [groupOf[from]!, groupOf[to]!];
    return a === b ? [] : [{ from: a, to: b, at }];
  });
  const closing = closingArcs(groups, between);
  const forward = between.map(({ from, to, at }, place) =>
    closing.has(place) ? { from: to, to: from, at, isBack: true } : { from, to, at, isBack: false },
  );
  const layerOf = longestPaths(groups, forward);
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (let node = 0; node < count; node++) members[groupOf[node]!]!.push(node);
  const items = members.map((nodes, group): Item => ({ nodes, layer: layerOf[group]!, before: [], behind: [], y: 0 }));
  const passing: Item[] = [];
  const passesOf = forward.map(({ from, to }): Item[] => {
    const passes: Item[] = [];
    let last = items[from]!;
    const count = layerOf[to]! - layerOf[from]! - 1;
    if (passing.length + count > MOST_PASSES) {
      link(last, items[to]!);
      return passes;
    }
    for (let layer = layerOf[from]! + 1; layer < layerOf[to]!; layer++) {
      const pass: Item = { nodes: [], layer, before: [], behind: [], y: 0 };
      link(last, pass);
      passes.push(pass);
      passing.push(pass);
      last = pass;
    }
    link(last, items[to]!);
    return passes;
  });
  let rows = 0;
  for (const part of partsOf([...items, ...passing])) rows = placePart(part, rows) + GAP;
  const nodes: LayeredNode[] = [];
  for (const item of items) {
    item.nodes.forEach((node, at) => {
      nodes[node] = { layer: item.layer, y: item.y - item.nodes.length / 2 + at + 0.5 };
    });
  }
  return {
    nodes,
    arcs: forward.map(({ at, isBack }, place) => ({ at, isBack, passes: passesOf[place]! })),
    layers: 1 + items.reduce((most, { layer }) => Math.max(most, layer), -1),
    rows: Math.max(0, rows - GAP),
  };
}

function link(before: Item, behind: Item): void {
  before.behind.push(behind);
  behind.before.push(before);
}

/** Of each node the number of the group that stands together, from 0 in the order of the nodes. */
function together(count: number, pairs: readonly Arc[]): number[] {
  const all = [...pairs, ...pairs.map(({ from, to }) => ({ from: to, to: from }))];
  const targets = targetsOf(count, all);
  const groupOf = new Array<number>(count).fill(-1);
  let groups = 0;
  for (let start = 0; start < count; start++) {
    if (groupOf[start] !== -1) continue;
    const left = [start];
    groupOf[start] = groups;
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      for (const to of targets[node]!) {
        if (groupOf[to] !== -1) continue;
        groupOf[to] = groups;
        left.push(to);
      }
    }
    groups++;
  }
  return groupOf;
}

/** The layer of each: behind all that comes before it, and no further left than what comes behind it asks. No circle may be left. */
function longestPaths(count: number, arcs: readonly Arc[]): number[] {
  const targets = targetsOf(count, arcs);
  const waiting = new Array<number>(count).fill(0);
  for (const { to } of arcs) waiting[to] = waiting[to]! + 1;
  const isSource = waiting.map((left) => left === 0);
  const layer = new Array<number>(count).fill(0);
  const order = waiting.flatMap((left, node) => (left === 0 ? [node] : []));
  for (const node of order) {
    for (const to of targets[node]!) {
      layer[to] = Math.max(layer[to]!, layer[node]! + 1);
      waiting[to] = waiting[to]! - 1;
      if (waiting[to] === 0) order.push(to);
    }
  }
  // What nothing comes before stands beside what it comes before.
  for (let node = 0; node < count; node++) {
    if (!isSource[node] || targets[node]!.length === 0) continue;
    layer[node] = targets[node]!.reduce((least, to) => Math.min(least, layer[to]!), Number.POSITIVE_INFINITY) - 1;
  }
  return layer;
}

/** Items that are linked, in rows: the first is that with the first item. */
function partsOf(items: readonly Item[]): Item[][] {
  const seen = new Set<Item>();
  const parts: Item[][] = [];
  for (const start of items) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const item of part) {
      for (const other of [...item.before, ...item.behind]) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** Puts a part below a row; the row at its end. */
function placePart(part: readonly Item[], top: number): number {
  const byLayer = new Map<number, Item[]>();
  for (const item of part) {
    const row = byLayer.get(item.layer);
    if (row === undefined) byLayer.set(item.layer, [item]);
    else row.push(item);
  }
  const layers = [...byLayer].sort(([a], [b]) => a - b).map(([, row]) => row);
  for (const row of layers) stack(row, () => undefined);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isRight = sweep % 2 === 0;
    for (const row of isRight ? layers : [...layers].reverse()) {
      const wanted = new Map(row.map((item) => [item, middleOf(isRight ? item.before : item.behind) ?? item.y]));
      // A sort that is stable: what wants the same place keeps its order.
      row.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
      stack(row, (item) => wanted.get(item));
    }
  }
  const least = part.reduce((low, item) => Math.min(low, item.y - heightOf(item) / 2), Number.POSITIVE_INFINITY);
  let end = top;
  for (const item of part) {
    item.y += top - least;
    end = Math.max(end, item.y + heightOf(item) / 2);
  }
  return end;
}

/** Puts a layer in its order without overlap, as near as that goes to where each wants to be. */
function stack(row: readonly Item[], wantedOf: (item: Item) => number | undefined): void {
  let end = Number.NEGATIVE_INFINITY;
  let [moved, count] = [0, 0];
  for (const item of row) {
    const half = heightOf(item) / 2;
    const wanted = wantedOf(item);
    item.y = Math.max(wanted ?? (Number.isFinite(end) ? end + half : half), end + half);
    end = item.y + half;
    if (wanted === undefined) continue;
    moved += item.y - wanted;
    count++;
  }
  // All were pushed down only: on average they stand where they want to.
  if (count > 0) for (const item of row) item.y -= moved / count;
}

function heightOf({ nodes }: Item): number {
  return nodes.length === 0 ? PASS_HEIGHT : nodes.length;
}

function middleOf(items: readonly Item[]): number | undefined {
  return items.length === 0 ? undefined : items.reduce((sum, { y }) => sum + y, 0) / items.length;
}

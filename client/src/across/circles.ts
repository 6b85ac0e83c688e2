/** Circles in a graph: which nodes come back to themselves, and which arcs to turn so that none does. Nodes are whole numbers from 0. */

export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** Of each node the nodes that arcs go to, in the order of the arcs. */
export function targetsOf(count: number, arcs: readonly Arc[]): readonly (readonly number[])[] {
  const targets: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of arcs) targets[from]?.push(to);
  return targets;
}

/**
 * Of each node the number of the circle that it is part of: those that come to each other have the same one. Undefined of a node in none.
 * Costs the nodes and the arcs.
 */
export function circlesOf(count: number, arcs: readonly Arc[]): readonly (number | undefined)[] {
  const order = finishOrder(targetsOf(count, arcs));
  const sources = targetsOf(
    count,
    arcs.map(({ from, to }) => ({ from: to, to: from })),
  );
  const partOf = new Array<number | undefined>(count).fill(undefined);
  const sizes: number[] = [];
  for (const start of order.reverse()) {
    if (partOf[start] !== undefined) continue;
    const part = sizes.length;
    sizes.push(0);
    const left = [start];
    partOf[start] = part;
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      sizes[part] = sizes[part]! + 1;
      for (const source of sources[node] ?? []) {
        if (partOf[source] !== undefined) continue;
        partOf[source] = part;
        left.push(source);
      }
    }
  }
  const own = new Set(arcs.filter(({ from, to }) => from === to).map(({ from }) => from));
  return partOf.map((part, node) => (part !== undefined && (sizes[part]! > 1 || own.has(node)) ? part : undefined));
}

/** The places of the arcs that close a circle, on a walk through the nodes in their order; without them there is none. */
export function closingArcs(count: number, arcs: readonly Arc[]): ReadonlySet<number> {
  const leaving: number[][] = Array.from({ length: count }, () => []);
  arcs.forEach(({ from }, at) => {
    leaving[from]?.push(at);
  });
  const closing = new Set<number>();
  const state = new Uint8Array(count);
  for (let start = 0; start < count; start++) {
    if (state[start] !== NEW) continue;
    state[start] = OPEN;
    const way = [{ node: start, next: 0 }];
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const at = leaving[top.node]![top.next++];
      if (at === undefined) {
        state[top.node] = DONE;
        way.pop();
        continue;
      }
      const { to } = arcs[at]!;
      if (state[to] === OPEN) closing.add(at);
      else if (state[to] === NEW) {
        state[to] = OPEN;
        way.push({ node: to, next: 0 });
      }
    }
  }
  return closing;
}

const NEW = 0;
const OPEN = 1;
const DONE = 2;

/** The nodes in the order in which a walk leaves them. */
function finishOrder(targets: readonly (readonly number[])[]): number[] {
  const seen = new Uint8Array(targets.length);
  const order: number[] = [];
  for (let start = 0; start < targets.length; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const way = [{ node: start, next: 0 }];
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const to = targets[top.node]![top.next++];
      if (to === undefined) {
        order.push(top.node);
        way.pop();
      } else if (seen[to] === 0) {
        seen[to] = 1;
        way.push({ node: to, next: 0 });
      }
    }
  }
  return order;
}

/** What waits for what as a drawing: boxes in layers from left to right, with lines between them. */
import type { ConnectionLink, ConnectionNode, Connections } from '../../../protocol/across.ts';
import { cutOff, type Drawing, round, type Shape } from '../pages/drawing.ts';
import { type AcrossWords, filled } from './acrossMessages.ts';
import { deadlineText, nameOf } from './actionLines.ts';
import { circlesOf } from './circles.ts';
import { type GraphView, graphParts, registerOf, wantedLinks } from './graphParts.ts';
import { type LayeredNode, layersOf } from './layers.ts';

const BOX = { width: 220, height: 46 };
const STEP = { x: 310, y: 60 };
const LONGEST_TITLE = 27;
const LONGEST_DETAIL = 30;
const HEAD = 7;
const BACK_ASIDE = 14;

export interface Graph {
  /** Those of the view, with the nodes that they link. */
  readonly links: readonly ConnectionLink[];
  /** True of a link that is part of a circle, by its place. */
  readonly inCircle: readonly boolean[];
  /** The number of nodes that those links have, drawn or not. */
  readonly nodes: number;
  /** The part that is drawn, from 0, of so many. */
  readonly part: number;
  readonly parts: number;
  /** The places of the nodes that are drawn, in the order of their boxes: layer by layer, from top to bottom. */
  readonly drawn: readonly number[];
  readonly linesDrawn: number;
  /** Where each drawn node stands, by its place. */
  readonly layerOf: ReadonlyMap<number, number>;
  /** Undefined without links. */
  readonly drawing: Drawing | undefined;
}

/** The part of a view as a drawing. Costs the links, and what is drawn. */
export function graphOf(connections: Connections, view: GraphView, words: AcrossWords): Graph {
  const { nodes } = connections;
  const wanted = wantedLinks(connections, view);
  const circles = circlesOf(
    nodes.length,
    wanted.filter(({ kind }) => kind === 'na'),
  );
  const inCircle = wanted.map(
    ({ kind, from, to }) => kind === 'na' && circles[from] !== undefined && circles[from] === circles[to],
  );
  const linked = new Set(wanted.flatMap(({ from, to }) => [from, to]));
  const parts = graphParts(wanted, nodes, view);
  const part = Math.max(0, Math.min(view.part, parts.length - 1));
  const chosen = parts[part] ?? [];
  const placeOf = new Map(chosen.map((node, at) => [node, at]));
  const drawn = wanted.flatMap((link, at) => {
    const [from, to] = [placeOf.get(link.from), placeOf.get(link.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ ...link, from, to, at }];
  });
  const arcs = drawn.filter(({ kind }) => kind !== 'zelfde als');
  const pairs = drawn.filter(({ kind }) => kind === 'zelfde als');
  const layers = layersOf(chosen.length, arcs, pairs);
  const at = ({ layer, y }: LayeredNode) => ({ x: round(layer * STEP.x), y: round(y * STEP.y) });
  const shapes: Shape[] = [
    ...layers.arcs.flatMap(({ at: place, isBack, passes }) => {
      const { from, to, kind } = arcs[place]!;
      const [left, right] = isBack ? [to, from] : [from, to];
      const ends = [at(layers.nodes[left]!), ...passes.map(at), at(layers.nodes[right]!)];
      return lineShapes(ends, isBack, words.lineNames[kind], words);
    }),
    ...pairs.flatMap(({ from, to }) => pairShapes(at(layers.nodes[from]!), at(layers.nodes[to]!), words)),
  ];
  const order = chosen
    .map((node, place) => ({ node, ...layers.nodes[place]! }))
    .sort((a, b) => a.layer - b.layer || a.y - b.y);
  for (const one of order) shapes.push(...boxShapes(nodes[one.node]!, at(one), words));
  const width = Math.max(0, layers.layers - 1) * STEP.x + BOX.width + 2;
  return {
    links: wanted,
    inCircle,
    nodes: linked.size,
    part,
    parts: parts.length,
    drawn: order.map(({ node }) => node),
    linesDrawn: drawn.length,
    layerOf: new Map(order.map(({ node, layer }) => [node, layer])),
    drawing: chosen.length === 0 ? undefined : { width, height: round(layers.rows * STEP.y) + 2, shapes },
  };
}

/** What is known of a node, in words: `5 Brief, Weekoverleg, Anja, te laat`. */
export function nodeText(node: ConnectionNode, words: AcrossWords): string {
  const { kind, owners, deadline, past, isOpen } = node;
  if (kind === 'gremium') return nameOf(node, words);
  const parts = [nameOf(node, words), registerOf(node), owners.join(', '), deadlineText(deadline, past, words)];
  return [...parts, isOpen ? '' : words.done].filter((part) => part !== '').join(', ');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box and its two lines of text. Its left side and its middle are given. */
function boxShapes(node: ConnectionNode, { x, y }: Point, words: AcrossWords): Shape[] {
  const { kind, past, isOpen, owners } = node;
  const isGremium = kind === 'gremium';
  const top = round(y - BOX.height / 2) + 1;
  const sign = past ? '! ' : isOpen ? '' : '✓ ';
  const detail = isGremium
    ? words.kinds.gremium
    : [deadlineText(node.deadline, false, words), owners.join(', '), registerOf(node)]
        .filter((part) => part !== '')
        .join(' · ');
  const state = isGremium ? ' gremium' : past ? ' laat' : isOpen ? '' : ' klaar';
  const box: Shape = { name: 'rect', class: `vak${state}`, x: x + 1, y: top, ...BOX, says: nodeText(node, words) };
  const name = cutOff(`${sign}${nameOf(node, words)}`, LONGEST_TITLE);
  return [
    box,
    { name: 'text', class: 'naam', x: x + 9, y: top + 19, text: name },
    { name: 'text', class: 'as', x: x + 9, y: top + 36, text: cutOff(detail, LONGEST_DETAIL) },
  ];
}

/** A line from the right side of the first to the left side of the last, through the others, with its head at the end that it goes to. */
function lineShapes(points: readonly Point[], isBack: boolean, name: string, words: AcrossWords): Shape[] {
  // Beside that which it comes back along.
  const aside = isBack ? BACK_ASIDE : 0;
  const first = { x: points[0]!.x, y: points[0]!.y + aside };
  const last = { x: points.at(-1)!.x, y: points.at(-1)!.y + aside };
  // In a layer between it keeps its height along the boxes.
  const inside = points.slice(1, -1).flatMap(({ x, y }) => [
    { x, y },
    { x: x + BOX.width, y },
  ]);
  const way = [{ x: first.x + BOX.width + 1, y: first.y }, ...inside, { x: last.x + 1, y: last.y }];
  const kind = isBack ? 'lijn kring' : name === '' ? 'lijn' : 'lijn anders';
  const lines = way.slice(1).map((to, at): Shape => {
    const from = way[at]!;
    return { name: 'line', class: kind, x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  });
  const [end, before] = isBack ? [way[0]!, way[1]!] : [way.at(-1)!, way.at(-2)!];
  const middle = { x: round((way[0]!.x + way[1]!.x) / 2), y: round((way[0]!.y + way[1]!.y) / 2) + (isBack ? 14 : -4) };
  const text = [name, isBack ? words.circle : ''].filter((part) => part !== '').join(', ');
  const said: Shape[] = text === '' ? [] : [{ name: 'text', class: 'as', ...middle, text, anchor: 'middle' }];
  return [...lines, ...headShapes(before, end), ...said];
}

function headShapes(from: Point, to: Point): Shape[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [((to.x - from.x) / length) * HEAD, ((to.y - from.y) / length) * HEAD];
  return [-1, 1].map(
    (side): Shape => ({
      name: 'line',
      class: 'lijn',
      x1: to.x,
      y1: to.y,
      x2: round(to.x - dx - (side * dy) / 2),
      y2: round(to.y - dy + (side * dx) / 2),
    }),
  );
}

/** Two that stand one below another, with a line between them at the left. */
function pairShapes(one: Point, other: Point, words: AcrossWords): Shape[] {
  const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
  const x = upper.x + 24;
  const [y1, y2] = [round(upper.y + BOX.height / 2) + 1, round(lower.y - BOX.height / 2) + 1];
  return [
    { name: 'line', class: 'lijn zelfde', x1: x, y1, x2: x, y2 },
    {
      name: 'text',
      class: 'as',
      x: x + 6,
      y: round((y1 + y2) / 2) + 4,
      text: filled('= {woord}', { woord: words.same }),
    },
  ];
}

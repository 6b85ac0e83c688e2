/** What of all links is drawn: what somebody asks for, in parts of as many boxes as can be followed. Knows nothing of VS Code. */
import type { ConnectionLink, ConnectionNode, Connections } from '../../../protocol/across.ts';
import { foldText, registerName } from './actionLines.ts';

/** More boxes than these nobody follows: what is more comes in parts, one at a time. */
export const MOST_DRAWN = 120;

/** What is wanted of all. */
export interface GraphView {
  /** The name of a gremium; empty for all. */
  readonly gremium: string;
  /** The name of a register as it is shown; empty for all. */
  readonly register: string;
  /** The name of an owner; empty for all. */
  readonly owner: string;
  /** Words of the number, the title or the gremium that something has to have, or to be linked with; empty for all. */
  readonly around: string;
  readonly alsoDone: boolean;
  /** The part that is drawn, from 0; the last where there are fewer. */
  readonly part: number;
}

export const WHOLE_GRAPH: GraphView = { gremium: '', register: '', owner: '', around: '', alsoDone: false, part: 0 };

const { compare } = new Intl.Collator('nl', { numeric: true });

/** The gremia that have a link or whose registers have one, in the order of the alphabet. */
export function gremiaOf({ nodes }: Connections): string[] {
  return [...new Set(nodes.flatMap(({ gremium }) => gremium ?? []))].sort(compare);
}

/** The registers that have a link, by the names that are shown. */
export function registersOf({ nodes }: Connections): string[] {
  const names = new Set(nodes.filter(({ kind }) => kind !== 'gremium').map(registerOf));
  return [...names].sort(compare);
}

/** The owners of what has a link, in the order of the alphabet. */
export function ownersOf({ nodes }: Connections): string[] {
  return [...new Set(nodes.flatMap(({ owners }) => owners))].sort(compare);
}

export function registerOf({ register, uri }: Pick<ConnectionNode, 'register' | 'uri'>): string {
  return registerName({ title: register, uri });
}

/** The links of a view, in their order. Costs the nodes and the links. */
export function wantedLinks({ nodes, links }: Connections, view: GraphView): ConnectionLink[] {
  const some = links.filter((link) => isWanted(link, nodes, view));
  const words = foldText(view.around)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return some;
  const reached = new Set(nearFirst(namedBy(words, some, nodes), neighbours(some)));
  return some.filter(({ from }) => reached.has(from));
}

/**
 * The nodes of links in parts of at most `MOST_DRAWN`: what hangs together stays together where that can be. Of a view that asks for what
 * is around something that and what is nearest to it come first; else what has something late, then what is largest.
 */
export function graphParts(
  links: readonly ConnectionLink[],
  nodes: readonly ConnectionNode[],
  { around }: GraphView,
): number[][] {
  const near = neighbours(links);
  const words = foldText(around)
    .split(' ')
    .filter((word) => word !== '');
  const pieces = words.length > 0 ? [nearFirst(namedBy(words, links, nodes), near)] : lateFirst(connected(near), nodes);
  const parts: number[][] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length <= MOST_DRAWN) last.push(...piece);
    else for (let at = 0; at < piece.length; at += MOST_DRAWN) parts.push(piece.slice(at, at + MOST_DRAWN));
  }
  return parts;
}

/** Where both are done nothing waits. */
function isWanted({ from, to, kind }: ConnectionLink, nodes: readonly ConnectionNode[], view: GraphView): boolean {
  const ends = [nodes[from]!, nodes[to]!] as const;
  const { gremium, register, owner } = view;
  if (gremium !== '' && !ends.some((one) => one.gremium === gremium)) return false;
  if (register !== '' && !ends.some((one) => one.kind !== 'gremium' && registerOf(one) === register)) return false;
  if (owner !== '' && !ends.some(({ owners }) => owners.includes(owner))) return false;
  if (view.alsoDone) return true;
  return kind === 'zelfde als' ? ends.some(({ isOpen }) => isOpen) : ends.every(({ isOpen }) => isOpen);
}

/** The nodes of links that have all of these words. */
function namedBy(
  words: readonly string[],
  links: readonly ConnectionLink[],
  nodes: readonly ConnectionNode[],
): number[] {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  return [...linked].filter((at) => {
    const { number, title } = nodes[at]!;
    const text = foldText(`${number ?? ''} ${title ?? ''}`);
    // A number alone means that number, and not each that has its digits.
    if (words.length === 1 && /^\d+$/u.test(words[0]!) && number !== null) return foldText(number) === words[0];
    return words.every((word) => text.includes(word));
  });
}

/** Of each node that a link has those that it is linked with. */
function neighbours(links: readonly ConnectionLink[]): Map<number, number[]> {
  const near = new Map<number, number[]>();
  const add = (one: number, other: number) => {
    const known = near.get(one);
    if (known === undefined) near.set(one, [other]);
    else known.push(other);
  };
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  return near;
}

/** Some nodes, then all that are linked with those, and so on. */
function nearFirst(starts: Iterable<number>, near: ReadonlyMap<number, readonly number[]>): number[] {
  const found = [...starts];
  const seen = new Set(found);
  for (const node of found) {
    for (const other of near.get(node) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      found.push(other);
    }
  }
  return found;
}

/** The pieces that hang together. */
function connected(near: ReadonlyMap<number, readonly number[]>): number[][] {
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (const start of near.keys()) {
    if (seen.has(start)) continue;
    const piece = nearFirst([start], near);
    for (const node of piece) seen.add(node);
    pieces.push(piece);
  }
  return pieces;
}

function lateFirst(pieces: readonly (readonly number[])[], nodes: readonly ConnectionNode[]): (readonly number[])[] {
  return pieces
    .map((piece) => ({ piece, late: piece.filter((node) => nodes[node]!.past).length }))
    .sort((a, b) => b.late - a.late || b.piece.length - a.piece.length)
    .map(({ piece }) => piece);
}

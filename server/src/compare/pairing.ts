/**
 * Which entry of one file is which of another: by number (or name) and title, then by title where all else says that it got another
 * number, then by number alone, unless nothing else is alike; without a number by the lines below, where only the title is another. What is
 * not paired was taken out here and is new there.
 */
import type { Unit } from './units.ts';

/** For each unit of the first file the index of its pair in the second, and the other way round; -1 for none. */
export interface Pairs {
  readonly toSecond: readonly number[];
  readonly toFirst: readonly number[];
}

export function pairUnits(first: readonly Unit[], second: readonly Unit[]): Pairs {
  const pairing = new Pairing(first, second);
  // What was not touched is its own pair, whichever of several with its number and title it is.
  pairing.byKey((unit) => `${keyOf(unit)}|${unit.title}|${unit.body.join('\n')}`);
  pairing.byKey((unit) => `${keyOf(unit)}|${unit.title}`);
  pairing.byTitle();
  pairing.byNumber();
  pairing.byLines();
  return pairing;
}

/** The pairs of what is new on two sides: only what has both its number and its title in common is one. */
export function pairNew(first: readonly Unit[], second: readonly Unit[]): Pairs {
  const pairing = new Pairing(first, second);
  pairing.byKey((unit) => `${keyOf(unit)}|${unit.title}`);
  return pairing;
}

function keyOf({ place, kind, identity }: Unit): string {
  return `${place}|${kind ?? ''}|${identity}`;
}

class Pairing implements Pairs {
  readonly toSecond: number[];
  readonly toFirst: number[];
  readonly #first: readonly Unit[];
  readonly #second: readonly Unit[];

  constructor(first: readonly Unit[], second: readonly Unit[]) {
    this.#first = first;
    this.#second = second;
    this.toSecond = first.map(() => -1);
    this.toFirst = second.map(() => -1);
  }

  /** Pairs what has a key in common, those with the same key in their order. */
  byKey(keyOf: (unit: Unit) => string): void {
    const waiting = this.#openBy(keyOf);
    this.#second.forEach((unit, at) => {
      if (this.toFirst[at] !== -1) return;
      const found = waiting.get(keyOf(unit))?.shift();
      if (found !== undefined) this.#pair(found, at);
    });
  }

  /** The same title at another number, once on both sides, and for the rest mostly the same lines. */
  byTitle(): void {
    const titleOf = (unit: Unit) => (unit.title === '' ? '' : `${unit.kind ?? ''}|${unit.title}`);
    const open = this.#openBy(titleOf);
    const there = new Map<string, number[]>();
    this.#second.forEach((unit, at) => {
      if (this.toFirst[at] === -1) push(there, titleOf(unit), at);
    });
    for (const [title, [one, ...more]] of open) {
      const [other, ...others] = there.get(title) ?? [];
      if (title === '' || one === undefined || other === undefined || more.length + others.length > 0) continue;
      if (isMostlySame(this.#first[one]!, this.#second[other]!)) this.#pair(one, other);
    }
  }

  /** The same number, in order, where the title or a line says that it may be the same. */
  byNumber(): void {
    const waiting = this.#openBy((unit) => (unit.identity === '' ? '' : keyOf(unit)));
    this.#second.forEach((unit, at) => {
      if (this.toFirst[at] !== -1 || unit.identity === '') return;
      const row = waiting.get(keyOf(unit));
      const found = row?.[0];
      if (found === undefined || !mayBeSame(this.#first[found]!, unit)) return;
      row?.shift();
      this.#pair(found, at);
    });
  }

  /** Without a number on both sides: all the same lines, once on both sides, and a word of the title. */
  byLines(): void {
    const linesOf = ({ kind, identity, body }: Unit) => {
      const lines = body.slice(1).map((line) => line.trim());
      const isFree = kind !== undefined && identity === '' && tellingLines(new Set(lines)).size > 0;
      return isFree ? [kind, ...lines].join('\n') : '';
    };
    const there = new Map<string, number[]>();
    this.#second.forEach((unit, at) => {
      if (this.toFirst[at] === -1) push(there, linesOf(unit), at);
    });
    for (const [lines, [one, ...more]] of this.#openBy(linesOf)) {
      const [other, ...others] = there.get(lines) ?? [];
      if (lines === '' || one === undefined || other === undefined || more.length + others.length > 0) continue;
      if (common(wordsOf(this.#first[one]!), wordsOf(this.#second[other]!)) > 0) this.#pair(one, other);
    }
  }

  #openBy(keyOf: (unit: Unit) => string): Map<string, number[]> {
    const open = new Map<string, number[]>();
    this.#first.forEach((unit, at) => {
      if (this.toSecond[at] === -1) push(open, keyOf(unit), at);
    });
    return open;
  }

  #pair(one: number, other: number): void {
    this.toSecond[one] = other;
    this.toFirst[other] = one;
  }
}

function push(map: Map<string, number[]>, key: string, at: number): void {
  const row = map.get(key);
  if (row === undefined) map.set(key, [at]);
  else row.push(at);
}

/** The lines below the first, each as it is compared. */
function linesBelow({ body }: Unit): Set<string> {
  return new Set(body.slice(1).map((line) => line.trim()));
}

/** True when half of the lines of the shorter one stand in the other, or neither has any. */
function isMostlySame(one: Unit, other: Unit): boolean {
  const [a, b] = [linesBelow(one), linesBelow(other)];
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return 2 * common(a, b) >= Math.min(a.size, b.size);
}

/** False when neither a word of the title nor a line is the same, and there are both. */
function mayBeSame(one: Unit, other: Unit): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size === 0 || b.size === 0 || common(a, b) > 0) return true;
  const [lines, others] = [linesBelow(one), linesBelow(other)];
  return lines.size === 0 || others.size === 0 || common(lines, others) > 0;
}

/**
 * True of two units that were paired by their number where that number may as well have been given to something else: the other title
 * says another thing, and what the lines below have in common any two could have.
 */
export function isDoubtful(one: Unit, other: Unit): boolean {
  if (one.title === other.title || one.title === '' || other.title === '' || keyOf(one) !== keyOf(other)) return false;
  // Small words are in any title; in one that has no others they count.
  const longerThan = [one, other].every((unit) => wordsOf(unit).size > 0) ? 3 : 0;
  const [a, b] = [wordsOf(one, longerThan), wordsOf(other, longerThan)];
  const [shared, least] = [common(a, b), Math.min(a.size, b.size)];
  if (2 * shared < least) return true;
  const [lines, others] = [linesBelow(one), linesBelow(other)].map(tellingLines) as [Set<string>, Set<string>];
  const fewer = Math.min(lines.size, others.size);
  return fewer === 0 ? shared < least : 2 * common(lines, others) < fewer;
}

/** The lines that say something of one entry more than of another: not a status or a name of a field, which many have. */
function tellingLines(lines: ReadonlySet<string>): Set<string> {
  return new Set([...lines].filter((line) => line !== '' && !/^status\s*:|:$/iu.test(line)));
}

function wordsOf({ title }: Unit, longerThan = 3): Set<string> {
  return new Set(title.split(' ').filter((word) => word.length > longerThan));
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const item of one) if (other.has(item)) count++;
  return count;
}

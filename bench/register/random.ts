/** Chance with a seed: the same seed gives the same register and the same places, on every machine. */

export interface Random {
  /** A number from 0 up to 1, 1 not included. */
  next(): number;
  /** A whole number from 0 up to `limit`, `limit` not included. */
  below(limit: number): number;
  /** Picks one of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** A generator of 32 bits (splitmix32): small, and far better spread than this needs. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)]! };
}

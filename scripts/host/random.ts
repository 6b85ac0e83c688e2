/** A seeded source of numbers from 0 up to 1 (xorshift on 32 bits), so that what somebody typed can be typed once more. */
export type Random = () => number;

/** The source that belongs to a seed; equal seeds give equal rows of numbers. */
export function seeded(seed: number): Random {
  // Seeds beside each other are spread over all numbers; zero would give zeros for ever.
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let time = 0; time < 8; time++) next();
  return next;
}

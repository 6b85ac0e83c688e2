/**
 * The number of times a property is tried. What runs while one types code must be short; in CI `npm test` allows it
 * twice the time, and there it is tried in full.
 */
const { CI } = process.env;
const IS_CI = CI === 'true';

/** The number of runs: this many in CI, elsewhere a quarter of that. */
export function runs(inCI: number): number {
  return IS_CI ? inCI : Math.ceil(inCI / 4);
}

/** The stride through a row: `inCI` in CI, elsewhere four times that. */
export function stride(inCI: number): number {
  return IS_CI ? inCI : 4 * inCI;
}

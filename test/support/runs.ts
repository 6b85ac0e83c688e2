/** How often a property is tried. What runs while one types code is short; in CI there is time for more. */
const { CI } = process.env;

/** This often in CI, elsewhere a quarter of that. */
export function runs(inCI: number): number {
  return CI ? inCI : Math.ceil(inCI / 4);
}

/** Every `inCI`th of a row in CI, elsewhere every fourth of those. */
export function stride(inCI: number): number {
  return CI ? inCI : 4 * inCI;
}

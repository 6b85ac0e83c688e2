/** The order of Dutch words. */

/** Made at its first use: it takes the engine as long as to read some hundred lines. */
let collator: Intl.Collator | undefined;

/** Negative when one word comes first: accents and case count where nothing else does. */
export function inDutchOrder(one: string, other: string): number {
  collator ??= new Intl.Collator('nl');
  return collator.compare(one, other);
}

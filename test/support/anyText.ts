/** Texts of any characters, for property tests. */
import fc from 'fast-check';

/**
 * Any code points, those that need two UTF-16 units and half of such a pair among them. (`fc.string({ unit: 'binary' })`
 * takes most of a second to set up.)
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const code = fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff));
  return fc.array(code, { maxLength }).map((codes) => String.fromCodePoint(...codes));
}

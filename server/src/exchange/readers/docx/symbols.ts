/** The signs of fonts that have pictures in the place of letters, as the signs of Unicode that look like them. */

/** By the code within the font, whose signs may also stand from U+F000 on. */
const WINGDINGS: Readonly<Record<number, string>> = {
  32: ' ',
  108: '●',
  110: '■',
  111: '☐',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  223: '←',
  224: '→',
  232: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  163: '☐',
};

const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  174: '→',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  187: '≈',
  214: '√',
  222: '⇒',
};

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};

/** The sign with a code in a font; `�` for one that we do not know, so that it is seen that one stood there. @param code in hexadecimal digits. */
export function symbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  const known = FONTS[font.toLowerCase()];
  if (!(value > 0 && value <= 0xffff)) return '\uFFFD';
  // A font with letters has its signs where Unicode has them.
  if (known === undefined) return value >= 0xe000 && value <= 0xf8ff ? '\uFFFD' : String.fromCharCode(value);
  return known[value & 0xff] ?? '\uFFFD';
}

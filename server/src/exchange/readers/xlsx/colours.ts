/** The colours that Excel names: written out, from the theme of the file, or by their number in the old list, each with a tint. */
import { colourOf } from '../tableBuilder.ts';
import { attributeOf, childrenOf, within, type XmlElement } from '../xml.ts';

/** The old list, from 8 on; the first eight are those again. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The order in which a theme is counted: light before dark. */
const THEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export class Colours {
  readonly #theme: readonly (string | undefined)[];

  /** @param root of `xl/theme/theme1.xml`; undefined without that part. */
  constructor(root: XmlElement | undefined) {
    const [scheme] = within(root, 'a:clrScheme');
    this.#theme = THEME.map((name) => {
      const [colour] = childrenOf([...childrenOf(scheme)].find((one) => one.name === `a:${name}`));
      return attributeOf(colour, 'lastClr') ?? attributeOf(colour, 'val');
    });
  }

  /** What an element such as `fgColor` says; undefined for white, for none and for one that the file does not define. */
  of(element: XmlElement | undefined): string | undefined {
    if (element === undefined) return undefined;
    const [rgb, theme, indexed] = ['rgb', 'theme', 'indexed'].map((name) => attributeOf(element, name));
    const base =
      rgb !== undefined
        ? rgb.slice(-6)
        : theme !== undefined
          ? this.#theme[Number(theme)]
          : INDEXED[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
    return base === undefined ? undefined : colourOf(tinted(base, Number(attributeOf(element, 'tint') ?? 0)));
  }
}

/** A colour made lighter (above 0) or darker (below 0). */
function tinted(colour: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const made = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return made.map((part) => part.toString(16).padStart(2, '0')).join('');
}

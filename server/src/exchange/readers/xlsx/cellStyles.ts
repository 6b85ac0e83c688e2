/** What the styles of a workbook say of a cell: how its number is shown, its colour, and whether its words are struck through. */
import type { PieceMark } from '../../given.ts';
import { marked, PLAIN, type Style } from '../textBuilder.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';
import type { Colours } from './colours.ts';
import { formatCode } from './numberFormats.ts';

export interface CellStyle {
  readonly format: string;
  readonly colour: string | undefined;
  readonly text: Style;
}

const USUAL: CellStyle = { format: 'General', colour: undefined, text: PLAIN };

/** The styles by their numbers; one that is not there is the usual one. */
export function cellStyles(root: XmlElement | undefined, colours: Colours): (id: string | undefined) => CellStyle {
  const own = new Map(
    childrenOf(childOf(root, 'x:numFmts'), 'x:numFmt').map((one) => [
      Number(attributeOf(one, 'numFmtId')),
      attributeOf(one, 'formatCode') ?? 'General',
    ]),
  );
  const fonts = childrenOf(childOf(root, 'x:fonts'), 'x:font').map(fontStyle);
  const fills = childrenOf(childOf(root, 'x:fills'), 'x:fill').map((fill) => {
    const pattern = childOf(fill, 'x:patternFill');
    return attributeOf(pattern, 'patternType') === 'solid' ? colours.of(childOf(pattern, 'x:fgColor')) : undefined;
  });
  const styles = childrenOf(childOf(root, 'x:cellXfs'), 'x:xf').map(
    (one): CellStyle => ({
      format: formatCode(Number(attributeOf(one, 'numFmtId') ?? 0), own),
      colour: fills[Number(attributeOf(one, 'fillId') ?? 0)],
      text: fonts[Number(attributeOf(one, 'fontId') ?? 0)] ?? PLAIN,
    }),
  );
  return (id) => styles[Number(id ?? 0)] ?? USUAL;
}

/** What a font, or the properties of a part of a text, does to words. */
export function fontStyle(properties: XmlElement | undefined): Style {
  const strike = childOf(properties, 'x:strike');
  const isStruck = strike !== undefined && !['0', 'false'].includes(attributeOf(strike, 'val') ?? '1');
  return isStruck ? STRUCK : PLAIN;
}

const STRUCK: Style = marked(PLAIN, 'struck' satisfies PieceMark);

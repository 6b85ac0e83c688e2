/** The colour of a cell of Word: that of the cell, or of the marker that all of its words are marked with. */
import { colourOf } from '../tableBuilder.ts';
import { attributeOf, childOf, textWithin, within, type XmlElement } from '../xml.ts';

/** The markers, as Word shows them; white is none. */
const MARKERS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
};

/** Undefined for white, for none, and where words are marked in more than one way. */
export function cellColour(cell: XmlElement): string | undefined {
  return fillOf(childOf(cell, 'w:tcPr')) ?? markerOf(cell);
}

function fillOf(properties: XmlElement | undefined): string | undefined {
  return colourOf(attributeOf(childOf(properties, 'w:shd'), 'w:fill'));
}

function markerOf(cell: XmlElement): string | undefined {
  let found: string | undefined;
  for (const run of within(cell, 'w:r')) {
    if (textWithin(run).trim() === '') continue;
    const properties = childOf(run, 'w:rPr');
    const named = attributeOf(childOf(properties, 'w:highlight'), 'w:val');
    const colour = (named === undefined ? undefined : MARKERS[named]) ?? fillOf(properties);
    if (colour === undefined || (found !== undefined && found !== colour)) return undefined;
    found = colour;
  }
  return found;
}

/** Where things stand in the XML of Word: what holds no words, what says the same twice, and cells behind content controls. */
import { childOf, childrenOf, textWithin, type XmlElement } from '../xml.ts';

export const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/** What holds no words of the paper. */
export const SILENT: ReadonlySet<string> = new Set([
  ...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:tcPr', 'w:trPr', 'w:tblPr', 'w:tblGrid', 'w:tblPrEx', 'w:sectPr'],
  ...['w:instrText', 'w:delInstrText', 'w:fldData', 'w:ffData', 'w:proofErr', 'w:rubyPr', 'w:smartTagPr'],
  ...['w:customXmlPr', 'w:numPr', 'w:annotationRef', 'w:footnoteRef', 'w:endnoteRef', 'm:ctrlPr', 'm:rPr'],
]);

/** White space at the ends only counts where that is said. */
export function keptText(element: XmlElement): string {
  const text = textWithin(element).replaceAll('\n', ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.trim();
}

/** Of things that say the same in a new and in an old way, the new one; the old one where that is not there. */
export function chosen(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? NOTHING;
}

/** The rows of a table, also those in content controls. */
export function rowsWithin(table: XmlElement): XmlElement[] {
  return namedWithin(table, 'w:tr');
}

/** The cells of a row, also those in content controls. */
export function cellsWithin(row: XmlElement): XmlElement[] {
  return namedWithin(row, 'w:tc');
}

function namedWithin(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : SILENT.has(child.name) ? [] : namedWithin(child, name),
  );
}

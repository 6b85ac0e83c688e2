/** Where things stand in the XML of OpenDocument: what holds no words, and what a picture says of itself. */
import { childOf, textWithin, type XmlElement } from '../xml.ts';

/** What holds no words of the paper. */
export const SILENT: ReadonlySet<string> = new Set([
  ...['text:note-citation', 'office:annotation-end', 'office:forms', 'text:tracked-changes', 'text:number'],
  ...[
    'text:sequence-decls',
    'text:variable-decls',
    'text:user-field-decls',
    'office:event-listeners',
    'draw:image-map',
  ],
  ...['svg:title', 'svg:desc', 'dc:creator', 'dc:date', 'meta:creator-initials', 'table:content-validations'],
  ...['table:tracked-changes', 'text:index-entry-template', 'text:table-of-content-source'],
]);

/** Shapes that may have words in them. */
export const SHAPE =
  /^draw:(?:text-box|custom-shape|rect|ellipse|circle|line|polygon|polyline|path|caption|connector|regular-polygon)$/u;

/** What a picture or a shape says of itself. */
export function altOf(element: XmlElement): string {
  return [textWithin(childOf(element, 'svg:title')), textWithin(childOf(element, 'svg:desc'))]
    .filter((one) => one !== '')
    .join('\n');
}

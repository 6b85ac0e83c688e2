/** What the formats of OpenDocument (ISO 26300, version 1.2) have in common: the parts beside the content, and text in paragraphs. */
import type { ExportDocument } from '../document.ts';
import { keptPieces } from '../keptText.ts';
import { XML_HEAD, xmlAttribute, xmlText } from './xml.ts';
import type { Part } from './zipped.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** With the version, which a reader looks for in each part. */
export const ODF_NAMESPACES = `${[
  ...['office', 'style', 'text', 'table', 'meta'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  `xmlns:config="${OASIS}:config:1.0"`,
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ')} office:version="1.2"`;

export const ODT = 'application/vnd.oasis.opendocument.text';
export const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** The list of the parts, and what a screen reader names the file by; neither a program nor a person nor a moment. */
export function packageParts(
  mediaType: string,
  paths: readonly string[],
  { title, sent }: Pick<ExportDocument, 'title' | 'sent'>,
): Part[] {
  const kept = (sent === undefined ? [] : keptPieces(sent)).map(
    ({ name, text }) =>
      `<meta:user-defined meta:name="${name}" meta:value-type="string">${xmlText(text)}</meta:user-defined>`,
  );
  const entries = [
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${mediaType}"/>`,
    ...[...paths, 'meta.xml'].map(
      (path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`,
    ),
  ];
  return [
    [
      'META-INF/manifest.xml',
      `${XML_HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.2">${entries.join('')}</manifest:manifest>`,
    ],
    [
      'meta.xml',
      `${XML_HEAD}<office:document-meta ${ODF_NAMESPACES}><office:meta><dc:title>${xmlText(title)}</dc:title><dc:language>nl-NL</dc:language>${kept.join('')}</office:meta></office:document-meta>`,
    ],
  ];
}

/** The language of all text: Dutch, as it is written in the Netherlands. */
export const DUTCH = 'fo:language="nl" fo:country="NL"';

/** A page that stands or lies, A4, 2 cm free on all sides, with a line at its foot. */
export function pageLayout(isLandscape: boolean): string {
  const size = isLandscape ? ['29.7cm', '21cm', 'landscape'] : ['21cm', '29.7cm', 'portrait'];
  return `<style:page-layout style:name="Pagina"><style:page-layout-properties fo:page-width="${size[0]}" fo:page-height="${size[1]}" style:print-orientation="${size[2]}" fo:margin="2cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>`;
}

/** The words of a line: spaces that a reader would make one of, and tabs, are named. */
export function odfText(line: string): string {
  const text = xmlText(line);
  if (!/^ | $|\s\s|\t/u.test(text)) return text;
  return text
    .replace(/ +/gu, (spaces, at: number) => {
      const isInside = at > 0 && at + spaces.length < text.length;
      return isInside && spaces.length === 1 ? ' ' : `<text:s text:c="${spaces.length}"/>`;
    })
    .replace(/\t/gu, '<text:tab/>');
}

/** A paragraph of lines, with what goes before and behind them. */
export function odfParagraph(style: string, lines: readonly string[], before = '', behind = ''): string {
  const text = lines.map(odfText).join('<text:line-break/>');
  return `<text:p text:style-name="${xmlAttribute(style)}">${before}${text}${behind}</text:p>`;
}

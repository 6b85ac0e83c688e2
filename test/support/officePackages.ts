/** Files as Word, Excel, Writer and Calc write them, made of the XML that a test is about: only the parts that it needs. */
import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORD = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', OFFICE],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The bytes of a package. */
export function zipOf(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]);
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T12:00:00' });
}

/** Relations of a part: each a name, a type, a target, and `External` for what lies outside. */
export type Links = readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[];

export function relations(links: Links): string {
  const all = links.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`;
}

const WORD_PARTS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer'] as const;
const WORD_ROOTS: Readonly<Record<(typeof WORD_PARTS)[number], string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
};

export interface WordParts extends Partial<Record<(typeof WORD_PARTS)[number], string>> {
  readonly body: string;
  readonly links?: Links;
  readonly parts?: Parts;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What the parts of a Word file are, without which other programs do not open it. */
function wordTypes(names: readonly string[]): string {
  const all = ['document.main', ...names].map(
    (name) => `<Override PartName="/word/${name.replace('.main', '')}.xml" ContentType="${TYPE}.${name}+xml"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.join('')}</Types>`;
}

/** A Word file; each part is what stands within its root. */
export function wordFile({ body, links = [], parts = {}, ...named }: WordParts): Uint8Array {
  const own = WORD_PARTS.filter((name) => named[name] !== undefined);
  return zipOf({
    '[Content_Types].xml': wordTypes(own),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ...own.map((name) => [`own-${name}`, name, `${name}.xml`] as const),
      ...links,
    ]),
    'word/document.xml': `${HEAD}<w:document ${WORD}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      own.map((name) => [
        `word/${name}.xml`,
        `${HEAD}<w:${WORD_ROOTS[name]} ${WORD}>${named[name]}</w:${WORD_ROOTS[name]}>`,
      ]),
    ),
    ...parts,
  });
}

/** A run of Word with what its properties say. */
export const r = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of Word, of runs or of one text. */
export const p = (content: string, properties = '') =>
  `<w:p w:rsidR="00A1">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : r(content)}</w:p>`;
export const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content === '' || !content.startsWith('<w:') || content.startsWith('<w:r>') ? p(content) : content}</w:tc>`;
export const tr = (cells: string, properties = '') =>
  `<w:tr w:rsidR="00A1">${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
export const tbl = (columns: number, rows: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows}</w:tbl>`;

const SHEET = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

export interface WorkbookSheet {
  readonly name?: string;
  readonly state?: string;
  /** What stands in `x:sheetData`, and before and behind that. */
  readonly rows: string;
  readonly before?: string;
  readonly behind?: string;
  readonly links?: Links;
}

export interface WorkbookParts {
  readonly sheets: readonly WorkbookSheet[];
  /** What stands within the root of `styles.xml`, and in that of `sharedStrings.xml`. */
  readonly styles?: string;
  readonly strings?: string;
  readonly properties?: string;
  readonly theme?: string;
  readonly links?: Links;
  readonly parts?: Parts;
}

/** A workbook of Excel. */
export function workbook({
  sheets,
  styles,
  strings,
  properties = '',
  theme,
  links = [],
  parts = {},
}: WorkbookParts): Uint8Array {
  const named = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name ?? `Blad${at + 1}`}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ...(styles === undefined ? [] : [['s', 'styles', 'styles.xml'] as const]),
      ...(strings === undefined ? [] : [['t', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(theme === undefined ? [] : [['h', 'theme', 'theme/theme1.xml'] as const]),
      ...links,
    ]),
    'xl/workbook.xml': `${HEAD}<workbook ${SHEET}>${properties}<sheets>${named.join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      sheets.flatMap(({ rows, before = '', behind = '', links: own }, at) => [
        [
          `xl/worksheets/sheet${at + 1}.xml`,
          `${HEAD}<worksheet ${SHEET}>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
        ],
        ...(own === undefined ? [] : [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(own)]]),
      ]),
    ),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `${HEAD}<styleSheet ${SHEET}>${styles}</styleSheet>` }),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst ${SHEET}>${strings}</sst>` }),
    ...(theme === undefined ? {} : { 'xl/theme/theme1.xml': theme }),
    ...parts,
  });
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const ODF = [
  ...['office', 'style', 'text', 'table', 'meta', 'presentation', 'form'].map(
    (name) => `xmlns:${name}="${OASIS}:${name}:1.0"`,
  ),
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'office:version="1.3"',
].join(' ');

export interface OdfParts {
  readonly kind: 'text' | 'spreadsheet';
  readonly body: string;
  /** Of the text itself, and of the file. */
  readonly automatic?: string;
  readonly styles?: string;
  readonly masters?: string;
  readonly parts?: Parts;
}

/** A file of Writer or Calc. */
export function odfFile({ kind, body, automatic = '', styles = '', masters = '', parts = {} }: OdfParts): Uint8Array {
  return zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `${HEAD}<office:document-content ${ODF}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'styles.xml': `${HEAD}<office:document-styles ${ODF}><office:styles>${styles}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
    ...parts,
  });
}

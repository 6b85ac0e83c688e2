/** The parts of a Word file beside its text: types, relations, styles, settings and footer. No name of a person or program is in them. */
import { documentWords } from '../../messages/document.ts';
import { KEPT_PATH, KEPT_RELATION, KEPT_TYPE } from './keptProperties.ts';
import { XML_HEAD, xmlText } from './xml.ts';
import type { Part } from './zipped.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const DOCUMENT_NAMESPACES = `${MAIN} xmlns:r="${OFFICE}"`;

/** The parts that are the same in every file. @param isKept something goes along in its properties */
export function constantParts(isKept: boolean): Part[] {
  return [
    ['[Content_Types].xml', types(isKept)],
    ['_rels/.rels', relations(isKept ? [...PACKAGE_RELATIONS, [KEPT_RELATION, KEPT_PATH]] : PACKAGE_RELATIONS)],
    ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS],
    ['word/styles.xml', STYLES],
    ['word/numbering.xml', NUMBERING],
    ['word/settings.xml', SETTINGS],
  ];
}

const types = (isKept: boolean): string =>
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${(
    [
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['/word/document.xml', `${WORD}.document.main+xml`],
      ['/word/styles.xml', `${WORD}.styles+xml`],
      ['/word/numbering.xml', `${WORD}.numbering+xml`],
      ['/word/settings.xml', `${WORD}.settings+xml`],
      ['/word/footer1.xml', `${WORD}.footer+xml`],
      ...(isKept ? [[`/${KEPT_PATH}`, KEPT_TYPE] as const] : []),
    ] as const
  )
    .map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`)
    .join('')}</Types>`;

function relations(of: readonly (readonly [type: string, target: string])[]): string {
  const all = of.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`);
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

const PACKAGE_RELATIONS = [
  [`${OFFICE}/officeDocument`, 'word/document.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
] as const;

const DOCUMENT_RELATIONS = relations([
  [`${OFFICE}/styles`, 'styles.xml'],
  [`${OFFICE}/numbering`, 'numbering.xml'],
  [`${OFFICE}/settings`, 'settings.xml'],
  [`${OFFICE}/footer`, 'footer1.xml'],
]);

/** What a screen reader names the file by, and its language: nothing else, and above all not who made it. */
export function corePart(title: string): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>nl-NL</dc:language></cp:coreProperties>`;
}

/** The title, and at the right the page. */
export function footerPart(title: string, textWidth: number): string {
  const text = (one: string) => `<w:r><w:t xml:space="preserve">${xmlText(one)}</w:t></w:r>`;
  const field = (name: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>`;
  const { page, of } = documentWords.pages;
  return `${XML_HEAD}<w:ftr ${DOCUMENT_NAMESPACES}><w:p w:rsidR="00000001"><w:pPr><w:pStyle w:val="Footer"/>${tab}</w:pPr>${text(title)}<w:r><w:tab/></w:r>${text(`${page} `)}${field('PAGE')}${text(` ${of} `)}${field('NUMPAGES')}</w:p></w:ftr>`;
}

/** Sizes in half points, space in twentieths of one. */
interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly basedOn?: string;
  /** What goes into its `w:pPr` as well, before the spacing and behind it. */
  readonly first?: string;
  readonly last?: string;
}

function style(id: string, name: string, look: Look): string {
  const { size, bold = false, before, after, basedOn = 'Normal', first = '', last = '' } = look;
  const spacing =
    before === undefined && after === undefined
      ? ''
      : `<w:spacing${before === undefined ? '' : ` w:before="${before}"`}${after === undefined ? '' : ` w:after="${after}"`}/>`;
  const run = `${bold ? '<w:b/><w:bCs/>' : ''}${size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`}`;
  return `<w:style w:type="paragraph"${OWN.has(id) ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${first}${spacing}${last}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** The styles that Word does not know by itself. */
const OWN: ReadonlySet<string> = new Set(['Gegevens', 'Tabeltekst', 'Tabelkop', 'Tabelopsomming', 'Tussen', 'Slot']);

/** In half points, from the title on. */
const HEADING_SIZES = [34, 28, 24, 22, 20, 20];

const headings = HEADING_SIZES.map((size, at) =>
  style(`Heading${at + 1}`, `heading ${at + 1}`, {
    size,
    bold: true,
    before: at === 0 ? 0 : 280,
    after: 100,
    first: '<w:keepNext/><w:keepLines/>',
    last: `<w:outlineLvl w:val="${at}"/>`,
  }),
);

const bullet = (list: number) => `<w:numPr><w:numId w:val="${list}"/></w:numPr>`;
const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="6B6B6B"/>`;

const STYLES = `${XML_HEAD}<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${headings.join('')}${[
  style('Gegevens', 'Gegevens', { after: 40 }),
  style('ListBullet', 'List Bullet', { after: 40, first: bullet(1) }),
  style('Tabeltekst', 'Tabeltekst', { size: 18, before: 20, after: 20 }),
  style('Tabelkop', 'Tabelkop', { bold: true, basedOn: 'Tabeltekst', first: '<w:keepNext/>' }),
  style('Tabelopsomming', 'Tabelopsomming', { basedOn: 'Tabeltekst', first: bullet(2) }),
  style('Tussen', 'Tussen tabellen', { size: 18, before: 160, after: 60, first: '<w:keepNext/>' }),
  style('Slot', 'Slot', { size: 4, before: 0, after: 0 }),
  style('Footer', 'footer', { size: 18, after: 0 }),
].join(
  '',
)}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E9EDF2"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;

/** Two lists of bullets: one of the text, and a narrower one for cells. */
const NUMBERING = `${XML_HEAD}<w:numbering ${MAIN}>${[357, 227]
  .map(
    (indent, at) =>
      `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent}" w:hanging="${indent}"/></w:pPr></w:lvl></w:abstractNum>`,
  )
  .join(
    '',
  )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** As of Word 2013: older ones are opened in a mode for old files. */
const SETTINGS = `${XML_HEAD}<w:settings ${MAIN}><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

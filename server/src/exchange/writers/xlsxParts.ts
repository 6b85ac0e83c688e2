/** The parts of a workbook beside its sheets and texts: types, relations and styles. No name of a person or program is in them. */
import { KEPT_PATH, KEPT_RELATION, KEPT_TYPE } from './keptProperties.ts';
import { XML_HEAD, xmlText } from './xml.ts';
import type { Part } from './zipped.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** @param isKept something goes along in the properties */
export function typesPart(sheetPaths: readonly string[], isKept: boolean): Part {
  const all = [
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['xl/workbook.xml', `${SHEET}.sheet.main+xml`],
    ...sheetPaths.map((path) => [path, `${SHEET}.worksheet+xml`]),
    ['xl/styles.xml', `${SHEET}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEET}.sharedStrings+xml`],
    ...(isKept ? [[KEPT_PATH, KEPT_TYPE]] : []),
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return [
    '[Content_Types].xml',
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.join('')}</Types>`,
  ];
}

function relations(of: readonly (readonly [type: string, target: string])[]): string {
  const all = of.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`);
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** The sheets are `rId1`, `rId2` …, in their order. */
export function workbookRelations(sheetCount: number): Part {
  const sheets = Array.from(
    { length: sheetCount },
    (_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
  );
  return [
    'xl/_rels/workbook.xml.rels',
    relations([...sheets, [`${OFFICE}/styles`, 'styles.xml'], [`${OFFICE}/sharedStrings`, 'sharedStrings.xml']]),
  ];
}

export function constantParts(title: string, isKept: boolean): Part[] {
  return [
    [
      '_rels/.rels',
      relations([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ...(isKept ? [[KEPT_RELATION, KEPT_PATH] as const] : []),
      ]),
    ],
    [
      'docProps/core.xml',
      `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>nl-NL</dc:language></cp:coreProperties>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** The styles of cells by their place in the list below. */
export const STYLE = { header: 1, text: 2, typed: 3, day: 4, quoted: 5 } as const;

const WRAPPED = '<alignment horizontal="left" vertical="top" wrapText="1"/>';
const cellStyle = (own: string) =>
  `<xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1" ${own}>${WRAPPED}</xf>`;
/** `1 april 2021`, in Dutch whatever the language of the program. */
const DAY_FORMAT = 164;
const TEXT_FORMAT = 49;
const side = (name: string) => `<${name} style="thin"><color rgb="FF6B6B6B"/></${name}>`;

const STYLES = `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="[$-413]d\\ mmmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
  cellStyle('numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"'),
  cellStyle('numFmtId="0" fontId="0" fillId="0"'),
  cellStyle(`numFmtId="${TEXT_FORMAT}" fontId="0" fillId="0" applyNumberFormat="1"`),
  cellStyle(`numFmtId="${DAY_FORMAT}" fontId="0" fillId="0" applyNumberFormat="1"`),
  cellStyle('numFmtId="0" fontId="0" fillId="0" quotePrefix="1"'),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

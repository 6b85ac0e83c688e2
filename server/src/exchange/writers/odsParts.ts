/** The parts of a workbook in OpenDocument beside its sheets: styles, and how it is shown when it is opened. */
import { documentWords } from '../../messages/document.ts';
import { DUTCH, ODF_NAMESPACES, odfText, pageLayout } from './odfParts.ts';
import { XML_HEAD, xmlAttribute } from './xml.ts';

const BORDER = 'fo:border="0.5pt solid #6b6b6b"';

function cellStyle(name: string, dataStyle: string, own = '', text = ''): string {
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${dataStyle === '' ? '' : ` style:data-style-name="${dataStyle}"`}><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" ${BORDER}${own}/><style:paragraph-properties fo:text-align="start"/>${text}</style:style>`;
}

/** The styles that stand with the sheets: `1 april 2021` for days in Dutch, and text that stays as it is typed. */
export const SHEET_STYLES = `<number:date-style style:name="Dagvorm" number:language="nl" number:country="NL"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style><number:text-style style:name="Tekstvorm"><number:text-content/></number:text-style><style:style style:name="Blad" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style><style:style style:name="Rij" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>${[
  cellStyle('Kop', '', ' fo:background-color="#e9edf2"', '<style:text-properties fo:font-weight="bold"/>'),
  cellStyle('Tekst', ''),
  cellStyle('Getypt', 'Tekstvorm'),
  cellStyle('Dag', 'Dagvorm'),
].join('')}`;

/** The part with the page, as wide as the sheet, and its foot: the title, and at the right the page. */
export function odsStyles(title: string, isLandscape: boolean): string {
  const layout = pageLayout(isLandscape).replace(
    '<style:page-layout-properties ',
    '<style:page-layout-properties style:scale-to-X="1" style:scale-to-Y="0" ',
  );
  return `${XML_HEAD}<office:document-styles ${ODF_NAMESPACES}><office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri, Carlito, Arial" style:font-family-generic="swiss"/></office:font-face-decls><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Calibri" fo:font-size="10pt" ${DUTCH}/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles>${layout}</office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="Pagina"><style:footer><style:region-left><text:p>${odfText(title)}</text:p></style:region-left><style:region-right><text:p>${documentWords.pages.page} <text:page-number>1</text:page-number> ${documentWords.pages.of} <text:page-count>1</text:page-count></text:p></style:region-right></style:footer></style:master-page></office:master-styles></office:document-styles>`;
}

/** How the sheets are shown: the header of each stays where it is. */
export function settingsPart(names: readonly string[]): string {
  const item = (name: string, type: string, value: string) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  // 2 is frozen, in the place of a line that can be moved; the lower part is the active one.
  const frozen = [
    item('VerticalSplitMode', 'short', '2'),
    item('VerticalSplitPosition', 'int', '1'),
    item('ActiveSplitRange', 'short', '2'),
    item('PositionBottom', 'int', '1'),
  ].join('');
  const sheets = names.map(
    (name) =>
      `<config:config-item-map-entry config:name="${xmlAttribute(name)}">${frozen}</config:config-item-map-entry>`,
  );
  return `${XML_HEAD}<office:document-settings ${ODF_NAMESPACES}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${sheets.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

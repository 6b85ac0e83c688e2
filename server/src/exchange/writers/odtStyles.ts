/** The styles of a text in OpenDocument. */
import { documentWords } from '../../messages/document.ts';
import { DUTCH, ODF_NAMESPACES, odfText, pageLayout } from './odfParts.ts';
import { XML_HEAD } from './xml.ts';

/** Above and below in centimetres, the size in points. */
interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly keeps?: boolean;
  readonly parent?: string;
  /** The level of a heading. */
  readonly outline?: number;
}

/** The style that is called `name` in a program: spaces are written in another way in its identifier. */
function style(name: string, look: Look): string {
  const { size, bold = false, before = 0, after = 0, left, keeps = false, parent = 'Standard', outline } = look;
  const paragraph = `fo:margin-top="${before}cm" fo:margin-bottom="${after}cm"${left === undefined ? '' : ` fo:margin-left="${left}cm"`}${keeps ? ' fo:keep-with-next="always"' : ''}`;
  const text = `${size === undefined ? '' : ` fo:font-size="${size}pt"`}${bold ? ' fo:font-weight="bold"' : ''}`;
  return `<style:style style:name="${name.replaceAll(' ', '_20_')}" style:display-name="${name}" style:family="paragraph" style:parent-style-name="${parent}"${outline === undefined ? '' : ` style:default-outline-level="${outline}"`}><style:paragraph-properties ${paragraph}/>${text === '' ? '' : `<style:text-properties${text}/>`}</style:style>`;
}

/** In points, from the title on. */
const HEADING_SIZES = [17, 14, 12, 11, 10, 10];

const headings = HEADING_SIZES.map((size, at) =>
  style(`Heading ${at + 1}`, {
    size,
    bold: true,
    before: at === 0 ? 0 : 0.5,
    after: 0.2,
    keeps: true,
    outline: at + 1,
  }),
).join('');

/** Steps that a paragraph may be indented. */
const DEEPEST_STEP = 6;

const PARAGRAPHS = [
  style('Text body', { after: 0.18 }),
  ...Array.from({ length: DEEPEST_STEP }, (_, at) =>
    style(`Inspringing${at + 1}`, { after: 0.18, left: (at + 1) * 0.63 }),
  ),
  style('Gegevens', { after: 0.07 }),
  style('Opsomming tekst', { after: 0.07 }),
  style('Table Contents', { size: 9 }),
  style('Table Heading', { size: 9, bold: true, parent: 'Table_20_Contents' }),
  style('Celopsomming tekst', { size: 9, parent: 'Table_20_Contents' }),
  style('Tussen', { size: 9, before: 0.3, after: 0.1, keeps: true }),
].join('');

const outline = HEADING_SIZES.map(
  (_, at) => `<text:outline-level-style text:level="${at + 1}" style:num-format=""/>`,
).join('');

function listStyle(name: string, indent: number): string {
  return `<text:list-style style:name="${name}"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${indent}cm" fo:text-indent="-${indent}cm" fo:margin-left="${indent}cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>`;
}

/** The styles that stand with the text: of cells, rows, lists and bold words. */
export const CONTENT_STYLES = `<style:style style:name="Rij" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>${(
  [
    ['Cel', ''],
    ['Kop', ' fo:background-color="#e9edf2"'],
  ] as const
)
  .map(
    ([name, own]) =>
      `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #6b6b6b"${own}/></style:style>`,
  )
  .join(
    '',
  )}<style:style style:name="Vet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>${listStyle('Opsomming', 0.63)}${listStyle('Celopsomming', 0.4)}`;

/** The part with the styles by name, the page and its foot: the title, and at the right the page. */
export function odtStyles(title: string, isLandscape: boolean): string {
  const { page, of } = documentWords.pages;
  const right = isLandscape ? 25.7 : 17;
  const foot = `<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="${right}cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="9pt"/></style:style>`;
  const standard = `<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="110%"/><style:text-properties style:font-name="Calibri" fo:font-size="10.5pt" ${DUTCH}/></style:default-style><style:style style:name="Standard" style:family="paragraph"/>`;
  const line = `${odfText(title)}<text:tab/>${page} <text:page-number text:select-page="current">1</text:page-number> ${of} <text:page-count>1</text:page-count>`;
  return `${XML_HEAD}<office:document-styles ${ODF_NAMESPACES}><office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri, Carlito, Arial" style:font-family-generic="swiss"/></office:font-face-decls><office:styles>${standard}${headings}${PARAGRAPHS}${foot}<text:outline-style style:name="Outline">${outline}</text:outline-style></office:styles><office:automatic-styles>${pageLayout(isLandscape)}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Pagina"><style:footer><text:p text:style-name="Footer">${line}</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`;
}

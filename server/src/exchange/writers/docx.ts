/** A document for Word (Office Open XML, ECMA-376): headings that are headings, tables whose header comes back on every page. */
import { documentWords } from '../../messages/document.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { type Cell, type ExportDocument, isWide } from '../document.ts';
import { columnWidths } from './columnWidths.ts';
import { constantParts, corePart, DOCUMENT_NAMESPACES, footerPart } from './docxParts.ts';
import { keptParts } from './keptProperties.ts';
import { LongText } from './longText.ts';
import { type FlowItem, flowOf, lineGroupsOf, type TablePiece } from './textFlow.ts';
import { XML_HEAD, xmlAttribute, xmlText } from './xml.ts';
import { zipped } from './zipped.ts';

export function* writeDocx(document: ExportDocument): Bits<Uint8Array> {
  const page = isWide(document) ? LANDSCAPE : UPRIGHT;
  return yield* zipped([
    ...constantParts(document.sent !== undefined),
    ['docProps/core.xml', corePart(document.title)],
    ...keptParts(document.sent),
    ['word/footer1.xml', footerPart(document.title, page.textWidth)],
    ['word/document.xml', yield* bodyPart(document, page)],
  ]);
}

/** In twentieths of a point. */
interface Page {
  readonly size: string;
  readonly textWidth: number;
}

/** The width of a character in a table, of 9 points. */
const CHARACTER = 92;

/** A4 with 2 cm on all sides. */
const MARGIN = 1134;
const UPRIGHT: Page = { size: '<w:pgSz w:w="11906" w:h="16838"/>', textWidth: 11906 - 2 * MARGIN };
const LANDSCAPE: Page = {
  size: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
  textWidth: 16838 - 2 * MARGIN,
};

function* bodyPart(document: ExportDocument, { size, textWidth }: Page): Bits<LongText> {
  const parts = new LongText();
  parts.push(`${XML_HEAD}<w:document ${DOCUMENT_NAMESPACES}><w:body>`);
  let last: FlowItem['kind'] | undefined;
  for (const item of flowOf(document)) {
    last = item.kind;
    switch (item.kind) {
      case 'heading':
        parts.push(paragraph(`Heading${item.level}`, run(item.text)));
        break;
      case 'fact':
        parts.push(...paragraphs(item.value, FACT, run(`${item.label}: `, BOLD)));
        break;
      case 'paragraph':
        parts.push(...paragraphs(item.cell, { ...PROSE, depth: item.depth }));
        break;
      case 'between':
        parts.push(paragraph('Tussen', run(item.text)));
        break;
      case 'table':
        yield* writeTable(item, textWidth, parts);
    }
    yield;
  }
  // Word takes a table at the end of a text for damage.
  if (last === 'table') parts.push(paragraph('Slot', ''));
  parts.push(
    `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>${size}`,
    `<w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="567" w:footer="567" w:gutter="0"/>`,
    '</w:sectPr></w:body></w:document>',
  );
  return parts;
}

/** The styles that the paragraphs of a text have, and how far they are indented. */
interface Styles {
  /** Undefined for that of the text itself. */
  readonly plain: string | undefined;
  readonly list: string;
  readonly depth: number;
}

const PROSE: Styles = { plain: undefined, list: 'ListBullet', depth: 0 };
const FACT: Styles = { ...PROSE, plain: 'Gegevens' };
const IN_CELL: Styles = { plain: 'Tabeltekst', list: 'Tabelopsomming', depth: 0 };

const BOLD = '<w:rPr><w:b/></w:rPr>';
/** Twentieths of a point for each step. */
const STEP = 360;

/**
 * Programs that read only the text end a line behind a paragraph that has an attribute, as Word writes it. The number says
 * which change a paragraph came from; it is the same everywhere, and so says nothing of who made it.
 */
const PARAGRAPH = '<w:p w:rsidR="00000001">';

function paragraph(style: string | undefined, runs: string, depth = 0): string {
  const indent = depth === 0 ? '' : `<w:ind w:left="${depth * STEP}"/>`;
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const properties = named + indent === '' ? '' : `<w:pPr>${named}${indent}</w:pPr>`;
  return `${PARAGRAPH}${properties}${runs}</w:p>`;
}

/** A line of a text with its tabs. */
function run(text: string, properties = ''): string {
  if (text === '') return '';
  const pieces = text.split('\t').map((piece) => (piece === '' ? '' : `<w:t${SPACE(piece)}>${xmlText(piece)}</w:t>`));
  return `<w:r>${properties}${pieces.join('<w:tab/>')}</w:r>`;
}

/** White space at an end is only kept where that is asked. */
const SPACE = (text: string) => (/^\s|\s$|\s\s/u.test(text) ? ' xml:space="preserve"' : '');
const BREAK = '<w:r><w:br/></w:r>';

/** The lines of a cell: each of a list in a paragraph of its own, the others with breaks between them. That it is late is bold. */
function paragraphs({ text, marks }: Cell, { plain, list, depth }: Styles, before = ''): string[] {
  const late = marks?.includes('late') === true ? run(lateText(text), BOLD) : '';
  const groups = lineGroupsOf(text);
  const isLast = (at: number) => at === groups.length - 1;
  return groups.flatMap(({ isList, lines }, at) => {
    if (!isList) {
      const runs = lines.map((line) => run(line)).join(BREAK);
      return [paragraph(plain, (at === 0 ? before : '') + runs + (isLast(at) ? late : ''), depth)];
    }
    const items = lines.map((line, item) =>
      paragraph(list, run(line) + (isLast(at) && item === lines.length - 1 ? late : '')),
    );
    return at === 0 && before !== '' ? [paragraph(plain, before), ...items] : items;
  });
}

function lateText(text: string): string {
  return `${text === '' ? '' : ' '}(${documentWords.late})`;
}

/** Rows with less text than this stay on one page, in UTF-16 units; one that fills more than a page cannot. */
const SHORT_ROW = 1500;

function* writeTable({ caption, columns, rows }: TablePiece, textWidth: number, parts: LongText): Bits<void> {
  const widths = columnWidths(columns, rows, { whole: textWidth, unit: CHARACTER });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const cellHeads = widths.map((width) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>`);
  const headers = columns.map(({ header }, at) => `${cellHeads[at]}${paragraph('Tabelkop', run(header))}</w:tc>`);
  parts.push(
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    `<w:tblCaption w:val="${xmlAttribute(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headers.join('')}</w:tr>`,
  );
  yield* eachInBits(rows, ({ cells }) => {
    const length = cells.reduce((sum, { text }) => sum + text.length, 0);
    parts.push(length < SHORT_ROW ? '<w:tr><w:trPr><w:cantSplit/></w:trPr>' : '<w:tr>');
    for (const [at, cell] of cells.entries()) {
      parts.push(`${cellHeads[at]}${paragraphs(cell, IN_CELL).join('')}</w:tc>`);
    }
    parts.push('</w:tr>');
  });
  parts.push('</w:tbl>');
}

/** A document for LibreOffice Writer and all that reads OpenDocument text: what archives ask for. */
import { documentWords } from '../../messages/document.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { type Cell, type ExportDocument, isWide } from '../document.ts';
import { columnWidths } from './columnWidths.ts';
import { LongText } from './longText.ts';
import { ODF_NAMESPACES, ODT, odfParagraph, odfText, packageParts } from './odfParts.ts';
import { CONTENT_STYLES, odtStyles } from './odtStyles.ts';
import { flowOf, lineGroupsOf, type TablePiece } from './textFlow.ts';
import { XML_HEAD, xmlAttribute } from './xml.ts';
import { zipped } from './zipped.ts';

export function* writeOdt(document: ExportDocument): Bits<Uint8Array> {
  const isLandscape = isWide(document);
  return yield* zipped(
    [
      ...packageParts(ODT, ['content.xml', 'styles.xml'], document),
      ['styles.xml', odtStyles(document.title, isLandscape)],
      ['content.xml', yield* new Content(isLandscape ? 2570 : 1700).of(document)],
    ],
    ODT,
  );
}

/** The width of a character in a table, of 9 points, in hundredths of a centimetre. */
const CHARACTER = 16;

class Content {
  /** In hundredths of a centimetre. */
  readonly #textWidth: number;
  /** The styles of columns by their widths, in those units. */
  readonly #columns = new Map<number, string>();
  #tables = 0;

  constructor(textWidth: number) {
    this.#textWidth = textWidth;
  }

  *of(document: ExportDocument): Bits<LongText> {
    // The styles stand above the text that asks for them.
    const body = yield* this.#body(document);
    const columns = [...this.#columns].map(
      ([width, name]) =>
        `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width / 100}cm"/></style:style>`,
    );
    const table = `<style:style style:name="Tabel" style:family="table"><style:table-properties style:width="${this.#textWidth / 100}cm" table:align="left" fo:margin-bottom="0.3cm"/></style:style>`;
    const whole = new LongText();
    whole.push(
      `${XML_HEAD}<office:document-content ${ODF_NAMESPACES}><office:automatic-styles>${table}${columns.join('')}${CONTENT_STYLES}</office:automatic-styles><office:body><office:text>`,
    );
    whole.append(body);
    whole.push('</office:text></office:body></office:document-content>');
    return whole;
  }

  *#body(document: ExportDocument): Bits<LongText> {
    const parts = new LongText();
    for (const item of flowOf(document)) {
      switch (item.kind) {
        case 'heading':
          parts.push(
            `<text:h text:style-name="Heading_20_${item.level}" text:outline-level="${item.level}">${odfText(item.text)}</text:h>`,
          );
          break;
        case 'fact':
          parts.push(...paragraphs(item.value, 'Gegevens', 'Opsomming', bold(`${item.label}:`)));
          break;
        case 'paragraph':
          parts.push(
            ...paragraphs(item.cell, item.depth === 0 ? 'Text_20_body' : `Inspringing${item.depth}`, 'Opsomming'),
          );
          break;
        case 'between':
          parts.push(odfParagraph('Tussen', [item.text]));
          break;
        case 'table':
          yield* this.#table(item, parts);
      }
      yield;
    }
    return parts;
  }

  *#table({ caption, columns, rows }: TablePiece, parts: LongText): Bits<void> {
    this.#tables++;
    parts.push(
      `<table:table table:name="Tabel${this.#tables}" table:style-name="Tabel"><table:title>${odfText(caption)}</table:title>`,
      ...this.#columnsOf(columnWidths(columns, rows, { whole: this.#textWidth, unit: CHARACTER })),
      '<table:table-header-rows><table:table-row>',
      ...columns.map(({ header }) => cell('Kop', odfParagraph('Table_20_Heading', [header]))),
      '</table:table-row></table:table-header-rows>',
    );
    yield* eachInBits(rows, ({ cells }) => {
      parts.push('<table:table-row table:style-name="Rij">');
      for (const one of cells) parts.push(cell('Cel', paragraphs(one, 'Table_20_Contents', 'Celopsomming').join('')));
      parts.push('</table:table-row>');
    });
    // A table of OpenDocument has a row beside its header.
    if (rows.length === 0) {
      parts.push(
        `<table:table-row>${columns.map(() => cell('Cel', '<text:p text:style-name="Table_20_Contents"/>')).join('')}</table:table-row>`,
      );
    }
    parts.push('</table:table>');
  }

  #columnsOf(widths: readonly number[]): string[] {
    return widths.map((width) => {
      const known = this.#columns.get(width) ?? `Kolom${this.#columns.size + 1}`;
      this.#columns.set(width, known);
      return `<table:table-column table:style-name="${xmlAttribute(known)}"/>`;
    });
  }
}

function cell(style: string, content: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${content}</table:table-cell>`;
}

function bold(text: string): string {
  return `<text:span text:style-name="Vet">${odfText(text)}</text:span> `;
}

/** The lines of a cell: lists as lists, the others with breaks between them. That it is late is bold. */
function paragraphs({ text, marks }: Cell, plain: string, list: string, before = ''): string[] {
  const groups = lineGroupsOf(text);
  const late =
    marks?.includes('late') === true
      ? `${text === '' ? '' : ' '}<text:span text:style-name="Vet">(${documentWords.late})</text:span>`
      : '';
  return groups.flatMap(({ isList, lines }, at) => {
    const behind = at === groups.length - 1 ? late : '';
    if (!isList) return [odfParagraph(plain, lines, at === 0 ? before : '', behind)];
    const items = lines.map(
      (line, item) =>
        `<text:list-item>${odfParagraph(`${list}_20_tekst`, [line], '', item === lines.length - 1 ? behind : '')}</text:list-item>`,
    );
    const made = `<text:list text:style-name="${list}">${items.join('')}</text:list>`;
    return at === 0 && before !== '' ? [odfParagraph(plain, [], before), made] : [made];
  });
}

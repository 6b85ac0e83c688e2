/** What stands in the fields of a template for a document. */
import { type ExportDocument, type Section, tablesOf } from '../document.ts';
import { shownText } from '../shownText.ts';

type Values = Readonly<Record<string, string>>;
type SectionValues = Readonly<Record<string, string | readonly Values[]>>;

/** What stands in the fields for a document, for the whole and for each section; a field without a value is left out. */
export function valuesOf(document: ExportDocument): Readonly<Record<string, unknown>> {
  const facts = document.facts.flatMap(({ key, value }) => (key === undefined ? [] : [[key, shownText(value)]]));
  return {
    ...Object.fromEntries(facts),
    titel: document.title,
    rijen: [...tablesOf(document)].flatMap(({ section, table }) => rowsOf({ ...section, blocks: [table] })),
    teksten: document.sections.flatMap(textsOf),
    secties: document.sections.map(
      (section): SectionValues => ({
        ...(section.heading === undefined ? {} : { kop: section.heading }),
        rijen: rowsOf(section),
        teksten: textsOf(section),
      }),
    ),
  };
}

function rowsOf({ heading, blocks }: Pick<Section, 'heading' | 'blocks'>): Values[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [];
    return block.rows.map(({ cells }) => ({
      ...(heading === undefined ? {} : { kop: heading }),
      ...Object.fromEntries(block.columns.map(({ key }, at) => [key, shownText(cells[at]!)])),
    }));
  });
}

function textsOf({ blocks }: Section): Values[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [] : [{ tekst: shownText(block.cell), soort: block.key ?? '' }],
  );
}

/** A list as lines that can be compared with those of the same list that went out and came in again. */
import type { ExportDocument, Section } from '../../../../server/src/exchange/document.ts';
import type { Layout } from '../../../../server/src/exchange/layouts.ts';

/** What the program reckons itself hangs on more than the list shows: other days, meetings, moments. */
const RECKONED: ReadonlySet<string> = new Set(['uiterste dag']);
const WEEKDAY = /\b(?:maan|dins|woens|donder|vrij|zater|zon)dag /gu;

/** All of the list, in the order of the text: what is chosen by what was reckoned would be another choice. */
export function whole(layout: Layout): Layout {
  if (layout.of !== 'entries') return layout;
  const { wanted: _, ...rest } = layout;
  const grouping = layout.grouping === 'eigenaar' ? 'geen' : layout.grouping;
  return { ...rest, grouping, order: 'lijst', only: 'alles', asksOwner: false };
}

/** The headings and the cells of a document as lines; `isFlat` leaves out headings without a table and texts between tables, which a sheet or a CSV file may not show. */
export function linesOf({ sections }: ExportDocument, isFlat: boolean): string[] {
  const isShown = ({ blocks }: Section) =>
    !isFlat || blocks.some((block) => block.kind === 'table' && block.rows.length > 0);
  return sections.filter(isShown).flatMap(({ heading, blocks }) => [
    `# ${heading ?? ''}`,
    ...blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return isFlat ? [] : [block.cell.text];
      const shown = block.columns.map(({ key }) => !RECKONED.has(key));
      const cells = (texts: readonly string[]) =>
        texts
          .filter((_, at) => shown[at])
          .join(' | ')
          .replace(WEEKDAY, '');
      return [
        cells(block.columns.map(({ header }) => header)),
        ...block.rows.map((row) => cells(row.cells.map(({ text }) => text))),
      ];
    }),
  ]);
}

/** What is shown, on its way to a mail, to Word or to Excel: as HTML with its styles in its elements, and as text with tabs. */
import { type Copied, copiedTable } from '../shared/clipboard.ts';
import type { Headings } from './headings.ts';
import type { Line } from './listModel.ts';
import { cellText, marksOf } from './rowCells.ts';
import { COLUMNS, countsSaid, type Words } from './words.ts';

const SHOWN = COLUMNS.filter((column) => column !== 'meer');

/** The lines as a table. Text of the register stands in it as text. */
export function copied(lines: readonly Line[], headings: Headings, words: Words): Copied {
  const titles = SHOWN.map((column) => words.columns[column as keyof Words['columns']]);
  const rows = lines.map((line) => {
    if (line.kind === 'group') return { title: `${line.title} (${countsSaid(line.counts, words)})` };
    const cells = SHOWN.map((column) => {
      const marks = column === 'deadline' ? marksOf(line.row, words).map(({ text: mark }) => mark) : [];
      const own = cellText(line.row, column, headings, words);
      return [own, ...marks.map((mark) => `(${mark})`)].filter((part) => part !== '').join(' ');
    });
    return { cells };
  });
  return copiedTable(titles, rows);
}

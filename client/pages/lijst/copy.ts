/** What is shown, on its way to a mail, to Word or to Excel: as HTML with its styles in its elements, and as text with tabs. */
import { escaped } from '../../src/shown/escaped.ts';
import type { Headings } from './headings.ts';
import type { Line } from './listModel.ts';
import { cellText, marksOf } from './rowCells.ts';
import { COLUMNS, countsSaid, type Words } from './words.ts';

export interface Copied {
  readonly html: string;
  readonly text: string;
}

const SHOWN = COLUMNS.filter((column) => column !== 'meer');
const CELL = 'border:1px solid #6b6b6b;padding:2px 6px;text-align:left;vertical-align:top';

/** The lines as a table. Text of the register stands in it as text. */
export function copied(lines: readonly Line[], headings: Headings, words: Words): Copied {
  const titles = SHOWN.map((column) => words.columns[column as keyof Words['columns']]);
  const html = [`<tr>${titles.map((title) => `<th style="${CELL}">${escaped(title)}</th>`).join('')}</tr>`];
  const text = [titles.join('\t')];
  for (const line of lines) {
    if (line.kind === 'group') {
      const said = `${line.title} (${countsSaid(line.counts, words)})`;
      html.push(`<tr><th style="${CELL}" colspan="${SHOWN.length}">${escaped(said)}</th></tr>`);
      text.push(oneLine(said));
      continue;
    }
    const cells = SHOWN.map((column) => {
      const marks = column === 'deadline' ? marksOf(line.row, words).map(({ text: mark }) => mark) : [];
      const own = cellText(line.row, column, headings, words);
      return [own, ...marks.map((mark) => `(${mark})`)].filter((part) => part !== '').join(' ');
    });
    html.push(`<tr>${cells.map((cell) => `<td style="${CELL}">${escaped(cell)}</td>`).join('')}</tr>`);
    text.push(cells.map(oneLine).join('\t'));
  }
  return { html: `<table style="border-collapse:collapse">${html.join('')}</table>`, text: text.join('\n') };
}

/** Puts it on the clipboard; false when that did not work. */
export async function putOnClipboard({ html, text }: Copied): Promise<boolean> {
  let isSet = false;
  const listener = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isSet = event.clipboardData !== null;
  };
  // A copy event takes both kinds of text and asks for no permission; where a browser has none, its clipboard does.
  document.addEventListener('copy', listener, { once: true });
  const isDone = document.execCommand('copy') && isSet;
  document.removeEventListener('copy', listener);
  if (isDone) return true;
  try {
    const blob = (content: string, type: string) => new Blob([content], { type });
    const kinds = { 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') };
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    return true;
  } catch {
    return false;
  }
}

/** A cell of a line of text, which ends nowhere but at its end. A sign that a program takes for a formula gets one before it. */
function oneLine(cell: string): string {
  const line = cell.replace(/\s+/gu, ' ').trim();
  return /^[=+@-]/u.test(line) ? `'${line}` : line;
}

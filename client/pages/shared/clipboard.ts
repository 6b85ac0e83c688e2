/** What a page puts on the clipboard: the same as HTML with its styles in its elements, and as text with tabs. */
import { escaped } from '../../src/shown/escaped.ts';

export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** The style of a cell. */
const CELL = 'border:1px solid #6b6b6b;padding:2px 6px;text-align:left;vertical-align:top';

/** A line of a table: its cells, or the title of the lines below it. */
export type CopiedLine = { readonly cells: readonly string[] } | { readonly title: string };

/** A table with the titles of its columns. All texts stand in it as texts. */
export function copiedTable(titles: readonly string[], lines: readonly CopiedLine[]): Copied {
  const html = [`<tr>${titles.map((title) => `<th style="${CELL}">${escaped(title)}</th>`).join('')}</tr>`];
  const text = [titles.map(oneLine).join('\t')];
  for (const line of lines) {
    if ('title' in line) {
      html.push(`<tr><th style="${CELL}" colspan="${titles.length}">${escaped(line.title)}</th></tr>`);
      text.push(oneLine(line.title));
    } else {
      html.push(`<tr>${line.cells.map((cell) => `<td style="${CELL}">${escaped(cell)}</td>`).join('')}</tr>`);
      text.push(line.cells.map(oneLine).join('\t'));
    }
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

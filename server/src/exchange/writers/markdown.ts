/** A document in Markdown, with tables as GitHub, GitLab and most wikis know them (GFM). */
import { type Bits, eachInBits } from '../bits.ts';
import type { ExportDocument, Paragraph, Table } from '../document.ts';
import { shownText } from '../shownText.ts';

export function* writeMarkdown({ title, facts, sections }: ExportDocument): Bits<string> {
  const parts = [`# ${inLine(title)}`];
  if (facts.length > 0) {
    parts.push(facts.map(({ label, value }) => `- **${inLine(label)}:** ${inLine(shownText(value))}`).join('\n'));
  }
  for (const { heading, level, blocks } of sections) {
    if (heading !== undefined) parts.push(`${'#'.repeat(level + 1)} ${inLine(heading)}`);
    for (const block of blocks) {
      parts.push(block.kind === 'table' ? yield* tableOf(block) : paragraph(block));
      yield;
    }
  }
  return `${parts.join('\n\n')}\n`;
}

function paragraph({ cell }: Paragraph): string {
  return shownText(cell)
    .split('\n')
    .map((line) => (line.startsWith('- ') ? `- ${escaped(line.slice(2))}` : atLineStart(escaped(line))))
    .join('\n\n')
    .replace(/(^|\n)(- [^\n]*)\n\n(?=- )/gu, '$1$2\n');
}

function* tableOf({ columns, rows }: Table): Bits<string> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [line(columns.map(({ header }) => inLine(header))), line(columns.map(() => '---'))];
  yield* eachInBits(rows, ({ cells }) => {
    lines.push(line(cells.map((cell) => inLine(shownText(cell)))));
  });
  return lines.join('\n');
}

/** A text as it can stand in a cell: on one line. */
function inLine(text: string): string {
  return escaped(text.trim()).replace(/\r?\n|\r/gu, '<br>');
}

/** Nothing in a text means anything to Markdown, nor to HTML. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]~|]/gu, (sign) => `\\${sign}`)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}

/** What begins a heading, a list, a quotation or a line across at the start of a line. */
function atLineStart(text: string): string {
  return text
    .replace(/^(\s*)([#+=-])/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^(?: {4,}|\t)/u, (indent) => '&nbsp;'.repeat(indent.length));
}

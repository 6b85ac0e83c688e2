/**
 * A document for a mail: what is pasted into Outlook or Word becomes a table there. Each element has its own style, since a mail
 * keeps no style sheet; measures are in points, which both know.
 */
import type { Block, ExportDocument, MailCopy, Section, Table } from '../document.ts';
import { shownText } from '../shownText.ts';
import { cellContent, escaped, pageBody } from './html.ts';

export function writeMail(document: ExportDocument): MailCopy {
  const { title, facts, sections } = document;
  const told = facts.map(({ label, value }) => `<b>${escaped(label)}:</b> ${styled(cellContent(value))}`);
  const html = [
    `<h1 style="${HEADING};font-size:16pt">${escaped(title)}</h1>`,
    ...(told.length === 0 ? [] : [`<p style="${PROSE}">${told.join('<br>')}</p>`]),
    ...sections.flatMap(sectionHtml),
  ];
  const text = [
    [title, ...facts.map(({ label, value }) => `${label}: ${oneLine(shownText(value))}`)].join('\n'),
    ...sections.map(sectionText),
  ];
  return {
    title,
    page: pageBody(document),
    html: `<div lang="nl" style="${FONT}">\n${html.join('\n')}\n</div>\n`,
    text: `${text.filter((part) => part !== '').join('\n\n')}\n`,
  };
}

const FONT = 'font-family:Calibri,Carlito,Arial,sans-serif;font-size:11pt;color:#1b1b1b';
const PROSE = 'margin:0 0 6pt 0';
const HEADING = `${FONT};font-weight:bold;margin:12pt 0 4pt 0`;
/** Excel takes what is pasted with it for text: `=1+1` is not reckoned, and `2021-03` no month. */
const AS_TEXT = "mso-number-format:'\\@'";
const CELL = `border:1pt solid #6b6b6b;padding:2pt 4pt;text-align:left;vertical-align:top;${AS_TEXT}`;
const SIZES = ['16pt', '14pt', '12pt'];

function sectionHtml({ heading, level, blocks }: Section): string[] {
  const tag = `h${level + 1}`;
  const size = SIZES[level] ?? '11pt';
  const head =
    heading === undefined ? [] : [`<${tag} style="${HEADING};font-size:${size}">${escaped(heading)}</${tag}>`];
  return [...head, ...blocks.map(blockHtml)];
}

function blockHtml(block: Block): string {
  if (block.kind === 'table') return tableHtml(block);
  const content = styled(cellContent(block.cell));
  // Lines of a list cannot stand in a paragraph.
  const tag = content.includes('<ul') ? 'div' : 'p';
  return `<${tag} style="${PROSE};margin-left:${block.depth * 18}pt">${content}</${tag}>`;
}

/** The border stands in an attribute too: some mail leaves out the style of a table, and none its attributes. */
function tableHtml({ columns, rows }: Table): string {
  const heads = columns.map(
    ({ header }) =>
      `<th scope="col" style="${FONT};${CELL};background:#e9edf2;font-weight:bold">${escaped(header)}</th>`,
  );
  const lines = rows.map(({ cells }) => {
    const made = cells.map((cell) => `<td style="${FONT};${CELL}">${styled(cellContent(cell))}</td>`);
    return `<tr>${made.join('')}</tr>`;
  });
  return `<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse;margin:0 0 8pt 0">
<thead>
<tr>${heads.join('')}</tr>
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

/** Lists without the room that a mail gives them around. In what is escaped no other element looks like one. */
function styled(content: string): string {
  return content.replaceAll('<ul>', '<ul style="margin:0;padding-left:14pt">');
}

function sectionText({ heading, blocks }: Section): string {
  const parts = blocks.map((block) => {
    if (block.kind === 'paragraph') return shownText(block.cell);
    const rows = block.rows.map(({ cells }) => cells.map((cell) => oneLine(shownText(cell))));
    return [block.columns.map(({ header }) => oneLine(header)), ...rows].map((cells) => cells.join('\t')).join('\n');
  });
  return [...(heading === undefined ? [] : [oneLine(heading)]), ...parts].join('\n');
}

/** A row is one line, with nothing in a cell that would be the end of it. */
function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join(' / ');
}

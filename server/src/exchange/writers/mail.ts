/**
 * A document for a mail: what is pasted into Outlook or Word becomes a table there. Each element has its own style, since a mail
 * keeps no style sheet; measures are in points, which both know.
 */
import { type Bits, eachInBits } from '../bits.ts';
import type { Block, ExportDocument, MailCopy, Section, Table } from '../document.ts';
import { shownText } from '../shownText.ts';
import { cellContent, escaped, pageBody } from './html.ts';
import { TextPieces } from './textPieces.ts';

export function* writeMail(document: ExportDocument): Bits<MailCopy> {
  const { title, facts, sections } = document;
  const told = facts.map(({ label, value }) => `<b>${escaped(label)}:</b> ${styled(cellContent(value))}`);
  const html = new TextPieces();
  html.push(
    `<div lang="nl" style="${FONT}">\n<h1 style="${HEADING};font-size:16pt">${escaped(title)}</h1>\n`,
    ...(told.length === 0 ? [] : [`<p style="${PROSE}">${told.join('<br>')}</p>\n`]),
  );
  const text = [[title, ...facts.map(({ label, value }) => `${label}: ${oneLine(shownText(value))}`)].join('\n')];
  for (const section of sections) {
    html.push(sectionHead(section));
    for (const block of section.blocks) yield* writeBlock(block, html);
    text.push(yield* sectionText(section));
    yield;
  }
  yield;
  const page = yield* pageBody(document);
  html.push('</div>\n');
  yield;
  const whole = html.text();
  yield;
  return { title, page, html: whole, text: `${text.filter((part) => part !== '').join('\n\n')}\n` };
}

const FONT = 'font-family:Calibri,Carlito,Arial,sans-serif;font-size:11pt;color:#1b1b1b';
const PROSE = 'margin:0 0 6pt 0';
const HEADING = `${FONT};font-weight:bold;margin:12pt 0 4pt 0`;
/** Excel takes what is pasted with it for text: `=1+1` is not reckoned, and `2021-03` no month. */
const AS_TEXT = "mso-number-format:'\\@'";
const CELL = `border:1pt solid #6b6b6b;padding:2pt 4pt;text-align:left;vertical-align:top;${AS_TEXT}`;
const SIZES = ['16pt', '14pt', '12pt'];

function sectionHead({ heading, level }: Section): string {
  const tag = `h${level + 1}`;
  const size = SIZES[level] ?? '11pt';
  return heading === undefined ? '' : `<${tag} style="${HEADING};font-size:${size}">${escaped(heading)}</${tag}>\n`;
}

function* writeBlock(block: Block, html: TextPieces): Bits<void> {
  yield;
  if (block.kind === 'table') return yield* writeTable(block, html);
  const content = styled(cellContent(block.cell));
  // Lines of a list cannot stand in a paragraph.
  const tag = content.includes('<ul') ? 'div' : 'p';
  html.push(`<${tag} style="${PROSE};margin-left:${block.depth * 18}pt">${content}</${tag}>\n`);
}

/** The border stands in an attribute too: some mail leaves out the style of a table, and none its attributes. */
function* writeTable({ columns, rows }: Table, html: TextPieces): Bits<void> {
  const heads = columns.map(
    ({ header }) =>
      `<th scope="col" style="${FONT};${CELL};background:#e9edf2;font-weight:bold">${escaped(header)}</th>`,
  );
  html.push(`<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse;margin:0 0 8pt 0">
<thead>
<tr>${heads.join('')}</tr>
</thead>
<tbody>
`);
  yield* eachInBits(rows, ({ cells }) => {
    const made = cells.map((cell) => `<td style="${FONT};${CELL}">${styled(cellContent(cell))}</td>`);
    html.push('<tr>', ...made, '</tr>\n');
  });
  // A body without rows has an empty line.
  html.push(rows.length === 0 ? '\n' : '', '</tbody>\n</table>\n');
}

/** Lists without the room that a mail gives them around. In what is escaped no other element looks like one. */
function styled(content: string): string {
  return content.replaceAll('<ul>', '<ul style="margin:0;padding-left:14pt">');
}

function* sectionText({ heading, blocks }: Section): Bits<string> {
  const lines = heading === undefined ? [] : [oneLine(heading)];
  for (const block of blocks) {
    if (block.kind === 'paragraph') lines.push(shownText(block.cell));
    else {
      lines.push(block.columns.map(({ header }) => oneLine(header)).join('\t'));
      yield* eachInBits(block.rows, ({ cells }) => {
        lines.push(cells.map((cell) => oneLine(shownText(cell))).join('\t'));
      });
    }
    yield;
  }
  return lines.join('\n');
}

/** A row is one line, with nothing in a cell that would be the end of it. */
function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join(' / ');
}

/**
 * A document as one page of HTML that holds all it needs: readable without a script, by ear, on paper and on a small screen
 * (WCAG 2.2 AA). What is not for its reader is not in it: nothing is hidden.
 */
import { documentWords } from '../../messages/document.ts';
import { type Bits, eachInBits } from '../bits.ts';
import {
  type Block,
  type Cell,
  type Column,
  type ExportDocument,
  isWide,
  type Row,
  type Section,
  type Table,
} from '../document.ts';

export function* writeHtml(document: ExportDocument): Bits<string> {
  const { title } = document;
  const body = yield* pageBody(document);
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${styleFor(isWide(document))}</style>
</head>
<body lang="nl">
<main>
${body}</main>
</body>
</html>
`;
}

/** What stands on the page, without a style; bit by bit. */
export function* pageBody({ title, facts, sections }: ExportDocument): Bits<string> {
  const page = new Page();
  const body: string[] = [];
  for (const [at, section] of sections.entries()) {
    body.push(yield* page.section(section, at));
    yield;
  }
  const told = facts.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${cellContent(value)}</dd></div>\n`);
  const list = told.length === 0 ? '' : `<dl>\n${told.join('')}</dl>\n`;
  return `<h1>${escaped(title)}</h1>\n${list}${contents(sections)}${body.join('')}`;
}

/** From so many headings on a list of them stands above. */
const MANY = 4;

function contents(sections: readonly Section[]): string {
  const top = sections.flatMap(({ heading, level }, at) =>
    heading === undefined || level > 1 ? [] : [{ heading, at }],
  );
  if (top.length < MANY) return '';
  const items = top.map(({ heading, at }) => `<li><a href="#deel-${at + 1}">${escaped(heading)}</a></li>\n`).join('');
  return `<nav aria-label="${documentWords.contents}">\n<ul>\n${items}</ul>\n</nav>\n`;
}

/** So many steps a paragraph is indented at most. */
const DEEPEST = 3;

class Page {
  #tables = 0;

  *section({ heading, level, blocks }: Section, at: number): Bits<string> {
    const tag = `h${level + 1}`;
    const parts = heading === undefined ? [] : [`<${tag} id="deel-${at + 1}">${escaped(heading)}</${tag}>\n`];
    for (const block of blocks) {
      parts.push(yield* this.#block(block));
      yield;
    }
    return parts.join('');
  }

  *#block(block: Block): Bits<string> {
    if (block.kind === 'table') return yield* this.#table(block);
    const { cell, depth } = block;
    const { text } = cell;
    // Lines of a list cannot stand in a paragraph.
    const tag = /^- /mu.test(text) ? 'div' : 'p';
    return `<${tag}${depth === 0 ? '' : ` class="margin-${Math.min(depth, DEEPEST)}"`}>${cellContent(cell)}</${tag}>\n`;
  }

  *#table({ caption, columns, rows }: Table): Bits<string> {
    this.#tables++;
    const id = `tabel-${this.#tables}`;
    const naming = namingColumn(columns);
    const heads = columns
      .map(({ header, kind }) => `<th scope="col"${kind === 'day' ? ' class="dag"' : ''}>${escaped(header)}</th>`)
      .join('');
    const lines: string[] = [];
    yield* eachInBits(rows, (row) => {
      lines.push(tableRow(row, naming));
    });
    return `<div class="tabel" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${escaped(documentWords.table(this.#tables, caption))}</caption>
<thead>
<tr>${heads}</tr>
</thead>
<tbody>
${lines.join('')}</tbody>
</table>
</div>
`;
  }
}

const NAMING: ReadonlySet<string> = new Set(['wat', 'actie met letter', 'gremium']);

/** The place of the column that says what a row is about. */
function namingColumn(columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findIndex(({ key }) => NAMING.has(key)),
  );
}

function tableRow({ cells }: Row, naming: number): string {
  const made = cells.map((cell, at) => {
    const content = cellContent(cell);
    // A header without a word in it heads nothing.
    return at === naming && content !== '' ? `<th scope="row">${content}</th>` : `<td>${content}</td>`;
  });
  return `<tr>${made.join('')}</tr>\n`;
}

/** The text of a cell, its lines apart, lists as lists, a day as one, and in words that it is late. */
export function cellContent({ text, day, marks = [] }: Cell): string {
  const content = lines(text);
  const dated =
    day === undefined || text === '' || text.includes('\n') ? content : `<time datetime="${day}">${content}</time>`;
  if (!marks.includes('late')) return dated;
  return `${dated}${dated === '' ? '' : ' '}<strong>(${documentWords.late})</strong>`;
}

function lines(text: string): string {
  const parts: string[] = [];
  let plain: string[] = [];
  let items: string[] = [];
  const flush = () => {
    if (plain.length > 0) parts.push(plain.map(escaped).join('<br>'));
    if (items.length > 0) parts.push(`<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`);
    plain = [];
    items = [];
  };
  for (const line of text.split('\n')) {
    const isItem = line.startsWith('- ');
    if (isItem ? plain.length > 0 : items.length > 0) flush();
    if (isItem) items.push(line.slice(2));
    else plain.push(line);
  }
  flush();
  return parts.join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as text of HTML, or as the value of an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => SIGNS[sign]!);
}

/** Colours of at least 7 to 1; on paper rows stay whole and every page has the header. */
function styleFor(isLandscape: boolean): string {
  return `body { margin: 0; color: #1b1b1b; background: #fff; font: 1rem/1.5 Calibri, Carlito, Arial, sans-serif; }
main { max-width: 90rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.125rem; }
dl { margin: 0 0 1rem; }
dl div { display: flex; flex-wrap: wrap; gap: 0 0.5em; }
dt { font-weight: bold; }
dt::after { content: ":"; }
dd { margin: 0; }
ul { margin: 0; padding-left: 1.25em; }
.margin-1 { margin-left: 2em; }
.margin-2 { margin-left: 4em; }
.margin-3 { margin-left: 6em; }
nav a { color: #0b3d75; display: inline-block; padding: 0.25rem 0; }
a:focus-visible, .tabel:focus-visible { outline: 3px solid #0b3d75; outline-offset: 2px; }
.tabel { overflow-x: auto; margin: 0.5rem 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-style: italic; padding: 0.25rem 0; }
th, td { border: 1px solid #6b6b6b; padding: 0.375rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #e9edf2; }
tbody th { font-weight: normal; }
td, tbody th { min-width: 4rem; max-width: 30rem; }
.dag { white-space: nowrap; }
@media print {
  @page { size: A4${isLandscape ? ' landscape' : ''}; margin: 1.5cm; }
  main { max-width: none; padding: 0; }
  body { font-size: ${isLandscape ? '8pt' : '10pt'}; }
  nav { display: none; }
  .tabel { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
}
`;
}

/** A list that we wrote for a program (`docs/export.schema.json`), as a given document. */
import type { GivenBlock, GivenCell, GivenDocument, GivenText } from '../given.ts';

/** What is looked for in an object. */
type Json = Readonly<Partial<Record<Name, unknown>>>;
type Name =
  | 'format'
  | 'title'
  | 'facts'
  | 'label'
  | 'text'
  | 'sections'
  | 'level'
  | 'heading'
  | 'blocks'
  | 'kind'
  | 'columns'
  | 'header'
  | 'rows'
  | 'cells'
  | 'caption'
  | 'day'
  | 'exact'
  | 'id';

/** The document, and the code of the register where its rows say it. */
export interface JsonList {
  readonly document: GivenDocument;
  readonly code: string | undefined;
}

/** Undefined when the text is no JSON, or JSON of something else. */
export function givenOfJson(text: string): JsonList | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
  if (!isRecord(parsed) || parsed.format !== 'duo-export') return undefined;
  const title = stringOf(parsed.title);
  const blocks: GivenBlock[] = [heading(title, 1)];
  for (const fact of recordsOf(parsed.facts)) blocks.push(paragraph(`${stringOf(fact.label)}: ${stringOf(fact.text)}`));
  for (const section of recordsOf(parsed.sections)) {
    const level = typeof section.level === 'number' ? section.level : 1;
    if (typeof section.heading === 'string') blocks.push(heading(section.heading, level + 1));
    for (const block of recordsOf(section.blocks)) blocks.push(...blockOf(block));
  }
  // `json` is no format of somebody else's program: what is told of it is told of text.
  return { document: { format: 'text', title, blocks, notices: [] }, code: codeIn(recordsOf(parsed.sections)) };
}

/** `ACTIELIJST` of `ACTIELIJST/actie/5`, when all rows say the same. */
function codeIn(sections: readonly Json[]): string | undefined {
  const rows = sections.flatMap(({ blocks }) => recordsOf(blocks).flatMap(({ rows: all }) => recordsOf(all)));
  const codes = new Set(rows.map(({ id }) => stringOf(id).split('/')[0]));
  const [code] = codes;
  return codes.size === 1 && code !== undefined && /^[^\s:]{1,40}$/u.test(code) ? code : undefined;
}

function blockOf(block: Json): GivenBlock[] {
  if (block.kind !== 'table') {
    return stringOf(block.text)
      .split('\n')
      .map((line) => (line.startsWith('- ') ? { ...paragraph(line.slice(2)), depth: 0 } : paragraph(line)));
  }
  const headers = recordsOf(block.columns).map(({ header }) => cell(stringOf(header)));
  const rows = recordsOf(block.rows).map(({ cells }, at) => ({
    line: at + 2,
    cells: recordsOf(cells).map(cellOf),
  }));
  const name = stringOf(block.caption);
  const all = [{ line: 1, cells: headers, isHeader: true }, ...rows];
  return [{ kind: 'table', ...(name === '' ? {} : { name }), width: headers.length, rows: all }];
}

/** The words and the marks that say something in other formats stand in them as words; the people are those of the words. */
function cellOf({ text, day, exact }: Json): GivenCell {
  const words = cell(stringOf(text));
  return typeof day === 'string' && exact === true ? { ...words, day } : words;
}

const cell = (text: string): GivenCell => ({ text: words(text) });
const words = (text: string): GivenText => ({ pieces: text === '' ? [] : [{ text }] });
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: words(text) });
const heading = (text: string, level: number): GivenBlock => ({ ...paragraph(text), level });

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

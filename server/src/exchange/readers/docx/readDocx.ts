/** A Word file (Office Open XML, ECMA-376): its text, its tables, and what stands beside them. */
import {
  type GivenBlock,
  type GivenCell,
  type GivenDocument,
  type GivenNotice,
  type GivenRow,
  NO_TEXT,
} from '../../given.ts';
import { type Guard, Refusal } from '../guard.ts';
import type { Package, Relation } from '../package.ts';
import { noticesOf, sentOf, titleOf } from '../packageFacts.ts';
import { EMPTY_CELL, TableBuilder } from '../tableBuilder.ts';
import { allWords } from '../textBuilder.ts';
import { attributeOf, childOf, childrenOf, readTree, readXml, within, type XmlElement } from '../xml.ts';
import { cellColour } from './cellColour.ts';
import { Numbering } from './numbering.ts';
import { isOn, WordStyles } from './wordStyles.ts';
import { type WordContext, WordText } from './wordText.ts';
import { cellsWithin, rowsWithin, SILENT } from './wordXml.ts';

/** @param path of the part with the text. */
export async function readDocx(file: Package, path: string, guard: Guard): Promise<GivenDocument> {
  const part = file.part(path);
  if (part === undefined) throw new Refusal('broken');
  const relations = await file.relations(path);
  const parts = (type: string) => [...relations.values()].filter((one) => one.type === type && !one.isOutside);
  const tree = async (type: string) => {
    const [relation] = parts(type);
    return relation === undefined ? undefined : readTree(file.part(relation.target), guard);
  };
  const met = new Set<GivenNotice['key']>();
  const shared = {
    styles: new WordStyles(await tree('styles')),
    met: (thing: GivenNotice['key']) => void met.add(thing),
  };
  const numbers = await tree('numbering');
  /** The words of another part, which counts for itself and refers to nothing. */
  const apart = (): WordText =>
    new WordText({
      ...shared,
      numbering: new Numbering(numbers),
      links: NO_TEXTS,
      notes: NO_TEXTS,
      diagrams: NO_TEXTS,
    });
  const notes = new Map<string, string>();
  for (const [type, unit, reference] of NOTES) {
    const text = apart();
    for (const note of within(await tree(type), unit)) {
      const author = unit === 'w:comment' ? attributeOf(note, 'w:author') : undefined;
      const words = text.plain(note);
      notes.set(
        `${reference} ${attributeOf(note, 'w:id') ?? ''}`,
        author === undefined ? words : `${author}: ${words}`,
      );
    }
  }
  const context: WordContext = {
    ...shared,
    numbering: new Numbering(numbers),
    links: addresses(relations),
    notes,
    diagrams: await diagrams(file, relations, guard),
  };
  const notices: GivenNotice[] = [];
  const body = new Body(context, guard, notices);
  await readXml(part, guard, body);
  if (!body.isThere) throw new Refusal('broken');
  const pages = new Set<string>();
  for (const { target } of [...parts('header'), ...parts('footer')]) {
    const root = await readTree(file.part(target), guard);
    const words = root === undefined ? '' : apart().plain(root).trim();
    if (words !== '') pages.add(words);
  }
  const asides = [...pages].map((text) => ({ kind: 'header' as const, text }));
  const blocks: GivenBlock[] =
    asides.length === 0 ? body.blocks : [{ kind: 'paragraph', text: { pieces: [], asides } }, ...body.blocks];
  if (asides.length > 0) notices.push({ key: 'headers', values: [...pages] });
  notices.push(...[...met].map((key) => ({ key })), ...noticesOf(file, met));
  const title = await titleOf(file, guard);
  const sent = await sentOf(file, guard);
  return {
    format: 'docx',
    ...(title === undefined ? {} : { title }),
    blocks,
    notices,
    ...(sent === undefined ? {} : { sent }),
  };
}

/** The part, what one note in it is, and how the text refers to it. */
const NOTES = [
  ['footnotes', 'w:footnote', 'w:footnoteReference'],
  ['endnotes', 'w:endnote', 'w:endnoteReference'],
  ['comments', 'w:comment', 'w:commentReference'],
] as const;

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

function addresses(relations: ReadonlyMap<string, Relation>): Map<string, string> {
  return new Map([...relations].flatMap(([id, { target, isOutside }]) => (isOutside ? [[id, target] as const] : [])));
}

async function diagrams(
  file: Package,
  relations: ReadonlyMap<string, Relation>,
  guard: Guard,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [id, { type, target }] of relations) {
    if (type !== 'diagramData') continue;
    const root = await readTree(file.part(target), guard);
    const words = [...within(root, 'a:p')].map((one) => [...within(one, 'a:t')].map(wordsOf).join(''));
    texts.set(id, words.filter((one) => one !== '').join('\n'));
  }
  return texts;
}

function wordsOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** What stands between the tables, and the tables, as they come. */
class Body {
  readonly units: ReadonlySet<string> = new Set(['w:p', 'w:tr', 'w:tblCaption', 'w:altChunk', 'w:subDoc']);
  readonly blocks: GivenBlock[] = [];
  readonly #context: WordContext;
  readonly #guard: Guard;
  readonly #notices: GivenNotice[];
  readonly #text: WordText;
  #table: { readonly builder: TableBuilder; grid: number; name: string | undefined } | undefined;
  #tables = 0;
  /** What is said in more than one way where we are, with the ways that have come. */
  readonly #alternatives: { ways: number }[] = [];
  /** The part is the text of a Word file. */
  isThere = false;

  constructor(context: WordContext, guard: Guard, notices: GivenNotice[]) {
    this.#context = context;
    this.#guard = guard;
    this.#notices = notices;
    this.#text = new WordText(context);
  }

  readonly open = (name: string): void => {
    if (this.#isSaidAgain(name)) return;
    if (name === 'w:body') this.isThere = true;
    else if (name === 'w:tbl') this.#table = { builder: new TableBuilder(this.#guard), grid: 0, name: undefined };
    else if (name === 'w:gridCol' && this.#table !== undefined) this.#table.grid++;
  };

  readonly close = (name: string): void => {
    if (name === 'mc:AlternateContent') this.#alternatives.pop();
    if (name === 'w:tbl' && !this.#isSkipping) this.#endTable();
  };

  /** Of things that say the same in a new and in an old way only the first is read, as within a paragraph. */
  #isSaidAgain(name: string): boolean {
    if (name === 'mc:AlternateContent') this.#alternatives.push({ ways: 0 });
    const last = this.#alternatives.at(-1);
    if (last !== undefined && (name === 'mc:Choice' || name === 'mc:Fallback')) last.ways++;
    return this.#isSkipping;
  }

  get #isSkipping(): boolean {
    return this.#alternatives.some(({ ways }) => ways > 1);
  }

  #endTable(): void {
    if (this.#table === undefined) return;
    const { builder, grid, name: caption } = this.#table;
    this.#table = undefined;
    if (builder.height === 0) return;
    const facts = caption === undefined ? {} : { name: caption };
    this.blocks.push(builder.built(facts, this.#tables++, this.#notices, grid));
  }

  readonly unit = (element: XmlElement): void => {
    if (this.#isSkipping) return;
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        return;
      case 'w:tr':
        this.#row(element);
        return;
      case 'w:tblCaption': {
        const name = attributeOf(element, 'w:val');
        if (this.#table !== undefined && name !== undefined && name !== '') this.#table.name = name;
        return;
      }
      default:
        this.#context.met('embedded');
    }
  };

  #paragraph(element: XmlElement): void {
    const { text, outline, isTitle, depth } = this.#text.paragraph(element);
    if (text === NO_TEXT || (text.pieces.length === 0 && text.asides === undefined)) return;
    this.#guard.rows();
    this.blocks.push({
      kind: 'paragraph',
      text,
      ...(outline === undefined ? {} : { level: outline, ...(isTitle ? { isTitle } : {}) }),
      ...(depth === undefined || outline !== undefined ? {} : { depth }),
    });
  }

  #row(element: XmlElement): void {
    const { builder } = this.#table ?? {};
    if (builder === undefined) return;
    const all = cellsWithin(element);
    if (all.length === 1 && childOf(all[0], 'w:tbl') !== undefined) {
      this.#unfold(all[0]!);
      return;
    }
    const properties = childOf(element, 'w:trPr');
    const cells: GivenCell[] = [];
    const skip = (name: string) => {
      const count = spanOf(childOf(properties, name), 0);
      this.#guard.columns(cells.length + count);
      for (let at = 0; at < count; at++) cells.push(EMPTY_CELL);
    };
    skip('w:gridBefore');
    for (const cell of all) this.#cell(cell, cells);
    skip('w:gridAfter');
    const change =
      childOf(properties, 'w:del') !== undefined
        ? 'deleted'
        : childOf(properties, 'w:ins') !== undefined
          ? 'inserted'
          : undefined;
    const row: GivenRow = {
      line: builder.height + 1,
      cells,
      ...(isOn(childOf(properties, 'w:tblHeader')) === true ? { isHeader: true } : {}),
      ...(isOn(childOf(properties, 'w:hidden')) === true ? { isHidden: true } : {}),
      ...(change === undefined ? {} : { change }),
    };
    builder.add(row);
  }

  /** A row of one cell with a table in it only says where that stands on the page: what is in it takes its place. */
  #unfold(cell: XmlElement): void {
    const { grid = 0 } = this.#table ?? {};
    this.#endTable();
    this.#blocks(cell);
    this.#table = { builder: new TableBuilder(this.#guard), grid, name: undefined };
  }

  #blocks(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl') {
        const grid = childrenOf(childOf(child, 'w:tblGrid'), 'w:gridCol').length;
        this.#table = { builder: new TableBuilder(this.#guard), grid, name: undefined };
        for (const row of rowsWithin(child)) this.#row(row);
        this.#endTable();
      } else if (!SILENT.has(child.name)) this.#blocks(child);
    }
  }

  #cell(element: XmlElement, cells: GivenCell[]): void {
    const properties = childOf(element, 'w:tcPr');
    const span = spanOf(childOf(properties, 'w:gridSpan'), 1);
    this.#guard.columns(cells.length + span);
    const text = this.#text.text(element);
    const merge = childOf(properties, 'w:vMerge');
    const isEmpty = allWords(text).trim() === '' && text.asides === undefined;
    const isBelow = merge !== undefined && (attributeOf(merge, 'w:val') ?? 'continue') === 'continue' && isEmpty;
    const isBehind = attributeOf(childOf(properties, 'w:hMerge'), 'w:val') === 'continue' && isEmpty;
    const colour = cellColour(element);
    cells.push({
      text: isBelow || isBehind ? NO_TEXT : text,
      ...(isBelow ? { coveredBy: isBehind ? 'both' : 'above' } : isBehind ? { coveredBy: 'left' } : {}),
      ...(colour === undefined ? {} : { colour }),
    } as GivenCell);
    for (let at = 1; at < span; at++) cells.push({ text: NO_TEXT, coveredBy: isBelow ? 'both' : 'left' });
  }
}

function spanOf(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(attributeOf(element, 'w:val') ?? otherwise);
  return Number.isInteger(value) && value >= otherwise ? value : otherwise;
}

/** Cards of running text: lines `Label: value`, of which each card has the labels of the one before. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { type GivenBlock, type GivenParagraph, wordsOf } from '../given.ts';
import { type Card, isCard, labelMeaning, rowsOf, textCell } from './cards.ts';
import { linesOf } from './cellText.ts';
import type { Collector } from './collector.ts';
import { labelledParts, labelledText } from './labelLine.ts';
import { saidEntry } from './lineEntries.ts';
import { askColumns } from './mapped.ts';
import { type MappingOptions, mappingOf } from './mapping.ts';
import { headerKey } from './roles.ts';
import { readTable } from './tableEntries.ts';

interface LabelLine {
  readonly label: string;
  readonly value: string;
  readonly block: GivenBlock;
}

export interface LineCards {
  readonly begins: ReadonlyMap<GivenBlock, readonly Card[]>;
  readonly blocks: ReadonlySet<GivenBlock>;
}

/** Cards as entries, each of them asked. */
export function* readLineCards(
  cards: readonly Card[],
  { path, ...options }: MappingOptions & { readonly path: readonly string[] },
  into: Collector,
): Bits<void> {
  const { rows, repeated } = rowsOf(cards);
  const mapping = mappingOf(rows, options);
  yield;
  if (mapping === undefined) return;
  askColumns(mapping, into, {});
  for (const label of [...mapping.columns.map(({ header }) => header), ...repeated]) into.tell('section', [label], {});
  yield* readTable(rows, { table: undefined, mapping, path }, into);
}

/**
 * The cards of a text, by the paragraph that each run of them begins with, and all paragraphs that are part of one. A paragraph of
 * several lines is one where its first line is, and a line in it without a label goes on with the one above.
 */
export function* lineCards(blocks: readonly GivenBlock[], kind: NumberedKind): Bits<LineCards> {
  const begins = new Map<GivenBlock, readonly Card[]>();
  const all = new Set<GivenBlock>();
  let run: LabelLine[] = [];
  // What an item or an action is said to have is no card of its own.
  let isOfItem = false;
  const end = () => {
    const { lines, cards } = cardsIn(run, kind);
    run = [];
    const [first] = lines;
    if (isOfItem || first === undefined || cards.length === 0) return;
    begins.set(first.block, cards);
    for (const { block } of lines) all.add(block);
  };
  yield* eachInBits(blocks, (block) => {
    const lines = labelLines(block, kind);
    if (lines === undefined) {
      // An empty paragraph stands between two cards.
      if (block.kind !== 'table' && wordsOf(block.text).trim() === '') return;
      end();
      isOfItem = block.kind === 'paragraph' && isItem(block);
    } else run.push(...lines);
  });
  end();
  return { begins, blocks: all };
}

function isItem({ text, depth }: GivenParagraph): boolean {
  return depth !== undefined || text.number !== undefined || saidEntry(wordsOf(text), {}) !== undefined;
}

/** The labels of a paragraph with their values; undefined of one that does not begin with a label that is known. */
function labelLines(block: GivenBlock, kind: NumberedKind): LabelLine[] | undefined {
  if (block.kind === 'table' || block.level !== undefined || block.text.number !== undefined) return undefined;
  if (
    block.text.asides !== undefined ||
    block.text.pieces.some(({ marks, link }) => marks !== undefined || link !== undefined)
  )
    return undefined;
  const found: { label: string; value: string; block: GivenBlock }[] = [];
  for (const line of linesOf(wordsOf(block.text)).flatMap((one) => labelledParts(one, kind))) {
    const said = labelledText(line, kind);
    if (said !== undefined) found.push({ ...said, block });
    else {
      const last = found.at(-1);
      if (last === undefined) return undefined;
      last.value = `${last.value}\n${line}`;
    }
  }
  return found.length === 0 ? undefined : found;
}

/** The cards of lines that follow each other: the label that the first of them begins with is there as often as the title. */
function cardsIn(
  run: readonly LabelLine[],
  kind: NumberedKind,
): { readonly lines: readonly LabelLine[]; readonly cards: readonly Card[] } {
  const none = { lines: [], cards: [] };
  const counts = new Map<string, number>();
  for (const { label } of run) counts.set(headerKey(label), (counts.get(headerKey(label)) ?? 0) + 1);
  const [title, ...others] = [...counts.keys()].filter((key) => labelMeaning(key, kind) === 'title');
  if (title === undefined || others.length > 0) return none;
  const leading = [...counts].find(([, count]) => count === counts.get(title))?.[0];
  const start = run.findIndex(({ label }) => headerKey(label) === leading);
  const isWhole = start === 0 || run[start - 1]?.block !== run[start]?.block;
  const lines = run.slice(start);
  const cards: LabelLine[][] = [];
  for (const line of lines) {
    if (headerKey(line.label) === leading) cards.push([line]);
    else cards.at(-1)?.push(line);
  }
  const labels = (card: readonly LabelLine[]) => card.map(({ label }) => headerKey(label));
  const isEach = cards.every((card) => labels(card).includes(title) && new Set(labels(card)).size === card.length);
  if (!isWhole || !isEach || !cards.some((card) => isCard(labels(card), kind))) return none;
  return {
    lines,
    cards: cards.map((card) => ({
      parts: card.map(({ label, value }) => ({ label, value: textCell(value) })),
      row: { line: 0, cells: [] },
    })),
  };
}

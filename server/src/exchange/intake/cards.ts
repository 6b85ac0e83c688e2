/** Lists as cards: a table of labels and values for each entry, made into rows below a header, as all other lists are. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { NO_TEXT } from '../given.ts';
import { partsBeside } from './cardsBeside.ts';
import { oneLine, readText } from './cellText.ts';
import { filled, type GridCell, type GridRow } from './grid.ts';
import { headerKey, meaningOf } from './roles.ts';

/** A label with its value. */
export interface CardPart {
  readonly label: string;
  readonly value: GridCell;
  /** The label stands at the value above. */
  readonly goesOn?: boolean;
}

export interface Card {
  readonly parts: readonly CardPart[];
  /** The row of the source that it is told by. */
  readonly row: GridRow['given'];
}

/** Longer texts are no label; in UTF-16 units. */
const LONGEST = 40;
/** What else is the title where no label says so plainly. */
const TITLES: ReadonlySet<string> = new Set(['omschrijving', 'beschrijving', 'opdracht', 'vraag']);
/** One of these makes a list of entries of what is else some words about a thing. */
const SAYS_WHO_OR_WHEN: ReadonlySet<string> = new Set(['eigenaar', 'deadline', 'status', 'gereed op']);

/** What a label says: `title`, `work` of who, when or how it is, `other` that is known too; undefined of what nothing knows. */
export function labelMeaning(label: string, kind: NumberedKind): 'title' | 'work' | 'other' | undefined {
  if (label.length > LONGEST) return undefined;
  const role = meaningOf(label, kind)?.role;
  if (role?.is === 'title' || (role?.is === 'field' && TITLES.has(headerKey(label)))) return 'title';
  if (role?.is === 'whoWhen' || role?.is === 'done') return 'work';
  if (role?.is === 'field' && SAYS_WHO_OR_WHEN.has(role.name)) return 'work';
  return role === undefined ? undefined : 'other';
}

/** The cards of a table; undefined when it is none of cards. */
export function cardsOf(rows: readonly GridRow[], kind: NumberedKind): Card[] | undefined {
  const some = rows.filter(({ isEmpty }) => !isEmpty);
  // What a table has more of is a list.
  if (some.length < 2 || some.length > MOST_ROWS || (some[0]?.cells.length ?? 0) > MOST_COLUMNS) return undefined;
  const beside = partsBeside(some)?.map((part) => cardsOf(part, kind));
  if (beside !== undefined) {
    const each = beside.flatMap((cards) => cards ?? []);
    return beside.includes(undefined) ? undefined : each.sort((one, other) => one.row.line - other.row.line);
  }
  const { top, below } = withoutTop(some, kind);
  const cards = below.length === 0 ? undefined : (pairedCards(below, kind) ?? columnCards(below, kind));
  if (cards === undefined || cards.length === 0) return undefined;
  if (top !== undefined && cards.length !== 1) return undefined;
  const [only] = cards;
  const all =
    top === undefined || only === undefined ? cards : [{ parts: [...top, ...only.parts], row: some[0]!.given }];
  return all.every(({ parts }) => isCard(eachOnce(parts, kind), kind)) ? all : undefined;
}

const MOST_COLUMNS = 20;
const MOST_ROWS = 5_000;
/** A card has no more labels than this. */
const MOST_PARTS = 40;

/** Labels, each once; but for a title, since two of them are two cards or none. */
function eachOnce(parts: readonly { readonly label: string }[], kind: NumberedKind): string[] {
  return parts
    .map(({ label }) => label)
    .filter((label, at, all) => all.indexOf(label) === at || labelMeaning(label, kind) === 'title');
}

/** A card has one title, and says who, when or how it is, or that and why of what was decided; at least two of three labels are known. */
export function isCard(labels: readonly string[], kind: NumberedKind): boolean {
  const meanings = labels.map((label) => labelMeaning(label, kind));
  const count = (wanted: string) => meanings.filter((one) => one === wanted).length;
  const known = meanings.filter((one) => one !== undefined).length;
  const isDecision = meanings.some((one, at) => one === 'title' && /^besluit/u.test(headerKey(labels[at]!)));
  const says = count('work') > 0 || (isDecision && known > 2);
  return count('title') === 1 && says && known * 3 >= labels.length * 2;
}

/** The number and the title in the first row, where that is one cell over all others: `Actie 5: Bellen`. */
function withoutTop(
  rows: readonly GridRow[],
  kind: NumberedKind,
): { readonly top?: readonly CardPart[]; readonly below: readonly GridRow[] } {
  const [first, ...below] = rows;
  const texts = first === undefined ? [] : filled(first);
  const [only, ...others] = texts;
  if (only === undefined || others.length > 0 || only.at !== 0 || labelMeaning(only.text, kind) !== undefined)
    return { below: rows };
  const [, word, number, title = ''] =
    /^(actie(?:punt)?|besluit|toezegging|nr\.?) ?#?(\d{1,4}[a-z]?)(?:[.:)]? (?:[-–] )?(\S.*))?$/iu.exec(
      oneLine(only.text),
    ) ?? [];
  if (number === undefined) return { top: [{ label: 'Titel', value: first!.cells[0]! }], below };
  const titled = word === undefined || /^nr/iu.test(word) ? 'Titel' : word;
  const parts = [{ label: 'Nr', value: textCell(`${word} ${number}`) }];
  return { top: title === '' ? parts : [...parts, { label: titled, value: textCell(title) }], below };
}

type PlacedPart = CardPart & { readonly row: GridRow['given'] };

/** `label | value`, or twice that, in each row. */
function pairedCards(rows: readonly GridRow[], kind: NumberedKind): Card[] | undefined {
  const all: PlacedPart[] = [];
  for (const row of rows) {
    const parts = partsIn(row, kind);
    if (parts === undefined) return undefined;
    for (const part of parts) {
      const goesOn = headerKey(part.label) === '';
      all.push({ ...part, label: goesOn ? (all.at(-1)?.label ?? '') : part.label, goesOn, row: row.given });
    }
  }
  const [first] = all;
  const keys = all.map(({ label }) => headerKey(label));
  const isAll = (cards: Card[]) =>
    cards.every(({ parts }) => parts.length <= MOST_PARTS && isCard(eachOnce(parts, kind), kind));
  // Each begins with the label that the first does; where some lack it, with one that they had already.
  const byFirst = cutBefore(all, (at) => keys[at] === headerKey(first!.label) && keys[at - 1] !== keys[at]);
  if (isAll(byFirst)) return byFirst;
  let begin = 0;
  const byRepeated = cutBefore(all, (at) => {
    const isRepeated = keys[at] !== keys[at - 1] && keys.slice(begin, at).includes(keys[at]!);
    if (isRepeated) begin = at;
    return isRepeated;
  });
  return byRepeated.some(({ parts }) => parts.length > MOST_PARTS) ? undefined : byRepeated;
}

function cutBefore(parts: readonly PlacedPart[], isFirst: (at: number) => boolean): Card[] {
  const cards: { parts: CardPart[]; row: GridRow['given'] }[] = [];
  for (const [at, { row, ...part }] of parts.entries()) {
    if (at === 0 || isFirst(at)) cards.push({ parts: [part], row });
    else cards.at(-1)!.parts.push(part);
  }
  return cards;
}

/** The labels of a row with their values; a value below another has an empty label. Undefined of a row of anything else. */
function partsIn({ cells }: GridRow, kind: NumberedKind): CardPart[] | undefined {
  const own = cells.filter(({ isFromLeft }) => !isFromLeft);
  if (own.length > 4) return undefined;
  const parts: CardPart[] = [];
  for (let at = 0; at < own.length; at += 2) {
    const label = own[at]!;
    const value = own[at + 1];
    if (label.text === '' && (value?.text ?? '') === '') continue;
    if (value === undefined || (label.text === '' && at > 0) || label.text.length > LONGEST) return undefined;
    if (at > 0 && labelMeaning(label.text, kind) === undefined) return undefined;
    parts.push({ label: label.isFromAbove ? '' : oneLine(label.text), value });
  }
  return parts;
}

/** The labels in the first column, and a card in each of the others. */
function columnCards(rows: readonly GridRow[], kind: NumberedKind): Card[] | undefined {
  const labels = rows.map(({ cells }) => oneLine(cells[0]?.text ?? ''));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const keys = labels.map(headerKey).filter((key, at, all) => key !== all[at - 1]);
  if (rows.length < 3 || width < 3 || new Set(keys).size < keys.length) return undefined;
  // A header says what its columns are.
  const isHeader = filled(rows[0]!)
    .slice(1)
    .some(({ text }) => labelMeaning(text, kind) !== undefined);
  if (
    isHeader ||
    !isCard(
      eachOnce(
        labels.map((label) => ({ label })),
        kind,
      ),
      kind,
    )
  )
    return undefined;
  const places = Array.from({ length: width - 1 }, (_, at) => at + 1);
  const used = places.filter((place) => rows.some(({ cells }) => (cells[place]?.text ?? '') !== ''));
  return used.map((place) => ({
    parts: rows.map(({ cells }, at) => ({ label: labels[at]!, value: cells[place] ?? textCell('') })),
    row: rows[0]!.given,
  }));
}

interface CardRows {
  /** A header, and below it a row for each card. */
  readonly rows: readonly GridRow[];
  /** Labels that stand more often than in the header. */
  readonly repeated: readonly string[];
}

export function rowsOf(cards: readonly Card[]): CardRows {
  const headers = new Map<string, string>();
  const repeated: string[] = [];
  for (const { parts } of cards) {
    for (const { label, goesOn } of parts) {
      const key = headerKey(label);
      if (!headers.has(key)) headers.set(key, label);
      else if (goesOn !== true) repeated.push(label);
    }
  }
  const keys = [...headers.keys()];
  const [first] = cards;
  const header = rowOf([...headers.values()].map(textCell), { ...first!.row, line: 0 });
  const rows = cards.map(({ parts, row }) =>
    rowOf(
      keys.map((key) => oneCell(parts.filter(({ label }) => headerKey(label) === key).map(({ value }) => value))),
      row,
    ),
  );
  return { rows: [header, ...rows], repeated };
}

function rowOf(cells: readonly GridCell[], given: GridRow['given']): GridRow {
  return { given, cells, isEmpty: false };
}

/** Several values of one label, on lines of their own. */
function oneCell(values: readonly GridCell[]): GridCell {
  const [first, ...others] = values;
  if (first === undefined) return textCell('');
  if (others.length === 0) return { ...first, isFromAbove: false, isFromLeft: false };
  const pieces = values.flatMap(({ given }, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...given.text.pieces]);
  const asides = values.flatMap(({ given }) => given.text.asides ?? []);
  return gridCell({ text: { pieces, asides } });
}

export function textCell(text: string): GridCell {
  return gridCell({ text: text === '' ? NO_TEXT : { pieces: [{ text }] } });
}

function gridCell(given: GridCell['given']): GridCell {
  const read = readText(given.text);
  return { given, read, text: read.text, isFromAbove: false, isFromLeft: false };
}

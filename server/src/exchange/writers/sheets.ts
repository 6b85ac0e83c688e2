/**
 * A document as the sheets of a workbook: rows that belong in one list on one sheet, whatever heading they stood below, so that
 * it can be filtered and sorted. What is no table stands on a sheet of its own behind them, and so do the lists to choose from.
 */
import { documentWords } from '../../messages/document.ts';
import { dayOf, parseIso } from '../../model/time/calendar.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { type Cell, type Column, type ExportDocument, isWide } from '../document.ts';
import { type Choices, choicesFor } from './sheetChoices.ts';
import { SheetNames } from './sheetNames.ts';
import { type PlacedTable, tablesWithPaths } from './tablePaths.ts';

export interface Workbook {
  readonly title: string;
  readonly isLandscape: boolean;
  /** At least one. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
  readonly header: string;
  /** `typed`: kept as typed, also what somebody types in it later, `2021-03`, is no day and no number. */
  readonly kind: 'text' | 'day' | 'typed';
  /** In characters. */
  readonly width: number;
  /** Where the values stand that may be chosen; undefined where anything may be typed. */
  readonly choices: PlacedChoices | undefined;
}

export interface PlacedChoices extends Choices {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
}

export interface SheetCell {
  readonly text: string;
  /** The day that stands in it in the place of the text, `2021-04-01`; left out of all others. */
  readonly day?: string;
}

const EMPTY: SheetCell = { text: '' };
const LATE: SheetCell = { text: documentWords.sheets.late.toLowerCase() };

/** The first day whose number is the same in all programs: before it Excel has a 29 February 1900. */
const FIRST_DAY = dayOf(1900, 3, 1)!;

/** All of it, bit by bit. */
export function* workbookOf(document: ExportDocument): Bits<Workbook> {
  const names = new SheetNames();
  const groups = yield* groupsOf(document);
  const lists: List[] = [];
  for (const group of groups) lists.push(yield* listOf(group, names.of(nameOf(group, groups.length === 1, document))));
  const notes = notesOf(document);
  const notesSheet = notes.length === 0 ? [] : [notesSheetOf(notes, names.of(documentWords.sheets.notes))];
  const withChoices = lists.flatMap(({ columns }) => columns.flatMap(({ choices }) => choices ?? []));
  const sheet = withChoices.length === 0 ? '' : names.of(documentWords.sheets.choices);
  const placed = placedChoices(withChoices, sheet);
  const sheets = lists.map((list): Sheet => {
    const columns = list.columns.map(
      (column): SheetColumn => ({
        ...column,
        choices: column.choices && placed.of(column.choices),
      }),
    );
    return { ...list, columns };
  });
  const choices = placed.all.length === 0 ? [] : [choicesSheet(placed.all, sheet)];
  return { title: document.title, isLandscape: isWide(document), sheets: [...sheets, ...notesSheet, ...choices] };
}

/** Tables that can stand below one header. */
interface Group {
  columns: readonly Column[];
  readonly tables: PlacedTable[];
}

/** One table may have columns that another left out, since they were empty there; what they share is called the same. */
function* groupsOf(document: ExportDocument): Bits<Group[]> {
  const groups: Group[] = [];
  yield* eachInBits(tablesWithPaths(document), (placed) => {
    const { columns } = placed.table;
    const group = groups.find((one) => isPartOf(columns, one.columns) || isPartOf(one.columns, columns));
    if (group === undefined) groups.push({ columns, tables: [placed] });
    else {
      if (columns.length > group.columns.length) group.columns = columns;
      group.tables.push(placed);
    }
  });
  return groups;
}

function isPartOf(some: readonly Column[], all: readonly Column[]): boolean {
  return some.every(({ key, header }) => all.some((one) => one.key === key && one.header === header));
}

function nameOf({ tables }: Group, isLone: boolean, { title }: ExportDocument): string {
  const [first] = tables;
  if (isLone || first === undefined) return title;
  const { caption } = first.table;
  return tables.every(({ table }) => table.caption === caption) ? caption : (first.path[0] ?? caption);
}

interface List {
  readonly name: string;
  readonly columns: readonly (Omit<SheetColumn, 'choices'> & { readonly choices: Choices | undefined })[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const KINDS: Readonly<Record<Column['kind'], SheetColumn['kind']>> = {
  text: 'text',
  day: 'day',
  people: 'text',
  status: 'text',
  number: 'typed',
};

function* listOf({ columns, tables }: Group, name: string): Bits<List> {
  const paths = tables.map(({ path }) => path.join(' › '));
  const hasPath = paths.some((path) => path !== '' && path !== name);
  const lateAt = yield* lateColumn(columns, tables);
  const rows: SheetCell[][] = [];
  for (const [place, { table }] of tables.entries()) {
    const places = columns.map(({ key }) => table.columns.findIndex((column) => column.key === key));
    yield* eachInBits(table.rows, ({ cells }) => {
      const made = places.map((at, column) => (at === -1 ? EMPTY : sheetCell(cells[at]!, columns[column]!)));
      if (lateAt !== -1) {
        const isLate = cells[places[lateAt]!]?.marks?.includes('late') === true;
        made.splice(lateAt + 1, 0, isLate ? LATE : EMPTY);
      }
      rows.push(hasPath ? [{ text: paths[place]! }, ...made] : made);
    });
    yield;
  }
  const own: List['columns'][number][] = [];
  for (const column of columns) {
    const { header, kind, width } = column;
    own.push({ header, kind: KINDS[kind], width, choices: yield* choicesFor(column, tables) });
  }
  const text = (header: string, width: number) => ({ header, kind: 'text' as const, width, choices: undefined });
  const late = lateAt === -1 ? [] : [text(documentWords.sheets.late, 8)];
  return {
    name,
    columns: [
      ...(hasPath ? [text(documentWords.below, 24)] : []),
      ...own.slice(0, lateAt + 1),
      ...late,
      ...own.slice(lateAt + 1),
    ],
    rows,
  };
}

/** The place of the first column that says of some row that it is late; -1 when none does. */
function* lateColumn(columns: readonly Column[], tables: readonly PlacedTable[]): Bits<number> {
  const late = new Set<string>();
  for (const { table } of tables) {
    const keys = table.columns.map(({ key }) => key);
    const places = [...new Set(keys)].map((key) => [key, keys.indexOf(key)] as const);
    yield* eachInBits(table.rows, ({ cells }) => {
      for (const [key, at] of places) if (cells[at]!.marks?.includes('late')) late.add(key);
    });
    yield;
  }
  return columns.findIndex(({ key }) => late.has(key));
}

/** As a day where the words say no more than it; that it is late stands in a column of its own. */
function sheetCell({ text, day, isExact }: Cell, { kind }: Column): SheetCell {
  if (kind !== 'day' || isExact !== true || day === undefined) return { text };
  const parsed = parseIso(day);
  return parsed === undefined || parsed < FIRST_DAY ? { text } : { text, day };
}

/** The title, the facts and the texts between the tables, each with what it stands below. */
function notesOf({ title, facts, sections }: ExportDocument): SheetCell[][] {
  const notes = [
    [{ text: documentWords.sheets.title }, { text: title }],
    ...facts.map(({ label, value }) => [{ text: label }, { text: value.text }]),
  ];
  for (const { heading, blocks } of sections) {
    for (const block of blocks) {
      if (block.kind === 'paragraph') notes.push([{ text: heading ?? title }, { text: block.cell.text }]);
    }
  }
  return notes;
}

function notesSheetOf(rows: readonly (readonly SheetCell[])[], name: string): Sheet {
  const { part, text } = documentWords.sheets;
  const column = (header: string, width: number) => ({ header, kind: 'text' as const, width, choices: undefined });
  return { name, columns: [column(part, 28), column(text, 90)], rows };
}

/** Each list to choose from once, however many columns ask for it. */
function placedChoices(all: readonly Choices[], sheet: string) {
  const placed = new Map<string, PlacedChoices>();
  const keyOf = ({ header, values }: Choices) => JSON.stringify([header, values]);
  for (const one of all) {
    const key = keyOf(one);
    if (!placed.has(key)) placed.set(key, { ...one, sheet, column: placed.size });
  }
  return { all: [...placed.values()], of: (one: Choices) => placed.get(keyOf(one)) };
}

function choicesSheet(all: readonly PlacedChoices[], name: string): Sheet {
  const longest = Math.max(...all.map(({ values }) => values.length));
  const rows = Array.from({ length: longest }, (_, at) => all.map(({ values }) => ({ text: values[at] ?? '' })));
  return {
    name,
    columns: all.map(({ header }) => ({ header, kind: 'text', width: 36, choices: undefined })),
    rows,
  };
}

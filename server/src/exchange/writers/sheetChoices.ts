/** The values that may be chosen in a column of a sheet: statuses, and who may own something. */
import { documentWords } from '../../messages/document.ts';
import { MOTION_STATUSES, PROMISE_STATUSES, STATUSES } from '../../syntax/vocabulary.ts';
import { type Bits, eachInBits } from '../bits.ts';
import type { Cell, Column } from '../document.ts';
import type { PlacedTable } from './tablePaths.ts';

export interface Choices {
  readonly header: string;
  readonly values: readonly string[];
  /** Something else may stand there after a question: a name that is new. */
  readonly isOpen: boolean;
  /** What is said of something else. */
  readonly message: string;
}

/** The choices for a column of some tables, bit by bit; undefined where anything may be typed. */
export function* choicesFor({ key, kind, header }: Column, tables: readonly PlacedTable[]): Bits<Choices | undefined> {
  if (kind !== 'status' && key !== 'eigenaar') return undefined;
  const texts = new Set<string>();
  const names = new Set<string>();
  for (const { table } of tables) {
    const at = table.columns.findIndex((column) => column.key === key);
    yield* eachInBits(at === -1 ? [] : table.rows, ({ cells }) => {
      const { text, people = [] }: Cell = cells[at]!;
      if (isChoice(text)) texts.add(text);
      for (const { name, text: typed } of people) names.add(name ?? typed);
    });
    yield;
  }
  const { status, owner } = documentWords.sheets;
  const values = kind === 'status' ? statuses([...texts]) : owners(texts, names);
  yield;
  if (values.length === 0) return undefined;
  return { header, values, isOpen: kind !== 'status', message: kind === 'status' ? status : owner };
}

const VOCABULARIES: readonly (readonly string[])[] = [STATUSES, PROMISE_STATUSES, MOTION_STATUSES];

/** The words that the language has for what stands in the column, in the order of a life, then those that only this register has. */
function statuses(used: readonly string[]): string[] {
  const values = new Set<string>();
  for (;;) {
    const rest = used.filter((text) => !values.has(text));
    const count = (words: readonly string[]) => rest.filter((text) => words.includes(text)).length;
    const best = VOCABULARIES.reduce((one, other) => (count(other) > count(one) ? other : one));
    if (values.size > 0 && count(best) === 0) return [...values, ...rest];
    for (const word of best) values.add(word);
  }
}

/** Everybody who owns something, alone and as they stand together, in alphabetical order. */
function owners(texts: ReadonlySet<string>, names: ReadonlySet<string>): string[] {
  const all = new Set([...texts, ...[...names].filter(isChoice)]);
  return [...all]
    .map((text) => ({ text, key: text.toLowerCase() }))
    .sort(({ key: one }, { key: other }) => (one < other ? -1 : Number(one > other)))
    .map(({ text }) => text);
}

/** A line with something in it: a list shows a value on one. */
function isChoice(text: string): boolean {
  return text !== '' && !text.includes('\n');
}

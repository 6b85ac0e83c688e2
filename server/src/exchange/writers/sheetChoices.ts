/** The values that may be chosen in a column of a sheet: statuses, and who may own something. */
import { documentWords } from '../../messages/document.ts';
import { MOTION_STATUSES, PROMISE_STATUSES, STATUSES } from '../../syntax/vocabulary.ts';
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

/** The choices for a column of some tables; undefined where anything may be typed. */
export function choicesFor({ key, kind, header }: Column, tables: readonly PlacedTable[]): Choices | undefined {
  if (kind !== 'status' && key !== 'eigenaar') return undefined;
  const cells = tables.flatMap(({ table }) => {
    const at = table.columns.findIndex((column) => column.key === key);
    return at === -1 ? [] : table.rows.map(({ cells: all }) => all[at]!);
  });
  const { status, owner } = documentWords.sheets;
  const values = kind === 'status' ? statuses(cells) : owners(cells);
  if (values.length === 0) return undefined;
  return { header, values, isOpen: kind !== 'status', message: kind === 'status' ? status : owner };
}

const VOCABULARIES: readonly (readonly string[])[] = [STATUSES, PROMISE_STATUSES, MOTION_STATUSES];

/** The words that the language has for what stands in the column, in the order of a life, then those that only this register has. */
function statuses(cells: readonly Cell[]): string[] {
  const used = textsOf(cells);
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
function owners(cells: readonly Cell[]): string[] {
  const names = cells.flatMap(({ people = [] }) => people.map(({ name, text }) => name ?? text));
  const all = [...new Set([...textsOf(cells), ...names.filter((name) => isChoice(name))])];
  return all.sort((a, b) => {
    const [one, other] = [a.toLowerCase(), b.toLowerCase()];
    return one < other ? -1 : Number(one > other);
  });
}

function textsOf(cells: readonly Cell[]): string[] {
  return [...new Set(cells.map(({ text }) => text).filter(isChoice))];
}

/** A line with something in it: a list shows a value on one. */
function isChoice(text: string): boolean {
  return text !== '' && !text.includes('\n');
}

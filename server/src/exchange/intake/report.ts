/** What was read of a document and what a person has to look at, in sentences of the language in use. */
import { messages } from '../../messages/index.ts';
import { type EntryKind, isHeadingKind } from '../../syntax/vocabulary.ts';
import { allAtOnce, type Bits, eachInBits } from '../bits.ts';
import type { GivenNotice } from '../given.ts';
import type { Told } from './collector.ts';
import type { MadeRegister, PlacedDoubt, ReadTable } from './made.ts';
import type { MappedColumn } from './mapped.ts';
import type { RegisterChange } from './registerChange.ts';
import { sentenceOf } from './sentence.ts';
import type { UpdatedRegister } from './updateRegister.ts';

/** What the reader of a file tells that asks for a look at its rows; of all else there is nothing to mend in the register. */
const ASKS: ReadonlySet<GivenNotice['key']> = new Set<GivenNotice['key']>([
  ...(['extraCells', 'missingCells', 'quotes', 'wrapped', 'encoding', 'formula', 'error'] as const),
]);

/** Changes that were not made, not compared, or made without what they need; beside those that somebody has to choose. */
const LEFT: ReadonlySet<RegisterChange['kind']> = new Set(['refused', 'twice', 'undeclared']);

/**
 * How many things a person has to look at: doubts, what found no place, what a reader was not sure of, and of a register that is brought up
 * to date what could not be changed or was not compared.
 */
export function lookCount({ doubts, rest, notices }: MadeRegister, updated?: UpdatedRegister): number {
  const asking = notices.filter(({ key }) => ASKS.has(key)).length;
  // Of a row that stands twice it is asked in the list already.
  const asked = new Set(
    doubts.filter(({ key }) => key === 'sameEntry' || key === 'sameNumber').map(({ about }) => about),
  );
  const isLeft = ({ kind, asks, about }: RegisterChange) =>
    asks !== undefined || (LEFT.has(kind) && !(kind === 'twice' && asked.has(about)));
  const left = updated?.changes.filter(isLeft).length ?? 0;
  return doubts.length + rest.length + asking + left;
}

/** The report, a line each. @param updated the register that was brought up to date, whose changes `updateLines` tells */
export function reportLines(made: MadeRegister, updated?: UpdatedRegister): string[] {
  return allAtOnce(findReport(made, updated));
}

/** The same bit by bit: of a long list there is much to tell. */
export function* findReport(made: MadeRegister, updated?: UpdatedRegister): Bits<string[]> {
  const text = messages.importing;
  const { doubts, told, rest, notices, tables } = made;
  const tablesLines = groupsOf(tables).flatMap(tableLines);
  yield;
  const asked = yield* doubtLines(doubts);
  const literally = yield* toldLines(told);
  return [
    countSentence(made.counts),
    ...tablesLines,
    ...notices.map(noticeSentence),
    // Where nothing was read, all of it is to be looked at.
    ...(lookCount(made, updated) === 0 && hasEntries(made) ? [text.noDoubts] : []),
    ...(doubts.length === 0 ? [] : [text.doubtsHead(doubts.length)]),
    ...asked,
    ...(told.length === 0 ? [] : [text.toldHead, ...literally]),
    ...(rest.length === 0 ? [] : [text.restHead, ...rest.map((one) => `  ${one}`)]),
  ];
}

/** Headings alone are no list. */
const hasEntries = ({ counts }: MadeRegister) => [...counts.keys()].some((kind) => !isHeadingKind(kind as EntryKind));

function countSentence(counts: ReadonlyMap<string, number>): string {
  const text = messages.importing;
  const headings = [...counts].reduce((sum, [kind, count]) => sum + (isHeadingKind(kind as EntryKind) ? count : 0), 0);
  const parts = [...counts].flatMap(([kind, count]) => text.kinds[kind]?.(count) ?? []);
  if (parts.length === 0) return text.nothingRead;
  return text.read([...parts, ...(headings === 0 ? [] : [text.headings(headings)])].join(', '));
}

/** Tables whose columns were read alike, as one table of a long list is. */
function groupsOf(tables: readonly ReadTable[]): ReadTable[][] {
  const groups = new Map<string, ReadTable[]>();
  for (const table of tables) {
    const key = JSON.stringify(table.mapping.columns);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [table]);
    else group.push(table);
  }
  return [...groups.values()];
}

function tableLines(alike: readonly ReadTable[]): string[] {
  const text = messages.importing;
  const [first] = alike;
  if (first === undefined) return [];
  // A table may hold several lists with the same columns.
  const numbers = new Map<number, string>();
  for (const { table, name } of alike)
    if (!numbers.has(table)) numbers.set(table, name === undefined ? String(table + 1) : `${table + 1} (${name})`);
  const called = [...numbers.values()];
  const lines = called.length > 1 || first.headerLine === undefined ? '' : String(first.headerLine);
  const head = text.table(called.join(', '), lines, called.length);
  return [head, ...first.mapping.columns.map((column) => text.column(column.header, columnSentence(column)))];
}

/** What a column was read as, and why where that is no matter of course. */
export function columnSentence({ role, why }: MappedColumn): string {
  const { roles, why: reasons } = messages.importing;
  const named = 'name' in role ? roles[role.is](role.name) : roles[role.is];
  return named + reasons[why];
}

function noticeSentence({ key, line, table }: GivenNotice): string {
  const text = messages.importing;
  const where = text.place(table === undefined ? '' : String(table + 1), line === undefined ? '' : String(line), '');
  return where === '' ? text.notices[key] : `${where}: ${text.notices[key]}`;
}

/** What is asked of many entries is said once, with all of them. */
function* doubtLines(doubts: readonly PlacedDoubt[]): Bits<string[]> {
  const groups = new Map<string, PlacedDoubt[]>();
  yield* eachInBits(doubts, (doubt) => {
    const { key, values, origin, about } = doubt;
    const same =
      about === undefined ? JSON.stringify(doubt) : JSON.stringify([key, values, origin.table, origin.column]);
    const group = groups.get(same);
    if (group === undefined) groups.set(same, [doubt]);
    else group.push(doubt);
  });
  return [...groups.values()].map((all) => {
    const [first] = all;
    if (first === undefined || all.length === 1) return first === undefined ? '' : `  ${doubtSentence(first)}`;
    const { key, values } = first;
    return `  ${all.map(({ about }) => about).join(', ')}: ${sentenceOf(messages.importing.doubts[key], values)}`;
  });
}

/** A doubt with its place: `actie 5 (tabel 1, rij 7): …`. */
export function doubtSentence({ key, values, origin, about }: PlacedDoubt): string {
  const text = messages.importing;
  const { table, line, column } = origin;
  const place = text.place(
    table === undefined ? '' : String(table + 1),
    line === undefined ? '' : String(line),
    column ?? '',
  );
  const where = about === undefined ? place : place === '' ? about : `${about} (${place})`;
  const sentence = sentenceOf(text.doubts[key], values);
  return where === '' ? sentence : `${where}: ${sentence}`;
}

/** What is told, a line for each subject, each text of it once with how often. */
function* toldLines(told: readonly Told[]): Bits<string[]> {
  const { told: texts, times } = messages.importing;
  const byKey = new Map<Told['key'], Map<string, number>>();
  yield* eachInBits(told, ({ key, values }) => {
    const counts = byKey.get(key) ?? new Map<string, number>();
    const shown = key === 'numbers' ? values.join(' → ') : values.join(' ');
    byKey.set(key, counts.set(shown, (counts.get(shown) ?? 0) + 1));
  });
  return [...byKey].map(
    ([key, counts]) => `  ${texts[key]}: ${[...counts].map(([text, count]) => times(text, count)).join('; ')}`,
  );
}

/** What becomes of a register that is brought up to date, a line each. */
export function updateLines(updated: UpdatedRegister): string[] {
  const { changes, same } = updated;
  const text = messages.importing.into;
  const isMade = ({ asks }: RegisterChange) => asks === undefined;
  const of = (wanted: string) =>
    new Set(changes.filter((one) => one.kind === wanted && isMade(one)).map(({ about }) => about)).size;
  const choices = changes.filter((one) => !isMade(one)).length;
  return [
    ruleSentence(updated),
    text.head(of('changed'), of('added'), of('gone'), same),
    ...changes.map(changeLine),
    ...(choices === 0 ? [] : [text.choices(choices)]),
  ];
}

/** By which rule a list was compared with its register. */
export function ruleSentence({ knowsSent }: UpdatedRegister): string {
  const text = messages.importing.into;
  return knowsSent ? text.knowsSent : text.knowsNothing;
}

function changeLine(change: RegisterChange): string {
  const { kind, about, field = '', from = '', to = '', asks } = change;
  const text = messages.importing.into;
  switch (kind) {
    case 'changed':
      return text[asks === 'both' ? 'both' : asks === 'title' ? 'perhapsOther' : 'changed'](about, field, from, to);
    case 'newer':
      return text.newer(about, field, from, to);
    case 'emptied':
      return text.emptied(about, field, from);
    case 'refused':
      return text.refused(about, field, to);
    case 'twice':
      return text.twice(about, to);
    case 'renumbered':
      return text.renumbered(about, to);
    case 'added':
      return addedLine(change);
    default:
      return text[kind](about);
  }
}

function addedLine({ about, place, asks, to = '' }: RegisterChange): string {
  const text = messages.importing.into;
  if (asks === 'removed' || asks === 'clash') return text[asks](about, to);
  if (place === undefined) return text.added(about);
  return place.is === 'top' ? text.addedAtTop(about) : text.addedBelow(about, place.heading);
}

/** What is other than in the register, without the place of a line in a report. */
export function changeSentence(change: RegisterChange): string {
  return changeLine(change).trim();
}

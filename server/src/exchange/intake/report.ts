/** What was read of a document and what a person has to look at, in sentences of the language in use. */
import { messages } from '../../messages/index.ts';
import { type EntryKind, isHeadingKind } from '../../syntax/vocabulary.ts';
import type { GivenNotice } from '../given.ts';
import type { Told } from './collector.ts';
import type { MadeRegister, PlacedDoubt, ReadTable } from './made.ts';
import type { MappedColumn } from './mapped.ts';
import { sentenceOf } from './sentence.ts';
import type { RegisterChange, UpdatedRegister } from './updateRegister.ts';

/** What the reader of a file tells that asks for a look at its rows; of all else there is nothing to mend in the register. */
const ASKS: ReadonlySet<GivenNotice['key']> = new Set<GivenNotice['key']>([
  ...(['extraCells', 'missingCells', 'quotes', 'encoding', 'formula', 'error'] as const),
]);

/** Changes that were not made, not compared, or made without what they need. */
const LEFT: ReadonlySet<RegisterChange['kind']> = new Set(['refused', 'twice', 'undeclared']);

/**
 * How many things a person has to look at: doubts, what found no place, what a reader was not sure of, and of a register that is brought up
 * to date what could not be changed or was not compared.
 */
export function lookCount({ doubts, rest, notices }: MadeRegister, updated?: UpdatedRegister): number {
  const asking = notices.filter(({ key }) => ASKS.has(key)).length;
  const left = updated?.changes.filter(({ kind }) => LEFT.has(kind)).length ?? 0;
  return doubts.length + rest.length + asking + left;
}

/** The report, a line each. @param updated the register that was brought up to date, whose changes `updateLines` tells */
export function reportLines(made: MadeRegister, updated?: UpdatedRegister): string[] {
  const text = messages.importing;
  const { doubts, told, rest, notices, tables } = made;
  return [
    countSentence(made.counts),
    ...groupsOf(tables).flatMap(tableLines),
    ...notices.map(noticeSentence),
    ...(lookCount(made, updated) === 0 ? [text.noDoubts] : []),
    ...(doubts.length === 0 ? [] : [text.doubtsHead(doubts.length)]),
    ...doubtLines(doubts),
    ...(told.length === 0 ? [] : [text.toldHead, ...toldLines(told)]),
    ...(rest.length === 0 ? [] : [text.restHead, ...rest.map((one) => `  ${one}`)]),
  ];
}

function countSentence(counts: ReadonlyMap<string, number>): string {
  const text = messages.importing;
  const headings = [...counts].reduce((sum, [kind, count]) => sum + (isHeadingKind(kind as EntryKind) ? count : 0), 0);
  const parts = [...counts].flatMap(([kind, count]) => text.kinds[kind]?.(count) ?? []);
  if (parts.length === 0 && headings === 0) return text.nothingRead;
  return text.read([...parts, ...(headings === 0 ? [] : [text.headings(headings)])].join(', '));
}

/** Tables whose columns were read alike, as one table of a long list is. */
function groupsOf(tables: readonly ReadTable[]): ReadTable[][] {
  const groups = new Map<string, ReadTable[]>();
  for (const table of tables) {
    const key = JSON.stringify(table.mapping.columns);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

function tableLines(alike: readonly ReadTable[]): string[] {
  const text = messages.importing;
  const [first] = alike;
  if (first === undefined) return [];
  const called = alike.map(({ table, name }) => (name === undefined ? String(table + 1) : `${table + 1} (${name})`));
  const lines = alike.length > 1 || first.headerLine === undefined ? '' : String(first.headerLine);
  const head = text.table(called.join(', '), lines, alike.length);
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
function doubtLines(doubts: readonly PlacedDoubt[]): string[] {
  const groups = new Map<string, PlacedDoubt[]>();
  for (const doubt of doubts) {
    const { key, values, origin, about } = doubt;
    const same =
      about === undefined ? JSON.stringify(doubt) : JSON.stringify([key, values, origin.table, origin.column]);
    groups.set(same, [...(groups.get(same) ?? []), doubt]);
  }
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
function toldLines(told: readonly Told[]): string[] {
  const { told: texts, times } = messages.importing;
  const byKey = new Map<Told['key'], Map<string, number>>();
  for (const { key, values } of told) {
    const counts = byKey.get(key) ?? new Map<string, number>();
    const shown = key === 'numbers' ? values.join(' → ') : values.join(' ');
    byKey.set(key, counts.set(shown, (counts.get(shown) ?? 0) + 1));
  }
  return [...byKey].map(
    ([key, counts]) => `  ${texts[key]}: ${[...counts].map(([text, count]) => times(text, count)).join('; ')}`,
  );
}

/** What becomes of a register that is brought up to date, a line each. */
export function updateLines({ changes, same }: UpdatedRegister): string[] {
  const text = messages.importing.into;
  const of = (wanted: string) => new Set(changes.filter(({ kind }) => kind === wanted).map(({ about }) => about)).size;
  return [text.head(of('changed'), of('added'), of('gone'), same), ...changes.map(changeLine)];
}

function changeLine({ kind, about, field = '', from = '', to = '', place }: RegisterChange): string {
  const text = messages.importing.into;
  switch (kind) {
    case 'changed':
      return text.changed(about, field, from, to);
    case 'emptied':
      return text.emptied(about, field, from);
    case 'refused':
      return text.refused(about, field);
    case 'added':
      if (place === undefined) return text.added(about);
      return place.is === 'top' ? text.addedAtTop(about) : text.addedBelow(about, place.heading);
    default:
      return text[kind](about);
  }
}

/** What is other than in the register, without the place of a line in a report. */
export function changeSentence(change: RegisterChange): string {
  return changeLine(change).trim();
}

/** The agenda of a meeting with, below each point, how things are with what it is about: the list to have at the table. */

import { documentWords } from '../messages/document.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Scope } from '../model/index/scope.ts';
import { agendaItems } from '../model/index/standingItems.ts';
import { numbersInText } from '../model/references/numbersInText.ts';
import type { AgendaItem } from '../syntax/entry.ts';
import type { Word } from '../text/span.ts';
import { allAtOnce } from './bits.ts';
import { type Block, DEEPEST_LEVEL, type Section } from './document.ts';
import type { LayoutColumn } from './layouts.ts';
import { ListedEntry } from './listedEntry.ts';
import { ListTables } from './listTable.ts';
import type { MeetingRef } from './meetingDocument.ts';
import { placeOf, type RowIds } from './rowIds.ts';
import type { SourceRegister } from './source.ts';

const COLUMNS: readonly LayoutColumn[] = [
  ...['nr', 'wat', 'status', 'eigenaar', 'deadline', 'uiterste dag', 'stand van zaken', 'opmerking', 'historie'],
].map((key) => ({ key }));

/** A section for each point, with a table of the actions, decisions and promises that it names; below it what else is on it. */
export function annotatedSections(
  { ref, scope }: MeetingRef,
  register: SourceRegister,
  level: number,
  ids: RowIds,
): Section[] {
  const place = placeOf(ref);
  return agendaItems(ref.placed.entry).map((item): Section => {
    const heading = [item.number === undefined ? undefined : `${item.number.text}.`, item.title?.text]
      .filter(Boolean)
      .join(' ');
    const blocks = [item, ...item.subItems].flatMap((one) => linesOf(one, one === item, scope));
    const named = namedIn(item, scope).map((one) => new ListedEntry(one, scope.seenFrom(one.file), register.day));
    const table = named.length === 0 ? [] : [tableOf(named, heading || documentWords.untitled, scope, ids)];
    return {
      heading: heading || documentWords.untitled,
      level: Math.min(level, DEEPEST_LEVEL),
      blocks: [...table, ...blocks],
      place,
    };
  });
}

function tableOf(named: readonly ListedEntry[], caption: string, scope: Scope, ids: RowIds): Block {
  const table = new ListTables(COLUMNS, scope);
  for (const listed of named) table.add(listed);
  return allAtOnce(table.table(named, caption, ids));
}

/** The entries that a point and its parts name by their numbers, each once, in the order of the text. */
function namedIn(item: AgendaItem, scope: Scope): EntryRef[] {
  const titles = [item, ...item.subItems].flatMap(({ title }) => title ?? []);
  return [...new Map(titles.flatMap((title) => numbered(title, scope)).map((ref) => [ref.placed, ref])).values()];
}

function numbered(title: Word, scope: Scope): EntryRef[] {
  return [...numbersInText(title)].flatMap(({ kind, number, register }) => {
    const [found] = scope.lookupNumber(kind, number, register);
    return found === undefined ? [] : [found];
  });
}

/** A part that names nothing of the list stands as a line; what was noted already is for the minutes. */
function linesOf({ number, title }: AgendaItem, isPoint: boolean, scope: Scope): Block[] {
  if (isPoint || title === undefined || numbered(title, scope).length > 0) return [];
  const text = number === undefined ? title.text : `${number.text}. ${title.text}`;
  return [{ kind: 'paragraph', key: 'wat', depth: 0, cell: { text } }];
}

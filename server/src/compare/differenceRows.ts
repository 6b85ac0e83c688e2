/** What differs between two versions of a register in words: per entry its name, what happened to it, and each change. */
import { messages } from '../messages/index.ts';
import type { EntryDifference, EntryName, LineChanges, ValueChange } from './entryDifference.ts';
import type { FileDifference } from './fileDifference.ts';

/** What is said of one entry: its name with what happened to it, and a line for each change. */
export interface Row {
  readonly head: { readonly name: string; readonly note: string };
  readonly details: readonly Detail[];
}

export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** A row for each entry that differs, and one for what stands outside of them. */
export function differenceRows({ outside, entries, isLayoutOnly }: FileDifference): Row[] {
  const text = messages.comparing;
  const rows = entries.map(rowOf);
  const around = lineDetails(text.comments, outside);
  if (around.length > 0) rows.unshift({ head: { name: text.outside, note: '' }, details: around });
  if (isLayoutOnly) rows.push({ head: { name: text.fileLayoutOnly, note: '' }, details: [] });
  return rows;
}

function rowOf(entry: EntryDifference): Row {
  const text = messages.comparing;
  const note = entry.change === 'changed' ? (entry.isLayoutOnly ? text.layoutOnly : '') : text[entry.change];
  const details = [
    ...(entry.change === 'changed'
      ? [
          ...valueDetails(text.keyword, entry.keyword),
          ...valueDetails(text.number, entry.identity),
          ...valueDetails(text.title, entry.title),
        ]
      : []),
    ...placeDetails(entry),
    ...entry.fields.flatMap(({ name, change }) =>
      'added' in change ? lineDetails(name, change) : valueDetails(name, change),
    ),
    ...lineDetails(text.comments, entry.comments),
    ...lineDetails(text.unread, entry.unread),
  ];
  return { head: { name: nameText(entry.name), note }, details };
}

function nameText({ kind, identity, title }: EntryName): string {
  const called = identity === '' ? kind : `${kind} ${identity}`;
  return title === '' ? called : `${called}: ${title}`;
}

function placeDetails({ change, moved }: EntryDifference): Detail[] {
  if (moved === undefined) return [];
  const text = messages.comparing;
  const below = (name: EntryName | undefined) => (name === undefined ? text.belowNone : text.below(nameText(name)));
  const where = change === 'changed' ? text.moved(below(moved.from), below(moved.to)) : below(moved.to ?? moved.from);
  return [{ label: text.place, text: where }];
}

function valueDetails(label: string, change: ValueChange | undefined): Detail[] {
  if (change === undefined) return [];
  const { from, to } = change;
  const shown = (value: string) => (value === '' ? messages.comparing.nothing : value);
  if (from === undefined) return [{ label, text: `+ ${shown(to ?? '')}` }];
  if (to === undefined) return [{ label, text: `- ${shown(from)}` }];
  return [{ label, text: `${shown(from)} → ${shown(to)}` }];
}

function lineDetails(label: string, { added, removed }: LineChanges): Detail[] {
  return [
    ...removed.map((line) => ({ label, text: `- ${line}` })),
    ...added.map((line) => ({ label, text: `+ ${line}` })),
  ];
}

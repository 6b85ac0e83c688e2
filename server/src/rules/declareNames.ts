/** New entries, put where a secretary would put them: a name with the names, anything else at the end of the file. */

import type { Edit } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { comparePlaces, type PlacedEntry } from '../syntax/entryList.ts';
import type { NameKind } from '../syntax/vocabulary.ts';
import type { Fix } from './rule.ts';

export interface NewName {
  readonly kind: NameKind | 'moment';
  readonly name: string;
  /** The organisation of a person. */
  readonly organisation?: string;
}

/**
 * The edits that add entries for names: behind the last of their kind, else behind the last name, else above the first heading,
 * action or meeting.
 */
export function declareNames(file: FileIndex, names: readonly NewName[]): Edit[] {
  const kinds = new Set(names.map(({ kind }) => kind));
  const edits = new Map<number, string>();
  for (const kind of kinds) {
    const texts = names.filter((one) => one.kind === kind).map((one) => entryText(one, file.document.lineEnd));
    const { offset, text } = placeFor(file, kind, texts);
    edits.set(offset, (edits.get(offset) ?? '') + text);
  }
  return [...edits].map(([offset, text]) => ({ start: offset, end: offset, text }));
}

function entryText({ kind, name, organisation }: NewName, end: string): string {
  return organisation === undefined ? `${kind} ${name}` : `${kind} ${name}${end}  organisatie: ${organisation}`;
}

function placeFor(file: FileIndex, kind: NewName['kind'], texts: readonly string[]): { offset: number; text: string } {
  const { lineEnd: end, entries } = file.document;
  const isShort = texts.every((text) => !text.includes(end));
  const together = texts.join(isShort ? end : end + end);
  const declared = [...file.names.values()].filter(({ name }) => name.source === 'identity');
  const alike: readonly EntryRef[] =
    kind === 'moment' ? [...file.moments.values()] : declared.filter((one) => one.kind === kind);
  const sameKind = last(alike.map(({ placed }) => placed));
  if (sameKind !== undefined) {
    const isTight = isShort && !/[\r\n]/u.test(sameKind.entry.text.slice(0, sameKind.entry.contentEnd));
    return behind(sameKind, (isTight ? end : end + end) + together);
  }
  const name = last(declared.map(({ placed }) => placed));
  if (name !== undefined) return behind(name, end + end + together);
  let above: PlacedEntry | undefined;
  for (const placed of entries) {
    if (placed.kind === 'register' || placed.kind === 'gebruik') above = placed;
    else if (placed.kind !== undefined) {
      return above === undefined
        ? { offset: placed.start + placed.entry.keyword.start, text: together + end + end }
        : behind(above, end + end + together);
    }
  }
  return above === undefined ? atEnd(file, together) : behind(above, end + end + together);
}

function behind(placed: PlacedEntry, text: string): { offset: number; text: string } {
  return { offset: placed.start + placed.entry.contentEnd, text };
}

function last(entries: readonly PlacedEntry[]): PlacedEntry | undefined {
  let found: PlacedEntry | undefined;
  for (const one of entries) if (found === undefined || comparePlaces(found, one) < 0) found = one;
  return found;
}

/** Adds an action, decision or heading at the end of the file; with a title, the cursor goes behind that. */
export function declareAtEnd({ file }: EntryRef, kind: string, identity: string, title?: string): Fix {
  const line = title === undefined ? `${kind} ${identity}` : `${kind} ${identity}: ${title}`;
  const { offset, text } = atEnd(file, line);
  return {
    title:
      kind === 'actie'
        ? messages.fixes.declareAction(identity)
        : kind === 'besluit'
          ? messages.fixes.declareDecision(identity)
          : messages.fixes.declare(kind, identity),
    edits: [{ start: offset, end: offset, text }],
    ...(title === undefined ? {} : { cursor: offset + text.length - file.document.lineEnd.length }),
  };
}

function atEnd({ document }: FileIndex, entry: string): { offset: number; text: string } {
  const { text, lineEnd: end } = document;
  const tail = text.slice(text.length - 4);
  const gap = /(?:^|\r\n\r\n|\n\n|\r\r)$/u.test(tail) ? '' : /[\r\n]$/u.test(tail) ? end : end + end;
  return { offset: text.length, text: gap + entry + end };
}

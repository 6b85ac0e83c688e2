/** Who came and who did not, as it is typed at a meeting: `afwezig: Anja` goes to the field of the meeting, and out of `aanwezig`. */
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { foldName } from '../../model/index/names.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type Party, partiesIn } from '../../model/references/people.ts';
import { readDocument } from '../../syntax/document.ts';
import { fieldNameOf } from '../../syntax/vocabulary.ts';
import { composeEdits } from '../composeEdits.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { changePart, partValue } from '../form/changeEntry.ts';

const LISTS: readonly string[] = ['aanwezig', 'afwezig', 'te gast'];
/** Longer lines are no list that is typed while people talk. */
const LONGEST = 400;

export type Attendance =
  | { readonly refused: string }
  | {
      /** The line as it is told, `afwezig: Anja Woortman`. */
      readonly line: string;
      readonly notes: readonly string[];
      /** Offsets of the file of the meeting. */
      readonly edits: readonly Edit[];
    };

/** The reading of a line as who came; undefined for one that is something else. */
export function readAttendance(text: string, meeting: EntryRef, scope: Scope): Attendance | undefined {
  const [, word = '', value = ''] = /^([^:]{2,20}): *(\S.*)$/u.exec(text) ?? [];
  const field = value === '' || text.length > LONGEST ? undefined : fieldNameOf('vergadering', word);
  if (field === undefined || !LISTS.includes(field)) return undefined;
  const { entry } = meeting.placed;
  const words = messages.meeting;
  const listOf = (name: string) => partValue(entry, name, scope) ?? '';
  const own = listOf(field);
  const there = linesOf(own, scope).flatMap(({ parties }) => parties);
  const added = peopleIn(value, scope).filter((one) => !there.some((other) => isSame(one, other)));
  if (added.length === 0) return { refused: words.isThere(field) };
  const names = added.map(({ text: name }) => name);
  const changed = changePart(meeting, field, joined(own, names), scope);
  if ('refused' in changed) return changed;
  const { start } = meeting.placed;
  let edits: readonly Edit[] = moved(changed.edits, -start);
  const notes: string[] = [];
  for (const other of LISTS.filter((one) => one !== field)) {
    const { left, gone } = without(listOf(other), added, scope);
    if (gone.length === 0) continue;
    // The new field may stand directly behind what goes.
    const placed = readDocument(applyEdits(entry.text, edits)).entries.at(0);
    const removed = changePart({ ...meeting, placed }, other, left, scope);
    // It stays where it cannot be taken out: nothing is lost by that.
    if ('refused' in removed) continue;
    edits = composeEdits(entry.text.length, edits, removed.edits);
    notes.push(words.noLongerIn(other, gone.join(', ')));
  }
  return { line: `${field}: ${names.join(', ')}`, notes, edits: moved(edits, start) };
}

function moved(edits: readonly Edit[], by: number): Edit[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
}

interface Person {
  readonly text: string;
  readonly party: Party;
}

function peopleIn(line: string, scope: Scope): Person[] {
  return partiesIn({ text: line, start: 0, end: line.length }, scope).map((party) => ({
    text: line.slice(party.span.start, party.span.end),
    party,
  }));
}

function linesOf(value: string, scope: Scope): { readonly line: string; readonly parties: readonly Person[] }[] {
  return value.split('\n').map((line) => ({ line, parties: peopleIn(line, scope) }));
}

/** True for one person by two names; a mark such as `(10)(2e)` stands for somebody else each time. */
function isSame(one: Person, other: Person): boolean {
  if (one.party.kind === 'standIn' || other.party.kind === 'standIn') return false;
  if (one.party.kind === 'declared' && other.party.kind === 'declared')
    return one.party.declaration.placed === other.party.declaration.placed;
  return foldName(one.text) === foldName(other.text);
}

/** A list with names behind it, in the way that it is written: below each other, or behind each other. */
function joined(value: string, names: readonly string[]): string {
  if (value.trim() === '') return names.join(', ');
  return [value, ...names].join(value.includes('\n') ? '\n' : ', ');
}

/** A list without some people, and what stood there of them. */
function without(
  value: string,
  people: readonly Person[],
  scope: Scope,
): { readonly left: string; readonly gone: readonly string[] } {
  const gone: string[] = [];
  const left = linesOf(value, scope).flatMap(({ line, parties }) => {
    const kept = parties.filter((one) => !people.some((other) => isSame(one, other)));
    if (kept.length === parties.length) return [line];
    gone.push(...parties.filter((one) => !kept.includes(one)).map(({ text }) => text));
    return kept.length === 0 ? [] : [kept.map(({ text }) => text).join(', ')];
  });
  return { left: left.join('\n'), gone };
}

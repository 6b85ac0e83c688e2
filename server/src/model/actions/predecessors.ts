/** Predecessors: the actions that an action waits for. */

import { ChunkMemo } from '../../syntax/chunkMemo.ts';
import { isFullDate } from '../../syntax/dates/ast.ts';
import { type Entry, fieldOf, type NumberReference } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { readNumberReferences } from '../../syntax/numberReferences.ts';
import { shiftSpan } from '../../text/span.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { MinutesEntry } from '../index/minutes.ts';
import type { Scope } from '../index/scope.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { resolveDeadline } from '../time/deadline.ts';

const NONE: readonly never[] = [];

/** The numbers of the actions that an entry says it waits for, in `na` and in its deadline; empty when it waits for none. */
export function waitsFor(entry: Entry): readonly NumberReference[] {
  const field = fieldOf(entry, 'na');
  const named = field?.kind === 'actions' ? field.references : NONE;
  const deadline = fieldOf(entry, 'deadline');
  if (deadline?.kind !== 'deadline' || deadline.deadline?.node.kind !== 'afterAction') return named;
  const { node, start } = deadline.deadline;
  const words = node.numbers.map(({ text, ...span }) => ({ text, ...shiftSpan(span, start) }));
  return [...named, ...words.flatMap(readNumberReferences)];
}

/** The fields of an action that those waiting for it read. */
interface AskedOf {
  readonly waitsFor: readonly NumberReference[];
  readonly latest: CalendarDay | undefined;
}

/** By chunk, since entries are let go, and each would be read once more for all that wait for it. */
const asked = new ChunkMemo<AskedOf[]>(() => []);

function askedOf(placed: PlacedEntry): AskedOf {
  if (placed instanceof MinutesEntry) return readAsked(placed.entry);
  const known = asked.get(placed.chunk);
  known[placed.at] ??= readAsked(placed.entry);
  return known[placed.at]!;
}

function readAsked(entry: Entry): AskedOf {
  return askedFrom(waitsFor(entry), fixedLatest(entry));
}

function askedFrom(numbers: readonly NumberReference[], latest: CalendarDay | undefined): AskedOf {
  return numbers.length === 0 && latest === undefined ? NOTHING_ASKED : { waitsFor: numbers, latest };
}

const NOTHING_ASKED: AskedOf = { waitsFor: [], latest: undefined };

/** Keeps what others will ask of an action, while it is read anyway. */
export function keepAsked(placed: PlacedEntry): void {
  if (placed.kind === 'actie') askedOf(placed);
}

/** The same of an action that is not read, where it is known by its lines. */
export function keepAskedOf(
  placed: PlacedEntry,
  numbers: readonly NumberReference[],
  latest: CalendarDay | undefined,
): void {
  asked.get(placed.chunk)[placed.at] = askedFrom(numbers, latest);
}

/**
 * The last day of the deadline that stands in an entry, where it is a date with a year, so that nothing else counts for it;
 * undefined of any other. The entry is read once only, however many ask.
 */
export function fixedLatestOf(placed: PlacedEntry): CalendarDay | undefined {
  return askedOf(placed).latest;
}

/** The same of an entry as it was read. */
export function fixedLatest(entry: Entry): CalendarDay | undefined {
  const field = fieldOf(entry, 'deadline');
  const node = field?.kind === 'deadline' ? field.deadline?.node : undefined;
  if (node === undefined || !isFullDate(node)) return undefined;
  return resolveDeadline(node, {}).latest;
}

/** The actions behind those numbers that exist, each with where it is named. */
export function predecessorsOf(ref: EntryRef, scope: Scope): { reference: NumberReference; action: EntryRef }[] {
  return askedOf(ref.placed).waitsFor.flatMap((reference) => {
    const action = scope.lookupNumber('actie', reference.number, reference.register)[0];
    if (action === undefined) return [];
    scope.follow(action);
    return [{ reference, action }];
  });
}

/** An action that is reached through more others than this is not found (taal.md: at most 20 steps). */
const LONGEST = 20;
/** Most actions that are looked at together: those that wait for very many are rare, and each is looked at on its own. */
const MOST = 200;

/** The actions from this one round to itself, itself first; undefined when it does not wait for itself. */
export function circleOf(ref: EntryRef, scope: Scope): EntryRef[] | undefined {
  return pathTo(ref.placed, [ref], scope);
}

/**
 * The actions through which one of some actions waits for a target, that one first and the target left out; the shortest
 * such row. Undefined when none of them waits for it.
 */
export function pathTo(target: PlacedEntry, from: readonly EntryRef[], scope: Scope): EntryRef[] | undefined {
  const seen = new Set(from.map(({ placed }) => placed));
  let paths = from.map((one) => [one]);
  for (let steps = 0; steps < LONGEST && paths.length > 0; steps++) {
    const longer: EntryRef[][] = [];
    for (const path of paths) {
      const last = path.at(-1)!;
      for (const { action } of predecessorsOf(last, scope.seenFrom(last.file))) {
        if (action.placed === target) return path;
        if (seen.has(action.placed) || seen.size >= MOST) continue;
        seen.add(action.placed);
        longer.push([...path, action]);
      }
    }
    paths = longer;
  }
  return undefined;
}
